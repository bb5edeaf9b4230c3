import GongwenLayout
import GongwenModel

/// 信函、命令（令）、纪要 (GB/T 9704-2012 10), told from each other by what stands on their first pages.
enum SpecialFormRules {
  static let all = [
    ConformityRule(
      "G-100", "GB/T 9704-2012 10.1", .must, "信函的发文机关标志", "mark of a letter", wanted: "30 ±1 mm, 居中",
      measure: letterMark),
    ConformityRule(
      "G-101", "GB/T 9704-2012 10.1", .must, "信函的红色双线", "double red lines of a letter",
      wanted: "4 ±1 mm 上粗下细, 277 ±1 mm 上细下粗, 170 ±1 mm 居中", measure: doubleLines),
    ConformityRule(
      "G-102", "GB/T 33476.2-2016 9.1", .must, "信函的发文字号与密级等", "number and marks of a letter",
      wanted: "4.84 ±1 mm, 字号居右顶边", measure: letterNumber),
    ConformityRule(
      "G-103", "GB/T 9704-2012 10.1", .must, "信函的标题与首页末行", "title and last line of a letter's first page",
      wanted: "20.78 ±5 mm, 末行 ≤ 272.2 mm", measure: letterText),
    ConformityRule(
      "G-104", "GB/T 9704-2012 10.1", .must, "信函首页不显示页码，版记不加印发机关、日期和分隔线",
      "a letter's first page without number, its imprint without lines",
      wanted: "首页无页码, 版记 0 线, 双线仅在首页", measure: letterPages),
    ConformityRule(
      "G-105", "GB/T 9704-2012 10.2", .must, "命令（令）的标志、令号与正文", "mark, number and text of an order",
      wanted: "57 ±1 mm, 令号 20.78 ±5 mm, 正文空二行", measure: order),
    ConformityRule(
      "G-106", "GB/T 9704-2012 10.3", .normally, "纪要的出席、请假、列席", "who attended, in minutes",
      wanted: "空 1 行, 2 字, 黑体 / 仿宋, 回行对齐", measure: attendance),
  ]

  private static func headers(
    _ document: MeasuredDocument, _ form: DocumentForm
  ) -> [MeasuredHeader] {
    MeasuredHeader.all(in: document).filter { $0.form == form }
  }

  // MARK: 信函

