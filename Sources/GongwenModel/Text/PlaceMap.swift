/// A place in a file as a person finds it there.
public enum Place: Sendable, Hashable {
  /// A paragraph of a word processor's file, from 1
  case paragraph(Int)
  /// A cell of a table: the table, the row and the column, each from 1
  case cell(table: Int, row: Int, column: Int)
  /// A note, from 1
  case note(Int)
  /// A cell of a workbook, such as `B7` of a sheet
  case sheetCell(sheet: String, cell: String)
  /// A value of a record, by its key path
  case key(String)

  /// The place in words: `第12段`, `表1第3行第2列`, `脚注2`.
  public func text(in language: MessageLanguage) -> String {
    switch (self, language) {
    case (.paragraph(let number), .chinese): "第\(number)段"
    case (.paragraph(let number), .english): "paragraph \(number)"
    case (.cell(let table, let row, let column), .chinese): "表\(table)第\(row)行第\(column)列"
    case (.cell(let table, let row, let column), .english): "table \(table), row \(row), column \(column)"
    case (.note(let number), .chinese): "脚注\(number)"
    case (.note(let number), .english): "note \(number)"
    case (.sheetCell(let sheet, let cell), _): "\(sheet)!\(cell)"
    case (.key(let path), _): path
    }
  }
}

/// Where the stretches of a text stand in the file that it was made from.
///
/// Empty for plain text, whose places are lines and columns.
public struct PlaceMap: Sendable, Equatable {
  /// A stretch that begins at an offset of the text and goes on to the next entry.
  public struct Entry: Sendable, Equatable {
    /// The offset of its first byte.
    public var offset: Int
    /// Where it stands in the file.
    public var place: Place

    /// Creates an entry.
    public init(offset: Int, place: Place) {
      self.offset = offset
      self.place = place
    }
  }

  /// The entries in the order of their offsets.
  public private(set) var entries: [Entry] = []

  /// Creates a map without places.
  public init() {}

  /// Adds the next stretch; its offset is not below that of the last one.
  public mutating func append(_ place: Place, at offset: Int) {
    entries.append(Entry(offset: offset, place: place))
  }

  /// The place of a byte; `nil` where the map has none.
  public func place(of offset: Int) -> Place? {
    guard let first = entries.first, first.offset <= offset else { return nil }
    var low = 0
    var high = entries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if entries[middle].offset <= offset { low = middle } else { high = middle }
    }
    return entries[low].place
  }
}
