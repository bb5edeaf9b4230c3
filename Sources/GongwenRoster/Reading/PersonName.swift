import GongwenModel

/// Whether a cell of names can hold one: `2` beside 水务局小计 and 以上人员须于1月10日前报送 below a table hold none.
enum PersonName {
  /// Looks at a cell; what stands in brackets, before a name and behind it is none of it.
  static func mayBe(_ text: String) -> Bool {
    // A formula is told as one.
    if text.hasPrefix("=") { return true }
    var (depth, hasLetter, isBehindNumber) = (0, false, false)
    for character in text.drop(while: { !$0.isLetter && !"（(【[".contains($0) }) {
      if "（(【[".contains(character) { depth += 1 } else if "）)】]".contains(character) { depth -= 1 }
      guard depth == 0 else { continue }
      if character.isLetter {
        if isBehindNumber, !character.isASCII { return false }
        hasLetter = true
      }
      isBehindNumber = hasLetter && (isBehindNumber || character.isNumber && character.isASCII)
      if "。；！？".contains(character) { return false }
    }
    return hasLetter || standsForNames(text)
  }

  /// ××× and *** in papers that name nobody.
  private static func standsForNames(_ text: String) -> Bool {
    text.contains { "×*＊○〇_".contains($0) }
  }
}
