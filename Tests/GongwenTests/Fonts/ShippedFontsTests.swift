import Gongwen
import Testing

/// What the set-up puts under the folder of fonts, against the manifest and the lists.
///
/// Without the fonts these fail, as the command would: `make fonts` gets them.
@Suite struct ShippedFontsTests {
  /// Worked out once: counting 15,000 characters over a dozen faces takes its time without optimisation.
  private static let inventory = Result { () throws(Fault) in
    let fonts = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Fonts"
    return try FontInventory(
      .init(
        manifest: fonts + "/manifest.yaml", folders: [fonts], cacheFolder: nil,
        coverageFolder: fonts + "/coverage"))
  }

  @Test func everyRoleHasAnIntactFace() throws {
    let inventory = try Self.inventory.get()
    #expect(inventory.faults == [])
    #expect(inventory.diagnostics == [])
    for role in inventory.roles where role.role != .latin {
      let face = try #require(role.faces.first, "\(role.role)")
      #expect(face.mayBeEmbedded, "\(role.role)")
      #expect(face.licence != nil, "\(face.path)")
    }
  }

  @Test func everyChainHasEveryStandardCharacter() throws {
    for role in try Self.inventory.get().roles where role.role != .latin {
      #expect(role.missing == ["GB 2312": "", "8105": ""], "\(role.role)")
    }
  }

  @Test func listsAreComplete() throws {
    let coverage = try #require(try Self.inventory.get().roles.first?.faces.first?.coverage)
    // 6763 Han and 682 symbols less the ideographic space; 通用规范汉字表
    #expect(coverage.map(\.total) == [7444, 8105])
  }
}
