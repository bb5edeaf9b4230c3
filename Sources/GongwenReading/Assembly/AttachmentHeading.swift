internal import GongwenModel

/// `附件1：报名表` or `附件1：` on a line: the label, and the title that stands below it in print (G-71).
struct AttachmentHeading {
  /// `附件1`.
  let label: TracedText
  /// `报名表`; `nil` where it stands on the next line.
  let title: TracedText?
  /// The colon, which stood for the break between the two (a label has none, G-71); `nil` where a blank did.
  let colon: LedgerEntry?

  /// Parts a text; `nil` when it is a label without a colon, or none.
  ///
  /// - Parameter text: the text of a line, blanks folded.
  init?(_ text: TracedText) {
    var scalars: [(value: UInt32, offset: Int)] = []
    var offset = 0
    while offset < text.utf8.count, scalars.count < 24 {
      let (scalar, length) = decodeScalar(text.utf8, at: offset)
      scalars.append((scalar, offset))
      offset += length
    }
    guard scalars.count >= 3, scalars[0].value == "附", scalars[1].value == "件" else { return nil }
    var index = 2
    func skip(_ isSkipped: (UInt32) -> Bool) {
      while index < scalars.count, isSkipped(scalars[index].value) { index += 1 }
    }
    skip(ScalarSet.isWhiteSpace)
    let number = index
    skip { ScalarSet.isDigit($0) || HanNumeral.isNumeral($0) }
    let (isNumbered, end) = (index > number, index)
    skip(ScalarSet.isWhiteSpace)
    guard index < scalars.count else { return nil }
    let hasColon = Characters.isColon(scalars[index].value)
    guard hasColon || isNumbered && index > end else { return nil }
    let mark = scalars[index].offset
    if hasColon { index += 1 }
    let after = index
    skip(ScalarSet.isWhiteSpace)
    guard index < scalars.count || hasColon else { return nil }
    let colonEnd = after < scalars.count ? scalars[after].offset : offset
    label = text.slice(0..<(isNumbered ? scalars[end].offset : scalars[2].offset))
    title = index < scalars.count ? text.slice(scalars[index].offset..<text.utf8.count) : nil
    colon =
      hasColon
      ? LedgerEntry(
        .markup, span: text.span(of: mark..<colonEnd), removed: text.slice(mark..<colonEnd).string) : nil
  }
}
