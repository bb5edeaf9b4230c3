import GongwenModel

/// Reads rosters and manifests written in JSON, and rosters in JSON Lines.
enum JSONRoster {
  /// A list of objects, or an object with `reports` and `defaults`.
  static func roster(from source: SourceText) throws(Fault) -> Roster {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONScanner.value(in: source.utf8, 0..<source.utf8.count)
    } catch {
      throw fault("batch.roster.json", error.offset, [error.expected], source)
    }
    switch value {
    case .array(let elements): return roster(elements, from: source)
    case .object(let members): return try manifest(members, from: source)
    default: throw fault("batch.roster.notList", 0, [], source)
    }
  }

  /// One object a line; a broken line spoils only its own row, since a line cannot swallow another.
  static func rosterOfLines(from source: SourceText) -> Roster {
    var rows = KeyedRows()
    for number in 1...source.lineCount {
      let span = source.lineSpan(number)
      let isBlank = source.utf8[span.lowerBound..<span.upperBound].allSatisfy { $0 == " " || $0 == 0x09 }
      guard !isBlank else { continue }
      do throws(JSONFault) {
        let value = try JSONScanner.value(in: source.utf8, span.lowerBound..<span.upperBound)
        append(.init(offset: span.lowerBound, value: value), to: &rows)
      } catch {
        let diagnostic = Diagnostic(
          "batch.roster.json", .error, [error.expected], span: SourceSpan(error.offset, error.offset))
        rows.append([], offset: span.lowerBound, diagnostics: [diagnostic])
      }
    }
    return rows.roster(from: source)
  }

  private static func roster(
    _ elements: [JSONValue.Element], from source: SourceText, defaults: DocumentMetadata = .init()
  ) -> Roster {
    var rows = KeyedRows()
    for element in elements { append(element, to: &rows) }
    return rows.roster(from: source, defaults: defaults)
  }

  private static func append(_ element: JSONValue.Element, to rows: inout KeyedRows) {
    guard case .object(let members) = element.value else {
      let span = SourceSpan(element.offset, element.offset)
      rows.append(
        [], offset: element.offset, diagnostics: [Diagnostic("batch.roster.notObject", .error, span: span)])
      return
    }
    let named = members.map { KeyedRows.Member(name: $0.key, text: $0.value.cellText, offset: $0.offset) }
    rows.append(named, offset: element.offset)
  }

  private static func manifest(
    _ members: [JSONValue.Member], from source: SourceText
  ) throws(Fault) -> Roster {
    var defaults = DocumentMetadata()
    var reports: [JSONValue.Element]?
    for member in members {
      switch (member.key, member.value) {
      case ("reports", .array(let elements)): reports = elements
      case ("defaults", .object(let values)):
        for value in values {
          guard let text = value.value.cellText, DocumentMetadata.key(named: value.key) != nil else {
            throw fault("batch.manifest.key", value.offset, [value.key], source)
          }
          defaults[value.key] = text.isEmpty ? nil : text
        }
      default: throw fault("batch.manifest.key", member.offset, [member.key], source)
      }
    }
    guard let reports else { throw fault("batch.roster.notList", 0, [], source) }
    return roster(reports, from: source, defaults: defaults)
  }

  private static func fault(_ id: String, _ offset: Int, _ arguments: [String], _ source: SourceText) -> Fault
  {
    Fault(.input, id, arguments, path: source.name, span: SourceSpan(offset, offset))
  }
}
