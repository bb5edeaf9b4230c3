public import GongwenModel

/// What a line of a text was taken for: a paragraph of a role, one that begins with a heading, or no text at all.
public enum LineLabel: Sendable, Hashable, Codable {
  /// A paragraph, or a part of one
  case paragraph(ParagraphRole)
  /// A paragraph of body that begins with a heading (连排标题)
  case lead(HeadingLevel)
  /// Not part of the report
  case noise
  /// Front matter and its fences
  case frontMatter
  /// Nothing but white space
  case blank

  /// The name in the output of `gongwen inspect`: that of the role without its level, `runInHeading`, `noise` ….
  public var name: String {
    switch self {
    case .paragraph(.attachmentLabel), .paragraph(.attachmentTitle): "attachment"
    case .paragraph(let role): role.name
    case .lead: "runInHeading"
    case .noise: "noise"
    case .frontMatter: "frontMatter"
    case .blank: "blank"
    }
  }

  /// The level of a heading; `nil` for other labels.
  public var level: HeadingLevel? {
    switch self {
    case .paragraph(let role): role.level
    case .lead(let level): level
    default: nil
    }
  }

  /// The label with a name and a level; `nil` when there is none of that name.
  ///
  /// A heading whose level is missing or wrong is of the first level, a run-in heading of the second.
  public init?(name: String, level: Int?) {
    let level = level.flatMap(HeadingLevel.init(rawValue:))
    switch name {
    case "heading": self = .paragraph(.heading(level ?? .one))
    case "runInHeading": self = .lead(level ?? .two)
    case "attachment": self = .paragraph(.attachmentLabel)
    case "noise": self = .noise
    case "frontMatter": self = .frontMatter
    case "blank": self = .blank
    default:
      guard let role = ParagraphRole(rawValue: name), role.level == nil else { return nil }
      self = .paragraph(role)
    }
  }
}

extension LineLabel {
  static let title = LineLabel.paragraph(.title)
  static let subtitle = LineLabel.paragraph(.subtitle)
  static let byline = LineLabel.paragraph(.byline)
  static let salutation = LineLabel.paragraph(.salutation)
  static let chapter = LineLabel.paragraph(.chapter)
  static let article = LineLabel.paragraph(.article)
  static let body = LineLabel.paragraph(.body)
  static let signature = LineLabel.paragraph(.signature)
  static let date = LineLabel.paragraph(.date)
  static let attachmentNote = LineLabel.paragraph(.attachmentNote)
  static let attachment = LineLabel.paragraph(.attachmentLabel)
  static let remarks = LineLabel.paragraph(.remarks)
  static let tableRow = LineLabel.paragraph(.tableRow)
  static func heading(_ level: HeadingLevel) -> LineLabel { .paragraph(.heading(level)) }

  /// Whether it is a heading on lines of its own.
  var isHeading: Bool { if case .paragraph(.heading) = self { true } else { false } }
  /// Whether it begins with a heading that runs into its text.
  var isLead: Bool { if case .lead = self { true } else { false } }

  /// The role of the paragraph that such a line begins; noise that is to stay is body; `nil` for lines that are no text.
  var role: ParagraphRole? {
    switch self {
    case .paragraph(let role): role
    case .lead, .noise: .body
    case .frontMatter, .blank: nil
    }
  }

  /// Whether the ordinal at the start of such a line is its number.
  var isNumbered: Bool {
    switch self {
    case .lead, .paragraph(.heading), .chapter, .article, .attachmentNote: true
    default: false
    }
  }
}
