import GongwenLayout
import GongwenModel

/// People's names in bylines (署名) and in the names of files.
enum BylineNames {
  /// The people whom lines name: alone, behind 述职人：, or last behind a unit or a post (民政局　科员　李四).
  ///
  /// - Parameter text: The lines, `|` between them.
  /// - Returns: Their names, without spaces.
  static func all(in text: String) -> Set<String> {
    Set(text.split(separator: "|").compactMap { name(in: $0) })
  }

  private static func name(in line: Substring) -> String? {
    let parts = line.split(omittingEmptySubsequences: false) { "：:".contains($0) }
    // Who is addressed or who examined a report did not write it.
    guard let last = parts.last, !last.isEmpty, !othersWords.contains(where: line.hasBytes) else {
      return nil
    }
    let whole = FileMatcher.folded(String(last))
    if isName(whole) { return whole }
    var words = last.split { $0.isWhitespace || "（）()".contains($0) }.map(String.init)
    // 李　四 and 顾 南 星 are spread, and are one word.
    var name = ""
    while let word = words.last, word.count == 1, name.count < 4 {
      name = word + name
      words.removeLast()
    }
    if name.count < 2 { name = name.isEmpty ? words.popLast() ?? "" : "" }
    guard let before = words.last?.last, unitOrPostEnds.contains(before) else { return glued(name) }
    return isName(name) ? name : glued(name)
  }

  /// A name that stands right behind a post: 民政局科员李四.
  private static func glued(_ word: String) -> String? {
    for post in posts where word.hasBytes(of: post) {
      guard let place = word.ranges(of: post).last, place.lowerBound > word.startIndex else { continue }
      let rest = String(word[place.upperBound...])
      if isName(rest) { return rest }
    }
    return nil
  }

  static func isName(_ line: String) -> Bool {
    guard line.unicodeScalars.allSatisfy({ ScalarSet.isHan($0.value) }), (2...4).contains(line.count) else {
      return false
    }
    // 林业局 and 施工员 begin like names.
    if let last = line.last, unitEnds.contains(last) || isOrdinary(line) { return false }
    if Surnames.isCompound(line.prefix(2)) { return line.count >= 3 }
    return line.count <= 3 && line.first.map { Surnames.isSingle($0) } ?? false
  }

  /// Whether a line begins as a name does and is a word: 文化, 项目, 安排.
  private static func isOrdinary(_ line: String) -> Bool {
    let scalars = line.unicodeScalars.map(\.value)
    return ordinaryWords.contains { line.hasPrefix($0) }
      || PersonNameTable.has(scalars[0], scalars[1], in: PersonNameTable.words)
  }

  private static let ordinaryWords = [
    "文件", "文章", "文本", "项目", "简介", "任务", "任职", "任期", "安排", "单位", "單位", "时间", "时长", "时限", "高考", "高一", "高二",
    "高三", "关闭",
    "吉林", "甘肃", "宁夏", "江苏", "江西", "云南", "贵州", "黄山", "金额", "成本", "成果", "成效", "成员", "方向", "包号", "温馨", "章节",
    "毕节", "连续", "全文", "全年",
    "党员", "党建", "应急", "支出", "支持", "车辆", "农村", "管理", "水利", "水务", "和谐", "通知", "通报", "师资", "解释", "解決", "解决",
    "程度", "商品", "游戏", "路径", "谢谢",
  ]

  /// The longer name that a file's name may mean where it holds a name of two characters: 张三丰 in 张三丰述职报告.
  ///
  /// What follows a name in a file's name is mostly a word that is known, a figure or a mark.
  static func longer(than name: String, in stem: String) -> String? {
    guard name.count == 2, let place = stem.firstRange(of: name) else { return nil }
    let rest = stem[place.upperBound...]
    guard let next = rest.first, isHan(next), !wordStarts.contains(next), !singleWords.contains(next) else {
      return nil
    }
    if let following = rest.dropFirst().first, isHan(following), !wordStarts.contains(following) {
      return nil
    }
    let longer = name + String(next)
    return stem.replacing(longer, with: "|").contains(name) ? nil : longer
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { ScalarSet.isHan($0.value) } ?? false
  }

  /// 述职 报告 总结 个人 工作 年度 汇报 材料 终稿 定稿 发言 小结 履职 廉 自 and the like.
  static let wordStarts: CharacterGroup = "述报总个工年汇材终定发小履廉自考民党德"
  /// Words of one character behind a name.
  private static let singleWords: CharacterGroup = "的稿改新旧版文件表等及与和男女"
  private static let unitEnds: CharacterGroup = "局科室部委办处院校厂所站队会组区县市省镇乡村员价号"
  static let unitOrPostEnds = unitEnds.union("长记任师司社行府团心道理席干支工导厅园学")
  private static let posts = [
    "局长", "书记", "主任", "科员", "科长", "院长", "校长", "部长", "县长", "镇长", "乡长", "处长", "站长", "所长",
    "队长", "行长", "经理", "董事长", "主席", "委员", "调研员", "教师", "干部",
  ]
  static let othersWords = ["审核", "审阅", "审批", "批准", "核稿", "记录", "联系", "主持", "分管", "考核"]
}
