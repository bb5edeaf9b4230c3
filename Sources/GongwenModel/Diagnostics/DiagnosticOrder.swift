extension [Diagnostic] {
  /// The diagnostics in the order of their places; those without one come last, equals keep their order.
  package func inOrderOfPlace() -> [Diagnostic] {
    enumerated().sorted {
      ($0.element.span?.lowerBound ?? .max, $0.offset) < ($1.element.span?.lowerBound ?? .max, $1.offset)
    }.map(\.element)
  }
}
