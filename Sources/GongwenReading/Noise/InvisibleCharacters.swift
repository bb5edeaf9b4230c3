internal import GongwenModel

/// Zero-width and bidirectional controls, soft hyphens and other characters without a look: they are left out
/// always, since on paper they can only do harm.
enum InvisibleCharacters {
  /// Marks them and reports each line that has some.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in text.lines {
      var first: Int?
      var count = 0
      for index in line where text.marks[index] == .kept && isNoise(at: index, in: text) {
        text.marks[index] = .invisible
        first = first ?? index
        count += 1
      }
      if let first {
        let code = "U+" + String(text.scalars[first], radix: 16, uppercase: true)
        diagnostics.append(
          Diagnostic(
            "reading.noise.invisible", .warning, [code, String(count)], span: text.span(first..<first + 1)))
      }
    }
    return diagnostics
  }

  private static func isNoise(at index: Int, in text: ScalarText) -> Bool {
    let scalar = text.scalars[index]
    guard scalar < 0x20 || scalar >= 0x7F, Characters.isInvisible(scalar) else { return false }
    guard scalar == 0xFE0F || scalar == 0x200D else { return true }
    // Both are part of an emoji: a keycap number, or a joined picture.
    let before = index > 0 ? text.scalars[index - 1] : 0
    let after = index + 1 < text.scalars.count ? text.scalars[index + 1] : 0
    return !(after == 0x20E3 || before >= 0x2600 && before < 0x2800 || before >= 0x1F000 || after >= 0x1F000)
  }
}
