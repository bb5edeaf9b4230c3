internal import GongwenModel
internal import GongwenYAML
internal import Yams

extension StyleSheet {
  /// Decodes a sheet strictly: each key must be known and each value of its form; every fault is listed.
  init(source: SourceText, text: String) {
    var reader = SheetReader(source: source)
    reader.read(text)
    self = reader.sheet
  }
}

/// Walks the YAML nodes of one sheet along the schema.
private struct SheetReader {
  var sheet: StyleSheet
  private var source: SourceText { sheet.source }

  init(source: SourceText) {
    sheet = StyleSheet(source: source)
  }

  mutating func read(_ text: String) {
    do {
      guard let root = try YAMLText.root(text) else {
        return report("style.empty", [], SourceSpan(0, 0))
      }
      guard case .mapping(let mapping) = root else {
        return report("style.group.expected", [source.name], span(of: root))
      }
      readTop(mapping)
    } catch {
      reportSyntax(error)
    }
  }

  // MARK: The tree

  private mutating func readTop(_ mapping: Node.Mapping) {
    for (key, value) in mapping where key.scalar.map({ StyleSchema.headerKeys.contains($0.string) }) == true {
      readHeader(key.scalar?.string ?? "", value)
    }
    if !sheet.isStyle { report("style.schema.missing", [StyleSchema.version], SourceSpan(0, 0)) }
    readGroup(mapping, as: StyleSchema.root, path: "", citation: nil)
  }

  private mutating func readHeader(_ key: String, _ node: Node) {
    guard let scalar = node.scalar else { return report("style.value.expected", [key], span(of: node)) }
    switch key {
    case "schema":
      sheet.isStyle = scalar.string.hasPrefix("gongwen-style/")
      if scalar.string != StyleSchema.version {
        report("style.schema.unknown", [scalar.string, StyleSchema.version], span(of: node))
      }
    case "description": sheet.description = scalar.string
    default: sheet.base = (scalar.string, span(of: node))
    }
  }

