import GongwenFiles
import GongwenModel

/// What former runs left in an output folder and this one does not make: the papers of people who left, or whose names were
/// put right.
///
/// They would be printed with the rest.
package struct FormerReports {
  private let names: [String]
  private let folder: String

  /// Looks into the journal of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder for the PDFs.
  ///   - plan: All reports of the batch, whatever share of them is made.
  package init(in folder: String, besides plan: BatchPlan) {
    let planned = Set(plan.jobs.map(\.stem))
    let old = BatchJournal(folder: folder).entries.filter { !planned.contains($0.key) }
    names = old.values.compactMap(\.files.first?.name)
      .filter { FileSystem.kind(of: Path.join(folder, $0)) != nil }.sorted()
    self.folder = folder
  }

  /// How many names are said.
  private static let shown = 5

  /// A warning with their number and the first of them; `nil` without any.
  package var diagnostic: PlacedDiagnostic? {
    guard !names.isEmpty else { return nil }
    let first = names.prefix(Self.shown).joined(separator: "、") + (names.count > Self.shown ? "……" : "")
    return PlacedDiagnostic(
      Diagnostic("batch.output.old", .warning, [String(names.count), first]), path: folder)
  }
}
