/// The level of a heading (结构层次).
///
/// GB/T 9704-2012 7.3.3 (G-54) names four: 一、 （一） 1. （1）
public enum HeadingLevel: Int, Sendable, Comparable, CaseIterable {
  /// 一、
  case one = 1
  /// （一）
  case two
  /// 1.
  case three
  /// （1）
  case four

  /// Orders from the outermost level inwards.
  public static func < (left: HeadingLevel, right: HeadingLevel) -> Bool { left.rawValue < right.rawValue }
}

/// What a block of a document is.
public enum BlockRole: Sendable, Hashable {
  /// 标题
  case title
  /// 副标题, such as ——在…会议上
  case subtitle
  /// 单位 职务 姓名 (or a date in brackets) below the title
  case byline
  /// 称谓 or 主送机关
  case salutation
  /// A heading alone on its line
  case heading(HeadingLevel)
  /// A heading that runs into its text (连排标题); `Block.headingLength` tells where it ends
  case runInHeading(HeadingLevel)
  /// 第一章 …
  case chapter
  /// 第一条 …
  case article
  /// 正文
  case body
  /// 署名
  case signature
  /// 成文日期
  case date
  /// 附件说明
  case attachmentNote
  /// 附件1 and the title behind it: begins a new page
  case attachment
  /// 附注
  case remarks
  /// A row of a table pasted as text
  case tableRow
}
