internal import GongwenModel

/// Finds the lines that are no part of the report: navigation, copyright, paywalls, site blurbs, page numbers.
///
/// Precision first: a line needs a certain word and shortness, or two weak ones, and a line that reads like a
/// paragraph of the report is never taken for noise on words alone.
enum NoiseLines {
  /// What speaks for noise in one line's text, white space at its ends left out.
  static func evidence(in text: [UInt32]) -> NoiseEvidence? {
    if text.isEmpty { return nil }
    if let evidence = pager(text) { return evidence }
    if text.count > 160 { return nil }
    if isContentsLine(text) { return NoiseEvidence(reason: "reading.noise.contents", score: 6) }
    if isCounter(text) { return NoiseEvidence(reason: "reading.noise.navigation", score: 6) }
    if let evidence = separator(text) ?? gibberish(text) ?? bareAddress(text) ?? timeStamp(text)
      ?? pageName(text) ?? picture(text)
    {
      return evidence
    }
    return words(text)
  }

  private static func words(_ text: [UInt32]) -> NoiseEvidence? {
    let start = bulletLength(text)
    var certain = 0
    var weak = 0
    var whole = 0
    let squeezed = text.filter { !ScalarSet.isWhiteSpace($0) }
    let isSentence =
      squeezed.contains(where: Characters.isStop) && squeezed.contains(where: Characters.isComma)
    for match in NoiseWords.table.matches(in: squeezed) {
      switch match.value {
      case .certain: certain += 1
      case .prose: certain += isSentence ? 0 : 1
      case .weak: weak += 1
      case .whole: whole += match.range.count
      default: break
      }
    }
    if whole >= squeezed.count { return NoiseEvidence(reason: "reading.noise.navigation", score: 8) }
    if certain > 0, beginsAsReport(squeezed) { return nil }
    if certain > 0 {
      // In a long line one such word can be part of a report (会同网站编辑…); two of them cannot.
      let score = squeezed.count <= 60 ? 8.0 : certain + weak >= 2 ? 6 : squeezed.count <= 90 ? 3 : 0
      if score > 0 { return NoiseEvidence(reason: "reading.noise.site", score: score) }
    }
    if weak >= 2, !isSentence, squeezed.count <= 40, squeezed.count >= weak * 2 {
      let score = weak >= 3 ? 4.0 : 1.5
      return NoiseEvidence(reason: "reading.noise.site", score: score)
    }
    return isBreadcrumb(text, from: start) ? NoiseEvidence(reason: "reading.noise.navigation", score: 6) : nil
  }

  /// Whether a sentence without any sign of a site comes first: then only the tail of the line is noise.
  private static func beginsAsReport(_ text: [UInt32]) -> Bool {
    guard let stop = text.firstIndex(where: Characters.isStop), stop >= 15, stop + 1 < text.count else {
      return false
    }
    return !NoiseWords.table.matches(in: text, 0..<stop).contains { match in
      switch match.value {
      case .certain, .weak: true
      default: false
      }
    }
  }

  /// The scalars of a list bullet and the spaces after it.
  static func bulletLength(_ text: [UInt32]) -> Int {
    var index = 0
    while index < text.count, bullets.contains(text[index]) || ScalarSet.isWhiteSpace(text[index]) {
      index += 1
    }
    return index
  }

  /// `第 1 页 共 5 页`, `1/5`, `- 3 -`, `— 3 —`, `Page 1 of 5`, `上一页 1 2 3 下一页`.
  private static func pager(_ text: [UInt32]) -> NoiseEvidence? {
    guard text.count <= 40 else { return nil }
    let words = pagerWords.matches(in: text)
    if text.contains(where: { ScalarSet.isDigit($0) }) || !words.isEmpty {
      var covered = words.reduce(0) { $0 + $1.range.count }
      var digits = 0
      for scalar in text {
        if ScalarSet.digitValue(scalar) != nil { digits += 1 }
        if ScalarSet.digitValue(scalar) != nil || ScalarSet.isWhiteSpace(scalar)
          || pagerMarks.contains(scalar)
        {
          covered += 1
        }
      }
      guard covered >= text.count else { return nil }
      let wrapped =
        pagerMarks.contains(text[0]) && pagerMarks.contains(text[text.count - 1]) && text.count >= 3
      if !words.isEmpty || wrapped, digits <= 12 {
        return NoiseEvidence(reason: "reading.noise.pageNumber", score: 8)
      }
      if digits == text.count, digits <= 3 {
        return NoiseEvidence(reason: "reading.noise.pageNumber", score: 4)
      }
      if digits <= 8, isFraction(text) { return NoiseEvidence(reason: "reading.noise.pageNumber", score: 5) }
    }
    return nil
  }

  private static func isFraction(_ text: [UInt32]) -> Bool {
    let parts = text.split(separator: 0x2F)
    guard parts.count == 2 else { return false }
    return parts.allSatisfy { part in
      part.contains { ScalarSet.isDigit($0) }
        && part.allSatisfy { ScalarSet.isDigit($0) || ScalarSet.isWhiteSpace($0) }
    }
  }

