internal import GongwenModel

/// The user's own list of terms.
struct HouseTerms: CheckRule {
  let description = RuleDescription(
    "check.term", .warning, "本单位用语表",
    title: Bilingual("本单位不用的说法", "a wording that the house does not want"),
    explanation: Bilingual(
      "用语表（--terms 文件）里每行写明不用的说法和应改的说法。",
      "The list given with --terms says what is not wanted and what to write instead."),
    wrong: [], right: [])

  private let terms: [TermRule]
  private let table: PhraseTable

  init(terms: [TermRule]) {
    self.terms = terms
    table = PhraseTable(terms.map(\.wrong))
  }

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {
    guard !terms.isEmpty else { return }
    for paragraph in text.paragraphs {
      var position = 0
      while position < paragraph.count {
        guard let found = table.match(paragraph, at: position) else {
          position += 1
          continue
        }
        add(terms[found.number], paragraph, position..<found.end, &diagnostics)
        position = found.end
      }
    }
  }

  /// Nothing is reported where the wrong wording is part of the right one (书记 → 党委书记).
  private func add(
    _ term: TermRule, _ paragraph: CheckedParagraph, _ range: Range<Int>,
    _ diagnostics: inout RuleDiagnosticList
  ) {
    if let inner = term.right.firstRange(of: term.wrong) {
      let before = term.right.unicodeScalars.distance(from: term.right.startIndex, to: inner.lowerBound)
      if paragraph.matches(term.right, at: range.lowerBound - before) { return }
    }
    diagnostics.add(paragraph, range, [term.wrong, term.right])
  }
}
