internal import GongwenModel

/// Finds what a page, a chat or a copy puts around a title: the name of the file, who sent it and when, the account's line, where
/// it was taken from and how often it was read.
///
/// Above a title and between it and the first sentence only, where papers have nothing of the kind: the date of a paper has no time
/// of day, its byline counts no readers, and its mark is no group of a chat.
enum PageHead {
  /// How many lines are looked at.
  private static let reach = 14
  /// How many lines below a title.
  private static let depth = 4
  /// A line of a page is no longer, in characters.
  private static let longest = 70

  /// Finds the lines.
  ///
  /// - Parameters:
  ///   - lines: the lines of a text.
  ///   - text: the text.
  /// - Returns: the lines with what was found, and the places of what was found.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> (lines: [LineInfo], places: [Int]) {
    let shown = lines.lazy.filter { !$0.isBlank || isFile(raw($0.index, text)) }.prefix(reach).map(\.index)
    let top = Array(shown.prefix { !isSentence(raw($0, text)) })
    guard let title = top.lastIndex(where: { isTitle(raw($0, text)) }) else { return (lines, []) }
    var (result, found): ([LineInfo], [Int]) = (lines, [])
    for (place, line) in top.enumerated() where place != title && place <= title + depth {
      let words = raw(line, text)
      let reason = place < title ? above(words) : nil
      // A province says where an account is below the account, and is a word of the text elsewhere.
      let isBelow = place > 0 && found.last == top[place - 1] && provinces.contains(words)
      guard let reason = reason ?? (isBelow ? "reading.noise.metadata" : around(words)) else { continue }
      result[line].noise = NoiseEvidence(reason: reason, score: 8)
      found.append(line)
    }
    return (result, found)
  }

  /// A line as it stands in the file: the ending of a file's name is left out by now.
  private static func raw(_ line: Int, _ text: ScalarText) -> [UInt32] {
    let line = text.lines[line].prefix(longest + 1)
    let words = text.scalars[line].drop(while: ScalarSet.isWhiteSpace)
    return words.last(where: { !ScalarSet.isWhiteSpace($0) }) == nil ? [] : Array(words).trimmedEnd
  }

  private static func isSentence(_ words: [UInt32]) -> Bool {
    words.count > longest || OrdinalMatch.find(in: words) != nil
      || words.contains(where: Characters.isStop) && words.last.map(Characters.isStop) == true
  }

  /// A line that names a paper at its end, and is no file.
  private static func isTitle(_ words: [UInt32]) -> Bool {
    guard !isFile(words), !words.contains(where: Characters.isColon) else { return false }
    var words = words.filter { !ScalarSet.isWhiteSpace($0) }
    if let open = words.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 3,
      words.last == "）" || words.last == ")"
    {
      words = Array(words[..<open])
    }
    let isSpeech = words.count >= 8 && words.contains(text: speech)
    return words.count >= 4 && (TitleWords.kinds.suffix(of: words) != nil || isSpeech)
  }

  // MARK: Above

  private static func above(_ words: [UInt32]) -> String? {
    if isFile(words) { return "reading.noise.fileName" }
    if isPath(words) { return "reading.noise.navigation" }
    return isGroup(words) || isSender(words) ? "reading.noise.sender" : nil
  }

  /// `文件名：关于……的请示（定稿）.docx`, `附件：方案.pdf`: with a title below it, a name and no title.
  private static func isFile(_ words: [UInt32]) -> Bool {
    guard let dot = words.lastIndex(of: "."), dot > 0, words.count - dot <= 5 else { return false }
    return TailNoise.fileEndings.contains(Array(words[(dot + 1)...]).string.lowercased())
  }

  /// `机关建设 > 学习园地`, `文档简介`: where on a site the text stands, and what the site calls it.
  private static func isPath(_ words: [UInt32]) -> Bool {
    guard words.count <= 40 else { return false }
    if introductions.contains(words) { return true }
    let places = words.split(omittingEmptySubsequences: false) { arrows.contains($0) }
    // 县水利局 > 办公室 says who sends a paper.
    let first = places[0].filter { !ScalarSet.isWhiteSpace($0) }
    return (places.count >= 3 || places.count == 2 && !OrganNames.isOrgan(first))
      && places.allSatisfy { place in
        let name = place.filter { !ScalarSet.isWhiteSpace($0) }
        return (2...10).contains(name.count) && name.allSatisfy(ScalarSet.isHan)
      }
  }

  private static let arrows: CharacterGroup = ">＞»›"
  private static let introductions = Set(["文档简介", "文档介绍", "文档内容", "文章正文"].map(\.flatScalars))

  /// A group of a chat: `实验小学教师群`, `防汛工作群(86)`.
  ///
  /// 产业集群 and 湿地群 are groups of other things.
  private static func isGroup(_ words: [UInt32]) -> Bool {
    var name = words[...]
    if let last = name.last, last == ")" || last == "）",
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" })
    {
      guard name[(open + 1)...].dropLast().allSatisfy({ ScalarSet.isDigit($0) || $0 == "人" }) else {
        return false
      }
      name = name[..<open]
    }
    guard (3...20).contains(name.count), name.last == "群", let before = name.dropLast().last else {
      return false
    }
    return chatGroups.contains(before) && !name.contains(where: Characters.isComma)
  }

  /// `办公室小李 上午9:15`, `团县委 昨天`, `@所有人`.
  private static func isSender(_ words: [UInt32]) -> Bool {
    guard (2...30).contains(words.count) else { return false }
    if words[0] == "@" { return words.count <= 12 }
    guard !words.contains(where: { Characters.isStop($0) || Characters.isComma($0) }) else { return false }
    let pieces = words.split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    guard pieces.count >= 2, let last = pieces.last, let first = pieces.first, let end = first.last else {
      return false
    }
    // `2026年3月5日　星期四`, `三楼会议室　2026年3月5日　15:00`: when and where a meeting is.
    if isDay(first) || meetingPlaces.contains(end) { return false }
    return days.match(in: last, at: 0).map { $0.end == last.count } == true || isClock(last)
  }

  // MARK: Around

  private static func around(_ words: [UInt32]) -> String? {
    guard (2...longest).contains(words.count) else { return nil }
    let isPage = isAccount(words) || isSource(words) || isButtons(words) || isSizes(words) || isEdited(words)
    return isPage ? "reading.noise.metadata" : nil
  }

  /// `某某驿站 2025年11月02日 06:00 湖南`: an account, when it sent the text, and from which province.
  private static func isAccount(_ words: [UInt32]) -> Bool {
    let pieces = words.split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    guard let clock = pieces.firstIndex(where: isClock), clock > 0, clock <= 4 else { return false }
    let day = pieces[clock - 1]
    guard isDay(day) || days.match(in: day, at: 0) != nil else { return false }
    guard let end = pieces[0].last, !meetingPlaces.contains(end) else { return false }
    return !words.prefix(8).contains { $0 == "：" } && pieces.count - clock <= 3
      && pieces[(clock + 1)...].allSatisfy { $0.count <= 6 }
  }

  /// `2025年11月20日 10:08　信息来源：县交通运输局　阅读：97`, `阅 1.2万　转藏 86　分享`: two things at least that a page says.
  private static func isSource(_ words: [UInt32]) -> Bool {
    let squeezed = words.filter { !ScalarSet.isWhiteSpace($0) }
    let digits = squeezed.count(where: ScalarSet.isDigit)
    let isNamed = sources.matches(in: words).contains {
      $0.range.upperBound < words.count && Characters.isColon(words[$0.range.upperBound])
        && beginsField(words[..<$0.range.lowerBound])
    }
    if isNamed, digits >= 4 { return true }
    let isCounting = counters.matches(in: words).contains {
      beginsField(words[..<$0.range.lowerBound]) && isCounted(words[$0.range.upperBound...])
    }
    guard isCounting else { return false }
    let han = squeezed.count(where: ScalarSet.isHan)
    return digits >= 8 || han <= 8
  }

  /// Whether a field begins behind some words: 来源 and 信息来源 are a page's, 资金来源 and 出版编辑 a paper's.
  private static func beginsField(_ before: ArraySlice<UInt32>) -> Bool {
    guard let last = before.last, ScalarSet.isHan(last) else { return true }
    let kind = before.suffix(2)
    return sourceKinds.contains(Array(kind)) && before.dropLast(2).last.map(ScalarSet.isHan) != true
      || DateText.match(Array(before)) != nil
  }

  /// `：97`, `次数：[ 55 ]`, ` 1.2万`: a number behind the word that counts.
  private static func isCounted(_ rest: ArraySlice<UInt32>) -> Bool {
    let value = rest.prefix(6).drop {
      Characters.isColon($0) || countWords.contains($0) || $0 == "[" || $0 == "【"
    }
    guard value.first.map(ScalarSet.isDigit) == true else { return false }
    // 转发3个典型案例 counts no readers.
    let behind = rest.drop { !ScalarSet.isDigit($0) }.drop { ScalarSet.isDigit($0) || $0 == "." }.first
    return behind.map { !ScalarSet.isHan($0) || countUnits.contains($0) } ?? true
  }

  /// `T T T`, `[NextPage]`, `朗读　大字`: signs to click on and nothing else.
  private static func isButtons(_ words: [UInt32]) -> Bool {
    let pieces = words.split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    // T-, A+
    let areLetters =
      pieces.count >= 2
      && pieces.allSatisfy {
        $0.count <= 2 && $0.first.map(ScalarSet.isLatinLetter) == true && $0.first == pieces[0].first
          && $0.dropFirst().allSatisfy { !ScalarSet.isDigit($0) }
      }
    let isTag = words.string.lowercased() == "[nextpage]"
    return areLetters || isTag || pieces.allSatisfy(buttons.contains)
  }

  /// `字号：【大】【中】【小】　打印本页`, `视力保护色：`.
  private static func isSizes(_ words: [UInt32]) -> Bool {
    guard let name = sizes.matches(in: words).first, name.range.lowerBound <= 1,
      name.range.upperBound < words.count, !ScalarSet.isHan(words[name.range.upperBound])
    else { return false }
    return words.contains("大") && words.contains("小") || words.contains("+") && words.contains("-")
  }

  /// `已于 2025-12-01 修改`, `最后更新：……`, `原创 2025-12-01 某镇`.
  private static func isEdited(_ words: [UInt32]) -> Bool {
    edits.match(in: words, at: 0).map { words.indices.contains($0.end) && Self.beginsDate(words[$0.end...]) }
      == true
      && words.count(where: ScalarSet.isDigit) >= 6
      && !words.contains(where: Characters.isStop)
  }

  private static func beginsDate(_ words: ArraySlice<UInt32>) -> Bool {
    words.first { !ScalarSet.isWhiteSpace($0) && !Characters.isColon($0) }.map(ScalarSet.isDigit) == true
  }

  /// `2025年11月2日`, `2025-11-02`, `11月2日`.
  private static func isDay(_ words: [UInt32]) -> Bool {
    DateText.match(words) != nil || words.last == "日" && words.count <= 6 && words.contains("月")
  }

  /// `06:00`, `上午9:15`, `10:08:00`.
  private static func isClock(_ words: [UInt32]) -> Bool {
    let clock = words.drop { dayParts.contains($0) }
    guard (4...8).contains(clock.count), words.count - clock.count <= 2 else { return false }
    return clock.contains(where: Characters.isColon)
      && clock.allSatisfy { ScalarSet.isDigit($0) || Characters.isColon($0) }
      && clock.first.map(ScalarSet.isDigit) == true
  }

  // MARK: Words

  private static let speech = "上的讲话".flatScalars
  /// What stands before 群: 工作, 家长, 微信, 钉钉, 教师, 学员, 干部, 交流, 通知, 学习, 校友, 学生, 业主.
  private static let chatGroups: CharacterGroup = "作长信钉师员部流知习友生主"
  /// What names of places for meetings end with.
  private static let meetingPlaces: CharacterGroup = "室厅堂楼点馆场院"
  private static let dayParts: CharacterGroup = "上下中午凌晨早晚"
  private static let days = KeywordTable(
    words: """
      昨天 前天 今天 刚刚 昨日 今日 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天
      """)
  /// What an account's page says of where its owner is: the provinces.
  private static let provinces = Set(
    """
    北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 \
    新疆 香港 澳门 台湾
    """.listedWords)
  private static let sources = KeywordTable(words: "来源 供稿 发布者 发布人 发布 出处 责编 编辑 信息提供")
  private static let sourceKinds = Set(["信息", "文章", "新闻", "稿件", "内容"].map(\.flatScalars))
  private static let counters = KeywordTable(
    words: "阅读 浏览 点击 访问 人气 转藏 转载 评论 点赞 在看 收藏 分享 转发 阅 转")
  private static let countUnits: CharacterGroup = "次人万千亿"
  private static let countWords: CharacterGroup = "次数量率人"
  private static let buttons = Set(
    "关注 朗读 播放 暂停 大字 放大 缩小 大 中 小 打印 关闭 分享 收藏 复制 听全文".listedWords)
  private static let sizes = KeywordTable(words: "字号 字体 文字大小 视力保护")
  private static let edits = KeywordTable(words: "已于 编辑于 更新于 发布于 发表于 最后更新 最近更新 最后修改 原创 转载")
}

extension [UInt32] {
  /// Without white space at the end.
  fileprivate var trimmedEnd: [UInt32] {
    guard let last = lastIndex(where: { !ScalarSet.isWhiteSpace($0) }) else { return [] }
    return Array(self[...last])
  }
}
