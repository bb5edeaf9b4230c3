internal import GongwenModel
internal import GongwenYAML

/// The front matter of a text: YAML between two lines `---` at its very start.
struct FrontMatter {
  /// What it says.
  var metadata = DocumentMetadata()
  /// Where its values stand, by the English names of their keys.
  var places: [String: SourceSpan] = [:]
  /// The number of lines it takes, fences included; 0 when there is none, and of one that is not closed its fence.
  var lineCount = 0
  /// What is wrong with it.
  var diagnostics: [Diagnostic] = []

  /// Takes the front matter out of a manuscript's text: its values become metadata, its lines signs.
  ///
  /// A damaged one is reported and its lines stay text.
  static func take(from manuscript: inout Manuscript) {
    let found = FrontMatterReader(source: manuscript.source).read()
    manuscript.metadata = found.metadata
    manuscript.valuePlaces = found.places
    manuscript.diagnostics += found.diagnostics
    guard found.lineCount > 0 else { return }
    let source = manuscript.source
    manuscript.signs.append(
      Sign(SourceSpan(0, source.lineSpan(found.lineCount).upperBound), .frontMatter))
  }
}

extension Manuscript {
  /// The first line, from 1, that is not front matter.
  var firstTextLine: Int {
    guard let sign = signs.first, sign.kind == .frontMatter else { return 1 }
    return source.location(of: sign.span.upperBound).line + 1
  }
}

private struct FrontMatterReader {
  let source: SourceText
  /// A fence further down than this closes something else.
  let longest = 200

  func read() -> FrontMatter {
    var result = FrontMatter()
    guard let first = firstLine() else { return result }
    guard let closing = closingFence(after: first) else {
      if isKey(line: first + 1) {
        result.lineCount = first
        result.diagnostics.append(
          Diagnostic("reading.frontMatter.open", .warning, span: source.lineSpan(first)))
      }
      return result
    }
    let lines = first + 1..<closing
    let inner = lines.map { normalised(line: $0) }
    guard inner.contains(where: { $0.contains(":") }) else { return result }
    do {
      if let mapping = try YAMLText.root(inner.joined(separator: "\n"))?.mapping {
        take(mapping, lines, into: &result)
      } else {
        let span = source.lineSpan(first).union(source.lineSpan(closing))
        result.diagnostics.append(Diagnostic("reading.frontMatter.malformed", .warning, [""], span: span))
      }
    } catch {
      let open = lines.first { isOpenQuote(normalised(line: $0)) }
      let line = open ?? error.place.map { first + $0.line } ?? first
      let id = open == nil ? "reading.frontMatter.malformed" : "reading.frontMatter.quote"
      result.diagnostics.append(Diagnostic(id, .warning, [String(line)], span: source.lineSpan(line)))
    }
    return result
  }

  /// Takes the values of a mapping on some lines, or tells why it is none of the front matter's.
  private func take(_ mapping: [YAMLMember], _ lines: Range<Int>, into result: inout FrontMatter) {
    let first = lines.lowerBound - 1
    // `一、成效: 较好` between two rules is text.
    guard mapping.contains(where: mayBeKey) else {
      for member in mapping { tellUnknown(member, first: first, in: &result) }
      return
    }
    if let twice = twice(in: mapping, first: first) {
      // As for a key that is there twice: which of the two is meant, nobody can know.
      result.diagnostics.append(twice)
      return
    }
    result.lineCount = lines.upperBound
    for member in mapping { take(member, first: first, into: &result) }
  }

  /// Whether a key is known, like one that is, or another program's.
  private func mayBeKey(_ member: YAMLMember) -> Bool {
    DocumentMetadata.key(named: member.key) != nil || member.key.utf8.allSatisfy { $0 < 0x80 }
      || nearestKey(to: member.key) != nil
  }

  /// What is told of two keys that mean the same, such as title and 标题.
  private func twice(in mapping: [YAMLMember], first: Int) -> Diagnostic? {
    var names: [String: String] = [:]
    for member in mapping {
      guard let known = DocumentMetadata.key(named: member.key) else { continue }
      if let other = names.updateValue(member.key, forKey: known.name) {
        let line = min(first + member.place.line, source.lineCount)
        return Diagnostic(
          "reading.frontMatter.twice", .warning, [other, member.key], span: source.lineSpan(line))
      }
    }
    return nil
  }

  private func firstLine() -> Int? {
    var line = 1
    while line <= source.lineCount, trimmed(line).isEmpty { line += 1 }
    return line <= source.lineCount && trimmed(line) == "---" ? line : nil
  }

  private func closingFence(after first: Int) -> Int? {
    var line = first + 1
    while line <= min(source.lineCount, first + longest) {
      let text = trimmed(line)
      if text == "---" || text == "..." { return line }
      line += 1
    }
    return nil
  }

