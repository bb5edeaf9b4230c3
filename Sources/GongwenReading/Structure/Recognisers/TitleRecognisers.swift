internal import GongwenModel

/// 标题: a short line near the start that is no sentence.
///
/// A sentence is never taken for a title.
enum TitleRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard isPossible(unit) else { return nil }
    let isFirst = survey.distanceToStart(index) == 0
    let kind = TitleWords.kind(of: unit)
    let isReport = kind == .report
    let isPart = kind == nil && isPartOfTitle(index, in: survey)
    guard isFirst || kind != nil || isSetIn(index, in: survey) || isPart else { return nil }
    var score = isReport ? 4.5 : kind != nil ? 2.5 : isPart ? 1.5 : 0.6
    if isFirst { score += 1 }
    if survey.distanceToStart(index) <= 4 { score += 0.5 }
    if unit.indent >= 6 { score += 0.5 }
    if unit.count < 4 { score -= 1 }
    if unit.hanCount * 5 < unit.count * 3 { score -= 2 }
    score -= Double(max(0, unit.count - 36)) * 0.15
    score -= Double(unit.commaCount) * 0.8
    if let next = survey.next(after: index) {
      if next.text.first == "—" || SalutationRecogniser.looksLikeSalutation(next) { score += 1 }
      if isFirst, next.count <= unit.count, next.ordinal == nil, !next.isFinished { score -= 0.3 }
    } else {
      score -= 2
    }
    if let title = survey.metadata.title, title.flatScalars.sameText(as: unit.text) { score += 6 }
    return Candidate(
      role: .title, score: score,
      reason: kind != nil ? "reading.because.titleKind" : "reading.because.titleFirst")
  }

  /// A line set in as far as a centred one, where a title can stand: near the start or under a date.
  private static func isSetIn(_ index: Int, in survey: Survey) -> Bool {
    guard survey.units[index].indent >= 6 else { return false }
    return survey.distanceToStart(index) <= 4
      || survey.previous(before: index).map { DateText.match($0.text) != nil } ?? false
  }

  /// A line in the middle of a title: lines that could be its parts stand above, to the first line of the text, and
  /// below, to one that ends with a kind of paper.
  private static func isPartOfTitle(_ index: Int, in survey: Survey) -> Bool {
    guard survey.distanceToStart(index) <= 4, survey.distanceToStart(index) > 0 else { return false }
    let above = survey.units[survey.contentBounds.lowerBound..<index].filter {
      !$0.isNoise && !DocumentNumberText.matches($0.text)
    }
    guard above.allSatisfy(isPossible), above.allSatisfy({ TitleWords.kind(of: $0) == nil }) else {
      return false
    }
    for unit in survey.units[(index + 1)...].prefix(3) {
      guard isPossible(unit) else { return false }
      if TitleWords.kind(of: unit) != nil { return true }
    }
    return false
  }

  /// A title has neither an ordinal nor a stop, and ends in no mark of a sentence.
  private static func isPossible(_ unit: Unit) -> Bool {
    guard unit.ordinal == nil, unit.stopCount == 0, unit.count >= 2, unit.count <= 56, unit.hanCount >= 2
    else {
      return false
    }
    let final = unit.finalMark
    if Characters.endsParagraph(final) || Characters.isComma(final) { return false }
    if unit.text.contains(where: { $0 == "；" || $0 == ";" || $0 == 0x09 }) { return false }
    if PersonWords.isLabelled(unit.text) { return false }
    if unit.text[0] == "—" || unit.text[0] == "(" || unit.text[0] == "（" { return false }
    return DateText.match(unit.text) == nil
  }
}

/// The kinds of papers that titles end with.
enum TitleWords {
  /// How certain a last word makes a title.
  enum Kind: Sendable {
    /// 述职报告 and its kin: nothing else ends like this.
    case report
    /// A word that other lines end with too.
    case paper
  }

