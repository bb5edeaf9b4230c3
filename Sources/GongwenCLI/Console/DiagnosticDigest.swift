import Gongwen
import GongwenModel

/// A list of diagnostics as a person wants it: those of one kind told once with their count and first places, and a
/// summary by rule at its end.
struct DiagnosticDigest {
  /// What to print.
  private(set) var diagnostics: [Diagnostic] = []

  /// So many of one kind are still told one by one.
  private static let most = 3
  /// So many places of the others are named.
  private static let places = 8

  /// - Parameters:
  ///   - all: the diagnostics of one text, in the order of their places.
  ///   - source: that text.
  ///   - fixable: how many changes `--fix` would make.
  init(_ all: [Diagnostic], source: SourceText, fixable: Int) {
    var kinds: [String] = []
    var groups: [String: [Diagnostic]] = [:]
    for diagnostic in all {
      if groups[diagnostic.id] == nil { kinds.append(diagnostic.id) }
      groups[diagnostic.id, default: []].append(diagnostic)
    }
    let large = Set(kinds.filter { groups[$0]?.count ?? 0 > Self.most })
    var told: Set<String> = []
    diagnostics = all.filter { !large.contains($0.id) || told.insert($0.id).inserted }
    for kind in kinds where large.contains(kind) {
      let rest = (groups[kind] ?? []).dropFirst()
      let places = rest.compactMap(\.span).prefix(Self.places).map { span in
        let place = source.location(of: span.lowerBound)
        return "\(place.line):\(place.column)"
      }
      let end = rest.count > places.count ? ", …" : ""
      diagnostics.append(
        Diagnostic("check.again", .info, [kind, String(rest.count), places.joined(separator: ", ") + end]))
    }
    guard all.count > Self.most else { return }
    let counts = kinds.sorted { (groups[$0]?.count ?? 0, $1) > (groups[$1]?.count ?? 0, $0) }
      .map { "\($0) \(groups[$0]?.count ?? 0)" }
    diagnostics.append(
      Diagnostic("check.summary", .info, [String(all.count), counts.joined(separator: ", ")]))
    if fixable > 0 { diagnostics.append(Diagnostic("check.fixable", .info, [String(fixable)])) }
  }
}
