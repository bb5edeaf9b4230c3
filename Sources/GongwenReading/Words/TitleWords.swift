internal import GongwenModel

/// The kinds of papers (文种) that titles end with; both lists are evidence of the learned model too (`Lexicon`).
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

  static let kinds = KeywordTable<Kind>([(.report, reportWords), (.paper, paperWords)])

  /// `兹任命李明为财务科科长`, `兹有我村村民王强`: the sentence of a certificate, which may lack its stop, and no further line of its title.
  static func beginsCertificate(_ words: [UInt32]) -> Bool { words.first == "兹" && words.count >= 6 }

  /// The kind of paper that a line names at its end.
  static func kind(of unit: Unit) -> Kind? {
    kinds.suffix(of: unit.text.filter { !ScalarSet.isWhiteSpace($0) })
  }

  /// `（试行）`, `（2019 年版）`: which state of a paper it is, which belongs to its title wherever the line breaks.
  static func isEdition(_ line: some Sequence<UInt32>) -> Bool {
    let words = line.filter { !ScalarSet.isWhiteSpace($0) }.dropFirst().dropLast()
    if editions.contains(Array(words)) { return true }
    return words.count <= 7 && words.suffix(2).elementsEqual("年版".unicodeScalars, by: ==)
      && words.dropLast(2).allSatisfy(ScalarSet.isDigit)
  }

  private static let editions = Set(
    "试行 暂行 试用 修订 修订稿 修正 草案 试行稿 讨论稿 征求意见稿 送审稿 报批稿 試行 暫行 修訂 修正案".listedWords)
}
