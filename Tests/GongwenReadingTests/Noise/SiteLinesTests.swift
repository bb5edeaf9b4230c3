import GongwenModel
import Testing

@testable import GongwenReading

/// Lines that only a site writes, in the midst of a text, and lines that look like them and are the text's.
@Suite struct SiteLinesTests {
  private let above = "镇水利站2025年度工作总结\n一年来，水利站扎实做好防汛抗旱各项工作，完成渠道清淤六公里。\n一、主要工作\n全年巡查水库四十八次，整改隐患九处，没有发生安全事故。"
  private let below = "二、存在的问题\n渠系老化，管护经费不足，下一步将积极争取项目资金。"

  @Test(arguments: [
    "隐藏内容，登录后可见", "点击展开剩余45%", "【未完，继续阅读】", "（点击图片查看大图）", "[pagebreak]",
    "[!--empirenews.page--]", "window.open('http://ad.example.com');",
    "还没有人评论，快来抢沙发", "上传者很懒，什么也没留下。",
    "【打印】 【返回】 【顶部】", "复制 导出 重新生成",
    "附件【工作总结.doc】已下载86次", "更多总结请点击：www.example.com",
    "以上就是工作总结的全部内容，更多精彩请关注本网站。", "小编寄语：写总结要实事求是。", "文档编号：2210 文档格式：DOC",
  ])
  func aSitesLine(line: String) throws {
    let result = try read("\(above)\n\(line)\n\(below)")
    #expect(result.removed(.noise) == [line], "told and accounted for")
    #expect(result.roles.filter { $0.hasPrefix("heading") }.count == 2)
  }

  /// What papers say too stands at an end of the text where a site says it.
  @Test(arguments: [
    "未经允许不得转载：水利文库 » 工作总结", "（未经许可，不得转载）", "—完—", "（全文完）", "一审：李明 二审：王芳 三审：赵强", "（责编：李明、王芳）", "本文共1280字",
    "您是本站第 20311 位访问者",
  ])
  func aSitesLineAtTheEnd(line: String) throws {
    let parts = ["三、下一步打算", "一是强化巡查，二是争取资金，三是加强队伍建设。", "四、有关建议", "建议增加管护经费，充实技术力量。"]
    let text = "\(above)\n\(below)\n\(parts.joined(separator: "\n"))"
    #expect(try read("\(text)\n特此报告。\n镇水利站\n\(line)").removed(.noise) == [line], "told and accounted for")
  }

  /// Below a heading, with more of the text below.
  @Test(arguments: ["一审：王强 二审：李娜 三审：赵敏", "—完—", "本文共300字"])
  func whatPapersSayToo(line: String) throws {
    let text = "\(above)\n二、工作分工\n\(line)\n三、时间安排\n各站所要在三月底前完成自查，四月开展抽查。\n四、有关要求\n各站所要高度重视，加强领导，确保按期完成任务。\n"
    #expect(!(try read(text + "\(below)\n五、其他\n请按时报送。").removed(.noise).contains(line)))
  }

  /// What a text says of the same things.
  @Test(arguments: [
    "用户登录后可查看办理进度。", "3.登录后查看成绩", "登录后查看排名名单", "未经批准，不得转载内部资料。", "未经单位同意不得转载使用单位标识", "以上就是我汇报的全部内容，谢谢大家！",
    "更多困难群众得到帮助，请关注基层。", "更多信息请登录县人社局网站查询。", "更多活动请关注“云岭发布”微信公众号。", "立即体验式教学全面铺开",
    "拟稿：张伟 核稿：李娜 签发：王强", "主持：张伟 记录：李娜", "一审：驳回原告诉讼请求 二审：维持原判",
    "一审：张伟负责 二审：李娜负责", "（来源：县统计局）", "（编辑部供稿）", "（通讯员：李娜）", "（未完成）", "完成情况", "打印费 交通费", "县政府网站 水利局网站",
    "附件：1.述职报告",
    "图片1.jpg为现场照片。", "本文共分五个部分", "您是本届第5位获奖者，祝贺", "转自：2024年第3期《组织人事报》", "A=1", "page=1&size=20",
    "var timeout = 30;", "答：登录后可查看全部证照", "每人推荐一篇自己感兴趣的文章", "禁止中途转载", "大/中/小", "单位全称.png", "一审：王强 二审：李娜",
    "以上内容已在本网站公示", "共300字",
  ])
  func aTextsLine(line: String) throws {
    let result = try read("\(above)\n\(line)\n\(below)")
    #expect(result.removed(.noise) == [])
  }

  @Test func aPeriodicalKeepsWhoEditedIt() throws {
    let result = try read("水利简报\n第3期\n\(above)\n\(below)\n编辑：李明 审核：王芳")
    #expect(result.removed(.noise) == [])
  }

  /// Where on a site the text stands, above its title only.
  @Test(arguments: ["机关建设 > 学习园地", "农业农村 » 水利", "文档简介"])
  func aPathAboveATitle(line: String) throws {
    let result = try read("\(line)\n\(above)\n\(below)")
    #expect(result.removed(.noise) == [line])
    #expect(result.roles.dropFirst().first == "title")
  }

  /// A site's list of the headings; one whose lines the text has not again is the text's.
  @Test(arguments: [
    ("本文目录\n1.一、主要工作\n2.二、存在的问题", true), ("文章目录\n一、主要工作\n二、存在的问题", true), ("本文目录\n一、工程概况\n二、投资概算", false),
    ("目　录\n一、主要工作\n二、存在的问题", false),
  ])
  func aListOfHeadings(list: String, isSites: Bool) throws {
    let title = "镇水利站2025年度工作总结"
    let result = try read("\(title)\n\(list)\n\(above.dropFirst(title.count + 1))\n\(below)")
    #expect(result.removed(.noise).joined(separator: "\n") == (isSites ? list : ""))
  }

  @Test func aSpreadFieldOfAPage() throws {
    let fields = "索 引 号：0142/2025-51\n发布机构：石溪县水利局\n名　　称：镇水利站2025年度工作总结\n文　　号：石水〔2025〕22号　　有 效 性：有效"
    let result = try read("\(fields)\n\(above)\n\(below)")
    #expect(result.removed(.noise).joined(separator: "\n") == fields)
  }
}
