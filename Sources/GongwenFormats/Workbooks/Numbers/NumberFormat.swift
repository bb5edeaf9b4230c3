/// A number format of a spreadsheet, such as `0.00` or `yyyy"年"m"月"`, as far as it says what is shown.
///
/// Colours, widths and fills say nothing of the text and are skipped. A format that cannot be understood counts as
/// general: the number is then shown as it is.
struct NumberFormat: Sendable, Equatable {
  /// A part of a format for numbers of one sign.
  struct Section: Sendable, Equatable {
    var tokens: [NumberToken] = []
    /// Whether the digits are Chinese ones (`[DBNum1]`).
    var hasHanDigits = false
    /// Whether the digits are those of cheques (`[DBNum2]`): 壹, 贰, 叁.
    var hasLegalDigits = false
    /// The numbers that it is for (`[>=60]`); those of its place where it names none.
    var condition: NumberCondition?
    var isDate: Bool { tokens.contains { $0.isDatePart } }
    /// Whether it shows nothing of a number, or the number as it is.
    var isGeneral: Bool {
      (tokens.isEmpty || tokens == [.general]) && !hasHanDigits && !hasLegalDigits
    }
  }

  /// The parts for positive, negative and zero values, or for those of their conditions, as many of the three as there are.
  let sections: [Section]

  /// Whether every number is shown as it is.
  let isGeneral: Bool

  /// The format that shows a number as it is.
  static let general = NumberFormat("General")

  /// Reads a format's code.
  init(_ code: String) {
    sections = NumberFormatScanner.sections(of: Self.systemForms.first { code.contains($0.0) }?.1 ?? code)
    isGeneral = sections.allSatisfy(\.isGeneral)
  }

  /// The format of a number that stands in no list: those every spreadsheet has by heart, as a Chinese one shows them.
  init(builtIn id: Int) {
    self = NumberFormat(Self.builtIn[id] ?? "General")
  }

  /// Whether the day of the month is among what is shown of a number.
  var showsDay: Bool {
    sections.first?.tokens.contains { if case .day(let count) = $0 { count <= 2 } else { false } } ?? false
  }

  /// Whether numbers are shown as dates or times.
  var isDate: Bool { sections.first?.isDate ?? false }

  /// Codes that leave the form to the system, whatever they go on with; a Chinese one shows these.
  private static let systemForms = [
    ("[$-F800]", "yyyy\"年\"m\"月\"d\"日\""), ("[$-x-sysdate]", "yyyy\"年\"m\"月\"d\"日\""),
    ("[$-F400]", "h:mm:ss"), ("[$-x-systime]", "h:mm:ss"),
  ]

  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "yyyy/m/d",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m-d-yy",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"",
    34: "上午/下午h\"时\"mm\"分\"", 35: "上午/下午h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 50: "yyyy\"年\"m\"月\"",
    51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"",
    55: "上午/下午h\"时\"mm\"分\"", 56: "上午/下午h\"时\"mm\"分\"ss\"秒\"", 57: "yyyy\"年\"m\"月\"",
    58: "m\"月\"d\"日\"",
  ]
}

/// A piece of a number format.
enum NumberToken: Sendable, Equatable {
  /// Text that is shown as it stands.
  case literal(String)
  /// A digit that is always shown, `0`; one that is left out before and after, `#`; one that leaves its room, `?`.
  case zero, digit, space
  case point, thousands, percent
  /// `E+00`: the exponent with so many digits.
  case exponent(digits: Int)
  /// The whole number or text, `General` and `@`.
  case general, text
  case year(Int), month(Int), day(Int), hour(Int), minute(Int), second(Int)
  /// Fractions of a second.
  case fraction(Int)
  /// The day of the week, in Chinese.
  case weekday(Int)
  /// The half of the day: AM and PM, or 上午 and 下午.
  case half(isHan: Bool)
  /// Hours, minutes or seconds that run on over a day: `[h]`.
  case elapsed(Character)

  /// Whether it shows a part of a date or a time.
  var isDatePart: Bool {
    switch self {
    case .year, .month, .day, .weekday, .hour, .minute, .second, .half, .elapsed: true
    default: false
    }
  }
}
