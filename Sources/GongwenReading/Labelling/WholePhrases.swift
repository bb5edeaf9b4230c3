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
    return isWithin[index] || isCounted(index)
  }

  /// `30 日`, `102 号`: what stands behind a figure and a blank and is no word of its own, as 日前 and 号召 are.
  private func isCounted(_ index: Int) -> Bool {
    guard "年月日号".contains(scalar: text[index]),
      let before = text[..<index].last(where: { !ScalarSet.isWhiteSpace($0) }), ScalarSet.isDigit(before)
    else { return false }
    return index + 1 == text.count || !"前常召".contains(scalar: text[index + 1])
  }
}
