/// Checks the ordinals of a document: gaps, repeats, skipped levels, mixed spellings (L-07, L-08, G-54).
package enum NumberingCheck {
  /// The diagnostics on a document's ordinals, in its order, each with the value that was expected.
  ///
  /// - Parameter document: the document.
  /// - Returns: warnings, and information where the standard only says 一般.
  package static func run(_ document: Document) -> [Diagnostic] {
    var pass = NumberingPass(paragraphs: document.paragraphs)
    pass.run()
    return pass.diagnostics
  }
}

private struct NumberingPass {
  let paragraphs: [PlacedParagraph]
  var diagnostics: [Diagnostic] = []
  private var walk = NumberingWalk()
  private var level: HeadingLevel?
  /// The first spelling met of each form, with all numbers taken out, and an example of it.
  private var spellings: [OrdinalForm: (pattern: String, example: String, reported: Set<String>)] = [:]

  init(paragraphs: [PlacedParagraph]) { self.paragraphs = paragraphs }

  mutating func run() {
    let usesSecondLevel = paragraphs.contains { $0.ordinal?.form == .hanParenthesized }
    for block in paragraphs {
      if block.role.restartsNumbers {
        walk.restart()
        level = nil
      }
      guard let ordinal = block.ordinal, block.role != .attachmentNote else { continue }
      let span = ordinalSpan(block)
      checkValue(ordinal, isHeading: block.isHeading, span)
      checkSpelling(ordinal, span)
      if let next = block.headingLevel {
        checkLevel(next, ordinal, usesSecondLevel: usesSecondLevel, span)
        level = next
      }
    }
  }

  private func ordinalSpan(_ block: PlacedParagraph) -> SourceSpan? {
    block.text.span(of: 0..<min(block.ordinal?.text.utf8.count ?? 0, block.text.utf8.count)) ?? block.origin
  }

  private mutating func checkValue(_ ordinal: Ordinal, isHeading: Bool, _ span: SourceSpan?) {
    let (expected, verdict) = walk.take(ordinal, isHeading: isHeading)
    let id: String
    switch verdict {
    case .right: return
    case .gap: id = "numbering.gap"
    case .again: id = "numbering.repeat"
    case .lateStart: id = "numbering.start"
    }
    let parents = NumberingWalk.parts(ordinal).dropLast()
    let wanted = Ordinal.standard(ordinal.form, expected, parents: Array(parents))?.text ?? String(expected)
    diagnostics.append(
      Diagnostic(id, .warning, [ordinal.text, wanted], span: span, clause: "GB/T 9704-2012 7.3.3"))
  }

  private mutating func checkLevel(
    _ next: HeadingLevel, _ ordinal: Ordinal, usesSecondLevel: Bool, _ span: SourceSpan?
  ) {
    let outer = level?.rawValue ?? 0
    guard next.rawValue > outer + 1, ordinal.form != .decimal else { return }
    // A document whose headings begin deeper down has lost nothing: there is no level above to miss.
    guard level != nil, let missing = HeadingLevel(rawValue: outer + 1) else { return }
    // 一、 straight over 1. is usual where there are two levels only (G-55).
    let tolerated = outer == 1 && next == .three && !usesSecondLevel
    diagnostics.append(
      Diagnostic(
        "numbering.jump", tolerated ? .info : .warning, [ordinal.text, missing.ordinalExample], span: span,
        clause: "GB/T 9704-2012 7.3.3"))
  }

  private mutating func checkSpelling(_ ordinal: Ordinal, _ span: SourceSpan?) {
    let pattern = Self.pattern(ordinal)
    guard var known = spellings[ordinal.form] else {
      spellings[ordinal.form] = (pattern, ordinal.text, [pattern])
      return
    }
    guard known.reported.insert(pattern).inserted else { return }
    spellings[ordinal.form] = known
    diagnostics.append(Diagnostic("numbering.mixed", .info, [ordinal.text, known.example], span: span))
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
}

extension PlacedParagraph {
  /// Whether its ordinal numbers a heading; a list in the text may begin again without a new parent.
  var isHeading: Bool { role != .body || paragraph.lead != nil }
}

extension HeadingLevel {
  /// The first ordinal of the level in its standard form.
  var ordinalExample: String {
    switch self {
    case .one: "一、"
    case .two: "（一）"
    case .three: "1."
    case .four: "（1）"
    }
  }
}
