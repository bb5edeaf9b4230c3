internal import GongwenModel

/// Makes the document of the decided units and of what metadata adds, and explains every character of it.
struct DocumentBuilder {
  let units: [Unit]
  private let manuscript: Manuscript
  let decisions: [Decision]
  private let options: ReadingOptions
  let metadata: DocumentMetadata
  var scalars: ScalarText
  private var members = MemberRows()
  /// For each unit whether it is a row of a list, whose fields blanks keep apart.
  private let areRows: [Bool]
  /// What parts the fields of two parties that sign beside each other, by unit.
  private let rooms: [Int: PairedFields.Room]
  var blocks: [Block] = []
  /// The pieces whose tables and figures are still to come.
  private var objects: Range<Int>
  private var nextID = 0
  var ledger: [LedgerEntry] = []
  var diagnostics: [Diagnostic] = []

  /// What building gives.
  struct Result {
    var document: Document
    var scalars: ScalarText
    var ledger: [LedgerEntry]
    var diagnostics: [Diagnostic]
  }

  init(
    units: [Unit], decisions: [Decision], scalars: ScalarText, manuscript: Manuscript, objects: Range<Int>,
    metadata: DocumentMetadata, options: ReadingOptions
  ) {
    self.manuscript = manuscript
    self.objects = objects
    self.units = units
    areRows = FieldRow.areRows(units.map { FieldRow($0.text) })
    rooms = PairedFields.rooms(of: units) {
      [.paragraph(.body), .tableRow].contains(decisions[$0].candidate.role)
    }
    self.decisions = decisions
    self.scalars = scalars
    self.metadata = metadata
    self.options = options
  }

  /// The document and its ledger.
  consuming func build() -> Result {
    var known = metadata
    // What is complete has no opening to be put together of its lines and metadata: all of it stands as it is.
    let opening = manuscript.isComplete ? 0 : openingEnd()
    if !manuscript.isComplete { addOpening(upTo: opening, known: &known) }
    for index in opening..<units.count {
      if !partsClosing(index) { addObjects(above: index) }
      add(index)
      if index > opening, label(index) == .title, label(index - 1) == .title { mergeTitleLines() }
    }
    addObjects(before: .max)
    mergeMarkLines()
    if manuscript.isComplete { addMissingOpening() }
    addDate()
    addRemarks()
    let isAttachment = blocks.contains { $0.paragraph?.role == .attachmentTitle }
    if firstTitle() == nil, !isNamedByItsMark, !isAttachment {
      diagnostics.append(Diagnostic("reading.title.missing", .warning))
    }
    known.title = known.title ?? wholeTitle() ?? attachmentTitle() ?? namedMark
    let grouping = ObjectGrouping(manuscript, nextID: nextID)
    var document = DocumentGrouping.document(of: grouping.grouped(blocks), metadata: known)
    document.resources = manuscript.resources
    diagnostics += UnprintedMetadata(metadata, in: document).diagnostics()
    diagnostics += typedNames.diagnostics(of: document) + TypedPosts(metadata).diagnostics(of: document)
    return Result(document: document, scalars: scalars, ledger: ledger, diagnostics: diagnostics)
  }

  private var typedNames: TypedNames { TypedNames(beside: metadata.name) }

  /// The number of units before the main part begins.
  private func openingEnd() -> Int {
    decisions.firstIndex { decision in
      switch decision.candidate.role {
      case .title, .subtitle, .byline, .salutation, .noise: false
      case .paragraph(.organMark), .paragraph(.documentNumber): false
      default: true
      }
    } ?? units.count
  }

  /// Title, sub-lines and salutation: from outside where known, else the text's own lines.
  ///
  /// Tables and figures among them stay where they stand, such as a red head that is a picture; those among the lines of a
  /// typed 版头, which has a place of its own, follow it.
  private mutating func addOpening(upTo end: Int, known: inout DocumentMetadata) {
    let indices = 0..<end
    let title = indices.first { label($0) == .title } ?? end
    let numbers = indices.filter { label($0) == .paragraph(.documentNumber) }
    for index in indices where label(index) == .paragraph(.organMark) { add(index) }
    let isMarked = metadata.issuingOrgans != nil || indices.contains { label($0) == .paragraph(.organMark) }
    for index in numbers where index < title {
      if !isMarked { addObjects(above: index) }
      add(index)
    }
    let issue = issueLines(of: indices, above: title)
    for index in issue { add(index) }
    addLine(.title, metadata.title, own: indices.filter { label($0) == .title })
    for index in numbers where index > title { add(index) }
    addLine(.subtitle, metadata.subtitle, own: indices.filter { label($0) == .subtitle })
    addByline(own: indices.filter { label($0) == .byline && !issue.contains($0) })
    addLine(.salutation, addressed(metadata.salutation), own: indices.filter { label($0) == .salutation })
    for index in indices where label(index) == .noise { add(index) }
  }

