import GongwenModel

extension InlineItems {
  /// 二〇二五 is one number as 2025 is (C-21): no line ends within the four figures of a year, and hardly before 年.
  ///
  /// Other numbers in Chinese figures are words, and break as they do (三千｜五百).
  mutating func keepWrittenYears(_ utf8: [UInt8]) {
    var start = 0
    var hasZero = false
    for index in 0...count {
      let figure = index < count ? scalar(index, utf8) : 0
      if classes.indices.contains(index), Self.figures.contains(figure) {
        hasZero = hasZero || Self.zeros.contains(figure)
        continue
      }
      // 一九九八年 has no zero; 年 says that it is a year.
      if index - start == 4, hasZero || figure == "年" {
        for place in start..<index - 1 where breaks[place].isAllowed { breaks[place] = .insideUnit }
        if figure == "年", breaks[index - 1] == .free { breaks[index - 1] = .numberFromUnit }
      }
      (start, hasZero) = (index + 1, false)
    }
  }

  private static let zeros: CharacterGroup = "〇○"
  private static let figures = zeros.union("一二三四五六七八九")
}
