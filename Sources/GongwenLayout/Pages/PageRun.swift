import GongwenModel
import GongwenStyle

/// A place where a page begins: before a line of a block, or within a table.
struct PagePosition: Hashable {
  /// Index of the block in its part.
  var block = 0
  /// Its first line on the page; for a table the first row, after others 1 at least.
  var line = 0
  /// The change of the block's lines, where it began on a page before this one.
  var change = 0
  /// The state of a table that is cut inside a row, counted by the optimiser; 0 for none.
  var cut = 0
  /// How many lines of notes stand on the pages before it, counted over the document.
  var noteLines = 0

  /// Whether the first line of a block stands on a page before it.
  func isAfterStart(of block: Int) -> Bool { block < self.block || block == self.block && line > 0 }

  static func < (one: PagePosition, other: PagePosition) -> Bool {
    (one.block, one.line, one.cut, one.noteLines) < (other.block, other.line, other.cut, other.noteLines)
  }
}

/// A place where a page could end.
struct PageStop {
  /// What begins the next page.
  var position: PagePosition
  /// The grid lines above it on this page, spaces included.
  var used: Int
  /// How many lines and boxes stand above it.
  var placements: Int
  /// How many slices of tables.
  var slices: Int
  /// The grid lines that notes take at the foot.
  var foot: Int
  /// How many lines of notes go on on the next page.
  var carried: Int
  /// What the page pays for it.
  var cost: BreakCost

  /// The grid lines in use.
  var filled: Int { used + foot }
}

/// One page: blocks are put on it from a place on until one does not fit, and each place where it could end is noted.
struct PageRun {
  let style: ResolvedStyle
  let grid: PageGrid
  /// Whether the page is to be drawn, not only to be weighed.
  let isPlacing: Bool
  /// Where it could end, from the top; the last one is the fullest.
  private(set) var stops: [PageStop] = []
  /// What stands on it, when it is drawn.
  private(set) var placements: [Placement] = []
  private(set) var slices: [TableSlice] = []
  /// The table that goes on on the next page.
  private(set) var cutTable: TableSlicer?
  /// The rule that kept the next block off a page that has grid lines left.
  private(set) var turningRule: BreakReason?
  /// Whether all that is left stands on it.
  private(set) var isLast = false
  private var count = 0
  private var gridLine = 0
  /// Where a title stands below 版头, from the top of the type area in pt.
  private var titleTop: Double?
  /// The grid line of the row that blocks beside each other share.
  private var rowGridLine = 0
  /// The grid lines that notes leave to text.
  private var limit: Int
  /// How many notes of the document are called up to the line at hand, and how many were before the page.
  private var called = 0
  private let calledBefore: Int
  /// The notes of the part, the lines of them on the pages before, and their measures.
  private let notes: PartNotes
  private let noteLines: Int
  private let foot: FootMeasures

  private var size: Double { style.grid.bodySize }

  /// Fills a page.
  ///
  /// - Parameters:
  ///   - list: The blocks.
  ///   - paragraphs: What they are made of, for tables.
  ///   - start: What it begins with.
  ///   - table: The rest of the table that it begins with.
  ///   - style: The style.
  ///   - grid: Its line grid.
  ///   - changes: Blocks with other numbers of lines.
  ///   - isPlacing: Whether the page is to be drawn.
  init(
    _ list: VerticalList, _ paragraphs: [FlowParagraph], from start: PagePosition, table: TableSlicer?,
    style: ResolvedStyle, grid: PageGrid, changes: [Int: Int] = [:], isPlacing: Bool = false
  ) {
    (self.style, self.grid, self.isPlacing) = (style, grid, isPlacing)
    (notes, noteLines, foot) = (list.notes, start.noteLines, FootMeasures(style, grid))
    calledBefore = list.calls(before: start)
    limit = grid.lines
    call(calledBefore)
    var next = start.block
    var line = start.line
    while next < list.blocks.count {
      let block = list.blocks[next]
      let fits: Bool
      switch block.content {
      case .lines:
        let change = changes[next] ?? (line > 0 ? start.change : 0)
        fits = place(block, next, from: line, change: change)
      case .title(let height): fits = place(block, next, height: height, paragraphs)
      case .header(let height): fits = placeHeader(next, height: height, paragraphs)
      case .turned: fits = placeTurned(next, line > 0 ? table : nil, block.calls, paragraphs)
      case .table: fits = placeTable(next, line > 0 ? table : nil, block.calls, paragraphs)
      }
      guard fits else { return }
      next += 1
      line = 0
      guard next < list.blocks.count else { break }
      addStop(PagePosition(block: next), list.blocks[next].breakBefore)
    }
    addStop(PagePosition(block: next), .free)
    isLast = stops.last.map { $0.carried == 0 } ?? true
  }