  func label(_ index: Int) -> LineLabel { decisions[index].candidate.role }

  /// One kind of opening line: a given value wins over lines that say something else, and is not printed beside
  /// lines that say the same.
  private mutating func addLine(_ role: ParagraphRole, _ value: String?, own: [Int]) {
    guard let value, !value.isEmpty else {
      for index in own {
        addObjects(above: index)
        add(index)
        if role == .title { mergeTitleLines() }
      }
      return
    }
    if let first = own.first { addObjects(above: first) }
    if let same = own.first(where: { units[$0].text.sameText(as: value.flatScalars) }) {
      for index in own { if index == same { add(index) } else { replace(index, by: value) } }
      return
    }
    generate(role, value, at: own.first)
    for index in own { replace(index, by: value) }
  }

  private mutating func addByline(own: [Int]) {
    let line = NameSpread.byline(metadata)
    for index in own {
      addObjects(above: index)
      // A line that is another's name and nothing else is what the value stands for.
      if let line, typedNames.areOther(units[index].text, among: own.map { units[$0].text }) {
        replace(index, by: line, .warning)
      } else {
        add(index)
      }
    }
    guard let line else { return }
    let key = (metadata.name.map(RemarkedName.signed) ?? metadata.unit ?? line).flatScalars.filter {
      !ScalarSet.isWhiteSpace($0)
    }
    let said = own.contains { index in
      units[index].text.filter { !ScalarSet.isWhiteSpace($0) }.contains(text: key)
    }
    if !said { generate(.byline, line, at: nil) }
  }

  /// Text that is not in the source: one entry of the ledger accounts for all of it.
  private mutating func generate(_ role: ParagraphRole, _ text: String, at index: Int?) {
    append(Paragraph(role, TracedText(generated: text)), origin: nil)
    let offset = index.map { Int(scalars.offsets[Int(units[$0].origins[0])]) }
    ledger.append(LedgerEntry(.generated, span: offset.map { SourceSpan($0, $0) }, added: text))
  }

  /// A line that metadata stands for is not printed.
  private mutating func replace(_ index: Int, by value: String, _ severity: Severity = .info) {
    for origin in units[index].origins { scalars.marks[Int(origin)] = .metadata }
    let text = units[index].text.string
    if !units[index].text.sameText(as: value.flatScalars) {
      diagnostics.append(
        Diagnostic("reading.metadata.replaces", severity, [text, value], span: span(of: index)))
    }
  }

  func span(of index: Int) -> SourceSpan {
    let origins = units[index].origins
    return scalars.span(Int(origins[0])..<Int(origins[origins.count - 1]) + 1)
  }

  /// A unit of the text as a block, or as a line of the ledger.
  private mutating func add(_ index: Int) {
    var candidate = decisions[index].candidate
    let unit = candidate.role == .paragraph(.organMark) ? withoutSecondWord(index) : units[index]
    guard !unit.text.isEmpty else { return }
    if candidate.role == .paragraph(.signature), belongsToTable(index) { candidate.role = .paragraph(.body) }
    if rooms[index] != nil { candidate.role = .paragraph(.body) }
    if candidate.role == .noise {
      quarantine(index)
      if !options.keepNoise { return }
    }
    if candidate.role == .date, let date = metadata.date, !unit.text.sameText(as: date.flatScalars) {
      return replaceDate(index, by: date)
    }
    guard let role = role(of: candidate.role, unit) else { return }
    let lead = members.lead(of: unit, isBody: role == .body, in: scalars)
    let text = UnitText(
      unit, as: candidate, partsCells: hasRowBeside(index), isRow: areRows[index], lead: lead,
      room: rooms[index], in: &scalars)
    ledger += text.added
    if let match = unit.ordinal, match.isEmoji, let printed = text.ordinal {
      let words = [match.ordinal.text, printed.text]
      diagnostics.append(Diagnostic("reading.number.emoji", .info, words, span: span(of: index)))
    }
    var paragraph = Paragraph(role, spread(text.text, role), ordinal: text.ordinal)
    if case .lead(let level) = candidate.role {
      let end = text.headingLength ?? paragraph.text.utf8.count
      paragraph.inline.marks = [InlineMark(.lead(level), 0..<end)]
    }
    paragraph.inline.marks += marks(on: paragraph.text, in: span(of: index))
    // **落款：县水务局**: what was bold is a line of the paper, which has a face of its own.
    if isByForm(index), Self.linesOfTheirOwnFace.contains(role) {
      paragraph.inline.marks.removeAll { $0.kind == .strong }
    }
    add(paragraph, of: index)
  }

