internal import GongwenModel

/// Finds the mark of the issuing organ (发文机关标志) above a title: `云岭县司法局文件`.
///
/// It belongs to the printed letterhead, not to the text; set as a title it would be wrong twice over.
struct Letterhead {
  /// Adds what it finds to the lines' evidence.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> [LineInfo] {
    var result = lines
    let top = lines.lazy.filter { !$0.isBlank && !$0.isNoise }.prefix(8).map { line in
      (index: line.index, text: text.scalars[line.content].filter { !ScalarSet.isWhiteSpace($0) })
    }
    for (position, line) in top.enumerated() {
      guard position < 3, isMark(line.text), hasTitle(below: top.dropFirst(position + 1).map(\.text)) else {
        continue
      }
      result[line.index].noise = NoiseEvidence(reason: "reading.noise.letterhead", score: 6)
    }
    return result
  }

  private static func isMark(_ text: [UInt32]) -> Bool {
    guard text.count <= 30, text.suffix(2).elementsEqual("文件".unicodeScalars, by: ==) else { return false }
    return PersonWords.organs.suffix(of: Array(text.dropLast(2))) != nil
  }

  private static func hasTitle(below lines: [[UInt32]]) -> Bool {
    let opening = lines.prefix { !$0.contains(where: Characters.isStop) }
    return opening.contains { TitleWords.kinds.suffix(of: $0) != nil }
  }
}