  /// Whether a line gives a value to a key that there is: without it `---` is a rule above a text.
  private func isKey(line: Int) -> Bool {
    guard line <= source.lineCount, let colon = trimmed(line).firstIndex(where: { $0 == ":" || $0 == "：" })
    else {
      return false
    }
    return DocumentMetadata.key(named: String(trimmed(line)[..<colon])) != nil
  }

  private func trimmed(_ line: Int) -> String {
    let span = source.lineSpan(line)
    guard span.count < 4096 else { return String(repeating: "x", count: 8) }
    var bytes = source.utf8[span.lowerBound..<span.upperBound]
    while let last = bytes.last, last == " " || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line as YAML takes it: `标题：述职报告`, typed with a full-width colon, gets the half-width one, and `标题:述职报告` its blank.
  private func normalised(line: Int) -> String {
    let text = source.string(in: source.lineSpan(line))
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return text }
    let (key, value) = (text[..<colon], text[text.index(after: colon)...])
    if text[colon] == ":",
      value.first.map({ $0 == " " || $0 == "\t" || $0 == "\r" }) ?? true
        || DocumentMetadata.key(named: String(key)) == nil
    {
      return text
    }
    return key + ": " + value
  }

  /// Whether the value of a line begins with a quote that nothing closes: what YAML says of it names a line further down.
  private func isOpenQuote(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return false }
    // `\"` and `''` are signs of the value.
    let marks = value.replacing(quote == "'" ? "''" : "\\\"", with: "").filter { $0 == quote }
    return marks.count == 1
  }

  private func tellUnknown(_ member: YAMLMember, first: Int, in result: inout FrontMatter) {
    let span = source.lineSpan(min(first + member.place.line, source.lineCount))
    let nearest = nearestKey(to: member.key) ?? ""
    result.diagnostics.append(
      Diagnostic("reading.frontMatter.unknownKey", .warning, [member.key, nearest], span: span))
  }

  private func take(_ member: YAMLMember, first: Int, into result: inout FrontMatter) {
    let name = member.key
    let line = first + member.place.line
    let span = source.lineSpan(min(line, source.lineCount))
    guard let known = DocumentMetadata.key(named: name) else {
      return tellUnknown(member, first: first, in: &result)
    }
    guard let values = Self.values(of: member.value, separator: known.separator) else {
      let id = known.separator == nil ? "reading.frontMatter.value" : "reading.frontMatter.values"
      result.diagnostics.append(Diagnostic(id, .warning, [name], span: span))
      return
    }
    let text = values.joined(separator: known.separator ?? "")
    if let control = text.unicodeScalars.first(where: \.isForbiddenInText) {
      let arguments = [name, control.codePoint]
      result.diagnostics.append(Diagnostic("reading.frontMatter.control", .error, arguments, span: span))
      return
    }
    guard !text.isEmpty else { return }
    result.metadata[name] = text
    result.places[known.name] = place(of: member.value, first: first, keyLine: line)
  }

  /// The value of a key, or the several of a list where it may have several; `nil` for anything else.
  private static func values(of node: YAMLNode, separator: String?) -> [String]? {
    if let text = words(of: node) { return [text] }
    guard separator != nil, let list = node.sequence else { return nil }
    let values = list.compactMap(words)
    return values.count == list.count ? values.filter { !$0.isEmpty } : nil
  }

  /// The words of a value; none for null.
  private static func words(of node: YAMLNode) -> String? { node.isNull ? "" : node.text }

  /// Where a value stands: its characters where they are there as they are, else their line.
  private func place(of value: YAMLNode, first: Int, keyLine: Int) -> SourceSpan {
    if let list = value.sequence {
      let places = list.map { place(of: $0, first: first, keyLine: keyLine) }
      return places.dropFirst().reduce(places.first ?? source.lineSpan(keyLine)) { $0.union($1) }
    }
    let line = source.lineSpan(min(first + value.place.line, source.lineCount))
    let bytes = source.utf8[line.lowerBound..<line.upperBound]
    let text = Array((value.text ?? "").utf8)
    // A value may be the name of its key: 标题: 标题.
    let isBesideKey = line == source.lineSpan(keyLine)
    let colon =
      isBesideKey ? bytes.firstRange(of: Array(":".utf8)) ?? bytes.firstRange(of: Array("：".utf8)) : nil
    guard !text.isEmpty, let found = bytes[(colon?.upperBound ?? bytes.startIndex)...].firstRange(of: text)
    else {
      return line
    }
    return SourceSpan(found.lowerBound, found.upperBound)
  }
}

/// The known key with the smallest edit distance to a wrong one, when it is near enough to be meant.
func nearestKey(to name: String) -> String? {
  nearestName(to: name, in: DocumentMetadata.keys.flatMap { [$0.name] + $0.aliases })
}
