internal import GongwenModel

/// Takes the colon from behind a title that a text begins with, as people type it above what they write: `会议纪要：`.
enum TitleColon {
  /// The longest such line, in characters.
  private static let longest = 40

  /// Marks the colon and reports it.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    guard let line = text.lines.lazy.map({ [text] in text.trimmed($0) }).first(where: { !$0.isEmpty }),
      (4...longest).contains(line.count), Characters.isColon(text.scalars[line.upperBound - 1]),
      TitleWords.kinds.suffix(of: Array(text.scalars[line.dropLast()])) != nil
    else { return [] }
    let colon = line.upperBound - 1..<line.upperBound
    text.mark(colon, .noise)
    let words = Array(text.scalars[line]).string
    return [Diagnostic("reading.noise.titleColon", .info, [words], span: text.span(colon))]
  }
}
