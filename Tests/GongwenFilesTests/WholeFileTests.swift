import Glibc
import GongwenFiles
import GongwenModel
import TestSupport
import Testing

@Suite struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFileAppearsWholeOrNotAtAll() throws {
    try folder.write("old", to: "a.pdf")
    do {
      var file = try WholeFile(for: folder.path + "/a.pdf")
      try file.append(Array("new".utf8))
      #expect(try folder.contents()["a.pdf"] == Array("old".utf8))
      try file.publish()
      _ = consume file
    }
    #expect(try folder.contents() == ["a.pdf": Array("new".utf8)])
  }

  @Test func anUnfinishedFileLeavesNothing() throws {
    do {
      let file = try WholeFile(for: folder.path + "/a.pdf")
      try file.append([1])
      #expect(try folder.contents().count == 1)
      _ = consume file
    }
    #expect(try folder.contents().isEmpty)
  }

  @Test func partsOfTheDeadAreRemovedAndThoseOfTheLivingAreNot() throws {
    try folder.write("dead", to: WholeFile.partPrefix + "99999-0")
    let living = try WholeFile(for: folder.path + "/a.pdf")
    WholeFile.removeStaleParts(in: folder.path)
    #expect(try folder.contents().count == 1)
    var file = living
    try file.publish()
    _ = consume file
    #expect(try folder.contents().keys.sorted() == ["a.pdf"])
  }

  @Test func aFolderThatIsNotThereIsAFaultOfInput() {
    #expect {
      try WholeFile.write([1], to: folder.path + "/none/a.pdf")
    } throws: { error in
      (error as? Fault)?.category == .input
    }
  }
}
