import GongwenLayout
import GongwenModel

/// 版头 (GB/T 9704-2012 7.2; the places of its elements).
enum HeaderRules {
  static let all = [
    ConformityRule(
      "G-21", "GB/T 9704-2012 7.2.1–7.2.3", .normally, "份号、密级、紧急程度顶格逐行排列",
      "copy number, security level and urgency flush left, a line each", wanted: "0 mm, 每行一项", measure: marks),
    ConformityRule(
      "G-22", "GB/T 9704-2012 7.2.2", .normally, "密级和保密期限的字体字号", "type of the security level",
      wanted: "黑体 16 pt", measure: { type(of: .securityLevel, $0) }),
    ConformityRule(
      "G-23", "GB/T 9704-2012 7.2.3", .normally, "紧急程度的字体字号，份号、密级、紧急程度自上而下",
      "type of the urgency, and the order of the three", wanted: "黑体 16 pt, 自上而下", measure: urgency),
    ConformityRule(
      "G-24", "GB/T 9704-2012 7.2.4", .must, "发文机关标志的位置", "place of the issuing organ's mark",
      wanted: "72 ±1 mm, 居中", measure: organMark),
    ConformityRule(
      "G-26", "GB/T 9704-2012 7.2.4", .must, "联合行文的发文机关标志", "mark of a joint document",
      wanted: "各名等宽, 后缀居右一次且上下居中", measure: jointMark),
    ConformityRule(
      "G-27", "GB/T 9704-2012 7.2.5", .must, "发文字号在标志下空二行", "document number two lines below the mark",
      wanted: "20.78 ±5 mm", measure: number),
    ConformityRule(
      "G-28", "GB/T 9704-2012 7.2.5", .must, "上行文的发文字号", "document number beside 签发人",
      wanted: "左空 1 字, 与末行签发人齐", measure: numberBesideNames),
    ConformityRule(
      "G-29", "GB/T 9704-2012 7.2.6", .must, "签发人的位置", "place of 签发人", wanted: "右空 1 字, 每行 ≤ 2 人, 各列对齐",
      measure: signatories),
    ConformityRule(
      "G-30", "GB/T 9704-2012 7.2.7", .must, "红色分隔线", "red line",
      wanted: "4 ±1 mm, 156 ±1 mm", measure: redLine),
  ]

  /// Each at the left edge, on a line of its own.
  private static func marks(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = document.lines.filter { [.copyNumber, .securityLevel, .urgency].contains($0.role) }
    guard !lines.isEmpty else { return nil }
    let tops = Set(lines.map { "\($0.page) \(($0.line.frame.y * 10).rounded())" })
    let offset = lines.map { abs($0.line.start - document.edges($0).left) }.max() ?? 0
    let wrong = lines.filter { abs($0.line.start - document.edges($0).left) > 0.5 }
    return ConformityRule.Measurement(
      got: "\(Figure.millimetres(offset)) mm, \(lines.count) 项 \(tops.count) 行",
      conforms: wrong.isEmpty && tops.count == lines.count, places: wrong.map(\.place))
  }

  private static func type(
    of role: ParagraphRole, _ document: MeasuredDocument
  ) -> ConformityRule.Measurement? {
    .init(document.lines.filter { $0.role == role }.map(typeFinding))
  }

  private static func typeFinding(_ line: MeasuredLine) -> ConformityRule.Finding {
    ConformityRule.Finding(
      got: "\((line.typeface ?? .unknown).rawValue) \(Figure.of(line.size)) pt",
      conforms: line.typeface == .hei && abs(line.size - OfficialPage.bodySize) <= 0.01, place: line.place)
  }

