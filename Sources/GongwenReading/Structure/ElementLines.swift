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
    pass.acceptHeader()
    pass.acceptAttendance()
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

  /// The marks, the mark of the organ below them, and 签发人; grouping tells them apart by their forms.
  private mutating func acceptHeader() {
    let texts = openingLines()
    if let head = TypedHead(texts) {
      for line in head.lines { accept(line.number, line.text, .organMark) }
      let below = texts[head.lines.endIndex...]
      for line in below where HeaderForms.hasSignatories(line.text) {
        accept(line.number, line.text, .organMark)
      }
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

  /// The first lines that say something, below the front matter.
  private func openingLines() -> [TypedHead.Line] {
    let matter = manuscript.signs.first { $0.kind == .frontMatter }?.span.upperBound ?? 0
    var texts: [TypedHead.Line] = []
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

  // MARK: 纪要

  private mutating func acceptAttendance() {
    guard isMinutes else { return }
    for number in 1...max(1, manuscript.source.lineCount) {
      let text = text(of: number)
      guard AttendanceGrouping.label(ofLine: text) != nil else { continue }
      // Rows keep the gaps between their names.
      let hasGaps = text.contains("\u{3000}") || text.contains("\t") || text.contains("  ")
      accept(number, text, hasGaps ? .tableRow : .body)
    }
  }

  /// By what is known of the paper, or by a line at its start that ends in 纪要.
  private var isMinutes: Bool {
    if let kind = options.metadata.kind ?? manuscript.metadata.kind { return kind.hasSuffix("纪要") }
    if (options.metadata.style ?? manuscript.metadata.style) == "minutes" { return true }
    let lines = 1...max(1, min(Self.opening, manuscript.source.lineCount))
    return lines.contains { text(of: $0).hasSuffix("纪要") }
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
