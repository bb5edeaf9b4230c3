import Testing

@testable import GongwenText

@Suite struct QuadraticFitterTests {
  /// The greatest distance of a dense walk along the spline from the chords of a dense walk along the curve.
  private func distance(_ curve: CubicCurve, _ controls: [OutlinePoint]) -> Double {
    let walk = (0...150).map { curve.point(Double($0) / 150) }
    var (largest, joint) = (0.0, curve.start)
    for (index, control) in controls.enumerated() {
      let next = index + 1 < controls.count ? (control + controls[index + 1]) * 0.5 : curve.end
      for step in 0...12 {
        let s = Double(step) / 12
        let point = joint * ((1 - s) * (1 - s)) + control * (2 * s * (1 - s)) + next * (s * s)
        largest = max(largest, zip(walk, walk.dropFirst()).map { distance(point, $0, $1) }.min() ?? 0)
      }
      joint = next
    }
    return largest
  }

  private func distance(_ point: OutlinePoint, _ start: OutlinePoint, _ end: OutlinePoint) -> Double {
    let (chord, offset) = (end - start, point - start)
    let length = (chord * chord).sum()
    let share = length == 0 ? 0 : min(1, max(0, (chord * offset).sum() / length))
    let gap = offset - chord * share
    return (gap * gap).sum().squareRoot()
  }

  @Test func errorStaysWithinHalfAUnit() {
    var random = SystemlessRandom(state: 9704)
    for _ in 0..<200 {
      // Curves as glyphs have them: up to 300 units long, controls beside the chord.
      let points = (0..<4).map { number in
        OutlinePoint(Double(random.next(120)) + Double(number) * 60, Double(random.next(300)))
      }
      let curve = CubicCurve(start: points[0], control1: points[1], control2: points[2], end: points[3])
      var fitter = QuadraticFitter(tolerance: 0.5)
      let controls = fitter.fit(curve)
      #expect(fitter.largestError <= 0.5, "\(points)")
      // The chords of the walk are off by up to three hundredths.
      #expect(distance(curve, controls) <= 0.53, "\(points)")
      #expect(controls.allSatisfy { $0 == $0.rounded(.toNearestOrEven) })
    }
  }

  @Test func straightCurveNeedsNoControl() {
    var fitter = QuadraticFitter(tolerance: 0.5)
    #expect(
      fitter.fit(CubicCurve(start: [0, 0], control1: [10, 20], control2: [20, 40], end: [30, 60])) == [])
  }

  @Test func curveThatIsQuadraticNeedsOneControl() {
    // A quadratic with its control at (60, 90), raised to a cubic.
    var fitter = QuadraticFitter(tolerance: 0.5)
    let curve = CubicCurve(start: [0, 0], control1: [40, 60], control2: [80, 60], end: [120, 0])
    #expect(fitter.fit(curve) == [[60, 90]])
    #expect(fitter.largestError == 0)
  }

  @Test(arguments: [
    // handles of no length, a loop, an S, a cusp, a point
    CubicCurve(start: [0, 0], control1: [0, 0], control2: [200, 300], end: [400, 0]),
    CubicCurve(start: [0, 0], control1: [300, 200], control2: [-200, 200], end: [100, 0]),
    CubicCurve(start: [0, 0], control1: [100, 300], control2: [200, -300], end: [300, 0]),
    CubicCurve(start: [0, 0], control1: [200, 200], control2: [0, 200], end: [200, 0]),
    CubicCurve(start: [5, 5], control1: [5, 5], control2: [5, 5], end: [5, 5]),
  ])
  func oddCurves(_ curve: CubicCurve) {
    var fitter = QuadraticFitter(tolerance: 0.5)
    #expect(distance(curve, fitter.fit(curve)) <= 1.2)
  }
}

@Suite struct QuadraticOutlineTests {
  private typealias Point = QuadraticOutline.Point

  @Test func contourIsTurnedAndClosed() {
    var outline = QuadraticOutline()
    outline.move(to: [0, 0])
    outline.line(to: [100, 0])
    outline.line(to: [100, 50])
    outline.line(to: [0, 0])
    outline.close()
    #expect(
      outline.contours == [
        [
          Point(x: 0, y: 0, isOnCurve: true), Point(x: 100, y: 50, isOnCurve: true),
          Point(x: 100, y: 0, isOnCurve: true),
        ]
      ])
  }

  @Test func pointHalfWayBetweenControlsIsImplied() {
    var outline = QuadraticOutline()
    outline.move(to: [0, 0])
    outline.spline([[0, 10]], to: [5, 10])
    outline.spline([[10, 10]], to: [10, 0])
    outline.close()
    #expect(outline.contours.first?.map(\.isOnCurve) == [true, true, false, false])
  }

  @Test func pointNearHalfWayIsKept() {
    var outline = QuadraticOutline()
    outline.move(to: [0, 0])
    outline.spline([[0, 10]], to: [6, 10])
    outline.spline([[10, 10]], to: [10, 0])
    outline.close()
    #expect(outline.contours.first?.count == 5)
  }

  @Test func whatEnclosesNothingIsLeftOut() {
    var outline = QuadraticOutline()
    outline.move(to: [0, 0])
    outline.line(to: [100, 0])
    outline.close()
    #expect(outline.contours.isEmpty)
  }
}

/// A small generator with a fixed seed, so that a failure can be repeated.
struct SystemlessRandom {
  var state: UInt64

  mutating func next(_ limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }
}
