internal import GongwenModel

/// What no paragraph of a pasted line ends within: a phrase in quotes or brackets, and a number with what it counts.
///
/// People type a blank there, where others have none: `“不忘初心 牢记使命”主题教育`, `2025年11月30 日`.
struct WholePhrases {
  private let text: [UInt32]
  /// For each place whether a phrase is open there that closes before its sentence ends.
  private var isWithin: [Bool]

  /// A phrase is no longer, in characters.
  private static let longest = 40
  private static let opening = "“‘《〈「『（【〔".flatScalars
  private static let closing = "”’》〉」』）】〕".flatScalars

  init(_ text: [UInt32]) {
    self.text = text
    isWithin = [Bool](repeating: false, count: text.count)
    var open: [(mark: UInt32, index: Int)] = []
    for (index, scalar) in text.enumerated() {
      if let pair = Self.opening.firstIndex(of: scalar) {
        open.append((Self.closing[pair], index))
      } else if Characters.isStop(scalar) {
        open.removeAll()
      } else if let last = open.last, last.mark == scalar {
        open.removeLast()
        guard index - last.index <= Self.longest else { continue }
        for place in (last.index + 1)...index { isWithin[place] = true }
      }
    }
  }

  /// Whether nothing can begin at a place.
  func hold(_ index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    return isWithin[index] || isCounted(index) || isAmount(index) || isBehindClock(index)
      || isLastOfSigner(index)
  }

  /// `老教师 27 人担任代办员`: a figure with what it counts behind a blank, where a scanner put blanks around figures.
  private func isAmount(_ index: Int) -> Bool {
    guard index >= 2, ScalarSet.isDigit(text[index]), ScalarSet.isWhiteSpace(text[index - 1]),
      ScalarSet.isHan(text[index - 2])
    else { return false }
    let rest = text[index...].prefix(10).drop { ScalarSet.isDigit($0) || $0 == "." }
    // The scanner's blank stands on both sides.
    guard let blank = rest.first, ScalarSet.isWhiteSpace(blank), let unit = rest.dropFirst().first else {
      return false
    }
    return "人件次户名项吨亩元万亿%％个份条台套".contains(scalar: unit)
  }

  /// `8:30　集合签到`: what happens at an hour; `8:30　地点：……` is another field.
  private func isBehindClock(_ index: Int) -> Bool {
    guard ScalarSet.isHan(text[index]) else { return false }
    let clock = text[..<index].suffix(8).reversed().drop(while: ScalarSet.isWhiteSpace).prefix(3)
    let marks = Array(clock)
    guard marks.count == 3, ScalarSet.isDigit(marks[0]), ScalarSet.isDigit(marks[1]),
      Characters.isColon(marks[2])
    else { return false }
    let phrase = text[index...].prefix(9).prefix(while: ScalarSet.isHan)
    return phrase.endIndex == text.count || !Characters.isColon(text[phrase.endIndex])
  }

  /// `柳河市教育局2024年6月25日`: the last character of who signs, right before the day.
  private func isLastOfSigner(_ index: Int) -> Bool {
    guard index >= 1, index + 1 < text.count, text.count - index <= 14 else { return false }
    return ScalarSet.isHan(text[index]) && ScalarSet.isHan(text[index - 1])
      && ScalarSet.isDigit(text[index + 1])
      && DateText.match(Array(text[(index + 1)...])) != nil
  }

  /// `30 日`, `102 号`: what stands behind a figure and a blank and is no word of its own, as 日前 and 号召 are.
  private func isCounted(_ index: Int) -> Bool {
    guard "年月日号".contains(scalar: text[index]),
      let before = text[..<index].last(where: { !ScalarSet.isWhiteSpace($0) }), ScalarSet.isDigit(before)
    else { return false }
    return index + 1 == text.count || !"前常召".contains(scalar: text[index + 1])
  }
}
