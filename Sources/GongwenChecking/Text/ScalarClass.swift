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
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .latin
    case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: self = .space
    case 0x21...0x7E: self = .asciiMark
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: self = .han
    case 0xB7, 0x2010...0x2027, 0x3001...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      self = .chineseMark
    default: self = .other
    }
  }

  /// Whether it belongs to Chinese text beyond doubt.
  var isChinese: Bool { self == .han || self == .chineseMark }
}
