/// What a face is used for (字体的用途): styles and the font manifest name roles, never files.
public enum FontRole: String, Sendable, CaseIterable, Hashable {
  /// 小标宋: titles and the issuing organ's mark.
  case title
  /// 仿宋: body text, headings of level 3 and 4, everything that has no role of its own.
  case body
  /// 黑体: headings of level 1, security level.
  case heading1
  /// 楷体: headings of level 2, the line with unit, post and name.
  case heading2
  /// 宋体: page numbers, tables.
  case pageNumber
  /// Letters and digits, where a style asks for another face than the role's own.
  case latin
}
