internal import GongwenModel

/// A text that is a document's number (发文字号) and nothing else.
enum DocumentNumberText {
  /// Whether a text is like `云政发〔2024〕36号` or `〔2024〕18号`, whatever brackets were typed.
  static func matches(_ text: [UInt32]) -> Bool {
    var squeezed = text.filter { !ScalarSet.isWhiteSpace($0) }
    // （鄂教函〔2011〕9号）
    if let first = squeezed.first, let last = squeezed.last, first == "（" || first == "(",
      last == "）" || last == ")"
    {
      squeezed = Array(squeezed.dropFirst().dropLast())
    }
    guard squeezed.count <= 24, let open = squeezed.firstIndex(where: { opening.contains($0) }) else {
      return false
    }
    let year = squeezed[(open + 1)...].prefix { ScalarSet.isDigit($0) }
    guard year.count == 4, year.endIndex < squeezed.count, closing.contains(squeezed[year.endIndex]) else {
      return false
    }
    let number = squeezed[(year.endIndex + 1)...].drop { $0 == "第" }
    let digits = number.prefix { ScalarSet.isDigit($0) || $0 == "×" }
    let sign = number.dropFirst(digits.count)
    let isCounted = !digits.isEmpty && sign.count == 1 && (sign.first == "号" || sign.first == "號")
    return isCounted && squeezed[..<open].allSatisfy { ScalarSet.isHan($0) }
  }

  private static let opening: CharacterGroup = "〔[［（(【"
  private static let closing: CharacterGroup = "〕]］）)】"
}
