internal import GongwenModel

/// Small questions that many rules ask.
extension CheckedParagraph {
  /// The runs of blanks after its first visible character, the last one perhaps at its end.
  var blanks: [Range<Int>] {
    var result: [Range<Int>] = []
    var position = firstVisible
    while position < count {
      let start = position
      if kind(position) == .space {
        position = next(visibleFrom: position)
        result.append(start..<position)
      } else {
        position += 1
      }
    }
    return result
  }

  /// Whether a text stands at a position.
  func matches(_ text: String, at position: Int) -> Bool {
    var position = position
    for scalar in text.unicodeScalars {
      guard self[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// Whether any scalar of `set` stands at a position.
  func isOne(of set: String, at position: Int) -> Bool {
    guard position >= 0, position < count else { return false }
    let scalar = scalars[position]
    // Rules ask this of most characters: the bytes of a set are read as they lie.
    let found = set.utf8.withContiguousStorageIfAvailable { Self.contains(scalar.value, in: $0) }
    return found ?? set.unicodeScalars.contains(scalar)
  }

  /// Whether a scalar is among those of a string, whose bytes are whole characters.
  private static func contains(_ value: UInt32, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      var scalar = UInt32(bytes[index])
      let length = scalar >= 0xF0 ? 4 : scalar >= 0xE0 ? 3 : scalar >= 0xC0 ? 2 : 1
      if length > 1 {
        scalar &= 0xFF >> UInt32(length + 1)
        for next in bytes[(index + 1)..<min(bytes.count, index + length)] {
          scalar = scalar << 6 | UInt32(next & 0x3F)
        }
      }
      if scalar == value { return true }
      index += length
    }
    return false
  }

  /// The first word of a list that stands at a position.
  func word(of words: [String], at position: Int) -> String? { words.first { matches($0, at: position) } }

  /// Whether the scalar is a Han character.
  func isHan(_ position: Int) -> Bool { kind(position) == .han }

  /// Whether the scalar is an ASCII digit outside an address.
  func isDigit(_ position: Int) -> Bool { kind(position) == .digit }

  /// The first position at or after `position` that is not blank; `count` when there is none.
  func next(visibleFrom position: Int) -> Int {
    var position = position
    while position < count, kind(position) == .space { position += 1 }
    return position
  }

  /// The last position at or before `position` that is not blank; -1 when there is none.
  func previous(visibleFrom position: Int) -> Int {
    var position = position
    while position >= 0, kind(position) == .space { position -= 1 }
    return position
  }

  /// The end of the run of scalars from `position` that `belongs` accepts.
  func end(from position: Int, while belongs: (Unicode.Scalar) -> Bool) -> Int {
    var position = position
    while position < count, belongs(scalars[position]) { position += 1 }
    return position
  }

  /// The end of the ASCII digits from `position`.
  func digitsEnd(_ position: Int) -> Int {
    var position = position
    while isDigit(position) { position += 1 }
    return position
  }

  /// The end of a number with an optional decimal part; `position` itself when there is no number.
  func numberEnd(_ position: Int) -> Int {
    let whole = digitsEnd(position)
    guard whole > position, self[whole] == ".", isDigit(whole + 1) else { return whole }
    return digitsEnd(whole + 1)
  }

  /// The start of the digits that end before `position`.
  func digitsStart(_ position: Int) -> Int {
    var position = position
    while isDigit(position - 1) { position -= 1 }
    return position
  }

  /// The value of a run of digits, at most 9 of them.
  func value(_ range: Range<Int>) -> Int { range.count > 9 ? Int.max : Int(string(range)) ?? 0 }

  /// Whether a clause may begin here: the paragraph's start, or after 。；：！？.
  func isClauseStart(_ position: Int) -> Bool {
    let before = previous(visibleFrom: position - 1)
    return before < 0 || isOne(of: "。；：！？;:", at: before)
  }

  /// The end of a Han numeral (一…九十百) from `position`.
  func hanNumeralEnd(_ position: Int) -> Int { end(from: position) { $0.isHanNumeral } }

  /// Whether the block is a heading alone on its line.
  var isStandAloneHeading: Bool {
    switch role {
    case .heading, .chapter: true
    default: false
    }
  }

  /// Whether the block is running text or a heading, not one of the short lines with a layout of their own.
  var isProse: Bool {
    switch role {
    case .body, .heading, .chapter, .article, .remarks: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of 一二三四五六七八九十百.
  var isHanNumeral: Bool {
    switch self {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百": true
    default: false
    }
  }

  /// The value of 一…九; `nil` for anything else, such as 两, which counts things and stands in no year.
  var hanDigit: Int? {
    guard self != "两", self != "兩", let digit = HanNumeral.digitValue(value), digit > 0 else { return nil }
    return digit
  }
}
