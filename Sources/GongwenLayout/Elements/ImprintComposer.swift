import GongwenModel
import GongwenStyle

/// Sets 版记 (GB/T 9704-2012 7.4; G-80…G-85), in pt from its top left corner: lines as wide as the type area, the last of
/// them on its bottom edge.
struct ImprintComposer {
  private var box: BoxComposer
  private var look: ImprintStyle { box.style.imprint }
  private var paragraph: ParagraphStyle { box.style.paragraphs[.imprint] ?? ParagraphStyle(size: 14) }
  private var width: Double { box.style.page.typeAreaWidth }
  private var indent: Double { look.indent * paragraph.size }
  private var y = 0.0

  /// The elements of an imprint in reading order.
  struct Elements {
    var copies: [HeaderComposer.Element] = []
    var organ: HeaderComposer.Element?
    var date: HeaderComposer.Element?
    var copyCount: HeaderComposer.Element?
  }

  init(composer: ParagraphComposer) { box = BoxComposer(composer: composer) }

  /// Sets an imprint.
  ///
  /// - Throws: A `Fault` of category fonts when a face cannot be used, of category input when a value is too long.
  consuming func set(_ elements: Elements) throws(Fault) -> SetBox {
    addRule(look.outerRule)
    for copy in elements.copies { try add(copy) }
    if elements.organ != nil || elements.date != nil {
      if !elements.copies.isEmpty { addRule(look.innerRule) }
      try addPrinting(elements)
    }
    if let count = elements.copyCount { try addCopyCount(count) }
    addRule(look.outerRule)
    return try box.box(height: y)
  }

  private mutating func addRule(_ thickness: Double) {
    box.add(ruleAt: y, x: 0, width: width, thickness: thickness, colour: .black)
    y += thickness
  }

  /// The top of the text in a line of it.
  private var textTop: Double { y + (look.lineHeight - paragraph.size) / 2 }

  /// 抄送 with an indent on both sides; turned lines stand below the first name (G-81).
  private mutating func add(_ element: HeaderComposer.Element) throws(Fault) {
    let label = element.text.string.prefix { $0 != "：" }
    let hasLabel = label.count < element.text.string.count && label.count <= 4
    let line = try box.set(
      element.text, (element.node, element.isTyped), font: paragraph.font, size: paragraph.size,
      width: width - 2 * indent, hanging: hasLabel ? Double(label.count + 1) * paragraph.size : 0)
    box.add(line, x: indent, top: textTop, pitch: look.lineHeight)
    y += Double(line.composed.lines.count) * look.lineHeight
  }

  /// 共印60份 on the right, on a line of its own below 印发机关 and 印发日期.
  private mutating func addCopyCount(_ element: HeaderComposer.Element) throws(Fault) {
    let line = try box.set(
      element.text, (element.node, element.isTyped), font: paragraph.font, size: paragraph.size)
    box.add(line, x: width - indent - line.width, top: textTop)
    y += look.lineHeight
  }

  /// 印发机关 on the left, 印发日期 on the right, each at the indent (G-82).
  private mutating func addPrinting(_ elements: Elements) throws(Fault) {
    var lines = 1
    let date = try elements.date.map { date throws(Fault) in
      var line = try box.set(
        date.text, (date.node, date.isTyped), font: paragraph.font, size: paragraph.size)
      line.key = "printingDate"
      return line
    }
    let taken = date.map { $0.width + paragraph.size } ?? 0
    if let organ = elements.organ {
      let line = try box.set(
        organ.text, (organ.node, organ.isTyped), font: paragraph.font, size: paragraph.size,
        width: max(8 * paragraph.size, width - 2 * indent - taken))
      box.add(line, x: indent, top: textTop, pitch: look.lineHeight)
      lines = max(lines, line.composed.lines.count)
    }
    // In the order of reading, so that the text of the page has it too.
    if let date { box.add(date, x: width - indent - date.width, top: textTop) }
    y += Double(lines) * look.lineHeight
  }
}
