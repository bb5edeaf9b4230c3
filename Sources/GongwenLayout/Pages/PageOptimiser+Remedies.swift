import GongwenModel
import GongwenStyle

/// The ways that open where a page would break a rule.
extension PageOptimiser {
  /// A paragraph with a line fewer and with a line more, where it keeps the bounds.
  struct Variants {
    var fewer: LineCountVariant?
    var more: LineCountVariant?
  }

  /// A page whose lines stand closer, so that it holds the signature too (G-67), within the bounds of G-68.
  mutating func tighten(from index: Int, signature: Int) {
    guard !list.blocks[nodes[index].position.block].isSignature else { return }
    var lines = grid.lines + 1
    while let closer = spread(lines: lines), closer.pitch >= grid.pitch * style.flow.minimumPitchRatio {
      let run = self.run(from: index, grid: closer)
      if let fullest = run.fullest, run.stops[fullest].position.block > signature {
        let cost = PageCosts.tightened(lines - grid.lines)
        let pages = Pages(grid: closer, kind: .tightened, reason: .signatureKept)
        connect(index, run, run.stops[fullest], pages, cost: cost, isFullest: true)
        // 附注 goes with the date where still closer lines hold it: alone on a page it is no better than a signature.
        if !isSignature(run.stops[fullest].position) { return }
      }
      lines += 1
    }
  }

  /// This page and the one before it with a line fewer each, so that two go over to the signature (G-68).
  mutating func loosen(from second: Int) {
    let first = nodes[second].previous
    guard first >= 0, nodes[second].pages.middle == nil, let wider = spread(lines: grid.lines - 1),
      wider.pitch <= grid.pitch * style.flow.maximumPitchRatio + 1e-6
    else { return }
    let before = run(from: first, grid: wider)
    guard let middle = before.fullest, before.cutTable == nil else { return }
    let position = before.stops[middle].position
    let run = PageRun(list, paragraphs, from: position, table: nil, style: style, grid: wider)
    guard let fullest = run.fullest, beginningCost(run.stops[fullest].position) == 0 else { return }
    let cost =
      PageCosts.loosenedPages + PageCosts.cost(before.stops[middle].cost)
      + PageCosts.short(wider.lines - before.stops[middle].filled)
    let pages = Pages(grid: wider, middle: position, kind: .loosened, reason: .signatureKept)
    connect(first, run, run.stops[fullest], pages, cost: cost, isFullest: true)
  }

  /// So many lines on the height of a page.
  private func spread(lines: Int) -> PageGrid? {
    guard lines > 1 else { return nil }
    return PageGrid(lines: lines, pitch: Double(grid.lines - 1) * grid.pitch / Double(lines - 1))
  }

  /// The same page with a line or two more or fewer, by the paragraphs on it that show it least (C-71…73).
  ///
  /// - Parameters:
  ///   - index: Where the page begins.
  ///   - run: The page as it is.
  ///   - least: What it costs so.
  ///   - reason: The rule behind it.
  mutating func useVariants(from index: Int, _ run: PageRun, least: Double, reason: BreakReason?) {
    guard let reason, reason != .titleShape, let fullest = run.fullest else { return }
    let (start, last) = (nodes[index].position, run.stops[fullest].position)
    let blocks = start.block...max(start.block, last.line > 0 ? last.block : last.block - 1)
    let rule = reason == .headingKept ? .fullPage : reason
    for change in Self.changes(for: reason) {
      let candidates = blocks.compactMap { block in
        block == start.block && start.change != 0 ? nil : variant(of: block, change: change.signum())
      }
      let best = candidates.sorted { $0.cost < $1.cost }.prefix(abs(change))
      let cost = best.reduce(0) { $0 + $1.cost }
      guard best.count == abs(change), cost < least else { continue }
      take(Array(best), from: index, rule)
    }
  }

  /// How many lines more or fewer help a page.
  private static func changes(for reason: BreakReason) -> [Int] {
    switch reason {
    case .widowLine: [-1, 1]
    case .imprintKept: [-1, -2]
    default: [-1, 1, -2, 2]
    }
  }

  /// Notes the page with other lines.
  private mutating func take(_ variants: [LineCountVariant], from index: Int, _ reason: BreakReason) {
    let start = nodes[index].position
    var from = index
    var variants = variants
    if start.line > 0, let own = variants.firstIndex(where: { $0.paragraph == start.block }) {
      guard let other = restart(index, with: variants.remove(at: own), reason) else { return }
      from = other
      if variants.isEmpty { return }
    }
    let changes = Dictionary(uniqueKeysWithValues: variants.map { ($0.paragraph, $0.change) })
    let run = self.run(from: from, changes: changes)
    // A paragraph that went over to the next page is set there as any other.
    guard let fullest = run.fullest,
      variants.allSatisfy({ run.stops[fullest].position.isAfterStart(of: $0.paragraph) })
    else { return }
    let cost = variants.reduce(0) { $0 + $1.cost }
    connect(
      from, run, run.stops[fullest], Pages(variants: variants, reason: reason), cost: cost, isFullest: true)
  }

  /// The same place inside a paragraph that was set otherwise from its start, pages before: they stay as full as they are.
  private mutating func restart(_ index: Int, with variant: LineCountVariant, _ reason: BreakReason) -> Int? {
    let block = list.blocks[variant.paragraph]
    let count = block.lines + variant.change
    guard nodes[index].position.line < count else { return nil }
    var chain = [index]
    while let node = chain.last, nodes[node].previous >= 0,
      nodes[nodes[node].previous].position.block == variant.paragraph,
      nodes[nodes[node].previous].position.line > 0
    {
      chain.append(nodes[node].previous)
    }
    guard let first = chain.last, nodes[first].pages.middle == nil,
      chain.allSatisfy({ nodes[$0].position.change == 0 })
    else { return nil }
    var previous = nodes[first].previous
    for index in chain.reversed() {
      var node = nodes[index]
      let line = node.position.line
      node.cost += variant.cost - (line == block.lines - 1 ? block.widow : 0)
      node.cost += line == count - 1 ? block.widow : 0
      node.position.change = variant.change
      node.previous = previous
      node.isDone = false
      if index == first {
        node.pages.variants.append(variant)
        node.pages.reason = reason
      }
      guard let added = add(node) else { return nil }
      if index != chain.first { nodes[added].isDone = true }
      previous = added
    }
    return previous
  }

  private mutating func variant(of block: Int, change: Int) -> LineCountVariant? {
    // The lines of a paragraph that calls notes decide what stands at the foot: they stay.
    guard block < list.blocks.count, case .lines = list.blocks[block].content, list.blocks[block].lines > 1,
      list.blocks[block].calls.isEmpty
    else { return nil }
    if variants[block] == nil {
      // What lies above the pages at hand is not asked for again.
      if variants.count > 200 { variants = variants.filter { $0.key >= block - 50 } }
      func tried(_ change: Int) -> LineCountVariant? {
        LineCountVariant(of: paragraphs[block], index: block, change: change, composer: composer)
      }
      variants[block] = Variants(fewer: tried(-1), more: tried(1))
    }
    return change < 0 ? variants[block]?.fewer : variants[block]?.more
  }
}
