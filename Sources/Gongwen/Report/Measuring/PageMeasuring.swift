import GongwenLayout
import GongwenModel

/// Takes finished pages apart: glyph runs back to lines and characters, and the pitches they show.
struct PageMeasuring {
  private let structure: StructureTree
  private var document = MeasuredDocument()

  private init(_ structure: StructureTree) { self.structure = structure }

  /// Measures pages.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - faces: What the page's faces are called, and where the dash lies.
  /// - Returns: What was measured.
  static func measure(_ pages: PagedDocument, faces: ReportFaces) -> MeasuredDocument {
    var pass = PageMeasuring(pages.structure)
    pass.document.typefaces = faces.names.map(TypefaceClass.init(name:))
    pass.document.dashMiddle = faces.dashMiddle
    for (index, page) in pages.pages.enumerated() { pass.add(page, index) }
    pass.findPitches()
    pass.findEdges()
    return pass.document
  }

  private mutating func add(_ page: Page, _ index: Int) {
    let firstLine = document.lines.count
    var notesTop: Double?
    for (number, line) in page.lines.enumerated() {
      if structure[line.element].kind == .noteText {
        notesTop = min(notesTop ?? line.frame.y, line.frame.y)
        continue
      }
      // A line of a table that is set as text has no role of its own.
      let role = structure.role(of: line.element) ?? .tableRow
      add(line, role, of: page, index, number)
    }
    var folio: [PlacedCharacter] = []
    for item in page.items where item.owner == .artifact(.pageNumber) {
      if let run = item.run { Self.append(run, to: &folio) }
    }
    document.pages.append(
      MeasuredPage(
        width: page.width, height: page.height, number: page.number, lines: firstLine..<document.lines.count,
        folio: folio, hasColouredText: page.items.contains { isColouredText($0) },
        rules: page.items.compactMap { if case .rule(let rule) = $0.content { rule } else { nil } },
        notesTop: notesTop, isTurned: page.items.contains { $0.run?.isTurned ?? false },
        turnedHeadGap: turnedHeadGap(page)))
  }

  private func turnedHeadGap(_ page: Page) -> Double? {
    var (head, body) = (-Double.infinity, Double.infinity)
    for line in page.lines where page.items(of: line).contains(where: { $0.run?.isTurned ?? false }) {
      guard let cell = structure[line.element].parent,
        case .cell(let isHeader, _, _) = structure[cell].kind
      else { continue }
      if isHeader {
        head = max(head, line.frame.x + line.frame.width)
      } else {
        body = min(body, line.frame.x)
      }
    }
    return head.isFinite && body.isFinite ? body - head : nil
  }

  /// Whether an item is text that should be black: all but 发文机关标志 (G-10, G-24).
  private func isColouredText(_ item: PageItem) -> Bool {
    guard let run = item.run, run.colour != .black else { return false }
    switch item.owner {
    case .element(let node), .generated(let node): return structure.role(of: node) != .organMark
    case .artifact: return true
    }
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

  private mutating func add(
    _ line: PageLine, _ role: ParagraphRole, of page: Page, _ index: Int, _ number: Int
  ) {
    let lead = structure.lead(of: line.element)
    let start = document.characters.count
    var split = start
    // What metadata adds is no part of the source, and yet it stands on the page as the standard speaks of it.
    let isMade = !page.items(of: line).contains { if case .element = $0.owner { true } else { false } }
    for item in page.items(of: line) {
      guard let run = item.run else { continue }
      let owner: NodeID
      switch item.owner {
      case .element(let node): owner = node
      case .generated(let node) where isMade: owner = node
      case .generated, .artifact: continue
      }
      Self.append(run, to: &document.characters)
      if owner == lead?.node { split = document.characters.count }
    }
    let range = start..<document.characters.count
    var measured = MeasuredLine(
      page: index, number: number, line: line, role: role, leadLevel: lead?.level,
      text: isMade ? text(of: range) : page.text(of: line),
      characters: range, headingCount: split - start, size: 0, baseline: line.baseline, start: line.start,
      end: line.end)
    measured.headingTypeface = typeface(start..<split)
    measured.typeface = typeface(split..<range.upperBound)
    if role.level != nil { measured.headingTypeface = measured.typeface }
    measured.size = Double(Self.majority(document.characters[range]) { $0.size } ?? 0)
    measured.baseline = Self.majority(document.characters[range]) { $0.y } ?? line.baseline
    if let first = document.first(measured), ScalarSet.isHan(first.scalar) { measured.start = first.x }
    if let last = document.last(measured), ScalarSet.isHan(last.scalar) { measured.end = last.hanEnd }
    document.lines.append(measured)
  }

  private func text(of range: Range<Int>) -> String {
    document.characters[range].reduce(into: "") { text, character in
      if let scalar = Unicode.Scalar(character.scalar) { text.unicodeScalars.append(scalar) }
    }
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
      // A stretched line shows no pitch, and a short text may have no other.
      if line.size == OfficialPage.bodySize, line.line.adjustment.stretchPerGap == 0 {
        addCells(line, to: &cells)
      }
      guard index > 0, document.lines[index - 1].page == line.page, let gridLine = line.gridLine,
        document.lines[index - 1].gridLine == gridLine - 1
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
    for line in document.lines where line.role.isJustified {
      let parity = (document.pages[line.page].number ?? line.page + 1) % 2
      if line.index > 0 { left[parity].add(line.start) }
      if !line.isLast { right[parity].add(line.end) }
    }
    func edges(_ parity: Int) -> MeasuredEdges {
      let start = left[parity].mode ?? left[1 - parity].mode ?? OfficialPage.gutter
      let end = right[parity].mode ?? right[1 - parity].mode ?? start + OfficialPage.typeWidth
      return MeasuredEdges(left: start, right: end)
    }
    (document.oddEdges, document.evenEdges) = (edges(1), edges(0))
  }
}

extension ParagraphRole {
  /// Whether its paragraphs are indented by two characters, turned back to the edge and set flush (G-53).
  var isJustified: Bool {
    switch self {
    case .body, .heading, .article: true
    default: false
    }
  }
}
