import Gongwen
import Testing

@testable import GongwenCLI

/// Which input goes to which files.
@Suite struct RenderTargetsTests {
  private func targets(_ inputs: [String], _ output: String? = nil, png: String? = nil) throws -> [[String?]]
  {
    try RenderTargets(inputs: inputs, output: output, png: png).list.map { [$0.input, $0.pdf, $0.png] }
  }

  @Test func withoutOutputThePDFLiesBesideItsText() throws {
    #expect(try targets(["a/b.txt"]) == [["a/b.txt", "a/b.pdf", nil]])
    #expect(try targets(["报告.md"]) == [["报告.md", "报告.pdf", nil]])
    #expect(try targets([".hidden"]) == [[".hidden", ".hidden.pdf", nil]])
    #expect(try targets(["-"]) == [["-", "-", nil]])
  }

  @Test func aFolderTakesTheNames() throws {
    #expect(
      try targets(["a.txt", "b.txt"], "out/") == [["a.txt", "out/a.pdf", nil], ["b.txt", "out/b.pdf", nil]])
  }

  @Test func picturesLieBesideThePDFOrInTheirFolder() throws {
    #expect(try targets(["a.txt"], "x/y.pdf", png: "") == [["a.txt", "x/y.pdf", "x/y"]])
    #expect(try targets(["a.txt"], "x/y.pdf", png: "pages") == [["a.txt", "x/y.pdf", "pages/a"]])
    #expect(try targets(["-"], "-", png: "") == [["-", "-", "stdin"]])
  }

  @Test func twoInputsForOneFileAreRefused() {
    #expect(throws: Fault(.usage, "usage.output-folder", ["c.pdf"])) {
      try targets(["a.txt", "b.txt"], "c.pdf")
    }
    #expect(throws: Fault(.usage, "usage.same-output", ["a.txt", "a.md", "a.pdf"])) {
      try targets(["a.txt", "a.md"])
    }
    #expect(throws: Fault(.usage, "usage.stdin-twice")) { try targets(["-", "-"], "out/") }
  }
}
