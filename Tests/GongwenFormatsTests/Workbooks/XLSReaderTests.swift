import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// Workbooks of Excel 97.
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

/// Texts in the records of an .xls.
struct BIFFTextTests {
  private func texts(_ records: [[UInt8]]) -> [String] {
    var parts: [Range<Int>] = []
    var stream: [UInt8] = []
    for record in records {
      parts.append(stream.count..<stream.count + record.count)
      stream += record
    }
    var reader = BIFFTexts(stream, parts)
    return reader.shared()
  }

  private let counts: [UInt8] = [2, 0, 0, 0, 2, 0, 0, 0]

  /// The record that continues a text says anew how wide its letters are.
  @Test func aTextGoesOnInTheNextRecord() {
    let first: [UInt8] = counts + [4, 0, 1, 0x48, 0x96, 0x00, 0x4E]
    #expect(texts([first, [0, 0x41, 0x42, 1, 0, 0, 0x43]]) == ["陈一AB", "C"])
  }

  /// Runs of looks (8) and signs for speech (4) stand after the letters, without a word on their width.
  @Test func looksAndSpeechArePassedOver() {
    let first: [UInt8] = counts + [1, 0, 0x0C, 1, 0, 2, 0, 0, 0, 0x41, 9, 9]
    #expect(texts([first, [9, 9, 9, 9, 1, 0, 0, 0x42]]) == ["A", "B"])
  }

  @Test func aTextThatIsCutOffGivesWhatIsThere() {
    #expect(texts([counts + [0xFF, 0xFF, 1, 0x48, 0x96]]) == ["陈"])
    #expect(texts([counts + [1]]) == [])
    #expect(texts([]) == [])
  }

  /// Excel 5 and 95 write the code page of the machine.
  @Test func olderTextsAreReadByTheirCodePage() {
    let stream: [UInt8] = [3, 0xB3, 0xC2, 0x41]
    var chinese = BIFFTexts(stream, [0..<4])
    #expect(chinese.single(lengthSize: 1, encoding: BIFFEncoding(codePage: 936)) == "陈A")
    var latin = BIFFTexts([2, 0xE9, 0x41], [0..<3])
    #expect(latin.single(lengthSize: 1, encoding: BIFFEncoding(codePage: 1252)) == "éA")
  }
}
