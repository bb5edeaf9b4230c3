internal import GongwenModel

/// Every rule, in the order in which they run: the special ones before the general ones.
package enum RuleRegistry {
  /// What every rule is, by id; for `gongwen explain`.
  package static var descriptions: [RuleDescription] {
    (rules + configured(terms: [], maximumCharacters: 0)).map(\.description)
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// What a rule is; letter case does not matter.
  package static func description(of id: String) -> RuleDescription? {
    descriptions.first { $0.id.lowercased() == id.lowercased() }
  }

  /// The rules without settings.
  static let rules: [any CheckRule] =
    numbering + headings + ranges + numerals + marks + words + whole + width + elements

  /// The rules about numbers and dates that go for those of elements too.
  static let elementForms: [any CheckRule] = [DocumentNumber(), PaddedDate(), DateForm(), IssueDate()]

  /// The rules that a user's settings make.
  static func configured(terms: [TermRule], maximumCharacters: Int?) -> [any CheckRule] {
    var result: [any CheckRule] = []
    result.append(HouseTerms(terms: terms))
    result.append(LengthLimit(maximumCharacters: maximumCharacters))
    return result
  }

  /// The rules that `--fix` needs: those that fix, and those whose places the fixing must leave alone.
  static let fixing: [any CheckRule] = {
    let keepers: [any CheckRule] = [
      HanOrdinalMark(), BracketedOrdinalMark(), DigitOrdinalMark(), RunInHeadingStop(), RangeOfValues(),
    ]
    return keepers + rules.filter(\.description.isFixable)
  }()

  private static let numbering: [any CheckRule] = [
    HanOrdinalMark(), BracketedOrdinalMark(), DigitOrdinalMark(), OrdinalBrackets(), SpokenOrdinalMark(),
    EnumeratingIs(), LevelOrder(), LevelSequence(), SingleItem(), EnclosedNumbers(), DoubledOrdinal(),
    ParallelHeadings(),
  ]
  private static let headings: [any CheckRule] = [
    HeadingEndMark(), RunInHeadingStop(), HeadingLength(), SiteNames(),
  ]
  private static let ranges: [any CheckRule] = [
    RangeOfYears(), RangeOfValues(), RangeUnits(), CodeHyphen(),
  ]
  private static let numerals: [any CheckRule] = [
    ShortenedYear(), PaddedDate(), MixedDate(), ZeroForm(), ApproximateNumbers(), MixedValue(),
    NumeralSystem(),
    DecimalZero(), BigNumbers(), DoubledEstimate(), DayWord(),
  ]
  private static let marks: [any CheckRule] = [
    Ellipsis(), Dash(), CommaBetweenQuotes(), CommaBeforeEtc(), NestedQuotes(), BalancedMarks(),
    NestedBrackets(),
    StopAndQuote(), SemicolonAfterStop(), ColonInColon(), TitleMarkUse(), DocumentNumber(), AttachmentNote(),
    Interpunct(), LineStartConnector(),
  ]
  private static let words: [any CheckRule] = [
    LostCharacters(), StrayPageNumber(), Pinyin(), Placeholders(), LostNumber(), WrongWords(), MixedScript(),
    Units(), DateForm(), TimeForm(), IssueDate(), TitleBlanks(), Confidentiality(),
  ]
  private static let whole: [any CheckRule] = [
    DutyReportParts(), PlaceholderCount(), FinalMark(), BrokenEnd(),
  ]
  /// The forms of elements, and what the standard does not allow together.
  static let elements: [any CheckRule] = [
    CopyNumberForm(), SecurityForm(), UrgencyForm(), DocumentNumberForm(), ElementDateForm(), SignatoryForm(),
    SecretCopyNumber(), DownwardSignatory(), MissingSignatory(), AttendanceElsewhere(),
    HeaderWithoutMark(), BlankBetweenOrgans(), PrintingPair(),
    LetterImprint(), LetterMark(),
  ]
  private static let width: [any CheckRule] = [
    StraightQuotes(), HalfWidthMarks(), FullWidthLetters(), DoubledMarks(), StrayBlanks(),
  ]

  /// Runs rules over a text.
  static func run(
    _ rules: [any CheckRule], on text: CheckedText, maximumPerRule: Int = RuleDiagnosticList.reported
  ) -> [RuleDiagnostic] {
    var diagnostics = RuleDiagnosticList(maximumPerRule: maximumPerRule)
    for rule in rules {
      diagnostics.begin(rule.description)
      rule.check(text, &diagnostics)
    }
    diagnostics.finish()
    return diagnostics.diagnostics
  }
}
