import GongwenModel
import Testing

@testable import GongwenReading

@Suite struct GluedLineTests {
  private let lead = "抓好这项制度的贯彻落实，对于维护大局具有十分重要的意义，各单位要认真执行。"
  private let text = "各部门按照分工负责，主要负责人负总责，分管负责人负直接责任。"

  @Test func splitsAtOrdinalsThatRunOn() throws {
    let result = try read("\(lead) 一、责任范围 （一）领导责任 1、\(text) 2、\(text) （二）部门责任 1、\(text) 二、工作要求 \(text)")
    #expect(result.diagnosticIDs.contains("reading.glued.split"))
    #expect(
      result.outline.map { String($0.prefix(14)) } == [
        "body: 抓好这项制度的贯", "heading1: 一、责任", "heading2: （一）领", "body: 1、各部门按照分", "body: 2、各部门按照分",
        "heading2: （二）部", "body: 1、各部门按照分", "heading1: 二、工作", "body: 各部门按照分工负",
      ])
  }

  /// A number and its title on one line are two, with a blank between them or none.
  @Test(arguments: ["", " "]) func partsANumberFromItsTitle(gap: String) throws {
    let title = "云岭县人民政府关于表彰农田水利建设先进单位的决定"
    let result = try read("岭政发〔2025〕22号\(gap)\(title)\n各乡镇人民政府：\n\(text)")
    #expect(result.outline.prefix(2) == ["documentNumber: 岭政发〔2025〕22号", "title: \(title)"])
  }

  /// Fields that run on with a blank between them are lines of their own; no rule names where they begin.
  @Test func partsFieldsThatRunOn() throws {
    let fields = """
      项目名称：县文化馆维修工程 项目编号：YL2026-018 采购方式：竞争性磋商 预算金额：86万元 \
      采购需求：对主馆屋面和排水系统进行维修，工期六十日。 申请人资格要求：具有独立法人资格，近三年无重大违法记录。 \
      获取文件时间：2026年4月1日至4月8日 地点：县公共资源交易中心二楼 联系人：王芳 电话：0871-12345678
      """
    let result = try read("县文化馆维修工程采购公告\n\(fields)")
    #expect(result.outline.count == 11, "\(result.outline)")
  }

  /// Whatever the model says: a title goes on within its line where no rule names a place.
  @Test func aTitleStaysWholeWithinItsLine() {
    // 云岭县水务局关于开展汛前检查的通知
    var token = Token(line: 0, lower: 0, upper: 6)
    var rest = Token(line: 0, lower: 6, upper: 17)
    rest.cut = .likely
    token.length = 6
    for (second, expected) in [(Label.title, Label.continued), (.body, .body)] {
      var labels: [Label] = [.title, second]
      Labeller.settle(in: LabelWindow(tokens: [token, rest], isStart: true, isEnd: true), &labels)
      #expect(labels == [.title, expected])
    }
  }

  @Test func staysOneLineOfTheManuscriptWithParts() throws {
    let result = try read("\(lead) 一、责任范围 二、工作要求 （一）领导责任")
    #expect(result.reading.lines.count == 1)
    #expect(
      result.reading.lines[0].parts.map(\.label.name) == ["body", "heading", "heading", "heading"])
  }

  @Test func takesTheFirstInnerHeadingOffItsOuterOne() throws {
    let result = try read("一、主要成绩（一）生产稳定。\(text)\n（二）安全平稳。\(text)")
    #expect(
      result.outline == ["heading1: 一、主要成绩", "runIn2: （一）生产稳定。\(text)", "runIn2: （二）安全平稳。\(text)"])
  }

  /// A hidden structure is brought to light even when its numbers have faults, and the faults are named.
  @Test func namesOrdinalsThatDoNotRunOn() throws {
    let result = try read("\(lead) 一、责任范围 （一）领导责任 （四）部门责任 三、工作要求 \(text)")
    #expect(result.document.paragraphs.count == 6)
    #expect(result.diagnosticIDs.contains("reading.glued.split"))
    #expect(result.diagnostics.first { $0.id == "numbering.gap" }?.arguments.first == "（四）")
  }

  /// What nobody can part is told.
  @Test func tellsThatALongParagraphMayHideStructure() throws {
    let prose =
      "去年以来，我带领班子成员深入村组走访群众，先后召开座谈会十余次，收集意见建议六十多条，逐条梳理并明确责任人。针对群众反映强烈的饮水难问题，我多次到县里协调项目资金，组织党员群众投工投劳，用三个月时间铺设管道十二公里，让全村二百多户群众喝上了放心水。在产业发展方面，我们依托当地气候条件，引导群众发展高山蔬菜种植，由合作社统一提供种苗和技术指导，统一联系销路，当年实现销售收入一百多万元，户均增收三千余元。"
    let hidden = try read(String(repeating: prose, count: 4))
    #expect(hidden.diagnosticIDs.contains("reading.glued.hidden"))
    #expect(!(try read(text + "\n" + text)).diagnosticIDs.contains("reading.glued.hidden"))
  }

  /// Whatever the model says: a heading that ends far from the edge of the text goes on with no sentence.
  @Test(arguments: [("一、2026年工作打算", true), ("一、2026年工作打算和今后三年要做的几件大事以及有关要求", false)])
  func aSentenceGoesOnFromAFullHeadingOnly(_ heading: String, _ isParted: Bool) {
    let text = "\(heading)\n坚持每周自学不少于4小时。\n各部门按照分工负责，主要负责人负总责，认真执行。"
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    var reader = TokenReader(scalars)
    for line in scalars.lines.indices { reader.read(line: line, blanks: 0, hint: 0) }
    let window = LabelWindow(tokens: reader.tokens, isStart: true, isEnd: true)
    var labels: [Label] = [.heading, .continued, .body]
    Labeller.partSentences(in: window, &labels)
    #expect(labels == (isParted ? [.heading, .body, .body] : [.heading, .continued, .body]))
    labels = [.attachment, .continued, .body]
    Labeller.partSentences(in: window, &labels)
    #expect(labels == [.attachment, .body, .body])
  }

  @Test func aSentenceBelowAHeadingThatIsNotFullIsItsText() throws {
    let report = """
          2025年度述职述廉报告
          各位领导、同志们：
          2025年，我认真履行职责，分管建筑业管理、城市更新、物业等工作。现将一年来的情况报告如下：
          一、2026年工作打算
          （一）持续加强学习
          坚持每周自学不少于4小时。
          （二）持续改进作风
          多到一线去。
          以上报告，请予评议。
      """
    let lines = try read(report).outline.suffix(5)
    #expect(
      Array(lines) == [
        "heading2: （一）持续加强学习", "body: 坚持每周自学不少于4小时。", "heading2: （二）持续改进作风", "body: 多到一线去。",
        "body: 以上报告，请予评议。",
      ])
  }

  @Test func aHeadingBrokenOverFullLinesGoesOnWithItsEnd() throws {
    let wrapped = """
      我局认真贯彻落实上级工作部署和要求，全面推进各
      项工作，取得了较好成绩，现将全年工作总结如下，
      请予审议。全年共召开会议十二次，解决问题三十个。
      一、坚持以人民为中心的发展思想，全面推进水利现
      代化建设。
      全年完成投资一亿二千万元，建成水库三座，新增供
      水人口五万人，群众满意率不断提高。
      """
    #expect(try read(wrapped).outline.contains { $0.hasSuffix("全面推进水利现代化建设。") })
  }

  /// A place that could part a line and does not leaves no heading with a sentence in it.
  @Test func noHeadingHoldsASentence() throws {
    let rest = "开展了多次专题学习，效果进行了总结，明确了今后的方向，还需要进一步努力，学习的内容也要更加贴近实际。各单位要认真执行。"
    let result = try read("\(lead)1.工作总结是否全面\(rest)2.工作态度是否认真\(rest)")
    #expect(!result.outline.contains { $0.hasPrefix("heading") && $0.contains("。") })
  }

  @Test func leavesListsInsideAParagraph() throws {
    let result = try read("主要抓了三项工作：1.\(text)2.\(text)3.\(text)")
    #expect(result.document.paragraphs.count == 1)
    #expect(!result.diagnosticIDs.contains { $0.hasPrefix("reading.glued") })
  }
}

