internal import GongwenModel

/// Finds page numbers that a converter left at the start of lines, in the midst of sentences: `2、括哪些方面`.
///
/// A line between two of them is a page: long, with sentences in it, and in most cases broken off at its end. The
/// items of a list are shorter, and sources among them (`1.张三，某某研究，某某出版社，2003`) end in no stop at all.
enum PageNumberCuts {
  private struct Numbered {
    var line: Int
    var value: Int
    var range: Range<Int>
  }

  /// The fewest characters of a page.
  private static let shortestPage = 280

  /// Marks the numbers and reports them.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - lines: its lines.
  ///   - counted: the lines whose number a program counts, which is never that of a page.
  /// - Returns: the diagnostics.
  static func mark(_ text: inout ScalarText, lines: [LineInfo], counted: Set<Int>) -> [Diagnostic] {
    let content = lines.filter { !$0.isBlank && !$0.isNoise }
    var run: [Numbered] = []
    var diagnostics: [Diagnostic] = []
    var above: LineInfo?
    var cuts = 0
    func isCut(_ line: LineInfo?) -> Bool {
      guard let line, line.content.count >= shortestPage else { return false }
      let last = text.scalars[line.content.upperBound - 1]
      return !Characters.endsParagraph(last) && !Characters.isClosing(last)
        && text.scalars[line.content].contains(where: Characters.isStop)
    }
    func close() {
      // The first number cuts nothing: it stands at the top of the first page.
      // One item may lack its stop by a slip.
      guard cuts >= 2, cuts * 5 >= (run.count - 1) * 4 else { return }
      for item in run {
        text.mark(item.range, .noise)
        let number = Array(text.scalars[item.range]).string
        diagnostics.append(
          Diagnostic("reading.noise.pageNumber", .warning, [number], span: text.span(item.range)))
      }
    }
    for line in content {
      if !counted.contains(line.index), let item = numbered(line, text) {
        if let last = run.last, item.value == last.value + 1 {
          cuts += isCut(above) ? 1 : 0
          run.append(item)
        } else {
          close()
          (run, cuts) = ([item], 0)
        }
      }
      above = line
    }
    close()
    return diagnostics
  }

  private static func numbered(_ line: LineInfo, _ text: ScalarText) -> Numbered? {
    guard line.content.count >= 3 else { return nil }
    let head = Array(text.scalars[line.content.prefix(8)])
    guard let match = OrdinalMatch.find(in: head), match.ordinal.form == .digitDot, !match.isEmoji else {
      return nil
    }
    let start = line.content.lowerBound
    return Numbered(line: line.index, value: match.ordinal.value, range: start..<start + match.count)
  }
}
