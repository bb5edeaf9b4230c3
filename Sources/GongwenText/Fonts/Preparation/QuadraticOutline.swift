/// A glyph's outline as TrueType stores it: contours of points on and off the curve, in integer units.
struct QuadraticOutline {
  struct Point: Equatable {
    var x: Int
    var y: Int
    var isOnCurve: Bool
  }

  private(set) var contours: [[Point]] = []
  private var open: [Point] = []

  /// Starts a contour.
  mutating func move(to point: OutlinePoint) {
    close()
    append(point, isOnCurve: true)
  }

  /// A straight edge.
  mutating func line(to point: OutlinePoint) { append(point, isOnCurve: true) }

  /// A spline of quadratics with these controls.
  mutating func spline(_ controls: [OutlinePoint], to point: OutlinePoint) {
    for control in controls { append(control, isOnCurve: false) }
    append(point, isOnCurve: true)
  }

  /// Ends the contour in hand: closes it, turns it (PostScript fills what lies left of the edge, TrueType
  /// what lies right), and leaves out what TrueType implies.
  mutating func close() {
    var points = open
    open.removeAll(keepingCapacity: true)
    if points.count > 1, let first = points.first, points.last == first { points.removeLast() }
    // Fewer than three points enclose nothing.
    guard points.count > 2 else { return }
    points[1...].reverse()
    contours.append(Self.withoutImplied(points))
  }

  private mutating func append(_ point: OutlinePoint, isOnCurve: Bool) {
    let rounded = point.rounded(.toNearestOrAwayFromZero)
    let next = Point(x: Int(rounded.x), y: Int(rounded.y), isOnCurve: isOnCurve)
    // An edge of no length is left out, a control on its own end is not.
    if next.isOnCurve, open.last == next { return }
    open.append(next)
  }

  /// Drops each point on the curve that lies exactly half-way between two controls; the first one stays.
  private static func withoutImplied(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    result.reserveCapacity(points.count)
    for (index, point) in points.enumerated() {
      if index > 0, point.isOnCurve {
        let before = points[index - 1]
        let after = points[(index + 1) % points.count]
        if !before.isOnCurve, !after.isOnCurve, before.x + after.x == 2 * point.x,
          before.y + after.y == 2 * point.y
        {
          continue
        }
      }
      result.append(point)
    }
    return result
  }
}
