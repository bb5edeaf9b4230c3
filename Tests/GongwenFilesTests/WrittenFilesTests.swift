import Glibc
import GongwenFiles
import GongwenModel
import TestSupport
import Testing

/// No file that a call writes takes the place of another of its own.
@Suite struct WrittenFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func isTwice(_ first: String, _ second: String) -> Bool {
    do throws(Fault) {
      var written = WrittenFiles()
      try written.add(first)
      try written.add(second)
      return false
    } catch {
      #expect(error == Fault(.usage, "output.twice", [second, first]))
      return true
    }
  }

  @Test(arguments: [
    ("a.pdf", "a.pdf"), ("a.pdf", "./a.pdf"), ("a.pdf", "in/../a.pdf"), ("new/a.pdf", "new/./a.pdf"),
    ("new/a.pdf", "new//more/../a.pdf"), ("new/a.pdf", "./new/a.pdf"), ("in/a.pdf", "link/a.pdf"),
    ("there.pdf", "in/to-there"),
  ]) func aFileIsKnownByOtherNames(first: String, second: String) throws {
    #expect(mkdir(path("in"), 0o700) == 0)
    #expect(symlink("in", path("link")) == 0)
    _ = try folder.write("甲", to: "there.pdf")
    #expect(symlink("../there.pdf", path("in/to-there")) == 0)
    #expect(isTwice(path(first), path(second)))
    #expect(isTwice(path(second), path(first)))
  }

  @Test(arguments: [
    ("a.pdf", "b.pdf"), ("a.pdf", "new/a.pdf"), ("new/a.pdf", "more/a.pdf"), ("there.pdf", "second.pdf"),
    ("a.pdf", "a.pdf\0"),
  ]) func othersAreOthers(first: String, second: String) throws {
    let there = try folder.write("甲", to: "there.pdf")
    #expect(link(there, path("second.pdf")) == 0)
    #expect(!isTwice(path(first), path(second)))
  }

  @Test(arguments: ["-", "/dev/null", ""]) func whatIsNoFileTakesAll(path: String) {
    if !path.isEmpty { #expect(!isTwice(path, path)) }
    #expect(!isTwice(String(repeating: "a/", count: 100_000), String(repeating: "a/", count: 100_000)))
  }

  @Test func numberedFilesHaveNames() throws {
    var written = WrittenFiles()
    written.add(numbered: path("a"), ending: ".png")
    written.add(numbered: path("a"), ending: ".png")
    for name in ["a.png", "a-x.png", "a-1.pdf", "b-1.png", "new/a-1.png"] { try written.add(path(name)) }
    let page = path("./a-12.png")
    let fault = Fault(.usage, "output.twice", [page, path("a-1.png")])
    #expect(throws: fault) { try written.add(page) }
  }
}
