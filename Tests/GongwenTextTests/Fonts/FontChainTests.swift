import GongwenModel
import Testing

@testable import GongwenText

@Suite struct FaceNameTests {
  @Test(arguments: [
    ("FangSong_GB2312", "fangsong gb2312"), ("FZXBSJW--GB1-0", "FZXBSJWGB10"),
    ("Noto Sans CJK SC", "noto_sans-cjk_SC"), ("方正小标宋_GBK", "方正小标宋GBK"),
  ])
  func sameFace(_ pair: (String, String)) {
    #expect(FaceName(pair.0) == FaceName(pair.1))
  }

  @Test(arguments: [("楷体", "楷体_GB2312"), ("FandolHei-Regular", "FandolHei-Bold"), ("SimSun", "NSimSun")])
  func otherFace(_ pair: (String, String)) {
    #expect(FaceName(pair.0) != FaceName(pair.1))
  }
}

@Suite struct FontChainTests {
  private let manifest = FontManifest(
    roles: Dictionary(
      uniqueKeysWithValues: FontRole.allCases.map { role in
        (
          role,
          [
            .init(names: ["仿宋_GB2312", "FangSong_GB2312"]),
            .init(names: ["Free-Regular"], package: "fonts-free"),
          ]
        )
      }),
    fallbacks: [.body: [.init(names: ["Free-Regular"]), .init(names: ["Rare"]), .init(names: ["Absent"])]])

  private func index(_ faces: [FaceFile], damaged: [String] = []) -> FontIndex {
    var index = FontIndex(folders: [])
    index.folders = ["own", "Fonts"]
    index.faces = faces
    index.damagedFiles = damaged
    return index
  }

  private func face(
    _ name: String, _ families: [String] = [], path: String? = nil, weight: Int = 400, italic: Bool = false,
    format: OutlineFormat = .trueType, folder: Int = 1
  ) -> FaceFile {
    FaceFile(
      path: path ?? "Fonts/\(name).ttf", postScriptName: name, families: families, weight: weight,
      isItalic: italic, format: format, folder: folder)
  }

  @Test func officeFontWinsOverFreeOne() throws {
    let chains = try FontChains.resolve(
      manifest, in: index([face("Free-Regular"), face("FSGB", ["FangSong_GB2312"])]))
    #expect(chains[.title]?.primary.postScriptName == "FSGB")
    #expect(chains[.title]?.primary.package == nil)
  }

  @Test func chineseFamilyNameMatches() throws {
    let chains = try FontChains.resolve(manifest, in: index([face("FSGB", ["FangSong", "仿宋_GB2312"])]))
    #expect(chains[.body]?.primary.postScriptName == "FSGB")
  }

  @Test func earlierFolderWinsOverManifestOrder() throws {
    let own = face("Free-Regular", path: "own/free.ttf", folder: 0)
    let chains = try FontChains.resolve(manifest, in: index([own, face("FSGB", ["仿宋_GB2312"])]))
    #expect(chains[.title]?.primary.path == "own/free.ttf")
    #expect(chains[.title]?.primary.package == "fonts-free")
  }

