internal import GongwenModel

/// Takes a paragraph that its file puts into the outline for a heading, where nothing speaks against it.
///
/// Styles are misused: whole paragraphs of text and titles stand in the outline. A line with an ordinal shows its level
/// better by that, the first line is the title's, and a sentence is no heading.
enum OutlineHeadings {
  /// A heading longer than two lines of 28 cells is text.
  private static let longest = 56

  /// The role of a piece in the outline; `nil` where its words decide better.
  static func role(of piece: Piece, in source: SourceText) -> ParagraphRole? {
    guard let outline = piece.hints.outlineLevel, let level = HeadingLevel(rawValue: outline),
      piece.span.lowerBound > 0, piece.span.count <= longest * 3
    else { return nil }
    let words = source.string(in: piece.span).flatScalars.filter { !ScalarSet.isWhiteSpace($0) }
    guard let last = words.last, words.count <= longest, !Self.endsText(last),
      !words.contains("。"), OrdinalMatch.find(in: words) == nil, !isLabel(words)
    else { return nil }
    return .heading(level)
  }

  /// 。；：！？，… end a sentence or lead on to the next.
  private static func endsText(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", "；", "：", "！", "？", "，", "…", ";", ":": true
    default: false
    }
  }

  /// 附件 and 目录 have roles of their own.
  private static func isLabel(_ words: [UInt32]) -> Bool {
    let text = words.prefix(2).elementsEqual("附件".unicodeScalars, by: ==)
    return text || words.elementsEqual("目录".unicodeScalars, by: ==)
  }
}
