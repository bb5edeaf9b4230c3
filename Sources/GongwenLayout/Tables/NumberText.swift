import GongwenModel

/// Numbers as tables have them.
enum NumberText {
  private static let signs: CharacterGroup = "+-−,，．.%‰％ "

  /// The offset of the decimal point of a number, or of its end without one; `nil` for other texts.
  static func integerEnd(_ utf8: [UInt8]) -> Int? {
    var hasDigit = false
    var point: Int?
    var end = 0
    var offset = 0
    while offset < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      let isDigit = (0x30...0x39).contains(scalar)
      guard isDigit || signs.contains(scalar) else { return nil }
      hasDigit = hasDigit || isDigit
      if scalar == ".", point == nil { point = offset }
      offset += length
      if isDigit { end = offset }
    }
    return hasDigit ? point ?? end : nil
  }

  /// Whether a text stands for a number that there is none of: — or ／.
  static func isPlaceholder(_ utf8: [UInt8]) -> Bool {
    ["-", "—", "——", "/", "／", "…", "无"].contains(String(decoding: utf8, as: UTF8.self))
  }
}