  private static func letterMark(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      headers(document, .letter).map { header in
        ConformityRule.Finding(
          got: header.markPlace(document), conforms: header.hasMark(at: 30, document),
          place: header.marks[0].place)
      })
  }

  private static func doubleLines(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      headers(document, .letter).map { header in
        let rules = header.redRules
        let place = header.marks[0].place
        guard rules.count == 4 else {
          return ConformityRule.Finding(got: "\(rules.count) 线", conforms: false, place: place)
        }
        let gap = rules[0].y - header.bottom
        let foot = rules[3].y + rules[3].height
        let isRight = rules[0].height > rules[1].height && rules[3].height > rules[2].height
        let page = document.pages[header.page].width / 2
        let area = document.edges(ofPage: header.page).left + OfficialPage.typeWidth / 2
        // Some centre them on the page, some on the type area.
        let isCentred = rules.allSatisfy { rule in
          let middle = rule.x + rule.width / 2
          return min(abs(middle - page), abs(middle - area)) <= 0.5
        }
        let areLong = rules.allSatisfy { $0.width.isMillimetres(170, within: 1) }
        let shown = [gap, foot, rules[0].width].map(Figure.millimetres)
        return ConformityRule.Finding(
          got: "\(shown[0]) mm, \(shown[1]) mm, \(isRight ? "粗细" : "粗细不对") \(shown[2]) mm",
          conforms: gap.isMillimetres(4, within: 1) && foot.isMillimetres(277, within: 1) && isRight
            && isCentred && areLong, place: place)
      })
  }

  private static func letterNumber(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      headers(document, .letter).compactMap { header in
        let marks = header.lines(.copyNumber, .securityLevel, .urgency)
        let number = header.lines(.documentNumber).first
        guard header.redRules.count == 4, let first = number ?? marks.first else { return nil }
        let line = header.redRules[1].y + header.redRules[1].height
        let tops = [marks.map(\.line.frame.y).min(), number?.line.frame.y].compactMap { $0 }
        let gaps = tops.map { $0 - line }
        let right = document.edges(ofPage: header.page).left + OfficialPage.typeWidth
        let inset = number.map { right - $0.line.end } ?? 0
        return ConformityRule.Finding(
          got:
            "\(gaps.map(Figure.millimetres).joined(separator: " / ")) mm, 距右 \(Figure.millimetres(inset)) mm",
          conforms: gaps.allSatisfy { $0.isMillimetres(4.84, within: 1) } && abs(inset) <= 0.5,
          place: first.place)
      })
  }

  private static func letterText(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      headers(document, .letter).compactMap { header in
        guard header.redRules.count == 4, let title = header.lines(.title).first else { return nil }
        let elements = header.lines(.copyNumber, .securityLevel, .urgency, .documentNumber).map(\.bottom)
        let above = elements.max() ?? header.redRules[1].y + header.redRules[1].height
        let gap = title.line.frame.y - above
        let bottom = document.lines(ofPage: header.page).map(\.bottom).max() ?? 0
        let limit = header.redRules[2].y - 4.84 * OfficialPage.millimetre
        return ConformityRule.Finding(
          got: "\(Figure.millimetres(gap)) mm, 末行 \(Figure.millimetres(bottom)) mm",
          conforms: gap.isMillimetres(20.78, within: 5) && bottom <= limit + 0.5, place: title.place)
      })
  }

  private static func letterPages(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let letters = headers(document, .letter)
    // A letter goes on up to the next one.
    let ends = letters.dropFirst().map(\.page) + [document.pages.count]
    return .init(
      zip(letters, ends).map { header, end in
        let isUnnumbered = document.pages[header.page].folio.isEmpty
        let pages = header.page..<end
        let imprint = pages.flatMap { document.lines(ofPage: $0) }.filter { $0.role == .imprint }
        let rules = imprint.first.map { RecipientRules.rules(ofImprintOn: $0.page, document).count } ?? 0
        let isPlain = RecipientRules.paragraphs(imprint).allSatisfy { $0.label != nil }
        let hasLater = pages.dropFirst().contains { page in
          document.pages[page].rules.contains { $0.colour == .red }
        }
        return ConformityRule.Finding(
          got: "首页\(isUnnumbered ? "无" : "有")页码, 版记 \(rules) 线\(isPlain ? "" : "有印发机关")"
            + (hasLater ? ", 他页有双线" : ""),
          conforms: isUnnumbered && rules == 0 && isPlain && !hasLater, place: header.marks[0].place)
      })
  }

  // MARK: 命令 and 纪要

  /// Text on the grid stands up to a line further down than two blank lines would have it.
  private static func order(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      headers(document, .order).map { header in
        let number = header.lines(.documentNumber).first
        let gap = number.map { $0.line.frame.y - header.bottom }
        let space = header.below.map { $0.line.frame.y - (number?.bottom ?? header.bottom) }
        let (least, most) = (15.78 * OfficialPage.millimetre, 20.78 * OfficialPage.millimetre)
        let isTwoLines = space.map { $0 >= least && $0 <= most + OfficialPage.linePitch + 0.5 }
        let shown = [gap, space].map { $0.map(Figure.millimetres) ?? "–" }
        return ConformityRule.Finding(
          got: "\(Figure.millimetres(header.top)) mm, \(shown[0]) mm, \(shown[1]) mm",
          conforms: header.hasMark(at: 57, document) && (gap?.isMillimetres(20.78, within: 5) ?? true)
            && (isTwoLines ?? true), place: header.marks[0].place)
      })
  }

  private static func attendance(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let indices = document.lines.indices.filter { document.lines[$0].role == .attendance }
    var found: [ConformityRule.Finding] = []
    var turned = 0.0
    for index in indices {
      let line = document.lines[index]
      guard line.index == 0 else {
        let indent = document.indent(line)
        found.append(
          ConformityRule.Finding(
            got: "回行 \(Figure.of(indent)) 字", conforms: abs(indent - turned) <= 0.05, place: line.place))
        continue
      }
      let label = line.text.prefix { $0 != "：" }.count + 1
      turned = 2 + Double(label)
      let isFirst = index == 0 || document.lines[index - 1].role != .attendance
      let blank = isFirst ? AttachmentRules.blankLines(above: index, document) : 1
      let faces = faces(of: line, label: label, document)
      let indent = document.indent(line)
      let above = isFirst ? blank.map { "空 \($0) 行, " } ?? "" : ""
      found.append(
        ConformityRule.Finding(
          got: "\(above)\(Figure.of(indent)) 字, \(faces.map(\.rawValue).joined(separator: " / "))",
          conforms: (blank ?? 1) == 1 && abs(indent - 2) <= 0.05 && faces == [.hei, .fangsong],
          place: line.place))
    }
    return .init(found)
  }

  /// The class of the first character of a label and of the first Han character after it.
  private static func faces(
    of line: MeasuredLine, label: Int, _ document: MeasuredDocument
  ) -> [TypefaceClass] {
    let characters = document.characters[line.characters]
    let names = characters.dropFirst(label).first { ScalarSet.isHan($0.scalar) }
    return [characters.first, names].compactMap { $0 }.map { character in
      let face = Int(character.face)
      return document.typefaces.indices.contains(face) ? document.typefaces[face] : .unknown
    }
  }
}
