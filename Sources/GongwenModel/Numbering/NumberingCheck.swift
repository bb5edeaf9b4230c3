/// A fault in the ordinals of a document.
package struct NumberingFault: Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable, Equatable {
    /// Ordinals are left out
    case gap
    /// An ordinal comes again
    case again
    /// The first of its level is not the first
    case lateStart
    /// A level is left out; usual where a document has two levels only (G-55)
    case jump(isUsual: Bool)
    /// A second spelling of one form
    case mixed
  }

  /// What is wrong.
  package var kind: Kind
  /// The paragraph, by its place among those of the document.
  package var paragraph: Int
  /// The ordinal.
  package var ordinal: Ordinal
  /// What was expected: the ordinal of that place, the first one of the level left out, or the other spelling.
  package var expected: String
  /// The level above, for a level left out.
  package var above: HeadingLevel?
}

/// Checks the ordinals of a document: gaps, repeats, skipped levels, mixed spellings (L-07, L-08, G-54).
///
/// The one place that does: rules of language and diagnostics of reading word what it finds.
package enum NumberingCheck {
  /// The faults in a document's ordinals, in its order.
  ///
  /// - Parameter paragraphs: the paragraphs of the document.
  /// - Returns: the faults.
  package static func faults(in paragraphs: [PlacedParagraph]) -> [NumberingFault] {
    var pass = NumberingPass(paragraphs: paragraphs)
    pass.run()
    return pass.faults
  }

  /// The diagnostics on a document's ordinals, in its order, each with the value that was expected.
  ///
  /// - Parameter document: the document.
  /// - Returns: warnings, and information where the standard only says 一般.
  package static func run(_ document: Document) -> [Diagnostic] {
    let paragraphs = document.paragraphs
    return faults(in: paragraphs).map { fault in
      let block = paragraphs[fault.paragraph]
      let length = min(fault.ordinal.text.utf8.count, block.text.utf8.count)
      return fault.diagnostic(span: block.text.span(of: 0..<length) ?? block.origin)
    }
  }
}

extension NumberingFault {
  fileprivate func diagnostic(span: SourceSpan?) -> Diagnostic {
    let (id, severity): (String, Severity) =
      switch kind {
      case .gap: ("numbering.gap", .warning)
      case .again: ("numbering.repeat", .warning)
      case .lateStart: ("numbering.start", .warning)
      case .jump(let isUsual): ("numbering.jump", isUsual ? .info : .warning)
      case .mixed: ("numbering.mixed", .info)
      }
    return Diagnostic(
      id, severity, [ordinal.text, expected], span: span,
      clause: kind == .mixed ? nil : "GB/T 9704-2012 7.3.3")
  }
}

private struct NumberingPass {
  let paragraphs: [PlacedParagraph]
  var faults: [NumberingFault] = []
  private var walk = NumberingWalk()
  private var level: HeadingLevel?
  /// The first spelling met of each form, with all numbers taken out, and an example of it.
  private var spellings: [OrdinalForm: (pattern: String, example: String, reported: Set<String>)] = [:]

  init(paragraphs: [PlacedParagraph]) { self.paragraphs = paragraphs }

  mutating func run() {
    let sections = paragraphs.indices.split { startsSection(paragraphs[$0]) }
      .filter { section in section.contains { paragraphs[$0].ordinal?.form == .hanParenthesized } }
    let withSecondLevel = Set(sections.compactMap(\.first))
    var usesSecondLevel = withSecondLevel.contains(0)
    for (index, block) in paragraphs.enumerated() {
      if block.role.restartsNumbers {
        walk.restart()
        level = nil
      }
      if startsSection(block) { usesSecondLevel = withSecondLevel.contains(index + 1) }
      walk.beginPart(with: block)
      walk.takeLabelled(block, at: index)
      guard let ordinal = block.ordinal, block.role.countsInText else { continue }
      checkValue(ordinal, block, index)
      checkSpelling(ordinal, index)
      if let next = block.headingLevel ?? ordinal.form.headingLevel {
        checkLevel(next, ordinal, usesSecondLevel: usesSecondLevel, index)
        level = next
      }
    }
  }

  /// Whether 一、 begins a part with levels of its own, or a new document does.
  private func startsSection(_ block: PlacedParagraph) -> Bool {
    block.role.restartsNumbers || block.ordinal?.form == .hanComma
  }

