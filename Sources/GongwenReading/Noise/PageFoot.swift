internal import GongwenModel

/// The foot of a page of the web: a line that says whose the page is, with nothing but words of the page below it.
///
/// What stands there names services, districts and signs to click on, one a line, and looks like the cells of a table.
enum PageFoot {
  /// Finds the foot.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - tokens: the tokens of a window at the end of the text.
  /// - Returns: where it begins, as a place among the tokens; `nil` without one.
  static func start(_ text: ScalarText, _ tokens: [Token]) -> Int? {
    var start: Int?
    for index in tokens.indices.reversed() where tokens[index].cut == .line {
      let token = tokens[index]
      // A sentence is somebody's text, unless it speaks of the site.
      let isSentence =
        token.stops > 0 && Characters.isStop(token.last) && token.han >= 4 && token.length >= 12
      if isSentence, token.has.isDisjoint(with: [.certainNoise, .siteProse]) { break }
      if isMark(text, token) { start = index }
    }
    return start
  }

  private static func isMark(_ text: ScalarText, _ token: Token) -> Bool {
    guard token.length <= longest else { return false }
    let scalars = Array(text.scalars[token.range].filter { !ScalarSet.isWhiteSpace($0) })
    return !marks.matches(in: scalars).isEmpty
  }

  /// A line of a foot is no longer, in characters.
  private static let longest = 160
  private static let marks = KeywordTable(
    words: "版权所有 版權所有 网站标识码 ICP备 公网安备 AllRightsReserved ALLRIGHTSRESERVED")
}
