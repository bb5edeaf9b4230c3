internal import GongwenModel

/// Lines of official documents that are what they are for certain, by their form: the marks above a typed
/// 发文机关标志 (G-21…G-23), 签发人 below it (G-29), and who attended a meeting (G-106).
///
/// A number alone on its line looks like a page's, and lines of names like rows of a table or what a page has around its
/// text; so they are settled like lines that a person has reviewed, and those stay as they are.
struct ElementLines {
  /// How many lines a typed header takes at most.
  private static let opening = 16

  private var manuscript: Manuscript
  private var options: ReadingOptions
  private var lines: [Int: AcceptedRoles.Line]
  /// Where pieces begin.
  private var starts: Set<Int>

  /// Tells the reader of such lines.
  ///
  /// - Parameters:
  ///   - manuscript: What a format made of a file.
  ///   - options: How it will be read.
  static func accept(in manuscript: inout Manuscript, _ options: inout ReadingOptions) {
    guard !manuscript.isComplete else { return }
    var pass = ElementLines(manuscript, options)
    let opening = pass.openingLines()
    if !pass.acceptNamedHead(opening), !pass.acceptNamedNumber(opening), !pass.acceptPeriodical(opening) {
      pass.acceptHeader(opening)
    }
    pass.acceptAttendance(opening)
    pass.acceptFoot()
    pass.acceptPairedDates()
    pass.acceptSeries()
    manuscript.metadata = pass.manuscript.metadata
    manuscript.diagnostics = pass.manuscript.diagnostics
    guard !pass.lines.isEmpty else { return }
    pass.manuscript.pieces.sort { $0.span.lowerBound < $1.span.lowerBound }
    manuscript = pass.manuscript
    options.accepted = AcceptedRoles(lines: pass.lines)
  }

  private init(_ manuscript: Manuscript, _ options: ReadingOptions) {
    self.manuscript = manuscript
    self.options = options
    lines = options.accepted?.lines ?? [:]
    starts = Set(manuscript.pieces.map(\.span.lowerBound))
  }

  // MARK: 版头

  /// The head of a periodical, where no format says what its lines are.
  private mutating func acceptPeriodical(_ texts: [TypedHeader.Line]) -> Bool {
    guard manuscript.paragraphs == .inferred, let head = PeriodicalHeader(texts) else { return false }
    for line in texts where line.number <= head.name.number { accept(line.number, line.text, .organMark) }
    accept(head.number.number, head.number.text, .documentNumber)
    for issuer in head.issue { accept(issuer.number, issuer.text, .byline) }
    return true
  }

  /// The marks, the mark of the organ below them, and 签发人; grouping tells them apart by their forms.
  private mutating func acceptHeader(_ texts: [TypedHeader.Line]) {
    if let head = TypedHeader(texts) {
      for line in head.lines { accept(line.number, line.text, .organMark) }
      let below = texts[head.lines.endIndex...]
      for line in below where HeaderForms.hasSignatories(line.text) {
        accept(line.number, line.text, .organMark)
      }
      return
    }
    if let lines = Self.markAboveTitle(texts), manuscript.paragraphs != .lines {
      for line in lines { accept(line.number, line.text, .organMark) }
      return
    }
    if let (lines, number) = Self.markOfAnnouncement(texts), manuscript.paragraphs != .lines {
      for line in lines { accept(line.number, line.text, .organMark) }
      accept(number.number, number.text, .documentNumber)
      return
    }
    guard let organ = texts.prefix(Self.opening).first(where: { HeaderForms.isOrganMark($0.text) }) else {
      return
    }
    let marks = texts.prefix { $0.number < organ.number }.filter { HeaderForms.markRole(of: $0.text) != nil }
    let signatories = texts.filter { $0.number > organ.number && HeaderForms.hasSignatories($0.text) }
    let isHeader = !marks.isEmpty || !signatories.isEmpty
    for line in marks + signatories + (isHeader ? [organ] : []) {
      accept(line.number, line.text, .organMark)
    }
  }

