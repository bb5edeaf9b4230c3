import GongwenModel
import GongwenStyle

/// The pages of the way that was found.
extension PageOptimiser {
  /// Draws up the pages from the start to a place.
  consuming func filling(to end: Int?) -> PageFilling {
    var way: [Int] = []
    var node = end ?? 0
    while node > 0 {
      way.append(node)
      node = nodes[node].previous
    }
    way.reverse()
    var result = PageFilling(paragraphs: [])
    result.pages.reserveCapacity(way.count)
    let changes = changes(on: way)
    for node in way { append(node, changes, &result) }
    for node in way { setAgain(nodes[node].pages) }
    // Handed over, not copied: a long document would be held twice.
    swap(&result.paragraphs, &paragraphs)
    return result
  }

  /// How many lines more or fewer paragraphs have.
  private func changes(on way: [Int]) -> [Int: Int] {
    var changes: [Int: Int] = [:]
    for node in way {
      for variant in nodes[node].pages.variants { changes[variant.paragraph] = variant.change }
    }
    return changes
  }

  /// Gives paragraphs of a page their other lines.
  private mutating func setAgain(_ pages: Pages) {
    for variant in pages.variants {
      paragraphs[variant.paragraph].composed = variant.composed
      paragraphs[variant.paragraph].composed.lines[variant.composed.lines.count - 1].reason = pages.reason
    }
  }

  private func append(_ index: Int, _ changes: [Int: Int], _ result: inout PageFilling) {
    let node = nodes[index]
    let start = nodes[node.previous]
    if result.pages.count > 0, beginningCost(start.position) >= PageCosts.lonelySignature {
      result.notes.append(PageNote(page: result.pages.count, kind: .lonelySignature))
    }
    let ends = [node.pages.middle, node.position].compactMap { $0 }
    var from = start.position
    for end in ends {
      let run = PageRun(
        list, paragraphs, from: from, table: start.table, style: style, grid: node.pages.grid ?? grid,
        changes: changes, isPlacing: true)
      guard let stop = run.stops.last(where: { $0.position.isAt(end) }) else { continue }
      result.append(run, stop, of: list, notes: from.noteLines..<stop.position.noteLines)
      from = end
    }
    if let kind = node.pages.kind {
      result.notes.append(PageNote(page: result.pages.count - 1, kind: kind))
    }
  }
}

extension PagePosition {
  /// Whether it is the same line of the same block.
  fileprivate func isAt(_ other: PagePosition) -> Bool { block == other.block && line == other.line }
}

extension PageFilling {
  /// Adds what stands on a page above a stop.
  fileprivate mutating func append(
    _ run: PageRun, _ stop: PageStop, of list: VerticalList, notes lines: Range<Int>
  ) {
    if stop.carried > 0 {
      notes.append(PageNote(page: pages.count, kind: .carriedNotes(lines: stop.carried)))
    }
    feet.append(lines)
    let first = slices.count
    slices += run.slices.prefix(stop.slices)
    pages.append(
      run.placements.prefix(stop.placements).map { placement in
        var placement = placement
        if list.blocks[placement.paragraph].isTable { placement.line += first }
        return placement
      })
  }
}
