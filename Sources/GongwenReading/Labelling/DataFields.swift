internal import GongwenModel

/// Fields of a document's own, which a page of a site never has around it: `账号：……`, `组长：……`, `推荐意见：`.
enum DataFields {
  /// Words before the colon of a field that is text and nothing else: no signature, no date, not left out.
  private static let plain = KeywordTable(
    words:
      "账号 帐号 账户 账户名称 户名 收款单位 收款人 开户行 开户银行 行号 税号 组长 副组长 成员 联络员 参会人员 参加人员 参训人员 培训对象 培训地点 培训时间 会议地点 会议时间 会议议程 报到地点 报到时间 集合地点 集合时间 推荐意见 单位意见 审核意见 考核意见 处理意见 审批意见 证券代码 证券简称 股票代码 股票简称 债券代码 债券简称 公告编号"
  )
  /// Words before the colon of a field of a person, which stands in no imprint.
  private static let personal = KeywordTable(words: "姓名 职务 时间 日期 单位 部门 性别")

  /// Words that the label of how to reach somebody begins with: such a line signs nothing, and its figures are no date.
  private static let contacts = KeywordTable(
    words:
      "联系人 联系单位 联系电话 联系方式 联系地址 咨询电话 监督电话 举报电话 受理电话 投诉电话 服务电话 值班电话 办公电话 服务热线 咨询热线 客服热线 监督热线 举报热线 投诉热线 抢修电话 报修电话 客服电话 热线电话 热线 电话 手机 传真 邮箱 电子邮箱 邮编 邮政编码 地址 通讯地址 来信地址 来访地址"
  )

  /// Whether a line begins with such a field: `组　长：王磊`.
  static func isPlain(_ scalars: ArraySlice<UInt32>) -> Bool {
    hasLabel(scalars, of: plain)
  }

  /// Whether a line begins with one of some words and its colon, whatever blanks are in it.
  private static func hasLabel(_ scalars: ArraySlice<UInt32>, of words: KeywordTable<Bool>) -> Bool {
    let text = scalars.prefix(40).filter { !ScalarSet.isWhiteSpace($0) }
    guard let end = words.match(in: text, at: 0)?.end, end < text.count else { return false }
    return Characters.isColon(text[end])
  }

  /// Takes away what a field cannot be; how much speaks against leaving it out.
  ///
  /// - Parameters:
  ///   - allowed: the labels that are left.
  ///   - scalars: the text of a token.
  /// - Returns: how much speaks against leaving the line out, 0 for nothing.
  static func narrow(_ allowed: inout LabelSet, _ scalars: ArraySlice<UInt32>) -> Float {
    if isPlain(scalars) {
      for label in [Label.signature, .date, .salutation, .title, .imprint, .remarks] { allowed.remove(label) }
      return 6
    }
    if hasLabel(scalars, of: personal) { allowed.remove(.imprint) }
    if isContact(scalars) {
      for label in [Label.signature, .date] { allowed.remove(label) }
    }
    return 0
  }

  /// Whether a line says how to reach somebody: `联系电话：0571-88880000`.
  static func isContact(_ scalars: ArraySlice<UInt32>) -> Bool {
    let text = scalars.prefix(40).filter { !ScalarSet.isWhiteSpace($0) }
    guard contacts.match(in: text, at: 0) != nil,
      let colon = text.prefix(10).firstIndex(where: Characters.isColon)
    else { return false }
    return colon + 1 < text.count
  }
}
