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
  ///   - language: the language of places in words.
  init(_ all: [Diagnostic], source: SourceText, fixable: Int, language: MessageLanguage) {
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
      let places = Self.places(of: rest.compactMap(\.span), source, language)
      let id = places.isEmpty ? "check.again-somewhere" : "check.again"
      diagnostics.append(Diagnostic(id, .info, [kind, String(rest.count), places]))
    }
    guard all.count > Self.most else { return }
    let counts = kinds.sorted { (groups[$0]?.count ?? 0, $1) > (groups[$1]?.count ?? 0, $0) }
      .map { "\($0) \(groups[$0]?.count ?? 0)" }
    diagnostics.append(
      Diagnostic("check.summary", .info, [String(all.count), counts.joined(separator: ", ")]))
    if fixable > 0 { diagnostics.append(Diagnostic("check.fixable", .info, [String(fixable)])) }
  }

  /// The first places, each once: lines and columns of a text, paragraphs and cells of other files.
  private static func places(of spans: [SourceSpan], _ source: SourceText, _ language: MessageLanguage)
    -> String
  {
    var named: [String] = []
    for span in spans {
      let line = source.location(of: span.lowerBound)
      let place =
        source.places.place(of: span.lowerBound)?.text(in: language) ?? "\(line.line):\(line.column)"
      if named.last != place { named.append(place) }
      if named.count > places { break }
    }
    return named.prefix(places).joined(separator: language == .chinese ? "、" : ", ")
      + (named.count > places ? ", …" : "")
  }
}
