internal import GongwenModel

/// Takes the colon from behind a title that a text begins with, as people type it above what they write: `会议纪要：`, and what
/// calls it a title in front of it: `标题：新能源汽车行业报告`, `【 标 题 】…`.
enum TitleColon {
  /// The longest such line, in characters.
  private static let longest = 40
  /// The longest title behind a label.
  private static let longestLabelled = 60

  /// Marks the colon and reports it.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    markBehind(&text) + markLabel(&text)
  }

  /// `标题：` among the first lines, where no field of a page stands beside it and no line repeats what it names.
  private static func markLabel(_ text: inout ScalarText) -> [Diagnostic] {
    var places: [Int] = []
    for place in text.lines.indices where !text.trimmed(text.lines[place]).isEmpty {
      places.append(place)
      if places.count == 30 { break }
    }
    func words(_ place: Int) -> [UInt32] {
      text.lines.indices.contains(place) ? Array(text.scalars[text.trimmed(text.lines[place])]) : []
    }
    guard let place = places.prefix(12).first(where: { labelledTitle(words($0)) != nil }),
      let title = labelledTitle(words(place))
    else { return [] }
    let isRepeated = places.contains { $0 != place && words($0).contains(text: Array(title)) }
    guard !isRepeated, !isField(words(place - 1)), !isField(words(place + 1)) else { return [] }
    let line = text.trimmed(text.lines[place])
    let label = line.lowerBound..<line.upperBound - title.count
    text.mark(label, .noise)
    let shown = words(place).string
    return [Diagnostic("reading.noise.titleLabel", .info, [shown], span: text.span(label))]
  }

  /// What stands behind 标题：, 题目： or 【标题】, where it is the name of a paper.
  private static func labelledTitle(_ words: [UInt32]) -> ArraySlice<UInt32>? {
    guard let first = words.first, TitleWords.kinds.suffix(of: words) != nil else { return nil }
    // 【, [
    let isBracketed = first == "【" || first == "["
    let close = words.prefix(12).firstIndex {
      isBracketed ? $0 == "】" || $0 == "]" : Characters.isColon($0)
    }
    guard let close else { return nil }
    let name = words[(isBracketed ? 1 : 0)..<close].filter { !ScalarSet.isWhiteSpace($0) }
    guard labels.contains(name) else { return nil }
    let title = words[(close + 1)...].drop { ScalarSet.isWhiteSpace($0) || Characters.isColon($0) }
    return (5...longestLabelled).contains(title.count) ? title : nil
  }

  private static func isField(_ words: [UInt32]) -> Bool {
    words.prefix(6).contains(where: Characters.isColon) && OrdinalMatch.find(in: words) == nil
  }

  private static let labels = Set(
    "标题 题目 原标题 文章标题 公告标题 通知标题 文件标题 信息标题 文字解读 图文解读".listedWords)

  /// `意见：`, `主管部门意见：` alone: the name of a field, in which somebody writes; 各单位反馈意见： names a paper.
  private static func asksOpinion(_ words: ArraySlice<UInt32>) -> Bool {
    words.count <= 8 && words.suffix(2).elementsEqual("意见".flatScalars)
      && !words.starts(with: "关于".flatScalars) && opinions.suffix(of: Array(words.dropLast(2))) == nil
  }

  private static let opinions = KeywordTable(words: "反馈 修改 整改 指导 实施 落实 贯彻 改进 工作 建设 的")

  private static func markBehind(_ text: inout ScalarText) -> [Diagnostic] {
    guard let line = text.lines.lazy.map({ [text] in text.trimmed($0) }).first(where: { !$0.isEmpty }),
      (3...longest).contains(line.count), Characters.isColon(text.scalars[line.upperBound - 1]),
      TitleWords.kinds.suffix(of: Array(text.scalars[line.dropLast()])) != nil,
      !asksOpinion(text.scalars[line.dropLast()]), !AnnouncingClause.isOne(text.scalars[line])
    else { return [] }
    let colon = line.upperBound - 1..<line.upperBound
    text.mark(colon, .noise)
    let words = Array(text.scalars[line]).string
    return [Diagnostic("reading.noise.titleColon", .info, [words], span: text.span(colon))]
  }
}
