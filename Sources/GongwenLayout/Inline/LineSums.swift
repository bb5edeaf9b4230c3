/// Sums over the items of a paragraph, so that any line of it is measured in constant time.
///
/// Apart from the items, which live as long as the paragraph: sums are made when its lines are chosen and go
/// with them, a quarter of the memory that a long document would take.
struct LineSums {
  /// The items.
  let items: InlineItems
  /// Sums of the widths from the start up to, not including, each index, in em.
  private(set) var width: [Double] = [0]
  private var shrink: [Double] = [0]
  private var space: [Double] = [0]
  private var gaps: [Int32] = [0]
  /// For each end of a line where its print ends: spaces at the end are none.
  private var printedEnds: [Int32] = [0]

  /// What a line from one break to another would look like.
  struct Fit {
    /// Its width when nothing is squeezed or stretched, in em.
    var natural: Double
    /// What its marks and spaces can give, in em.
    var shrink: Double
    /// What its spaces can take, in em.
    var space: Double
    /// The number of its other gaps.
    var gaps: Int
  }

  /// Sums up items.
  init(_ items: InlineItems) {
    self.items = items
    let count = items.count
    width.reserveCapacity(count + 1)
    shrink.reserveCapacity(count + 1)
    space.reserveCapacity(count + 1)
    gaps.reserveCapacity(count + 1)
    printedEnds.reserveCapacity(count + 1)
    for index in 0..<count {
      width.append(width[index] + Double(items.width[index]))
      shrink.append(shrink[index] + Double(items.shrink[index]))
      space.append(space[index] + Double(items.spaceStretch[index]))
      gaps.append(gaps[index] + (items.stretchable[index] ? 1 : 0))
      printedEnds.append(items.isSpace(index) ? printedEnds[index] : Int32(index + 1))
    }
  }

  /// The natural width of a line and what it can give and take, with its end trimmed.
  func fit(_ start: Int, _ end: Int) -> Fit {
    let last = max(start + 1, Int(printedEnds[end]))
    let tail = last - 1
    // An opening mark at a line's start loses its blank half on every line or on none (C-33): squeezed on some
    // lines only, it would leave the edge ragged.
    let opening = tail > start && items.classes[start] == .opening ? Double(items.shrink[start]) : 0
    let trimmed = Double(items.endTrim[tail]) + (items.trimsLineStart ? opening : 0)
    return Fit(
      natural: width[last] - width[start] - trimmed + items.hyphenWidth(before: end),
      shrink: shrink[tail] - shrink[start] - opening, space: space[tail] - space[start],
      gaps: Int(gaps[tail] - gaps[start]))
  }
}
