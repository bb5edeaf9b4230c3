/// The dot inside a person's name (间隔号): 阿不都·买买提.
///
/// The standard has one, input methods and files have many: those of one name are one.
package enum MiddleDot {
  /// The dot that the others are compared as.
  package static let usual: UInt32 = 0xB7

  /// `•‧・･．∙⋅·﹒˙`; a full stop is one between two Han characters only.
  private static let spellings: Set<UInt32> = [
    0x2022, 0x2027, 0x30FB, 0xFF65, 0xFF0E, 0x2219, 0x22C5, 0x0387, 0xFE52, 0x02D9,
  ]

  /// A text with the usual dot for every other one.
  package static func folded(_ text: [UInt32]) -> [UInt32] {
    var result = text
    for (index, scalar) in text.enumerated() {
      if spellings.contains(scalar) {
        result[index] = usual
      } else if scalar == 0x2E, index > 0, index + 1 < text.count, ScalarSet.isHan(text[index - 1]),
        ScalarSet.isHan(text[index + 1])
      {
        result[index] = usual
      }
    }
    return result
  }
}
