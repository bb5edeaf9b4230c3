internal import GongwenModel

/// Finds what a page, a chat or a copy puts below a signed document: who read it, who made the page, links to other texts.
///
/// Below the last date only, but for links to other texts. What a paper has there, 附注, 附件 and 版记, begins otherwise.
enum PageTail {
  /// How many lines of the end are looked at, and how long one is.
  private static let reach = 24
  private static let longest = 40

  /// Finds the lines.
  ///
  /// - Parameters:
  ///   - lines: the lines of a text.
  ///   - text: the text.
  /// - Returns: the lines with what was found, and the places of what was found.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> (lines: [LineInfo], places: [Int]) {
    var (below, hasDate, hasText): ([Int], Bool, Bool) = ([], false, false)
    for line in lines.reversed() where !line.isBlank {
      let words = Array(text.scalars[line.content.prefix(longest + 1)])
      (hasDate, hasText) = (isDate(words), isSentence(words))
      if hasDate || hasText || below.count == reach { break }
      below.append(line.index)
    }
    guard hasDate || hasText else { return (lines, []) }
    var (result, found): ([LineInfo], [Int]) = (lines, [])
    var isList = false
    let isCredited =
      below.count { credit(Array(text.scalars[lines[$0].content.prefix(longest)])) != nil } >= 2
    for line in below.reversed() {
      let words = text.scalars[lines[line].content.prefix(longest + 1)].filter { !ScalarSet.isWhiteSpace($0) }
      isList =
        hasDate && words.count <= longest && !endsList(words)
        && (isList || isLinkHead(words) || isFileHead(words, lines, text))
      let isMade = hasDate && credit(words).map { $0 || isCredited } ?? false
      guard isList || hasDate && words.count <= longest && (isMade || isOfPage(words)) else { continue }
      result[line].noise = NoiseEvidence(reason: "reading.noise.site", score: 8)
      found.append(line)
    }
    return (result, found)
  }

  /// A date, also with what day it is in brackets behind it.
  private static func isDate(_ words: [UInt32]) -> Bool {
    let bracket = words.last == "）" ? words.firstIndex(of: "（") : nil
    return DateText.match(Array(words[..<(bracket ?? words.count)])) != nil
  }

  /// A line that ends a sentence, but for those of an imprint (抄送).
  private static func isSentence(_ words: [UInt32]) -> Bool {
    words.count > longest
      || words.count > 12 && words.last.map(Characters.isStop) == true && words.first != "抄"
  }

  private static func isOfPage(_ words: [UInt32]) -> Bool {
    isReceipt(words) || isState(words)
      || words.count <= 20 && (scans.match(in: words, at: 0) ?? scans.match(in: words, at: 1)) != nil
  }

  /// `已读 86 未读 3`, `点赞 33　在看 5`.
  private static func isReceipt(_ words: [UInt32]) -> Bool {
    guard words.count <= 24, words.contains(where: ScalarSet.isDigit) else { return false }
    let named = receipts.matches(in: words).reduce(0) { $0 + $1.range.count }
    let rest = words.count { !ScalarSet.isHan($0) || $0 == "人" || $0 == "万" || $0 == "次" }
    return named > 0 && named + rest == words.count
  }

  /// Who made the page: `审核：张三　编辑：李四`, `撰稿：李四`.
  ///
  /// Whoever checks (审核) signs papers too, and counts in company only.
  ///
  /// - Parameter words: the line, squeezed or not.
  /// - Returns: whether a line says so by itself; `nil` for a line that names nobody.
  private static func credit(_ words: [UInt32]) -> Bool? {
    func names(_ table: KeywordTable<Bool>) -> Bool {
      guard let (end, _) = table.match(in: words, at: 0), words.indices.contains(end) else { return false }
      return Characters.isColon(words[end])
    }
    if names(credits) { return true }
    return names(checks) ? credits.occurs(in: words) : nil
  }

  /// `办理状态：已办结`: what a portal says of a letter.
  private static func isState(_ words: [UInt32]) -> Bool {
    guard words.count <= 24, let (end, _) = states.match(in: words, at: 0), words.indices.contains(end) else {
      return false
    }
    return Characters.isColon(words[end])
  }

  /// `往期回顾：`, `相关新闻`: the titles of other texts stand below it.
  private static func isLinkHead(_ words: [UInt32]) -> Bool {
    let name = words.last.map(Characters.isColon) == true ? Array(words.dropLast()) : words
    return heads.contains(name)
  }

  /// What a paper has below its date begins: a label with its value, 附件, an organ.
  private static func endsList(_ words: [UInt32]) -> Bool {
    let isField = words.firstIndex(where: Characters.isColon).map { $0 < words.count - 1 && $0 <= 6 } == true
    return isField || words.starts(with: attached.dropLast()) && !words.starts(with: files)
      || PersonWords.organs.suffix(of: words) != nil
  }

  /// `附件下载：` where the paper has its 附件 already.
  private static func isFileHead(_ words: [UInt32], _ lines: [LineInfo], _ text: ScalarText) -> Bool {
    guard words.starts(with: files) else { return false }
    return lines.contains { line in
      text.scalars[line.content].prefix(3).elementsEqual(attached)
        || text.scalars[line.content].prefix(3).elementsEqual(attachedPlain)
    }
  }

  private static let states = KeywordTable(words: "办理状态 处理状态 信件状态 答复状态 回复状态 受理状态 留言状态")
  private static let files = "附件下载".flatScalars
  private static let attached = "附件：".flatScalars
  private static let attachedPlain = "附件:".flatScalars
  private static let scans = KeywordTable(words: "扫码 扫描二维码 扫一扫 长按识别 长按二维码 扫描下方 扫描上方")
  private static let receipts = KeywordTable(words: "已读 未读 回复 转发 点赞 在看 赞 评论 收藏 分享 阅读 浏览")
  private static let credits = KeywordTable(words: "撰稿 撰稿人 供稿 供稿人 编辑 本网编辑 本期编辑 责编 责任编辑 值班编辑 值班主任 美编 排版 发布者")
  private static let checks = KeywordTable(words: "审核 审核人 初审 复审 终审 审稿 校对")
  private static let heads = Set(
    "往期回顾 往期精选 往期推荐 相关新闻 相关内容 推荐阅读 推荐信息 精彩推荐".listedWords)
}
