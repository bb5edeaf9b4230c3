public import GongwenModel

/// Reads a roster or a manifest: bytes → text or sheet → table → rows with columns → checked rows.
///
/// A manifest is a YAML or JSON mapping with `reports:` (the rows) and `defaults:` (values for all of them);
/// everything else is a plain list of rows.
public struct RosterReader {
  /// How a roster is written.
  public enum Format: String, Sendable, CaseIterable {
    /// A workbook of Excel or WPS: .xlsx, .xls.
    case workbook
    /// Comma-separated values; a semicolon or a tab is accepted when the header speaks for it.
    case csv
    /// Tab-separated values.
    case tsv
    /// One JSON list of objects, or a manifest.
    case json
    /// One JSON object a line.
    case jsonl
    /// A YAML list of mappings, or a manifest.
    case yaml

    /// The format that a file's name tells, or `nil`.
    public init?(fileName: String) {
      guard let dot = fileName.lastIndex(of: ".") else { return nil }
      switch fileName[fileName.index(after: dot)...].lowercased() {
      case "xlsx", "xlsm", "xltx", "xls", "xlt", "et": self = .workbook
      case "csv": self = .csv
      case "tsv", "tab": self = .tsv
      case "json": self = .json
      case "jsonl", "ndjson": self = .jsonl
      case "yaml", "yml": self = .yaml
      default: return nil
      }
    }
  }

  /// Reads a roster.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its path, for messages.
  ///   - format: How it is written.
  ///   - sheet: The sheet of a workbook, by its name or its number from 1; `nil` for the one that is a roster.
  /// - Returns: The rows; what is wrong with one of them is in its `diagnostics`.
  /// - Throws: A `Fault` of category input when the roster as a whole cannot be trusted: it cannot be
  ///   decoded, its syntax is broken so that rows may be swallowed, or no column is recognised.
  public static func read(
    _ bytes: [UInt8], name: String, format: Format, sheet: String? = nil
  ) throws(Fault) -> Roster {
    if format == .workbook {
      var roster = try WorkbookRoster.roster(from: bytes, name: name, sheet: sheet)
      RosterChecks.apply(to: &roster)
      return roster
    }
    if sheet != nil { throw Fault(.usage, "table.sheet.notWorkbook", path: name) }
    let source = try RosterText.decode(bytes, name: name)
    var roster = try rows(of: source, format: format)
    guard roster.isRecognised || roster.rows.isEmpty else {
      let headers = roster.columns.prefix(8).map(\.name).joined(separator: " ")
      throw Fault(.input, "batch.roster.noColumn", [headers], path: name, span: SourceSpan(0, 0))
    }
    guard roster.rows.count <= LimitTable.rosterRows else {
      throw Fault(.input, "input.too-many-lines", [name, String(LimitTable.rosterRows)], path: name)
    }
    RosterChecks.apply(to: &roster)
    return roster
  }

  private static func rows(of source: SourceText, format: Format) throws(Fault) -> Roster {
    switch format {
    // Read above: a workbook is no text.
    case .workbook: throw Fault(.internal, "sheet.unknown", [source.name], path: source.name)
    case .csv:
      try DelimitedRoster.roster(from: source, delimiter: DelimitedScanner.delimiter(of: source))
    case .tsv: try DelimitedRoster.roster(from: source, delimiter: 0x09)
    case .json: try JSONRoster.roster(from: source)
    case .jsonl: JSONRoster.rosterOfLines(from: source)
    case .yaml: try YAMLRoster.roster(from: source)
    }
  }
}
