import GongwenModel
import GongwenStyle

/// Sets 版头 on the first page (GB/T 9704-2012 7.2, 10.1; G-20…G-31, G-100…G-102), in pt from the corner of the type area.
struct HeaderComposer {
  private var box: BoxComposer
  private let look: HeaderStyle
  private var style: ResolvedStyle { box.style }
  private var width: Double { style.page.typeAreaWidth }
  private var unit: Double { style.grid.characterPitch }
  /// The bottom of what stands lowest.
  private var bottom = 0.0

  /// An element with its node.
  struct Element {
    /// Its text.
    var text: TracedText
    /// Its node.
    var node: NodeID
    /// Whether the source has it.
    var isTyped: Bool
    /// What it is.
    var role: ParagraphRole
  }

  /// The elements of a header in reading order.
  struct Elements {
    var marks: [Element] = []
    var organs: [Element] = []
    var number: Element?
    var signatories: [Element] = []
    var issue: [Element] = []
  }

  init(composer: ParagraphComposer) {
    box = BoxComposer(composer: composer)
    look = composer.style.header
  }

  /// Sets a header; its height is that down to the top of the title.
  ///
  /// - Throws: A `Fault` of category fonts when a face cannot be used, of category input when a value is too long.
  consuming func set(_ elements: Elements) throws(Fault) -> SetBox {
    if look.form == .document { try addMarks(elements.marks, top: 0) }
    try addOrgans(elements.organs, further: max(0, rows(of: elements.signatories) - 1))
    switch look.form {
    case .document:
      try addNumber(elements)
      try addIssue(elements.issue)
      if look.ruleThickness > 0 {
        let y = bottom + look.ruleGap
        addRule(at: y, look.ruleThickness)
        bottom = y + look.ruleThickness
      }
    case .letter: try addLetterLines(elements)
    }
    if bottom > style.page.height - style.page.headMargin {
      let isOfOrgans = elements.organs.count >= rows(of: elements.signatories)
      throw BoxComposer.beyondPaper(isOfOrgans ? "issuingOrgans" : "signatories")
    }
    return try box.box(height: bottom + look.titleGap)
  }

  private func line(_ element: Element, size: Double? = nil) throws(Fault) -> BoxComposer.Line {
    let paragraph = style.paragraphs[element.role] ?? ParagraphStyle()
    var line = try box.set(
      element.text, (element.node, element.isTyped), font: paragraph.font, size: size ?? paragraph.size)
    line.key =
      switch element.role {
      case .organMark: "issuingOrgans"
      case .signatory: "signatories"
      default: element.role.rawValue
      }
    return line
  }

  /// A red line in the middle of the type area.
  private mutating func addRule(at y: Double, _ thickness: Double) {
    box.add(
      ruleAt: y, x: (width - look.ruleWidth) / 2, width: look.ruleWidth, thickness: thickness, colour: .red)
  }

  /// 份号, 密级 and 紧急程度, one below the other from the first line on (G-21…G-23).
  private mutating func addMarks(_ marks: [Element], top: Double) throws(Fault) {
    for (index, mark) in marks.enumerated() {
      let y = top + Double(index) * style.grid.linePitch
      box.add(try line(mark), x: 0, top: y)
      bottom = max(bottom, y + style.grid.bodySize)
    }
  }

  // MARK: 发文机关标志

  /// One organ, or those of a joint paper; the rows of 签发人 may take further lines below that of the number.
  private mutating func addOrgans(_ organs: [Element], further: Int) throws(Fault) {
    let top = look.markTop - style.page.headMargin
    if organs.count == 1 {
      try addOrgan(organs[0], top: top)
    } else if !organs.isEmpty {
      try addJointOrgans(organs, top: top, below: look.linesBelowMark + Double(further))
    }
  }

