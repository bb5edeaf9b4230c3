internal import GongwenModel

/// The running heads of a text that was copied from pages: the same line beside each page number.
enum RunningHeads {
  /// A head is no longer, in characters.
  private static let longest = 40

  /// Marks the lines that stand beside page numbers again and again, and their copy at the top of the first page.
  ///
  /// - Parameters:
  ///   - lines: the lines of a text, its page numbers found.
  ///   - text: the text.
  /// - Returns: the lines, heads as noise.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> [LineInfo] {
    let shown = lines.indices.filter { !lines[$0].isBlank }
    guard let first = shown.first else { return lines }
    var places: [[UInt32]: [(line: Int, page: Int, isBelow: Bool)]] = [:]
    for (place, line) in shown.enumerated() {
      guard let page = page(lines[line], text) else { continue }
      for step in [-1, 1] where shown.indices.contains(place + step) {
        let other = shown[place + step]
        guard !lines[other].isNoise, let words = words(lines[other], text) else { continue }
        places[words, default: []].append((other, page, step > 0))
      }
    }
    var result = lines
    for (words, copies) in places {
      // On the first page no number stands above it.
      let isAtTop =
        copies.contains { $0.isBelow && $0.line > first } && Self.words(lines[first], text) == words
      // A line between two numbers stands beside both and is one copy all the same.
      guard isAtTop || Set(copies.map(\.line)).count > 1 && isSeries(copies.map(\.page)) else { continue }
      // The first of them may be what the others repeat; at the top of a text what names a paper may be its title.
      var heads = copies.dropFirst(isAtTop ? 0 : 1).map(\.line)
      if isAtTop, TitleWords.kinds.suffix(of: words) == nil { heads.append(first) }
      for line in heads { result[line].noise = NoiseEvidence(reason: reason, score: 8) }
    }
    return result
  }

  /// The lines that were marked.
  static func places(in lines: [LineInfo]) -> [Int] {
    lines.indices.filter { lines[$0].noise?.reason == reason }
  }

  private static let reason = "reading.noise.runningHead"

  /// Numbers that rise, two of them by one: cells of a table between the same words do not.
  private static func isSeries(_ pages: [Int]) -> Bool {
    let steps = zip(pages, pages.dropFirst()).map { $1 - $0 }
    return steps.contains(1) && steps.allSatisfy { $0 > 0 }
  }

  /// The number of a page; `nil` for a line that is none.
  private static func page(_ line: LineInfo, _ text: ScalarText) -> Int? {
    guard line.noise?.reason == "reading.noise.pageNumber" else { return nil }
    let digits = text.scalars[line.content].drop { !ScalarSet.isDigit($0) }.prefix(while: ScalarSet.isDigit)
    return digits.isEmpty ? nil : digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// What a head says, without digits; `nil` for what is none.
  private static func words(_ line: LineInfo, _ text: ScalarText) -> [UInt32]? {
    guard (4...longest).contains(line.content.count) else { return nil }
    let scalars = text.scalars[line.content].filter { !ScalarSet.isWhiteSpace($0) && !ScalarSet.isDigit($0) }
    let isSentence = scalars.contains { Characters.isStop($0) || Characters.isComma($0) }
    return isSentence || scalars.count < 4 ? nil : Array(scalars)
  }
}