  /// A paragraph with what its role asks for: labels are parted from titles, names from their marks, lines of a title joined.
  private mutating func add(_ paragraph: Paragraph, of index: Int) {
    let role = paragraph.role
    if role == .attachmentLabel, let parts = AttachmentHeading(paragraph.text) {
      return add(parts, origin: span(of: index))
    }
    if role == .signature { leaveOutMark(after: index) }
    if add(signatoriesOf: paragraph, origin: span(of: index)) { return }
    let isRest = role == .attachmentTitle && blocks.last?.paragraph?.role == role
    append(paragraph, origin: span(of: index))
    if isRest { mergeTitleLines() }
    if role == .attachmentNote { joinAttachmentNote() }
  }

  private static let linesOfTheirOwnFace: [ParagraphRole] = [.salutation, .signature, .date, .byline]

  /// `附件：` alone on its line stands before the first name that it announces (G-60).
  private mutating func joinAttachmentNote() {
    guard blocks.count >= 2, blocks.last?.paragraph?.ordinal != nil,
      let head = blocks[blocks.count - 2].paragraph, head.role == .attachmentNote, head.ordinal == nil,
      AttachmentForms.noteLabels.contains(head.text.string)
    else { return }
    joinLastTwo()
  }

  private mutating func add(_ heading: AttachmentHeading, origin: SourceSpan) {
    append(Paragraph(.attachmentLabel, heading.label), origin: origin)
    if let title = heading.title { append(Paragraph(.attachmentTitle, title), origin: origin) }
    if let colon = heading.colon { ledger.append(colon) }
  }

  /// Whether a row of cells with bars between them has another beside it, as in `| 项目 | 金额 |`; a line `|---|---|` between
  /// the two is left out.
  private func hasRowBeside(_ index: Int) -> Bool {
    func isRow(_ index: Int) -> Bool {
      units.indices.contains(index) && decisions[index].candidate.role == .tableRow
        && units[index].text.contains(where: TableBar.isBar)
    }
    func beside(_ step: Int) -> Bool {
      isRow(index + step)
        || units.indices.contains(index + step) && decisions[index + step].candidate.role == .noise
          && isRow(index + 2 * step)
    }
    return isRow(index) && (beside(1) || beside(-1))
  }

  /// Whether a line right above a table names what its figures count, 单位：万元, or leads on to it: 签字表：.
  private func belongsToTable(_ index: Int) -> Bool {
    let end = span(of: index).upperBound
    guard let next = objects.first(where: { manuscript.pieces[$0].span.lowerBound >= end }),
      case .table? = manuscript.pieces[next].object
    else { return false }
    let table = manuscript.pieces[next].span.lowerBound
    if index + 1 < units.count, let below = units[index + 1].origins.first {
      guard Int(scalars.offsets[Int(below)]) >= table else { return false }
    }
    let text = units[index].text.string.drop { "（( 　".contains($0) }
    guard text.count <= 16 else { return false }
    if let last = text.last, "：:".contains(last) { return true }
    return TableUnit.isLabelled(text)
  }

  mutating func append(_ paragraph: Paragraph, origin: SourceSpan?) {
    blocks.append(Block(makeID(), .paragraph(paragraph), origin: origin))
  }

  /// The role of a paragraph; what stands below the label of an attachment is its title (G-71), and （试行） below that.
  private func role(of label: LineLabel, _ unit: Unit) -> ParagraphRole? {
    let above = blocks.last?.paragraph?.role
    let isBelowLabel =
      above == .attachmentLabel || above == .attachmentTitle && TitleWords.isEdition(unit.text)
    switch label.role {
    case .attachmentLabel, .attachmentTitle: return isBelowLabel ? .attachmentTitle : .attachmentLabel
    case .title: return isBelowLabel ? .attachmentTitle : .title
    case let role: return role
    }
  }

