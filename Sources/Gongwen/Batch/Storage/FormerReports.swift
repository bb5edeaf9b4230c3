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
  private let replacedNames: [String]
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
    let others = Set(entries.values.map(\.source)).filter { former in
      former != own && former?.isThere(from: folder) == true
    }
    let strange = Dictionary(
      grouping: entries.filter { others.contains($0.value.source) }, by: \.value.source
    )
    .filter { _, group in 2 * group.count { planned.contains($0.key) } < group.count }
    let old = entries.filter { !planned.contains($0.key) && strange[$0.value.source] == nil }
    let replaced = entries.filter { planned.contains($0.key) && others.contains($0.value.source) }
    names = Self.names(of: old, in: folder)
    replacedNames = Self.names(of: replaced, in: folder)
    self.folder = folder
  }

  private static func names(of entries: [String: JournalEntry], in folder: String) -> [String] {
    entries.values.compactMap(\.files.first?.name)
      .filter { FileSystem.kind(of: Path.join(folder, $0)) != nil }.sorted()
  }

  /// How many names are said.
  private static let shown = 5

  /// A warning with their number and the first of them; `nil` without any.
  package var diagnostic: PlacedDiagnostic? { told("batch.output.old", names) }

  /// A warning of papers that another roster or template made and whose names this one has too: last year's, of the same
  /// people; `nil` without any.
  package var replaced: PlacedDiagnostic? { told("batch.output.replaced", replacedNames) }

  private func told(_ id: String, _ names: [String]) -> PlacedDiagnostic? {
    guard !names.isEmpty else { return nil }
    let first = names.prefix(Self.shown).joined(separator: "、") + (names.count > Self.shown ? "……" : "")
    return PlacedDiagnostic(Diagnostic(id, .warning, [String(names.count), first]), path: folder)
  }
}
