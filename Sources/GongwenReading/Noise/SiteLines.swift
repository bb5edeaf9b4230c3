internal import GongwenModel

/// Finds the lines that only a site writes: certain by their whole form, or by that and by standing at an end of the text.
///
/// A line with an ordinal is one of the text, whatever it says, and so is a sentence, unless no paper could say it.
enum SiteLines {
  /// A line of a site is no longer, in characters without blanks.
  private static let longest = 44
  /// How many lines of either end a site puts its own around.
  private static let reach = 3

  /// Finds the lines.
  ///
  /// - Parameters:
  ///   - lines: the lines of a text.
  ///   - text: the text.
  /// - Returns: the lines with what was found, and the places of what was found.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> (lines: [LineInfo], places: [Int]) {
    var (result, found): ([LineInfo], [Int]) = (lines, [])
    // Who edited a periodical is printed on its last page.
    let isPeriodical = lines.lazy.filter { !$0.isBlank }.prefix(6).contains {
      IssueNumber.isOfPeriodical(Array(text.scalars[$0.content.prefix(longest)]))
    }
    let shown = lines.filter { !$0.isBlank }.map(\.index)
    // In a text of a few lines each of them is near an end.
    let ends = shown.count < 4 * reach ? [] : Set(shown.prefix(reach) + shown.suffix(reach))
    for line in lines where !line.isBlank && line.content.count <= 2 * longest {
      let isAtEnd = ends.contains(line.index)
      guard let reason = reason(Array(text.scalars[line.content]), isAtEnd, isPeriodical) else { continue }
      result[line.index].noise = NoiseEvidence(reason: reason, score: 8)
      found.append(line.index)
    }
    for line in contents(lines, in: text) where !found.contains(line) {
      result[line].noise = NoiseEvidence(reason: "reading.noise.contents", score: 8)
      found.append(line)
    }
    return (result, found)
  }

  /// `本文目录` near the start and the headings below it that the text has again: a site's own list.
  private static func contents(_ lines: [LineInfo], in text: ScalarText) -> [Int] {
    func words(_ line: LineInfo) -> [UInt32] {
      text.scalars[line.content.prefix(longest + 1)].filter { !ScalarSet.isWhiteSpace($0) }
    }
    let shown = lines.filter { !$0.isBlank }
    guard let head = shown.prefix(20).firstIndex(where: { lists.contains(words($0)) }) else { return [] }
    var last: [[UInt32]: Int] = [:]
    for line in shown[head...] { last[words(line)] = line.index }
    let items = shown[(head + 1)...].prefix { line in
      let typed = words(line)
      // 1.一、主要做法: the list has numbers of its own before those of the headings.
      let bare = Array(typed.drop { ScalarSet.isDigit($0) || $0 == "." || $0 == "、" })
      return typed.count <= longest && [typed, bare].contains { last[$0, default: 0] > line.index }
    }
    return items.count >= 2 ? [shown[head].index] + items.map(\.index) : []
  }

  private static let lists = set("本文目录 文章目录 目录导航 内容导航 文章导航 本页目录")

  /// Why a line is a site's; `nil` for any other.
  private static func reason(_ typed: [UInt32], _ isAtEnd: Bool, _ isPeriodical: Bool) -> String? {
    if isTag(typed) || isScript(typed) { return "reading.noise.gibberish" }
    let words = typed.filter { !ScalarSet.isWhiteSpace($0) }
    guard (2...longest).contains(words.count), OrdinalMatch.find(in: words) == nil else { return nil }
    if isSaying(words) || isBlurb(words) || isDownload(words) { return "reading.noise.site" }
    if isButtons(typed) { return "reading.noise.navigation" }
    if isFile(words) { return "reading.noise.metadata" }
    // 版权所有 and 一审 are said in papers too, but not at their ends.
    guard isAtEnd else { return nil }
    if isEnd(words) || isReserved(words) || isCounted(words) {
      return "reading.noise.site"
    }
    return !isPeriodical && isCredited(words) ? "reading.noise.metadata" : nil
  }

  // MARK: Code

  /// `[pagebreak]`, `[NextPage]`, `[!--empirenews.page--]`: where an editor parts the pages of a text.
  private static func isTag(_ typed: [UInt32]) -> Bool {
    guard typed.first == "[", typed.last == "]", typed.count <= 40 else { return false }
    return pageTags.contains(typed.dropFirst().dropLast().filter(ScalarSet.isLatinLetter).string.lowercased())
  }

  private static let pageTags: Set<String> = ["pagebreak", "nextpage", "empirenewspage"]

  /// `window.open('…');`, `(adsbygoogle = …);`: what a page runs, on a line without Chinese words.
  private static func isScript(_ typed: [UInt32]) -> Bool {
    guard let last = typed.last, ";{}".contains(scalar: last), !typed.contains(where: ScalarSet.isHan) else {
      return false
    }
    return scripts.match(in: typed, at: 0) != nil
  }

  private static let scripts = KeywordTable(words: "window.open document.write (adsbygoogle")

  // MARK: Words

  /// `—完—`, `（全文完）`, `—END—`: that the text is at its end, between marks.
  private static func isEnd(_ words: [UInt32]) -> Bool {
    guard let first = words.first, let last = words.last, !ScalarSet.isHan(first), !ScalarSet.isHan(last)
    else { return false }
    return ends.contains(words.filter { !endMarks.contains($0) }.string.lowercased())
  }

  private static let endMarks: CharacterGroup = "—–－-─―~～·.…*=（）()【】[]<>《》"
  private static let ends: Set<String> = ["完", "全文完", "本文完", "正文完", "end", "theend"]

  /// `隐藏内容，登录后可见`, `小编寄语：……`: what no paper says.
  private static func isSaying(_ words: [UInt32]) -> Bool {
    if foreign.occurs(in: words) || editors.match(in: words, at: 0) != nil { return true }
    guard let last = words.last, !Characters.isStop(last) else { return false }
    return isRequest(words) || openings.match(in: words, at: 0) != nil
  }

  private static let foreign = KeywordTable(
    words: "抢沙发 自觉遵守互联网 贡献者很忙 贡献者很懒 上传者很懒 家伙很懒 游客，如果您要查看 您可能也感兴趣 你可能也感兴趣")

  /// `隐藏内容，登录后可见`, `点击展开全文`: what has to be done to see more, alone on the line or with what is to be seen.
  ///
  /// 答：登录后可查看全部证照 tells how something is done.
  private static func isRequest(_ words: [UInt32]) -> Bool {
    requests.matches(in: words).contains { match in
      let before = words[..<match.range.lowerBound].filter(ScalarSet.isHan)
      let rest = Array(words[match.range.upperBound...])
      guard before.isEmpty || before.count <= 6 && before.contains(text: content) else { return false }
      return !rest.contains(where: ScalarSet.isHan) || objects.match(in: rest, at: 0) != nil
    }
  }

  private static let content = "内容".flatScalars

  private static let requests = KeywordTable(
    words: """
      登录后可见 登录可见 回复后可见 回复后查看 回复后才能查看 回复可见 下载后可见 付费可见 付费后可见 关注后可见 点击展开 展开剩余 未完，继续阅读 点击图片查看 点击图片放大 \
      图片来源于网络 图片来自网络
      """)
  private static let objects = KeywordTable(words: "全文 全部 完整 内容 更多 剩余 大图 原图")
  private static let openings = KeywordTable(words: "相关热词 热词搜索 最佳答案本回答由 本回答由")
  /// 小编 calls nobody himself but on a site.
  private static let editors = KeywordTable(words: "小编寄语 小编导读 小编提示 小编推荐 小编按")

  /// `未经允许不得转载：……`, `（未经许可，请勿转载）`: nothing behind 转载 but a mark; 禁止转载涉密文件 is a rule.
  private static func isReserved(_ words: [UInt32]) -> Bool {
    let head = words.first == "（" || words.first == "(" ? 1 : 0
    guard let (_, _) = reserved.match(in: words, at: head), let place = words.firstIndex(of: "载"),
      place > 0, words[place - 1] == "转"
    else { return false }
    return place + 1 == words.count || !ScalarSet.isHan(words[place + 1])
  }

  private static let reserved = KeywordTable(words: "未经 版权所有，")

  /// `以上就是……的全部内容，更多精彩请关注本网站。`, `更多述职报告请点击：……`: a site speaks of itself.
  ///
  /// An office offers no texts: 更多信息请关注县政府网站。
  private static func isBlurb(_ words: [UInt32]) -> Bool {
    if words.starts(with: more) {
      return offers.occurs(in: words)
        && (invitations.occurs(in: words) || words.contains(text: follow) && accounts.occurs(in: words))
    }
    return words.starts(with: above) && words.contains(text: whole) && sites.occurs(in: words)
  }

  private static let whole = "全部内容".flatScalars
  private static let (more, above) = ("更多".flatScalars, "以上".flatScalars)
  private static let offers = KeywordTable(words: "精彩 范文 文章 模板 素材 文档 报告 总结 心得 作文 讲话 稿")
  private static let invitations = KeywordTable(words: "请点击 请访问 请登录 点击查看 尽在")
  private static let accounts = KeywordTable(words: "公众号 本站 本网 网站 微信 我们")
  private static let follow = "关注".flatScalars
  private static let sites = KeywordTable(words: "小编 更多精彩 本站 本网站")

  /// `附件【述职报告.doc】已下载126次`: the file of a page, with how often it was taken.
  private static func isDownload(_ words: [UInt32]) -> Bool {
    guard words.starts(with: "附件【".flatScalars), words.last == "次", let close = words.lastIndex(of: "】")
    else { return false }
    let rest = words[(close + 1)...].dropLast()
    return rest.starts(with: "已下载".flatScalars) && rest.dropFirst(3).allSatisfy(ScalarSet.isDigit)
  }

  /// `本文共1562字`, `您是本站第 123456 位访问者`: how long a text is, how many came.
  private static func isCounted(_ words: [UInt32]) -> Bool {
    guard words.contains(where: ScalarSet.isDigit) else { return false }
    let plain = words.filter { !ScalarSet.isDigit($0) }.string
    return counts.contains(plain)
      || plain.hasPrefix("您是本站") && visitors.contains { plain.hasSuffix($0) }
  }

  private static let counts: Set<String> = ["本文共字", "本文字数：", "文章字数："]
  private static let visitors = ["访问者", "访客", "位访问", "来访者", "位浏览者"]

  // MARK: Buttons

  /// `夜间模式 繁简切换`, `【打印】 【返回】 【顶部】`, `复制 导出 重新生成`: signs to click on, two at least, and nothing else.
  private static func isButtons(_ typed: [UInt32]) -> Bool {
    let pieces = typed.split { ScalarSet.isWhiteSpace($0) || buttonMarks.contains($0) }.map(Array.init)
    if pieces.count == 1 { return lone.contains(pieces[0]) && pieces[0].count == typed.count }
    // 打印　下载 and 大/中/小 are heads of columns and sizes too.
    return pieces.count >= (typed.contains("【") ? 2 : 3) && pieces.contains { $0.count > 1 }
      && pieces.allSatisfy { buttons.contains($0) || $0.count >= 3 && $0.suffix(2).elementsEqual(site) }
      && !pieces.allSatisfy { $0.suffix(2).elementsEqual(site) && !typed.contains("▼") }
  }

  private static let site = "网站".flatScalars
  private static let buttonMarks: CharacterGroup = "【】[]｜|/／▼▽▾:："
  private static func set(_ words: String) -> Set<[UInt32]> {
    Set(words.listedWords)
  }
  private static let lone = set("展开全部 展开更多 收起全部 ADVERTISEMENT")
  private static let buttons = set(
    """
    打印 返回 顶部 关闭 收藏 分享 复制 导出 下载 重新生成 重试 换一换 一键生成 AI写作 AI写作助手 智能写作 朗读 纠错 夜间模式 日间模式 护眼模式 阅读模式 繁简切换 简繁切换 \
    语音播报 无障碍 无障碍浏览 关怀版 长者版 验证码 发表评论 提交评论 点赞 踩 举报 政务微信 政务微博 官方微信 官方微博 客户端 手机版 电脑版 小程序 大 中 小 字体 字号
    """)

  // MARK: Fields

  /// `文档编号：10086 文档格式：DOC`: what a library of texts says of one, two fields at least.
  private static func isFile(_ words: [UInt32]) -> Bool {
    let found = files.matches(in: words).filter {
      $0.range.upperBound < words.count && Characters.isColon(words[$0.range.upperBound])
    }
    return found.count >= 2 && found.first?.range.lowerBound == 0
  }

  private static let files = KeywordTable(words: "文档编号 文档格式 文档大小 文档页数 文档热度 上传时间 上传用户 下载次数 文件大小 文件格式")

  /// `一审：张伟 二审：李娜 三审：王强`, `（责编：王晓、赵敏）`: who made a page, in two fields or between brackets.
  ///
  /// Who drafts, checks and issues a paper stands on its form: 拟稿, 核稿, 签发.
  private static func isCredited(_ words: [UInt32]) -> Bool {
    let isAside =
      ElementForms.isOpeningBracket(words[0]) && words.last.map(ElementForms.isClosingBracket) == true
    let inner = isAside ? Array(words.dropFirst().dropLast()) : words
    let found = credits.matches(in: inner).filter {
      $0.range.upperBound < inner.count && Characters.isColon(inner[$0.range.upperBound])
    }
    let colons = inner.count(where: Characters.isColon)
    guard let first = found.first, first.range.lowerBound == 0, found.count == colons,
      found.contains(where: { $0.value == .page }), isAside || found.count >= 2
    else { return false }
    // 一审：驳回……　二审：维持……
    let ends = found.dropFirst().map(\.range.lowerBound) + [inner.count]
    return zip(found, ends).allSatisfy { field, end in
      let values = inner[(field.range.upperBound + 1)..<end].split { "、丨|".contains(scalar: $0) }
      return !values.isEmpty
        && values.allSatisfy { value in
          value.allSatisfy(ScalarSet.isHan)
            && (field.value == .office
              ? value.count <= 12 : value.count <= 3 && PersonWords.isName(Array(value)))
        }
    }
  }

  /// Whom a word names: who made a page, who does so for papers too, who or which office sent it in.
  private enum Credit { case page, person, office }

  private static let credits = KeywordTable<Credit>([
    (.page, "责编 责任编辑 值班编辑 网络编辑 美编 三审"),
    (.person, "一审 二审 编辑 撰稿 排版 初审 复审 终审 审核 校对 摄影 监制 编审 通讯员 作者"), (.office, "供稿"),
  ])
}
