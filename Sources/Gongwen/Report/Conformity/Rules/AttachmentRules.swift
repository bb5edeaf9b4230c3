import GongwenModel

/// 附件说明, 附注 and 附件 (GB/T 9704-2012 7.3.4, 7.3.6, 7.3.7).
enum AttachmentRules {
  static let all = [
    ConformityRule(
      "G-60", "GB/T 9704-2012 7.3.4", .must, "附件说明", "list of attachments", wanted: "空 1 行, 2 字, 名称后无标点",
      measure: note),
    ConformityRule(
      "G-61", "GB/T 9704-2012 7.3.4", .must, "附件说明各序号与回行对齐", "numbers and turned lines of the list",
      wanted: "序号 5 字, 回行在名称首字下", measure: noteIndents),
    ConformityRule(
      "G-70", "GB/T 9704-2012 7.3.6", .must, "附注", "remarks", wanted: "2 字, （ ）", measure: remarks),
    ConformityRule(
      "G-71", "GB/T 9704-2012 7.3.7", .must, "附件另面编排", "attachments on pages of their own",
      wanted: "第 1 行 0 字 黑体, 标题第 3 行", measure: attachment),
  ]

  /// One blank line above the first entry, which is indented by two characters; no mark after a name.
  private static func note(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let indices = document.lines.indices.filter { document.lines[$0].role == .attachmentNote }
    guard let first = indices.first else { return nil }
    let blank = blankLines(above: first, document)
    let indent = document.indent(document.lines[first])
    var wrong = indices.map { document.lines[$0] }.filter { line in
      // 附件： alone stands above its items.
      line.isLast && !AttachmentForms.noteLabels.contains(line.text)
        && "。；，、：".unicodeScalars.contains { $0.value == document.last(line)?.scalar }
    }
    let marks = wrong.count
    if (blank ?? 1) != 1 || abs(indent - 2) > 0.02 { wrong.insert(document.lines[first], at: 0) }
    let above = blank.map { "空 \($0) 行" } ?? "页首"
    return ConformityRule.Measurement(
      got: "\(above), \(Figure.of(indent)) 字, 标点 \(marks)", conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  /// Later numbers stand below the first, which 附件： stands before; turned lines below the name.
  private static func noteIndents(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    var found: [ConformityRule.Finding] = []
    var name = 5.0
    for line in document.lines where line.role == .attachmentNote {
      let indent = document.indent(line)
      let label = AttachmentForms.noteLabels.first { line.text.hasPrefix($0) }?.count ?? 0
      if line.index == 0 {
        let digits = line.text.drop { !$0.isASCII }.prefix { $0.isASCII && $0.isNumber }.count
        name = 2 + Double(label > 0 ? label : 3) + (digits > 0 ? Double(digits + 1) / 2 : 0)
      }
      let wanted = line.index > 0 ? name : label > 0 ? 2 : 5
      guard line.index > 0 || label == 0 else { continue }
      found.append(
        ConformityRule.Finding(
          got: "\(line.index > 0 ? "回行" : "序号") \(Figure.of(indent)) 字",
          conforms: abs(indent - wanted) <= 0.05,
          place: line.place))
    }
    return .init(found)
  }

  private static func remarks(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = document.lines.filter { $0.role == .remarks }
    guard let first = lines.first else { return nil }
    let wrong = lines.filter { line in
      if line.index == 0,
        abs(document.indent(line) - 2) > 0.02 || document.first(line)?.scalar != "（"
      {
        return true
      }
      return line.isLast && document.last(line)?.scalar != "）"
    }
    let shown = wrong.first ?? first
    return ConformityRule.Measurement(
      got:
        "\(Figure.of(document.indent(shown))) 字, \(shown.text.prefix(1)) \(shown.text.suffix(1))",
      conforms: wrong.isEmpty, places: wrong.map(\.place))
  }

  private static func attachment(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    // Above a turned table they are turned with it.
    let labels = document.lines.indices.filter {
      document.lines[$0].role == .attachmentLabel && document.lines[$0].index == 0
        && !document.pages[document.lines[$0].page].isTurned
    }
    guard let first = labels.first else { return nil }
    let wrong = labels.filter { !isOfficial($0, document) }
    let shown = document.lines[wrong.first ?? first]
    let row = shown.number + 1
    let face = (shown.typeface ?? .unknown).rawValue
    let title = titleRow(after: wrong.first ?? first, document).map { Figure.of($0 + 1) } ?? "–"
    return ConformityRule.Measurement(
      got: "第 \(row) 行 \(Figure.of(document.indent(shown))) 字 \(face), 标题第 \(title) 行",
      conforms: wrong.isEmpty,
      places: wrong.map { document.lines[$0].place })
  }

  private static func isOfficial(_ index: Int, _ document: MeasuredDocument) -> Bool {
    let label = document.lines[index]
    guard label.number == 0, abs(document.indent(label)) < 0.02, label.typeface == .hei else { return false }
    return titleRow(after: index, document).map { abs($0 - 2) < 0.02 } ?? true
  }

  /// On which grid line the frame of an attachment's title begins; `nil` without a title.
  ///
  /// The commonest pitch may be that of a page that was set closer (G-67), and a page of few lines shows none of its own:
  /// then the standard's pitch will do as well.
  private static func titleRow(after index: Int, _ document: MeasuredDocument) -> Double? {
    guard index + 1 < document.lines.count, document.lines[index + 1].role == .attachmentTitle,
      document.lines[index + 1].page == document.lines[index].page
    else { return nil }
    let distance = document.lines[index + 1].frameTop - document.lines[index].frameTop
    if let own = document.ownPitch(ofPage: document.lines[index].page) { return distance / own }
    let rows = [document.linePitch ?? OfficialPage.linePitch, OfficialPage.linePitch].map { distance / $0 }
    return rows.min { abs($0 - 2) < abs($1 - 2) }
  }

  /// Empty grid lines between a line and the one above it; `nil` at a page's top or off the grid.
  static func blankLines(above index: Int, _ document: MeasuredDocument) -> Int? {
    guard index > 0, document.lines[index - 1].page == document.lines[index].page,
      let own = document.lines[index].gridLine, let other = document.lines[index - 1].gridLine
    else { return nil }
    return own - other - 1
  }
}