  /// The marks that the format put on the characters of a paragraph.
  private func marks(on text: TracedText, in span: SourceSpan) -> [InlineMark] {
    let pieces = manuscript.pieces
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].span.upperBound <= span.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [InlineMark] = []
    let isMarked = low < pieces.count && pieces[low].span.lowerBound < span.upperBound
    let order = isMarked ? SourceOrder(of: text) : nil
    while low < pieces.count, pieces[low].span.lowerBound < span.upperBound {
      let start = pieces[low].span.lowerBound
      for mark in pieces[low].marks {
        let place = SourceSpan(start + mark.range.lowerBound, start + mark.range.upperBound)
        if let range = order?.range(from: place) { result.append(InlineMark(mark.kind, range)) }
      }
      low += 1
    }
    return result
  }

  /// Whether only pictures stand between a unit and the line above it, and both belong to the closing.
  ///
  /// Such as a seal or a name in somebody's own hand, which a file may hang on either line. They follow the closing, which
  /// is one. People whose pictures stand between their names sign nothing.
  private func partsClosing(_ index: Int) -> Bool {
    guard index > 0, label(index - 1) == .paragraph(.signature),
      label(index) == .date || isOrgan(index) && isOrgan(index - 1),
      let start = units[index].origins.first.map({ Int(scalars.offsets[Int($0)]) })
    else { return false }
    // More of them are none of a closing, and would be looked at again for each of its lines.
    let above = objects.prefix(Self.longestClosing + 1).prefix {
      manuscript.pieces[$0].span.lowerBound < start
    }
    return above.count <= Self.longestClosing
      && above.allSatisfy { place in
        switch manuscript.pieces[place].object {
        case .figure, nil: true
        default: false
        }
      }
  }

  private func isOrgan(_ index: Int) -> Bool {
    label(index) == .paragraph(.signature) && units[index].text.last.map(OrganEnding.isOne) == true
  }

  /// The most pieces of a closing, its lines among them.
  private static let longestClosing = 16

  /// The tables and figures that stand above a unit.
  private mutating func addObjects(above index: Int) {
    addObjects(before: units[index].origins.first.map { Int(scalars.offsets[Int($0)]) } ?? 0)
  }

  /// The tables and figures of the format that stand before a byte of the source.
  private mutating func addObjects(before offset: Int) {
    while let next = objects.first, manuscript.pieces[next].span.lowerBound < offset {
      let piece = manuscript.pieces[next]
      objects.removeFirst()
      if let object = piece.object {
        let block = Block(makeID(), object, origin: piece.span)
        blocks.append(block.identified { makeID() })
      }
    }
  }

  mutating func makeID() -> ElementID {
    defer { nextID += 1 }
    return ElementID(nextID)
  }

  /// The text of a signature or byline that is a name of two characters is spread.
  private func spread(_ text: TracedText, _ role: ParagraphRole) -> TracedText {
    guard role == .signature || role == .byline else { return text }
    let scalars = text.string.flatScalars
    guard scalars.count >= 2, PersonWords.isName(Array(scalars.suffix(2))) else { return text }
    let rest = scalars.dropLast(2)
    if let last = rest.last, last != 0x3000, !Characters.isColon(last) { return text }
    let middle = text.utf8.count - String(text.string.suffix(1)).utf8.count
    var result = text.slice(0..<middle)
    result.append("\u{3000}".utf8, from: nil)
    result.append(text.slice(middle..<text.utf8.count))
    return result
  }

  private mutating func replaceDate(_ index: Int, by date: String) {
    replace(index, by: date)
    generate(.date, date, at: index)
  }

  private mutating func quarantine(_ index: Int) {
    let unit = units[index]
    if !options.keepNoise { for origin in unit.origins { scalars.marks[Int(origin)] = .noise } }
    let text = unit.text.count > 40 ? unit.text.prefix(40).map { $0 }.string + "…" : unit.text.string
    let reason = decisions[index].candidate.reason
    // Why it is noise says nothing of what is done with it.
    let id = reason == "reading.because.accepted" ? "reading.noise.accepted" : reason
    diagnostics.append(Diagnostic(id, .warning, [text], span: span(of: index)))
  }
}
