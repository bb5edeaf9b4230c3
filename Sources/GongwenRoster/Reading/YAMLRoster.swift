import GongwenModel
internal import GongwenYAML

/// Reads rosters and manifests written in YAML.
enum YAMLRoster {
  /// A list of mappings, or a mapping with `reports` and `defaults`.
  static func roster(from source: SourceText) throws(Fault) -> Roster {
    let node: YAMLNode?
    do {
      node = try YAMLText.root(source.string(in: source.span))
    } catch {
      throw fault(for: error, in: source)
    }
    switch node?.value {
    case .sequence(let items): return roster(items, from: source)
    case .mapping(let members): return try manifest(members, from: source)
    case nil: throw Fault(.input, "batch.roster.empty", path: source.name)
    case .scalar: throw Fault(.input, "batch.roster.notList", path: source.name, span: SourceSpan(0, 0))
    }
  }

  private static func roster(
    _ items: [YAMLNode], from source: SourceText, defaults: DocumentMetadata = .init()
  ) -> Roster {
    var rows = KeyedRows()
    for item in items {
      let start = offset(of: item.place, in: source)
      guard let mapping = item.mapping else {
        let diagnostic = Diagnostic("batch.roster.notObject", .error, span: SourceSpan(start, start))
        rows.append([], offset: start, diagnostics: [diagnostic])
        continue
      }
      let members = mapping.map { member in
        KeyedRows.Member(
          name: member.key, text: text(of: member.value), offset: offset(of: member.place, in: source))
      }
      rows.append(members, offset: start)
    }
    return rows.roster(from: source, defaults: defaults)
  }

  private static func manifest(_ members: [YAMLMember], from source: SourceText) throws(Fault) -> Roster {
    var defaults = DocumentMetadata()
    var reports: [YAMLNode]?
    for member in members {
      switch (member.key, member.value.value) {
      case ("reports", .sequence(let items)): reports = items
      case ("defaults", .mapping(let values)):
        for member in values {
          guard DocumentMetadata.key(named: member.key) != nil, let text = text(of: member.value) else {
            throw unknown(member, in: source)
          }
          defaults[member.key] = text.isEmpty ? nil : text
        }
      default: throw unknown(member, in: source)
      }
    }
    guard let reports else {
      throw Fault(.input, "batch.roster.notList", path: source.name, span: SourceSpan(0, 0))
    }
    return roster(reports, from: source, defaults: defaults)
  }

  /// A scalar as it is spelled (2023 stays 2023), an explicit null as no value; `nil` for lists and mappings.
  private static func text(of node: YAMLNode) -> String? {
    node.isNull ? "" : node.text.map { DelimitedScanner.trimmed($0.utf8) }
  }

  private static func unknown(_ member: YAMLMember, in source: SourceText) -> Fault {
    let start = offset(of: member.place, in: source)
    return Fault(
      .input, "batch.manifest.key", [member.key], path: source.name, span: SourceSpan(start, start))
  }

  private static func fault(for error: YAMLFault, in source: SourceText) -> Fault {
    let span = error.place.map { SourceSpan(offset(of: $0, in: source), offset(of: $0, in: source)) }
    if case .repeatedKeys(let names) = error.kind {
      return Fault(
        .input, "batch.roster.repeatedKey", [names.joined(separator: " ")], path: source.name, span: span)
    }
    return Fault(.input, "batch.roster.yaml", [error.problem], path: source.name, span: span)
  }

  private static func offset(of place: YAMLPlace, in source: SourceText) -> Int {
    place.offset(in: source) ?? source.utf8.count
  }
}