  /// `一、工作回顾…………3`: a line of a table of contents, with leader dots and the number of a page.
  private static func isContentsLine(_ text: [UInt32]) -> Bool {
    guard text.count <= 80, let last = text.last, ScalarSet.isDigit(last) || last == ")" || last == "）"
    else {
      return false
    }
    var index = text.count
    while index > 0, ScalarSet.isDigit(text[index - 1]) || pagerMarks.contains(text[index - 1]) { index -= 1 }
    while index > 0, ScalarSet.isWhiteSpace(text[index - 1]) { index -= 1 }
    let end = index
    var dots = 0
    while index > 0, leaders.contains(text[index - 1]) || ScalarSet.isWhiteSpace(text[index - 1]) {
      dots += text[index - 1] == "…" ? 3 : ScalarSet.isWhiteSpace(text[index - 1]) ? 0 : 1
      index -= 1
    }
    return dots >= 4 && index >= 2 && end < text.count
  }

  /// Whether a line is one sign again and again: `-----`, `=====`, `* * *`.
  static func isRule(_ text: some Sequence<UInt32>) -> Bool {
    let marks = text.lazy.filter { !ScalarSet.isWhiteSpace($0) }
    var count = 0
    var first: UInt32?
    for mark in marks {
      first = first ?? mark
      guard mark == first, separators.contains(mark) else { return false }
      count += 1
    }
    return count >= 3
  }

  /// Whether a line is an ellipsis as people type it: `...`, `……`, `。。。`; longer rows of dots are rules.
  static func isEllipsis(_ text: some Collection<UInt32>) -> Bool {
    guard let first = text.first, text.allSatisfy({ $0 == first }) else { return false }
    return first == "…" ? text.count <= 4 : (first == "." || first == "。") && (3...6).contains(text.count)
  }

  /// A rule, or what parts the rows of a table.
  private static func separator(_ text: [UInt32]) -> NoiseEvidence? {
    isRule(text) || TableBar.isDivider(text) || isEmptyHeading(text)
      ? NoiseEvidence(reason: "reading.noise.separator", score: 6) : nil
  }

  /// `##`: the mark of a heading without one.
  static func isEmptyHeading(_ text: some Collection<UInt32>) -> Bool {
    (2...6).contains(text.count) && text.allSatisfy { $0 == "#" }
  }

  /// `![](image.png)`, `C:\\Users\\a.docx`: a picture or a file that is somewhere else, and nothing else on the line.
  private static func picture(_ text: [UInt32]) -> NoiseEvidence? {
    guard text.count >= 5 else { return nil }
    let isPicture =
      text[0] == "!" && text[1] == "[" && text.last == ")"
      && text.contains(text: [0x5D, 0x28]) && !text.contains(where: Characters.isStop)
    let isPath =
      ScalarSet.isLatinLetter(text[0]) && text[1] == ":" && text[2] == "\\"
      && !text.contains(where: { Characters.isStop($0) || Characters.isComma($0) })
    return isPicture || isPath ? NoiseEvidence(reason: "reading.noise.address", score: 8) : nil
  }

  /// Letters and digits without sense, as sites put them against copying.
  private static func gibberish(_ text: [UInt32]) -> NoiseEvidence? {
    guard text.count >= 16 else { return nil }
    var digits = 0
    var letters = 0
    for scalar in text {
      if ScalarSet.isDigit(scalar) {
        digits += 1
      } else if ScalarSet.isLatinLetter(scalar) || scalar == "+" || scalar == "/" || scalar == "="
        || scalar == "_"
      {
        letters += 1
      } else {
        return nil
      }
    }
    guard digits >= 3, letters >= 3 else { return nil }
    return NoiseEvidence(reason: "reading.noise.gibberish", score: 5)
  }

  /// `2024-01-15 09:30:00`: a date with the time of day and nothing else, or an account's name and place around it.
  private static func timeStamp(_ text: [UInt32]) -> NoiseEvidence? {
    if isByEditor(text) { return NoiseEvidence(reason: "reading.noise.metadata", score: 8) }
    guard (12...50).contains(text.count), let colon = text.firstIndex(where: Characters.isColon), colon >= 8
    else {
      return nil
    }
    let isStamp = text.allSatisfy {
      ScalarSet.isDigit($0) || ScalarSet.isWhiteSpace($0) || stampMarks.contains($0)
    }
    let digits = text.count { ScalarSet.isDigit($0) }
    return isStamp && digits >= 8 && text.count <= 24 || isByAccount(text)
      ? NoiseEvidence(reason: "reading.noise.metadata", score: 6) : nil
  }

