/// Roman numerals in small letters.
enum Roman {
  private static let digits = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// The numeral of a number from 1.
  static func numeral(_ number: Int) -> String {
    var rest = number
    var numeral = ""
    for (value, digit) in digits {
      while rest >= value {
        numeral += digit
        rest -= value
      }
    }
    return numeral
  }
}
