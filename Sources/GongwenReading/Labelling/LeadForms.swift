internal import GongwenModel

/// Run-in headings that end in a colon: `一、项目名称：县文化馆`, `（二）培训地点：县会议中心`.
///
/// On the levels 一、 and （一） a short phrase with its text behind a colon is a heading, in fields of forms as in notices. With
/// figures (1., （1）) it is mostly an item of a list, as the labelled texts have it, and the page shows both alike; the
/// chain decides.
enum LeadForms {
  /// The length of such a phrase without its number, in characters.
  private static let lengths = 2...14

  /// Whether a line begins with a number and such a phrase, and text follows on it.
  ///
  /// - Parameter line: the text of a token.
  /// - Returns: whether it does; a sentence that ends its first clause in a colon does not.
  static func isColonLead(_ line: ArraySlice<UInt32>) -> Bool {
    let text = Array(line.prefix(40))
    guard let match = OrdinalMatch.find(in: text),
      match.ordinal.form == .hanComma || match.ordinal.form == .hanParenthesized,
      let colon = text.firstIndex(where: Characters.isColon), colon > match.count
    else { return false }
    let phrase = text[match.count..<colon].filter { !ScalarSet.isWhiteSpace($0) }
    let rest = text[(colon + 1)...].drop(while: ScalarSet.isWhiteSpace)
    guard lengths.contains(phrase.count), phrase.allSatisfy({ ScalarSet.isHan($0) || $0 == "、" }),
      let last = phrase.last, let next = rest.first
    else { return false }
    // What is to be filled in, and what a word means, are items; 五、国务院由下列人员组成： is a sentence.
    return next != "_" && next != "＿" && next != "指" && !sentenceEnds.contains(last)
      && phrase.first.map(sentenceStarts.contains) == false && !phrase.contains("由")
  }

  private static let sentenceStarts: CharacterGroup = "请将把由对凡以经按如若有在"
  private static let sentenceEnds: CharacterGroup = "至为是指有下于成括如送知携带改条"
}
