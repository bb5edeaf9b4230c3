/// How many columns of a terminal characters take.
///
/// Follows East Asian Width (UAX #11): Wide and Fullwidth take two columns. The Ambiguous marks of Chinese text
/// (“ ” — … ① ★) take two as well when their surroundings are Chinese, because a terminal set up for Chinese
/// draws them so; nothing can be right for every terminal here.
package enum DisplayWidth {
  /// The columns of one scalar: 0 for a combining or format character, else 1 or 2.
  package static func columns(of scalar: Unicode.Scalar, inChineseText chinese: Bool = true) -> Int {
    let value = scalar.value
    if value < 0x300 { return chinese && (value == 0xB7 || value == "×") ? 2 : 1 }
    if isWide(value) { return 2 }
    if isZeroWidth(scalar) { return 0 }
    return chinese && isAmbiguousMark(value) ? 2 : 1
  }

  /// Whether the scalar is East Asian Wide or Fullwidth.
  package static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }

  private static func isAmbiguousMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x2014...0x2016, 0x2018, 0x2019, 0x201C, 0x201D, 0x2025, 0x2026, 0x2030, 0x203B, 0x2103,
      0x2160...0x217B, 0x2190...0x2193, 0x2460...0x24FF, 0x2500...0x2573, 0x25A0...0x25CF, 0x2605, 0x2606:
      return true
    default: return false
    }
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }
}
