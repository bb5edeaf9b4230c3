import GongwenChecking
public import GongwenModel
import GongwenStyle

/// What was measured on finished pages, and how they conform to the standards (`gongwen render --report`).
///
/// Every figure comes from the pages: places of glyphs, faces, sizes, records of lines. The style is not asked, so
/// that a style that departs from a standard is seen to depart.
public struct RenderReport {
  /// The conformity list (符合性清单): one entry for each clause that can be measured.
  public let conformity: [ConformityEntry]
  private let result: TypesettingResult
  private let measured: MeasuredDocument

  /// Measures the pages of a result.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - faces: What its faces are called; `Typesetter.report(on:)` knows.
  package init(_ result: TypesettingResult, faces: ReportFaces) {
    self.result = result
    // Glyph runs to lines, characters and pitches.
    measured = PageMeasuring.measure(result.pages, faces: faces)
    // Lines to clauses.
    conformity = ConformityRegistry.entries(measured)
  }

  /// The report as one JSON object: pages with their lines, the conformity list, the ledger, the diagnostics.
  ///
  /// - Parameter language: The language of titles and messages; figures and names of type are the standard's own.
  /// - Returns: The report as JSON text.
  public func json(in language: MessageLanguage) -> String {
    ReportWriter(result, measured, conformity, language).text
  }

  /// One diagnostic for each clause of the strength 应 that the pages do not meet.
  ///
  /// - Parameter language: The language of the clause's title.
  /// - Returns: One diagnostic for each clause that is not met.
  public func unmet(in language: MessageLanguage) -> [Diagnostic] {
    // Told already, with the place and what helps.
    let isTold = result.diagnostics.contains { $0.id == "layout.page.recipients" }
    return conformity.filter { $0.strength == .must && $0.conforms == false && !(isTold && $0.id == "G-52") }
      .map {
        entry in
        let arguments = [
          "\(entry.clause) (\(entry.id))", entry.title.text(in: language), entry.wanted, entry.got,
        ]
        return Diagnostic("report.unmet", .error, arguments, page: entry.places.first?.page)
      }
  }
}