  /// `云岭县人民政府公告` above its number and `关于……的公告`, with the marks above it: the red head of what is announced; a page's
  /// own headline has no number below it.
  private static func markOfAnnouncement(
    _ texts: [TypedHeader.Line]
  ) -> (lines: ArraySlice<TypedHeader.Line>, number: TypedHeader.Line)? {
    let marks = texts.prefix { HeaderForms.markRole(of: $0.text) != nil }.count
    guard texts.count > marks + 2, texts[marks].text.utf8.count <= 240 else { return nil }
    func words(_ place: Int) -> [UInt32] {
      texts[place].text.unicodeScalars.prefix(200).map(\.value).filter { !ScalarSet.isWhiteSpace($0) }
    }
    let (mark, number, title) = (words(marks), texts[marks + 1], words(marks + 2))
    guard mark.allSatisfy(ScalarSet.isHan), announcements.contains(Array(mark.suffix(2))),
      OrganNames.isOrgan(Array(mark.dropLast(2))), IssueNumber.isOfPaper(number.text),
      title.contains(text: "关于".flatScalars) || title.contains(text: "關於".flatScalars),
      namesPaper(title) || texts.count > marks + 3 && namesPaper(title + words(marks + 3))
    else { return nil }
    return (texts[...marks], number)
  }

  private static let announcements = "公告 通告 通知".listedWords

  /// Whether a title of one line or two ends as the name of a paper does.
  private static func namesPaper(_ title: [UInt32]) -> Bool {
    title.count <= 160 && TitleWords.kinds.suffix(of: title) != nil
  }

  /// `青溪县财政局` above `青溪县财政局关于……的通知`, with the marks above it: who issues a letter (信函) in its red head; in the title the
  /// name stood twice.
  private static func markAboveTitle(_ texts: [TypedHeader.Line]) -> ArraySlice<TypedHeader.Line>? {
    let marks = texts.prefix { HeaderForms.markRole(of: $0.text) != nil }.count
    guard texts.count > marks + 1, case let organ = texts[marks].text.filter({ !$0.isWhitespace }),
      (3...30).contains(organ.count), String(organ).flatScalars.last.map(OrganNames.isUnit) == true,
      texts[marks + 1].text.filter({ !$0.isWhitespace }).hasPrefix(organ + "关于")
    else { return nil }
    return texts[...marks]
  }

  /// The first lines that say something, below the front matter.
  private func openingLines() -> [TypedHeader.Line] {
    let matter = manuscript.signs.first { $0.kind == .frontMatter }?.span.upperBound ?? 0
    var texts: [TypedHeader.Line] = []
    var number = 1
    while number <= manuscript.source.lineCount, texts.count < Self.opening + 8 {
      if manuscript.source.lineSpan(number).lowerBound >= matter, case let text = text(of: number),
        !text.isEmpty
      {
        texts.append((number, text))
      }
      number += 1
    }
    return texts
  }

  /// The mark and the number of 命令（令） or 纪要, where the paper is known to be one or its lines leave no doubt.
  private mutating func acceptNamedHead(_ texts: [TypedHeader.Line]) -> Bool {
    guard let head = NamedHeader(texts) else { return false }
    let isKnown = wanted(head.kind)
    guard isKnown ?? (head.isCertain && manuscript.paragraphs != .blankLines) else { return false }
    // Who gives the mark as a value has typed a title.
    guard head.number != nil || (options.metadata.issuingOrgans ?? manuscript.metadata.issuingOrgans) == nil
    else { return false }
    for line in texts where line.number < head.mark.number { accept(line.number, line.text, .organMark) }
    accept(head.mark.number, head.mark.text, .organMark)
    if let number = head.number { accept(number.number, number.text, .documentNumber) }
    for line in head.issue { accept(line.number, line.text, .byline) }
    if isKnown == nil {
      manuscript.metadata.kind = head.kind
      manuscript.diagnostics.append(
        Diagnostic(
          "reading.kind.found", .info, [head.kind], span: manuscript.source.lineSpan(head.mark.number)))
    }
    return true
  }

