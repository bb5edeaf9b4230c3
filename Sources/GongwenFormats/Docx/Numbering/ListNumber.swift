internal import GongwenModel

/// Writes a number in the formats of word processors.
enum ListNumber {
  /// A number in a format; one that the format cannot write is written as 1, 2, 3.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - format: The format's name in Open XML.
  ///   - pattern: The first numbers of a custom format: `001, 002, 003`.
  /// - Returns: The number as text.
  static func write(_ value: Int, _ format: String, pattern: String? = nil) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": value >= 0 && value < 10 ? "0\(value)" : "\(value)"
    case "custom": custom(value, pattern)
    case "numberInDash": "- \(value) -"
    case "ordinal": ordinal(value)
    case "upperLetter": letters(value, from: 0x41)
    case "lowerLetter": letters(value, from: 0x61)
    case "upperRoman": roman(value) ?? "\(value)"
    case "lowerRoman": roman(value)?.lowercased() ?? "\(value)"
    case "decimalFullWidth", "decimalFullWidth2": fullWidth(value)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      Ordinal.standard(.circled, value)?.text ?? "\(value)"
    case "decimalEnclosedFullstop": run(value, from: 0x2488, count: 20) ?? "\(value)."
    case "decimalEnclosedParen": run(value, from: 0x2474, count: 20) ?? "(\(value))"
    case "ideographEnclosedCircle": run(value, from: 0x3280, count: 10) ?? "\(value)"
    default: han(value, format) ?? "\(value)"
    }
  }

  private static func han(_ value: Int, _ format: String) -> String? {
    switch format {
    // Words up to 99, and digits beyond.
    case "chineseCounting" where value > 99, "taiwaneseCounting" where value > 99:
      han(value, "ideographDigital")
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
      "koreanCounting":
      value == 0 ? "〇" : HanNumeral.text(value)
    case "japaneseCounting": japanese(value) ?? HanNumeral.text(value)
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
      HanNumeral.text(value).map(HanNumeral.legal)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
      value < 0 ? nil : String(String(value).map { HanNumeral.digits[$0.wholeNumberValue ?? 0] })
    case "ideographTraditional": cycle(value, Array("甲乙丙丁戊己庚辛壬癸"))
    case "ideographZodiac": cycle(value, Array("子丑寅卯辰巳午未申酉戌亥"))
    default: nil
    }
  }

  /// 百二十, not 一百二十, and 百一 without 零.
  private static func japanese(_ value: Int) -> String? {
    guard (1...9999).contains(value) else { return nil }
    var text = ""
    for (unit, sign) in [(1000, "千"), (100, "百"), (10, "十")] where value / unit % 10 > 0 {
      let digit = value / unit % 10
      text += (digit == 1 ? "" : String(HanNumeral.digits[digit])) + sign
    }
    return text + (value % 10 == 0 ? "" : String(HanNumeral.digits[value % 10]))
  }

  private static func cycle(_ value: Int, _ names: [Character]) -> String? {
    (1...names.count).contains(value) ? String(names[value - 1]) : nil
  }

  private static func run(_ value: Int, from first: UInt32, count: Int) -> String? {
    guard (1...count).contains(value) else { return nil }
    return Unicode.Scalar(first + UInt32(value) - 1).map { String(Character($0)) }
  }

  /// A … Z, AA, BB: word processors repeat the letter.
  private static func letters(_ value: Int, from first: UInt32) -> String {
    guard (1...780).contains(value), let letter = Unicode.Scalar(first + UInt32((value - 1) % 26)) else {
      return "\(value)"
    }
    return String(repeating: Character(letter), count: (value - 1) / 26 + 1)
  }

  private static func roman(_ value: Int) -> String? {
    guard (1...3999).contains(value) else { return nil }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    return signs.reduce(into: "") { text, sign in
      while rest >= sign.0 {
        text += sign.1
        rest -= sign.0
      }
    }
  }

  /// 1st, 2nd, 3rd; 11th, 12th, 13th.
  private static func ordinal(_ value: Int) -> String {
    let last = abs(value % 100)
    let ending = (11...13).contains(last) ? "th" : [1: "st", 2: "nd", 3: "rd"][last % 10] ?? "th"
    return "\(value)\(ending)"
  }

  private static func fullWidth(_ value: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(value).unicodeScalars.compactMap {
          Unicode.Scalar($0.value < 0x30 ? 0xFF0D : $0.value + 0xFEE0)
        }))
  }

  /// A custom format counts with as many digits as its first number has.
  private static func custom(_ value: Int, _ pattern: String?) -> String {
    let digits = String(value)
    guard let first = pattern?.split(separator: ",").first, first.count <= 8,
      first.allSatisfy({ $0.isWholeNumber }), first.count > digits.count
    else { return digits }
    return String(repeating: "0", count: first.count - digits.count) + digits
  }
}