  private mutating func addStop(_ position: PagePosition, _ cost: BreakCost) {
    var stop = PageStop(
      position: position, used: gridLine, placements: count, slices: slices.count, foot: 0, carried: 0,
      cost: cost)
    stop.position.noteLines = noteLines
    addNotes(to: &stop)
    stops.append(stop)
  }

  // MARK: Notes

  /// The lines of the notes that are called so far and stand on no page before this one.
  private func waiting(_ called: Int) -> Int { max(0, notes.lines(ofFirst: called) - noteLines) }

  /// The foot below the text down to a stop: as much of the notes as fits, the rest goes on on the next page.
  private func addNotes(to stop: inout PageStop) {
    let waiting = waiting(called)
    guard waiting > 0 else { return }
    let room = foot.lines(in: grid.lines - stop.used)
    let set = min(waiting, stop.placements > 0 ? min(foot.most, room) : room)
    stop.position.noteLines += set
    stop.foot = foot.gridLines(of: set)
    stop.carried = waiting - set
    guard stop.carried > 0 else { return }
    let parted = notes.unbegun(calledBefore..<called, after: stop.position.noteLines)
    stop.cost = stop.cost.adding(PageCosts.carriedNote + PageCosts.partedNote * Double(parted), .noteKept)
  }

  /// Notes are called whatever room there is for them.
  private mutating func call(_ count: Int) {
    guard count > called else { return }
    called = count
    limit = grid.lines - foot.gridLines(of: min(waiting(called), foot.most))
  }

  /// Whether text that ends at a grid line fits above the notes, those that it calls among them; they are called then.
  ///
  /// The last of its notes may begin only, when it is the last text of the page.
  private mutating func fits(_ end: Int, calling count: Int) -> Bool {
    guard count > called else { return end <= limit }
    let beginning = max(0, notes.beginning(ofLast: count) - noteLines)
    let isWhole = end <= grid.lines - foot.gridLines(of: min(waiting(count), foot.most))
    if isWhole || self.count == 0 {
      call(count)
    } else if end <= min(limit, grid.lines - foot.gridLines(of: min(beginning, foot.most))) {
      called = count
      limit = end
    } else {
      if end <= limit { turningRule = .noteKept }
      return false
    }
    return true
  }

  private func top(of gridLine: Int) -> Double {
    style.grid.firstLineOffset + Double(gridLine) * grid.pitch
  }

  private mutating func put(_ block: Int, _ line: Int, gridLine: Int?, top: Double) {
    count += 1
    guard isPlacing else { return }
    placements.append(Placement(paragraph: block, line: line, gridLine: gridLine, top: top))
  }

  /// Lines on the grid, as many as fit.
  private mutating func place(_ block: VerticalBlock, _ index: Int, from first: Int, change: Int) -> Bool {
    let count = block.lines + change
    if block.isBeside, first == 0 {
      // The row is as deep as the deepest of its names.
      let below = gridLine
      call(block.calls.last ?? 0)
      put(index, 0, gridLine: rowGridLine, top: top(of: rowGridLine))
      gridLine = max(below, min(grid.lines, rowGridLine + 1 + block.spaceBelow(grid.pitch, size)))
      return true
    }
    guard begin(block, lines: count, isContinued: first > 0) else { return false }
    rowGridLine = gridLine
    for line in first..<count {
      guard gridLine < grid.lines, fits(gridLine + 1, calling: block.calls(at: line)) || isEmpty else {
        return false
      }
      put(index, line, gridLine: gridLine, top: top(of: gridLine))
      gridLine += 1
      if line + 1 < count {
        let position = PagePosition(block: index, line: line + 1, change: change)
        addStop(position, PageRun.cost(of: block, before: line + 1, of: count))
      }
    }
    gridLine = max(gridLine, min(limit, gridLine + block.spaceBelow(grid.pitch, size)))
    return true
  }

