import GongwenModel

/// 署名 and 成文日期 (GB/T 9704-2012 7.3.5).
enum SignatureRules {
  static let all = [
    ConformityRule(
      "G-62", "GB/T 9704-2012 7.3.5.4", .must, "成文日期的写法", "form of the date", wanted: "2024年1月5日",
      measure: dateForm),
    ConformityRule(
      "G-63", "GB/T 9704-2012 7.3.5.1", .must, "加盖印章的署名与日期", "name and date under a seal",
      wanted: "日期右空 4 字, 署名居中", measure: underSeal),
    ConformityRule(
      "G-65", "GB/T 9704-2012 7.3.5.2", .must, "不加盖印章的署名与日期", "name and date without a seal",
      wanted: "空 1 行, 右空 2 字, 日期右移 2 字", measure: withoutSeal),
    ConformityRule(
      "G-67", "GB/T 9704-2012 7.3.5.5", .must, "署名与正文同页", "signature on a page with text", wanted: "0",
      measure: alone),
  ]

  /// 署名 and the date below it.
  private struct Block {
    /// Index of the first name's line.
    var first: Int
    /// The lines of the names.
    var names: [MeasuredLine]
    /// The line of the date.
    var date: MeasuredLine

    /// The distance of the date's end from the right edge, in cells.
    func dateIndent(_ document: MeasuredDocument) -> Double {
      (document.edges(date).right - date.end) / document.cell
    }

    /// How far the middle of the lowest name lies off the date's, in pt.
    var offCentre: Double {
      guard let name = names.last else { return 0 }
      return abs((name.start + name.end - date.start - date.end) / 2)
    }

    /// A date four characters in is the seal's (7.3.5.1); without one it stands where the name puts it.
    func isUnderSeal(_ document: MeasuredDocument) -> Bool { abs(dateIndent(document) - 4) < 0.05 }
  }

  private static func blocks(_ document: MeasuredDocument) -> [Block] {
    var result: [Block] = []
    var first: Int?
    for (index, line) in document.lines.enumerated() {
      switch line.record.role {
      case .signature: first = first ?? index
      case .date:
        if let start = first {
          result.append(Block(first: start, names: Array(document.lines[start..<index]), date: line))
        }
        first = nil
      default: first = nil
      }
    }
    return result
  }

  private static func dateForm(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let dates = document.lines.filter { $0.record.role == .date }
    guard let first = dates.first else { return nil }
    let wrong = dates.filter { !isFullDate($0.record.text) }
    return ConformityRule.Measurement(
      got: (wrong.first ?? first).record.text, conforms: wrong.isEmpty, places: wrong.map(\.place))
  }

  /// A year of four digits, month and day without a leading zero.
  private static func isFullDate(_ text: String) -> Bool {
    var rest = text[...]
    func number(_ unit: Character) -> Int? {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard !digits.hasPrefix("0"), rest.first == unit, let value = Int(digits) else { return nil }
      rest = rest.dropFirst()
      return value
    }
    guard let year = number("年"), let month = number("月"), let day = number("日"), rest.isEmpty else {
      return false
    }
    return (1000...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  private static func underSeal(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let blocks = blocks(document).filter { $0.isUnderSeal(document) }
    guard let first = blocks.first else { return nil }
    let wrong = blocks.filter { $0.offCentre > 0.5 }
    let shown = wrong.first ?? first
    return ConformityRule.Measurement(
      got: "日期右空 \(Figure.of(shown.dateIndent(document))) 字, 署名偏 \(Figure.of(shown.offCentre)) pt",
      conforms: wrong.isEmpty, places: wrong.map(\.date.place))
  }

  private static func withoutSeal(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let blocks = blocks(document).filter { !$0.isUnderSeal(document) }
    guard let first = blocks.first else { return nil }
    func figures(_ block: Block) -> (blank: Int?, indent: Double, shift: Double) {
      let start = block.names.map(\.start).min() ?? block.date.start
      let nameEnd = block.names.map(\.end).max() ?? block.date.end
      // The longer of the two stands two characters in; a longer date moves the name (7.3.5.2).
      let isDateLonger = block.date.end - block.date.start > nameEnd - start
      let end = isDateLonger ? block.date.end : nameEnd
      return (
        AttachmentRules.blankLines(above: block.first, document),
        (document.edges(block.date).right - end) / document.cell, (block.date.start - start) / document.cell
      )
    }
    let wrong = blocks.filter { block in
      let found = figures(block)
      return (found.blank ?? 1) != 1 || abs(found.indent - 2) > 0.05 || abs(found.shift - 2) > 0.05
    }
    let found = figures(wrong.first ?? first)
    let above = found.blank.map { "空 \($0) 行" } ?? "页首"
    return ConformityRule.Measurement(
      got: "\(above), 右空 \(Figure.of(found.indent)) 字, 日期右移 \(Figure.of(found.shift)) 字",
      conforms: wrong.isEmpty,
      places: wrong.map(\.date.place))
  }

  /// Pages with nothing on them but a signature (此页无正文).
  private static func alone(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard document.lines.contains(where: { $0.record.role == .signature || $0.record.role == .date }) else {
      return nil
    }
    let wrong = document.pages.indices.filter { index in
      let lines = document.lines(ofPage: index)
      return !lines.isEmpty
        && lines.allSatisfy { [.signature, .date, .remarks].contains($0.record.role) }
    }
    return ConformityRule.Measurement(
      got: String(wrong.count), conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0 + 1) })
  }
}