  private static func urgency(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).flatMap { header in
        header.lines(.urgency).map { line in
          let above = header.lines(.copyNumber).map(\.line.frame.y)
          let middle = header.lines(.securityLevel).map(\.line.frame.y)
          let tops = above + middle + [line.line.frame.y]
          let isInOrder = tops == tops.sorted()
          var found = typeFinding(line)
          found.got += isInOrder ? ", 自上而下" : ", 次序不对"
          found.conforms = found.conforms && isInOrder
          return found
        }
      })
  }

  /// A letter has its mark 30 mm below the top of the page (G-100), an order 57 mm (G-105).
  private static func organMark(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).filter { $0.form == .document || $0.form == .minutes }.map { header in
        ConformityRule.Finding(
          got: header.markPlace(document), conforms: header.hasMark(at: 72, document),
          place: header.marks[0].place)
      })
  }

  /// The names begin at one edge; what stands right of them is 文件.
  private static func jointMark(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).filter { $0.marks.count > 1 }.map { header in
        let left = header.marks.map(\.line.start).min() ?? 0
        let names = header.marks.filter { $0.line.start - left < 1 }
        let suffixes = header.marks.filter { $0.line.start - left >= 1 }
        let ends = names.map(\.line.end)
        let uneven = (ends.max() ?? 0) - (ends.min() ?? 0)
        let middle = ((names.map(\.line.frame.y).min() ?? 0) + (names.map(\.bottom).max() ?? 0)) / 2
        let off = suffixes.map { abs(($0.line.frame.y + $0.bottom) / 2 - middle) }.max() ?? 0
        let isRight = suffixes.allSatisfy { $0.line.start >= ends.max() ?? 0 }
        return ConformityRule.Finding(
          got: "\(names.count) 名宽差 \(Figure.of(uneven)) pt, 后缀 \(suffixes.count) 次偏 \(Figure.of(off)) pt",
          conforms: uneven <= 0.5 && suffixes.count <= 1 && off <= 0.5 && isRight,
          place: header.marks[0].place)
      })
  }

  /// From the lowest name of the mark to the first line of number and 签发人; letters and orders have it by clauses of their
  /// own (G-102, G-105).
  private static func number(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).filter { $0.form == .document || $0.form == .minutes }.compactMap {
        header in
        let numbers = header.lines(.documentNumber, .signatory)
        guard let first = numbers.min(by: { $0.line.frame.y < $1.line.frame.y }) else { return nil }
        let gap = first.line.frame.y - header.bottom
        return ConformityRule.Finding(
          got: "\(Figure.millimetres(gap)) mm", conforms: gap.isMillimetres(20.78, within: 5),
          place: first.place)
      })
  }

  // MARK: 签发人

  private static func numberBesideNames(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).filter { $0.form != .letter }.compactMap { header in
        guard let last = header.lines(.signatory).last, let number = header.lines(.documentNumber).first
        else { return nil }
        let indent = document.indent(number)
        let isLevel = abs(number.line.baseline - last.line.baseline) <= 0.05
        return ConformityRule.Finding(
          got: "左空 \(Figure.of(indent)) 字, \(isLevel ? "与末行签发人齐" : "不在末行")",
          conforms: isLevel && abs(indent - 1) <= 0.05, place: number.place)
      })
  }

  private static func signatories(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).filter { $0.form != .letter }.compactMap { header in
        // The label stands before the first name, on a line of its own or in that of the name.
        let names = header.lines(.signatory).filter { !$0.text.hasSuffix("：") }
        guard let first = names.first else { return nil }
        let right = document.edges(first).left + OfficialPage.typeWidth
        let indent = (right - (names.map(\.line.end).max() ?? right)) / document.cell
        var rows: [[MeasuredLine]] = []
        for name in names {
          if let last = rows.last?.last, abs(last.line.baseline - name.line.baseline) <= 0.05 {
            rows[rows.count - 1].append(name)
          } else {
            rows.append([name])
          }
        }
        let plain = rows.filter { !$0[0].text.hasPrefix("签发人") }
        let isAligned = plain.allSatisfy { row in
          zip(row, plain[0]).allSatisfy { abs($0.line.start - $1.line.start) <= 0.05 }
        }
        let most = rows.map(\.count).max() ?? 0
        return ConformityRule.Finding(
          got: "右空 \(Figure.of(indent)) 字, 每行 \(most) 人\(isAligned ? "" : ", 不对齐")",
          conforms: abs(indent - 1) <= 0.05 && most <= 2 && isAligned, place: first.place)
      })
  }

  // MARK: The red line

  /// Below the number and 签发人, or below the mark where there is neither (G-31).
  private static func redLine(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).filter { $0.form == .document || $0.form == .minutes }.compactMap {
        header in
        let above = header.lines(.documentNumber, .signatory) + header.issue
        let lowest = above.max { $0.line.frame.y < $1.line.frame.y } ?? header.marks[header.marks.count - 1]
        let bottom = max(above.map(\.bottom).max() ?? 0, above.isEmpty ? header.bottom : 0)
        guard let rule = header.redRules.first else { return nil }
        let gap = rule.y - bottom
        return ConformityRule.Finding(
          got: "\(Figure.millimetres(gap)) mm, \(Figure.millimetres(rule.width)) mm",
          conforms: gap.isMillimetres(4, within: 1) && rule.width.isMillimetres(156, within: 1),
          place: lowest.place)
      })
  }
}
