import Testing

@testable import GongwenReading

@Suite struct LabelChainTests {
  private let labels = Label.count

  /// Scores with a few labels that differ from all others.
  private func emissions(_ rows: [[Label: Float]]) -> [Float] {
    rows.flatMap { row in Label.allCases.map { row[$0] ?? -4 } }
  }

  private func transitions(_ scores: [Label: [Label: Float]]) -> [Float] {
    Label.allCases.flatMap { from in Label.allCases.map { scores[from]?[$0] ?? 0 } }
  }

  @Test func theChainOutweighsASingleLine() {
    let scores = emissions([[.title: 2], [.body: 1, .noise: 1.2], [.body: 3]])
    let chain = LabelChain(emissions: scores, transitions: transitions([.noise: [.body: -5]]))
    #expect(chain.best() == [.title, .body, .body])
    let alone = LabelChain(emissions: scores, transitions: transitions([:]))
    #expect(alone.best() == [.title, .noise, .body])
  }

  @Test func marginalsAreThoseOfAllChains() {
    let scores = emissions([[.title: 1, .body: 0.5], [.body: 0, .date: 0.25]])
    let steps = transitions([.title: [.body: 1], .body: [.date: -1]])
    var sums = [Float](repeating: 0, count: 2 * labels)
    var total: Float = 0
    for first in 0..<labels {
      for second in 0..<labels {
        let weight = exponential(scores[first] + steps[first * labels + second] + scores[labels + second])
        sums[first] += weight
        sums[labels + second] += weight
        total += weight
      }
    }
    let marginals = LabelChain(emissions: scores, transitions: steps).marginals()
    for (found, expected) in zip(marginals, sums) { #expect(abs(found - expected / total) < 1e-4) }
  }

  @Test func whatIsImpossibleIsNeverChosen() {
    var scores = emissions([[.title: 30], [.body: 0]])
    scores[Int(Label.title.rawValue)] += LabelChain.impossible
    let chain = LabelChain(emissions: scores, transitions: transitions([:]))
    #expect(chain.best()[0] != .title)
    #expect(chain.marginals()[Int(Label.title.rawValue)] == 0)
  }

  /// What goes on with noise would be left out with it.
  @Test func noLineGoesOnWithNoise() {
    let scores = emissions([[.noise: 5], [.continued: 5, .body: 4]])
    let steps = transitions([:])
    #expect(LabelChain(emissions: scores, transitions: steps).best() == [.noise, .continued])
    let barred = LabelChain(emissions: scores, transitions: steps, barsNoise: [true, true])
    #expect(barred.best() == [.noise, .body])
    let free = LabelChain(emissions: scores, transitions: steps).marginals()
    let marginals = barred.marginals()
    let place = labels + Int(Label.continued.rawValue)
    #expect(free[place] > 0.6 && marginals[place] < 0.01, "\(free[place]), \(marginals[place])")
  }

  @Test func nothingHasNoLabels() {
    let chain = LabelChain(emissions: [], transitions: transitions([:]))
    #expect(chain.best().isEmpty && chain.marginals().isEmpty)
  }

  /// The series, so that the test leans on no library.
  private func exponential(_ value: Float) -> Float {
    var (sum, term) = (Double(1), Double(1))
    for step in 1..<40 {
      term *= Double(value) / Double(step)
      sum += term
    }
    return Float(sum)
  }
}
