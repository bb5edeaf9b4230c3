import GongwenModel
import Testing

@testable import GongwenReading

@Suite struct TokenTests {
  private func window(_ text: String) -> LabelWindow {
    let scalars = ScalarText(SourceText(name: "test", text: text))
    var reader = TokenReader(scalars)
    var blanks = 0
    for line in scalars.lines.indices {
      let count = reader.tokens.count
      reader.read(line: line, blanks: blanks, hint: 0)
      blanks = reader.tokens.count == count ? blanks + 1 : 0
    }
    return LabelWindow(tokens: reader.tokens, isStart: true, isEnd: true)
  }

  /// Right behind a document's number its title surely begins; what only has the look of one need not.
  @Test func aTitleSurelyBeginsBehindItsNumber() {
    func begins(_ text: String) -> [Bool] { window(text).tokens.map(\.begins) }
    #expect(begins("岭政发〔2025〕22号关于表彰农田水利建设先进单位的决定") == [false, true])
    #expect(begins("岭政发〔2025〕22号 农田水利建设先进单位表彰决定") == [false, true])
    #expect(begins("岭政发〔2025〕22号农田水利建设先进单位表彰决定") == [false, false])
  }

  @Test(arguments: [
    ("述职报告", TokenKind.paper), ("一、学习情况", .hanComma), ("2024年3月5日", .date), ("云政发〔2024〕3号", .documentNumber),
    ("尊敬的各位领导：", .salutation), ("第 3 页", .pager), ("返回顶部", .interface), ("沈清", .name),
    ("全年读书十二本，参加集中培训五次，撰写笔记三万字。", .prose), ("附件：1.名单", .attachment), ("| 单位 | 人数 |", .table),
    ("第二章 保密制度............9", .leader), ("1.1 考勤办法 …………………… 12", .leader),
  ])
  func tellsALineAtAGlance(line: String, kind: TokenKind) {
    #expect(window(line).tokens.first?.kind == kind)
  }

  /// Places where a paragraph could begin, not where one does: that the chain decides.
  @Test func cutsWhereAParagraphCouldBegin() {
    let text = "述职报告 各位领导：下面我作述职，请予审议。一、学习情况（一）自学。全年读书十二本。（二）培训。参加五次。述职人：沈清 2024年3月5日"
    let starts = window(text).tokens.map { Array(text.unicodeScalars)[Int($0.lower)] }
    #expect(String(String.UnicodeScalarView(starts)) == "述各下一（（述沈2")
  }

  @Test(arguments: [
    ("年度述职报告尊敬的各位领导：过去一年我认真履行职责，较好完成任务。", "尊敬的各位领导：过去一年我"),
    ("一、主要成效今年以来，全局上下团结一心，较好完成了全年任务。", "今年以来，全局上下团结一心"),
    (
      "一、工作开展情况（一）加强基层组织建设全镇各村完善议事规则，每月召开一次党员大会，形成了人人有责的局面，得到了群众的好评。（二）推进乡村环境整治开展清洁行动十二次。全镇面貌焕然一新，村民参与的热情一天比一天高，外来的客人也多了起来，来年还要再接再厉。",
      "全镇各村完善议事规则"
    ),
    (
      "述职报告1尊敬的领导、同事：过去一年我认真履行职责，较好完成任务，得到了大家的肯定。", "过去一年我认真"
    ),
    (
      "将第六条改为：“建设单位应当编制报告书，经批准后方可开工建设，开工以后应当每季度报告一次进展情况，并接受监督检查。“（一）应当编制报告书的项目，由市局审批；“（二）应当编制报告表的项目，由区局审批，审批的结果向社会公布，接受大家的监督，期限不少于五个工作日。”",
      "“（二）应当编制"
    ),
    ("以上报告请予审议，不当之处请大家批评指正谢谢，述职单位是某县档案局述职人：沈清2024年3月5日", "2024年3月5日"),
  ])
  func cutsWhatWasGluedWithoutAMark(line: String, part: String) {
    let scalars = Array(line.unicodeScalars)
    let parts = window(line).tokens.map { token in
      String(String.UnicodeScalarView(scalars[Int(token.lower)...].prefix(part.unicodeScalars.count)))
    }
    #expect(parts.contains(part))
  }

