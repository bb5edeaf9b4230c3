import GongwenModel
import Testing

@testable import GongwenFormats

/// What would grow with the square of a text must not.
struct MarkdownBlockTests {
  /// Each line has the marks that touch it, in the order they were found.
  @Test func marksStandOnTheirLines() {
    var block = MarkdownBlock(span: 0..<30)
    block.marks = [(.strong, 2..<4), (.emphasis, 8..<22), (.strong, 20..<30), (.link("a"), 12..<13)]
    let lines = block.marks(onLinesFrom: [0, 10, 20]).map { $0.map { "\($0.kind) \($0.range)" } }
    #expect(
      lines == [
        ["strong 2..<4", "emphasis 8..<22"], ["emphasis 8..<22", "link(\"a\") 12..<13"],
        ["emphasis 8..<22", "strong 20..<30"],
      ])
  }

  /// A strong phrase in a strong phrase says nothing more; links, notes and other kinds stay.
  @Test func marksWithinTheirLikeAreNone() {
    var block = MarkdownBlock(span: 0..<30)
    block.marks = [
      (.strong, 4..<8), (.emphasis, 4..<8), (.strong, 2..<10), (.strong, 2..<10), (.superscript, 3..<5),
      (.superscript, 3..<4), (.strong, 9..<12),
    ]
    #expect(
      block.outermostMarks.map { "\($0.kind) \($0.range)" } == [
        "emphasis 4..<8", "strong 2..<10", "superscript 3..<5", "superscript 3..<4", "strong 9..<12",
      ])
  }

  @Test func bracketsEndWhereTheyAreClosed() {
    let text = Array(#"[a](b(c)d) [e\]f] (g [h)"#.utf8)
    let pairs = BracketPairs(text, from: 0, to: text.count).ends
    #expect(pairs == [0: 3, 3: 10, 5: 8, 11: 17, 18: 24])
  }
}