  /// One organ, the suffix after its name where metadata gives it without one.
  private mutating func addOrgan(_ organ: Element, top: Double) throws(Fault) {
    var organ = organ
    if !organ.isTyped, !organ.text.string.hasSuffix(look.markSuffix) {
      organ.text.append(look.markSuffix.utf8, from: nil)
    }
    var mark = try line(organ, size: look.markSize)
    if mark.width > width { mark = try line(organ, size: look.markSize * width / mark.width * 0.999) }
    box.add(mark, x: (width - mark.width) / 2, top: top, colour: .red)
    bottom = max(bottom, top + mark.composed.size)
  }

  /// Names below each other as wide as the widest, 文件 once beside their middle (G-26), with so many lines below as stand
  /// between them and the text that page 1 must show (G-52).
  private mutating func addJointOrgans(_ organs: [Element], top: Double, below: Double) throws(Fault) {
    let (names, suffix) = namesAndSuffix(of: organs)
    let room = style.page.typeAreaHeight - top - below * style.grid.linePitch
    let deep = room / (Double(names.count - 1) * look.jointPitch + 1)
    var size = min(look.markSize, max(style.grid.bodySize, deep))
    func widths(_ size: Double) throws(Fault) -> (names: Double, suffix: Double) {
      var widest = 0.0
      for name in names { widest = max(widest, try line(name, size: size).width) }
      return (widest, suffix.text.isEmpty ? 0 : try line(suffix, size: size).width + size * look.suffixGap)
    }
    var found = try widths(size)
    if found.names + found.suffix > width {
      size *= width / (found.names + found.suffix) * 0.999
      found = try widths(size)
    }
    let left = (width - found.names - found.suffix) / 2
    let pitch = size * look.jointPitch
    for (index, name) in names.enumerated() {
      var mark = try line(name, size: size)
      mark.spread(to: found.names)
      box.add(mark, x: left, top: top + Double(index) * pitch, colour: .red)
    }
    let height = Double(names.count - 1) * pitch + size
    if !suffix.text.isEmpty {
      box.add(
        try line(suffix, size: size), x: left + found.names + size * look.suffixGap,
        top: top + (height - size) / 2,
        colour: .red)
    }
    bottom = max(bottom, top + height)
  }

  /// The names of organs without 文件, and 文件 by itself, whoever typed it.
  private func namesAndSuffix(of organs: [Element]) -> (names: [Element], suffix: Element) {
    var names = organs
    var suffix = Element(
      text: TracedText(), node: organs[0].node, isTyped: false, role: .organMark)
    for index in names.indices where names[index].text.string.hasSuffix(look.markSuffix) {
      let end = names[index].text.utf8.count - look.markSuffix.utf8.count
      guard end > 0, suffix.text.isEmpty || !names[index].isTyped else { continue }
      if suffix.text.isEmpty {
        suffix.text = names[index].text.slice(end..<names[index].text.utf8.count)
        suffix.isTyped = names[index].isTyped
      }
      names[index].text = names[index].text.slice(0..<end)
    }
    // What was typed without it is a mark too (7.2.4): nothing is put in.
    if suffix.text.isEmpty, !names.contains(where: \.isTyped) {
      suffix.text = TracedText(generated: look.markSuffix)
    }
    return (names, suffix)
  }

  // MARK: 发文字号 and 签发人

  /// 发文字号 in the middle; beside the last row of 签发人 where there are any (G-27…G-29), and below it where that leaves it
  /// no room.
  private mutating func addNumber(_ elements: Elements) throws(Fault) {
    guard elements.number != nil || !elements.signatories.isEmpty else { return }
    let top = bottom + look.numberGap
    let rows = rows(of: elements.signatories)
    var last = top + Double(max(0, rows - 1)) * style.grid.linePitch
    let names = try placedSignatories(elements.signatories, top: top, indent: look.sideIndent)
    let left = names.filter { $0.top >= last - 0.01 }.map(\.x).min() ?? width
    if let number = elements.number {
      let line = try line(number)
      let x = rows > 0 ? look.sideIndent * unit : (width - line.width) / 2
      if rows > 0, x + line.width > left { last += style.grid.linePitch }
      box.add(line, x: x, top: last)
    }
    for name in names { box.add(name.line, x: name.x, top: name.top) }
    bottom = last + style.grid.bodySize
  }

