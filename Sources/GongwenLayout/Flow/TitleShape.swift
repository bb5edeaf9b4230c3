import GongwenModel
import GongwenStyle

/// Divides a title over lines that form a trapezoid or a diamond (梯形、菱形; G-40…44), between words only.
///
/// A search over all divisions: a title has some forty word boundaries and at most four lines, which is a
/// few thousand candidates, and the rules of shape need all lines at once.
struct TitleShape {
  /// What a further line costs.
  private static let extraLine = 4.0

  private let look: TitleStyle
  private let widths: [Double]
  private let places: TitlePlaces

  /// Finds the lines of a title.
  ///
  /// - Parameters:
  ///   - sums: The title's items.
  ///   - utf8: Its text.
  ///   - measure: The width of the type area, in em of the title's size.
  ///   - look: How wide and how short a line may be.
  ///   - wordStarts: Byte offsets at which words begin; asked only for a title that has to be divided, since what
  ///     knows them is slow to open.
  /// - Returns: The lines, or `nil` when the title fits one line or no division obeys the rules.
  static func lines(
    of sums: LineSums, utf8: [UInt8], measure: Double, look: TitleStyle, wordStarts: () -> [Int]
  ) -> [LineBreaker.Line]? {
    let limit = min(Double(look.mostCharacters), measure - look.sideClearance)
    guard (sums.width.last ?? 0) > limit else { return nil }
    let search = TitleShape(sums, utf8, wordStarts(), look)
    var best: (cost: Double, ends: [Int])?
    for count in 2...5 {
      guard let found = search.best(count, limit) else { continue }
      // A line more is worth it only where fewer lines would cut a name in two.
      let cost = found.cost + Double(count) * extraLine
      if cost < best?.cost ?? .infinity { best = (cost, found.ends) }
    }
    guard let ends = best?.ends else { return nil }
    return zip([0] + ends.dropLast(), ends).map { LineBreaker.Line(start: $0, end: $1, reason: .titleShape) }
  }

  private init(_ sums: LineSums, _ utf8: [UInt8], _ wordStarts: [Int], _ look: TitleStyle) {
    self.look = look
    widths = sums.width
    places = TitlePlaces(sums.items, utf8, wordStarts: wordStarts)
  }

  private func best(_ count: Int, _ limit: Double) -> (cost: Double, ends: [Int])? {
    var best: (cost: Double, ends: [Int])?
    var ends: [Int] = []
    search(count, from: 0, limit, &ends, &best)
    return best
  }

  private func search(
    _ left: Int, from start: Int, _ limit: Double, _ ends: inout [Int],
    _ best: inout (cost: Double, ends: [Int])?
  ) {
    let total = widths.count - 1
    if left == 1 {
      guard widths[total] - widths[start] <= limit, total - start >= look.fewestCharacters else { return }
      ends.append(total)
      defer { ends.removeLast() }
      let cost = self.cost(of: ends)
      if cost < best?.cost ?? .infinity { best = (cost, ends) }
      return
    }
    let least = start + look.fewestCharacters
    for place in places.indices where place >= least && widths[place] - widths[start] <= limit {
      ends.append(place)
      search(left - 1, from: place, limit, &ends, &best)
      ends.removeLast()
    }
  }

  /// Outlines that the standard names cost nothing; an hourglass is out; equal lines are to be avoided.
  private func cost(of ends: [Int]) -> Double {
    let lines = zip([0] + ends.dropLast(), ends).map { widths[$1] - widths[$0] }
    let widest = lines.max() ?? 1
    let narrowest = lines.min() ?? 1
    var cost = ends.dropLast().reduce(0.0) { $0 + places.cost($1) }
    let steps = zip(lines, lines.dropFirst()).map { $1 - $0 }
    // Short in the middle is no shape of the standard (G-41).
    if zip(steps, steps.dropFirst()).contains(where: { $0 < -0.1 && $1 > 0.1 }) { cost += 20 }
    // Equal lines are a rectangle; half a character on each side is just seen.
    if widest - narrowest < 1 { cost += widest - narrowest < 0.5 ? 3 : 2 }
    // Long over short is the first choice for two lines, then short over long.
    if lines.count == 2, lines[0] < lines[1] { cost += 0.6 }
    // Lines that differ by more than half look like an accident.
    let spread = (widest - narrowest) / widest
    return cost + max(0, spread - 0.25) * max(0, spread - 0.25) * 12 + spread * 0.5
  }
}
