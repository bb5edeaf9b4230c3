import GongwenModel
import GongwenStyle

/// Places 署名 and 成文日期 against the right edge and against each other (G-63, G-65, G-66).
struct SignatureBlock {
  let style: ResolvedStyle

  /// Moves every group of signatures with the date after it.
  func place(_ paragraphs: inout [FlowParagraph]) {
    var index = 0
    while index < paragraphs.count {
      guard paragraphs[index].role == .signature else {
        if paragraphs[index].role == .date { alignDate(&paragraphs[index]) }
        index += 1
        continue
      }
      var end = index + 1
      while end < paragraphs.count, paragraphs[end].role == .signature { end += 1 }
      let date = end < paragraphs.count && paragraphs[end].role == .date ? end : nil
      place(index..<end, date: date, &paragraphs)
      index = (date ?? end - 1) + 1
    }
  }

  private var unit: Double { style.grid.characterPitch }
  private var right: Double { style.page.typeAreaWidth }
  private var look: SignatureStyle { style.signature }

  private func place(_ names: Range<Int>, date: Int?, _ paragraphs: inout [FlowParagraph]) {
    for index in names.dropFirst() { paragraphs[index].linesBefore = 0 }
    if let date { paragraphs[date].linesBefore = 0 }
    if style.flow.stampWidth > 0 {
      placeBesideStamp(names, date: date, &paragraphs)
    } else if style.flow.sealDiameter > 0 {
      placeUnderSeal(names, date: date, &paragraphs)
    } else {
      placeWithoutSeal(names, date: date, &paragraphs)
    }
  }

  /// The name some characters in from the right, the date some characters right of the name's start; when
  /// the date is the longer of the two, it stands so far in and the name moves left (G-65).
  private func placeWithoutSeal(_ names: Range<Int>, date: Int?, _ paragraphs: inout [FlowParagraph]) {
    let last = names.upperBound - 1
    let indent = paragraphs[last].style.endIndent * unit
    let nameWidth = names.map { width(paragraphs[$0]) }.max() ?? 0
    var start = right - indent - nameWidth
    if let date {
      let dateWidth = width(paragraphs[date])
      if dateWidth > nameWidth { start = right - indent - dateWidth - look.dateIndent * unit }
      move(&paragraphs[date], to: start + look.dateIndent * unit)
    }
    for index in names { move(&paragraphs[index], to: start) }
  }

  /// The date at its indent, the last name centred over it, joint names in rows before it, with room
  /// for a seal on each (G-63, G-64).
  private func placeUnderSeal(_ names: Range<Int>, date: Int?, _ paragraphs: inout [FlowParagraph]) {
    let lines = names.map { paragraphs[$0].composed.lines.count }
    let widths = names.map { paragraphs[$0].composed.lines.count == 1 ? width(paragraphs[$0]) : right }
    let measures = SealRows.Measures(
      width: right, diameter: style.flow.sealDiameter, gap: look.sealGap, character: unit, names: widths,
      date: width(paragraphs[date ?? names.upperBound - 1]), dateIndent: look.sealedIndent * unit)
    let rows = SealRows(measures).rows
    var index = names.lowerBound
    for (row, centres) in rows.enumerated() {
      let above = row > 0 ? lines[index - names.lowerBound - 1] : nil
      for (column, x) in centres.enumerated() {
        centre(&paragraphs[index], at: x)
        paragraphs[index].sharesGridLine = column > 0
        let own = lines[index - names.lowerBound]
        paragraphs[index].seal = seal(on: own, isJoint: names.count > 1, rowAbove: above)
        index += 1
      }
    }
    guard let date, let last = lines.last, let x = rows.last?.last else { return }
    centre(&paragraphs[date], at: x)
    paragraphs[date].seal = seal(on: last, isJoint: names.count > 1, rowAbove: nil)
    paragraphs[date].seal?.centre -= Double(last)
  }

  /// The seal on a name of so many lines.
  ///
  /// A single one lies between name and date. Seals in a row lie on the middle of their names, the last one
  /// too: so they are level with each other, and name and date stand below its middle, as 7.3.5.1 wants.
  private func seal(on lines: Int, isJoint: Bool, rowAbove: Int?) -> SealSpace {
    let middle = Double(lines - 1) / 2
    return SealSpace(
      diameter: style.flow.sealDiameter, gap: look.sealGap, centre: isJoint ? middle : middle + 0.5,
      rowAbove: rowAbove.map { Double($0 - 1) / 2 })
  }

  /// Places a signer's post left of the room for a stamp (G-66).
  ///
  /// The blank lines above the first stamp and below the last are the style's; joint signers have a row each. A name that is
  /// typed needs no room for a stamp and stands in its place.
  private func placeBesideStamp(_ posts: Range<Int>, date: Int?, _ paragraphs: inout [FlowParagraph]) {
    let rows = max(1, (style.flow.stampWidth / 2 / style.grid.linePitch).rounded(.up))
    // The post stands in the middle row of its stamp, in the upper one of two.
    let above = ((rows - 1) / 2).rounded(.down)
    for index in posts {
      let blank = index == posts.lowerBound ? look.linesAboveStamp : 0
      if SignerName.isTyped(paragraphs[index].composed.text.string) {
        move(&paragraphs[index], to: right - look.stampIndent * unit - width(paragraphs[index]))
        (paragraphs[index].linesBefore, paragraphs[index].linesAfter) = (blank, 0)
        continue
      }
      let edge = right - (look.stampIndent + look.stampGap) * unit - style.flow.stampWidth
      move(&paragraphs[index], to: edge - width(paragraphs[index]))
      paragraphs[index].linesBefore = blank + above
      paragraphs[index].linesAfter = rows - 1 - above
    }
    guard let date else { return }
    paragraphs[date].linesBefore = look.linesBelowStamp
    move(&paragraphs[date], to: right - look.stampIndent * unit - width(paragraphs[date]))
  }

  /// A date without a name: below a blank line like a name, and at the indent of a date under a seal (G-63).
  private func alignDate(_ paragraph: inout FlowParagraph) {
    paragraph.linesBefore = max(style.paragraphs[.signature]?.linesBefore ?? 0, paragraph.linesBefore)
    move(&paragraph, to: right - max(look.sealedIndent, paragraph.style.endIndent) * unit - width(paragraph))
  }

  private func width(_ paragraph: FlowParagraph) -> Double {
    paragraph.composed.lines.map { paragraph.composed.width(of: $0) }.max() ?? 0
  }

  private func centre(_ paragraph: inout FlowParagraph, at x: Double) {
    for index in paragraph.composed.lines.indices {
      let width = paragraph.composed.width(of: paragraph.composed.lines[index])
      paragraph.composed.lines[index].x = max(0, x - width / 2)
    }
  }

  private func move(_ paragraph: inout FlowParagraph, to x: Double) {
    for index in paragraph.composed.lines.indices { paragraph.composed.lines[index].x = max(0, x) }
  }
}
