internal import GongwenModel

/// Decides whether a line goes on in the next one.
struct WrapRule {
  /// The width, in half cells, at which the lines of a hard-wrapped text end; `nil` when they are not wrapped.
  private let width: Int?
  /// Whether paragraphs begin with white space and their further lines do not.
  private let hasIndents: Bool

  init(text: ScalarText, lines: [LineInfo]) {
    let content = lines.filter { !$0.isBlank && !$0.isNoise }
    width = Self.wrapWidth(content.map { Self.width(of: text.scalars[$0.content]) + $0.indent })
    let indented = content.count { $0.indent >= 2 }
    hasIndents = indented >= 2 && indented * 5 <= content.count * 4
  }

  /// Whether `next` goes on with the paragraph `open`, whose last line is `lastLine` half cells wide.
  func continues(_ open: Unit, lastLineWidth: Int, with next: Unit, blankBetween: Bool) -> Bool {
    guard let last = open.text.last, !next.text.isEmpty, next.ordinal == nil else { return false }
    guard open.count > 400 || !open.text.contains(0x09), !next.text.contains(0x09) else { return false }
    if next.indent >= 4, open.indent < 4 { return false }
    let isFull = width.map { lastLineWidth >= $0 - 4 && lastLineWidth <= $0 + 4 } ?? false
    if open.isFinished {
      // A stop at the end of a full line ends the paragraph only when the next line is set in.
      return isFull && hasIndents && open.indent >= 2 && next.indent == 0 && !blankBetween
        && !AttachmentText.isLabel(next) && next.count > 8
    }
    // A phrase in a heading may end in a comma by mistake; a longer text that does goes on.
    if Characters.isComma(last), open.count > 12 { return true }
    if blankBetween { return false }
    if TitleWords.kinds.suffix(of: open.text) != nil, open.stopCount == 0 { return false }
    if isFull { return true }
    // A running sentence: it has had a stop already, or a comma and more than a heading's length.
    return open.stopCount > 0 || open.commaCount > 0 && open.count >= 28 && open.ordinal == nil
  }

  /// Wide characters count two, as on a typewriter grid.
  static func width(of scalars: some Collection<UInt32>) -> Int {
    scalars.reduce(0) { $0 + ($1 >= 0x1100 ? 2 : 1) }
  }

  /// The commonest width among the widest lines, when enough lines share it.
  private static func wrapWidth(_ widths: [Int]) -> Int? {
    guard widths.count >= 5, let widest = widths.max(), widest <= 200, widest >= 24 else { return nil }
    let full = widths.count { $0 >= widest - 4 }
    return full >= 3 && full * 3 >= widths.count ? widest - 1 : nil
  }
}
