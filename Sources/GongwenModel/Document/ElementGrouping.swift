/// Finds 版头 and 版记: where they are typed at the start and the end of a document, and where metadata has them.
struct ElementGrouping {
  private let metadata: DocumentMetadata
  private var nextID: Int

  /// Prepares to find the elements of a document.
  ///
  /// - Parameters:
  ///   - metadata: What is known about it.
  ///   - nextID: The first identity that no element has.
  init(metadata: DocumentMetadata, nextID: Int) {
    self.metadata = metadata
    self.nextID = nextID
  }

  /// Moves typed lines out of a document and adds what only metadata knows.
  consuming func apply(to document: inout Document) {
    document.header = header(&document.body)
    if let last = document.attachments.indices.last {
      document.imprint = imprint(&document.attachments[last].body)
    } else {
      document.imprint = imprint(&document.body)
    }
    AttendanceGrouping(metadata: metadata, nextID: nextID).apply(to: &document)
  }

  // MARK: 版头

  /// Typed lines are a header only below or with a mark: a number alone stands on plain papers (白头文件) too.
  private mutating func header(_ body: inout [Block]) -> HeaderBlock? {
    var header = HeaderBlock()
    let untouched = body
    var typed = body.prefix { $0.paragraph.map { Self.headerRoles.contains($0.role) } ?? false }
    typed = body[..<(typed.endIndex + issue(below: typed, in: body))]
    let isTyped = typed.contains { $0.paragraph?.role == .organMark }
    // 第12号 stands below the mark that metadata has.
    let belongsToKnown = metadata.issuingOrgans != nil && metadata.documentNumber == nil
    if isTyped || belongsToKnown {
      for block in typed { add(block, to: &header) }
      body.removeFirst(typed.count)
    }
    addMarks(to: &header)
    if header.organs.isEmpty, let organs = metadata.issuingOrgans {
      header.organs = DocumentMetadata.names(in: organs).map { element(.organMark, $0) }
    }
    guard !header.organs.isEmpty else {
      // Without a mark the lines are not the header's.
      body = untouched
      return nil
    }
    if header.number == nil, let number = metadata.documentNumber {
      header.number = element(.documentNumber, number)
    }
    if header.signatories.isEmpty, let names = metadata.signatories {
      header.signatories = DocumentMetadata.names(in: names).map { element(.signatory, $0) }
    }
    return header
  }

  private static let headerRoles: [ParagraphRole] = [
    .copyNumber, .securityLevel, .urgency, .organMark, .documentNumber, .signatory,
  ]

  private mutating func add(_ block: Block, to header: inout HeaderBlock) {
    guard let paragraph = block.paragraph else { return }
    let text = paragraph.text.string
    let hasSignatories = HeaderForms.signatoryStart(text) != nil
    switch paragraph.role {
    case .organMark where hasSignatories, .documentNumber where hasSignatories:
      addSignatories(block, paragraph.text, to: &header)
    case .organMark:
      if let role = HeaderForms.markRole(of: text) {
        header.marks.append(part(block, paragraph.text, as: role))
      } else if text == HeaderForms.markWord, let organ = header.organs.indices.last {
        addWord(block, to: &header.organs[organ])
      } else {
        header.organs.append(block)
      }
    case .documentNumber where header.number == nil: header.number = block
    case .signatory: header.signatories.append(block)
    case .byline: addIssue(block, paragraph.text, to: &header)
    default: header.marks.append(block)
    }
  }

  /// 文件 on a line of its own stands beside the names above it and is no organ's (G-26).
  private func addWord(_ word: Block, to organ: inout Block) {
    guard var paragraph = organ.paragraph, let text = word.paragraph?.text else { return }
    paragraph.text.append(text)
    organ.content = .paragraph(paragraph)
    organ.origin = organ.origin.flatMap { span in word.origin.map(span.union) }
  }