  /// The number below a mark that is known from outside: 第12号 as the first line of 命令（令）, 第8期 of 纪要.
  private mutating func acceptNamedNumber(_ texts: [TypedHeader.Line]) -> Bool {
    guard let first = texts.first, IssueNumber.isOfPaper(first.text) else { return false }
    let known = wanted("令") == true ? "令" : wanted("纪要") == true ? "纪要" : nil
    guard let known, (options.metadata.documentNumber ?? manuscript.metadata.documentNumber) == nil else {
      return false
    }
    accept(first.number, first.text, .documentNumber)
    if known == "纪要" {
      for line in NamedHeader.issue(texts.dropFirst().prefix(2)) { accept(line.number, line.text, .byline) }
    }
    return true
  }

  /// Whether what is known of the paper makes it one of a kind; `nil` where nothing is.
  private func wanted(_ kind: String) -> Bool? {
    if let known = options.metadata.kind ?? manuscript.metadata.kind { return known.hasSuffix(kind) }
    guard let style = options.metadata.style ?? manuscript.metadata.style else { return nil }
    return style == (kind == "令" ? "order" : "minutes")
  }

  // MARK: 纪要

  /// Who attended, and what stands among those lines: 出席, 缺席, 列席, 主持, 记录.
  private mutating func acceptAttendance(_ opening: [TypedHeader.Line]) {
    guard isMinutes(opening) else { return }
    var run: [TypedHeader.Line] = []
    for number in 1...max(1, manuscript.source.lineCount) {
      let text = text(of: number)
      if AttendanceGrouping.isLabelled(text) {
        run.append((number, text))
      } else if !text.isEmpty || manuscript.source.lineSpan(number).count > LimitTable.titleBytes {
        acceptAttendance(run: run)
        run = []
      }
    }
    acceptAttendance(run: run)
  }

  private mutating func acceptAttendance(run: [TypedHeader.Line]) {
    guard run.contains(where: { AttendanceGrouping.label(ofLine: $0.text) != nil }) else { return }
    for (number, text) in run {
      // Rows keep the gaps between their names.
      let hasGaps = text.contains("\u{3000}") || text.contains("\t") || text.contains("  ")
      accept(number, text, hasGaps ? .tableRow : .body)
    }
  }

  /// By what is known of the paper, or by a line at its start that ends in 纪要.
  private func isMinutes(_ opening: [TypedHeader.Line]) -> Bool {
    if let kind = options.metadata.kind ?? manuscript.metadata.kind { return kind.hasSuffix("纪要") }
    if (options.metadata.style ?? manuscript.metadata.style) == "minutes" { return true }
    return opening.prefix(Self.opening).contains { $0.text.hasSuffix("纪要") }
  }

  // MARK: 版记

  /// 分送 and 共印60份 among the last lines, and 印发机关 beside them: each is one of 版记, whatever stands above.
  private mutating func acceptFoot() {
    var (number, below) = (manuscript.source.lineCount, [(line: TypedHeader.Line, form: ImprintForms.Form)]())
    while number > 0, below.count < 8 {
      let text = text(of: number)
      if let form = ImprintForms.form(of: text), form != .printingAndCount || Self.isPrinting(text) {
        below.append(((number, text), form))
      } else if !text.isEmpty {
        break
      }
      number -= 1
    }
    let others: Set<ImprintForms.Form> = Set(below.map(\.form)).subtracting([.report])
    let own: [ImprintForms.Form] = [.copyCount, .distribution, .printingAndCount]
    for (place, (line, form)) in below.enumerated() {
      let near = below[max(0, place - 1)..<min(below.count, place + 2)]
      if own.contains(form)
        || form == .report && (!others.isEmpty || Self.areReceivers(near.map(\.line.text)))
        || form == .printing && near.contains(where: { own.contains($0.form) })
      {
        accept(line.number, line.text, .imprint)
      }
    }
  }