  @Test func questionsAndAnswersAreParagraphsOfTheirOwn() {
    let line = "问：这项制度什么时候开始实行，由谁负责解释？答：自今年三月起实行，由办公室负责解释，各单位应当认真组织学习。问：哪些人适用这项制度？答：全体在职职工都适用，借调人员参照执行。"
    #expect(window(line).tokens.map(\.begins) == [false, true, true, true])
    #expect(
      !window("共同做到了有问必答，群众有问：谁来办，干部有答：我来办，件件有着落，事事有回音，大家都说好，一年下来没有一件拖着不办，也没有一个人再来上访，问：够不够？").tokens.contains
      { $0.begins })
  }

  @Test func leavesAShortLineWhole() {
    #expect(window("责任单位：一、二、三办公室").tokens.count == 1)
  }

  @Test func findsTheWidthOfWrappedLines() {
    let line = String(repeating: "工作", count: 14)
    let wrapped = window(Array(repeating: line, count: 8).joined(separator: "\n") + "\n完成任务。")
    #expect((56...58).contains(wrapped.fill))
    #expect(wrapped.fillStrength == 4)
    let free = window("全年读书十二本，参加集中培训五次。\n较好完成了各项任务。\n一、学习情况\n述职人：沈清")
    #expect(free.fillStrength == 0)
  }

  @Test func ordinalsOfOneSeriesFollowEachOther() {
    let tokens = window("一、学习\n（一）自学\n（二）培训\n二、工作\n（一）调研").tokens
    #expect(tokens.map(\.follows) == [false, false, true, true, false])
    #expect(tokens[0].series == tokens[3].series)
    #expect(tokens[1].series != tokens[4].series)
  }

  @Test func seesATableOfContentsUntilItsFirstLineStandsAgain() {
    let text = "员工手册\n目　录\n第一章 考勤............1\n第二章 保密............4\n第一章 考勤\n全体职工应当按时上班，不得迟到早退。\n第二章 保密"
    let zones = window(text).zones
    #expect(zones.map(\.contents) == [0, 0, 1, 1, 2, 2, 2])
    #expect(zones.map(\.repeats) == [0, 0, 2, 2, 1, 0, 1])
  }

  @Test func textEndsATableOfContentsThatNothingRepeats() {
    let zones = window("目录\n考勤\n保密\n全体职工应当按时上班，不得迟到早退，有事应当请假。\n值班").zones
    #expect(zones.map(\.contents) == [0, 1, 1, 3, 3])
  }

  /// Numbered phrases that follow each other with no text among them are told by their number; text or rows part them.
  @Test func stretchesOfHeadingsWithoutTextAreTold() {
    let entries = (1...7).map { "\($0).1 编制目的" }
    let text = "各部门应当按时上报，不得迟报、漏报，有事应当说明。"
    func outlines(_ lines: [String]) -> [UInt8] { window(lines.joined(separator: "\n")).zones.map(\.outline) }
    #expect(outlines(["应急预案"] + entries + [text]) == [UInt8](repeating: 1, count: 8) + [0])
    #expect(
      outlines(Array(entries.prefix(5)) + [text] + entries.suffix(2)) == [UInt8](repeating: 0, count: 8))
    #expect(outlines((1...14).map { "\($0).1 编制目的" }).allSatisfy { $0 == 2 })
    #expect(outlines([String](repeating: "编制目的", count: 8)).allSatisfy { $0 == 0 }, "no numbers")
  }

  @Test func seesTheHeadOfATableAboveItsCells() {
    let cells = Array(repeating: "合格", count: 20).joined(separator: "\n")
    let zones = window("名额分配\n序号\n单位\n\(cells)\n第一条　本办法自印发之日起施行。").zones
    #expect(zones[0].table == 0)
    #expect(zones[2].table == 1)
    #expect(zones[20].table == 2)
    #expect(zones[zones.count - 1].table == 0)
  }

  @Test func countsBlankLines() {
    #expect(window("甲\n\n乙\n\n\n丙\n丁").tokens.map(\.gapBefore) == [0, 1, 2, 0])
  }

  @Test func tellsHeadingsFromItemsByWhatStandsBelowThem() {
    let body = "全年读书十二本，参加集中培训五次，撰写笔记三万字。"
    let headings = window("一、学习\n\(body)\n二、工作\n\(body)\n三、作风\n\(body)")
    #expect(headings.series[0].below == 12)
    let items = window("（一）学习\n（二）工作\n（三）作风")
    #expect(items.series[0].below == 0)
    let nested = window("一、学习\n（一）自学\n（二）培训").series[1]
    #expect(nested.parentForm == 1 && nested.parentShape == 1)
  }
}