  private mutating func checkValue(_ ordinal: Ordinal, _ block: PlacedParagraph, _ index: Int) {
    let (expected, verdict) = walk.take(ordinal, of: block, at: index)
    // A number of the engine's own follows those of its level, whatever lists stand between them.
    if isOwn(block) { return }
    let kind: NumberingFault.Kind
    switch verdict {
    case .right: return
    case .gap: kind = .gap
    case .again: kind = .again
    case .lateStart: kind = .lateStart
    }
    let parents = NumberingWalk.parts(ordinal).dropLast()
    let wanted = Ordinal.standard(ordinal.form, expected, parents: Array(parents))?.text ?? String(expected)
    faults.append(NumberingFault(kind: kind, paragraph: index, ordinal: ordinal, expected: wanted))
  }

  /// Whether the ordinal of a paragraph was put in by the engine.
  private func isOwn(_ block: PlacedParagraph) -> Bool {
    block.ordinal != nil && !block.text.isEmpty && block.text.sourceOffset(of: 0) == nil
      && block.origin != nil
  }

  private mutating func checkLevel(
    _ next: HeadingLevel, _ ordinal: Ordinal, usesSecondLevel: Bool, _ index: Int
  ) {
    let outer = level?.rawValue ?? 0
    guard next.rawValue > outer + 1, ordinal.form != .decimal else { return }
    // A document whose headings begin deeper down has lost nothing: there is no level above to miss.
    guard let level, let missing = HeadingLevel(rawValue: outer + 1) else { return }
    // 一、 straight over 1. is usual where the part below it has no （一） (G-55).
    let tolerated = outer == 1 && next == .three && !usesSecondLevel
    // A list in the text may have the numbers that it likes, as long as it is not deeper than that.
    if tolerated, !paragraphs[index].isHeading || isOwn(paragraphs[index]) { return }
    faults.append(
      NumberingFault(
        kind: .jump(isUsual: tolerated), paragraph: index, ordinal: ordinal, expected: missing.ordinalExample,
        above: level))
  }

  private mutating func checkSpelling(_ ordinal: Ordinal, _ index: Int) {
    let pattern = Self.pattern(ordinal)
    guard var known = spellings[ordinal.form] else {
      spellings[ordinal.form] = (pattern, ordinal.text, [pattern])
      return
    }
    guard known.reported.insert(pattern).inserted else { return }
    spellings[ordinal.form] = known
    faults.append(
      NumberingFault(kind: .mixed, paragraph: index, ordinal: ordinal, expected: known.example))
  }

  /// What is left of an ordinal without its number: `（）` and `()` are two patterns.
  private static func pattern(_ ordinal: Ordinal) -> String {
    if ordinal.form == .circled || ordinal.form == .decimal { return "" }
    let marks = ordinal.text.unicodeScalars.filter { scalar in
      let value = scalar.value
      let isNumber = ScalarSet.digitValue(value) != nil || HanNumeral.isNumeral(value)
      return !isNumber && !ScalarSet.isWhiteSpace(value)
    }
    return String(String.UnicodeScalarView(marks))
  }
}

extension ParagraphRole {
  /// Whether a new document or attachment begins, whose numbers begin anew.
  var restartsNumbers: Bool { self == .title || self == .attachmentLabel || self == .attachmentTitle }

  /// Whether its ordinal is one of the text: a list of attachments counts by itself, and 目录 says those of the text before them.
  var countsInText: Bool { self != .attachmentNote && self != .contents }
}

extension PlacedParagraph {
  /// Whether its ordinal numbers a heading.
  var isHeading: Bool { role != .body || paragraph.lead != nil }
}

extension OrdinalForm {
  /// The level that a form stands for (GB/T 9704-2012 7.3.3); `nil` for chapters, articles and decimals.
  package var headingLevel: HeadingLevel? {
    switch self {
    case .hanComma: .one
    case .hanParenthesized: .two
    case .digitDot: .three
    case .digitParenthesized: .four
    default: nil
    }
  }
}

extension HeadingLevel {
  /// The first ordinal of the level in its standard form.
  package var ordinalExample: String {
    switch self {
    case .one: "一、"
    case .two: "（一）"
    case .three: "1."
    case .four: "（1）"
    }
  }
}
