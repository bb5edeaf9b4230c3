import GongwenModel
import Testing

@testable import GongwenReading

/// Whole papers that were pasted as one line, without anything between their paragraphs.
@Suite struct PastedPaperTests {
  private func parts(_ text: String) -> [String] {
    let scalars = text.flatScalars
    let places = [0] + CutFinder.cuts(in: scalars).map(\.0) + [scalars.count]
    return zip(places, places.dropFirst()).map { Array(scalars[$0..<$1]).string }
  }

  // MARK: Those who are called upon

  /// A word before those called upon belongs to them.
  @Test(arguments: ["青年", "老区", "政法战线"])
  func aCallIsWhole(word: String) {
    let line = "在座谈会上的讲话（2024年5月4日）\(word)同志们：今天，我们在这里召开座谈会，主要是听取大家的意见和建议。"
    #expect(parts(line).contains("\(word)同志们："), "\(parts(line))")
  }

  /// A name in front of them does not, and what they are asked begins nothing.
  @Test(arguments: [
    ("在座谈会上的讲话（县农业农村局）李强同志们：今天，我们在这里召开座谈会，主要是听取大家的意见和建议。", "李强同志们："),
    ("这次座谈会（第三次）开得很好，我代表县委感谢同志们：大家辛苦了，今后还要继续努力，不负重托。", "我代表县委感谢同志们："),
  ]) func whatStandsBeforeACallIsNone(line: String, part: String) {
    #expect(!parts(line).contains(part), "\(parts(line))")
  }

  /// Behind a call a sentence begins, also one that ends in a colon and names them all again.
  @Test func aSentenceBehindACallIsNoCall() {
    let sentence = "今天把各乡镇的分管同志请来，开一个短会，就一件事："
    #expect(!parts("同志们：\(sentence)秸秆禁烧。请大家认真听。").contains(sentence))
  }

  @Test(arguments: ["各位同事：", "尊敬的来宾、同志们：", "同志们，朋友们："])
  func asManyCallsAsThereAre(second: String) {
    let line = "各位领导：\(second)一年来，我认真履行职责，完成了各项工作任务。"
    #expect(parts(line).prefix(2) == ["各位领导：", second], "\(parts(line))")
  }

  // MARK: Attachments and who signs

  @Test(arguments: [
    ("疗休养报名表", "县建设集团工会"), ("1.安全自查表2.隐患整改台账", "柳河市教育局"), ("档案馆建设方案", "县档案馆"),
    ("图书目录", "县图书馆"), ("估算表", "白沙乡人民政府"),
  ]) func whoSignsIsNoAttachment(attachment: String, signer: String) throws {
    let text = "各分公司、各部门：为关心职工身心健康，经研究决定开展疗休养活动，请于5月20日前报名。"
    let result = try read("关于开展疗休养活动的通知\(text)附件：\(attachment)\(signer)2023年5月6日")
    #expect(result.outline.contains("signature: \(signer)"), "\(result.outline)")
    #expect(!result.outline.contains { $0.hasPrefix("signature: ") && $0.contains(attachment.suffix(3)) })
  }

  /// Without a list of attachments, without an organ or without a day nothing is cut there.
  @Test(arguments: [
    "请各单位认真填写报名表县总工会将于2023年5月6日统一收取，逾期不再受理。", "附件中的统计表县水利局已于2023年5月6日报送，现予补充说明如下，请查收。",
    "附件：疗休养报名表填写说明及样表", "请各单位填写附件：报名表内容应当真实完整不得漏填，逾期不再受理2023年5月6日",
  ]) func elsewhereNothingIsCutThere(line: String) {
    #expect(
      !parts(line).contains {
        $0.hasPrefix("县总工会") || $0.hasPrefix("县水利局") || $0.hasPrefix("填写说明") || $0.hasPrefix("内容")
      })
  }

  // MARK: The name of a paper

  @Test func whoPassedItStandsBelowItsName() {
    let note = "（2021年3月15日县政府第62次常务会议通过）"
    let line = "云岭县机关公务用车管理办法\(note)第一章总则第一条为规范公务用车管理，制定本办法。"
    #expect(parts(line).prefix(2) == ["云岭县机关公务用车管理办法", note], "\(parts(line))")
  }

  @Test(arguments: [
    "云岭县河道采砂工作方案（2021年1月至12月）为规范河道采砂，保护水利工程安全，现制定本方案。",
    "关于印发《云岭县公务用车管理办法（2021年3月15日修订）》的通知各乡镇人民政府：现将办法印发给你们，请认真贯彻执行。",
    "我县的公务用车管理办法（以下简称办法）自2021年3月15日起执行，各单位反映良好，现作如下补充。",
  ]) func otherBracketsAreOfTheName(line: String) {
    #expect(!parts(line).contains { $0.hasPrefix("（") && $0.hasSuffix("）") }, "\(parts(line))")
  }

  // MARK: Lists within a paragraph

  private func report(_ line: String) -> String {
    "县水利局2025年工作总结\n县政府：\n2025年，我局认真落实各项部署，现总结如下。\n一、组织领导\n\(line)\n二、工作成效\n全年完成投资三千万元，群众满意度明显提升。\n县水利局\n2026年1月15日\n"
  }

  @Test(arguments: [
    "（一）成立领导小组；（二）制定实施方案；（三）落实专项经费。", "1、盘活闲置门面；2、招募志愿者；3、建设共享食堂。", "（1）摸清底数；（2）建立台账。",
  ]) func aSentenceOfItemsIsOneParagraph(line: String) throws {
    let result = try read(report(line))
    #expect(result.outline.contains { $0.hasSuffix(line) }, "\(result.outline)")
    #expect(!result.diagnosticIDs.contains("reading.glued.split"))
  }

  /// Sentences of their own, what a colon leads on to, and what a law counts are paragraphs.
  @Test(arguments: [
    "（一）成立领导小组。明确专人负责，定期研究。（二）制定实施方案。细化任务分工，压实责任。（三）落实专项经费。列入年度预算，专款专用。",
    "主要做法是：\n（一）成立领导小组，由主要负责人任组长；（二）制定实施方案，明确任务分工和完成时限；（三）落实专项经费，列入年度预算。",
    "第一条　为加强管理，制定本规定。\n第二条　有下列情形之一的，予以通报\n（一）未按时上报材料的；（二）弄虚作假的；（三）造成不良影响的。",
  ]) func otherItemsAreParagraphs(lines: String) throws {
    let result = try read(report(lines))
    #expect(result.outline.contains { $0.contains("（二）") && !$0.contains("（一）") }, "\(result.outline)")
  }

  // MARK: A person below a title

  @Test func aPostAndItsNameAreOneLine() throws {
    let result = try read(
      "在退役军人事务局挂牌仪式上的致辞 区长　欧阳文静 尊敬的各位来宾，同志们： 今天，我们在这里举行挂牌仪式。我代表区政府表示热烈的祝贺！ 组建保障机构是一件大事。 谢谢大家。")
    #expect(result.outline.contains("byline: 区长　欧阳文静"), "\(result.outline)")
  }
}
