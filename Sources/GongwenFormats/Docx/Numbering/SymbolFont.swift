internal import GongwenModel

/// Characters of symbol fonts, whose codes mean nothing without the font, as characters that Chinese faces have.
///
/// A box that is ticked is ☑ or ☒ beside the empty □; where no face has them they are composed of □, √ and ×.
enum SymbolFont {
  /// Whether the letters of a font are signs.
  static func isSymbolic(_ font: String?) -> Bool {
    guard let name = font?.lowercased() else { return false }
    return name.hasPrefix("wingdings") || name == "symbol" || name == "webdings"
  }

  /// The character that a code shows.
  ///
  /// - Parameters:
  ///   - code: The code, with or without F000 added.
  ///   - font: The font's name; `nil` for a bullet, whose font is one of the family.
  /// - Returns: The character; `nil` for a code outside the private area.
  static func text(_ code: Int, font: String?) -> String? {
    let name = font?.lowercased() ?? ""
    guard isSymbolic(font) || (0xF000...0xF0FF).contains(code) else {
      return font == nil
        ? nil : UInt32(exactly: code).flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    let low = code & 0xFF
    if low == 0x20 { return " " }
    // The codes of another font, such as those of LibreOffice's own, are none of Wingdings'.
    if font != nil, !isSymbolic(font) { return "•" }
    if name == "wingdings 2" { return circled(low, from: 0x6A, 0x75) ?? wingdings2[low] ?? "■" }
    if name == "symbol" { return symbol(low) }
    return circled(low, from: 0x81, 0x8C) ?? wingdings[low] ?? "•"
  }

  /// What a run of a symbol font shows: signs for its codes, all else as it is.
  ///
  /// Letters are signs only where one or two stand alone and each is a known sign, in Symbol also in a formula of three:
  /// a whole address in such a font is a slip of its author, who means the letters.
  static func text(_ run: String, in font: String) -> String {
    let scalars = run.unicodeScalars
    let name = font.lowercased()
    let isShort = scalars.count <= 2 && scalars.allSatisfy { hasSign($0, in: name) }
    let areSigns = name.hasPrefix("wingdings") ? isShort : name == "symbol" && (isShort || isFormula(scalars))
    var result = ""
    for scalar in scalars {
      let isSign = areSigns && hasSign(scalar, in: name) || ScalarSet.isSymbolFontCode(scalar.value)
      result += isSign ? text(Int(scalar.value), font: font) ?? String(scalar) : String(scalar)
    }
    return result
  }

  /// A text whose bullets came from slides without their font, U+F06C for ●: the codes are those of Wingdings.
  static func signs(in utf8: [UInt8]) -> [UInt8] {
    let text = String(decoding: utf8, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { ScalarSet.isSymbolFontCode($0.value) }) else { return utf8 }
    var result = ""
    for scalar in text.unicodeScalars {
      let isSign = ScalarSet.isSymbolFontCode(scalar.value)
      result += (isSign ? wingdings[Int(scalar.value & 0xFF)] : nil) ?? String(scalar)
    }
    return Array(result.utf8)
  }

  private static func hasSign(_ scalar: Unicode.Scalar, in font: String) -> Bool {
    guard (0x21...0xFF).contains(scalar.value) else { return false }
    let code = Int(scalar.value)
    // What was typed as a space without a break is not the sign at its place.
    if font == "symbol" { return code != 0xA0 && (code == 0xB7 || symbol(code) != "•") }
    return (font == "wingdings 2" ? wingdings2 : wingdings)[code] != nil
  }

  /// Whether a run in Symbol has a sign or up to three letters, and nothing of another script; numbers alone are numbers.
  private static func isFormula(_ run: String.UnicodeScalarView) -> Bool {
    let letters = run.count { ScalarSet.isLatinLetter($0.value) }
    return letters <= 3 && run.allSatisfy { $0.value <= 0xFF || ScalarSet.isSymbolFontCode($0.value) }
      && (letters > 0 || run.contains { hasSign($0, in: "symbol") && $0.value > 0xA0 })
  }

  /// The signs of boxes to tick, the empty one as Chinese faces have it.
  static func ticks(_ text: String) -> String { String(text.map { $0 == "☐" ? "□" : $0 }) }

  /// The numbers 1 to 10 in circles, which stand twice: dark on light and light on dark.
  private static func circled(_ code: Int, from first: Int, _ second: Int) -> String? {
    for start in [first, second] where (start..<start + 10).contains(code) {
      return Unicode.Scalar(0x2460 + UInt32(code - start)).map { String($0) }
    }
    return nil
  }

  private static func symbol(_ code: Int) -> String {
    if symbolLetters.indices.contains(code - 0x21) { return String(symbolLetters[code - 0x21]) }
    if symbolSigns.indices.contains(code - 0xA0) { return String(symbolSigns[code - 0xA0]) }
    switch code {
    case 0xE5: return "∑"
    case 0xF1: return "〉"
    case 0xF2: return "∫"
    default: return "•"
    }
  }

  private static let wingdings: [Int: String] = [
    0x28: "☎", 0x45: "←", 0x46: "→", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□",
    0x72: "□", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "◆", 0x77: "◆", 0x78: "☒", 0x80: "⓪", 0x8B: "⓪",
    0x9F: "•", 0xA0: "■", 0xA1: "○", 0xA2: "○", 0xA4: "◎", 0xA5: "◎", 0xA6: "○", 0xA7: "■", 0xA8: "□",
    0xAA: "★", 0xAB: "★", 0xB2: "◇", 0xB6: "★", 0xB7: "•", 0xD8: "▶", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "→", 0xEF: "←", 0xF0: "→", 0xF1: "↑", 0xF2: "↓", 0xFB: "×", 0xFC: "√", 0xFD: "☒",
    0xFE: "☑",
  ]
  private static let wingdings2: [Int: String] = [
    0x50: "√", 0x4F: "×", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x69: "⓪", 0x74: "⓪", 0x98: "●",
    0x99: "○", 0xA2: "■", 0xA3: "□",
  ]
  /// From 0x21.
  private static let symbolLetters = Array(
    "!∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~")
  /// From 0xA0.
  private static let symbolSigns = Array(
    "€ϒ′≤/∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓◇〈")
}
