import GongwenModel
import GongwenReading
import Testing

/// A short line above a title that is whole by itself is the page's, or it is whose paper it is: the model has learned which.
@Suite struct TitleNeighbourTests {
  private func title(_ lines: String...) throws -> String? {
    let text = lines.joined(separator: "\n")
    return try read(
      text + """

        各位领导、各位同事：
        一年来，我认真学习，扎实工作，较好地完成了各项任务。现报告如下。
        一、主要工作
        组织学习12次，走访群众86户，解决了一批实际困难。
        二、存在问题
        学习不够深入，方法不够灵活。
        """
    ).document.title?.string
  }

  @Test(arguments: [
    "工作园地", "基层风采", "他乡之石", "李老师 下午3:20", "云溪镇村干部群（56）", "机关文稿 2025年3月8日 07:40 贵州",
  ])
  func aLineOfThePageIsNoneOfTheTitle(_ line: String) throws {
    #expect(try title(line, "2024年度述职述廉报告") == "2024年度述职述廉报告")
  }

  @Test(arguments: [
    ["云溪县第五小学", "2024年度工作总结"], ["石门街道办事处", "2024年度法治建设工作报告"], ["党总支书记林若溪", "2024年度述职述廉报告"],
    ["四年级（二）班", "班主任工作总结"],
    ["安全保卫科", "2024年工作总结"], ["云溪县林业局", "2024年度", "工作总结"], ["2024年度", "党建工作述职报告"],
    ["云溪县水利局", "关于防汛抗旱工作情况的报告"],
  ])
  func whoseThePaperIsBelongsToIt(_ lines: [String]) throws {
    let all = [lines[0], lines.dropFirst().joined(separator: "\n")]
    #expect(try title(all[0], all[1])?.filter { !$0.isWhitespace } == lines.joined())
  }
}
