import GongwenChecking
import GongwenModel
import GongwenStyle

/// One clause with the function that measures it.
struct ConformityRule: Sendable {
  /// What was measured.
  struct Measurement {
    /// The figure, as the report prints it.
    var got: String
    /// Whether it is what the clause asks for.
    var conforms: Bool
    /// Where it is not.
    var places: [ConformityEntry.Place] = []
  }

  let clause: ConformityClause
  /// `nil` when the pages hold nothing that the clause speaks of.
  let measure: @Sendable (MeasuredDocument) -> Measurement?

  init(
    _ id: String, _ clause: String, _ strength: Strength, _ chinese: String, _ english: String,
    wanted: String,
    measure: @escaping @Sendable (MeasuredDocument) -> Measurement?
  ) {
    self.clause = ConformityClause(
      id: id, clause: clause, strength: strength, title: Bilingual(chinese, english), wanted: wanted)
    self.measure = measure
  }

  /// The rule's line in the report.
  func entry(_ document: MeasuredDocument) -> ConformityEntry {
    let found = measure(document)
    return ConformityEntry(
      id: clause.id, clause: clause.clause, strength: clause.strength, title: clause.title,
      wanted: clause.wanted, got: found?.got ?? "", conforms: found?.conforms, places: found?.places ?? [])
  }
}

extension ConformityRule.Measurement {
  /// A count of lines that break a rule: conforming when there is none.
  init(breaking lines: [MeasuredLine], of count: Int) {
    self.init(got: "\(lines.count)/\(count)", conforms: lines.isEmpty, places: lines.map(\.place))
  }
}

extension MeasuredLine {
  /// Where the line is, for the report.
  var place: ConformityEntry.Place {
    ConformityEntry.Place(page: page + 1, line: number + 1, text: text)
  }
}

/// Figures of the report.
enum Figure {
  /// A number with two decimals at most.
  static func of(_ value: Double) -> String { JSONWriter.decimal((value * 100).rounded() / 100) }

  /// A length in mm, from pt.
  static func millimetres(_ points: Double) -> String { of(points / OfficialPage.millimetre) }
}
