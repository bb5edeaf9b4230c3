/// A table that lays out 版头 or 版记: its borders are not drawn, its cells put 发文字号 beside 签发人, 印发机关 beside its date.
///
/// What it holds is lines of the paper, which the reader knows by their forms; as a table they would be boxes below the red
/// line.
struct ElementTable {
  /// The most rows of such a table, and the most cells of a row.
  private static let mostRows = 6, mostCells = 3
  /// What parts two cells that stand side by side, as people type it.
  private static let gap = Array("\t".utf8)

  /// The lines of the table; `nil` where it is none of these.
  static func lines(of rows: [StoryTable.Row]) -> [StoryBlock]? {
    guard rows.count <= mostRows, rows.allSatisfy({ $0.cells.count <= mostCells }) else { return nil }
    let texts = rows.flatMap(\.cells).flatMap(\.blocks).compactMap(text)
    let shown = texts.filter { !$0.isEmpty }
    // A picture, or a table in it, is laid out by something else.
    guard rows.flatMap(\.cells).flatMap(\.blocks).count == texts.count else { return nil }
    guard isHeader(shown) || isImprint(shown) else { return nil }
    return rows.flatMap { StoryTable.linedRow($0, gap: gap) }
  }

  private static func text(_ block: StoryBlock) -> String? {
    guard case .paragraph(let paragraph) = block else { return nil }
    return String(decoding: paragraph.text, as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// 某某文件, 某政发〔2026〕3号, 签发人：某某, and the marks above them.
  private static func isHeader(_ texts: [String]) -> Bool {
    guard (1...8).contains(texts.count), texts.allSatisfy({ $0.count <= 40 }) else { return false }
    let isNumber = { (text: String) in text.count <= 24 && text.contains("〔") && text.hasSuffix("号") }
    let hasSigner = texts.contains { $0.hasPrefix("签发人") }
    guard texts.contains(where: isNumber) else { return hasSigner && texts.count <= 2 }
    return hasSigner || texts.count == 1 || texts.contains { $0.hasSuffix("文件") && $0.count >= 5 }
  }

  /// 抄送：某某。 and 某某 2026年1月5日印发.
  private static func isImprint(_ texts: [String]) -> Bool {
    guard (1...8).contains(texts.count), texts.allSatisfy({ $0.count <= 300 }) else { return false }
    let isCopies = { (text: String) in
      ["抄送：", "抄送:", "抄报：", "抄报:", "分送：", "主送："].contains { text.hasPrefix($0) }
    }
    let isPrinting = { (text: String) in text.hasSuffix("日印发") }
    guard texts.contains(where: isPrinting) || texts.contains(where: isCopies) else { return false }
    // Besides them stands the organ that prints.
    return texts.count { !isCopies($0) && !isPrinting($0) } <= 1
  }
}
