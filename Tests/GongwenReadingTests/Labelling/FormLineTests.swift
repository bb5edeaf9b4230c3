import GongwenModel
import GongwenReading
import Testing

/// Lines of forms, lists and periodicals that look like something else by themselves.
@Suite struct FormLineTests {
  /// A number alone on its line looks like that of a page.
  @Test(arguments: [
    "序号  姓名  签到\n1     陈建国\n2     刘海洋\n3     赵丽华\n4", "编号  姓名  单位\n1   张伟   水务局\n2   李静   林业局\n3\n4\n5",
    "7   王磊\n8   赵丽\n9\n10\n11",
  ])
  func rowsToBeFilledInStay(rows: String) throws {
    let result = try read("主题党日活动签到表\n活动主题：学习贯彻全会精神\n\(rows)\n")
    #expect(!result.diagnosticIDs.contains("reading.noise.pageNumber"), "\(result.outline)")
  }

  @Test(arguments: ["张伟汇报工作\n3", "1   张伟\n3", "1   张伟\n\n\n2"])
  func otherNumbersAreOfPages(lines: String) throws {
    let text = "年度总结\n一年来，我认真履职，各项工作取得新进展，得到群众好评。\n\(lines)\n主要做了以下工作：一是抓学习，二是抓落实，三是抓作风。\n"
    #expect(try read(text).diagnosticIDs.contains("reading.noise.pageNumber"))
  }

  @Test(arguments: [
    "责任领导：吴国栋\n责任科室：办公室\n整改时限：5月底|责任领导：郑红\n责任科室：计财科\n整改时限：立行立改",
    "牵头领导：王磊\n牵头科室：办公室|牵头领导：赵丽\n牵头科室：组织科", "完成时限：6月底\n完成单位：水务局|完成时限：长期\n完成单位：林业局",
  ])
  func fieldsThatComeAgainSignNothing(fields: String) throws {
    let parts = fields.split(separator: "|")
    let text = "整改任务清单\n问题1：学习贯彻不及时。\n\(parts[0])\n问题2：采购程序不规范。\n整改措施：修订管理办法，清退违规费用。\n\(parts[1])\n"
    #expect(try !read(text).outline.contains { $0.hasPrefix("signature") })
  }

  /// The parties to a contract, and who signs each of two papers.
  @Test func fieldsThatSignMaySignAgain() throws {
    let contract =
      "购销合同\n甲方：云岭县水务局\n乙方：云岭建材有限公司\n第一条 标的为水泥100吨。\n第二条 总价为5万元。\n甲方：云岭县水务局\n乙方：云岭建材有限公司\n2025年3月1日\n"
    #expect(try read(contract).outline.contains("signature: 乙方：云岭建材有限公司"))
    let papers =
      "请假条\n尊敬的领导：\n本人因病需请假3天。请批准。\n申请人：张海涛\n2025年3月1日\n\n请假条\n尊敬的领导：\n本人因家事需请假2天。请批准。\n申请人：李玉芳\n2025年3月5日\n"
    #expect(try read(papers).outline.contains("signature: 申请人：李玉芳"))
  }

  @Test(arguments: ["特此证明", "特此说明", "特此函复", "特此决定", "特此声明"])
  func theFormulaAtTheEndHeadsNothing(formula: String) throws {
    let text = "证明\n该同志在我单位工作期间遵纪守法。\n\(formula)\n云岭县农机局\n2025年3月1日\n"
    #expect(try read(text).outline.contains("body: \(formula)"))
  }

  @Test(arguments: [
    ("督查通报", "第6期", "县委督查室                 2025年6月16日"),
    ("党建工作简报", "第12期（总第86期）", "县委组织部办公室编       2025年7月9日"),
    ("信访动态", "（2025年第3期）", "县信访局               2025年7月9日"),
    ("组 工 信 息", "（第15期）", "中共东阳市委组织部      2025年5月22日"),
    ("政务信息", "第十二期", "县政府办公室           2025年7月9日"),
  ])
  func theHeadOfAPeriodicalStays(name: String, number: String, line: String) throws {
    let text =
      "\(name)\n\(number)\n\(line)\n\n关于重点任务落实情况的通报\n\n各乡镇党委：\n6月上旬，县委督查室进行了督查。现通报如下：\n一、总体情况\n总体较好。\n责任编辑：周小军          审核：何晓燕\n"
    let result = try read(text)
    #expect(result.removed(.noise) == [], "\(result.outline)")
    #expect(!result.roles.prefix(4).contains("signature"), "\(result.roles)")
  }

  /// On a page of the web the same line is left out.
  @Test func theEditorOfAPageIsNone() throws {
    let text = "关于重点任务落实情况的通报\n\n各乡镇党委：\n6月上旬，县委督查室进行了督查。现通报如下：\n一、总体情况\n总体较好。\n责任编辑：周小军          审核：何晓燕\n"
    #expect(try read(text).diagnosticIDs.contains("reading.noise.metadata"))
  }

  @Test(arguments: ["...", "……", "。。。", "......"])
  func anEllipsisBelowAHeadingStays(dots: String) throws {
    let text = "实施方案\n一、总体要求\n坚持问题导向，抓好落实。\n二、主要任务\n\(dots)\n三、保障措施\n加强领导，压实责任。\n"
    #expect(try read(text).outline.contains("body: \(dots)"))
  }

  @Test(arguments: ["..........................", "- - - - - - - -", "==========="])
  func rulesAreLeftOut(rule: String) throws {
    let text = "个人总结\n今年主要完成了以下工作，成效较好。\n\(rule)\n一、抓学习。全年参加集中学习24次。\n"
    #expect(try read(text).diagnosticIDs.contains("reading.noise.separator"))
  }

  @Test func theLineAboveAFormIsNoTitle() throws {
    let text =
      "附件1：\n\n申报单位（盖章）：____________________      填报日期：    年  月  日\n\n东阳市“担当作为好干部”推荐表\n\n姓    名：            性    别：            出生年月：            \n"
    let outline = try read(text).outline
    #expect(outline.contains("title: 东阳市“担当作为好干部”推荐表"), "\(outline)")
    #expect(!outline.contains { $0.hasPrefix("attachment: 申报单位") }, "\(outline)")
  }
}
