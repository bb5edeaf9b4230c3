internal import GongwenModel

/// A part of a formula that is being read, as it is written on one line: 1/2, √(a+b), (a), ∑, 1, 0; 0, 1.
struct OpenFormula {
  /// The marks around and between the operands of a bracket.
  var begin = "("
  var end = ")"
  var separator = "|"
  /// The sign of a sum or an integral.
  var sign = "∫"
  /// The operands that have begun.
  var operands = 0
  /// The rows of a matrix that have begun.
  var rows = 0
  /// Where an operand began, in bytes of the paragraph.
  var start = 0
}

extension BodyReader {
  /// Begins a part of a formula.
  ///
  /// - Parameters:
  ///   - element: The part.
  ///   - parent: What it stands in.
  ///   - attributes: Its attributes.
  mutating func beginFormula(_ element: WordElement, in parent: WordElement?, _ attributes: XMLAttributes) {
    switch element {
    case .formula: context.diagnostics.formulas.add(paragraphs.last?.place ?? place)
    case .fraction, .bracket, .nary, .radical, .matrix: formulas.append(OpenFormula())
    case .matrixRow: beginMatrixRow()
    case .bracketBegin: formulaPart { $0.begin = attributes.string("val", .math) ?? "" }
    case .bracketEnd: formulaPart { $0.end = attributes.string("val", .math) ?? "" }
    case .bracketSeparator: formulaPart { $0.separator = attributes.string("val", .math) ?? "" }
    case .formulaSign: formulaPart { $0.sign = attributes.string("val", .math) ?? $0.sign }
    case .mathSuperscript, .mathSubscript:
      if parent == .nary { showSign() }
      scripts.append(element == .mathSuperscript ? "superscript" : "subscript")
    case .operand: beginOperand(in: parent)
    case .numerator, .denominator: markStart()
    default: break
    }
  }

  /// Shows a sign of the formula itself: raised and lowered are its operands alone.
  private mutating func showBetween(_ bytes: [UInt8]) {
    paragraphs.indices.last.map { paragraphs[$0].beginRun(position: scripts.last) }
    show(bytes)
  }

  private mutating func formulaPart(_ change: (inout OpenFormula) -> Void) {
    if let last = formulas.indices.last { change(&formulas[last]) }
  }

  private mutating func beginOperand(in parent: WordElement?) {
    guard let last = formulas.indices.last else { return }
    switch parent {
    case .bracket:
      showBetween(
        Array((formulas[last].operands == 0 ? formulas[last].begin : formulas[last].separator).utf8))
      formulas[last].operands += 1
    case .nary: showSign()
    // Equations below each other are rows of one operand.
    case .matrix: beginMatrixRow()
    case .matrixRow:
      if formulas[last].operands > 0 { showBetween(Array(", ".utf8)) }
      formulas[last].operands += 1
    case .radical:
      showBetween(Array("√".utf8))
      markStart()
    default: break
    }
  }

  /// The rows of a matrix stand one behind the other: 1, 0; 0, 1.
  private mutating func beginMatrixRow() {
    guard let last = formulas.indices.last else { return }
    if formulas[last].rows > 0 { showBetween(Array("; ".utf8)) }
    formulas[last].rows += 1
    formulas[last].operands = 0
  }

  /// The sign stands before its limits and its operand, once.
  private mutating func showSign() {
    guard let last = formulas.indices.last, formulas[last].operands == 0 else { return }
    formulas[last].operands = 1
    showBetween(Array(formulas[last].sign.utf8))
  }

  private mutating func markStart() {
    if let last = formulas.indices.last { formulas[last].start = paragraphs.last?.text.count ?? 0 }
  }

  /// Ends a part of a formula.
  mutating func endFormula(_ element: WordElement, in parent: WordElement?) {
    switch element {
    case .fraction, .nary, .radical, .matrix: _ = formulas.popLast()
    case .bracket:
      guard let open = formulas.popLast() else { return }
      if open.operands == 0 { show(Array(open.begin.utf8)) }
      showBetween(Array(open.end.utf8))
    case .numerator:
      wrap()
      showBetween(Array("/".utf8))
    case .denominator: wrap()
    case .operand where parent == .radical: wrap()
    case .mathSuperscript, .mathSubscript: _ = scripts.popLast()
    default: break
    }
  }

  /// Puts what is more than one word between brackets: a+b over c is (a+b)/c.
  private mutating func wrap() {
    guard let open = formulas.last, let last = paragraphs.indices.last,
      paragraphs[last].isExpression(from: open.start)
    else { return }
    paragraphs[last].insert(Array("(".utf8), at: open.start)
    showBetween(Array(")".utf8))
  }
}
