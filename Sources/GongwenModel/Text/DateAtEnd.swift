/// Where the date at the end of a line begins, as in 某某办公室　2026年1月5日印发 (GB/T 9704-2012 7.4.3).
package enum DateAtEnd {
  /// Finds the date.
  ///
  /// A date begins with its year, in Arabic figures or in Han ones, or with its month when it has no year. Han figures
  /// need the year's four, since the name before them may end in one: 办公室一 is a name.
  ///
  /// - Parameter utf8: The line, up to and with 印发 if it has that.
  /// - Returns: The first byte of the date; the count of the bytes when the line does not end in one.
  package static func start(in utf8: [UInt8]) -> Int {
    var figures = utf8.count
    var start = utf8.count
    var hanFigures = 0
    var isParted = false
    var offset = 0
    while offset < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      let isHan = hanDigits.contains(scalar)
      if isHan || ScalarSet.digitValue(scalar) != nil {
        if figures == utf8.count || isParted { (figures, hanFigures) = (offset, 0) }
        if isHan { hanFigures += 1 }
        isParted = false
      } else if ScalarSet.isWhiteSpace(scalar) {
        isParted = true
      } else {
        let isWhole = hanFigures == 0 || hanFigures == 4 && scalar == "年"
        if start == utf8.count, units.contains(scalar), isWhole { start = figures }
        if !units.contains(scalar) { start = utf8.count }
        figures = utf8.count
        hanFigures = 0
      }
      offset += length
    }
    return start
  }

  private static let units: CharacterGroup = "年月日印发制"
  private static let hanDigits: CharacterGroup = "〇○零一二三四五六七八九十"
}
