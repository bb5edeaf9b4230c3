internal import GongwenModel

/// 发文机关标志 of typed lines, and elements over several lines.
extension DocumentBuilder {
  /// The line of a mark, without 文件 where an organ above has it: it is printed once, beside all names (G-26).
  mutating func withoutSecondWord(_ index: Int) -> Unit {
    var unit = units[index]
    let above = blocks.prefix(64).lazy.compactMap(\.paragraph).filter { $0.role == .organMark }
    guard HeaderForms.isMarkWord(unit.text),
      above.contains(where: { $0.text.string.hasSuffix(HeaderForms.markWord) })
    else { return unit }
    var left = HeaderForms.markWord.unicodeScalars.count
    while left > 0, let last = unit.text.popLast(), let origin = unit.origins.popLast() {
      let isBlank = ScalarSet.isWhiteSpace(last)
      scalars.marks[Int(origin)] = isBlank ? .space : .markup
      left -= isBlank ? 0 : 1
    }
    diagnostics.append(
      Diagnostic(
        "reading.mark.once", .info, [HeaderForms.markWord, units[index].text.string], span: span(of: index)))
    return unit
  }

  /// Adds 签发人 of a typed head one by one, where a line names several (G-29).
  ///
  /// - Returns: Whether it did; without a mark the line is no head's and stays whole.
  mutating func add(signatoriesOf paragraph: Paragraph, origin: SourceSpan) -> Bool {
    guard [.organMark, .documentNumber].contains(paragraph.role),
      let names = TypedSignatories(paragraph.text),
      metadata.issuingOrgans != nil || hasMark
    else { return false }
    var first = paragraph
    first.text = names.head
    append(first, origin: origin)
    for name in names.further {
      append(Paragraph(.signatory, name), origin: name.span(of: 0..<name.utf8.count) ?? origin)
    }
    ledger += names.marks
    return true
  }

  /// Whether an organ stands above.
  private var hasMark: Bool {
    blocks.prefix(64).contains { block in
      guard let paragraph = block.paragraph, paragraph.role == .organMark else { return false }
      return HeaderForms.markRole(of: paragraph.text.string) == nil
    }
  }

  /// Whether 发文机关标志 says what the paper is, and no title stands below it: 命令（令） and 纪要 (G-105, G-106).
  var isNamedByItsMark: Bool {
    if namedMark != nil { return true }
    let kinds = ["命令", "令", "纪要", "会议纪要"]
    let isNamed = metadata.kind.map(kinds.contains) ?? ["order", "minutes"].contains(metadata.style ?? "")
    return isNamed && (metadata.issuingOrgans != nil || hasMark)
  }

  /// The typed mark of a paper that has it for a title.
  var namedMark: String? {
    let marks = blocks.prefix(64).lazy.compactMap(\.paragraph).filter { $0.role == .organMark }
    return marks.map(\.text.string).first { $0.hasSuffix("令") || $0.hasSuffix("纪要") }
  }

  /// The 、 between two organs that signed on one line and stand on lines of their own in print (G-65).
  mutating func leaveOutMark(after index: Int) {
    guard units[index].isPart, let last = units[index].origins.last, units.indices.contains(index + 1),
      decisions[index + 1].candidate.role == .signature, let next = units[index + 1].origins.first,
      last < next
    else { return }
    let gap = Int(last) + 1..<Int(next)
    guard gap.allSatisfy({ scalars.scalars[$0] == "、" || ScalarSet.isWhiteSpace(scalars.scalars[$0]) })
    else { return }
    for place in gap where scalars.scalars[place] == "、" && scalars.marks[place] == .kept {
      scalars.marks[place] = .markup
    }
  }

  // MARK: Lines of one element

  /// The two lines of one mark are one: they would be two organs.
  mutating func mergeMarkLines() {
    func mark(_ index: Int) -> String? {
      blocks[index].paragraph.flatMap { $0.role == .organMark ? $0.text.string : nil }
    }
    let index = blocks.indices.dropFirst().first { index in
      mark(index - 1).flatMap { organ in mark(index).map { NamedHeader.areOne(organ, $0) } } ?? false
    }
    guard let index else { return }
    let rest = Array(blocks[(index + 1)...])
    blocks.removeLast(rest.count)
    joinLastTwo()
    blocks += rest
  }

  /// The lines of one title are one block: its line breaks are the engine's to find.
  mutating func mergeTitleLines() {
    guard blocks.count >= 2, let added = blocks.last?.paragraph,
      let title = blocks[blocks.count - 2].paragraph, [.title, .attachmentTitle].contains(title.role),
      title.text.utf8.count < LimitTable.titleBytes
    else { return }
    let areOrgans = PersonWords.areOrgans(title.text.string.flatScalars, added.text.string.flatScalars)
    joinLastTwo(gap: areOrgans ? "\u{3000}" : "")
  }

  /// Makes one paragraph of the last two, in the role of the first.
  mutating func joinLastTwo(gap: String = "") {
    guard blocks.count >= 2, var joined = blocks[blocks.count - 2].paragraph, let next = blocks.last,
      let added = next.paragraph
    else { return }
    blocks.removeLast()
    if !gap.isEmpty { joined.text.append(gap.utf8, from: nil) }
    let shift = joined.text.utf8.count
    joined.text.append(added.text)
    joined.inline.marks += added.inline.marks.map {
      InlineMark($0.kind, $0.range.lowerBound + shift..<$0.range.upperBound + shift)
    }
    let last = blocks.count - 1
    blocks[last].content = .paragraph(joined)
    blocks[last].origin = blocks[last].origin.flatMap { span in next.origin.map(span.union) }
  }
}
