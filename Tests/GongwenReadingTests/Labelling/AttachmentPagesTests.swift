import GongwenModel
import GongwenReading
import Testing

/// Labels of attachments on their pages, told from the names in 附件说明 (G-60, G-71).
@Suite struct AttachmentPagesTests {
  private let opening = "关于报送材料的通知\n\n各单位：\n\n请按要求报送材料。\n\n"
  private let closing = "\n\n云岭县档案馆\n2026年4月1日\n\n"

  private func headings(_ text: String) throws -> [[String]] {
    try read(text).document.attachments.map { $0.heading.compactMap { $0.paragraph?.text.string } }
  }

  @Test(arguments: [
    ("附件：1.提纲\n2.台账", "附件1\n提纲\n\n一、基本情况\n\n介绍情况。\n\n附件2：台账\n\n各单位自行建立。"),
    ("附件：1.提纲；\n2.台账。", "附件1：\n提纲\n\n介绍情况。\n\n附件2：\n台账\n\n各单位自行建立。"),
    ("附件1：提纲\n附件2：台账", "附件1：提纲\n\n介绍情况。\n\n附件 2：\n\n台账\n\n序号\t名称\n1\t甲"),
    ("附件：1．提纲\n      2．台账", "附件 1：提纲\n\n介绍情况。\n\n附件2\n台账\n各单位自行建立。"),
  ])
  func aNumberThatComesAgainBeginsAPage(_ paper: (list: String, pages: String)) throws {
    let found = try headings(opening + paper.list + closing + paper.pages)
    // A short title may be set as text; its label is what begins the page.
    #expect(found.map(\.first) == ["附件1", "附件2"], "\(found)")
  }

  @Test func countingGoesOnWithoutAList() throws {
    let pages = "附件1\n\n征集范围说明\n\n一、老照片\n\n清晰的老照片。\n\n附件2：资料登记表\n\n序号\t名称\n1\t甲"
    let found = try headings(opening + closing + pages)
    #expect(found == [["附件1", "征集范围说明"], ["附件2", "资料登记表"]])
  }

  /// （试行） below a title belongs to it; it was 附注, or a page of its own.
  @Test(arguments: ["（试行）", "（征求意见稿）", "（2026年版）"]) func anEditionIsPartOfTheTitle(edition: String) throws {
    let pages = "附件1：\n防汛工作方案\n\(edition)\n\n为做好防汛工作，制定本方案。\n\n附件2：任务分解表\n\n各乡镇各负其责。"
    let found = try headings(opening + "附件：1.防汛工作方案\n2.任务分解表" + closing + pages)
    #expect(found == [["附件1", "防汛工作方案" + edition], ["附件2", "任务分解表"]])
  }

  /// Names in a row are a list, and what is said of an attachment is text.
  @Test(arguments: [
    "附件1：登记表\n附件2：汇总表", "附件1：登记表\n\n附件2：汇总表", "附件：1.登记表\n2.汇总表",
  ]) func aListBeginsNoPage(list: String) throws {
    #expect(try headings(opening + list + closing) == [])
    #expect(try headings(opening + "附件1：请用黑色笔填写，不得涂改。\n\n附件2：各单位汇总后报送。\n\n二、时间\n\n五月底前报送。") == [])
  }

  /// What a page has to download below the text is none either.
  @Test func namesOfFilesBeginNoPage() throws {
    let files = "附件1：登记表.docx\n附件2：汇总表.docx"
    #expect(try headings(opening + "附件：1.登记表\n2.汇总表" + closing + files) == [])
  }

  /// A label has no colon (G-71), whatever stands behind it.
  @Test(arguments: ["附件1：", "附件1:", "附件 1 ：", "附件："]) func aLabelLosesItsColon(label: String) throws {
    let list = label == "附件：" ? "附件：防汛工作方案" : "附件：1.防汛工作方案\n2.任务分解表"
    let text = opening + list + closing + label + "\n\n防汛工作方案\n\n为做好防汛工作，制定本方案。"
    let result = try read(text)
    let heading = try #require(result.document.attachments.first?.heading.first?.paragraph?.text.string)
    #expect(heading == (label == "附件：" ? "附件" : "附件1"))
    #expect(result.removed(.markup).contains { $0 == "：" || $0 == ":" })
  }
}
