import GongwenModel

/// What is found in a report that makes it doubtful whose it is, or leaves it without a name: among hundreds it has to be
/// seen, not only counted.
enum WhoseReport {
  /// A report's diagnostics, placed.
  ///
  /// - Parameters:
  ///   - result: The report.
  ///   - person: Whose it is taken for; another document in the file of one person may be another one's.
  /// - Returns: What is told of it.
  static func diagnostics(of result: TypesettingResult, for person: String?) -> [PlacedDiagnostic] {
    result.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let person, diagnostic.id == "reading.document.second" {
        (diagnostic.id, diagnostic.severity) = ("batch.document.second", .warning)
        diagnostic.arguments = [person] + diagnostic.arguments
      }
      return PlacedDiagnostic(diagnostic, in: result.source)
    }
  }

  /// Those among them that are such doubts.
  ///
  /// - Parameters:
  ///   - diagnostics: What was found in the report.
  ///   - planned: What the plan says of it; what is told there is not told again.
  /// - Returns: The doubts, in their order.
  static func doubts(
    among diagnostics: some Sequence<PlacedDiagnostic>, besides planned: [PlacedDiagnostic]
  ) -> [PlacedDiagnostic] {
    let isDoubted = planned.contains { planDoubts.contains($0.diagnostic.id) }
    var told: Set<[String]> = []
    return diagnostics.filter { placed in
      let id = placed.diagnostic.id
      guard id == otherName else { return doubts.contains(id) }
      // Byline and signature say the same.
      return !isDoubted && told.insert(placed.diagnostic.arguments).inserted
    }
  }

  private static let otherName = "reading.metadata.otherName"
  private static let doubts: Set = [
    otherName, "batch.document.second", "reading.document.second", "reading.title.missing",
  ]
  private static let planDoubts: Set = ["batch.match.doubt", "batch.file.doubt"]
}

extension BatchOutcome {
  /// What makes it doubtful whose the report is, or leaves it without a name.
  package var doubts: [PlacedDiagnostic] {
    WhoseReport.doubts(among: diagnostics.dropFirst(job.diagnostics.count), besides: job.diagnostics)
  }
}
