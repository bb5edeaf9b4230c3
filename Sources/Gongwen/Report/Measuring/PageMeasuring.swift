import GongwenLayout
import GongwenModel

/// Takes finished pages apart: glyph runs back to lines and characters, and the pitches they show.
struct PageMeasuring {
  private var document = MeasuredDocument()
  private var isInHeading = false

  /// Measures pages.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - faces: What the page's faces are called, and where the dash lies.
  /// - Returns: What was measured.
  static func measure(_ pages: PagedDocument, faces: ReportFaces) -> MeasuredDocument {
    var pass = PageMeasuring()
    pass.document.typefaces = faces.names.map(TypefaceClass.init(name:))
    pass.document.dashMiddle = faces.dashMiddle
    for (index, page) in pages.pages.enumerated() { pass.add(page, index) }
    pass.findPitches()
    pass.findEdges()
    return pass.document
  }

  /// The runs of a line follow each other, and the next line begins when its bytes are used up.
  private mutating func add(_ page: Page, _ index: Int) {
    let firstLine = document.lines.count
    var folio: [PlacedCharacter] = []
    var hasColour = false
    var line = 0
    var start = document.characters.count
    var bytes = 0
    for case .glyphs(let run) in page.items {
      guard run.role != .artifact else {
        if let y = run.glyphs.first?.y, y > OfficialPage.head + OfficialPage.typeHeight {
          Self.append(run, to: &folio)
        }
        continue
      }
      guard run.role != .hyphen else { continue }
      hasColour = hasColour || run.ink != .black
      Self.append(run, to: &document.characters)
      bytes += run.text.count
      guard line < page.lines.count, bytes >= page.lines[line].text.utf8.count else { continue }
      append(page.lines[line], index, line, start..<document.characters.count)
      line += 1
      bytes = 0
      start = document.characters.count
    }
    document.pages.append(
      MeasuredPage(
        width: page.width, height: page.height, number: page.number, lines: firstLine..<document.lines.count,
        folio: folio, hasColouredText: hasColour))
  }

  private static func append(_ run: GlyphRun, to list: inout [PlacedCharacter]) {
    var byte = 0
    var glyph = 0
    for cluster in run.clusters {
      let end = min(run.text.count, byte + Int(cluster.bytes))
      if glyph < run.glyphs.count {
        let place = run.glyphs[glyph]
        while byte < end {
          let (scalar, length) = decodeScalar(run.text, at: byte)
          list.append(
            PlacedCharacter(
              scalar: scalar, face: run.face.index, size: Float(run.size), x: place.x, y: place.y))
          byte += length
        }
      }
      byte = end
      glyph += Int(cluster.glyphs)
    }
  }

  private mutating func append(_ record: LineRecord, _ page: Int, _ number: Int, _ range: Range<Int>) {
    var line = MeasuredLine(
      page: page, number: number, record: record, characters: range, size: 0, baseline: record.baseline,
      start: record.start, end: record.end)
    line.headingCount = headingCount(record, range)
    let split = range.lowerBound + line.headingCount
    line.headingTypeface = typeface(range.lowerBound..<split)
    line.typeface = typeface(split..<range.upperBound)
    if case .heading = record.role { line.headingTypeface = line.typeface }
    line.size = Double(Self.majority(document.characters[range]) { $0.size } ?? 0)
    line.baseline = Self.majority(document.characters[range]) { $0.y } ?? record.baseline
    if let first = document.first(line), ScalarSet.isHan(first.scalar) { line.start = first.x }
    if let last = document.last(line), ScalarSet.isHan(last.scalar) { line.end = last.hanEnd }
    document.lines.append(line)
  }

  /// A run-in heading ends with its first 。, on whichever line that stands (G-57).
  private mutating func headingCount(_ record: LineRecord, _ range: Range<Int>) -> Int {
    guard case .runInHeading = record.role else {
      isInHeading = false
      return 0
    }
    if record.index == 0 { isInHeading = true }
    guard isInHeading else { return 0 }
    guard let stop = document.characters[range].firstIndex(where: { $0.scalar == 0x3002 }) else {
      return range.count
    }
    isInHeading = false
    return stop + 1 - range.lowerBound
  }

  /// The class of most Han characters of a range; a rare character from another face does not change it.
  private func typeface(_ range: Range<Int>) -> TypefaceClass? {
    let han = document.characters[range].lazy.filter { ScalarSet.isHan($0.scalar) }
    guard let face = Self.majority(han, { $0.face }) else { return nil }
    return document.typefaces.indices.contains(Int(face)) ? document.typefaces[Int(face)] : .unknown
  }

  /// The value that more than half of a list has (Boyer–Moore); without one, a value that is there.
  private static func majority<List: Sequence, Value: Equatable>(
    _ list: List, _ value: (List.Element) -> Value
  ) -> Value? {
    var leader: Value?
    var votes = 0
    for element in list {
      let own = value(element)
      if votes == 0 { leader = own }
      votes += own == leader ? 1 : -1
    }
    return leader
  }

  private mutating func findPitches() {
    var cells = Tally()
    var pitches = Tally()
    for (index, line) in document.lines.enumerated() {
      if line.size == OfficialPage.bodySize { addCells(line, to: &cells) }
      guard index > 0, document.lines[index - 1].page == line.page, let slot = line.record.slot,
        document.lines[index - 1].record.slot == slot - 1
      else { continue }
      pitches.add(line.baseline - document.lines[index - 1].baseline)
    }
    document.characterPitch = cells.mode
    document.linePitch = pitches.mode
  }

  private func addCells(_ line: MeasuredLine, to cells: inout Tally) {
    for index in line.characters.dropFirst() {
      let (left, right) = (document.characters[index - 1], document.characters[index])
      if ScalarSet.isHan(left.scalar), ScalarSet.isHan(right.scalar) { cells.add(right.x - left.x) }
    }
  }

  /// Turned lines of justified paragraphs begin on the left edge; all but their last lines end on the right one.
  private mutating func findEdges() {
    var left = [Tally(), Tally()]
    var right = left
    for line in document.lines where line.record.role.isJustified {
      let parity = (document.pages[line.page].number ?? line.page + 1) % 2
      if line.record.index > 0 { left[parity].add(line.start) }
      if !line.record.isLast { right[parity].add(line.end) }
    }
    func edges(_ parity: Int) -> MeasuredEdges {
      let start = left[parity].mode ?? left[1 - parity].mode ?? OfficialPage.gutter
      let end = right[parity].mode ?? right[1 - parity].mode ?? start + OfficialPage.typeWidth
      return MeasuredEdges(left: start, right: end)
    }
    (document.oddEdges, document.evenEdges) = (edges(1), edges(0))
  }
}

extension BlockRole {
  /// Whether its paragraphs are indented by two characters, turned back to the edge and set flush (G-53).
  var isJustified: Bool {
    switch self {
    case .body, .runInHeading, .heading, .article: true
    default: false
    }
  }
}
