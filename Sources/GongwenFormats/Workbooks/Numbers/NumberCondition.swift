/// What numbers a part of a format is for: `[=1]"男";[=2]"女"`, `[>=60]"及格";"不及格"`.
struct NumberCondition: Sendable, Equatable {
  /// How a number is compared.
  enum Comparison: String, Sendable, CaseIterable {
    // Those of two signs first: each begins with one of the others.
    case atLeast = ">="
    case atMost = "<="
    case unequal = "<>"
    case equal = "="
    case above = ">"
    case below = "<"
  }

  let comparison: Comparison
  let bound: Double

  /// Reads what stands between the brackets; `nil` where it is no condition.
  init?(_ text: String) {
    let text = text.filter { $0 != " " }
    guard let comparison = Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) }),
      let bound = Double(text.dropFirst(comparison.rawValue.count)), bound.isFinite
    else { return nil }
    (self.comparison, self.bound) = (comparison, bound)
  }

  /// Whether a number meets it.
  func holds(for value: Double) -> Bool {
    switch comparison {
    case .atLeast: value >= bound
    case .atMost: value <= bound
    case .unequal: value != bound
    case .equal: value == bound
    case .above: value > bound
    case .below: value < bound
    }
  }

  /// Whether only numbers below zero meet it: their part writes its own sign.
  var isNegativeOnly: Bool {
    switch comparison {
    case .below: bound <= 0
    case .atMost, .equal: bound < 0
    case .atLeast, .above, .unequal: false
    }
  }
}

extension NumberFormat {
  /// The part of the format that a number is shown by, and whether that part writes the sign; `nil` where none is for it.
  func section(for value: Double) -> (section: Section, hasOwnSign: Bool)? {
    guard let first = sections.first else { return nil }
    let second = sections.count > 1 ? sections[1] : nil
    if let section = section(for: value, first, second) { return section }
    guard first.condition == nil, second?.condition == nil else { return nil }
    if value < 0, let second { return (second, true) }
    return (value == 0 && sections.count > 2 ? sections[2] : first, false)
  }

  /// The part by conditions: the first that holds, or the one for all others.
  private func section(
    for value: Double, _ first: Section, _ second: Section?
  ) -> (section: Section, hasOwnSign: Bool)? {
    guard first.condition != nil || second?.condition != nil else { return nil }
    for section in [first, second].compactMap(\.self) {
      guard let condition = section.condition, condition.holds(for: value) else { continue }
      return (section, condition.isNegativeOnly)
    }
    // Without a condition the first part is for positive numbers, the second for negative ones where there is a third.
    if first.condition == nil, value > 0 { return (first, false) }
    guard let second else { return nil }
    if sections.count > 2 {
      return second.condition == nil && value < 0 ? (second, true) : (sections[2], false)
    }
    return second.condition == nil ? (second, false) : nil
  }
}
