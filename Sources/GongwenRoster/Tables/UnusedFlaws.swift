package import GongwenModel

/// Values that are not what was meant in columns that nothing needs, told once a column: ten lines on ten lost identity
/// numbers hide the one about a person who is struck through.
package struct UnusedFlaws {
  /// The rows without what is told of their columns.
  package private(set) var rows: [RosterRow]
  /// A diagnostic for each such column, at the first of its values.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Gathers them.
  ///
  /// - Parameters:
  ///   - roster: The roster; without a template, which may need any of its columns.
  ///   - used: Heads that are used otherwise, in the pattern of names.
  package init(of roster: Roster, used: Set<String>) {
    rows = roster.rows
    var (counts, first): ([String: Int], [(name: String, found: Diagnostic)]) = ([:], [])
    let unread = Set(roster.columns.filter { $0.meaning == .other }.map(\.name)).subtracting(used)
    for index in rows.indices {
      rows[index].diagnostics.removeAll { found in
        // Nobody sees the lines of a curriculum vitae that is not printed.
        if found.id == "batch.roster.lineEnd", let name = found.arguments.first, unread.contains(name) {
          return true
        }
        guard found.severity == .warning, found.id.hasPrefix("table.value."),
          let name = found.arguments.first,
          !used.contains(name)
        else { return false }
        counts[name, default: 0] += 1
        if counts[name] == 1 { first.append((name, found)) }
        return true
      }
    }
    diagnostics = first.map { name, found in
      Diagnostic("table.column.flawed", .info, [name, String(counts[name] ?? 0)], span: found.span)
    }
  }
}
