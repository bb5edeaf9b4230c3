internal import GongwenModel

/// The words around people: posts, organs, labels, those addressed.
///
/// The lists with a name in `…Words` are evidence of the learned model too (`Lexicon`): a word more or less changes what it
/// was trained on. What a rule alone needs stands beside them.
enum PersonWords {
  static let labelWords =
    "述职人 汇报人 报告人 发言人 单位 姓名 职务 述职述廉人 述廉人 述職人 報告人 匯報人 主讲人 作者 撰稿人"
  static let labels = KeywordTable(words: labelWords)
  static let postWords =
    "书记 主任 局长 处长 科长 部长 县长 市长 区长 镇长 乡长 院长 校长 所长 站长 队长 主席 主管 经理 董事长 总监 委员 组长 股长 会长 秘书长 "
    + "厅长 司长 行长 社长 馆长 园长 台长 庭长 检察长 专员 巡视员 调研员 政委 主办 科员 教师 医生 工程师 總經理 書記 局長 處長 科長 縣長 市長 主席 代表"
  static let posts = KeywordTable(words: postWords)
  static let organWords =
    "局 委员会 县委 市委 省委 区委 党委 党组 政府 工会 支部 总支 中心 办公室 公司 集团 学校 学院 医院 法院 检察院 厅 组织部 宣传部 统战部 纪委 "
    + "监委 人大 政协 街道 办事处 乡 镇 村委会 社区 银行 协会 联合会 总工会 团委 妇联 工委 考核组 领导小组 大队 支队 处 科 部"
  static let organs = KeywordTable(words: organWords)
  static let hearerWords =
    "各位 尊敬的 同志们 同志 领导 代表 委员 同事 评委 老师 组织部 考核组 县委 市委 省委 区委 党委 党组 纪委 主任 书记 局长 大家 先生 女士 "
    + "各位領導 同志們 代表們"
  static let hearers = KeywordTable(words: hearerWords)
  static let divisionWords =
    "单位 部门 科室 股室 处室 站所 学校 企业 机构 街道 乡镇 支部 负责人 單位 部門 科室 學校"
  static let divisions = KeywordTable(words: divisionWords)
  static let address = KeywordTable(words: "各位 尊敬的 同志们 同志們 亲爱的 敬爱的 大家")

  /// Whether a text is a person's name by itself: two to four Han characters, a surname first.
  static func isName(_ text: [UInt32]) -> Bool {
    let name = text.filter { !ScalarSet.isWhiteSpace($0) }
    guard (2...4).contains(name.count), name.allSatisfy({ ScalarSet.isHan($0) || placeholders.contains($0) })
    else {
      return false
    }
    return Surnames.isSingle(name[0]) || name.allSatisfy { placeholders.contains($0) && $0 != "*" }
  }

  /// Whether a text ends with a post, an organ or a part of one: 局长, 县水务局, 王家乡.
  static func isDuty(_ text: [UInt32]) -> Bool {
    [posts, organs, divisions].contains { $0.suffix(of: text) != nil }
  }

  /// Whether a name ends a text, with a blank before it: 市总工会　张三, 市总工会　张　三.
  static func endsInName(_ text: [UInt32]) -> Bool {
    let pieces = text.split(whereSeparator: ScalarSet.isWhiteSpace)
    guard let last = pieces.last, pieces.count > 1 else { return false }
    if isName(Array(last)) { return true }
    let before = pieces[pieces.count - 2]
    return pieces.count > 2 && last.count == 1 && before.count == 1 && isName(Array(before + last))
  }

  /// Whether a line begins with the label of a person's data: `述职人：……`.
  static func isLabelled(_ text: [UInt32]) -> Bool {
    guard let (end, _) = labels.match(in: text, at: 0) else { return false }
    return text[end...].first { !ScalarSet.isWhiteSpace($0) }.map(Characters.isColon) ?? false
  }

  /// Whether one text ends with an organ and another begins with one that stands beside it, as in the title of a
  /// joint document: `……组织部` and `……局关于……的通知`.
  static func areOrgans(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    let matter = second.indices.dropLast().first { second[$0] == "关" && second[$0 + 1] == "于" }
    let organ = Array(second[..<(matter ?? second.count)])
    return first.count >= 4 && organ.count >= 4 && organs.suffix(of: first) != nil
      && organs.suffix(of: organ) != nil
  }

  /// Whether a line names who signs: `承诺人：`, `党员：沈清`, not `联系人：`.
  static func isSigner(_ text: [UInt32]) -> Bool {
    guard let colon = text.prefix(8).firstIndex(where: Characters.isColon) else { return false }
    let label = text[..<colon].filter { !ScalarSet.isWhiteSpace($0) }
    return (label.last == "人" || isName(Array(text[(colon + 1)...]))) && contacts.suffix(of: label) == nil
  }

  private static let contacts = KeywordTable(words: "联系人 负责人 主持人 联络人 主持 记录 出席 列席 请假 缺席 电话 聯繫人")
  private static let placeholders: CharacterGroup = "×*某〇○"
}
