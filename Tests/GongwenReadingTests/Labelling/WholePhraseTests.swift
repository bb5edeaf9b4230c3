import GongwenModel
import Testing

@testable import GongwenReading

/// Where no paragraph of a pasted line begins, and headings that their lines make text.
@Suite struct WholePhraseTests {
  private func holds(_ text: String, before word: String) -> Bool {
    let scalars = text.flatScalars
    let place = word.flatScalars
    let index = scalars.indices.first { scalars[$0...].starts(with: place) } ?? 0
    return WholePhrases(scalars).hold(index)
  }

  @Test(arguments: [
    ("开展“不忘初心 牢记使命”主题教育", "牢记"), ("印发《工作规则 （试行）》的通知", "（试"), ("2025年11月30 日（此件公开发布）", "日（"),
    ("石政发〔2025〕12 号各乡镇", "号各"),
    ("会议地点（县政府 三楼会议室）", "三楼"), ("2025年 12 月5日", "月5"),
  ])
  func aPhraseGoesOn(text: String, word: String) { #expect(holds(text, before: word)) }

  @Test(arguments: [
    ("他说：“干就要干好。 要一直干下去。”", "要一直"), ("存款三千元，共35 日前全部付清", "日前"), ("第3 号召大家", "号召"),
    ("“不忘初心”主题教育 各单位要认真组织", "各单位"),
    ("2025年11月30日 各科室：", "各科"), ("（一）统一思想 各单位要认真组织", "各单位"),
    ("“这一句很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长 下面是另一段”", "下面"),
  ])
  func aPhraseIsAtItsEnd(text: String, word: String) { #expect(!holds(text, before: word)) }

  /// A line that looks like a heading is none when the lines below that go on with it make it sentences.
  @Test func aHeadingOverManyLinesIsText() throws {
    let result = try read(
      """
      关于学校改革发展的几点建议
      　　根据会议安排，现将征求到的意见和建议整理如下，供领导和各部门研究时参考，不当之处请批评指正。
      （一）、关于提升科研工作质量的建议，主要包括：重点围绕强化科研指导、
      服务和管理，健全激励机制，激发教师的内生动力和活力；聚焦行业需求，以
      关键技术为突破口，建立重大项目培育机制；支持教师申报各类科研项目，落
      实奖励政策，加大原始创新成果培育；积极促进成果转化，参与智库建设，为
      地方经济社会发展贡献力量。
      以上意见和建议，学校将认真研究，逐条答复。
      """)
    #expect(
      result.outline.map { String($0.prefix(9)) } == ["title: 关于", "body: 根据会", "body: （一）", "body: 以上意"])
  }

  /// Below a line of labelled fields the text begins.
  @Test(arguments: [
    "单位：石溪县城管局　　姓名：赵敏　　职务：党组书记、局长", "姓名：赵敏  职务：局长", "述职人：赵敏　单位：石溪县城管局",
  ])
  func textBelowFields(fields: String) throws {
    let result = try read(
      "述职述廉报告\n（2025年度）\n\(fields)\n本人自2024年3月任职以来，在县委、县政府领导下，始终坚持把学习作\n为第一任务，把发展作为第一要务，把廉洁作为第一操守。现将2025年度\n有关情况报告如下。\n一、学习情况\n坚持每周学习，领学法规十二部，撰写体会六篇。"
    )
    #expect(result.outline.contains { $0.hasPrefix("body: 本人自2024年") }, "\(result.outline)")
  }

  /// A clause that a blank slipped into is no heading.
  @Test func aClauseIsNoHeading() {
    let text = "各单位要认真抓好落实。 一、今年以来，在市委市政府的坚强领导下 我局认真履行职责，各项工作取得新的成效。"
    let scalars = text.flatScalars
    let found = CutFinder.cuts(in: scalars).map { Array(scalars[$0.0...].prefix(3)).string }
    #expect(!found.contains("我局认"), "\(found)")
  }
}
