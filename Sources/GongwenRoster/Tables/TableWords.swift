import GongwenModel

/// The words by which the rows of a table are told: heads, sums, notes, units.
enum TableWords {
  /// A text without white space, as heads are compared.
  static func folded(_ text: String) -> String {
    // Han characters begin with other bytes than any white space.
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3 }),
      text.unicodeScalars.contains(where: { $0.properties.isWhitespace })
    else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// The word of a head without what forms put around it: `*姓名`, `姓名（必填）`.
  ///
  /// A colon stays: `姓名：` asks for one person's name and stands over no column.
  static func bare(_ head: String) -> String {
    var head = folded(head)
    for pair in [("（", "）"), ("(", ")")] {
      if head.hasSuffix(pair.1), let open = head.lastIndex(where: { String($0) == pair.0 }),
        open > head.startIndex
      {
        head = String(head[..<open])
      }
    }
    return String(head.drop { "*＊★".contains($0) }.reversed().drop { "*＊★".contains($0) }.reversed())
  }

  /// Heads that mean a key of a document's metadata in rosters, besides the key's own names.
  static let habits: [String: String] = [
    "现任职务": "position", "现职务": "position", "职务名称": "position", "现任职务名称": "position",
    "担任职务": "position", "职务全称": "position", "单位全称": "unit", "工作单位及职务": "position", "现工作单位及职务": "position",
    "单位及职务": "position",
    "单位职务": "position", "所在单位": "unit", "单位名称": "unit", "所属单位": "unit", "部门": "unit",
    "所在部门": "unit", "部门名称": "unit", "人员姓名": "name", "干部姓名": "name", "名字": "name",
    "述职单位": "unit", "任职单位": "unit", "现单位": "unit", "现工作单位": "unit", "现任职单位": "unit", "科室": "unit",
    "所在科室": "unit", "单位科室": "unit", "单位部门": "unit", "工作部门": "unit",
    "职务职级": "position", "职务/职级": "position", "职务、职级": "position", "职务及职级": "position",
    "职务与职级": "position", "职务和职级": "position", "现任职务职级": "position", "现任职务及职级": "position",
    "现任职务/职级": "position", "现任职务、职级": "position", "现职务职级": "position", "岗位": "position",
    "工作岗位": "position", "岗位名称": "position", "任职岗位": "position",
    "述职人员": "name", "述职者": "name", "述职人姓名": "name", "报告人": "name",
    "负责人姓名": "name", "领导姓名": "name", "领导干部姓名": "name", "述职人员姓名": "name", "述职干部姓名": "name",
    "考核对象姓名": "name", "被考核人姓名": "name", "同志姓名": "name",
  ]

  /// Whether a head stands over remarks.
  static func isRemark(_ head: String) -> Bool { ["备注", "说明", "备注说明"].contains(bare(head)) }

  /// Whether a remark says that a person left or need not report: 已退休, 2025年3月调离, 病故.
  static func saysLeft(_ remark: String) -> Bool {
    let word = folded(remark)
    guard word.count <= 12, !["未", "拟", "将", "返聘", "不再"].contains(where: word.contains) else { return false }
    return [
      "退休", "调离", "调出", "辞职", "离职", "免职", "病故", "去世", "除名", "撤职", "开除", "不述职", "免述", "免于述", "免予述", "不参加述",
    ].contains {
      word.contains($0)
    }
  }

  /// Whether a head counts the rows and says nothing of a person.
  static func isSerial(_ head: String) -> Bool {
    ["序号", "编号", "序", "号", "no", "no.", "№", "#"].contains(bare(head).lowercased())
  }

  /// Whether a text begins a row of sums.
  static func isSum(_ text: String) -> Bool {
    // One look spares most rows the rest.
    guard let first = text.unicodeScalars.first, "合总小共人平均最*＊★".unicodeScalars.contains(first) else {
      return false
    }
    let word = bare(text)
    if ["合计", "总计", "小计", "共计", "总数", "总人数", "合计人数", "人数合计", "人均"].contains(word) { return true }
    if ["平均分", "平均数", "平均值", "平均", "最高分", "最低分", "均分"].contains(word) { return true }
    if ["合计", "总计", "小计", "共计"].contains(where: { word.hasPrefix($0) }) {
      return word.dropFirst(2).allSatisfy { $0.isNumber || "：:人名，,。.".contains($0) }
    }
    guard word.hasPrefix("共"), word.hasSuffix("人") || word.hasSuffix("名") else { return false }
    return word.dropFirst().dropLast().allSatisfy { $0.isNumber || "计有：:".contains($0) }
  }

  /// Whether a text says that nobody has the post of its row: `空缺`, `（待定）`.
  static func isVacancy(_ text: String) -> Bool {
    let word = folded(text).filter { !"（）()".contains($0) }
    return ["空缺", "暂缺", "缺", "缺员", "待定", "待补", "待配", "无", "空", "-", "—", "——", "/"].contains(word)
  }

  /// Whether a text only says that it is that of the row above: `〃`, `同上`.
  static func isDitto(_ text: String) -> Bool {
    ["〃", "″", "\"", "“", "”", "同上", "同前", "上同"].contains(folded(text))
  }

  /// Whether a text says how many people there are: `2人`, `共2名`.
  static func isCountOfPeople(_ text: String) -> Bool {
    let word = folded(text)
    guard word.hasSuffix("人") || word.hasSuffix("名") else { return false }
    let digits = word.dropLast().drop { "共计有".contains($0) }
    return !digits.isEmpty && digits.allSatisfy { $0.isNumber }
  }

  /// Heads of columns that are never names of people, besides those that fill metadata.
  private static let heads: Set<String> = [
    "性别", "民族", "籍贯", "出生地", "出生年月", "出生日期", "年龄", "学历", "学位", "政治面貌", "入党时间", "参加工作时间", "任职时间",
    "任现职时间", "职级", "职称", "身份证号", "身份证号码", "联系电话", "手机号码", "备注", "照片",
  ]

  /// Whether a text is the word over a column, and no person's name.
  static func isHead(_ text: String) -> Bool {
    let word = bare(text)
    guard word.unicodeScalars.allSatisfy({ $0.value >= 0x2E80 }) else { return false }
    return heads.contains(word) || isSerial(word) || HeadMeanings.key(of: word) != nil
  }

  private static let notes = [
    "注", "备注", "说明", "填表", "制表", "填报", "审核", "复核", "联系", "负责人", "单位负责人", "打印", "日期", "时间", "附注",
    "截止", "统计", "经办", "签字", "签章", "盖章",
  ]

  /// Whether a text is a remark under or above a table: `注：…`, `填表人：…`, `第1页`.
  static func isNote(_ text: String) -> Bool {
    let word = folded(text)
    if word.hasPrefix("第"), word.contains("页") { return true }
    if word.hasPrefix("（此"), word.hasSuffix("）") { return true }
    guard let colon = word.firstIndex(where: { "：:".contains($0) }) else { return false }
    let label = word[..<colon]
    return label.count <= 8 && notes.contains { label.hasPrefix($0) }
  }

  /// Whether a text is a sentence, which no unit's name is.
  static func isSentence(_ text: String) -> Bool {
    text.count > 40 || text.contains { "，。；！？,;".contains($0) }
  }

  private static let titles = ["名册", "名单", "一览表", "登记表", "汇总表", "统计表", "情况表", "台账", "信息表", "明细表", "花名"]

  /// Whether a text is the title of a table.
  static func isTitle(_ text: String) -> Bool {
    let word = folded(text)
    return titles.contains { word.contains($0) } || word.hasSuffix("表") || word.hasPrefix("附件")
  }

  /// What names of units end with, and words that do whose last characters end other names too.
  private static let unitEnds: CharacterGroup = "局委办院校所站厂部室科处厅署会社团队馆园区县市镇乡村组台库场司省州盟旗"
  private static let unitWords = [
    "中心", "街道", "支行", "银行", "中学", "小学", "大学", "政府", "机关", "人大", "政协", "公安",
    "妇联", "残联", "文联", "侨联", "社联", "社科联", "工商联", "科协", "作协", "记协",
  ]

  /// Whether a text ends as the names of units do.
  static func endsAsUnit(_ text: String) -> Bool {
    text.last.map(unitEnds.contains) == true || unitWords.contains { text.hasSuffix($0) }
  }

  /// The unit that a line of its own names: `一、水务局（5人）` and `单位：水务局` say 水务局.
  static func unit(in line: String) -> (name: String, isCertain: Bool) {
    if TableUnit.isUnit(line) { return (folded(line), false) }
    var word = folded(firstField(of: line))
    if word.hasPrefix("（单位"), word.hasSuffix("）") { word = String(word.dropFirst().dropLast()) }
    var isLabelled = false
    for label in ["填报单位", "工作单位", "所在单位", "单位名称", "单位", "部门"] where word.hasPrefix(label) {
      let rest = withoutSealAhead(word.dropFirst(label.count))
      guard let first = rest.first, "：:".contains(first), rest.count > 1 else { continue }
      word = String(rest.dropFirst())
      isLabelled = true
      break
    }
    word = String(word.drop(while: frame.contains).reversed().drop(while: frame.contains).reversed())
    word = withoutOrdinal(word)
    word = withoutCount(withoutSeal(word))
    return (word, isLabelled || endsAsUnit(word))
  }

  /// What people put around the name of a unit.
  private static let frame: CharacterGroup = "【】〖〗★☆●■◆：:"

  /// `填报单位：县委组织部　　填报日期：2025年12月1日` up to the gap behind its first value.
  private static func firstField(of line: String) -> String {
    guard let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return line }
    var (end, blanks) = (line.index(after: colon), 0)
    var hasValue = false
    while end < line.endIndex {
      let character = line[end]
      blanks = character.isWhitespace ? blanks + (character == "\u{3000}" || character == "\t" ? 2 : 1) : 0
      if blanks >= 2, hasValue { return String(line[..<end]) }
      hasValue = hasValue || !character.isWhitespace
      end = line.index(after: end)
    }
    return line
  }

  /// `（盖章）：县委组织部` behind 填报单位.
  private static func withoutSealAhead(_ text: Substring) -> Substring {
    guard let first = text.first, "（(".contains(first),
      let end = text.firstIndex(where: { "）)".contains($0) }),
      text[..<end].last == "章"
    else { return text }
    return text[text.index(after: end)...]
  }

  /// `县委组织部（盖章）` asks for a seal.
  private static func withoutSeal(_ word: String) -> String {
    guard let open = word.lastIndex(where: { "（(".contains($0) }), open > word.startIndex,
      ["章）", "章)"].contains(where: word.hasSuffix)
    else { return word }
    return String(word[..<open])
  }

  private static func withoutOrdinal(_ word: String) -> String {
    let scalars = word.unicodeScalars.map(\.value)
    // 第一中学 begins with its name.
    guard !word.hasPrefix("第"), let ordinal = OrdinalMatch.find(in: scalars) else { return word }
    let rest = word.unicodeScalars.dropFirst(ordinal.count)
    return rest.isEmpty ? word : String(String.UnicodeScalarView(rest))
  }

  /// `（5人）` and `5人` at the end say how many people follow.
  private static func withoutCount(_ word: String) -> String {
    var rest = Substring(word)
    let isBracketed = rest.hasSuffix("）") || rest.hasSuffix(")")
    if isBracketed { rest = rest.dropLast() }
    guard rest.hasSuffix("人") || rest.hasSuffix("名") else { return word }
    rest = rest.dropLast()
    let digits = rest.reversed().prefix { $0.isNumber }.count
    guard digits > 0 else { return word }
    rest = rest.dropLast(digits)
    for lead in ["共", "计"] where rest.hasSuffix(lead) { rest = rest.dropLast() }
    if isBracketed, rest.hasSuffix("（") || rest.hasSuffix("(") { rest = rest.dropLast() }
    return rest.isEmpty ? word : String(rest)
  }

  /// Whether a text looks like the name of a person: two to four Han characters that begin with a surname.
  static func isPersonName(_ text: String) -> Bool {
    let word = folded(text)
    guard (2...4).contains(word.count), let first = word.first else { return false }
    return Surnames.isSingle(first) || Surnames.isCompound(word.prefix(2))
  }
}
