import GongwenModel
import GongwenReading
import Testing

/// Papers one below the other in one text, without a mark between them.
@Suite struct SecondPaperTests {
  private func paper(_ title: String, _ day: Int) -> String {
    "\(title)\n王老师：\n　　我没有按时交作业，特此检讨。\n李小明\n2025年3月\(day)日\n"
  }

  /// The title of the second was a heading, or that of the first a byline.
  @Test(arguments: [
    ["请假条", "检讨书", "保证书"], ["关于召开会议的通知", "2025年春耕工作总结"], ["申请书", "关于开展检查的通知"], ["保证书", "通知"],
  ])
  func eachPaperHasItsTitle(titles: [String]) throws {
    let text = titles.enumerated().map { paper($1, $0 + 1) }.joined(separator: "\n")
    #expect(try read(text).documents.map { $0.title?.string } == titles)
  }

  /// Who issues the second stood in its title twice.
  @Test func theSecondHasItsRedHead() throws {
    let second = "青溪县财政局\n青溪县财政局关于开展检查的通知\n各乡镇财政所：\n　　现就开展检查通知如下，请认真执行。\n青溪县财政局\n2025年3月1日\n"
    let documents = try read("\(paper("请假条", 1))\n\(second)").documents
    #expect(documents.map { $0.title?.string } == ["请假条", "青溪县财政局关于开展检查的通知"])
    #expect(documents.last?.header != nil)
  }

  /// 机密 above the organ was left out.
  @Test(arguments: ["机密", "000001\n机密★1年\n特急", "特急"]) func marksStandAboveTheOrgan(marks: String) throws {
    let text = "\(marks)\n青溪县财政局\n青溪县财政局关于开展检查的通知\n各乡镇财政所：\n　　现就开展检查通知如下，请认真执行。\n"
    let result = try read(text)
    #expect(
      result.documents[0].header?.blocks.count == marks.split(separator: "\n").count + 1, "\(result.outline)")
    #expect(result.documents[0].title?.string == "青溪县财政局关于开展检查的通知")
  }

  /// What stands twice there and is no organ has no red head.
  @Test(arguments: ["王小明", "春季造林"]) func othersHaveNone(word: String) throws {
    let text = "\(word)\n\(word)关于苗木采购的请示\n县林业局：\n　　现就苗木采购请示如下，请批复。\n"
    #expect(try read(text).documents[0].header == nil)
  }

  /// 说明 and the remarks below a date stay with their paper.
  @Test(arguments: ["说明\n一、本表一式两份。", "（联系人：李明，电话：13900002222）", "附件\n会议须知\n请提前十分钟入场，关闭手机，不得随意走动，遵守会场纪律。"])
  func restsOfAPaperAreNone(rest: String) throws {
    #expect(try read("\(paper("请假条", 1))\n\(rest)\n").documents.count == 1)
  }
}
