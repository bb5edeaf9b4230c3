internal import Glibc
internal import GongwenModel

/// What was decided for one unit.
struct Decision {
  /// The chosen candidate.
  var candidate: Candidate
  /// How sure it is, from 0 to 1, against every other role it could have in the best reading of the whole text.
  var confidence: Double
}

/// Chooses the roles of all units together.
///
/// A report goes through four phases: opening (title and what stands under it), main part, closing, attachments.
/// The best path through candidates × phases is found by dynamic programming (Viterbi), linear in the number of
/// units; a second pass from the end gives each unit the best path through each of its other candidates, and the
/// distance between them is the confidence.
struct SequenceModel {
  /// The part of a report that a unit stands in.
  enum Phase: Int, CaseIterable {
    case opening, main, closing, appendix
  }

  private struct State {
    var candidate: Int
    var role: LineLabel
    var phase: Phase
    var score: Double
  }

  private let columns: [[State]]
  private let candidates: [[Candidate]]

  init(candidates: [[Candidate]]) {
    self.candidates = candidates
    columns = candidates.map { options in
      options.enumerated().flatMap { index, option in
        Self.phases(of: option.role).map {
          State(candidate: index, role: option.role, phase: $0, score: option.score)
        }
      }
    }
  }

  /// The decisions, one for each unit.
  func decide() -> [Decision] {
    let forward = forwardScores()
    let backward = backwardScores()
    return columns.indices.map { unit in
      var best = [Double](repeating: -.infinity, count: candidates[unit].count)
      for (index, state) in columns[unit].enumerated() {
        best[state.candidate] = max(best[state.candidate], forward[unit][index] + backward[unit][index])
      }
      let chosen = best.indices.max { best[$0] < best[$1] } ?? 0
      let weights = best.map { exp($0 - best[chosen]) }
      let total = weights.reduce(0, +)
      return Decision(candidate: candidates[unit][chosen], confidence: total > 0 ? 1 / total : 0)
    }
  }

  private func forwardScores() -> [[Double]] {
    var result: [[Double]] = []
    result.reserveCapacity(columns.count)
    for (unit, column) in columns.enumerated() {
      result.append(
        column.map { state in
          guard unit > 0 else { return state.score - Transition.start(state.role, state.phase) }
          var best = -Double.infinity
          for (index, previous) in columns[unit - 1].enumerated() {
            let cost = Transition.cost(previous.role, previous.phase, state.role, state.phase)
            best = max(best, result[unit - 1][index] - cost)
          }
          return best + state.score
        })
    }
    return result
  }

  private func backwardScores() -> [[Double]] {
    var result = [[Double]](repeating: [], count: columns.count)
    for unit in columns.indices.reversed() {
      result[unit] = columns[unit].map { state in
        guard unit + 1 < columns.count else { return 0 }
        var best = -Double.infinity
        for (index, next) in columns[unit + 1].enumerated() {
          let cost = Transition.cost(state.role, state.phase, next.role, next.phase)
          best = max(best, result[unit + 1][index] + next.score - cost)
        }
        return best
      }
    }
    return result
  }

  private static func phases(of role: LineLabel) -> [Phase] {
    switch role {
    case .title, .subtitle, .byline: [.opening]
    case .salutation: [.opening, .main]
    case .lead, .paragraph(.heading), .chapter, .article, .body, .tableRow: [.main, .appendix]
    case .signature, .date, .attachmentNote, .remarks: [.closing]
    case .attachment: [.appendix]
    case .noise, .blank, .frontMatter: Phase.allCases
    case .paragraph: [.main]
    }
  }
}
