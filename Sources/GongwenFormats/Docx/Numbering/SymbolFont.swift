/// Characters of symbol fonts, whose codes mean nothing without the font, as characters that Chinese faces have.
///
/// A box that is ticked becomes ■ beside the empty □: no face of the manifest has ☑.
enum SymbolFont {
  /// The character that a code shows.
  ///
  /// - Parameters:
  ///   - code: The code, with or without F000 added.
  ///   - font: The font's name; `nil` for a bullet, whose font is one of the family.
  /// - Returns: The character; `nil` for a code outside the private area.
  static func text(_ code: Int, font: String?) -> String? {
    let name = font?.lowercased() ?? ""
    let isSymbol = name.hasPrefix("wingdings") || name == "symbol" || name == "webdings"
    guard isSymbol || (0xF000...0xF0FF).contains(code) else {
      return font == nil
        ? nil : UInt32(exactly: code).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    let low = code & 0xFF
    if name == "wingdings 2" { return wingdings2[low] ?? "■" }
    if name == "symbol" { return symbol[low] ?? latin(low) }
    return wingdings[low] ?? "•"
  }

  private static func latin(_ code: Int) -> String? {
    (0x20..<0x7F).contains(code)
      ? UInt32(exactly: code).flatMap(Unicode.Scalar.init).map { String(Character($0)) } : "•"
  }

  private static let wingdings: [Int: String] = [
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆",
    0x76: "◆", 0x77: "◆", 0x9F: "•", 0xA0: "■", 0xA1: "○", 0xA7: "■", 0xA8: "□", 0xAB: "★", 0xB7: "•",
    0xD8: "▶", 0xE0: "→", 0xE8: "→", 0xF0: "→", 0xFB: "×", 0xFC: "√", 0xFD: "■", 0xFE: "■",
  ]
  private static let wingdings2: [Int: String] = [
    0x50: "√", 0x4F: "×", 0x51: "■", 0x52: "■", 0x53: "■", 0x54: "■", 0xA2: "■", 0xA3: "□", 0x98: "●",
    0x99: "○",
  ]
  private static let symbol: [Int: String] = [
    0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xAE: "→",
    0xAC: "←",
    0xAD: "↑", 0xAF: "↓", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "μ", 0x70: "π",
    0x73: "σ", 0x57: "Ω", 0x44: "Δ", 0x53: "Σ", 0xA5: "∞", 0xD6: "√", 0xDE: "⇒",
  ]
}
