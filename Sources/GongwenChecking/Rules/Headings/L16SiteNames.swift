internal import GongwenModel

/// L-16: no adverts and site addresses.
struct SiteNames: ParagraphRule {
  let description = RuleDescription(
    "L-16", .error, "公文内容（粘贴残留）",
    title: Bilingual("正文和标题中不留网站广告", "no site address is left in the text"),
    explanation: Bilingual(
      "粘贴时常把网站名和网址带进正文。政府网站（.gov.cn）、电子邮箱，以及“网址”“登录”“访问”“域名：”“网站：”“地址为”之后的地址，以及后面紧接“注册”“报名”“填报”等的地址除外。",
      "Pasting brings site names along. Addresses of .gov.cn, e-mail, and addresses after 网址, 登录, 访问, 域名：, 网站：, 地址为 or before 注册, 报名, 填报 are left alone."
    ),
    wrong: [
      "营造良好政治生态公文范例网www.example.com", "全年走访群众300户。更多材料见http://example.net/a", "全文来自www.example.net会员提交。",
    ],
    right: [
      "请登录www.example.org报名。", "系统域名：oa.example.com", "公开电话见www.xx.gov.cn", "邮箱：a@example.com",
      "请参赛学生在http://bm.example.org注册信息。", "报名网站：http://bm.example.org/a。",
      "系统地址为http://10.1.2.3:8080/a，用户名不变。", "详见附件（下载地址 https://pan.example.com/s/1a）。",
      "登记号（ClinicalTrials.gov：NCT01234567）",
    ])

  func check(_ paragraph: CheckedParagraph, _ diagnostics: inout RuleDiagnosticList) {
    var position = 0
    while position < paragraph.count {
      guard paragraph.kind(position) == .address else {
        position += 1
        continue
      }
      let start = position
      while paragraph.kind(position) == .address { position += 1 }
      if !isWanted(paragraph, start..<position) { diagnostics.add(paragraph, start..<position) }
    }
  }

  private func isWanted(_ paragraph: CheckedParagraph, _ range: Range<Int>) -> Bool {
    if paragraph.scalars[range].contains("@") { return true }
    for position in range where paragraph.matches(".gov.cn", at: position) { return true }
    // ClinicalTrials.gov：NCT0001 names a register.
    if paragraph.matches(".gov", at: range.upperBound - 4) || paragraph.isOne(of: "：:", at: range.upperBound)
    {
      return true
    }
    let front = max(0, range.lowerBound - 8)..<range.lowerBound
    if introduces(paragraph, range.lowerBound) || isUsed(paragraph, range.upperBound) { return true }
    return front.contains { paragraph.word(of: ["网址", "登录", "登陆", "访问", "网站（", "链接"], at: $0) != nil }
  }

  /// `域名：oa.example.com`, `系统地址为oa.example.com`: what an address is, with a colon or a verb; 地址 needs neither.
  private func introduces(_ paragraph: CheckedParagraph, _ start: Int) -> Bool {
    let last = paragraph.previous(visibleFrom: start - 1)
    if paragraph.matches("地址", at: last - 1) { return true }
    guard paragraph.isOne(of: "：:为是", at: last) else { return false }
    return Self.names.contains { paragraph.matches($0, at: last - 2) }
  }

  /// What an address is called before its colon or verb.
  private static let names = [
    "域名", "后台", "平台", "系统", "官网", "文档", "地址", "仓库", "接口", "网站", "网页", "主页", "专栏", "专区", "入口", "注册", "报名",
    "查询", "填报",
  ]

  /// `在http://bm.example.org注册`: what is done there, right behind it; pages that advertise have things to read or to load.
  private func isUsed(_ paragraph: CheckedParagraph, _ end: Int) -> Bool {
    let start = paragraph.next(visibleFrom: end)
    guard let use = (start..<start + 6).first(where: { paragraph.word(of: Self.uses, at: $0) != nil }) else {
      return false
    }
    // www.example.com网友上传 says whose text it was.
    return !(start..<use).contains { paragraph.word(of: Self.authors, at: $0) != nil }
  }

  private static let authors = ["网友", "会员", "作者", "编辑", "站长"]
  private static let uses = ["注册", "报名", "填报", "填写", "提交", "办理", "申报", "上传", "查询"]
}
