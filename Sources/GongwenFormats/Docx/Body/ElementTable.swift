internal import GongwenModel

/// A table that lays out 版头, 版记 or a signature: its cells put 文件 beside the organs of a joint paper, 发文字号 beside 签发人,
/// organs that sign beside each other, 印发机关 beside its date.
///
/// What it holds is lines of the paper, which the reader knows by their forms; as a table they would be boxes below the red
/// line.
struct ElementTable {
  /// The most rows of such a table, and the most cells of a row.
  private static let mostRows = 6, mostCells = 3
  /// What parts two cells that stand side by side, as people type it.
  private static let gap = Array("\t".utf8)

  /// The lines of the table; `nil` where it is none of these.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - isBorderless: Whether it has no lines, as one that lays out a signature has none.
  /// - Returns: What stands in its cells, a row a line.
  static func lines(of rows: [StoryTable.Row], isBorderless: Bool) -> [StoryBlock]? {
    guard rows.count <= mostRows, rows.allSatisfy({ $0.cells.count <= mostCells }) else { return nil }
    let texts = rows.flatMap(\.cells).flatMap(\.blocks).compactMap(text)
    let shown = texts.filter { !$0.isEmpty }
    // A picture, or a table in it, is laid out by something else.
    guard rows.flatMap(\.cells).flatMap(\.blocks).count == texts.count else { return nil }
    if isBorderless, isSignature(shown) {
      return rows.flatMap(\.cells).flatMap(\.blocks).filter { !$0.isBlank }
    }
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
    if isJointHeader(texts, isNumber) { return true }
    let hasSigner = texts.contains { $0.hasPrefix("签发人") }
    guard texts.contains(where: isNumber) else { return hasSigner && texts.count <= 2 }
    return hasSigner || texts.count == 1 || texts.contains { $0.hasSuffix("文件") && $0.count >= 5 }
  }

  /// 某某局 and 某某局 one below the other, 文件 beside them, and what stands below it.
  private static func isJointHeader(_ texts: [String], _ isNumber: (String) -> Bool) -> Bool {
    let others = texts.filter { $0 != "文件" && !isNumber($0) && !$0.hasPrefix("签发人") }
    return texts.count { $0 == "文件" } == 1 && others.count >= 2 && others.allSatisfy(isOrgan)
  }

  /// Organs, and a date below them and nowhere else.
  private static func isSignature(_ texts: [String]) -> Bool {
    guard (2...8).contains(texts.count), let date = texts.last else { return false }
    let parts = ["年", "月", "日"].compactMap { date.firstIndex(of: Character($0)) }
    return date.count <= 12 && date.hasSuffix("日") && parts.count == 3 && parts == parts.sorted()
      && texts.dropLast().allSatisfy(isOrgan)
  }

  /// Whether a text is a name as organs have: 青溪县教育局.
  private static func isOrgan(_ text: String) -> Bool {
    guard (4...24).contains(text.count), let last = text.unicodeScalars.last else { return false }
    return OrganEnding.isOne(last.value) && text.unicodeScalars.allSatisfy { ScalarSet.isHan($0.value) }
  }

  /// 抄送：某某。 and 某某 2026年1月5日印发.
  private static func isImprint(_ texts: [String]) -> Bool {
    guard (1...8).contains(texts.count), texts.allSatisfy({ $0.count <= 300 }) else { return false }
    let isCopies = { (text: String) in
      switch ImprintForms.form(of: text) {
      case .copies, .distribution: true
      default: false
      }
    }
    let isPrinting = { (text: String) in text.hasSuffix("日印发") }
    guard texts.contains(where: isPrinting) || texts.contains(where: isCopies) else { return false }
    // Besides them stands the organ that prints.
    return texts.count { !isCopies($0) && !isPrinting($0) } <= 1
  }
}
