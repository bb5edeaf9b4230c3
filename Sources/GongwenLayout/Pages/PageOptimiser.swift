import GongwenModel
import GongwenStyle

/// Finds the best pages of a part of a document: the cheapest way from its start to its end over all places where pages
/// may end, other numbers of lines of paragraphs, and the bounds of pitch (C-70…73, G-52, G-67, G-68, G-71).
///
/// A page that is full and breaks no rule is followed by no other choice for it: a line that a later page wants to be
/// missing can as well be missing there. So a text goes through as fast as lines are counted, and only a page on which
/// a rule would be broken opens other ways: to end a few lines earlier, to set a paragraph again with a line more or
/// fewer, to stand its lines closer. Each way leads to a place; of the ways to one place the cheapest is kept, and those
/// that cost much more than another are given up. There are no more places in a document than lines, and from each
/// only a dozen ways lead on: time and memory are linear.
struct PageOptimiser {
  /// A place where a page begins, by the cheapest way to it.
  struct Node {
    var position: PagePosition
    var cost: Double
    var previous: Int
    /// How many pages of the part lie before it.
    var page = 0
    var pages = Pages()
    /// The rest of a table that the page begins with.
    var table: TableSlicer?
    var isDone = false
  }

  /// How the page before a place was made, or the two pages.
  struct Pages {
    var grid: PageGrid?
    /// Where the second of two pages begins.
    var middle: PagePosition?
    /// The paragraphs that begin on it with other numbers of lines.
    var variants: [LineCountVariant] = []
    /// What is to be told of it, or of its paragraphs.
    var kind: PageNote.Kind?
    var reason: BreakReason?
  }

  var paragraphs: [FlowParagraph]
  let list: VerticalList
  /// What 版记 asks of the last page.
  let imprint: ImprintFoot?
  let composer: ParagraphComposer
  var style: ResolvedStyle { composer.style }
  let grid: PageGrid
  var nodes: [Node] = [Node(position: PagePosition(), cost: 0, previous: -1)]
  private var found: [PagePosition: Int] = [:]
  private var open = [0]
  private var tables = 0
  var variants: [Int: Variants] = [:]

  /// The pages of a part of a document, which begins a page.
  static func fill(
    _ paragraphs: consuming [FlowParagraph], notes: PartNotes, imprint: ImprintFoot?,
    composer: ParagraphComposer
  ) -> PageFilling {
    var pass = PageOptimiser(paragraphs, notes, imprint, composer)
    let end = pass.search()
    return pass.filling(to: end)
  }

  private init(
    _ paragraphs: [FlowParagraph], _ notes: PartNotes, _ imprint: ImprintFoot?, _ composer: ParagraphComposer
  ) {
    self.paragraphs = paragraphs
    self.imprint = imprint
    self.composer = composer
    list = VerticalList(paragraphs, notes: notes, style: composer.style)
    grid = PageGrid(lines: composer.style.grid.linesPerPage, pitch: composer.style.grid.linePitch)
    nodes[0].position.noteLines = notes.lines.lowerBound
  }

  /// Goes on from the topmost open place until all ways have come to the end, which is returned.
  private mutating func search() -> Int? {
    var end: Int?
    while let (index, cheapest) = takeTopmost() {
      nodes[index].isDone = true
      if index > 0, isEnd(nodes[index].position) {
        end = index
      } else if nodes[index].cost <= cheapest + PageCosts.hopeless {
        goOn(from: index, cheapest: cheapest)
      }
    }
    return end
  }

  /// Whether all of the part stands above a place, its notes too.
  private func isEnd(_ position: PagePosition) -> Bool {
    position.block >= list.blocks.count && position.noteLines >= list.notes.lines.upperBound
  }

  /// Takes the open place that is topmost in the document; the cost of the cheapest one of them all.
  private mutating func takeTopmost() -> (Int, cheapest: Double)? {
    guard var top = open.indices.first else { return nil }
    var cheapest = Double.infinity
    for index in open.indices {
      cheapest = min(cheapest, nodes[open[index]].cost)
      if nodes[open[index]].position < nodes[open[top]].position { top = index }
    }
    let node = open[top]
    open.swapAt(top, open.count - 1)
    open.removeLast()
    return (node, cheapest)
  }

  private mutating func goOn(from index: Int, cheapest: Double) {
    let run = self.run(from: index)
    guard let fullest = run.fullest else { return }
    let stop = run.stops[fullest]
    let isBeforeSignature = isSignature(stop.position)
    let isCrowded = imprintCost(index, run, stop) > 0
    let reason = isCrowded ? .imprintKept : why(run, fullest, isBeforeSignature)
    let least = connect(index, run, stop, Pages(reason: reason), isFullest: true)
    if isCrowded { return useVariants(from: index, run, least: least, reason: reason) }
    if run.isLast || reason == nil { return }
    for other in run.others(than: fullest) {
      connect(index, run, run.stops[other], Pages(reason: reason), isFullest: false)
    }
    if isBeforeSignature {
      tighten(from: index, signature: stop.position.block)
      loosen(from: index)
    }
    if nodes[index].cost <= cheapest + PageCosts.worthVariants {
      useVariants(from: index, run, least: least, reason: reason)
    }
  }

  /// A page of the style's grid.
  func run(from index: Int, grid: PageGrid? = nil, changes: [Int: Int] = [:]) -> PageRun {
    PageRun(
      list, paragraphs, from: nodes[index].position, table: nodes[index].table, style: style,
      grid: grid ?? self.grid, changes: changes)
  }