  @Test func aFolderOfWhichNothingIsUsedIsTold() throws {
    let free = [face("Free-Regular"), face("Rare")]
    func told(_ faces: [FaceFile]) throws -> [Diagnostic] {
      let index = index(faces + free)
      return try FontChains.resolve(manifest, in: index).unusedFolders(of: index, among: ["own"])
    }
    #expect(try told([]) == [Diagnostic("font.folder.empty", .warning, ["own"])])
    let others = ["E", "A", "D", "B", "C"].map { face($0, folder: 0) }
    #expect(
      try told(Array(others.prefix(2))) == [Diagnostic("font.folder.unused", .warning, ["own", "A、E"])])
    #expect(
      try told(others) == [Diagnostic("font.folder.unused", .warning, ["own", "A、B、C、D、…"])])
    #expect(try told([face("Rare", folder: 0)]).isEmpty)
    #expect(try told([face("FSGB", ["仿宋_GB2312"], folder: 0)] + others).isEmpty)
  }

  @Test func familyMeansItsUprightRegularFace() throws {
    let family = ["FangSong GB2312"]
    let chains = try FontChains.resolve(
      manifest,
      in: index([
        face("A", family, weight: 700), face("B", family, italic: true), face("C", family, weight: 300),
        face("D", family, weight: 400),
      ]))
    #expect(chains[.title]?.primary.postScriptName == "D")
  }

  @Test func trueTypeIsPreferredOfTwoFilesOfOneFace() throws {
    let chains = try FontChains.resolve(
      manifest,
      in: index([
        face("Free-Regular", path: "a.otf", format: .compactFontFormat), face("Free-Regular", path: "b.ttf"),
      ]))
    #expect(chains[.title]?.primary.path == "b.ttf")
  }

  @Test func fallbacksLeaveOutThePrimaryAndWhatIsAbsent() throws {
    let chains = try FontChains.resolve(manifest, in: index([face("Rare"), face("Free-Regular")]))
    #expect(chains[.body]?.primary.postScriptName == "Free-Regular")
    #expect(chains[.body]?.fallbacks.map(\.postScriptName) == ["Rare"])
  }

  @Test func fallbackStandsBehindAnOfficeFont() throws {
    let chains = try FontChains.resolve(
      manifest, in: index([face("Rare"), face("Free-Regular"), face("FSGB", ["仿宋_GB2312"])]))
    #expect(chains[.body]?.fallbacks.map(\.postScriptName) == ["Free-Regular", "Rare"])
  }

  @Test func missingRoleNamesRoleAndPlaces() throws {
    let fault = try #require(throws: Fault.self) { try FontChains.resolve(manifest, in: index([])) }
    #expect(fault.category == .fonts)
    #expect(fault.diagnostic.id == "font.role.missing")
    #expect(fault.diagnostic.arguments[0...3] == ["小标宋", "title", "仿宋_GB2312、Free-Regular*", "own、Fonts"])
  }

  @Test func missingRoleNamesItsDamagedFile() throws {
    let damaged = index([], damaged: ["Fonts/x/other.ttf", "Fonts/x/Free-Regular.ttf"])
    let fault = try #require(throws: Fault.self) { try FontChains.resolve(manifest, in: damaged) }
    #expect(fault.diagnostic.id == "font.role.damaged")
    #expect(fault.path == "Fonts/x/Free-Regular.ttf")
  }

  @Test func missingRoleListsFilesThatMayHaveBeenIt() throws {
    let damaged = index([], damaged: ["Fonts/simfang.ttf"])
    let fault = try #require(throws: Fault.self) { try FontChains.resolve(manifest, in: damaged) }
    #expect(fault.diagnostic.id == "font.role.missing.damaged")
    #expect(fault.diagnostic.arguments.last == "Fonts/simfang.ttf")
  }

  @Test func latinMayBeAbsent() {
    var manifest = manifest
    manifest.roles[.latin] = []
    let chains = FontChains(manifest, in: index([face("Free-Regular")]))
    #expect(chains[.latin] == nil)
    #expect(chains.faults.isEmpty)
  }

  @Test func damagedBetterChoiceIsReported() {
    let chains = FontChains(
      manifest, in: index([face("Free-Regular")], damaged: ["Fonts/FangSong_GB2312.ttf"]))
    let diagnostic = chains.diagnostics.first { $0.arguments[1] == "body" }
    #expect(diagnostic?.id == "font.role.passed")
    #expect(diagnostic?.arguments[2...] == ["Fonts/FangSong_GB2312.ttf", "Free-Regular"])
  }

  @Test func restrictedFaceIsReportedOnce() {
    var face = face("Free-Regular")
    face.embedding = 2
    let diagnostics = FontChains(manifest, in: index([face])).diagnostics
    #expect(diagnostics.map(\.id) == ["font.face.restricted"])
  }

  @Test func alteredFaceIsReportedOnce() {
    var index = index([face("Free-Regular")])
    index.alteredFiles = ["Fonts/Free-Regular.ttf": "glyf", "Fonts/unused.ttf": "glyf"]
    let diagnostics = FontChains(manifest, in: index).diagnostics
    #expect(diagnostics.map(\.id) == ["font.file.checksum"])
    #expect(diagnostics.map(\.arguments) == [["Fonts/Free-Regular.ttf", "glyf"]])
  }
}