  /// How many lines below the mark of 纪要 or of a periodical say who issues them and when: the organ and the date, on one line
  /// or on two.
  private func issue(below typed: ArraySlice<Block>, in body: [Block]) -> Int {
    let mark = typed.first { $0.paragraph?.role == .organMark && Self.markRole($0) == nil }
    let isMinutes = metadata.issuingOrgans != nil && metadata.kind?.hasSuffix("纪要") == true
    // 第6期
    let isPeriodical = typed.contains {
      $0.paragraph?.role == .documentNumber && $0.paragraph?.text.string.contains("期") == true
    }
    guard isPeriodical || (mark?.paragraph?.text.string.hasSuffix("纪要") ?? isMinutes) else { return 0 }
    let lines = body[typed.endIndex...].prefix(2).prefix { $0.paragraph?.role == .byline }
    let date = lines.firstIndex { line in
      guard let utf8 = line.paragraph?.text.utf8 else { return false }
      return DateAtEnd.start(in: utf8) < utf8.count
    }
    return date.map { $0 - typed.endIndex + 1 } ?? 0
  }

  private static func markRole(_ block: Block) -> ParagraphRole? {
    block.paragraph.flatMap { HeaderForms.markRole(of: $0.text.string) }
  }

  /// 云岭县人民政府办公室　2026年3月12日 is an organ and a date.
  private mutating func addIssue(_ block: Block, _ text: TracedText, to header: inout HeaderBlock) {
    let start = DateAtEnd.start(in: text.utf8)
    let end = Self.trimmedEnd(text.utf8, start)
    guard end > 0, start < text.utf8.count else { return header.issue.append(block) }
    header.issue.append(part(block, text.slice(0..<end), as: .byline))
    header.issue.append(part(block, text.slice(start..<text.utf8.count), as: .byline))
  }

  /// 青政发〔2026〕3号　签发人：林若溪 is a number and a signatory.
  private mutating func addSignatories(_ block: Block, _ text: TracedText, to header: inout HeaderBlock) {
    let string = text.string
    guard let index = HeaderForms.signatoryStart(string) else { return }
    let start = string.utf8.distance(from: string.startIndex, to: index)
    let number = text.slice(0..<Self.trimmedEnd(text.utf8, start))
    if !number.isEmpty {
      let part = part(block, number, as: .documentNumber)
      if header.number == nil { header.number = part } else { header.marks.append(part) }
    }
    header.signatories.append(part(block, text.slice(start..<text.utf8.count), as: .signatory))
  }

  /// What metadata adds to the typed marks, in the order of the standard (G-23).
  private mutating func addMarks(to header: inout HeaderBlock) {
    let known: [(ParagraphRole, String?)] = [
      (.copyNumber, metadata.copyNumber), (.securityLevel, metadata.securityMark),
      (.urgency, metadata.urgency),
    ]
    for (place, (role, value)) in known.enumerated() {
      guard let value, !header.marks.contains(where: { $0.paragraph?.role == role }) else { continue }
      let earlier = Set(known[..<place].map(\.0))
      let last = header.marks.lastIndex { block in block.paragraph.map { earlier.contains($0.role) } ?? false
      }
      header.marks.insert(element(role, value), at: last.map { $0 + 1 } ?? 0)
    }
  }

  // MARK: 版记

  private mutating func imprint(_ body: inout [Block]) -> Imprint? {
    var imprint = Imprint()
    let typed = body.reversed().prefix { $0.paragraph?.role == .imprint }.reversed()
    for block in typed { add(block, to: &imprint) }
    body.removeLast(typed.count)
    if imprint.copies.isEmpty {
      if let names = metadata.movedRecipients { imprint.copies.append(copies("主送：", names)) }
      if let names = metadata.copyRecipients { imprint.copies.append(copies("抄送：", names)) }
    }
    if imprint.printingOrgan == nil, let organ = metadata.printingOrgan {
      imprint.printingOrgan = element(.imprint, organ)
    }
    if imprint.printingDate == nil, let date = metadata.printingDate {
      imprint.printingDate = element(.imprint, date.hasSuffix("印发") ? date : date + "印发")
    }
    return imprint.blocks.isEmpty ? nil : imprint
  }

