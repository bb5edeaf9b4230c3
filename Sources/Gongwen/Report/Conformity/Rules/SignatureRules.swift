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
      "G-64", "GB/T 9704-2012 7.3.5.1", .must, "联合行文加盖印章的署名", "joint names under seals",
      wanted: "等距, 不出版心, 末名居日期之上", measure: jointNames),
    ConformityRule(
      "G-65", "GB/T 9704-2012 7.3.5.2", .must, "不加盖印章的署名与日期", "name and date without a seal",
      wanted: "空 1 行, 右空 2 字, 日期右移 2 字", measure: withoutSeal),
    ConformityRule(
      "G-66", "GB/T 9704-2012 7.3.5.3", .must, "加盖签发人签名章的职务与日期", "post and date beside a stamp",
      wanted: "空 ≥ 2 行, 日期右空 4 字, 职务在签名章左", measure: besideStamp),
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

    /// The names of several organs in the rows that seals need (7.3.5.1): beside each other, or lines apart;
    /// empty for names one below the other and for a single one.
    var rows: [[MeasuredLine]] {
      var rows: [[MeasuredLine]] = []
      var isApart = false
      for (index, name) in names.enumerated() {
        let step = index > 0 ? (name.gridLine ?? 0) - (names[index - 1].gridLine ?? 0) : 1
        isApart = isApart || step != 1
        if step == 0 { rows[rows.count - 1].append(name) } else { rows.append([name]) }
      }
      return isApart ? rows : []
    }

    /// A post ends left of the stamp, and the date stands below the stamp (7.3.5.3).
    var isBesideStamp: Bool { isSigned || names.last.map { $0.end <= date.start } ?? false }

    /// Whether the signer's name is typed where the stamp would stand, above the end of the date.
    var isSigned: Bool {
      names.last.map { abs($0.end - date.end) <= 0.05 && SignerName.isTyped($0.text) } ?? false
    }

    /// Whether room is left for a seal: names in rows, a date four characters in, or below the middle of a name
    /// so long that both had to move (7.3.5.1); without a seal the name is two characters in.
    func isUnderSeal(_ document: MeasuredDocument) -> Bool {
      if isBesideStamp { return false }
      if !rows.isEmpty || abs(dateIndent(document) - 4) < 0.05 { return true }
      guard let name = names.last, offCentre < 0.5 else { return false }
      return (document.edges(name).right - name.end) / document.cell < 1.95
    }
  }

  private static func blocks(_ document: MeasuredDocument) -> [Block] {
    var result: [Block] = []
    var first: Int?
    for (index, line) in document.lines.enumerated() {
      switch line.role {
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
    let dates = document.lines.filter { $0.role == .date }
    guard let first = dates.first else { return nil }
    let wrong = dates.filter { !isFullDate($0.text) }
    return ConformityRule.Measurement(
      got: (wrong.first ?? first).text, conforms: wrong.isEmpty, places: wrong.map(\.place))
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
    let blocks = blocks(document).filter { $0.isUnderSeal(document) && $0.rows.isEmpty }
    guard let first = blocks.first else { return nil }
    let wrong = blocks.filter { $0.offCentre > 0.5 }
    let shown = wrong.first ?? first
    return ConformityRule.Measurement(
      got: "日期右空 \(Figure.of(shown.dateIndent(document))) 字, 署名偏 \(Figure.of(shown.offCentre)) pt",
      conforms: wrong.isEmpty, places: wrong.map(\.date.place))
  }

  /// Names of a row stand evenly, rows within the type area, and the last name is centred over the date.
  private static func jointNames(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let blocks = blocks(document).filter { $0.isUnderSeal(document) && !$0.rows.isEmpty }
    guard let first = blocks.first else { return nil }
    func figures(_ block: Block) -> (uneven: Double, outside: Double, off: Double) {
      let steps = block.rows.flatMap { row in
        zip(row, row.dropFirst()).map { ($1.start + $1.end - $0.start - $0.end) / 2 }
      }
      let outside = block.names.map {
        max(document.edges($0).left - $0.start, $0.end - document.edges($0).right)
      }
      return ((steps.max() ?? 0) - (steps.min() ?? 0), max(0, outside.max() ?? 0), block.offCentre)
    }
    let wrong = blocks.filter { block in
      let found = figures(block)
      return max(found.uneven, found.outside, found.off) > 0.5
    }
    let found = figures(wrong.first ?? first)
    let counts = (wrong.first ?? first).rows.map { String($0.count) }.joined(separator: " + ")
    return ConformityRule.Measurement(
      got: "每排 \(counts), 间距差 \(Figure.of(found.uneven)) pt, 出版心 \(Figure.of(found.outside)) pt, "
        + "末名偏 \(Figure.of(found.off)) pt",
      conforms: wrong.isEmpty, places: wrong.map(\.date.place))
  }

  private static func withoutSeal(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let blocks = blocks(document).filter { !$0.isUnderSeal(document) && !$0.isBesideStamp }
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

  /// The stamp is not drawn: the post leaves its room, the 4 characters right of it and the 2 left of it.
  private static func besideStamp(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      blocks(document).filter { $0.isBesideStamp }.map { block in
        let indent = block.dateIndent(document)
        let blank = AttachmentRules.blankLines(above: block.first, document)
        let right = document.edges(block.date).right
        let room = (right - (block.names.map(\.end).max() ?? right)) / document.cell
        let above = blank.map { "空 \($0) 行" } ?? "页首"
        return ConformityRule.Finding(
          got: "\(above), 日期右空 \(Figure.of(indent)) 字, 职务距右 \(Figure.of(room)) 字",
          conforms: (blank ?? 2) >= 2 && abs(indent - 4) <= 0.05 && (room > 6 || block.isSigned),
          place: block.date.place)
      })
  }

  /// Pages with nothing on them but a signature (此页无正文).
  private static func alone(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard document.lines.contains(where: { $0.role == .signature || $0.role == .date }) else {
      return nil
    }
    let wrong = document.pages.indices.filter { index in
      let lines = document.lines(ofPage: index)
      return !lines.isEmpty
        && lines.allSatisfy { [.signature, .date, .remarks].contains($0.role) }
    }
    return ConformityRule.Measurement(
      got: String(wrong.count), conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0 + 1) })
  }
}
