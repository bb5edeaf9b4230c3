import GongwenModel

/// Values for all reports of a batch that rows have of their own, so that they are not used: the row is about its person.
package struct SetValues {
  /// A warning for each value that some rows do not take.
  package let diagnostics: [PlacedDiagnostic]

  /// Compares values with those of the rows.
  ///
  /// - Parameters:
  ///   - values: What is asked for all.
  ///   - plan: The reports.
  ///   - source: The roster's path, for messages.
  package init(_ values: DocumentMetadata, over plan: BatchPlan, of source: String) {
    diagnostics = DocumentMetadata.keys.compactMap { key in
      guard let value = values[key.name] else { return nil }
      let count = plan.jobs.count { job in job.metadata[key.name].map { $0 != value } ?? false }
      guard count > 0 else { return nil }
      let diagnostic = Diagnostic("batch.set.row", .warning, [key.aliases.first ?? key.name, String(count)])
      return PlacedDiagnostic(diagnostic, path: source)
    }
  }
}
