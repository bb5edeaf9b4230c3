import GongwenModel
import Testing

@testable import GongwenReading

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

  /// The headline of a page says what the title below it says, without whose it is and without 关于.
  @Test(arguments: [
    ["云溪县印发2025年防汛抗旱应急预案", "云溪县人民政府关于印发2025年防汛抗旱应急预案的通知"],
    ["暑期未成年人防溺水工作安排出炉", "云溪县教育局关于做好暑期未成年人防溺水工作的通知"],
    ["城乡居民医疗保险参保缴费开始了", "关于做好2025年城乡居民医疗保险参保缴费工作的通告"],
    ["我校举办第九届校园读书节活动", "关于举办第九届校园读书节活动的通知"],
    ["【要闻】秋季森林草原防火禁火令发布", "云溪县人民政府关于发布秋季森林草原防火禁火令的公告"],
  ])
  func aHeadlineThatTheTitleSaysAgainIsThePages(_ lines: [String]) throws {
    #expect(try title(lines[0], lines[1]) == lines[1])
  }

  @Test(arguments: [
    ["云溪县人民政府办公室云溪县应急管理局", "关于做好防汛应急管理工作的通知"],
    ["云溪县防汛抗旱指挥部", "关于成立县防汛抗旱指挥部专家组的通知"],
    ["云溪县第一中学关于举办", "第九届校园读书节活动的通知"],
    ["中共云溪县委组织部云溪县人力资源和社会保障局", "关于人力资源和社会保障工作的意见"],
    ["进一步加强乡村道路建设养护", "管理工作领导小组关于乡村道路建设养护工作的通知"],
    ["云溪县推动大规模设备更新", "工作专班关于大规模设备更新情况的报告"],
    ["云溪县城乡居民医疗保险工作领导小组", "关于城乡居民医疗保险工作情况的报告"],
  ])
  func anOrganThatTheTitleNamesStays(_ lines: [String]) throws {
    #expect(try title(lines[0], lines[1])?.filter { !$0.isWhitespace } == lines.joined())
  }

  /// The name of a site or a column, which begins as the title does.
  @Test(arguments: [
    ["云岭大学教务系统", "云岭大学第七届运动会工作方案"], ["云溪县水利局门户网", "云溪县水利局2024年度工作总结"],
    ["云岭学院青春之声", "云岭学院五四表彰大会讲话"], ["石门镇人民政府微门户", "石门镇人民政府2024年工作报告"],
    ["城南小学家校之窗", "城南小学防溺水工作方案"],
  ])
  func theNameOfTheSiteIsNoneOfTheTitle(_ lines: [String]) throws {
    #expect(try title(lines[0], lines[1]) == lines[1])
  }

  @Test func namesThatAreNoSitesStay() {
    let title = "云岭大学教学工作总结".flatScalars
    for line in [
      "云岭大学教务处", "云岭大学学生会", "云岭大学关于报送", "云岭大学校长沈怀瑾", "云岭大学2024年", "云岭大学附属医院", "云岭大学与石门镇",
      "云岭大学工作报告",
    ] {
      #expect(!TitleHead.isNamesake(line.flatScalars, of: title), "\(line)")
    }
    #expect(TitleHead.isNamesake("云岭大学教务系统".flatScalars, of: title))
    #expect(
      !TitleHead.isNamesake("云岭大学教务系统".flatScalars, of: "云岭大学".flatScalars), "what is below says no more")
  }
}
