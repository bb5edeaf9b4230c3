/// What a line or a page pays for ending at a place.
enum BreakCost: Equatable {
  /// Nothing
  case free
  /// So much, for a rule, in the unit of `LineBreaker`: 1 is a line whose gaps are each 0.05 em too wide
  case penalty(Double, BreakReason)
  /// The rule is broken only where every other place breaks one too
  case forbidden(BreakReason)

  /// The same with a further cost.
  func adding(_ more: Double, _ reason: BreakReason) -> BreakCost {
    switch self {
    case .free: .penalty(more, reason)
    case .penalty(let cost, let own): .penalty(cost + more, cost < more ? reason : own)
    case .forbidden: self
    }
  }

  /// The rule that speaks against it; `nil` where none does.
  var reason: BreakReason? {
    switch self {
    case .free: nil
    case .penalty(_, let reason), .forbidden(let reason): reason
    }
  }

  /// What is paid; `nil` where it is forbidden.
  var penalty: Double? {
    switch self {
    case .free: 0
    case .penalty(let cost, _): cost
    case .forbidden: nil
    }
  }
}
