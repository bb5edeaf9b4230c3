internal import GongwenModel

/// What metadata alone knows, printed where a text has it.
extension DocumentBuilder {
  /// Who issues 纪要 or a periodical and when, below the number, which is part of their head.
  func issueLines(of indices: Range<Int>, above title: Int) -> [Int] {
    let isPeriodical = indices.contains {
      label($0) == .paragraph(.documentNumber) && isByForm($0) && IssueNumber.isOfPeriodical(units[$0].text)
    }
    guard isPeriodical || metadata.kind?.hasSuffix("纪要") == true || metadata.style == "minutes" else {
      return []
    }
    return indices.filter { $0 < title && label($0) == .byline && isByForm($0) }
  }

  /// Whether a line is what it is by its form.
  func isByForm(_ index: Int) -> Bool {
    decisions[index].candidate.reason == "reading.because.element"
  }

  /// What a record gives as a value alone is printed where a text's would be.
  mutating func addMissingOpening() {
    let header: Set<ParagraphRole> = [
      .organMark, .documentNumber, .securityLevel, .urgency, .copyNumber, .signatory,
    ]
    var place = blocks.firstIndex { !header.contains($0.paragraph?.role ?? .body) } ?? blocks.count
    let values: [(ParagraphRole, String?)] = [
      (.title, metadata.title), (.subtitle, metadata.subtitle), (.byline, NameSpread.byline(metadata)),
      (.salutation, addressed(metadata.salutation)),
    ]
    for (role, value) in values {
      if let last = blocks.lastIndex(where: { $0.paragraph?.role == role }) { place = last + 1 }
      guard let value, !value.isEmpty, !holds(role) else { continue }
      blocks.insert(Block(makeID(), .paragraph(Paragraph(role, TracedText(generated: value)))), at: place)
      ledger.append(LedgerEntry(.generated, added: value))
      place += 1
    }
  }

  /// Whether an element of a role is there, perhaps inside another.
  private func holds(_ role: ParagraphRole) -> Bool {
    blocks.contains { block in
      var found = false
      block.forEachParagraph { found = found || $1.role == role }
      return found
    }
  }

  /// A date that only metadata knows stands at the end of the text, before attachments.
  mutating func addDate() {
    guard let date = metadata.date, !date.isEmpty else { return }
    if decisions.contains(where: { $0.candidate.role == .date }) || holds(.date) { return }
    let inByline = blocks.lazy.compactMap(\.paragraph).contains { block in
      block.role == .byline && block.text.string.flatScalars.contains(text: date.flatScalars)
    }
    if inByline { return }
    let place = blocks.firstIndex {
      [.attachmentLabel, .attachmentTitle, .remarks].contains($0.paragraph?.role)
    }
    // 版记 stands below everything.
    let foot = blocks.reversed().prefix { $0.paragraph?.role == .imprint }.count
    let paragraph = Paragraph(.date, TracedText(generated: date))
    blocks.insert(Block(makeID(), .paragraph(paragraph)), at: place ?? blocks.count - foot)
    ledger.append(LedgerEntry(.generated, added: date))
  }

  /// 附注 that only metadata knows stand below the closing, in round brackets (G-70).
  mutating func addRemarks() {
    guard let remarks = metadata.remarks, !remarks.isEmpty else { return }
    let roles = blocks.map { $0.paragraph?.role }
    guard !roles.contains(.remarks) else { return }
    let text = remarks.hasPrefix("（") ? remarks : "（" + remarks + "）"
    let closing = roles.lastIndex { $0 == .date || $0 == .signature }.map { $0 + 1 }
    let place = closing ?? roles.firstIndex(of: .attachmentLabel) ?? blocks.count
    let paragraph = Paragraph(.remarks, TracedText(generated: text))
    blocks.insert(Block(makeID(), .paragraph(paragraph)), at: place)
    ledger.append(LedgerEntry(.generated, added: text))
  }

  /// Who is addressed, with the colon that ends it (G-50); data often leaves it out.
  func addressed(_ names: String?) -> String? {
    guard let names, let last = names.flatScalars.last else { return nil }
    let isEnded = Characters.endsParagraph(last) || Characters.isComma(last)
    return isEnded ? names : names + "："
  }
}
