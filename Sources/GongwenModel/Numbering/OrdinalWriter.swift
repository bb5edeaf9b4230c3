extension Ordinal {
  /// The ordinal of a form and value in its standard spelling (G-54).
  ///
  /// - Parameters:
  ///   - form: how to write it; `.decimal` takes the outer numbers from `parents`.
  ///   - value: from 1 to 9999.
  ///   - parents: the numbers before the last one of a decimal.
  /// - Returns: the ordinal, or `nil` when the form cannot write the value (① ends at 50).
  public static func standard(_ form: OrdinalForm, _ value: Int, parents: [Int] = []) -> Ordinal? {
    guard value >= 1, value <= HanNumeral.largest, let text = spelling(form, value, parents) else {
      return nil
    }
    return Ordinal(form, value, text: text)
  }

  private static func spelling(_ form: OrdinalForm, _ value: Int, _ parents: [Int]) -> String? {
    let han = HanNumeral.text(value)
    switch form {
    case .hanComma: return han.map { $0 + "、" }
    case .hanParenthesized: return han.map { "（" + $0 + "）" }
    case .digitDot: return "\(value)."
    case .digitParenthesized: return "（\(value)）"
    case .circled: return circled(value).map { String(Character($0)) }
    case .chapter: return han.map { "第" + $0 + "章" }
    case .section: return han.map { "第" + $0 + "节" }
    case .article: return han.map { "第" + $0 + "条" }
    case .decimal: return (parents + [value]).map(String.init).joined(separator: ".")
    }
  }

  private static func circled(_ value: Int) -> Unicode.Scalar? {
    switch value {
    case 1...20: Unicode.Scalar(0x2460 + UInt32(value) - 1)
    case 21...35: Unicode.Scalar(0x3251 + UInt32(value) - 21)
    case 36...50: Unicode.Scalar(0x32B1 + UInt32(value) - 36)
    default: nil
    }
  }
}
