/// A point of an outline in font units.
typealias OutlinePoint = SIMD2<Double>

/// Turns cubic Bézier curves into TrueType's quadratic ones.
///
/// A cubic becomes a spline of n quadratic pieces whose joints lie half-way between their control points, so
/// that only control points are stored. The controls are those of Adrian Colomitchi's approximation (the one
/// cu2qu made known): exact tangents at both ends. Control points are integers; the error is measured after
/// rounding, as the distance from the curve: a slip along it does not show.
struct QuadraticFitter {
  /// The greatest distance allowed between curve and spline, in units of the em that the caller uses.
  let tolerance: Double
  /// The greatest distance that was left.
  private(set) var largestError = 0.0

  // Past this many pieces rounding, not fitting, decides the error.
  private static let mostPieces = 12
  private static let triesBeyondFit = 4
  private static let steps: [OutlinePoint] = [
    [1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, -1], [1, -1], [-1, 1],
  ]

  /// What samples must stay under, so that the curve between them keeps the tolerance.
  private let target: Double

  init(tolerance: Double) {
    self.tolerance = tolerance
    target = tolerance * 0.95
  }

  /// The control points between the ends of a cubic; none when it is a straight line.
  mutating func fit(_ curve: CubicCurve) -> [OutlinePoint] {
    if curve.isStraight { return [] }
    let first = min(leastPieces(curve), Self.mostPieces)
    var best: (controls: [OutlinePoint], error: Double) = ([], .infinity)
    for pieces in first...max(first, min(first + Self.triesBeyondFit, Self.mostPieces)) {
      guard let controls = controls(of: curve, pieces) else { continue }
      var fit = (controls: controls, error: curve.distance(to: controls, goal: target))
      // Near enough but for the rounding: fewer pieces, well placed, beat more of them.
      if fit.error > target, fit.error < 1.5 * target { fit = polished(fit, curve) }
      if fit.error < best.error { best = fit }
      if best.error <= target { break }
    }
    if best.error > target { best = polished(best, curve) }
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

  /// The control points of `pieces` quadratics, rounded; `nil` when one piece cannot keep both tangents.
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
    while improved && fit.error > target {
      improved = false
      for index in fit.controls.indices {
        for step in Self.steps {
          var moved = fit.controls
          moved[index] += step
          let error = curve.distance(to: moved, goal: target, limit: fit.error)
          guard error < fit.error else { continue }
          fit = (moved, error)
          improved = true
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

  /// The greatest distance of this curve from the spline with the given controls between the same ends;
  /// not looked into further than that it is `goal` or less, and infinite once it is `limit` or more.
  func distance(to controls: [OutlinePoint], goal: Double, limit: Double = .infinity) -> Double {
    let (goal, limit) = (goal * goal, limit * limit)
    var largest = 0.0
    var joint = start
    let count = controls.count
    for index in 0..<count {
      let next = index + 1 < count ? (controls[index] + controls[index + 1]) * 0.5 : end
      for step in 1...Self.samples {
        let s = Double(step) / Double(Self.samples)
        let u = 1 - s
        let spline = joint * (u * u) + controls[index] * (2 * u * s) + next * (s * s)
        let enough = max(largest, goal)
        largest = max(
          largest, distance(to: spline, near: (Double(index) + s) / Double(count), enough: enough))
        if largest >= limit { return .infinity }
      }
      joint = next
    }
    return largest.squareRoot()
  }

  // The last sample of a piece is its joint.
  private static let samples = 8

  /// The squared distance of a point from the curve, looked for near the parameter it should belong to.
  ///
  /// Nothing below `enough` is looked into. Two steps along the tangent find the nearest point closely enough; the distance to any point of the
  /// curve is never less than the true one.
  private func distance(to point: OutlinePoint, near t: Double, enough: Double) -> Double {
    var t = t
    var offset = point - self.point(t)
    for _ in 0..<2 where (offset * offset).sum() > enough {
      let direction = slope(t)
      let length = (direction * direction).sum()
      guard length > 1e-9 else { break }
      let step = (offset * direction).sum() / length
      let next = min(1, max(0, t + step))
      let nearer = point - self.point(next)
      guard (nearer * nearer).sum() < (offset * offset).sum() else { break }
      (t, offset) = (next, nearer)
    }
    return (offset * offset).sum()
  }
}

private func cross(_ left: OutlinePoint, _ right: OutlinePoint) -> Double {
  left.x * right.y - left.y * right.x
}
