import GongwenModel
import GongwenReading
import Testing

/// A post that is given, and those that the byline gives.
@Suite struct TypedPostsTests {
  private func told(_ byline: String, _ position: String) throws -> [[String]] {
    let text = "述职报告\n\(byline)\n各位领导：\n2025年，我认真履职，完成了任务。\n述职人：陈一二\n2026年1月1日"
    let result = try GongwenReadingTests.read(
      text, options: ReadingOptions(metadata: metadata(["name": "陈一二", "position": position])))
    return result.diagnostics.filter { $0.id == "reading.metadata.otherPost" }.map(\.arguments)
  }

  @Test(arguments: [
    ("青禾镇人大主席　陈一二", "党委副书记"), ("县水务局局长　陈一二", "副局长"), ("县水务局副局长　陈一二", "党组书记、局长"),
    ("县第一中学校长　陈一二", "党委书记"), ("县水务局　调研员　陈一二", "办公室主任"),
  ]) func anotherPostIsTold(byline: String, position: String) throws {
    let printed = byline.replacing("陈一二", with: "陈一二")
    let found = try told(byline, position)
    #expect(found.map(\.first) == [position], "\(printed): \(found)")
  }

  /// One of several posts, the rank beside them, and a byline without one are none.
  @Test(arguments: [
    ("县水务局局长　陈一二", "党组书记、局长"), ("县水务局党组书记、局长　陈一二", "局长"), ("县水务局　四级调研员　陈一二", "调研员"),
    ("县水务局　陈一二", "局长"), ("陈一二", "局长"), ("县水务局局长　赵六", "副局长"), ("县水务局会计　陈一二", "局长"),
    ("青禾镇党委副书记、镇长　陈一二", "镇长、党委副书记"),
  ]) func onePostOfSeveralIsNoOther(byline: String, position: String) throws {
    #expect(try told(byline, position).isEmpty)
  }
}
