internal import GongwenModel

/// The numbers that stand alone on their lines, `1`, `2`: of the pages that a text was pasted from, or of items.
///
/// Beside a short line (`县水利局` between two of them) one of a page looks like a cell of a column, and the line with it.
enum BareNumberLines {
  /// What the numbers of a text are.
  enum Kind {
    /// Those of pages.
    case page
    /// Those of items, each with a sentence on the line below.
    case item
  }

  /// A line without a stop that is as long was broken where it was full.
  private static let full = 20

  /// Tells for each token what the number is that it consists of; `nil` for others, and where it is not sure.
  ///
  /// All that stand alone rise by one. Where one of them breaks a sentence they are of pages, also those with a short line alone
  /// between two. With a sentence each below them, counting from 1 below no text, they are items.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a window.
  ///   - text: The text.
  /// - Returns: As many answers as there are tokens.
  static func find(_ tokens: [Token], in text: ScalarText) -> [Kind?] {
    var result = [Kind?](repeating: nil, count: tokens.count)
    let starts = tokens.indices.filter { tokens[$0].cut == .line }
    let numbers = starts.indices.compactMap { place in
      number(text.scalars[tokens[starts[place]].range]).map { (place: place, value: $0) }
    }
    let pages = zip(numbers, numbers.dropFirst())
    guard let first = numbers.first, numbers.count > 1, pages.allSatisfy({ $1.value == $0.value + 1 }) else {
      return result
    }
    let lines = Lines(tokens: tokens, starts: starts)
    let lone = pages.filter { $1.place == $0.place + 2 }
    let isBelowText = lines.isSentence(first.place - 1) || lines.at(first.place - 1).first?.kind == .date
    let kind: Kind? =
      if isBelowText, numbers.contains(where: { lines.isBroken(at: $0.place) }),
        !numbers.allSatisfy({ lines.isShort($0.place + 1) }),
        lone.contains(where: { !lines.isSentence($0.0.place + 1) })
      {
        .page
      } else if !isBelowText, first.value == 1, lone.count + 1 == numbers.count,
        numbers.allSatisfy({ lines.isSentence($0.place + 1) })
      {
        .item
      } else {
        nil
      }
    for number in numbers { result[starts[number.place]] = kind }
    return result
  }

  /// What stands on the lines, by their places.
  private struct Lines {
    let tokens: [Token]
    let starts: [Int]

    func at(_ place: Int) -> ArraySlice<Token> {
      guard starts.indices.contains(place) else { return [] }
      return tokens[starts[place]..<(place + 1 < starts.count ? starts[place + 1] : tokens.count)]
    }

    func isSentence(_ place: Int) -> Bool {
      guard let last = at(place).last else { return false }
      return !Characters.isColon(last.end)
        && (at(place).contains { $0.stops > 0 } || at(place).reduce(0) { $0 + Int($1.length) } >= full)
    }

    func isShort(_ place: Int) -> Bool {
      guard let first = at(place).first else { return false }
      return !isSentence(place) && first.form == 0 && first.kind != .date
    }

    /// In a list some item may be a sentence, but no number stands in the midst of one.
    func isBroken(at place: Int) -> Bool {
      guard isSentence(place - 1), isSentence(place + 1) else { return false }
      return at(place - 1).last.map { !Characters.isStop($0.end) && $0.kind != .date } ?? false
    }
  }

  /// The number that a line is.
  private static func number(_ line: ArraySlice<UInt32>) -> Int? {
    guard (1...3).contains(line.count), line.allSatisfy(ScalarSet.isDigit) else { return nil }
    return line.reduce(0) { $0 * 10 + (ScalarSet.digitValue($1) ?? 0) }
  }
}
