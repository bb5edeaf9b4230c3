import GongwenModel
import GongwenReading
import Testing

/// Where a list of a Markdown text begins and ends.
@Suite struct MarkdownListTests {
  private func shapes(_ text: String) throws -> [String] {
    func shape(_ block: Block) -> String {
      guard case .group(let kind, let blocks) = block.content else {
        return block.paragraph?.text.string ?? "?"
      }
      return "\(kind.rawValue)(\(blocks.map(shape).joined(separator: " ")))"
    }
    return try read("前。\n\n\(text)\n后。\n", name: "a.md").document.body.dropFirst().dropLast().map(shape)
  }

  /// A list by bullets and one by numbers counted as one, and a reader of the archive was told numbers for both.
  @Test func listsBelowEachOtherStayTwo() throws {
    #expect(
      try shapes("- 甲。\n- 乙。\n\n1. 丙。\n2. 丁。\n\n- 戊。\n  1. 己。\n  2. 庚。\n") == [
        "list(甲。 乙。)", "list(1.丙。 2.丁。)", "list(戊。 list(1.己。 2.庚。))",
      ])
    #expect(try shapes("- 甲。\n  - 乙。\n  1. 丙。\n- 丁。\n") == ["list(甲。 list(乙。) list(1.丙。) 丁。)"])
    #expect(try shapes("- 甲。\n\n* 乙。\n") == ["list(甲。)", "list(乙。)"])
  }

  @Test func oneListStaysOne() throws {
    #expect(try shapes("- 甲。\n\n- 乙。\n\n  续。\n- 丙。\n") == ["list(甲。 乙。 续。 丙。)"])
    #expect(try shapes("- - 甲。\n  - 乙。\n- 丙。\n") == ["list(list(甲。 乙。) 丙。)"])
    #expect(try shapes("> - 甲。\n> - 乙。\n>\n> 1. 丙。\n") == ["quote(list(甲。 乙。) list(1.丙。))"])
  }
}
