internal import GongwenModel

extension SourceText {
  /// The form of the ordinal that an author typed at the start of a line, behind the signs of Markdown and emoji: `## 📅 一、`.
  func typedOrdinal(in span: SourceSpan) -> OrdinalForm? {
    var start = trimmed(span).lowerBound
    while start < span.upperBound {
      let (scalar, length) = decodeScalar(utf8, at: start)
      guard ScalarSet.isWhiteSpace(scalar) || Self.signs.contains(scalar) || ScalarSet.isEmoji(scalar) else {
        break
      }
      start += length
    }
    // An ordinal with its marks has at most twelve characters.
    let head = SourceSpan(start, max(start, min(span.upperBound, start + 48)))
    let scalars = string(in: head).unicodeScalars.prefix(12).map(\.value)
    return OrdinalMatch.find(in: scalars)?.ordinal.form
  }

  /// `#`, `*`, `_`, and what selects the form of an emoji.
  private static let signs: CharacterGroup = "#*_\u{FE0F}\u{200D}"
}