  /// `报：市委办公室`, `送：各局` below each other: two kinds of those who get a bulletin, and no counts (`送：3份`).
  private static func areReceivers(_ lines: [Substring]) -> Bool {
    let named = lines.filter {
      !$0.drop { $0 != "：" && $0 != ":" }.dropFirst().prefix(4).contains { $0.isASCII && $0.isNumber }
    }
    return named.count == lines.count && Set(lines.compactMap(\.first)).count > 1
  }

  // MARK: Contracts

  /// `2026年3月5日　　　　2026年3月5日` below two parties that sign beside each other is one line.
  private mutating func acceptPairedDates() {
    var (number, seen) = (manuscript.source.lineCount, 0)
    while number > 0, seen < 12 {
      let text = text(of: number)
      if !text.isEmpty {
        seen += 1
        if Self.isPairOfDates(text) {
          accept(number, text, .tableRow)
          lines[number]?.isWholeRow = true
        }
      }
      number -= 1
    }
  }

  private static func isPairOfDates(_ text: Substring) -> Bool {
    guard text.count <= 80 else { return false }
    let parts = text.replacing("\t", with: "  ").replacing("\u{3000}", with: "  ").split(separator: "  ")
      .map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    return parts.count == 2 && parts.allSatisfy { DateText.match(String($0).flatScalars)?.day != nil }
  }

  /// Whether an organ or nothing stands above the date of a line: 本刊2026年1月5日印发，共印60份 tells something.
  private static func isPrinting(_ text: Substring) -> Bool {
    let line = String(text)
    let printed = line[..<(ImprintForms.countStart(in: line) ?? line.endIndex)].filter {
      !$0.isWhitespace && $0 != "，"
    }
    let organ = String(
      decoding: Array(printed.utf8)[..<DateAtEnd.start(in: Array(printed.utf8))], as: UTF8.self)
    return organ.isEmpty || OrganNames.isOrgan(organ.flatScalars)
  }

  // MARK: Headings

  /// 01, PART 02 and `★ 三、`: headings by the series that they make, where no format says what is one.
  private mutating func acceptSeries() {
    guard manuscript.paragraphs == .inferred else { return }
    let matter = manuscript.signs.first { $0.kind == .frontMatter }?.span.upperBound ?? 0
    let numbers = (1...max(1, manuscript.source.lineCount)).filter {
      let span = manuscript.source.lineSpan($0)
      return span.count > 0 && span.lowerBound >= matter
    }
    let texts = numbers.map { (number: $0, text: text(of: $0)) }.filter {
      !$0.text.isEmpty || manuscript.source.lineSpan($0.number).count >= LimitTable.titleBytes
    }
    for head in SeriesHeads(texts).heads() where lines[head.line.number] == nil {
      accept(head.line.number, head.line.text, head.role)
      guard let phrase = head.phrase, lines[phrase.number] == nil else { continue }
      var line = AcceptedRoles.Line(.paragraph(head.role), text: String(phrase.text), continues: true)
      line.isByForm = true
      lines[phrase.number] = line
    }
  }

  // MARK: Lines

  private mutating func accept(_ number: Int, _ text: Substring, _ role: ParagraphRole) {
    guard lines[number] == nil else { return }
    var line = AcceptedRoles.Line(.paragraph(role), text: String(text))
    line.isByForm = true
    lines[number] = line
    let span = manuscript.source.lineSpan(number)
    guard starts.insert(span.lowerBound).inserted else { return }
    var hints = Hints()
    hints.beginsParagraph = true
    manuscript.pieces.append(Piece(span, hints: hints))
  }

  /// A line without the blanks around it; empty for one so long that it is none of these.
  private func text(of number: Int) -> Substring {
    let span = manuscript.source.lineSpan(number)
    guard span.count > 0, span.count < LimitTable.titleBytes else { return "" }
    let line = Substring(manuscript.source.string(in: span)).drop(while: \.isWhitespace)
    guard let last = line.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return line[...last]
  }
}