  /// Goes down to the first line of a block, unless the page ends before it.
  private mutating func begin(_ block: VerticalBlock, lines: Int, isContinued: Bool) -> Bool {
    if isContinued { return true }
    let isOpen = gridLine > 0
    var first = isOpen ? gridLine + block.spaceAbove(grid.pitch, size) : block.spaceAtTop(grid.pitch, size)
    if let fixed = block.fixedGridLine { first = max(first, fixed) }
    let needed = block.seal == nil ? 1 : lines + block.overhang(grid.pitch, size)
    if isOpen, first + needed > limit {
      if gridLine < limit, block.isSignature || block.kept > 0 { turningRule = block.keepingRule }
      return false
    }
    gridLine = first < limit ? first : 0
    return true
  }

  /// What a page pays for ending before a line inside a block.
  static func cost(of block: VerticalBlock, before line: Int, of count: Int) -> BreakCost {
    if line < block.kept { return .forbidden(block.keepingRule) }
    if line == count - 1, block.widow > 0 { return block.breakInside.adding(block.widow, .widowLine) }
    return block.breakInside
  }

  /// A title in a pitch of its own, all of it.
  private mutating func place(
    _ block: VerticalBlock, _ index: Int, height: Double, _ paragraphs: [FlowParagraph]
  ) -> Bool {
    let top = titleTop ?? self.top(of: gridLine)
    guard begin(block, lines: block.lines, isContinued: false) else { return false }
    var start = titleTop == nil ? self.top(of: gridLine) : top
    let end = Int(((start + height - style.grid.firstLineOffset) / grid.pitch - 1e-9).rounded(.up))
    if end > grid.lines || !fits(end, calling: block.calls.last ?? 0) {
      guard isEmpty else {
        turningRule = .titleShape
        return false
      }
      start = self.top(of: 0)
    }
    call(block.calls.last ?? 0)
    if titleTop != nil, start == top { start += shiftOfTitle(endingAt: start + height, before: end) }
    titleTop = nil
    let own = paragraphs[index].style.linePitch ?? grid.pitch
    for line in 0..<block.lines { put(index, line, gridLine: nil, top: start + own * Double(line)) }
    gridLine = min(grid.lines, end)
    return true
  }

  /// How far a letter's title moves so that the blank line below it is the same under marks of any size: G-103 lets it
  /// stand 5 mm nearer to what is above it, or further off, which is all but a grid line.
  private func shiftOfTitle(endingAt bottom: Double, before line: Int) -> Double {
    guard style.header.form == .letter else { return 0 }
    let spare = Double(line) * grid.pitch + style.grid.firstLineOffset - bottom
    return max(-Self.titleShift, min(Self.titleShift, spare - grid.pitch / 2))
  }

  /// What of the 5 mm is used.
  private static let titleShift = 4.9 * Length.pointsPerMillimetre

  /// Whether nothing stands on the page yet.
  private var isEmpty: Bool { count == 0 }

  /// 版头; the title stands at its own distance below it, other text on the grid.
  private mutating func placeHeader(
    _ index: Int, height: Double, _ paragraphs: [FlowParagraph]
  ) -> Bool {
    put(index, 0, gridLine: nil, top: 0)
    let below = (height - style.grid.firstLineOffset) / grid.pitch
    let isAboveTitle = index + 1 < paragraphs.count && paragraphs[index + 1].role == .title
    titleTop = isAboveTitle ? height : nil
    gridLine = min(grid.lines, max(0, Int(below.rounded(isAboveTitle ? .down : .up))))
    return true
  }

