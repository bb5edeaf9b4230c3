import GongwenModel
internal import GongwenYAML
import Yams

/// Reads rosters and manifests written in YAML.
enum YAMLRoster {
  /// A list of mappings, or a mapping with `reports` and `defaults`.
  static func roster(from source: SourceText) throws(Fault) -> Roster {
    let node: Node?
    do {
      node = try YAMLText.root(source.string(in: source.span))
    } catch {
      throw fault(for: error, in: source)
    }
    switch node {
    case .sequence(let items): return roster(items, from: source)
    case .mapping(let mapping): return try manifest(mapping, from: source)
    case nil: throw Fault(.input, "batch.roster.empty", path: source.name)
    default: throw Fault(.input, "batch.roster.notList", path: source.name, span: SourceSpan(0, 0))
    }
  }

  private static func roster(
    _ items: Node.Sequence, from source: SourceText, defaults: DocumentMetadata = .init()
  ) -> Roster {
    var rows = KeyedRows()
    for item in items {
      let start = offset(of: item, in: source)
      guard let mapping = item.mapping else {
        let diagnostic = Diagnostic("batch.roster.notObject", .error, span: SourceSpan(start, start))
        rows.append([], offset: start, diagnostics: [diagnostic])
        continue
      }
      let members = mapping.map { key, value in
        KeyedRows.Member(name: key.string ?? "", text: text(of: value), offset: offset(of: key, in: source))
      }
      rows.append(members, offset: start)
    }
    return rows.roster(from: source, defaults: defaults)
  }

  private static func manifest(_ mapping: Node.Mapping, from source: SourceText) throws(Fault) -> Roster {
    var defaults = DocumentMetadata()
    var reports: Node.Sequence?
    for (key, value) in mapping {
      switch (key.string, value) {
      case ("reports", .sequence(let items)): reports = items
      case ("defaults", .mapping(let values)):
        for (key, value) in values {
          guard let name = key.string, DocumentMetadata.key(named: name) != nil, let text = text(of: value)
          else { throw unknown(key, in: source) }
          defaults[name] = text.isEmpty ? nil : text
        }
      default: throw unknown(key, in: source)
      }
    }
    guard let reports else {
      throw Fault(.input, "batch.roster.notList", path: source.name, span: SourceSpan(0, 0))
    }
    return roster(reports, from: source, defaults: defaults)
  }

  /// A scalar as it is spelled (2023 stays 2023), an explicit null as no value; `nil` for lists and mappings.
  private static func text(of node: Node) -> String? {
    guard let scalar = node.scalar else { return nil }
    let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return isNull ? "" : DelimitedScanner.trimmed(scalar.string.utf8)
  }

  private static func unknown(_ key: Node, in source: SourceText) -> Fault {
    let start = offset(of: key, in: source)
    return Fault(
      .input, "batch.manifest.key", [key.string ?? ""], path: source.name, span: SourceSpan(start, start))
  }

  private static func fault(for error: any Error, in source: SourceText) -> Fault {
    if let key = error as? CompositeKey {
      let start = offset(line: key.line, column: key.column, in: source)
      return Fault(
        .input, "batch.roster.yaml", [CompositeKey.problem], path: source.name, span: SourceSpan(start, start)
      )
    }
    guard let error = error as? YamlError else {
      return Fault(.input, "batch.roster.yaml", ["\(error)"], path: source.name)
    }
    switch error {
    case .scanner(_, let diagnostic, let mark, _), .parser(_, let diagnostic, let mark, _),
      .composer(_, let diagnostic, let mark, _):
      let start = offset(line: mark.line, column: mark.column, in: source)
      return Fault(
        .input, "batch.roster.yaml", [diagnostic], path: source.name, span: SourceSpan(start, start))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let start = offset(line: context.mark.line, column: context.mark.column, in: source)
      let names = duplicates.joined(separator: " ")
      return Fault(
        .input, "batch.roster.repeatedKey", [names], path: source.name, span: SourceSpan(start, start))
    default: return Fault(.input, "batch.roster.yaml", ["\(error)"], path: source.name)
    }
  }

  private static func offset(of node: Node, in source: SourceText) -> Int {
    node.mark.map { offset(line: $0.line, column: $0.column, in: source) } ?? 0
  }

  /// libyaml counts columns in characters of Unicode, from 1 as Yams hands them out.
  private static func offset(line: Int, column: Int, in source: SourceText) -> Int {
    let span = source.lineSpan(min(max(1, line), source.lineCount))
    var offset = span.lowerBound
    var left = column - 1
    while offset < span.upperBound, left > 0 {
      offset += 1
      while offset < span.upperBound, source.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }
}
