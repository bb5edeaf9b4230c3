import GongwenModel

/// Finds the red head of a typed periodical (简报, 信息, 督查通报): its name, its number below, and below that who issues it and
/// when.
struct PeriodicalHeader {
  /// The name.
  let name: TypedHeader.Line
  /// 第6期, （总第15期）.
  let number: TypedHeader.Line
  /// `县委督查室　2025年6月16日`, or the two on lines of their own; nothing where they do not stand there.
  let issue: [TypedHeader.Line]

  /// Reads the start of a text; `nil` where a name and a number do not stand there with something below them.
  init?(_ texts: [TypedHeader.Line]) {
    let marks = texts.prefix { HeaderForms.markRole(of: $0.text) != nil }.count
    // 云岭县水务局 above 简　报: whose it is.
    let hasOrgan =
      texts.dropFirst(marks + 1).first.map { Self.isSure($0.text) } == true && Self.isOrgan(texts[marks].text)
    let head = texts.dropFirst(marks + (hasOrgan ? 1 : 0)).prefix(5)
    guard head.count > 2, let name = head.first, Self.isName(name.text) else { return nil }
    let number = head[head.startIndex + 1]
    guard IssueNumber.isOfPeriodical(String(number.text).flatScalars) else { return nil }
    let issue = NamedHeader.issue(head.dropFirst(2).prefix(2))
    guard issue.count + 2 < head.count else { return nil }
    // 督查通报 and the like are papers too: who issues them, or what an issue is about, tells.
    guard !issue.isEmpty || Self.isSure(name.text) || head[head.startIndex + 2].text.hasPrefix("关于") else {
      return nil
    }
    (self.name, self.number, self.issue) = (name, number, issue)
  }

  /// A short name of Han characters, also spread, that ends as those of periodicals do; a list of the second class (第2期) is none.
  private static func isName(_ text: Substring) -> Bool {
    guard text.count <= 40 else { return false }
    let words = String(text).flatScalars.filter { !ScalarSet.isWhiteSpace($0) }
    return (2...16).contains(words.count) && words.allSatisfy(ScalarSet.isHan)
      && !words.starts(with: "关于".flatScalars) && names.suffix(of: words) != nil
  }

  private static func isOrgan(_ text: Substring) -> Bool {
    text.count <= 40 && OrganNames.isOrgan(String(text).flatScalars.filter { !ScalarSet.isWhiteSpace($0) })
  }

  /// Whether a name says by itself that what is below it is a periodical.
  private static func isSure(_ text: Substring) -> Bool {
    text.count <= 40
      && sureNames.suffix(of: String(text).flatScalars.filter { !ScalarSet.isWhiteSpace($0) }) != nil
  }

  private static let sureWords = "简报 快报 专报 动态 要情 简讯 快讯 摘报 周报 旬报 月报 专刊 特刊 季报 内参"
  private static let sureNames = KeywordTable(words: sureWords)
  private static let names = KeywordTable(words: sureWords + " 通报 信息 通讯 参考 专辑 公报 交流 反映 情况 督查")
}
