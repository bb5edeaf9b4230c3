import Glibc
import GongwenFiles
import GongwenModel
import Testing

@testable import GongwenText

@Suite struct FontIndexTests {
  /// The name that a file has on another system is no reason to pass its damage over.
  @Test func damageInNamedFoldersIsToldUnlessSaidAlready() throws {
    let folder = try ScratchFolder()
    try folder.write("own/FZXBSJW.TTF", Array("no font".utf8))
    try folder.write("home/other.ttf", Array("no font".utf8))
    let (own, home) = (folder.path + "/own", folder.path + "/home")
    let index = FontIndex(folders: [own, home])
    #expect(index.diagnostics.count == 2)
    let told = index.diagnostics(about: [own], besides: [])
    #expect(told.map { $0.arguments.first } == [own + "/FZXBSJW.TTF"])
    #expect(index.diagnostics(about: [own + "/"], besides: []) == told)
    #expect(index.diagnostics(about: [own], besides: told).isEmpty)
  }

  @Test func findsFacesWithAllTheirNames() throws {
    let folder = try ScratchFolder()
    var font = TinyFont("TinyFang-Regular", family: "Tiny Fang")
    font.names += [
      .unicode(1, "小仿宋", language: 0x804), .unicode(13, "SIL Open Font License, Version 1.1"),
      .init(platform: 1, encoding: 25, language: 33, id: 1, bytes: [0xB7, 0xC2, 0xCB, 0xCE]),
      .init(platform: 3, encoding: 3, language: 0x804, id: 4, bytes: [0, 0x47, 0xB7, 0xC2]),
    ]
    try folder.write("sub/tiny.OTF", font.cff)
    let index = FontIndex(folders: [folder.path])
    let face = try #require(index.faces.first)
    #expect(index.faces.count == 1)
    #expect(face.path == folder.path + "/sub/tiny.OTF")
    #expect(face.postScriptName == "TinyFang-Regular")
    #expect(face.families == ["Tiny Fang", "小仿宋", "仿宋", "G仿"])
    #expect(face.format == .compactFontFormat)
    #expect(face.embedding == 8)
    #expect(face.mayBeEmbedded)
    #expect(face.licence == "OFL-1.1")
  }

  @Test func facesOfACollectionKeepTheirNumbers() throws {
    let folder = try ScratchFolder()
    try folder.write("both.ttc", TinyFont.collection([TinyFont("One").cff, TinyFont("Two").cff]))
    let faces = FontIndex(folders: [folder.path]).faces
    #expect(faces.map(\.postScriptName) == ["One", "Two"])
    #expect(faces.map(\.index) == [0, 1])
  }

  @Test func licenceFileBesideTheFontCounts() throws {
    let folder = try ScratchFolder()
    try folder.write("a/tiny.otf", TinyFont("Tiny").cff)
    try folder.write("a/COPYING", Array("GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007".utf8))
    try folder.write("b/tiny.otf", TinyFont("Bare").cff)
    #expect(FontIndex(folders: [folder.path]).faces.map(\.licence) == ["GPL-3.0", nil])
  }

  @Test func secondStartReadsNoFontAndFindsTheSame() throws {
    let folder = try ScratchFolder()
    try folder.write("a b\tc%.otf", TinyFont("Tiny", family: "百分之%").cff)
    try folder.write("bad.otf", [1, 2, 3])
    let first = FontIndex(folders: [folder.path])
    var second = FontIndex(folders: [folder.path])
    #expect(first.filesRead == 2)
    #expect(second.filesRead == 0)
    second.filesRead = first.filesRead
    #expect(second == first)
  }

  @Test func changedFileIsReadAgain() throws {
    let folder = try ScratchFolder()
    try folder.write("tiny.otf", TinyFont("Before").cff)
    _ = FontIndex(folders: [folder.path])
    try folder.write("tiny.otf", TinyFont("AfterIt").cff)
    #expect(FontIndex(folders: [folder.path]).faces.map(\.postScriptName) == ["AfterIt"])
  }

