import GongwenModel

/// The lines of a form that are signed, sealed and dated by hand: （盖章）, 签字：, 年　月　日.
enum SignLine {
  private static let longest = 36
  /// How a form says that it is signed or sealed here.
  private static let marks = ["签字", "签名", "盖章", "签章", "公章"]

  /// Whether the text of a cell's paragraph is such a line.
  static func isOne(_ utf8: [UInt8]) -> Bool {
    guard utf8.count <= 3 * longest else { return false }
    let text = String(decoding: utf8, as: UTF8.self).filter { !$0.isWhitespace }
    guard !text.isEmpty, text.count <= longest else { return false }
    return isDate(text) || isSeal(text) || isSignature(text)
  }

  /// Whether a line is one to sign even where it stands alone in its cell, which a label or a date of birth is not.
  static func isOneByItself(_ utf8: [UInt8]) -> Bool {
    let text = String(decoding: utf8, as: UTF8.self)
    return isOne(utf8) && !text.contains(where: \.isNumber) && (text.contains("日") || text.contains("）"))
  }

  /// Whether a line is a date without figures, 年　月　日, alone or behind 签名：.
  private static func endsInEmptyDate(_ utf8: [UInt8]) -> Bool {
    guard isOne(utf8) else { return false }
    let text = String(decoding: utf8, as: UTF8.self).filter { !$0.isWhitespace }
    return text.hasSuffix("年月日") && !text.contains(where: \.isNumber)
  }

  /// `年月日`, `2026年月日`: a date to be filled in, or one that is.
  private static func isDate(_ text: String) -> Bool {
    let signs = text.filter { !$0.isNumber && $0 != "_" && $0 != "＿" }
    return signs == "年月日"
  }

  /// Marks 签名： and 年　月　日 below the text of cells, whatever the height of their rows: such a date waits for its figures.
  static func markEnds(of texts: inout [TableComposer.MeasuredText]) {
    for index in texts.indices.reversed() where texts[index].source.picture == nil {
      let isFirst = index == 0 || texts[index - 1].source.cell != texts[index].source.cell
      let isLast = index + 1 == texts.count || texts[index + 1].source.cell != texts[index].source.cell
      let utf8 = texts[index].source.text.utf8
      guard !isFirst, isLast ? endsInEmptyDate(utf8) : texts[index + 1].isSignLine && isOne(utf8) else {
        continue
      }
      texts[index].isSignLine = true
    }
  }

  /// Whether it is （盖章）, （单位公章） or the like.
  private static func isSeal(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, "（(".contains(first), "）)".contains(last) else {
      return false
    }
    return text.count <= 12 && (marks + ["印章"]).contains { text.contains($0) }
  }

  /// Whether it is 签字：, 负责人签名： or the like, or 单位（盖章） and 年月日 behind it.
  private static func isSignature(_ text: String) -> Bool {
    if text.hasSuffix("）年月日") || text.hasSuffix(")年月日"), !text.contains("。") {
      return marks.contains { text.hasSuffix($0 + "）年月日") || text.hasSuffix($0 + ")年月日") }
    }
    guard let last = text.last, "：:日)）".contains(last), !text.contains("。") else { return false }
    guard text.contains("：") || text.contains(":") || ")）".contains(last) else { return false }
    return marks.contains { text.contains($0) }
      || "：:".contains(last) && ["负责人", "经办人"].contains { text.contains($0) }
  }
}