@Suite struct WrappedLineTests {
  @Test func joinsARunningSentence() throws {
    let result = try read("报告适用于汇报工作、反映情况，属于上行文之一，一般由下级机关向上级机关\n行文，与总结相似。\n下面是另一段。")
    #expect(result.outline == ["body: 报告适用于汇报工作、反映情况，属于上行文之一，一般由下级机关向上级机关行文，与总结相似。", "body: 下面是另一段。"])
    #expect(result.diagnostics.first { $0.id == "reading.joined" }?.arguments == ["1", "2"])
  }

  @Test func putsASpaceBetweenLatinWords() throws {
    let result = try read("这项工作使用了国际通行的方法，主要参考了 Total Quality\nManagement 的经验，效果很好。")
    #expect(result.outline == ["body: 这项工作使用了国际通行的方法，主要参考了Total Quality Management的经验，效果很好。"])
  }

  @Test func keepsHeadingsApart() throws {
    let result = try read("一、强化学习，提高素质\n坚持集体学习制度，全年学习五十次。")
    #expect(result.document.paragraphs.count == 2)
  }

  /// A paragraph of `b)` alone would stand on the page.
  @Test(arguments: ["b)", "(a)", "（12）", "i）", "A.", "※)", "（十二）"])
  func theMarkOfAnItemStaysWithIt(mark: String) {
    let line = "\(mark)  为防止服务器故障，预备另外一台服务器，只要主服务器出现故障，可以迅速启动预备服务器运行系统，确保业务工作不受影响，群众办事不跑冤枉路，业务数据不丢失。"
    #expect(
      CutFinder.cuts(in: line.unicodeScalars.map(\.value)).map(\.0).filter { $0 <= mark.count + 2 } == [])
  }

  /// Near misses: words before the gap.
  @Test(arguments: ["县水务局（机关）", "年度总结。", "大家好！"])
  func wordsBeforeAGapMayEndThere(words: String) {
    let line = "\(words)  为防止服务器故障，预备另外一台服务器，只要主服务器出现故障，可以迅速启动预备服务器运行系统。"
    #expect(
      CutFinder.cuts(in: line.unicodeScalars.map(\.value)).map(\.0).contains(words.count + 2), "\(words)")
  }
}
