/// How wide the spaces of typographers are, which many faces lack.
enum BlankWidth {
  /// The width of a space in em (Unicode, General Punctuation); `nil` for other characters.
  static func of(_ scalar: UInt32) -> Float? {
    switch scalar {
    case 0x2000, 0x2002: 1 / 2
    case 0x2001, 0x2003: 1
    case 0x2004: 1 / 3
    case 0x2005, 0x1680: 1 / 4
    case 0x2006: 1 / 6
    // That of a figure, of a full stop, the thin one and the hair.
    case 0x2007: 1 / 2
    case 0x2008: 1 / 4
    case 0x2009, 0x202F: 1 / 5
    case 0x200A: 1 / 10
    case 0x205F: 4 / 18
    case 0xA0: 1 / 4
    default: nil
    }
  }
}
