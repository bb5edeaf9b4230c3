/// The level of a heading (结构层次).
///
/// GB/T 9704-2012 7.3.3 (G-54) names four: 一、 （一） 1. （1）
public enum HeadingLevel: Int, Sendable, Comparable, CaseIterable, Codable {
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

/// What a paragraph of a document is: the one list of roles, for reading, styles, layout and reports.
///
/// A heading that runs into its text (连排标题) is no role: the paragraph is body, and a mark `lead` covers the
/// heading.
public enum ParagraphRole: Sendable, Hashable, Codable {
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
  /// 附件1, above the title of an attachment
  case attachmentLabel
  /// The title of an attachment
  case attachmentTitle
  /// 附注
  case remarks
  /// 出席, 请假 or 列席 of 纪要, its label first
  case attendance
  /// A row of a table pasted as text, and text in a cell
  case tableRow
  /// 表题 or 图题
  case caption
  /// 计量单位, the line 单位：万元 right above a table
  case tableUnit
  /// 份号
  case copyNumber
  /// 密级和保密期限
  case securityLevel
  /// 紧急程度
  case urgency
  /// 发文机关标志
  case organMark
  /// 发文字号
  case documentNumber
  /// 签发人
  case signatory
  /// A line of 版记: 抄送, 印发
  case imprint
  /// A line of a table of contents (目录) that came with the text
  case contents
}

extension ParagraphRole: CaseIterable, RawRepresentable {
  /// Every role, each level of heading by itself.
  public static let allCases: [ParagraphRole] =
    [.title, .subtitle, .byline, .salutation] + HeadingLevel.allCases.map(ParagraphRole.heading)
    + [
      .chapter, .article, .body, .signature, .date, .attachmentNote, .attachmentLabel, .attachmentTitle,
      .remarks, .attendance, .tableRow, .caption, .tableUnit, .copyNumber, .securityLevel, .urgency,
      .organMark,
      .documentNumber, .signatory, .imprint, .contents,
    ]

  /// The role with a name, such as `body` or `heading2`; `nil` when there is none.
  public init?(rawValue: String) {
    guard let role = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = role
  }

  /// The name of the role in styles and records, such as `body` or `heading2`.
  public var rawValue: String {
    switch self {
    case .heading(let level): "heading\(level.rawValue)"
    default: name
    }
  }

  /// The name without a level, such as `heading`, as `gongwen inspect` prints it.
  public var name: String {
    switch self {
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .salutation: "salutation"
    case .heading: "heading"
    case .chapter: "chapter"
    case .article: "article"
    case .body: "body"
    case .signature: "signature"
    case .date: "date"
    case .attachmentNote: "attachmentNote"
    case .attachmentLabel: "attachmentLabel"
    case .attachmentTitle: "attachmentTitle"
    case .remarks: "remarks"
    case .attendance: "attendance"
    case .tableRow: "tableRow"
    case .caption: "caption"
    case .tableUnit: "tableUnit"
    case .copyNumber: "copyNumber"
    case .securityLevel: "securityLevel"
    case .urgency: "urgency"
    case .organMark: "organMark"
    case .documentNumber: "documentNumber"
    case .signatory: "signatory"
    case .imprint: "imprint"
    case .contents: "contents"
    }
  }

  /// The level of a heading on lines of its own; `nil` for other roles.
  public var level: HeadingLevel? {
    if case .heading(let level) = self { level } else { nil }
  }

  /// Whether it belongs to the closing of a document (署名、成文日期、附注), which is one unit.
  package var isClosing: Bool { self == .signature || self == .date || self == .remarks }
}
