internal import GongwenModel

/// Tags and space entities of HTML that were pasted along: `<p>`, `&nbsp;`.
enum HypertextNoise {
  /// Marks them and reports each line that has some.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - decodes: whether entities of signs are to be read as what they stand for; Markdown has done so, but in code.
  /// - Returns: the diagnostics.
  static func mark(_ text: inout ScalarText, decodes: Bool) -> [Diagnostic] {
    var pass = Pass(decodes: decodes)
    for line in text.lines { pass.mark(line, of: &text) }
    return pass.finished(text)
  }

  /// One walk over the lines of a text.
  private struct Pass {
    let decodes: Bool
    private var diagnostics: [Diagnostic] = []
    /// Where a tag ends that was broken over lines.
    private var open = 0
    /// The first entity that was read as the sign that it stands for, and how many there are.
    private var entity: (place: Range<Int>, typed: String, sign: String)?
    private var count = 0

    init(decodes: Bool) { self.decodes = decodes }

    mutating func mark(_ line: Range<Int>, of text: inout ScalarText) {
      var first: Range<Int>?
      var index = line.lowerBound
      if open > index, index < line.upperBound {
        let rest = index..<min(open, line.upperBound)
        text.mark(rest, .noise)
        (first, index) = (rest, rest.upperBound)
      }
      while index < line.upperBound {
        if let end = readEntity(at: index, limit: line.upperBound, of: &text) {
          index = end
          continue
        }
        // What a format shows as it is typed is printed.
        guard text.marks[index] == .kept,
          let end = HypertextNoise.end(of: text.scalars, at: index, limit: line.upperBound)
        else {
          index += 1
          continue
        }
        if end <= line.upperBound, HypertextNoise.isTagSpokenOf(index..<end, in: text.scalars) {
          index = end
          continue
        }
        open = end
        let own = index..<min(end, line.upperBound)
        text.mark(own, .noise)
        first = first ?? own
        index = own.upperBound
      }
      guard let first else { return }
      let words = Array(text.scalars[first]).string
      diagnostics.append(Diagnostic("reading.noise.markup", .warning, [words], span: text.span(first)))
    }

    /// Where an entity ends that stands at a place; its sign takes its place unless the text is about it.
    private mutating func readEntity(at index: Int, limit: Int, of text: inout ScalarText) -> Int? {
      guard decodes, let (end, sign) = HypertextNoise.sign(of: text, at: index, limit: limit) else {
        return nil
      }
      guard !HypertextNoise.isSpokenOf(index..<end, in: text.scalars) else { return end }
      if entity == nil { entity = (index..<end, Array(text.scalars[index..<end]).string, sign) }
      text.replace(index..<end, by: sign)
      count += 1
      return end
    }

    /// The diagnostics, the entities told once.
    func finished(_ text: ScalarText) -> [Diagnostic] {
      guard let entity else { return diagnostics }
      let words = [entity.typed, entity.sign, String(count)]
      return diagnostics + [Diagnostic("reading.entities", .info, words, span: text.span(entity.place))]
    }
  }

  /// `“&lt;”`, `写作&lt;`: what is to be written, and not what is meant by it.
  private static func isSpokenOf(_ range: Range<Int>, in text: [UInt32]) -> Bool {
    let before = text[..<range.lowerBound].suffix(3)
    if let open = before.last, range.upperBound < text.count, quotes[open] == text[range.upperBound] {
      return true
    }
    return writings.contains { before.suffix(2).elementsEqual($0) }
  }

  /// `<center>标签`, `写作<font color="red">`: a tag that a text is about.
  private static func isTagSpokenOf(_ range: Range<Int>, in text: [UInt32]) -> Bool {
    guard text[range.lowerBound] == "<" else { return false }
    let after = text[range.upperBound...].prefix(4).drop(while: ScalarSet.isWhiteSpace).prefix(2)
    return isSpokenOf(range, in: text) || tagWords.contains { after.elementsEqual($0) }
  }
  private static let tagWords = ["标签", "标记", "元素"].map(\.flatScalars)