  /// As much of a table as fits: it stands below the line grid and leads back to it.
  private mutating func placeTable(
    _ index: Int, _ rest: TableSlicer?, _ calls: [Int], _ paragraphs: [FlowParagraph]
  ) -> Bool {
    guard let table = paragraphs[index].table else { return true }
    let page = top(of: grid.lines - 1) + size - style.grid.firstLineOffset
    let whole = rest ?? TableSlicer(table, page: page)
    guard let (slice, slicer) = take(whole, calls) else { return false }
    place(
      slice, index, isBelowCaption: index > 0 && [.caption, .tableUnit].contains(paragraphs[index - 1].role))
    guard !slicer.isDone else { return true }
    cutTable = slicer
    addStop(PagePosition(block: index, line: 1 + slicer.row), .free)
    return false
  }

  /// A page of a turned table, on which nothing else stands; its notes go on below other text.
  private mutating func placeTurned(
    _ index: Int, _ rest: TableSlicer?, _ calls: [Int], _ paragraphs: [FlowParagraph]
  ) -> Bool {
    guard let table = paragraphs[index].table else { return true }
    guard isEmpty else {
      turningRule = .turnedTable
      return false
    }
    let depth = TurnedTable.depth(style.page)
    var slicer = rest ?? TableSlicer(table, page: depth)
    let room = depth - (rest == nil ? table.caption?.height ?? 0 : 0)
    guard let slice = slicer.take(room, isWholePage: true) else { return true }
    put(index, slices.count, gridLine: nil, top: 0)
    if isPlacing { slices.append(slice) }
    gridLine = grid.lines
    for part in slice.parts where !part.isRepeated && part.row < calls.count {
      called = max(called, calls[part.row])
    }
    guard !slicer.isDone else { return true }
    cutTable = slicer
    addStop(PagePosition(block: index, line: 1 + slicer.row), .free)
    return false
  }

  /// As many rows as stand above their notes; a first row is set in any case, and its notes go on.
  private mutating func take(_ rest: TableSlicer, _ calls: [Int]) -> (TableSlice, TableSlicer)? {
    let isWholePage = gridLine == 0
    var lines = limit
    while true {
      var slicer = rest
      let room = top(of: lines - 1) + size - top(of: gridLine)
      guard let slice = slicer.take(room, isWholePage: isWholePage) else {
        if lines < limit { turningRule = .noteKept }
        return nil
      }
      let rows = slice.parts.lazy.filter { !$0.isRepeated }.map(\.row)
      let count = rows.reduce(called) { max($0, calls.isEmpty ? 0 : calls[$1]) }
      let left = grid.lines - foot.gridLines(of: min(waiting(count), foot.most))
      // Fewer rows call fewer notes, so the room that is left grows until both fit.
      if count <= called || lines <= left || lines <= 1 || (isWholePage && lines <= grid.lines - leastFoot) {
        call(count)
        return (slice, slicer)
      }
      lines = max(1, min(lines - 1, left))
    }
  }

  /// The grid lines of the largest foot.
  private var leastFoot: Int { foot.gridLines(of: foot.most) }

  /// What stands on this page is as far from the text below it as lines stand from each other, and not nearer to the
  /// text above it.
  private mutating func place(_ slice: TableSlice, _ index: Int, isBelowCaption: Bool) {
    let gap = grid.pitch - size
    let taken = Int(((slice.height + gap) / grid.pitch - 1e-6).rounded(.up))
    let isBelowText = gridLine > 0 && !isBelowCaption
    let isAboveText = gridLine + taken < grid.lines
    let spare = isBelowText && isAboveText ? Double(taken) * grid.pitch - gap - slice.height : 0
    let last = min(grid.lines, gridLine + taken)
    put(index, slices.count, gridLine: last - 1, top: top(of: gridLine) + spare / 2)
    if isPlacing { slices.append(slice) }
    gridLine = last
  }
}
