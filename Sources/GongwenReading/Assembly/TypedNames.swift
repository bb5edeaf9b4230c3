internal import GongwenModel

/// Names that a text's byline (署名行) and signature (署名) bear beside the one that is given: a paper of two names is
/// nobody's.
struct TypedNames {
  private let given: [UInt32]

  /// Compares with a name that is given; `nil` for none.
  init(beside name: String?) {
    given = Self.words(name.map(RemarkedName.signed)?.flatScalars ?? [])
  }

  /// Whether a byline is another's name and nothing else, and none of the lines bears the one that is given: it may be
  /// replaced.
  func areOther(_ line: [UInt32], among lines: [[UInt32]]) -> Bool {
    let words = Self.words(line)
    return !given.isEmpty && words != given && Self.name(in: words) == words
      && !lines.contains { Self.words($0).contains(text: given) }
  }

  /// Whether a line names one person behind a unit or a post (县水务局　局长　陈一): names side by side are a list.
  static func isByline(_ line: [UInt32]) -> Bool {
    guard let name = name(in: line) else { return false }
    let rest = words(line)
    guard rest.count > name.count, let first = line.split(whereSeparator: ScalarSet.isWhiteSpace).first else {
      return false
    }
    return !PersonWords.isName(Array(first)) && rest.suffix(name.count).elementsEqual(name)
  }

  /// What is told of lines that stay and name somebody else.
  func diagnostics(of document: Document) -> [Diagnostic] {
    guard !given.isEmpty else { return [] }
    var lines: [(role: ParagraphRole, text: [UInt32], span: SourceSpan)] = []
    for block in document.body {
      block.forEachParagraph { block, paragraph in
        guard let span = block.origin, paragraph.role == .byline || paragraph.role == .signature else {
          return
        }
        lines.append((paragraph.role, paragraph.text.string.flatScalars, span))
      }
    }
    return [ParagraphRole.byline, .signature].flatMap { role in
      let own = lines.filter { $0.role == role }
      // People who report together are named together.
      guard !own.contains(where: { Self.words($0.text).contains(text: given) }) else { return [Diagnostic]() }
      return own.compactMap { line in
        guard let name = Self.name(in: line.text), !given.contains(text: name) else { return nil }
        return Diagnostic(
          "reading.metadata.otherName", .warning, [given.string, name.string], span: line.span)
      }
    }
  }

  /// The person that a line names at its end: 述职人：陈一二, 县水务局　局长　陈　一, 县水务局局长陈一二.
  private static func name(in line: [UInt32]) -> [UInt32]? {
    let colon = line.lastIndex(where: Characters.isColon).map { $0 + 1 } ?? 0
    let words = line[colon...].split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    guard let last = words.last else { return nil }
    if last.count == 1, words.count > 1, words[words.count - 2].count == 1 {
      let spread = words[words.count - 2] + last
      return PersonWords.isName(spread) ? spread : nil
    }
    if PersonWords.isName(last) { return PersonWords.isDuty(last) ? nil : last }
    return (2...4).lazy.filter { $0 < last.count }.map { (last.dropLast($0), Array(last.suffix($0))) }
      .first { PersonWords.isDuty(Array($0.0)) && PersonWords.isName($0.1) }?.1
  }

  private static func words(_ text: [UInt32]) -> [UInt32] {
    text.filter { !ScalarSet.isWhiteSpace($0) }
  }
}
