import GongwenChecking
import GongwenModel
import Testing

/// The examples that `gongwen explain` shows are the first tests of every rule.
@Suite struct RuleExampleTests {
  private static let examples = RuleRegistry.descriptions.filter { !$0.wrong.isEmpty }

  private func ids(_ text: String) -> Set<String> {
    let (document, source) = PlainDocument.make(text)
    return Set(Checker().check(document, source: source).map(\.id))
  }

  @Test(arguments: examples) func wrongExamplesAreFound(rule: RuleDescription) {
    for text in rule.wrong {
      #expect(ids(text).contains(rule.id), "\(rule.id) should find a fault in \(text)")
    }
  }

  @Test(arguments: RuleRegistry.descriptions) func rightExamplesAreClean(rule: RuleDescription) {
    for text in rule.right {
      #expect(!ids(text).contains(rule.id), "\(rule.id) should find nothing in \(text)")
    }
  }

  @Test func everyRuleOfTheListIsThere() {
    let ids = RuleRegistry.descriptions.map(\.id)
    for number in 1...53 {
      let id = number < 10 ? "L-0\(number)" : "L-\(number)"
      #expect(ids.contains(id), "\(id) is missing")
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: RuleRegistry.descriptions) func everyRuleHasItsWords(rule: RuleDescription) {
    let diagnostic = Diagnostic(rule.id, rule.severity, ["甲", "乙", "丙"])
    for language in [MessageLanguage.chinese, .english] {
      let message = MessageCatalogue([CheckingMessages.table]).message(for: diagnostic, in: language)
      #expect(!message.hasPrefix(rule.id), "\(rule.id) has no message")
      #expect(!rule.title.text(in: language).isEmpty && !rule.explanation.text(in: language).isEmpty)
    }
    #expect(MessageCatalogue([CheckingMessages.table]).entries[rule.id] != nil)
  }
}