  /// The rule that a page as full as it can be would break, or that keeps it from being full.
  private func why(_ run: PageRun, _ fullest: Int, _ isBeforeSignature: Bool) -> BreakReason? {
    if case .penalty(_, let reason) = run.stops[fullest].cost { return reason }
    if isBeforeSignature || run.turningRule == .signatureKept { return .signatureKept }
    if fullest + 1 < run.stops.count, case .forbidden(let reason) = run.stops[fullest + 1].cost {
      return reason
    }
    return run.turningRule
  }

  /// Whether a page that begins here begins with a signature.
  func isSignature(_ position: PagePosition) -> Bool {
    position.line == 0 && position.block < list.blocks.count && list.blocks[position.block].isSignature
  }

  /// Notes a way to a place, when it is the cheapest to it.
  ///
  /// - Parameters:
  ///   - index: Where the page begins.
  ///   - run: The page.
  ///   - stop: Where it ends.
  ///   - pages: How it is made.
  ///   - cost: What it costs beside its end.
  ///   - isFullest: Whether it could not be fuller.
  /// - Returns: What the page costs.
  @discardableResult mutating func connect(
    _ index: Int, _ run: PageRun, _ stop: PageStop, _ pages: Pages, cost: Double = 0, isFullest: Bool
  ) -> Double {
    var pages = pages
    var cost = cost + PageCosts.cost(stop.cost) + beginningCost(stop.position)
    cost += imprintCost(index, run, stop, middle: pages.middle != nil)
    cost += index == 0 ? openingCost(endingAt: pages.middle ?? stop.position) : 0
    let empty = run.grid.lines - stop.filled
    if !run.isLast || !isFullest, empty > 0, let reason = pages.reason, pages.grid == nil {
      cost += PageCosts.short(empty)
      pages.kind = .short(gridLines: empty, reason)
    }
    var position = stop.position
    var table: TableSlicer?
    if position.line > 0, let cut = run.cutTable, position.block < list.blocks.count,
      list.blocks[position.block].isTable
    {
      table = cut
      if !cut.isBetweenRows {
        tables += 1
        position.cut = tables
      }
    }
    add(
      Node(
        position: position, cost: nodes[index].cost + cost, previous: index,
        page: nodes[index].page + (pages.middle == nil ? 1 : 2), pages: pages, table: table))
    return cost
  }

  /// What it costs that 版记 has no room below the end of the text; 0 where the text goes on.
  private func imprintCost(_ index: Int, _ run: PageRun, _ stop: PageStop, middle: Bool = false) -> Double {
    guard let imprint, isEnd(stop.position) else { return 0 }
    return imprint.cost(
      endingOn: nodes[index].page + (middle ? 1 : 0), lines: stop.filled, grid: run.grid)
  }

  /// What it costs that the first page ends at a place above all text (G-52).
  private func openingCost(endingAt position: PagePosition) -> Double {
    guard let first = list.firstText, !position.isAfterStart(of: first) else { return 0 }
    return PageCosts.firstPageWithoutText
  }

  /// Adds a place, or a cheaper way to one that is still open.
  @discardableResult mutating func add(_ node: Node) -> Int? {
    guard let old = found[node.position] else {
      found[node.position] = nodes.count
      open.append(nodes.count)
      nodes.append(node)
      return nodes.count - 1
    }
    guard node.cost < nodes[old].cost, !nodes[old].isDone else { return nil }
    nodes[old] = node
    return old
  }

  /// What it costs that a page begins here: a signature without text, or with a line of it (G-67, G-68).
  func beginningCost(_ position: PagePosition) -> Double {
    guard position.block < list.blocks.count else { return 0 }
    var block = position.block
    var text = 0
    if !list.blocks[block].isSignature {
      text = list.blocks[block].lines + position.change - position.line
      guard text == 1, case .lines = list.blocks[block].content else { return 0 }
      block += 1
    }
    var depth = 0
    let first = block
    while block < list.blocks.count, depth < grid.lines {
      guard list.blocks[block].isSignature else { return 0 }
      depth += list.blocks[block].spaceAbove(grid.pitch, style.grid.bodySize) + list.blocks[block].lines
      block += 1
    }
    guard block > first else { return 0 }
    return text == 0 ? PageCosts.lonelySignature : PageCosts.oneLineAboveSignature
  }
}

extension PageStop {
  /// Whether 附件说明 would stand on two pages.
  fileprivate var isInAttachmentNote: Bool {
    if case .penalty(_, .attachmentNoteKept) = cost { true } else { false }
  }
}

extension PageRun {
  /// The fullest place where the page may end; where none may, the fullest of all.
  var fullest: Int? {
    stops.lastIndex { if case .forbidden = $0.cost { false } else { true } } ?? stops.indices.last
  }

  /// The other places where it may end: those within three lines of the fullest one, and the next above it; of a list that
  /// is to stand whole, the place before it.
  func others(than fullest: Int) -> [Int] {
    var found: [Int] = []
    for index in stops.indices[..<fullest].reversed() {
      if case .forbidden = stops[index].cost { continue }
      if !found.isEmpty, stops[index].used < stops[fullest].used - 3 {
        if stops[index].isInAttachmentNote { continue }
        guard found.allSatisfy({ stops[$0].isInAttachmentNote }) else { break }
      }
      found.append(index)
    }
    return found
  }
}