  /// 某某办公室　2026年1月5日印发 is an organ and a date, and 共印60份 behind them the number of copies; what else there is, is
  /// copied to.
  private mutating func add(_ block: Block, to imprint: inout Imprint) {
    guard let text = block.paragraph?.text else { return imprint.copies.append(block) }
    let line = text.string
    if imprint.copyCount == nil, ImprintForms.form(of: line) == .copyCount {
      imprint.copyCount = block
      return
    }
    guard let count = ImprintForms.countStart(in: line), imprint.copyCount == nil else {
      guard Self.isPrinted(line) else { return imprint.copies.append(block) }
      return addPrinting(block, text, dateEnd: text.utf8.count, end: text.utf8.count, to: &imprint)
    }
    let start = line.utf8.distance(from: line.startIndex, to: count)
    let printed = Self.trimmedEnd(text.utf8, start)
    if line[..<count].last(where: { !$0.isWhitespace }) == "，" {
      // 印发，共印60份 stays one phrase, since its comma has no place elsewhere.
      let dateEnd = printed - "，".utf8.count
      addPrinting(block, text, dateEnd: dateEnd, end: text.utf8.count, to: &imprint)
    } else {
      addPrinting(block, text, dateEnd: printed, end: printed, to: &imprint)
      imprint.copyCount = part(block, text.slice(start..<text.utf8.count), as: .imprint)
    }
  }

  /// 印发机关 and the date after it, which goes on to an end.
  private mutating func addPrinting(
    _ block: Block, _ text: TracedText, dateEnd: Int, end: Int, to imprint: inout Imprint
  ) {
    let start = DateAtEnd.start(in: Array(text.utf8[..<dateEnd]))
    let organ = text.slice(0..<Self.trimmedEnd(text.utf8, start))
    let date = text.slice(start..<end)
    if !organ.isEmpty {
      imprint.printingOrgan = part(block, organ, as: .imprint)
    } else if let above = imprint.copies.last, Self.isOrgan(above) {
      // The two were typed on lines of their own.
      imprint.copies.removeLast()
      imprint.printingOrgan = above
    }
    if !date.isEmpty { imprint.printingDate = part(block, date, as: .imprint) }
  }

  /// Whether a line says when the paper was printed: 印发 (GB/T 9704-2012, 7.4.3), and as older papers have it 印 and 印制 behind the date.
  private static func isPrinted(_ line: String) -> Bool {
    ["印发", "日印", "日印制"].contains { line.hasSuffix($0) }
  }

  /// Whether a line is a name alone: 抄送 has a label before its names, and a mark where they go on or end.
  private static func isOrgan(_ block: Block) -> Bool {
    guard let paragraph = block.paragraph else { return false }
    return !paragraph.text.string.unicodeScalars.contains { "：:，,、；;。".unicodeScalars.contains($0) }
  }

  private static func trimmedEnd(_ utf8: [UInt8], _ end: Int) -> Int {
    var last = 0
    var offset = 0
    while offset < end {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      offset += length
      if !ScalarSet.isWhiteSpace(scalar) { last = offset }
    }
    return last
  }

  private mutating func copies(_ label: String, _ names: String) -> Block {
    let end = names.hasSuffix("。") ? "" : "。"
    return element(.imprint, label + names + end)
  }

  // MARK: Elements

  private mutating func part(_ block: Block, _ text: TracedText, as role: ParagraphRole) -> Block {
    defer { nextID += 1 }
    let origin = text.span(of: 0..<text.utf8.count)
    return Block(ElementID(nextID), .paragraph(Paragraph(role, text)), origin: origin ?? block.origin)
  }

  private mutating func element(_ role: ParagraphRole, _ text: String) -> Block {
    defer { nextID += 1 }
    return Block(ElementID(nextID), .paragraph(Paragraph(role, TracedText(generated: text))))
  }
}
