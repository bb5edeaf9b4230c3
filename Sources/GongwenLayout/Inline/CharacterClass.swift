internal import GongwenModel

/// What a character is to line composition (CLREQ 3.1 and 3.7, GB/T 15834-2011 5.1).
enum CharacterClass: UInt8, Sendable {
  /// A Han character, or anything else that fills a cell and breaks on both sides
  case han
  /// （ 《 “ and the other opening halves
  case opening
  /// ） 》 ” and the other closing halves
  case closing
  /// 、 ， ； ：
  case pause
  /// 。 ？ ！
  case stop
  /// ·
  case interpunct
  /// A single — , ～ or - between two things
  case connector
  /// /
  case slash
  /// One of the two halves of ——
  case dash
  /// One of the two halves of ……
  case ellipsis
  /// A letter of a Western word, or an ASCII mark that belongs to it
  case letter
  /// An Arabic digit, or a separator inside a number
  case digit
  /// ￥ $ № and the like: never leave the number after them
  case prefix
  /// % ℃ and the like: never leave the number before them
  case suffix
  /// A word space
  case space
  /// U+3000
  case ideographicSpace
  /// * × □: stands for something still to be written, and is content
  case placeholder

  /// The class of a scalar by itself; runs of — … and marks inside numbers are seen by `InlineItems`.
  init(_ scalar: UInt32) {
    if ScalarSet.isHan(scalar) {
      self = .han
      return
    }
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: self = .space
    case 0x3000: self = .ideographicSpace
    case ",", ".", ":", ";", "!", "?": self = .letter
    case "(", "[", "{": self = .opening
    case ")", "]", "}": self = .closing
    case "/", "／": self = .slash
    case "-", 0x2010, 0x2011, 0x2013, "～", "〜", "~": self = .connector
    case "—", 0x2015: self = .dash
    case "…", "⋯": self = .ellipsis
    case 0xB7, 0x30FB, 0x2027, 0x2022: self = .interpunct
    case "*", "×", "□", "_": self = .placeholder
    case "%", "‰", "％", "℃", "°", "′", "″": self = .suffix
    case "$", "¥", "￥", "£", "№", "#", "+", 0x2212, "±": self = .prefix
    default: self = CharacterClass.rare(scalar)
    }
  }

  private static func rare(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case "、", "，", "：", "；": .pause
    case "。", "！", "？", "．", 0x203C, 0x2047...0x2049: .stop
    case 0x201C, 0x2018, "〈", "《", "「", "『", "【", "〔", "〖", "（", "［", "｛":
      .opening
    case 0x201D, 0x2019, "〉", "》", "」", "』", "】", "〕", "〗", "）", "］", "｝":
      .closing
    case 0x21...0x7E, 0xC0...0x24F, 0x370...0x1FFF, 0x2190...0x21FF:
      scalar < 0x1100 || scalar > 0x11FF ? .letter : .han
    case 0x300...0x36F: .letter
    // ² ³ of m² and km³, ₂ of CO₂ belong to the letter before them.
    case 0xB2, 0xB3, 0xB9, 0x2070...0x209C: .letter
    default: .han
    }
  }

  /// Whether a line may not begin with it at the level `gb` (C-10, C-11).
  var isProhibitedAtLineStart: Bool {
    switch self {
    case .closing, .pause, .stop, .interpunct, .connector, .slash, .suffix: true
    default: false
    }
  }

  /// Whether a line may not end with it (C-10, C-11); / only from the level `gb` on.
  var isProhibitedAtLineEnd: Bool {
    switch self {
    case .opening, .prefix: true
    default: false
    }
  }

  /// Whether the class belongs to Western text, which breaks at its spaces only.
  var isWestern: Bool { self == .letter || self == .digit }

  /// Whether it is a mark that ends something, with blank on its right half that it can give up (C-30).
  var isTrimmableAtEnd: Bool { self == .closing || self == .pause || self == .stop }
}
