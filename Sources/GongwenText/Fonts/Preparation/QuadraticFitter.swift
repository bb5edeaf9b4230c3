/// A point of an outline in font units.
typealias OutlinePoint = SIMD2<Double>

/// Turns cubic Bézier curves into TrueType's quadratic ones.
///
/// A cubic becomes a spline of n quadratic pieces whose joints lie half-way between their control points, so
/// that only control points are stored. The controls are those of Adrian Colomitchi's approximation (the one
/// cu2qu made known): exact tangents at both ends. Control points are integers; the error is measured after
/// rounding, across the curve, because a slip along it does not show.
struct QuadraticFitter {
  /// The greatest distance allowed between curve and spline, in units of the em that the caller uses.
  let tolerance: Double
  /// The greatest distance that was left.
  private(set) var largestError = 0.0

  // Past this many pieces rounding, not fitting, decides the error.
  private static let mostPieces = 12
  private static let triesBeyondFit = 4

  init(tolerance: Double) { self.tolerance = tolerance }

  /// The control points between the ends of a cubic; none when it is a straight line.
  mutating func fit(_ curve: CubicCurve) -> [OutlinePoint] {
    if curve.isStraight { return [] }
    let first = min(leastPieces(curve), Self.mostPieces)
    var best: (controls: [OutlinePoint], error: Double) = ([], .infinity)
    for pieces in first...max(first, min(first + Self.triesBeyondFit, Self.mostPieces)) {
      guard let controls = controls(of: curve, pieces) else { continue }
      let error = curve.distance(to: controls)
      if error < best.error { best = (controls, error) }
      if error <= tolerance { break }
    }
    if best.error > tolerance { best = polished(best, curve) }
    largestError = max(largestError, best.error)
    return best.controls
  }

  /// The least number of pieces that can be near enough: the error falls with the cube of their number.
  private func leastPieces(_ curve: CubicCurve) -> Int {
    let bend = curve.end - curve.start + 3 * (curve.control1 - curve.control2)
    let error = (bend * bend).sum().squareRoot() * 0.0481  // √3 / 36
    var pieces = 1
    while error > tolerance * Double(pieces * pieces * pieces), pieces < Self.mostPieces { pieces += 1 }
    return pieces
  }

  /// The control points of `pieces` quadratics, rounded; `nil` when one piece can not keep both tangents.
  private func controls(of curve: CubicCurve, _ pieces: Int) -> [OutlinePoint]? {
    guard pieces > 1 else { return curve.tangentCrossing.map { [$0.rounded(.toNearestOrAwayFromZero)] } }
    var controls: [OutlinePoint] = []
    controls.reserveCapacity(pieces)
    for index in 0..<pieces {
      let part = curve.part(index, of: pieces)
      let from = part.start + (part.control1 - part.start) * 1.5
      let to = part.end + (part.control2 - part.end) * 1.5
      let share = Double(index) / Double(pieces - 1)
      controls.append((from + (to - from) * share).rounded(.toNearestOrAwayFromZero))
    }
    return controls
  }

  /// Moves single controls by one unit while that brings the spline nearer: rounding can be unlucky.
  private func polished(
    _ fit: (controls: [OutlinePoint], error: Double), _ curve: CubicCurve
  ) -> (controls: [OutlinePoint], error: Double) {
    var fit = fit
    var improved = !fit.controls.isEmpty
    while improved && fit.error > tolerance {
      improved = false
      for index in fit.controls.indices {
        for step in [OutlinePoint(1, 0), OutlinePoint(-1, 0), OutlinePoint(0, 1), OutlinePoint(0, -1)] {
          var moved = fit.controls
          moved[index] += step
          let error = curve.distance(to: moved)
          if error < fit.error {
            fit = (moved, error)
            improved = true
          }
        }
      }
    }
    return fit
  }
}

/// A cubic Bézier curve.
struct CubicCurve {
  var start: OutlinePoint
  var control1: OutlinePoint
  var control2: OutlinePoint
  var end: OutlinePoint

  /// The point at a parameter from 0 to 1.
  func point(_ t: Double) -> OutlinePoint {
    let u = 1 - t
    let outer = start * (u * u * u) + end * (t * t * t)
    return outer + (control1 * u + control2 * t) * (3 * u * t)
  }

  /// The derivative at a parameter.
  func slope(_ t: Double) -> OutlinePoint {
    let u = 1 - t
    let middle = (control2 - control1) * (2 * u * t)
    return 3 * ((control1 - start) * (u * u) + middle + (end - control2) * (t * t))
  }

  /// Whether both controls lie on the line from start to end, between its ends.
  var isStraight: Bool {
    let line = end - start
    let length = (line * line).sum()
    return [control1 - start, control2 - start].allSatisfy { offset in
      let along = (offset * line).sum()
      return cross(offset, line) == 0 && along >= 0 && along <= length
    }
  }

  /// The part number `index` of `count` equal parts of the parameter.
  func part(_ index: Int, of count: Int) -> CubicCurve {
    let (from, to) = (Double(index) / Double(count), Double(index + 1) / Double(count))
    let third = (to - from) / 3
    let (first, last) = (point(from), point(to))
    return CubicCurve(
      start: first, control1: first + slope(from) * third, control2: last - slope(to) * third, end: last)
  }

  /// Where the tangents of both ends meet, or `nil` when they do not, or not in front of both ends.
  var tangentCrossing: OutlinePoint? {
    let (first, last) = (control1 - start, control2 - end)
    let turn = cross(first, last)
    guard turn != 0 else { return nil }
    let line = end - start
    let (alongFirst, alongLast) = (cross(line, last) / turn, cross(line, first) / turn)
    guard alongFirst >= 0, alongLast >= 0 else { return nil }
    return start + first * alongFirst
  }

  /// The greatest distance across this curve to the spline with the given controls between the same ends.
  func distance(to controls: [OutlinePoint]) -> Double {
    var largest = 0.0
    var joint = start
    let count = controls.count
    for index in 0..<count {
      let next = index + 1 < count ? (controls[index] + controls[index + 1]) * 0.5 : end
      for step in 1...Self.samples {
        let s = Double(step) / Double(Self.samples)
        let u = 1 - s
        let spline = joint * (u * u) + controls[index] * (2 * u * s) + next * (s * s)
        largest = max(largest, distance(to: spline, near: (Double(index) + s) / Double(count)))
      }
      joint = next
    }
    return largest.squareRoot()
  }

  // With 6 samples a piece the measured maximum is within 3 % of a dense one; the last is the joint.
  private static let samples = 6

  /// The squared distance of a point from the tangent at the parameter it should belong to.
  private func distance(to point: OutlinePoint, near t: Double) -> Double {
    let offset = point - self.point(t)
    let direction = slope(t)
    let length = (direction * direction).sum()
    let whole = (offset * offset).sum()
    // Where the curve hardly moves there is no direction to slip along.
    guard length > 1 else { return whole }
    let across = cross(offset, direction)
    let along = (offset * direction).sum()
    // The tangent stands for the curve only nearby: a slip of more than 3 units counts in full.
    guard along * along <= 9 * length else { return whole }
    return across * across / length
  }
}

private func cross(_ left: OutlinePoint, _ right: OutlinePoint) -> Double { left.x * right.y - left.y * right.x }
