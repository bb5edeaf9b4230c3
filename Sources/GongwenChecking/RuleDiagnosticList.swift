internal import GongwenModel

/// A diagnostic and, when it is safe, what to write instead.
struct RuleDiagnostic {
  var diagnostic: Diagnostic
  var paragraph: Int
  var range: Range<Int>
  var replacement: [Unicode.Scalar]?
}

/// Collects the diagnostics of rules.
struct RuleDiagnosticList {
  /// The most diagnostics of one rule that are reported: a file of rubbish must not fill the memory with messages.
  static let reported = 1000

  /// The most diagnostics that one rule may add.
  let maximumPerRule: Int

  private(set) var diagnostics: [RuleDiagnostic] = []
  private var rule: RuleDescription?
  private var remaining = 0
  private var dropped = 0
  private var claims: Set<Claim> = []

  private struct Claim: Hashable {
    var paragraph: Int
    var position: Int
  }

  init(maximumPerRule: Int) { self.maximumPerRule = maximumPerRule }

  /// Takes the diagnostics of the next rule.
  mutating func begin(_ description: RuleDescription) {
    finishRule()
    rule = description
    remaining = maximumPerRule
  }

  /// Ends the list.
  mutating func finish() { finishRule() }

  /// Adds a diagnostic on a range of a paragraph.
  ///
  /// Without arguments the message is filled with the text of the range.
  mutating func add(
    _ paragraph: CheckedParagraph, _ range: Range<Int>, _ arguments: [String]? = nil, fix: String? = nil,
    severity: Severity? = nil
  ) {
    guard let rule, spend() else { return }
    for position in range { claims.insert(Claim(paragraph: paragraph.index, position: position)) }
    diagnostics.append(
      RuleDiagnostic(
        diagnostic: Diagnostic(
          rule.id, severity ?? rule.severity, arguments ?? [paragraph.string(range)],
          span: paragraph.span(range) ?? paragraph.start, clause: rule.clause),
        paragraph: paragraph.index, range: range, replacement: fix.map { Array($0.unicodeScalars) }))
  }

  /// Adds a diagnostic about the whole document.
  mutating func add(_ arguments: [String], span: SourceSpan? = nil, severity: Severity? = nil) {
    guard let rule, spend() else { return }
    diagnostics.append(
      RuleDiagnostic(
        diagnostic: Diagnostic(
          rule.id, severity ?? rule.severity, arguments, span: span, clause: rule.clause),
        paragraph: -1, range: 0..<0, replacement: nil))
  }

  /// Whether an earlier rule has a diagnostic here: the general rules leave it to the special ones.
  func isClaimed(_ paragraph: CheckedParagraph, _ position: Int) -> Bool {
    claims.contains(Claim(paragraph: paragraph.index, position: position))
  }

  private mutating func spend() -> Bool {
    guard remaining > 0 else {
      dropped += 1
      return false
    }
    remaining -= 1
    return true
  }

  private mutating func finishRule() {
    if let rule, dropped > 0 {
      diagnostics.append(
        RuleDiagnostic(
          diagnostic: Diagnostic("check.more", .info, [rule.id, String(dropped)]), paragraph: -1,
          range: 0..<0, replacement: nil))
    }
    dropped = 0
  }
}
