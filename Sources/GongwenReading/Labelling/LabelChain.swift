internal import Glibc

/// A linear chain of labels: the best one of all (Viterbi), and how probable each label is in it (forward-backward).
struct LabelChain {
  private let count: Int
  private let emissions: [Float]
  private let transitions: [Float]
  /// Whether a token cannot go on with noise right above it; where nothing is said, it can.
  private let barsNoise: [Bool]
  private static let labels = Label.count
  /// A score that no label can make up for.
  static let impossible: Float = -1e6

  /// - Parameters:
  ///   - emissions: the score of each label for each token, one token after the other.
  ///   - transitions: the score from each label (row) to each (column).
  ///   - barsNoise: whether a token cannot go on with noise right above it, and be left out with it.
  init(emissions: [Float], transitions: [Float], barsNoise: [Bool] = []) {
    self.emissions = emissions
    self.transitions = transitions
    self.barsNoise = barsNoise
    count = emissions.count / Self.labels
  }

  /// The labels of the best chain.
  func best() -> [Label] {
    let labels = Self.labels
    guard count > 0 else { return [] }
    var scores = Array(emissions[..<labels])
    var next = scores
    var back = [UInt8](repeating: 0, count: emissions.count)
    for token in 1..<max(1, count) {
      for to in 0..<labels {
        var best = -Float.infinity
        var from = 0
        let isBarred = isBarred(token, to)
        for label in 0..<labels {
          var score = scores[label] + transitions[label * labels + to]
          if isBarred, label == Self.noise { score += Self.impossible }
          if score > best { (best, from) = (score, label) }
        }
        next[to] = best + emissions[token * labels + to]
        back[token * labels + to] = UInt8(from)
      }
      swap(&scores, &next)
    }
    var label = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    var result = [Label](repeating: .body, count: count)
    for token in (0..<count).reversed() {
      result[token] = Label(rawValue: UInt8(label)) ?? .body
      label = Int(back[token * labels + label])
    }
    return result
  }

  /// How probable each label of each token is over all chains.
  func marginals() -> [Float] {
    let labels = Self.labels
    guard count > 0 else { return [] }
    let steps = transitions.map { expf($0) }
    var values = [Float](repeating: 0, count: emissions.count)
    var forward = [Float](repeating: 0, count: emissions.count)
    for token in 0..<count {
      let base = token * labels
      let top = emissions[base..<base + labels].max() ?? 0
      for label in 0..<labels { values[base + label] = expf(emissions[base + label] - top) }
      for to in 0..<labels {
        var sum: Float = token == 0 ? 1 : 0
        if token > 0 {
          let isBarred = isBarred(token, to)
          for from in 0..<labels where from != Self.noise || !isBarred {
            sum += forward[base - labels + from] * steps[from * labels + to]
          }
        }
        forward[base + to] = sum * values[base + to]
      }
      scale(&forward, base)
    }
    var backward = [Float](repeating: 1, count: labels)
    for token in (0..<count).reversed() {
      let base = token * labels
      for label in 0..<labels { forward[base + label] *= backward[label] }
      scale(&forward, base)
      let seen = (0..<labels).map { backward[$0] * values[base + $0] }
      for from in 0..<labels {
        var sum: Float = 0
        for to in 0..<labels where from != Self.noise || !isBarred(token, to) {
          sum += steps[from * labels + to] * seen[to]
        }
        backward[from] = sum
      }
      scale(&backward, 0)
    }
    return forward
  }

  /// Whether a label cannot follow noise at a token.
  private func isBarred(_ token: Int, _ label: Int) -> Bool {
    label == Self.continued && token < barsNoise.count && barsNoise[token]
  }

  private static let noise = Int(Label.noise.rawValue)
  private static let continued = Int(Label.continued.rawValue)

  /// Makes a token's row add up to 1.
  private func scale(_ values: inout [Float], _ base: Int) {
    var sum: Float = 0
    for label in 0..<Self.labels { sum += values[base + label] }
    guard sum > 0 else { return }
    for label in 0..<Self.labels { values[base + label] /= sum }
  }
}
