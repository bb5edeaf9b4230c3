internal import GongwenModel

/// One decoded value of a style sheet.
enum StyleValue: Sendable, Equatable {
  /// A length, still in the unit it was written in: grid units are resolved when the grid is known.
  case length(Length)
  /// A part of the type size, in em.
  case ems(Double)
  /// A plain ratio.
  case number(Double)
  /// A count.
  case integer(Int)
  /// true or false.
  case boolean(Bool)
  /// One of a list of words.
  case word(String)
  /// Text that is printed as it stands.
  case text(String)
}

/// What a key of a style accepts: its form, its range, and the word that may stand instead of a figure.
enum ValueKind: Sendable {
  /// A type size in pt: `三号`, `16pt`.
  case size(ClosedRange<Double>)
  /// A distance on the page, in pt; the grid's own units are refused, since the grid hangs on it.
  case distance(ClosedRange<Double>, or: String? = nil)
  /// A distance that may also be written in cells or lines of the grid; the range is in pt.
  case gridDistance(ClosedRange<Double>, or: String? = nil)
  /// An indent in cells.
  case cells(ClosedRange<Double>, or: String? = nil)
  /// A space in lines.
  case lines(ClosedRange<Double>)
  /// A part of the type size, in em.
  case ems(ClosedRange<Double>)
  /// A plain ratio.
  case ratio(ClosedRange<Double>)
  /// A count.
  case integer(ClosedRange<Int>, or: String? = nil)
  /// true or false.
  case boolean
  /// One of these words.
  case choice([String])
  /// Text of at most so many characters.
  case text(Int)

  /// What a message shows as the right form: examples that read the same in every language.
  var examples: String {
    switch self {
    case .size: "三号, 16pt"
    case .distance(_, let word): Self.list("156mm, 16pt", word)
    case .gridDistance(_, let word): Self.list("7mm, 16pt, 1ch, 1line", word)
    case .cells(_, let word): Self.list("2ch, 2字", word)
    case .lines: "1line, 1行"
    case .ems: "0.25em"
    case .ratio: "0.88"
    case .integer(_, let word): Self.list("28", word)
    case .boolean: "true | false"
    case .choice(let words): words.joined(separator: " | ")
    case .text(let maximum): "≤ \(maximum) 字"
    }
  }

  private static func list(_ examples: String, _ word: String?) -> String {
    guard let word else { return examples }
    return "\(examples) | \(word)"
  }
}
