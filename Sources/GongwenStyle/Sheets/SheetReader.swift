internal import GongwenModel
internal import GongwenYAML

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
      guard let members = root.mapping else {
        return report("style.group.expected", [source.name], span(of: root))
      }
      readTop(members)
    } catch {
      reportSyntax(error)
    }
  }

  // MARK: The tree

  private mutating func readTop(_ members: [YAMLMember]) {
    for member in members where StyleSchema.headerKeys.contains(member.key) {
      readHeader(member.key, member.value)
    }
    if !sheet.isStyle { report("style.schema.missing", [StyleSchema.version], SourceSpan(0, 0)) }
    readGroup(members, as: StyleSchema.root, path: "", citation: nil)
  }

  private mutating func readHeader(_ key: String, _ node: YAMLNode) {
    guard let text = node.text else { return report("style.value.expected", [key], span(of: node)) }
    switch key {
    case "schema":
      sheet.isStyle = text.hasPrefix("gongwen-style/")
      if text != StyleSchema.version {
        report("style.schema.unknown", [text, StyleSchema.version], span(of: node))
      }
    case "description": sheet.description = text
    default: sheet.base = (text, span(of: node))
    }
  }

  private mutating func readGroup(
    _ members: [YAMLMember], as group: SchemaGroup, path: String, citation inherited: Citation?
  ) {
    var citation = inherited
    var citations: [String: Citation] = [:]
    for member in members {
      if member.key == StyleSchema.sourceKey { citation = readCitation(member.value, path) }
      if member.key == StyleSchema.sourcesKey { citations = readCitations(member.value, group, path) }
    }
    for member in members {
      let name = member.key
      if name == StyleSchema.sourceKey || name == StyleSchema.sourcesKey { continue }
      if path.isEmpty, StyleSchema.headerKeys.contains(name) { continue }
      let full = path.isEmpty ? name : path + "." + name
      guard let schema = group[name] else {
        reportUnknown(full, in: group, span(of: member))
        continue
      }
      readMember(schema, member.value, full, citations[name] ?? citation)
    }
  }

  private mutating func readMember(
    _ schema: SchemaNode, _ node: YAMLNode, _ path: String, _ citation: Citation?
  ) {
    switch (schema, node.value) {
    case (.group(let group), .mapping(let members)):
      readGroup(members, as: group, path: path, citation: citation)
    case (.group(let group), .scalar):
      guard let name = group.shorthand, case .value(let kind)? = group[name] else {
        return report("style.group.expected", [path], span(of: node))
      }
      readValue(kind, node, path + "." + name, citation)
    case (.value(let kind), .scalar):
      readValue(kind, node, path, citation)
    case (.value, _):
      report("style.value.expected", [path], span(of: node))
    case (.group, _):
      report("style.group.expected", [path], span(of: node))
    }
  }

  private mutating func readValue(
    _ kind: ValueKind, _ node: YAMLNode, _ path: String, _ citation: Citation?
  ) {
    let span = span(of: node)
    let text = node.text ?? ""
    do {
      let value = try kind.decode(text)
      sheet.entries.append(
        (
          path,
          StyleEntry(value: value, text: text, citation: citation, path: source.name, span: span)
        ))
    } catch {
      let (id, arguments) = error.message(key: path, text: text, kind: kind)
      report(id, arguments, span)
    }
  }

  // MARK: Sources

  private mutating func readCitation(_ node: YAMLNode, _ path: String) -> Citation? {
    guard let text = node.text, let citation = Citation(text) else {
      report("style.source.form", [path, node.text ?? ""], span(of: node))
      return nil
    }
    return citation
  }

  private mutating func readCitations(
    _ node: YAMLNode, _ group: SchemaGroup, _ path: String
  ) -> [String: Citation] {
    let prefix = path.isEmpty ? "" : path + "."
    guard let members = node.mapping else {
      report("style.group.expected", [prefix + StyleSchema.sourcesKey], span(of: node))
      return [:]
    }
    var citations: [String: Citation] = [:]
    for member in members {
      guard group[member.key] != nil else {
        reportUnknown(prefix + member.key, in: group, span(of: member))
        continue
      }
      citations[member.key] = readCitation(member.value, prefix + member.key)
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

  private mutating func reportSyntax(_ error: YAMLFault) {
    let start = error.place.flatMap { $0.offset(in: source) }
    switch error.kind {
    case .compositeKey: report("style.key.form", [], start.map { SourceSpan($0, $0 + 1) })
    case .repeatedKeys(let names):
      report(
        "style.key.duplicate", [names.joined(separator: ", ")],
        start.map { SourceSpan($0, $0 + (names.first?.utf8.count ?? 0)) })
    case .syntax: report("style.yaml.syntax", [error.problem], start.map { SourceSpan($0, $0 + 1) })
    }
  }

  private func span(of node: YAMLNode) -> SourceSpan {
    guard let scalar = node.scalar else { return span(node.place, 1) }
    return span(node.place, scalar.text.utf8.count + (scalar.style == .quoted ? 2 : 0))
  }

  private func span(of member: YAMLMember) -> SourceSpan { span(member.place, member.key.utf8.count) }

  /// So many bytes from a place on, up to the end of its line.
  private func span(_ place: YAMLPlace, _ count: Int) -> SourceSpan {
    guard let start = place.offset(in: source) else { return SourceSpan(0, 0) }
    let end = source.lineSpan(place.line).upperBound
    return SourceSpan(start, min(start + count, max(start, end)))
  }
}
