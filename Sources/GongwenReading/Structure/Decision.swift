internal import GongwenModel

/// What was decided for one unit.
struct Decision {
  /// What it was taken for.
  var candidate: Candidate
  /// How sure that is, from 0 to 1.
  var confidence: Double
  /// How sure it is that each of its further lines goes on with it, by line from 0.
  var joins: [Int: Double] = [:]
}
