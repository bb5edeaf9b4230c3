internal import GongwenModel

/// Ordinals without a mark after them, which only their company tells from other numbers: `1 总体情况` above 1.1,
/// `一 服务企业` before `二 服务群众`.
enum BareNumbers {
  /// The units, those with a bare number given it as their ordinal.
  static func read(_ units: [Unit], hasDecimals: Bool) -> [Unit] {
    let han = units.map { $0.ordinal == nil && $0.noise == nil ? bareHan($0) : nil }
    var expected = 1
    for case let match? in han where match.ordinal.value == expected { expected += 1 }
    let hasHan = expected > 2 && !units.contains { $0.ordinal?.ordinal.form == .hanComma }
    guard hasHan || hasDecimals else { return units }
    return zip(units, han).map { unit, han in
      guard unit.ordinal == nil, let match = hasHan ? han : bareDigits(unit) else { return unit }
      var result = unit
      result.ordinal = match
      return result
    }
  }

  private static func bareHan(_ unit: Unit) -> OrdinalMatch? {
    guard let (value, count) = HanNumeral.read(unit.text, at: 0), value < 100 else { return nil }
    return match(.hanComma, value, count, unit)
  }

  private static func bareDigits(_ unit: Unit) -> OrdinalMatch? {
    var index = 0
    var value = 0
    while index < unit.count, index < 2, let digit = ScalarSet.digitValue(unit.text[index]) {
      value = value * 10 + digit
      index += 1
    }
    return index > 0 && value > 0 ? match(.digitDot, value, index, unit) : nil
  }

  /// A short line, a gap after the number, a Han character after the gap.
  private static func match(_ form: OrdinalForm, _ value: Int, _ count: Int, _ unit: Unit) -> OrdinalMatch? {
    guard unit.count <= 40, unit.stopCount == 0, count < unit.count, ScalarSet.isWhiteSpace(unit.text[count])
    else {
      return nil
    }
    guard let next = unit.text[count...].first(where: { !ScalarSet.isWhiteSpace($0) }), ScalarSet.isHan(next)
    else {
      return nil
    }
    let ordinal = Ordinal(form, value, text: Array(unit.text[..<count]).string)
    return OrdinalMatch(ordinal: ordinal, count: count, parts: [value], isEmoji: false)
  }
}
