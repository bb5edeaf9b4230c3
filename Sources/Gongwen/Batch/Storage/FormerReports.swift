import GongwenFiles
import GongwenModel
import GongwenRoster

/// What former runs left in an output folder and this one does not make: the papers of people who left, or whose names were
/// put right.
///
/// They would be printed with the rest. Papers of another roster that is still there lie in the folder by right, unless that
/// roster has mostly the same people: it is then an older copy.
package struct FormerReports {
  private let names: [String]
  private let folder: String

  /// Looks into the journal of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder for the PDFs.
  ///   - plan: All reports of the batch, whatever share of them is made.
  ///   - source: The roster or folder that they are made from.
  package init(in folder: String, besides plan: BatchPlan, of source: String) {
    let planned = Set(plan.jobs.map(\.stem))
    let entries = BatchJournal(folder: folder).entries
    let own = JournalSource(source, template: plan.template?.source.name, from: folder)
    let strange = Dictionary(grouping: entries.filter { $0.value.source != nil }, by: \.value.source)
      .filter { former, group in
        former != own && former?.isThere(from: folder) == true
          && 2 * group.count { planned.contains($0.key) } < group.count
      }
    let old = entries.filter { !planned.contains($0.key) && strange[$0.value.source] == nil }
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
