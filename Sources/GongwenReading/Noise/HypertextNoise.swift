internal import GongwenModel

/// Tags and space entities of HTML that were pasted along: `<p>`, `&nbsp;`.
enum HypertextNoise {
  /// Marks them and reports each line that has some.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in text.lines {
      var first: Range<Int>?
      var index = line.lowerBound
      while index < line.upperBound {
        // What a format shows as it is typed is printed.
        guard text.marks[index] == .kept, let end = end(of: text.scalars, at: index, limit: line.upperBound)
        else {
          index += 1
          continue
        }
        text.mark(index..<end, .noise)
        first = first ?? index..<end
        index = end
      }
      if let first {
        let words = Array(text.scalars[first]).string
        diagnostics.append(Diagnostic("reading.noise.markup", .warning, [words], span: text.span(first)))
      }
    }
    return diagnostics
  }

  private static func end(of text: [UInt32], at index: Int, limit: Int) -> Int? {
    switch text[index] {
    case 0x26: return entities.match(in: text, at: index, limit: limit)?.end
    case 0x3C: return tagEnd(text, at: index, limit: limit)
    default: return nil
    }
  }

  /// `<name …>` and `</name>`, at most 200 characters long, so that a lone < costs nothing.
  private static func tagEnd(_ text: [UInt32], at index: Int, limit: Int) -> Int? {
    var name = index + 1
    if name < limit, text[name] == 0x2F { name += 1 }
    guard let (nameEnd, _) = tags.match(in: text, at: name, limit: limit), nameEnd < limit else { return nil }
    // After the name stands its end or an attribute; `a<b的` is arithmetic.
    guard text[nameEnd] == 0x3E || text[nameEnd] == 0x2F || text[nameEnd] == 0x20 else { return nil }
    guard let close = text[nameEnd..<min(limit, nameEnd + 200)].firstIndex(of: 0x3E) else { return nil }
    return close + 1
  }

  private static let entities = KeywordTable(
    words: "&nbsp; &ensp; &emsp; &thinsp; &zwnj; &zwj; &#160; &#8203;")
  private static let tags = KeywordTable(
    words:
      "p br span div strong b i em u font a h1 h2 h3 h4 h5 h6 li ul ol td tr th table tbody img section hr o:p"
  )
}
