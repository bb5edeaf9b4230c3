import GongwenModel
import Testing

@testable import GongwenReading

/// Run-in headings that end in a colon.
struct LeadFormTests {
  private func isLead(_ line: String) -> Bool { LeadForms.isColonLead(line.flatScalars[...]) }

  @Test(arguments: [
    "一、项目名称：云岭县工人文化宫", "二、 建设规模及内容:新建二层办公楼一座。", "（二）培训地点：县会议中心", "(一)时间、地点：三月二日，县委党校",
  ])
  func aShortPhraseWithItsTextBehindAColonIsOne(line: String) { #expect(isLead(line)) }

  @Test(arguments: [
    "1.项目名称：云岭县工人文化宫", "一、项目名称：", "一、工程地点：＿＿＿＿＿＿", "（一）疫区：指传染病在人群中暴发的地区。",
    "五、国务院由下列人员组成：总理、副总理。", "二、请将意见发送至：县水务局", "一、考生应在面试日上午8:00前报到。", "项目名称：云岭县工人文化宫",
    "一、各单位要压实责任，做到：守土有责。", "三、会议由县长主持：先听取汇报，后进行讨论。", "（一）心内科副护士长6名：急诊科2名。",
  ])
  func whatIsListedDefinedOrSaidIsNone(line: String) { #expect(!isLead(line)) }

  /// Below an article numbered phrases are its items, with colons or without.
  @Test func theItemsOfAnArticleStay() throws {
    let items = "一、秘书处：负责处理会长交办事项。\n二、活动部：负责服务性活动事宜。"
    let rules = try read("学生会章程\n第一条 为规范本会工作，制定本章程。\n第二条 本会设下列各部：\n\(items)")
    #expect(rules.roles.suffix(2) == ["body", "body"])
    let notice = try read("关于学生会设置的通知\n各系：\n现将学生会设置通知如下。\n\(items)")
    #expect(notice.roles.suffix(2) == ["runInHeading1", "runInHeading1"])
  }

  /// It ends at its colon, also where a short sentence follows that could be a heading's own.
  @Test func itEndsAtItsColon() throws {
    let line = "五、资金筹措：总投资960万元。资金来源为申请省市财政补助及建设单位自筹。"
    let result = try read("关于项目建议书的批复\n县总工会：\n你单位报来的请示收悉，现批复如下。\n四、建设地点：城关镇。\n\(line)")
    let last = try #require(result.reading.lines.last)
    #expect(result.source.string(in: last.textSpan) == "资金筹措：")
  }
}
