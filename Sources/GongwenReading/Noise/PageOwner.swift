internal import GongwenModel

/// Whose a page of the web is, as its foot says: `某某学院学生会© 2017-2018`, `版权所有：云岭县第一中学`.
///
/// The same name alone at the head of the page is the page's, and no title.
enum PageOwner {
  /// How far up the foot may begin, and a name's length, in characters.
  private static let reach = 12
  private static let lengths = 4...20

  /// Finds the name.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - tokens: the tokens of a window at the end of the text.
  /// - Returns: the name; nothing where no line says it.
  static func name(_ text: ScalarText, _ tokens: [Token]) -> [UInt32] {
    for token in tokens.suffix(reach).reversed() where token.cut == .line && token.stops == 0 {
      let line = Array(text.scalars[text.lines[Int(token.line)]].prefix(120))
      guard let mark = marks.matches(in: line).first?.range else { continue }
      let before = line[..<mark.lowerBound].reversed().drop(while: ScalarSet.isWhiteSpace)
        .prefix(while: ScalarSet.isHan)
      let after = line[mark.upperBound...].drop { !ScalarSet.isHan($0) }.prefix(while: ScalarSet.isHan)
      if lengths.contains(before.count) { return before.reversed() }
      if lengths.contains(after.count) { return Array(after) }
    }
    return []
  }

  private static let marks = KeywordTable(words: "版权所有 版權所有 © Copyright ©版权所有")
}
