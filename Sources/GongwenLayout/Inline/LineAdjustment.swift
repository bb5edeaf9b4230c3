import GongwenModel
import GongwenStyle

/// Brings one line to its measure: marks are squeezed in CLREQ's order, or spaces and gaps are stretched,
/// each kind of place by the same amount (C-60…64).
struct LineAdjustment {
  /// A line with the place of each cluster.
  struct Result: Equatable {
    /// The clusters on the line, without the spaces at its end.
    var range: Range<Int>
    /// Left edge of each cell from the line's start, in em; one more for the end of the last frame.
    var edges: [Double]
    /// How far each cell's glyphs moved left because the mark lost its left half, in em.
    var leftTrim: [Float]
    /// What was given to each gap, negative when marks were squeezed, in em.
    var stretchPerGap: Double
    /// What marks gave up in all, in em.
    var trimmed: Double
    /// Left edge of the hyphen after the last cluster, in em; `nil` on a line that divides no word.
    var hyphen: Double?
    /// What is missing to the measure when nothing could close it, in em; negative when overfull.
    var shortfall: Double
  }

  private let items: InlineItems
  private let range: Range<Int>
  private var widths: [Double]
  private var leftTrim: [Float]
  private var stretchPerGap = 0.0
  private var squeezed = 0.0
  private var endTrimmed = 0.0
  private var shortfall = 0.0

  private init(_ items: InlineItems, _ line: LineBreaker.Line) {
    self.items = items
    range = line.start..<items.printedEnd(of: line.start, line.end)
    widths = items.width[range].map(Double.init)
    leftTrim = [Float](repeating: 0, count: range.count)
  }

  /// Adjusts a line to `target` em, or leaves it at its natural width when it is `nil` (a last line) and fits.
  static func adjust(_ sums: LineSums, _ line: LineBreaker.Line, target: Double?, limit: Double) -> Result {
    var pass = LineAdjustment(sums.items, line)
    let fit = sums.fit(line.start, line.end)
    let slack = (target ?? min(limit, fit.natural)) - fit.natural
    let isFull = target != nil || slack < -1e-9
    pass.trimStart()
    if isFull { pass.trimEnd() }
    if slack < 0 { pass.squeeze(-slack) } else if slack > 0 { pass.stretch(slack) }
    if !isFull { pass.endFrame(limit: limit) }
    return pass.finish(hyphen: sums.items.hyphenWidth(before: line.end))
  }

  /// An opening mark at the start loses its blank half where the style wants it (C-33), like the breaker saw it.
  private mutating func trimStart() {
    guard items.trimsLineStart, range.count > 1, items.classes[range.lowerBound] == .opening else { return }
    leftTrim[0] = items.shrink[range.lowerBound]
    widths[0] -= Double(leftTrim[0])
  }

  private mutating func trimEnd() {
    guard let last = range.last else { return }
    widths[widths.count - 1] -= Double(items.endTrim[last])
    endTrimmed = Double(max(0, items.endTrim[last]))
  }

  /// The last frame of a line that is not full is a frame, not a cell: it ends at its size, not at the pitch, and the
  /// space to a Han character on the next line is none.
  ///
  /// A mark in it gives up what would stand beyond the edge, and no more (C-34).
  private mutating func endFrame(limit: Double) {
    guard let last = range.last else { return }
    let tracking = Double(items.tracking)
    let end = widths.count - 1
    widths[end] = (widths[end] - Double(items.gap[last])) / (1 + tracking)
    endTrimmed = max(0, widths.reduce(0, +) - limit)
    widths[end] -= endTrimmed
  }

  /// Tier by tier (C-62): the next kind of place gives only when the one before has given all.
  private mutating func squeeze(_ amount: Double) {
    var left = amount
    // What stands at the start is left to `trimStart`.
    let isOpening = range.first.map { items.classes[$0] == .opening } ?? false
    let inner = range.dropLast().dropFirst(isOpening ? 1 : 0)
    for tier in 1...6 where left > 1e-9 {
      let places = inner.filter { items.shrinkTier[$0] == UInt8(tier) }
      let capacity = places.reduce(0.0) { $0 + Double(items.shrink[$1]) }
      guard capacity > 0 else { continue }
      let share = min(1, left / capacity)
      for place in places {
        let given = Double(items.shrink[place]) * share
        widths[place - range.lowerBound] -= given
        if items.classes[place] == .opening { leftTrim[place - range.lowerBound] = Float(given) }
      }
      left -= capacity * share
    }
    squeezed = amount - left
    shortfall = -left
    stretchPerGap = -squeezed / Double(max(1, range.count - 1))
  }

  /// Spaces first, up to half an em; then every gap alike (C-63).
  private mutating func stretch(_ amount: Double) {
    var left = amount
    let spaces = range.dropLast().filter { items.spaceStretch[$0] > 0 }
    let capacity = spaces.reduce(0.0) { $0 + Double(items.spaceStretch[$1]) }
    if capacity > 0 {
      let share = min(1, left / capacity)
      for space in spaces { widths[space - range.lowerBound] += Double(items.spaceStretch[space]) * share }
      left -= capacity * share
    }
    guard left > 1e-9 else { return }
    let gaps = range.dropLast().filter { items.stretchable[$0] }
    guard !gaps.isEmpty else {
      shortfall = left
      return
    }
    stretchPerGap = left / Double(gaps.count)
    for gap in gaps { widths[gap - range.lowerBound] += stretchPerGap }
  }

  private func finish(hyphen: Double) -> Result {
    var edges = [0.0]
    edges.reserveCapacity(widths.count + 1)
    for width in widths { edges.append((edges.last ?? 0) + width) }
    let hyphenStart = hyphen > 0 ? edges[edges.count - 1] : nil
    edges[edges.count - 1] += hyphen
    let startTrimmed = items.trimsLineStart ? Double(leftTrim.first ?? 0) : 0
    let adjacent = range.reduce(0.0) { $0 + Double(items.adjacencyTrim[$1]) }
    return Result(
      range: range, edges: edges, leftTrim: leftTrim, stretchPerGap: stretchPerGap,
      trimmed: adjacent + squeezed + endTrimmed + startTrimmed, hyphen: hyphenStart, shortfall: shortfall)
  }
}
