public import GongwenModel

/// A text in both languages of the program.
public struct Bilingual: Sendable, Equatable {
  /// The text in Chinese (中文).
  public var chinese: String
  /// The text in English.
  public var english: String

  /// Creates a text.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in one language.
  public func text(in language: MessageLanguage) -> String { language == .chinese ? chinese : english }
}

/// What a rule is, for `gongwen explain` and for its diagnostics.
public struct RuleDescription: Sendable, Equatable {
  /// Its stable name, such as `L-17`.
  public var id: String
  /// The weight of its diagnostics.
  public var severity: Severity
  /// The clause or list that it rests on.
  public var clause: String
  /// What it asks, in a few words.
  public var title: Bilingual
  /// What it asks and what it leaves alone.
  public var explanation: Bilingual
  /// Texts that break it, one paragraph a line.
  public var wrong: [String]
  /// Texts that keep it, beside the wrong ones where they answer each other.
  public var right: [String]
  /// Whether `--fix` can fix what it finds.
  public var isFixable: Bool

  /// Creates a description.
  public init(
    _ id: String, _ severity: Severity, _ clause: String, title: Bilingual, explanation: Bilingual,
    wrong: [String], right: [String], isFixable: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.clause = clause
    self.title = title
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
    self.isFixable = isFixable
  }
}

/// One rule: it has no state, looks at a text and adds what it finds.
protocol CheckRule: Sendable {
  /// What it is.
  var description: RuleDescription { get }
  /// Adds its diagnostics.
  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList)
}

/// A rule that looks at one paragraph at a time.
protocol ParagraphRule: CheckRule {
  /// Adds the diagnostics of one paragraph.
  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList)
}

extension ParagraphRule {
  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    for paragraph in text.paragraphs { check(paragraph, &diagnostics) }
  }
}
