internal import GongwenModel

/// L-52: placeholders left in the text.
struct Placeholders: ParagraphRule {
  let description = RuleDescription(
    "L-52", .warning, "公文内容（模板残留）",
    title: Bilingual("模板占位符", "placeholder"),
    explanation: Bilingual(
      "“*”“×”“XX”“20xx”“_”“【待补】”“【】”“【姓名】”“[姓名]”“{次数}”“某某”等占位符要换成实际内容。乘号（28×22、45元×2500平方米）、Markdown 的“**”和张某某不在此列。",
      "*, ×, XX, 20xx, _, 【待补】, 【】, 【姓名】, [姓名], {次数}, 某某 stand for what is still to be filled in. A sign of multiplication, the ** of Markdown and 张某某 are left alone."
    ),
    wrong: [
      "培训干部*名", "走访××户群众", "联系人：【待补】", "投入XX万元", "某某同志参加", "20xx年全年工作", "xx中心校全体教师", "_小学校长",
      "于【】月【】日召开", "邀请【姓名】同志", "电话：【电话号码】", "投入【具体数字】万元",
      "本人[姓名]汇报", "完成{项目数}个项目", "述职人：<姓名>", "投入（此处填写数字）万元", "[XX]同志",
    ],
    right: [
      "尺寸（长×宽×高）", "得分为笔试×40%＋面试×60%", "以张某某案为镜鉴", "【编者按】近日", "【重点任务】抓好落实", "版心28×22字", "推广XX模式2.0", "某些单位",
      "每平方米45元×2500平方米", "（日期以通知为准）", "据文献[1]", "区间[0,1]", "a<b",
      "要求明确「**前置条件**」。", "不同意的划“×”", "您的性别：□男 □女",
    ])