  static let reportWords =
    "述职报告 述职述廉报告 述廉报告 述职述德述廉报告 述责述廉报告 述学述职述廉述法报告 述法报告 述学报告 工作报告 自评报告 情况报告 "
    + "总结报告 调研报告 工作总结 年度总结 个人总结 学习总结 工作汇报 情况汇报 工作规则 工作要点 工作计划 工作方案 实施方案 实施意见 管理办法 "
    + "工作情况报告 述职报告书 剖析材料 发言材料 述职材料 事迹材料 先进事迹 自我鉴定 自我评价 自查报告 村规民约 心得体会 對照檢查 述職報告 述廉報告 工作報告 工作總結"
  static let paperWords =
    "报告 总结 述职报告范文 规则 办法 方案 意见 通知 讲话 发言 材料 汇报 计划 要点 条例 规定 细则 制度 决定 公告 通告 函 纪要 倡议书 请示 批复 "
    + "体会 剖析 清单 预案 章程 守则 准则 通报 致辞 小结 申请书 承诺书 决心书 保证书 建议书 感谢信 慰问信 公开信 公示 答复 手册 总结材料 讲话稿 发言稿 演讲稿 讲稿 主持词 致词 答记者问 议案 范文 報告 總結 規則 辦法 講話 發言 講話稿 發言稿 髮言稿 演講稿 致辭 計劃 條例 規定 細則 請示 "
    + "合同 合同书 策划书 协议书 委托书 授权书 介绍信 规程 须知 公约 责任书 责任状 任务书 意向书 启事 邀请函 贺信 简报 公报 安排表 登记表 "
    + "申请表 审批表 鉴定表 汇总表 统计表 测评表 记录表 管理表 考核表 一览表 名录 判决书 裁定书 调解书 决定书 通知书 告知书 意见书 报告书 声明 证明 说明 简章 "
    + "决议 指引 指南 提案 复函 规范 大纲 议程 检讨书 悼词 开幕词 闭幕词 欢迎词 答谢词 合同範本 協議書 施行細則 實施意見 決定 紀要 要點 通報"

  static let kinds = KeywordTable<Kind>(list(.report, reportWords) + list(.paper, paperWords))

  /// The kind of paper that a line names at its end.
  static func kind(of unit: Unit) -> Kind? {
    kinds.suffix(of: unit.text.filter { !ScalarSet.isWhiteSpace($0) })
  }

  /// `（试行）`, `（2019 年版）`: which state of a paper it is, which belongs to its title wherever the line breaks.
  static func isEdition(_ line: some Sequence<UInt32>) -> Bool {
    let words = line.filter { !ScalarSet.isWhiteSpace($0) }.dropFirst().dropLast()
    if editions.contains(Array(words)) { return true }
    // 年版
    return words.count <= 7 && words.suffix(2).elementsEqual("年版".unicodeScalars, by: ==)
      && words.dropLast(2).allSatisfy(ScalarSet.isDigit)
  }

  private static let editions = Set(
    "试行 暂行 试用 修订 修订稿 修正 草案 试行稿 讨论稿 征求意见稿 送审稿 报批稿 試行 暫行 修訂 修正案"
      .split(separator: " ").map { String($0).flatScalars })

  private static func list(_ kind: Kind, _ words: String) -> [(String, Kind)] {
    words.split(separator: " ").map { (String($0), kind) }
  }
}

/// 副标题: a line that begins with a dash below the title, such as `——在……会议上` there.
enum SubtitleRecogniser: Recogniser {
  static func candidate(at index: Int, in survey: Survey) -> Candidate? {
    let unit = survey.units[index]
    guard unit.count >= 4, unit.count <= 60, unit.stopCount == 0, let first = unit.text.first else {
      return nil
    }
    let dashes = unit.text.prefix(4).prefix {
      $0 == "—" || $0 == 0x2015 || $0 == "-" || $0 == "─" || $0 == "－"
    }
    if dashes.count >= 1, first != "-" || dashes.count >= 2 {
      return Candidate(role: .subtitle, score: 5, reason: "reading.because.subtitle")
    }
    return nil
  }
}

extension [UInt32] {
  /// Whether two texts are the same but for white space and the width of their marks.
  func sameText(as other: [UInt32]) -> Bool {
    func key(_ text: [UInt32]) -> [UInt32] {
      text.compactMap { scalar in
        if ScalarSet.isWhiteSpace(scalar) { return nil }
        return scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar
      }
    }
    return key(self) == key(other)
  }
}
