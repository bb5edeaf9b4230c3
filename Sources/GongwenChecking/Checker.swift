package import GongwenLayout
package import GongwenModel

/// Checks the language of a document: numbering, punctuation, numerals, words (L-01…L-53 and the `check.…` rules).
package struct Checker: Sendable {
  private let disabled: Set<String>
  private let rules: [any CheckRule]

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - disabled: ids of rules whose diagnostics are left out.
  ///   - terms: the user's list of terms, wrong → right.
  ///   - maximumCharacters: the most characters, blanks not counted, that a document may have; `nil` for no limit.
  package init(disabled: Set<String> = [], terms: [TermRule] = [], maximumCharacters: Int? = nil) {
    self.disabled = disabled
    rules = RuleRegistry.rules + RuleRegistry.configured(terms: terms, maximumCharacters: maximumCharacters)
  }

  /// The diagnostics of all rules, in the order of their places, those without one last.
  ///
  /// - Parameters:
  ///   - document: what reading made of the text.
  ///   - source: the text that the document's spans refer to.
  /// - Returns: the diagnostics.
  package func check(_ document: Document, source: SourceText) -> [Diagnostic] {
    // A disabled rule still runs: the general rules leave its places alone.
    let diagnostics = RuleRegistry.run(rules, on: CheckedText(document, source: source)).filter {
      $0.replacement == nil || $0.diagnostic.span.map(source.isEscaped) != true
    }
    return diagnostics.map(\.diagnostic).filter { !disabled.contains($0.id) }.inOrderOfPlace()
  }
}

extension Checker {
  /// The diagnostics of the elements of a document alone, which are told whenever it is set.
  ///
  /// - Parameters:
  ///   - document: what reading made of the text.
  ///   - source: the text that the document's spans refer to.
  /// - Returns: the diagnostics.
  package static func checkElements(of document: Document, source: SourceText) -> [Diagnostic] {
    let text = CheckedText(elementsOf: document, source: source)
    var found = RuleRegistry.run(RuleRegistry.elements, on: text)
    // The date of a report without a header is its author's: `check` tells what there is to say of it.
    if text.hasHeader { found += RuleRegistry.run(RuleRegistry.elementForms, on: text.numbersAndDates) }
    return found.map(\.diagnostic).inOrderOfPlace()
  }

  /// The diagnostics that only composed pages can show (L-36).
  ///
  /// - Parameter pages: the document as it was set.
  /// - Returns: the diagnostics, page by page.
  package func check(_ pages: PagedDocument) -> [Diagnostic] {
    LineStartConnector().check(pages).filter { !disabled.contains($0.id) }
  }
}
