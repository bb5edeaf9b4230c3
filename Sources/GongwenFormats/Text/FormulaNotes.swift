internal import GongwenModel

/// Formulas in the language of LaTeX, which no page shows as they are meant: `$\frac{a}{b}$`, `\(x^2\)`.
///
/// They are printed as typed, and told once with how many there are.
enum FormulaNotes {
  /// No formula on a line is longer, in bytes.
  private static let longest = 400

  /// Tells the formulas of a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - first: The number of its first line, from 1.
  /// - Returns: One warning at the first of them, or nothing.
  static func list(_ source: SourceText, from first: Int) -> [Diagnostic] {
    var (count, place): (Int, SourceSpan?) = (0, nil)
    var (isFenced, display): (Bool, Int?) = (false, nil)
    for number in stride(from: first, through: source.lineCount, by: 1) {
      let line = source.trimmed(source.lineSpan(number))
      let text = source.utf8[line.lowerBound..<line.upperBound]
      if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { isFenced.toggle() }
      guard !isFenced, text.contains("$") || text.contains("\\") else { continue }
      // $$ alone on its line, and the formula below it.
      if text.elementsEqual("$$".utf8) || text.elementsEqual(#"\["#.utf8) || text.elementsEqual(#"\]"#.utf8) {
        if display == nil, !closes(below: number, in: source) {
          (count, place) = (count + 1, place ?? line)
        } else if display == nil {
          display = line.lowerBound
        } else {
          place = place ?? SourceSpan(display ?? line.lowerBound, line.upperBound)
          (count, display) = (count + 1, nil)
        }
        continue
      }
      guard display == nil else { continue }
      for span in formulas(in: line, of: source.utf8) {
        count += 1
        place = place ?? span
      }
    }
    guard count > 0, let place else { return [] }
    let shown = source.string(in: place).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let words = shown.count > 40 ? shown.prefix(40) + "…" : shown[...]
    return [Diagnostic("text.formula", .warning, [String(words), String(count)], span: place)]
  }

  /// Whether a `$$` or `\]` alone on its line stands below a line before any sentence; a lone one opens nothing.
  private static func closes(below number: Int, in source: SourceText) -> Bool {
    for below in stride(from: number + 1, through: min(source.lineCount, number + longestDisplay), by: 1) {
      let line = source.trimmed(source.lineSpan(below))
      let text = source.utf8[line.lowerBound..<line.upperBound]
      if text.elementsEqual("$$".utf8) || text.elementsEqual(#"\]"#.utf8) { return true }
      if text.firstRange(of: "。".utf8) != nil { return false }
    }
    return false
  }

  private static let longestDisplay = 40

  /// The formulas inside a line.
  private static func formulas(in line: SourceSpan, of utf8: [UInt8]) -> [SourceSpan] {
    var result: [SourceSpan] = []
    var index = line.lowerBound
    var isCode = false
    while index < line.upperBound {
      if utf8[index] == "`" { isCode.toggle() }
      if !isCode, let end = end(at: index, limit: line.upperBound, utf8) {
        result.append(SourceSpan(index, end))
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  private static func end(at index: Int, limit: Int, _ utf8: [UInt8]) -> Int? {
    let rest = utf8[index..<min(limit, index + longest)]
    for (open, close) in [("$$", "$$"), ("$", "$"), (#"\("#, #"\)"#), (#"\["#, #"\]"#)] {
      guard rest.starts(with: open.utf8) else { continue }
      let inner = rest.dropFirst(open.utf8.count)
      guard let range = inner.firstRange(of: Array(close.utf8)) else { return nil }
      let isPlain = open == "$" && !isFormula(inner[..<range.lowerBound])
      return range.lowerBound > inner.startIndex && !isPlain ? range.upperBound : nil
    }
    return nil
  }

  /// `$5 to $6` are prices: a formula has a command, an index, a sum, or is a letter.
  private static func isFormula(_ inner: ArraySlice<UInt8>) -> Bool {
    guard let first = inner.first, let last = inner.last, first != " ", last != " " else { return false }
    if inner.contains(where: { $0 == "\\" || $0 == "^" || $0 == "=" || $0 == "{" }) { return true }
    return inner.count <= 3 && inner.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || $0 == "_" }
  }
}