  @Test func removedFileIsGone() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("tiny.otf", TinyFont("Tiny").cff)
    _ = FontIndex(folders: [folder.path])
    unlink(path)
    #expect(FontIndex(folders: [folder.path]).faces.isEmpty)
  }

  @Test(arguments: [0, 1, 40, 100, -1])
  func damagedIndexIsNeverFatal(_ cut: Int) throws {
    let folder = try ScratchFolder()
    try folder.write("tiny.otf", TinyFont("Tiny").cff)
    _ = FontIndex(folders: [folder.path])
    let path = folder.path + "/.gongwen-index"
    var bytes = try #require(InputFile.small(path))
    if cut < 0 { bytes[bytes.count / 2] ^= 1 } else { bytes = Array(bytes.prefix(cut)) }
    try folder.write(".gongwen-index", bytes)
    let index = FontIndex(folders: [folder.path])
    #expect(index.filesRead == 1)
    #expect(index.faces.map(\.postScriptName) == ["Tiny"])
  }

  /// The first command of a new account makes the folder of its cache; a home that is not there is not made.
  @Test func theCacheOfANewAccountIsKept() throws {
    let folder = try ScratchFolder()
    try folder.write("fonts/tiny.otf", TinyFont("Tiny").cff)
    // Nobody writes over a folder, not even root.
    try folder.write("fonts/.gongwen-index/a", [])
    try folder.write("home/a", [])
    func filesRead(_ home: String) -> Int {
      FontIndex(
        folders: [folder.path + "/fonts"], cacheFolder: "\(folder.path)/\(home)/.cache/gongwen"
      ).filesRead
    }
    #expect((filesRead("home"), filesRead("home")) == (1, 0))
    #expect((filesRead("none"), filesRead("none")) == (1, 1))
    #expect(mkdir(folder.path + "/none", 0o700) == 0)
  }

  @Test func missingFolderIsReported() {
    let index = FontIndex(folders: ["no/such/folder"])
    #expect(index.unreadableFolders == ["no/such/folder"])
    #expect(index.folderFaults.map(\.category) == [.fonts])
  }

  /// A folder such as /proc, where every link leads on, was walked for minutes.
  @Test func aWalkEndsAfterSoManyNames() throws {
    let folder = try ScratchFolder()
    for name in ["a/1.otf", "a/2.otf", "b/3.otf", "c.otf"] { try folder.write(name, [1]) }
    let all = try #require(FolderWalk.fonts(below: folder.path))
    #expect(all.files.map(\.path) == ["a/1.otf", "a/2.otf", "b/3.otf", "c.otf"] && !all.isCut)
    let some = try #require(FolderWalk.fonts(below: folder.path, mostNames: 5))
    #expect(some.files.map(\.path) == ["a/1.otf", "a/2.otf", "c.otf"] && some.isCut)
  }

  @Test func linksInACircleEnd() throws {
    let folder = try ScratchFolder()
    try folder.write("sub/tiny.otf", TinyFont("Tiny").cff)
    #expect(symlink("..", folder.path + "/sub/up") == 0)
    #expect(symlink("tiny.otf", folder.path + "/sub/same.otf") == 0)
    #expect(FontIndex(folders: [folder.path]).faces.count == 1)
  }
}

@Suite struct DamagedFontTests {
  private func damage(_ bytes: [UInt8], _ name: String = "bad.otf") throws -> [String] {
    let folder = try ScratchFolder()
    try folder.write(name, bytes)
    let index = FontIndex(folders: [folder.path])
    #expect(index.faces.isEmpty)
    #expect(index.damagedFiles == [folder.path + "/" + name])
    return index.diagnostics.map(\.id)
  }

  @Test func emptyFile() throws { #expect(try damage([]) == ["font.file.empty"]) }

  @Test func zeros() throws {
    #expect(try damage([UInt8](repeating: 0, count: 5000)) == ["font.file.format"])
  }

  @Test func noise() throws {
    let noise = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) | 0x80 }
    #expect(try damage(noise) == ["font.file.format"])
  }

  @Test(arguments: [5, 11, 60, 400, -1])
  func cutShort(_ length: Int) throws {
    let whole = TinyFont("Tiny").cff
    #expect(
      try damage(Array(length < 0 ? whole.dropLast(4) : whole.prefix(length))) == ["font.file.truncated"])
  }

  @Test func linkToNothing() throws {
    let folder = try ScratchFolder()
    #expect(symlink("nowhere", folder.path + "/lost.ttf") == 0)
    #expect(FontIndex(folders: [folder.path]).diagnostics.map(\.id) == ["font.file.unreadable"])
  }

  @Test func changedContentIsNoticed() throws {
    let folder = try ScratchFolder()
    var bytes = TinyFont("Tiny").cff
    let table = try #require((0..<bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual("Tiny".utf8) })
    bytes[table] ^= 0xFF
    let path = try folder.write("tiny.otf", bytes)
    #expect(FontIndex(folders: [folder.path]).alteredFiles == [path: "CFF "])
  }

  /// Every byte of a face, changed: never a crash, and what still reads as a font is known to be altered.
  @Test func anyByteMayBeWrong() throws {
    let folder = try ScratchFolder()
    let whole = TinyFont("Tiny").cff
    let tables = try SfntFile(FontBytes(try MappedFile(path: try folder.write("whole.otf", whole)))).faces[0]
      .tables
    for place in whole.indices {
      var bytes = whole
      bytes[place] = ~bytes[place]
      let path = try folder.write("tiny.otf", bytes)
      let result = Result { () throws(FontDamage) in
        try FontScanner(path: path, folder: 0, folderLicence: nil).scan()
      }
      guard case .success(let found) = result, let table = tables.first(where: { $0.holds(place) }) else {
        continue
      }
      // The file's own sum stands in `head` and is left out of the table's.
      let isFileSum = table.tag == "head" && (8..<12).contains(place - table.offset)
      #expect(found.wrongTable != nil || isFileSum, "byte \(place) in \(table.tag.text)")
    }
  }
}

extension SfntFile.Table {
  fileprivate func holds(_ place: Int) -> Bool { (offset..<offset + length).contains(place) }
}
