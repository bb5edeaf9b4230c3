internal import GongwenModel

/// A text that is a document's number (发文字号) and nothing else.
enum DocumentNumberText {
  /// Whether a text is like `云政发〔2024〕36号` or `〔2024〕18号`, whatever brackets were typed.
  static func matches(_ text: [UInt32]) -> Bool {
    let squeezed = text.filter { !ScalarSet.isWhiteSpace($0) }
    guard squeezed.count <= 24, let open = squeezed.firstIndex(where: { opening.contains($0) }) else {
      return false
    }
    let year = squeezed[(open + 1)...].prefix { ScalarSet.isDigit($0) }
    guard year.count == 4, year.endIndex < squeezed.count, closing.contains(squeezed[year.endIndex]) else {
      return false
    }
    let number = squeezed[(year.endIndex + 1)...].drop { $0 == 0x7B2C }
    let digits = number.prefix { ScalarSet.isDigit($0) || $0 == 0xD7 }
    let isCounted = !digits.isEmpty && number.dropFirst(digits.count).elementsEqual([0x53F7])
    return isCounted && squeezed[..<open].allSatisfy { ScalarSet.isHan($0) }
  }

  private static let opening: Set<UInt32> = Set("〔[［（(【".unicodeScalars.map(\.value))
  private static let closing: Set<UInt32> = Set("〕]］）)】".unicodeScalars.map(\.value))
}
