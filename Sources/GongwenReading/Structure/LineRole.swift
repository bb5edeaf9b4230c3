internal import GongwenModel

/// What a line of the manuscript is; the raw value is the name in the output of `gongwen inspect`.
public enum LineRole: String, Sendable, CaseIterable {
  /// 标题
  case title
  /// 副标题
  case subtitle
  /// 单位 职务 姓名 below the title
  case byline
  /// 称谓
  case salutation
  /// A heading alone on its line
  case heading
  /// A heading that runs into its text (连排标题)
  case runInHeading
  /// 第一章, 第一节
  case chapter
  /// 第一条
  case article
  /// 正文
  case body
  /// 署名
  case signature
  /// 成文日期
  case date
  /// 附件说明
  case attachmentNote
  /// 附件 itself: its label, and the title behind it
  case attachment
  /// 附注
  case remarks
  /// A row of a table pasted as text
  case tableRow
  /// Not part of the report
  case noise
  /// Front matter and its fences
  case frontMatter
  /// Nothing but white space
  case blank

  /// The role of the block that a line of this role begins; `nil` for lines that are not printed.
  func blockRole(level: HeadingLevel?) -> BlockRole? {
    switch self {
    case .title: .title
    case .subtitle: .subtitle
    case .byline: .byline
    case .salutation: .salutation
    case .heading: .heading(level ?? .one)
    case .runInHeading: .runInHeading(level ?? .two)
    case .chapter: .chapter
    case .article: .article
    case .body, .noise: .body
    case .signature: .signature
    case .date: .date
    case .attachmentNote: .attachmentNote
    case .attachment: .attachment
    case .remarks: .remarks
    case .tableRow: .tableRow
    case .frontMatter, .blank: nil
    }
  }
}
