import GongwenModel
import GongwenStyle
import Testing

@Suite struct FontManifestLoaderTests {
  private func fault(_ text: String) -> (id: String, arguments: [String], line: Int, column: Int)? {
    let source = SourceText(name: "fonts.yaml", text: text)
    do throws(Fault) {
      _ = try FontManifestLoader.load(source)
      return nil
    } catch {
      let place = source.location(of: error.diagnostic.span?.lowerBound ?? 0)
      return (error.diagnostic.id, error.diagnostic.arguments, place.line, place.column)
    }
  }

  @Test func readsTheThreeWaysToWriteAFace() throws {
    let text = """
      roles:
        body:
          faces:
            - 仿宋
            - [仿宋_GB2312, FangSong_GB2312]
            - { names: Free-Regular, package: fonts-free }
          fallback:
            - names: [Rare, 生僻]
        latin:
          faces: []
      """
    let manifest = try FontManifestLoader.load(SourceText(name: "fonts.yaml", text: text))
    #expect(
      manifest.roles == [
        .body: [
          .init(names: ["仿宋"]), .init(names: ["仿宋_GB2312", "FangSong_GB2312"]),
          .init(names: ["Free-Regular"], package: "fonts-free"),
        ], .latin: [],
      ])
    #expect(manifest.fallbacks == [.body: [.init(names: ["Rare", "生僻"])]])
  }

  @Test func unknownKeyIsNamedWithItsPlace() throws {
    let found = try #require(fault("roles:\n  body:\n    faces: [仿宋]\n    # 后备\n    fallbacks: []\n"))
    #expect(found == ("font.manifest.key", ["fallbacks", "faces, fallback"], 5, 5))
  }

  @Test func firstOfSeveralFaultsIsNamed() throws {
    let roles = FontRole.allCases.map { "  \($0.rawValue): {wrong: []}\n" }.joined()
    #expect(try #require(fault("roles:\n" + roles)).line == 2)
  }

  @Test func unknownRoleIsNamed() throws {
    let found = try #require(fault("roles:\n  标题: {}\n"))
    #expect(found.id == "font.manifest.key")
    #expect(found.arguments.first == "标题")
    #expect((found.line, found.column) == (2, 3))
  }

  @Test func placeCountsCharactersNotBytes() throws {
    let found = try #require(fault("roles: {body: {faces: [仿宋, {names: 楷体, 包: x}]}}\n"))
    #expect(found == ("font.manifest.key", ["包", "names, package"], 1, 40))
  }

  @Test(arguments: [
    ("", "manifest"), ("[]", "manifest"), ("roles: 1", "roles"), ("roles: {body: {}}", "roles.body.faces"),
    ("roles: {body: {faces: 仿宋}}", "roles.body.faces"),
    ("roles: {body: {faces: [[]]}}", "roles.body.faces[0]"),
    ("roles: {body: {faces: [{package: x}]}}", "roles.body.faces[0].names"),
    ("roles: {body: {faces: [{names: {}}]}}", "roles.body.faces[0].names"),
  ])
  func wrongShapeIsNamed(_ text: String, _ path: String) throws {
    let found = try #require(fault(text))
    #expect(found.id == "font.manifest.shape")
    #expect(found.arguments.first == path)
  }

  @Test func brokenYAMLHasAPlace() throws {
    let found = try #require(fault("roles:\n  body: [\n"))
    #expect(found.id == "font.manifest.syntax")
    #expect(found.line >= 2)
    let key = try #require(fault("roles:\n  [body]: x\n"))
    #expect(key.id == "font.manifest.syntax")
    #expect(key.line == 2)
  }

  @Test func unreadableFileIsAFaultOfFonts() throws {
    let fault = try #require(throws: Fault.self) { try FontManifestLoader.load(path: "no/such.yaml") }
    #expect(fault.category == .fonts)
    #expect(fault.diagnostic.id == "font.manifest.unreadable")
  }
}
