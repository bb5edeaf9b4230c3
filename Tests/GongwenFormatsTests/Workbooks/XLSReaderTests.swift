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

  /// The fifth font is none, so that style 1 has the fifth of the records as its font 5.
  @Test(arguments: [(3, false), (5, true), (6, false), (9, false)]) func strikesAreSeen(
    font: UInt8, expected: Bool
  ) throws {
    let fonts = (0..<6).flatMap { XLSBytes.record(0x31, [200, 0, $0 == 4 ? 8 : 0, 0, 0, 0, 0, 0]) }
    let style = { (font: UInt8) in XLSBytes.record(0xE0, [font, 0] + [UInt8](repeating: 0, count: 18)) }
    let sheet = begin + label(0, 0x41, style: 1) + label(1, 0x42) + XLSBytes.record(0x0A, [])
    let book = try WorkbookReader.read(book([0], sheet, looks: fonts + style(0) + style(font)), name: "r.xls")
    #expect(book.sheets[0].rows.flatMap(\.cells).map(\.isStruck) == [expected, false])
  }

  @Test func commentsAreSeen() throws {
    let note = XLSBytes.record(0x1C, [2, 0, 1, 0, 0, 0, 1, 0, 0, 0])
    let sheet = begin + label(0, 0x41) + note + XLSBytes.record(0x0A, [])
    #expect(
      try WorkbookReader.read(book([0], sheet), name: "r.xls").sheets[0].comments == [
        CellComment(row: 2, column: 1)
      ])
  }

  /// A workbook whose sheets begin at places that are counted from the first of them.
  private func book(_ places: [Int], _ sheets: [UInt8], looks: [UInt8] = []) -> [UInt8] {
    func globals(_ size: Int) -> [UInt8] {
      let cards = places.flatMap { place in
        let start = (0..<4).map { UInt8(truncatingIfNeeded: (size + place) >> (8 * $0)) }
        return XLSBytes.record(0x85, start + [0, 0, 1, 0, 0x41])
      }
      // Larger than 4096 bytes, so that the stream lies in sectors of its own.
      let filling = XLSBytes.record(0x5C, [UInt8](repeating: 0x20, count: 4200))
      return begin + looks + cards + filling + XLSBytes.record(0x0A, [])
    }
    return XLSBytes(stream: globals(globals(0).count) + sheets).bytes
  }

  private let begin = XLSBytes.record(0x809, [0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0])

  private func label(_ row: UInt8, _ letter: UInt8, style: UInt8 = 0) -> [UInt8] {
    XLSBytes.record(0x204, [row, 0, 0, 0, style, 0, 1, 0, 0, letter])
  }

  /// Each of them costs what the first one costs: a small file would take minutes.
  @Test func manySheetsOfOnePlaceAreDamage() {
    let sheet = begin + (0..<100).flatMap { label($0, 0x42) } + XLSBytes.record(0x0A, [])
    #expect(throws: Fault(.input, "sheet.damaged", ["r.xls", "BOUNDSHEET"], path: "r.xls")) {
      try WorkbookReader.read(book([Int](repeating: 0, count: 200), sheet), name: "r.xls")
    }
    // Parts that lie in each other are walked as often.
    let nested = (0..<2000).flatMap { _ in begin }
    #expect(throws: Fault(.input, "sheet.damaged", ["r.xls", "BOUNDSHEET"], path: "r.xls")) {
      try WorkbookReader.read(book((0..<2000).map { $0 * begin.count }, nested), name: "r.xls")
    }
  }

  @Test func aSheetWithoutAnEndIsReadUpToTheNext() throws {
    let first = begin + label(0, 0x42)
    let second = begin + label(0, 0x43) + XLSBytes.record(0x0A, [])
    #expect(try rows(book([0, first.count], first + second)) == [["A1=B"], ["A1=C"]])
  }

  @Test func columnsThatAreHiddenAgainAndAgainAreKeptOnce() throws {
    let hidden = XLSBytes.record(0x7D, [3, 0, 4, 0, 0, 8, 0, 0, 1, 0, 0, 0])
    let sheet = begin + (0..<20_000).flatMap { _ in hidden } + label(0, 0x42) + XLSBytes.record(0x0A, [])
    let columns = try WorkbookReader.read(book([0], sheet), name: "r.xls").sheets[0].hiddenColumns
    #expect(columns.ranges == [3...4])
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
    var random = SeededGenerator(seed: 97)
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
