package import GongwenModel

/// What was meant as a tag and is none: `｛｛姓名｝｝` of a Chinese keyboard, `{姓名}`, `【姓名】`, `«姓名»` of other programs.
///
/// It would stand on every page as it is typed.
package struct TemplateLookalikes {
  private let source: SourceText
  private let columns: Set<String>

  /// Looks into a template.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - columns: The names of the roster's columns.
  package init(_ source: SourceText, columns: Set<String>) {
    (self.source, self.columns) = (source, columns)
  }

  /// The pairs of marks that enclose tags elsewhere; longer ones first.
  private static let pairs: [(open: String, close: String, isTag: Bool)] = [
    ("｛｛", "｝｝", true), ("｛{", "}｝", true), ("{｛", "｝}", true), ("${", "}", false), ("｛", "｝", false),
    ("{", "}", false),
    ("【", "】", false), ("«", "»", false), ("<", ">", false), ("＜", "＞", false), ("[", "]", false),
    ("［", "］", false),
  ].map { (open: $0.0, close: $0.1, isTag: $0.2) }

  /// The longest name that is looked for between marks, in characters.
  private static let longestName = 30

  /// A warning for each writing, at its first place.
  package var diagnostics: [Diagnostic] {
    let tags = TemplateTags(source.utf8).tags.map(\.range)
    var seen: Set<String> = []
    return (1...source.lineCount).flatMap { number -> [Diagnostic] in
      let span = source.lineSpan(number)
      return found(in: source.string(in: span), at: span.lowerBound, besides: tags).filter {
        seen.insert($0.arguments[0]).inserted
      }
    }
  }

  private func found(in line: String, at start: Int, besides tags: [Range<Int>]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var rest = line[...]
    while let place = rest.firstIndex(where: Self.opens.contains) {
      rest = rest[place...]
      let offset = start + line.utf8.distance(from: line.startIndex, to: place)
      if let tag = tags.first(where: { $0.contains(offset) }) {
        let end = line.utf8.index(line.startIndex, offsetBy: tag.upperBound - start, limitedBy: line.endIndex)
        rest = line[(end ?? line.endIndex)...]
      } else if let (text, name) = lookalike(rest) {
        result.append(
          Diagnostic(
            "batch.template.lookalike", .warning, [text, name],
            span: SourceSpan(offset, offset + text.utf8.count)))
        rest = rest.dropFirst(text.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static let opens = Set(pairs.compactMap(\.open.first))

  /// A name between marks at the beginning of a text: any between marks that are tags but for their width, else a column's.
  private func lookalike(_ text: Substring) -> (text: String, name: String)? {
    for pair in Self.pairs where text.hasPrefix(pair.open) {
      let inner = text.dropFirst(pair.open.count).prefix(Self.longestName + pair.close.count)
      guard let end = inner.firstRange(of: pair.close) else { continue }
      let name = inner[..<end.lowerBound].filter { !$0.isWhitespace }
      let bare = name.drop { "#/^＃／".contains($0) }
      guard pair.isTag ? !bare.isEmpty : columns.contains(String(bare)) else { continue }
      return (String(text[..<end.upperBound]), name)
    }
    return nil
  }
}
