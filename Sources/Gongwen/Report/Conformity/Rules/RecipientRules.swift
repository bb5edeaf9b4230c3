import GongwenLayout
import GongwenModel

/// What 版记 holds: 抄送, 主送 that were moved there, and the order of its elements (GB/T 9704-2012 7.4.2, 7.4.3).
enum RecipientRules {
  static let all = [
    ConformityRule(
      "G-81", "GB/T 9704-2012 7.4.2", .normally, "抄送机关的编排", "copy recipients", wanted: "仿宋 14 pt, 回行对齐, 末尾句号",
      measure: copies),
    ConformityRule(
      "G-83", "GB/T 9704-2012 7.4.2", .must, "移至版记的主送机关", "recipients moved to the imprint",
      wanted: "在抄送之上, 其间 0 线", measure: movedRecipients),
    ConformityRule(
      "G-85", "GB/T 9704-2012 7.4", .must, "版记各要素的次序与分隔线", "order of the imprint and its lines",
      wanted: "主送、抄送、印发; 2 线或 3 线", measure: order),
  ]

  /// A paragraph of 版记.
  struct Paragraph {
    /// Its lines.
    var lines: [MeasuredLine]
    /// 抄送 or 主送; `nil` for 印发机关 and 印发日期.
    var label: String?
    /// Its text.
    var text: String { lines.map(\.text).joined() }
    /// The height of its first line, in pt.
    var top: Double { lines.map(\.line.frame.y).min() ?? 0 }
  }

  /// The paragraphs of lines, in reading order.
  static func paragraphs(_ lines: [MeasuredLine]) -> [Paragraph] {
    var result: [Paragraph] = []
    for line in lines {
      if line.index > 0, let last = result.indices.last {
        result[last].lines.append(line)
      } else {
        let label = ImprintForms.recipientLabels.first { line.text.hasPrefix($0 + "：") }
        result.append(Paragraph(lines: [line], label: label))
      }
    }
    return result
  }

  /// The black lines as wide as the type area around 版记 of a page, from the top.
  static func rules(ofImprintOn page: Int, _ document: MeasuredDocument) -> [Rule] {
    let top = document.lines(ofPage: page).filter { $0.role == .imprint }.map(\.line.frame.y).min() ?? 0
    return document.pages[page].rules.filter { rule in
      rule.colour == .black && abs(rule.width - OfficialPage.typeWidth) < 1
        && rule.y > top - OfficialPage.linePitch
    }.sorted { $0.y < $1.y }
  }

  private static func imprints(_ document: MeasuredDocument) -> [(page: Int, paragraphs: [Paragraph])] {
    document.pages.indices.compactMap { page in
      let lines = document.lines(ofPage: page).filter { $0.role == .imprint }
      return lines.isEmpty ? nil : (page, paragraphs(lines))
    }
  }

  private static func copies(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      imprints(document).flatMap(\.paragraphs).compactMap { paragraph in
        guard let label = paragraph.label, let first = paragraph.lines.first else { return nil }
        let isType = paragraph.lines.allSatisfy {
          ($0.typeface ?? .fangsong) == .fangsong && abs($0.size - OfficialPage.folioSize) <= 0.01
        }
        let hanging = Double(label.count + 1) * OfficialPage.folioSize
        let isHanging = paragraph.lines.dropFirst().allSatisfy {
          abs($0.line.start - first.line.start - hanging) <= 0.5
        }
        let hasStop = paragraph.text.hasSuffix("。")
        let type = "\((first.typeface ?? .unknown).rawValue) \(Figure.of(first.size)) pt"
        return ConformityRule.Finding(
          got: "\(type), 回行\(isHanging ? "" : "不")对齐, 末尾\(hasStop ? "句号" : "无句号")",
          conforms: isType && isHanging && hasStop, place: first.place)
      })
  }

  private static func movedRecipients(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      imprints(document).compactMap { page, paragraphs in
        guard let moved = paragraphs.first(where: { $0.label == "主送" }), let line = moved.lines.first else {
          return nil
        }
        let copies = paragraphs.first { $0.label == "抄送" }
        let between = rules(ofImprintOn: page, document).filter {
          $0.y > moved.top && $0.y < copies?.top ?? 0
        }
        let isAbove = copies.map { $0.top > moved.top } ?? true
        return ConformityRule.Finding(
          got: "在抄送之\(isAbove ? "上" : "下"), 其间 \(between.count) 线", conforms: isAbove && between.isEmpty,
          place: line.place)
      })
  }

  /// A letter has no lines, and no 印发机关 (G-104).
  private static func order(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let isLetter = MeasuredHeader.all(in: document).contains { $0.form == .letter }
    return .init(
      imprints(document).compactMap { page, paragraphs in
        guard !isLetter, let line = paragraphs.first?.lines.first else { return nil }
        let ranks = paragraphs.map { ["主送": 0, "抄送": 1, "分送": 1][$0.label ?? ""] ?? 2 }
        let isDescending = zip(paragraphs, paragraphs.dropFirst()).allSatisfy { above, below in
          above.label == nil || below.top > above.top
        }
        let isInOrder = ranks == ranks.sorted() && isDescending
        let count = rules(ofImprintOn: page, document).count
        let wanted = ranks.contains(2) && ranks.contains { $0 < 2 } ? 3 : 2
        return ConformityRule.Finding(
          got: "\(isInOrder ? "次序对" : "次序不对"), \(count) 线", conforms: isInOrder && count == wanted,
          place: line.place)
      })
  }
}
