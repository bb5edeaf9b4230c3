import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// Workbooks of Excel 97: texts by FreeXL, the rest by our own reading of the records.
struct XLSReaderTests {
  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    try WorkbookReader.read(bytes, name: "r.xls").sheets.flatMap { sheet in
      sheet.rows.map { row in
        row.cells.map { CellReference(row: row.index, column: $0.column).text + "=" + $0.text }
      }
    }
  }

  @Test func cellsAreReadAsTheyAreShown() throws {
    let book = try WorkbookReader.read(XLSBytes.sample.bytes, name: "r.xls")
    #expect(book.sheets.map(\.name) == ["名册"])
    let cells = try rows(XLSBytes.sample.bytes)
    #expect(
      cells == [
        ["A1=姓名", "B1=单位"], ["A2=陈一", "B2=水务局"], ["A3=2024.01", "B3=1975.1", "C3=TRUE", "D3=1.5"],
        ["A4=7", "B4=1900.01"],
      ])
    #expect(book.sheets[0].merges == [CellRange(rows: 3...3, columns: 0...1)])
    #expect(book.sheets[0].hides(column: 3))
  }

  /// The table of sectors is named a hundred times over, and the chain of the stream goes round in it.
  @Test func aChainThatGoesRoundIsDamage() throws {
    var bytes = XLSBytes.sample.bytes
    for place in 0..<109 { bytes.replaceSubrange(76 + 4 * place..<80 + 4 * place, with: [0, 0, 0, 0]) }
    // The second sector of the stream leads back to its first.
    bytes.replaceSubrange(512 + 4 * 3..<512 + 4 * 4, with: [2, 0, 0, 0])
    #expect(throws: Fault.self) { try WorkbookReader.read(bytes, name: "r.xls") }
  }

  @Test func damagedWorkbooksAreReadOrRefused() {
    var random = SeededRandom(seed: 97)
    var readable = 0
    for _ in 0..<400 {
      var book = XLSBytes.sample
      for _ in 0...random.below(6) { book.stream[random.below(book.stream.count)] = UInt8(random.below(256)) }
      var bytes = book.bytes
      if random.below(3) == 0 { bytes[random.below(1100)] = UInt8(random.below(256)) }
      if random.below(8) == 0 { bytes.removeLast(random.below(bytes.count)) }
      if (try? WorkbookReader.read(bytes, name: "r.xls")) != nil { readable += 1 }
    }
    #expect((100..<400).contains(readable))
  }
}
