internal import GongwenModel

/// What a scalar is to the rules.
enum ScalarClass: UInt8, Sendable {
  /// A Han character, 〇 included.
  case han
  /// 0…9
  case digit
  /// A letter of the Latin script.
  case latin
  /// A blank of any width.
  case space
  /// A mark of Chinese punctuation, quotes and dashes included.
  case chineseMark
  /// A mark of ASCII.
  case asciiMark
  /// A scalar of an address: URL, host name, e-mail.
  case address
  /// Anything else.
  case other

  /// The class of one scalar by itself.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    self =
      if ScalarSet.isHan(value) {
        .han
      } else if ScalarSet.isDigit(value) {
        .digit
      } else if ScalarSet.isLatin(value) {
        .latin
      } else if ScalarSet.isWhiteSpace(value) && !(0x0A...0x0D).contains(value) {
        .space
      } else if ScalarSet.isASCIIMark(value) {
        .asciiMark
      } else if ScalarSet.isChineseMark(value) || (0x2010...0x2027).contains(value) {
        .chineseMark
      } else {
        .other
      }
  }

  /// Whether it belongs to Chinese text beyond doubt.
  var isChinese: Bool { self == .han || self == .chineseMark }
}