  private static let quotes: [UInt32: UInt32] = [
    0x201C: 0x201D, 0x2018: 0x2019, 0x22: 0x22, 0x27: 0x27, 0x60: 0x60, 0x300C: 0x300D,
  ]
  private static let writings = ["写作", "写成", "写为", "输入", "转义", "编码"].map(\.flatScalars)

  /// `&lt;`, `&#8212;`: what an entity stands for, where that can be printed.
  private static func sign(of text: ScalarText, at index: Int, limit: Int) -> (end: Int, sign: String)? {
    guard text.scalars[index] == "&", text.marks[index] == .kept, text.replacements[index] == nil else {
      return nil
    }
    if let (end, value) = signs.match(in: text.scalars, at: index, limit: limit) { return (end, value) }
    let number = text.scalars[index..<min(limit, index + 10)]
    guard number.dropFirst().first == "#", let close = number.firstIndex(of: ";") else { return nil }
    let digits = Array(number[(index + 2)..<close]).string
    guard digits.utf8.last.map({ $0 != "+" && $0 != "-" }) == true, !digits.contains("+"),
      !digits.contains("-")
    else { return nil }
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value > 0x20, value != "&", let scalar = Unicode.Scalar(value),
      !ScalarSet.isWhiteSpace(value),
      !Characters.isInvisible(value), !scalar.isForbiddenInText
    else { return nil }
    return (close + 1, String(Character(scalar)))
  }

  private static func end(of text: [UInt32], at index: Int, limit: Int) -> Int? {
    switch text[index] {
    case "&": return entities.match(in: text, at: index, limit: limit)?.end
    case "<": return tagEnd(text, at: index, limit: limit)
    default: return nil
    }
  }

  /// `<name …>` and `</name>`, at most 200 characters long, so that a lone < costs nothing.
  private static func tagEnd(_ text: [UInt32], at index: Int, limit: Int) -> Int? {
    var name = index + 1
    if name < limit, text[name] == "/" { name += 1 }
    guard let (nameEnd, _) = tags.match(in: text, at: name, limit: limit), nameEnd < text.count else {
      return nil
    }
    if let end = BrokenTag.end(of: text, after: nameEnd, line: limit) { return end }
    guard nameEnd < limit else { return nil }
    // After the name stands its end or an attribute; `a<b的` is arithmetic.
    guard text[nameEnd] == ">" || text[nameEnd] == "/" || text[nameEnd] == " " else { return nil }
    guard let close = text[nameEnd..<min(limit, nameEnd + 200)].firstIndex(of: ">") else { return nil }
    // `<a short description>` is a place to be filled in: words behind the name are no attributes.
    let rest = text[nameEnd..<close].filter { !ScalarSet.isWhiteSpace($0) && $0 != "/" }
    return rest.isEmpty || rest.contains("=") ? close + 1 : nil
  }

  private static let signs = KeywordTable<String>([
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&apos;"), ("©", "&copy;"),
    ("®", "&reg;"),
    ("…", "&hellip;"),
    ("—", "&mdash;"), ("–", "&ndash;"), ("“", "&ldquo;"), ("”", "&rdquo;"), ("‘", "&lsquo;"),
    ("’", "&rsquo;"),
    ("·", "&middot;"), ("×", "&times;"), ("÷", "&divide;"), ("°", "&deg;"), ("±", "&plusmn;"),
    ("‰", "&permil;"),
    ("≤", "&le;"), ("≥", "&ge;"), ("§", "&sect;"), ("¥", "&yen;"),
  ])
  private static let entities = KeywordTable(
    words: "&nbsp; &ensp; &emsp; &thinsp; &zwnj; &zwj; &#160; &#8203;")
  private static let tags = KeywordTable(
    words:
      "html head meta body p br span div center strong b i em u font a h1 h2 h3 h4 h5 h6 li ul ol td tr th table tbody thead tfoot img section hr o:p"
  )
}
