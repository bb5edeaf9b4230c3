internal import GongwenModel

/// Decides whether a line goes on in the next one.
struct WrapRule {
  /// The length at which the lines of a hard-wrapped text end; `nil` when they are not wrapped.
  private let width: Int?

  init(text: ScalarText, lines: [LineInfo]) {
    width = Self.wrapWidth(lines.filter { !$0.isBlank && !$0.isNoise }, text)
  }

  /// Whether `next` goes on with the paragraph `open`.
  func continues(_ open: Unit, with next: Unit, blankBetween: Bool) -> Bool {
    guard !open.text.isEmpty, !next.text.isEmpty, !open.isFinished else { return false }
    guard next.ordinal == nil, !open.text.contains(0x09), !next.text.contains(0x09) else { return false }
    if next.indent >= 4, open.indent < 4 { return false }
    let last = open.text[open.text.count - 1]
    if Characters.isComma(last), open.count > 12 || last == 0x3001 { return true }
    if blankBetween { return false }
    // A running sentence: it has had a stop or a comma already and is longer than a heading would be.
    let isSentence = open.stopCount > 0 || (open.commaCount > 0 && open.count >= 28 && open.ordinal == nil)
    if isSentence { return true }
    return false
  }

  private static func wrapWidth(_ lines: [LineInfo], _ text: ScalarText) -> Int? {
    nil
  }
}