  /// Who issues 纪要 on the left and when on the right, above the red line; the date alone on the right.
  private mutating func addIssue(_ elements: [Element]) throws(Fault) {
    guard !elements.isEmpty else { return }
    let font = style.paragraphs[.body]?.font ?? .body
    var lines: [BoxComposer.Line] = []
    for element in elements {
      lines.append(
        try box.set(element.text, (element.node, element.isTyped), font: font, size: style.grid.bodySize))
    }
    let indent = look.sideIndent * unit
    let taken = lines.reduce(0) { $0 + $1.width } + Double(lines.count - 1) * unit
    let isOneLine = taken <= width - 2 * indent
    var top = bottom + style.grid.linePitch - style.grid.bodySize
    for (index, line) in lines.enumerated() {
      if index > 0, !isOneLine { top += style.grid.linePitch }
      let isLast = index == lines.count - 1
      box.add(line, x: isLast ? width - indent - line.width : indent, top: top)
    }
    bottom = top + style.grid.bodySize
  }

  private func rows(of signatories: [Element]) -> Int {
    (signatories.count + look.signatoriesPerLine - 1) / look.signatoriesPerLine
  }

  /// A line with its place.
  private typealias Placed = (line: BoxComposer.Line, x: Double, top: Double)

  /// 签发人： and the names in rows, the block some characters in from the right (G-29).
  private func placedSignatories(
    _ elements: [Element], top: Double, indent: Double
  ) throws(Fault) -> [Placed] {
    guard var first = elements.first else { return [] }
    var label = TracedText(generated: "签发人：")
    let typed = HeaderForms.signatoryLabelLength(first.text.string)
    if typed > 0 {
      label = first.text.slice(0..<typed)
      first.text = first.text.slice(typed..<first.text.utf8.count)
    }
    let body = style.paragraphs[.body]?.font ?? .body
    var lead = try box.set(
      label, (first.node, typed > 0 && first.isTyped), font: body, size: style.grid.bodySize)
    lead.key = "signatories"
    var lines = [try line(first)]
    for name in elements.dropFirst() { lines.append(try line(name)) }
    let count = min(look.signatoriesPerLine, lines.count)
    let columns = (0..<count).map { column in
      stride(from: column, to: lines.count, by: count).map { lines[$0].width }.max() ?? 0
    }
    let gap = look.signatoryGap * unit
    let block = columns.reduce(0, +) + gap * Double(count - 1)
    let left = width - indent * unit - block
    return [(lead, left - lead.width, top)]
      + lines.enumerated().map { index, line in
        let before = columns[..<(index % count)].reduce(0) { $0 + $1 + gap }
        return (line, left + before, top + Double(index / count) * style.grid.linePitch)
      }
  }

  // MARK: 信函

  /// A thick and a thin line below the mark, what stands below them, and a thin and a thick one at the foot of the page
  /// (G-101, G-102).
  private mutating func addLetterLines(_ elements: Elements) throws(Fault) {
    let (thin, gap) = (look.thinRuleThickness, look.ruleSeparation)
    var y = bottom + look.ruleGap
    addRule(at: y, look.ruleThickness)
    y += look.ruleThickness + gap
    addRule(at: y, thin)
    bottom = y + thin
    let top = bottom + look.numberGap
    try addMarks(elements.marks, top: top)
    if let number = elements.number {
      let line = try line(number)
      box.add(line, x: width - line.width, top: top)
      bottom = max(bottom, top + style.grid.bodySize)
    }
    // A letter has no 签发人; who names them all the same finds them below its number, which is flush right.
    let below = bottom + style.grid.linePitch - style.grid.bodySize
    for name in try placedSignatories(elements.signatories, top: below, indent: 0) {
      box.add(name.line, x: name.x, top: name.top)
      bottom = max(bottom, name.top + style.grid.bodySize)
    }
    let foot = style.page.height - look.footDistance - style.page.headMargin
    addRule(at: foot - look.ruleThickness - gap - thin, thin)
    addRule(at: foot - look.ruleThickness, look.ruleThickness)
  }
}
