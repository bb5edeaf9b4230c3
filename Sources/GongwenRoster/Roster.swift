public import GongwenModel

/// A roster (花名册): one row per report, read from .xlsx, .xls, CSV, TSV, JSON, JSON Lines or YAML.
public struct Roster: Sendable, Equatable {
  /// The text it was read from, for the places of diagnostics.
  public var source: SourceText
  /// The columns in the order of their first appearance.
  public var columns: [RosterColumn]
  /// The rows in order.
  public var rows: [RosterRow]
  /// Values for every row that has none of its own (the `defaults` of a manifest).
  public var defaults: DocumentMetadata
  /// What was left out of it, and what is wrong with it as a whole.
  public var diagnostics: [Diagnostic] = []
  /// How its table was understood; `nil` for JSON and YAML, whose values have their names beside them.
  public var reading: TableReading?

  /// Creates a roster.
  public init(
    source: SourceText, columns: [RosterColumn], rows: [RosterRow], defaults: DocumentMetadata = .init()
  ) {
    self.source = source
    self.columns = columns
    self.rows = rows
    self.defaults = defaults
  }
}

/// A column of a roster: the header as it stands, and what it means.
public struct RosterColumn: Sendable, Equatable {
  /// What the values of a column are for.
  public enum Meaning: Sendable, Equatable {
    /// A key of `DocumentMetadata`, by its English name.
    case metadata(String)
    /// The report's file.
    case file
    /// Nothing the program knows; templates and name patterns may use it.
    case other

    /// Whether the values are days that are printed.
    var isDate: Bool { self == .metadata("date") || self == .metadata("printingDate") }
    /// Whether the values are names of people.
    var isName: Bool { self == .metadata("name") }
    /// Whether the values say whose a report is.
    var isPerson: Bool { isName || self == .metadata("unit") }
  }

  /// The header, spaces removed.
  public var name: String
  /// What its values are for.
  public var meaning: Meaning
  /// Other names that templates find it by.
  public var aliases: [String] = []
  /// Whether another column has the same name, so that neither is found by it.
  public var isAmbiguous = false

  /// Creates the column under the words of a head that has been understood.
  ///
  /// - Parameters:
  ///   - path: The words, the upper line's first; `全日制教育` and `学历` make `全日制教育/学历`.
  ///   - meaning: What its values are for.
  init(path: [String], meaning: Meaning) {
    name = path.joined(separator: "/")
    self.meaning = meaning
  }

  /// Creates the column that a header announces.
  ///
  /// Spaces inside it do not count: 姓　名 is 姓名.
  public init(header: String) {
    name = String(String.UnicodeScalarView(header.unicodeScalars.filter { !$0.properties.isWhitespace }))
    if Self.fileHeaders.contains(name.lowercased()) {
      meaning = .file
    } else if let key = DocumentMetadata.key(named: name) {
      meaning = .metadata(key.name)
    } else {
      meaning = .other
    }
  }

  static let fileHeaders = [
    "file", "filename", "path", "文件", "文件名", "报告文件", "文件名称", "文件路径", "文件位置", "报告文件名",
  ]
}

/// One value of a roster.
public struct RosterCell: Sendable, Equatable {
  /// The value, without the blanks around it.
  public var text: String
  /// Where it begins in the roster, in bytes.
  public var offset: Int

  /// Creates a cell.
  public init(_ text: String, offset: Int) {
    self.text = text
    self.offset = offset
  }
}

/// One row of a roster.
public struct RosterRow: Sendable, Equatable {
  /// Its number, from 1, the header not counted.
  public var number: Int
  /// Its row in the sheet or file, from 1, as messages count.
  ///
  /// What stands above the people counts too. In a list of JSON or YAML it is its number.
  public var fileRow: Int
  /// Where it begins in the roster, in bytes.
  public var offset: Int
  /// Its values, one place per column; `nil` where it has none.
  public var cells: [RosterCell?]
  /// What is wrong with it.
  ///
  /// A row with an error is not typeset.
  public var diagnostics: [Diagnostic]

  /// Creates a row.
  public init(
    number: Int, fileRow: Int? = nil, offset: Int, cells: [RosterCell?], diagnostics: [Diagnostic] = []
  ) {
    self.number = number
    self.fileRow = fileRow ?? number
    self.offset = offset
    self.cells = cells
    self.diagnostics = diagnostics
  }
}

extension Roster {
  /// The metadata that a row gives; the first column of a key that has a value wins.
  public func metadata(of row: RosterRow) -> DocumentMetadata {
    var result = defaults
    for (column, cell) in zip(columns, row.cells).reversed() {
      guard case .metadata(let key) = column.meaning, let cell, !cell.text.isEmpty else { continue }
      result[key] = cell.text
    }
    return result
  }

  /// The file that a row names.
  public func file(of row: RosterRow) -> RosterCell? {
    for (column, cell) in zip(columns, row.cells) where column.meaning == .file {
      if let cell, !cell.text.isEmpty { return cell }
    }
    return nil
  }

  /// The roster with other names in its rows.
  ///
  /// - Parameter names: One for each row; `nil` leaves it as it is.
  /// - Returns: The roster, its values at the places where they stood.
  package func renamed(_ names: [String?]) -> Roster {
    var result = self
    for (place, name) in names.enumerated() {
      guard let name, let old = metadata(of: rows[place]).name, old != name else { continue }
      for (index, column) in columns.enumerated() where column.meaning.isName {
        if rows[place].cells[index]?.text == old { result.rows[place].cells[index]?.text = name }
      }
    }
    return result
  }

  /// Every value of a row under its header, and known keys under their English and Chinese names too.
  public func values(of row: RosterRow) -> [String: String] {
    var result: [String: String] = [:]
    for (column, cell) in zip(columns, row.cells) where !column.isAmbiguous {
      guard let cell, !cell.text.isEmpty else { continue }
      result[column.name] = cell.text
      for alias in column.aliases where result[alias] == nil { result[alias] = cell.text }
    }
    let metadata = metadata(of: row)
    for key in DocumentMetadata.keys {
      guard let value = key.value(in: metadata) else { continue }
      for name in [key.name] + key.aliases where result[name] == nil { result[name] = value }
    }
    return result
  }

  /// Whether rows can have a value that templates find by a name.
  package func hasColumn(_ name: String) -> Bool {
    defaults[name] != nil || columns.contains { $0.isFound(by: name) }
  }

  /// Where a row has a value of that name, or would have it.
  package func place(of name: String, in row: RosterRow) -> SourceSpan {
    let cell = zip(columns, row.cells).first { $0.0.isFound(by: name) && $0.1 != nil }?.1
    let offset = cell?.offset ?? row.offset
    return SourceSpan(offset, offset + (cell?.text.utf8.count ?? 0))
  }

  /// Whether any column has a meaning, one that can name a person or a report.
  var isRecognised: Bool { columns.contains { $0.meaning != .other } }
}

extension RosterColumn {
  /// Whether a template finds its values by a name.
  fileprivate func isFound(by name: String) -> Bool {
    if name == self.name || aliases.contains(name) { return true }
    guard case .metadata(let key) = meaning else { return false }
    return DocumentMetadata.key(named: name)?.name == key
  }
}
