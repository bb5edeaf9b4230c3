/// Checks the ordinals of a document: gaps, repeats, skipped levels, mixed spellings (L-07, L-08, G-54).
public enum NumberingCheck {
  /// The findings on a document's ordinals, in its order, each with the value that was expected.
  ///
  /// - Parameter blocks: the document's blocks.
  /// - Returns: warnings, and information where the standard only says 一般.
  public static func run(_ blocks: [Block]) -> [Diagnostic] {
    var pass = NumberingPass(blocks: blocks)
    pass.run()
    return pass.diagnostics
  }
}

private struct NumberingPass {
  let blocks: [Block]
  var diagnostics: [Diagnostic] = []
  private var walk = NumberingWalk()
  private var level: HeadingLevel?
  /// The first spelling met of each form, with all numbers taken out, and an example of it.
  private var spellings: [OrdinalForm: (pattern: String, example: String, reported: Set<String>)] = [:]

  init(blocks: [Block]) { self.blocks = blocks }

  mutating func run() {
    let usesSecondLevel = blocks.contains { $0.ordinal?.form == .hanParenthesized }
    for block in blocks {
      if block.role == .title || block.role == .attachment {
        walk.restart()
        level = nil
      }
      guard let ordinal = block.ordinal, block.role != .attachmentNote else { continue }
      let span = ordinalSpan(block)
      checkValue(ordinal, isHeading: block.role != .body, span)
      checkSpelling(ordinal, span)
      if let next = block.role.headingLevel {
        checkLevel(next, ordinal, usesSecondLevel: usesSecondLevel, span)
        level = next
      }
    }
  }

  private func ordinalSpan(_ block: Block) -> SourceSpan? {
    block.text.span(of: 0..<min(block.ordinal?.text.utf8.count ?? 0, block.text.utf8.count)) ?? block.span
  }

  private mutating func checkValue(_ ordinal: Ordinal, isHeading: Bool, _ span: SourceSpan?) {
    let (expected, finding) = walk.take(ordinal, isHeading: isHeading)
    let id: String
    switch finding {
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

extension BlockRole {
  /// The level of a heading; `nil` for other blocks.
  var headingLevel: HeadingLevel? {
    switch self {
    case .heading(let level), .runInHeading(let level): level
    default: nil
    }
  }
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
