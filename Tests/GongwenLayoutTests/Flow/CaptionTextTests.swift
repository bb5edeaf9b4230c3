import GongwenModel
import Testing

@testable import GongwenLayout

@Suite struct CaptionTextTests {
  @Test(arguments: [
    ("图1组织机构", "图1　组织机构"), ("表12人员名单", "表12　人员名单"), ("图2.1流程", "图2.1　流程"), ("图3-2流程", "图3-2　流程"),
    ("图1　组织机构", "图1　组织机构"), ("图1 示意", "图1 示意"), ("表1（续）", "表1（续）"), ("图1", "图1"), ("图表说明", "图表说明"), ("", ""),
    ("第1图说明", "第1图说明"),
  ]) func aGapPartsNumberAndName(text: String, set: String) {
    #expect(CaptionText.spaced(InlineText(TracedText(generated: text))).text.string == set)
  }

  @Test func marksStayOnTheirWords() {
    let text = TracedText(generated: "图1组织")
    let all = InlineMark(.strong, 0..<10)
    let (number, name) = (InlineMark(.emphasis, 0..<4), InlineMark(.underline, 4..<10))
    let spaced = CaptionText.spaced(InlineText(text, marks: [all, number, name]))
    #expect(spaced.marks.map(\.range) == [0..<13, 0..<4, 7..<13])
  }
}