  private mutating func readGroup(
    _ mapping: Node.Mapping, as group: SchemaGroup, path: String, citation inherited: Citation?
  ) {
    var citation = inherited
    var citations: [String: Citation] = [:]
    for (key, value) in mapping {
      if key.scalar?.string == StyleSchema.sourceKey { citation = readCitation(value, path) }
      if key.scalar?.string == StyleSchema.sourcesKey { citations = readCitations(value, group, path) }
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        report("style.key.form", [], span(of: key))
        continue
      }
      if name == StyleSchema.sourceKey || name == StyleSchema.sourcesKey { continue }
      if path.isEmpty, StyleSchema.headerKeys.contains(name) { continue }
      let full = path.isEmpty ? name : path + "." + name
      guard let member = group[name] else {
        reportUnknown(full, in: group, span(of: key))
        continue
      }
      readMember(member, value, full, citations[name] ?? citation)
    }
  }

  private mutating func readMember(_ member: SchemaNode, _ node: Node, _ path: String, _ citation: Citation?)
  {
    switch (member, node) {
    case (.group(let group), .mapping(let mapping)):
      readGroup(mapping, as: group, path: path, citation: citation)
    case (.group(let group), .scalar(let scalar)):
      guard let name = group.shorthand, case .value(let kind)? = group[name] else {
        return report("style.group.expected", [path], span(of: node))
      }
      readValue(kind, scalar, path + "." + name, citation)
    case (.value(let kind), .scalar(let scalar)):
      readValue(kind, scalar, path, citation)
    case (.value, _):
      report("style.value.expected", [path], span(of: node))
    case (.group, _):
      report("style.group.expected", [path], span(of: node))
    }
  }

  private mutating func readValue(
    _ kind: ValueKind, _ scalar: Node.Scalar, _ path: String, _ citation: Citation?
  ) {
    let span = span(of: .scalar(scalar))
    do {
      let value = try kind.decode(scalar.string)
      sheet.entries.append(
        (
          path,
          StyleEntry(value: value, text: scalar.string, citation: citation, path: source.name, span: span)
        ))
    } catch {
      let (id, arguments) = error.message(key: path, text: scalar.string, kind: kind)
      report(id, arguments, span)
    }
  }

  // MARK: Sources

  private mutating func readCitation(_ node: Node, _ path: String) -> Citation? {
    guard let text = node.scalar?.string, let citation = Citation(text) else {
      report("style.source.form", [path, node.scalar?.string ?? ""], span(of: node))
      return nil
    }
    return citation
  }

  private mutating func readCitations(
    _ node: Node, _ group: SchemaGroup, _ path: String
  ) -> [String: Citation] {
    let prefix = path.isEmpty ? "" : path + "."
    guard case .mapping(let mapping) = node else {
      report("style.group.expected", [prefix + StyleSchema.sourcesKey], span(of: node))
      return [:]
    }
    var citations: [String: Citation] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, group[name] != nil else {
        reportUnknown(prefix + (key.scalar?.string ?? ""), in: group, span(of: key))
        continue
      }
      citations[name] = readCitation(value, prefix + name)
    }
    return citations
  }

  // MARK: Faults and places

  private mutating func report(_ id: String, _ arguments: [String], _ span: SourceSpan?) {
    sheet.diagnostics.append(StyleDiagnostic(id, arguments, in: source, at: span))
  }

  private mutating func reportUnknown(_ key: String, in group: SchemaGroup, _ span: SourceSpan) {
    let (id, arguments) = UnknownKey.message(key, in: group)
    report(id, arguments, span)
  }

  private mutating func reportSyntax(_ error: any Error) {
    if let key = error as? CompositeKey {
      let start = offset(line: key.line, column: key.column)
      return report("style.key.form", [], start.map { SourceSpan($0, $0 + 1) })
    }
    guard let error = error as? YamlError else {
      return report("style.yaml.syntax", ["\(error)"], nil)
    }
    switch error {
    case .scanner(let context, let diagnostic, let mark, _),
      .parser(let context, let diagnostic, let mark, _),
      .composer(let context, let diagnostic, let mark, _):
      let text = context.map { "\($0.text): \(diagnostic)" } ?? diagnostic
      report("style.yaml.syntax", [text], offset(mark).map { SourceSpan($0, $0 + 1) })
    case .duplicatedKeysInMapping(let duplicates, let context):
      report(
        "style.key.duplicate", [duplicates.joined(separator: ", ")],
        offset(context.mark).map { SourceSpan($0, $0 + (duplicates.first?.utf8.count ?? 0)) })
    case .reader(let diagnostic, _, let value, _):
      report(
        "style.yaml.syntax", ["\(diagnostic) (U+\(String(max(0, value), radix: 16, uppercase: true)))"], nil)
    default:
      report("style.yaml.syntax", ["\(error)"], nil)
    }
  }

  private func span(of node: Node) -> SourceSpan {
    guard let mark = node.mark, let start = offset(mark) else { return SourceSpan(0, 0) }
    guard let scalar = node.scalar else { return SourceSpan(start, start + 1) }
    let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 2 : 0
    let end = source.lineSpan(min(max(1, mark.line), source.lineCount)).upperBound
    return SourceSpan(start, min(start + scalar.string.utf8.count + quotes, max(start, end)))
  }

  private func offset(_ mark: Mark) -> Int? { offset(line: mark.line, column: mark.column) }

  /// The byte offset of a place, whose column counts scalars; libyaml also takes U+0085 and U+2028 for line
  /// ends, so that it can lie beyond the lines that we know: then there is no place to show.
  private func offset(line number: Int, column: Int) -> Int? {
    guard number >= 1, number <= source.lineCount else { return nil }
    let line = source.lineSpan(number)
    var offset = line.lowerBound
    for _ in 1..<max(1, column) where offset < line.upperBound {
      offset += 1
      while offset < line.upperBound, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}