  /// `2019/3/15 管理员`, `2024-03-05 10:20 admin`: who put a text on its page, and when.
  private static func isByEditor(_ text: [UInt32]) -> Bool {
    guard (10...40).contains(text.count), text.prefix(4).allSatisfy(ScalarSet.isDigit) else { return false }
    let words = text.split(whereSeparator: { ScalarSet.isWhiteSpace($0) })
    guard words.count >= 2, let last = words.last else { return false }
    return editors.contains(Array(last))
      && words.dropLast().joined().allSatisfy { ScalarSet.isDigit($0) || stampMarks.contains($0) }
  }

  private static let editors = Set(
    ["管理员", "系统管理员", "超级管理员", "admin", "Admin", "编辑", "小编", "佚名", "匿名"].map(\.flatScalars))

  /// `原创 某某 某某笔记 2025-01-06 20:30 某地`: the line that an account's page has under the title.
  private static func isByAccount(_ text: [UInt32]) -> Bool {
    guard NoiseWords.original.match(in: text, at: 0) != nil, !text.contains(where: Characters.isStop) else {
      return false
    }
    return text.count { ScalarSet.isDigit($0) } >= 8
  }

  /// Whether a line is words of a page with a number after each: `赞 36　在看 12`.
  private static func isCounter(_ text: [UInt32]) -> Bool {
    guard text.count <= 24, let last = text.last, ScalarSet.isDigit(last) || last == "+" else {
      return false
    }
    let words = NoiseWords.counters.matches(in: text).reduce(0) { $0 + $1.range.count }
    let rest = text.count { ScalarSet.isDigit($0) || ScalarSet.isWhiteSpace($0) || counterMarks.contains($0) }
    return words > 0 && words + rest == text.count
  }

  /// `述职报告_某某文库`: the name of a web page, with its site after a sign that texts do not use so.
  private static func pageName(_ text: [UInt32]) -> NoiseEvidence? {
    guard text.count <= 50, let sign = text.lastIndex(where: { siteSigns.contains($0) }) else { return nil }
    // A dash stands in titles too: after it only a site's name after the name of a paper counts.
    let before = text[..<sign].filter { !ScalarSet.isWhiteSpace($0) }
    if text[sign] == "-" || text[sign] == 0x2013, TitleWords.kinds.suffix(of: before) == nil { return nil }
    let site = text[(sign + 1)...].filter { !ScalarSet.isWhiteSpace($0) }
    guard sign >= 4, (2...10).contains(site.count), site.allSatisfy({ !ScalarSet.isDigit($0) }) else {
      return nil
    }
    return NoiseWords.siteNames.suffix(of: site) == nil
      ? nil : NoiseEvidence(reason: "reading.noise.site", score: 6)
  }

  /// A line that is an address on the web and nothing else, or with a site's name before it.
  private static func bareAddress(_ text: [UInt32]) -> NoiseEvidence? {
    guard let address = WebAddress.first(in: text, 0..<text.count) else { return nil }
    // After it stands nothing, or when and how often the page was read.
    let after = text[address.upperBound...]
    let isPageLine = text.count <= 70 && after.count { ScalarSet.isDigit($0) } >= 8
    guard after.isEmpty || isPageLine && !after.contains(where: Characters.isComma) else { return nil }
    if after.contains(where: Characters.isStop) { return nil }
    let before = text[..<address.lowerBound].filter { !ScalarSet.isWhiteSpace($0) }
    guard before.count <= 12, !before.contains(where: { Characters.isComma($0) || Characters.isStop($0) })
    else {
      return nil
    }
    // zhangsan@example.com is where somebody can be written to, whatever it is called before it.
    if before.last == "@" || before.last == "＠" { return nil }
    return NoiseEvidence(reason: "reading.noise.address", score: 6)
  }

  /// Whether a line is a path through a site: `首页 > 政务公开 > 通知公告`, `首页|政务公开|通知公告` and their kin.
  private static func isBreadcrumb(_ text: [UInt32], from start: Int) -> Bool {
    let arrows = text.count { $0 == ">" || $0 == "»" || $0 == "›" || $0 == "＞" }
    // Those of `<name>` are none.
    let brackets = text.count { $0 == "<" || $0 == "＜" }
    if arrows - brackets >= 2, text.count <= 60 { return true }
    let bars = text.count { $0 == "|" || $0 == "｜" }
    return bars >= 2 && text.count <= 60 && home.match(in: text, at: start) != nil
  }

  private static let bullets: CharacterGroup = "•·-*●○■□◆▪–"
  private static let home = KeywordTable(words: "首页 网站首页")
  private static let siteSigns: CharacterGroup = "_|｜-–"
  private static let separators: CharacterGroup = "-=*_~—─━═＝－＊·.。…#"
  private static let pagerMarks: CharacterGroup = "-—–－_~·[]()（）【】|/"
  private static let leaders: CharacterGroup = ".．·…‥⋯"
  private static let stampMarks: CharacterGroup = "-/.:：年月日"
  private static let counterMarks: CharacterGroup = "+万w:：|·"
  private static let pagerWords = KeywordTable(
    words: "第 页 頁 共 Page of 上一页 下一页 首页 末页 尾页 上页 下页 跳转 到")
}