  private static let words = ["【待补】", "【待定】", "【待填】", "（待补）", "（待定）", "[待补]", "某某"]

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    for range in Self.places(in: paragraph) { diagnostics.add(paragraph, range) }
  }

  /// The placeholders of a paragraph.
  static func places(in paragraph: CheckedParagraph) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var position = 0
    while position < paragraph.count {
      let end = runEnd(paragraph, position)
      let isMarkdown = end == position + 2 && isEmphasis(paragraph, position, end)
      if end > position, !isMarkdown { result.append(position..<end) }
      position = max(position + 1, end)
    }
    return result
  }

  private static func runEnd(_ paragraph: CheckedParagraph, _ position: Int) -> Int {
    let scalar = paragraph.scalars[position]
    switch scalar {
    case "*", "＊", "×", "✕", "□", "_", "＿":
      let end = paragraph.end(from: position) { $0 == scalar }
      if scalar == "_" || scalar == "＿" { return isBlank(paragraph, position, end) ? end : position }
      if isSpokenOf(paragraph, position, end) || scalar == "□" && TickBoxes.isOne(paragraph, position, end) {
        return position
      }
      return isProduct(paragraph, position, end) ? position : end
    case "X", "x":
      guard paragraph.kind(position - 1) != .latin else { return position }
      let end = paragraph.end(from: position) { $0 == scalar }
      guard paragraph.kind(end) != .latin else { return position }
      return isLetters(paragraph, position, end) ? end : position
    case "【", "（", "[", "{", "<", "〈", "某":
      if let close = closings[scalar], let end = fieldEnd(paragraph, position, close) { return end }
      // 张某某 is how a case names its people.
      if scalar == "某", position > 0, surnames.contains(paragraph.scalars[position - 1]) { return position }
      return words.first { paragraph.matches($0, at: position) }.map { position + $0.unicodeScalars.count }
        ?? position
    default: return position
    }
  }

  /// `不同意的划“×”`, `在“□”内打勾`: a sign in quotation marks, and nothing else in them.
  private static func isSpokenOf(_ paragraph: CheckedParagraph, _ start: Int, _ end: Int) -> Bool {
    end - start == 1 && paragraph.isOne(of: "“\"'‘", at: start - 1) && paragraph.isOne(of: "”\"'’", at: end)
  }

  /// The brackets that templates put around what is to be filled in.
  private static let closings: [Unicode.Scalar: Unicode.Scalar] = [
    "【": "】", "（": "）", "[": "]", "{": "}", "<": ">", "〈": "〉",
  ]

  /// Where `【】` or a field to be filled in ends, `【姓名】`, `[姓名]`, `{次数}`; `nil` for other words in such brackets.
  private static func fieldEnd(
    _ paragraph: CheckedParagraph, _ start: Int, _ close: Unicode.Scalar
  ) -> Int? {
    var end = start + 1
    while end < paragraph.count, end - start <= 12, paragraph.scalars[end] != close { end += 1 }
    guard end < paragraph.count, paragraph.scalars[end] == close else { return nil }
    let inner = String(String.UnicodeScalarView(paragraph.scalars[(start + 1)..<end])).filter {
      !$0.isWhitespace
    }
    let isField =
      switch paragraph.scalars[start] {
      case "【": inner.isEmpty || fields.contains(inner) || beginnings.contains { inner.hasPrefix($0) }
      // （日期） and （待议） are words of a text.
      case "（": orders.contains { inner.hasPrefix($0) }
      // No official text has braces; {{姓名}} is a list's own, which each row fills.
      case "{":
        !inner.hasPrefix("{") && (start == 0 || paragraph.scalars[start - 1] != "{")
          && inner.unicodeScalars.contains { ScalarSet.isHan($0.value) }
      default: fields.contains(inner) || beginnings.contains { inner.hasPrefix($0) }
      }
    return isField ? end + 1 : nil
  }

  private static let fields: Set<String> = [
    "姓名", "单位", "单位名称", "职务", "部门", "部门名称", "日期", "年份", "年", "月", "日", "时间", "地点", "电话", "电话号码", "手机号",
    "手机号码",
    "联系方式", "联系人", "联系电话", "金额", "数字", "数据", "数量", "百分比", "名称", "公司名称", "项目名称", "会议名称", "活动名称", "学校名称", "落款",
    "您的姓名", "你的姓名", "文号", "地址",
  ]
  private static let orders = ["此处填", "请填", "请在此", "请插入"]
  private static let beginnings = ["具体", "填写", "请填", "插入", "此处", "XX", "xx", "待"]
  /// The commonest surnames, those left out that are words too: 于, 和, 向, 万.
  private static let surnames: Set<Unicode.Scalar> = Set(
    "张王李赵刘陈杨黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦傅邹孟熊秦邱尹薛闫段雷侯陶黎贺顾郝龚邵钱严戴莫孔汤"
      .unicodeScalars)

  /// Whether a run of X stands for a name, a number or the end of a year: `XX万元`, `xx中心校`, `20xx年`, `XXX(xxx1)`.
  private static func isLetters(_ paragraph: CheckedParagraph, _ start: Int, _ end: Int) -> Bool {
    if paragraph.isDigit(start - 1) {
      let digits = paragraph.digitsStart(start)..<start
      let isCentury = digits.count == 2 && (19...20).contains(paragraph.value(digits))
      return isCentury && end - start == 2 && !paragraph.isDigit(end)
    }
    if end - start >= 3, paragraph.hasHan { return true }
    guard paragraph.kind(end) == .han else { return false }
    if paragraph.isOne(of: "年月日号万亿元名个人次户县市省村镇乡局", at: end) { return true }
    return end - start == 2 && paragraph[start] == "x"
  }

  /// Whether a line is left to be written on: `____`, or one sign before the name that it stands in for, `_小学`.
  private static func isBlank(_ paragraph: CheckedParagraph, _ start: Int, _ end: Int) -> Bool {
    if end - start >= 2 { return true }
    let before = paragraph.kind(start - 1)
    return paragraph.isHan(end)
      && (start == paragraph.firstVisible || before == .han || before == .chineseMark)
  }

  /// Whether a run of two is a mark of Markdown: one of a pair that stands close about some words, what is outside of them no word.
  private static func isEmphasis(_ paragraph: CheckedParagraph, _ start: Int, _ end: Int) -> Bool {
    let isWord = { (position: Int) in [.han, .latin, .digit].contains(paragraph.kind(position)) }
    let (before, after) = (isWord(start - 1), isWord(end))
    guard paragraph[start] == "*", before != after else { return false }
    // The other one of the pair, within the same sentence.
    var place = after ? end : start - 1
    while paragraph.kind(place) != .other, abs(place - start) <= 60, !paragraph.isOne(of: "。；*", at: place) {
      place += after ? 1 : -1
    }
    guard paragraph.isOne(of: "*", at: place), paragraph.isOne(of: "*", at: after ? place + 1 : place - 1)
    else { return false }
    return after ? isWord(place - 1) && !isWord(place + 2) : isWord(place + 1) && !isWord(place - 2)
  }

  /// What is multiplied by its name: 长×宽×高.
  private static let dimensions = "长宽高深厚径距"

  /// Whether a sign stands between two values, as in 28×22, 3*5 or 45元×2500平方米.
  private static func isProduct(_ paragraph: CheckedParagraph, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 1 else { return false }
    let (before, after) = (paragraph.kind(start - 1), paragraph.kind(end))
    if paragraph.isOne(of: dimensions, at: start - 1), paragraph.isOne(of: dimensions, at: end) {
      return true
    }
    guard after == .digit || after == .latin else { return false }
    // 笔试×40%, N₁×100%: a figure with its percent behind it.
    if after == .digit, paragraph.isOne(of: "%％", at: paragraph.digitsEnd(end)) { return true }
    if before == .digit || before == .latin { return true }
    // A unit between the first value and the sign.
    var place = start - 1
    while start - place <= 4, paragraph.isHan(place) || paragraph.isOne(of: "/％%", at: place) { place -= 1 }
    return place < start - 1 && after == .digit && paragraph.isDigit(place)
  }
}
