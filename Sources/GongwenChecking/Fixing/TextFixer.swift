package import GongwenModel

/// Mends what can be fixed without touching content: widths, doubled marks, stray blanks, quotes, 〔〕, dashes.
package struct TextFixer: Sendable {
  private let disabled: Set<String>

  /// Creates a fixer.
  ///
  /// - Parameter disabled: ids of rules that fix nothing.
  package init(disabled: Set<String> = []) { self.disabled = disabled }

  /// The changes, in the order of their places, none overlapping another.
  ///
  /// Rules run until they find nothing more to fix, because one change may make room for the next
  /// (`,,` → `，，` → `，`). Text made by the engine is left alone.
  ///
  /// - Parameters:
  ///   - document: what reading made of the text.
  ///   - source: the text that the document's spans refer to.
  /// - Returns: the changes that lead from `source` to the fixed text.
  package func fixes(for document: Document, source: SourceText) -> [TextFix] {
    let text = CheckedText(document, source: source)
    let fixed = fix(text)
    let changes = zip(text.paragraphs, fixed).flatMap { original, work in work.changes(from: original) }
      .filter { $0.span.lowerBound >= 0 && $0.span.upperBound <= source.utf8.count }
      .filter { !source.isEscaped($0.span) }
    // 发文字号 typed at the end of a line stands at the head of the document, before what it follows in the source.
    return changes.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// The bytes of a source with changes applied.
  ///
  /// - Parameters:
  ///   - fixes: what `fixes(for:source:)` gave for this source; one that has no place in it is not applied.
  ///   - source: the text.
  /// - Returns: the fixed text in UTF-8.
  package static func apply(_ fixes: [TextFix], to source: SourceText) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.utf8.count)
    var position = 0
    for fix in fixes where fix.span.lowerBound >= position && fix.span.upperBound <= source.utf8.count {
      result += source.utf8[position..<fix.span.lowerBound]
      result += fix.replacement.utf8
      position = fix.span.upperBound
    }
    return result + source.utf8[position...]
  }

  private func fix(_ text: CheckedText) -> [FixedParagraph] {
    var work = text.paragraphs.map { FixedParagraph($0) }
    var open = Array(work.indices)
    // Each round only narrows the text towards its fixed form; the bound is for the case that two rules differ.
    for _ in 0..<12 where !open.isEmpty {
      let part = CheckedText(paragraphs: open.map { work[$0].paragraph }, metadata: text.metadata)
      let diagnostics = RuleRegistry.run(RuleRegistry.fixing, on: part, maximumPerRule: .max)
        .filter { $0.replacement != nil && !disabled.contains($0.diagnostic.id) }
      var byParagraph: [Int: [RuleDiagnostic]] = [:]
      for diagnostic in diagnostics { byParagraph[diagnostic.paragraph, default: []].append(diagnostic) }
      open = open.filter { index in
        guard let found = byParagraph[work[index].paragraph.index] else { return false }
        return work[index].apply(found)
      }
    }
    return work
  }
}

extension SourceText {
  /// `\(`, `\,`: with the backslash before it a mark is a sign of a formula or of Markdown, and with another mark the two would
  /// mean something else.
  func isEscaped(_ span: SourceSpan) -> Bool {
    span.lowerBound > 0 && span.lowerBound < utf8.count && utf8[span.lowerBound - 1] == "\\"
      && utf8[span.lowerBound] < 0x80
  }
}
