import Foundation
import GongwenModel
import Testing

@testable import GongwenReading

@Suite struct LabelConstraintTests {
  private func token(_ line: String) -> Token {
    var reader = TokenReader(ScalarText(SourceText(name: "test", text: line)))
    reader.read(line: 0, blanks: 0, hint: 0)
    return reader.tokens[0]
  }

  private func allows(_ label: Label, _ line: String) -> Bool {
    LabelConstraints.allow(label, token(line), isFirst: false)
  }

  /// A sentence below a table that was pasted with tabs is text; below cells that lost their tabs it may be one.
  @Test func aSentenceBelowRowsWithTabsIsNoRow() {
    func mayBeRow(_ above: String, _ label: Label = .tableRow) -> Bool {
      let scalars = ScalarText(SourceText(name: "a.txt", text: "名单如下\n\(above)\n请认真填写。"))
      let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
      var result = false
      Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
        let limits = LabelConstraints(input, window).limits()
        result = limits.last?.allowed.contains(LabelSet(label)) == true
      }
      return result
    }
    #expect(!mayBeRow("李四\t县教育局\t住宿"))
    #expect(!mayBeRow("李四\t县教育局\t住宿", .continued))
    #expect(!mayBeRow("| 李四 | 县教育局 |"))
    #expect(!mayBeRow("李四\t\t"), "tabs at the end are empty cells")
    #expect(mayBeRow("全年读书十二本。\t"), "one tab behind a sentence is a slip")
    #expect(mayBeRow("县教育局"))
  }

  /// （一）税收收入 in the first cell of a row was a heading, and the table fell apart.
  @Test func aRowWithTabsMayBeginWithANumber() {
    let rows = ["（一）税收收入\t13.80\t13.42\t100.5", "1.增值税\t5.50\t5.36\t101.1", "二、支出合计\t52.36\t57.74\t98.0"]
    let table = (["项目\t年初预算\t执行数\t为预算"] + rows).joined(separator: "\n")
    for row in rows {
      let allowed = allowed(row, in: "收支情况如下。\n\n\(table)\n\n以上数据为快报数。")
      #expect(allowed?.contains(.tableRow) == true && allowed?.contains(.heading) == false, "\(row)")
    }
    let lessons = "节次\t周一\t周二\n第一节\t语文\t数学\n午　　休\n第二节\t数学\t语文\n第三节\t英语\t体育"
    #expect(allowed("午　　休", in: "课程表\n\(lessons)") == LabelSet(.tableRow), "a word across a timetable")
    for line in ["一、水利      二、教育      三、卫生", "（一）总体要求\t", "3.1.\t筹备人员\t3"] {
      let text = "情况如下。\n\n\(line)\n\(line)\n\(line)\n\n以上数据为快报数。"
      #expect(allowed(line, in: text) != LabelSet(.tableRow), "\(line)")
    }
  }

  /// What stood near the end was set where names are, and a party to a contract below the title.
  @Test(arguments: [
    ("（此证明仅用于办理住房贷款）", Label.signature, false), ("（有效期7天）", .signature, false), ("（有效期7天）", .date, false),
    ("（通讯员 石水宣）", .signature, true), ("（云岭县水务局）", .signature, true), ("（2025年3月1日）", .date, true),
    ("文明云岭 你我共建", .signature, false), ("共享蓝天 共创和谐", .signature, false),
    ("中共云岭县委 云岭县政府", .signature, true), ("县民政局 县教育局", .signature, true), ("李敏 王强", .signature, true),
    ("联系单位及电话：县水务局  83350001", .date, false), ("联系电话：83350001", .signature, false),
    ("（云岭水务有限公司）", .signature, true), ("（县应急管理局）", .signature, true), ("（此件发至县团级单位）", .signature, false),
    ("（请交县政府办公室）", .signature, false), ("云岭县第一中学 云岭县第二中学", .signature, true),
    ("云岭县残协 云岭县科协", .signature, true), ("文明云岭 你我共建", .continued, false),
    ("请假人：李敏", .signature, true), ("请示单位：县水务局", .signature, true), ("请联系：李敏", .signature, false),
    ("请各科室报送工会", .signature, false), ("2026年4月1日 至 2026年4月15日", .date, false), ("2026年4月1日", .date, true),
    ("甲方（出租方）：云岭县水务局", .byline, false), ("述职人：李敏", .byline, true), ("乙方：李敏", .byline, false),
    ("发包人（甲方）：云岭建设集团", .title, false), ("出租方(乙方)：李敏", .byline, false), ("委托乙方实施的方案", .title, true),
    ("甲方乙方合作协议", .title, true), ("水务改革：甲方经验", .title, true),
  ])
  func closingLines(line: String, label: Label, expected: Bool) {
    let text = "关于做好防汛工作的通知\n\n请各单位抓好落实。\n\n\(line)\n\n云岭县水务局"
    #expect(allowed(line, in: text)?.contains(label) == expected, "\(line): \(label)")
  }

  /// The first line of a text was taken for a page's and left out, though its writer had underlined it.
  @Test func aLineAboveItsUnderlineStays() {
    let line = "第十一屆學生會第九次例會會議議程"
    #expect(allowed(line, in: "\(line)\n===\n\n會議地點：學生會辦公室\n\n討論事項如下。")?.contains(.noise) == false)
    #expect(allowed(line, in: "\(line)\n---\n\n會議地點：學生會辦公室\n\n討論事項如下。")?.contains(.noise) == true)
  }

  /// The title of a paper in two parts was taken for a page's headline.
  @Test func aTitleThatNamesBothPartsStays() {
    let title = "2024年工作总结和2025年工作计划"
    func mayGo(_ second: String) -> Bool? {
      let parts = "2024年工作总结\n\n一、主要工作\n完成了年度目标。\n\n\(second)\n\n一、总体思路\n坚持稳中求进。"
      return allowed(title, in: "\(title)\n\n\(parts)")?.contains(.noise)
    }
    #expect(mayGo("2025年工作计划") == false)
    #expect(mayGo("2026年工作计划") == true)
    let parts = "2024年工作总结\n一、主要工作\n完成了目标。\n2025年工作计划\n一、思路\n稳中求进。"
    #expect(allowed(title, in: "\(title)\n\(parts)") == LabelSet(.title))
  }

  /// What a line of a text may be.
  private func allowed(_ line: String, in text: String) -> LabelSet? {
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var result: LabelSet?
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      let limits = LabelConstraints(input, window).limits()
      for (token, limit) in zip(window.tokens, limits)
      where line.hasPrefix(Array(scalars.scalars[token.range]).string) {
        result = result ?? limit.allowed
      }
    }
    return result
  }

  private func limits(_ text: String, _ paragraphs: Manuscript.Paragraphs = .inferred) -> [LabelLimits] {
    let scalars = ScalarText(SourceText(name: "a.txt", text: text))
    var input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    input.paragraphs = paragraphs
    var result: [LabelLimits] = []
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      result = LabelConstraints(input, window).limits()
    }
    return result
  }

  /// One more of those that a label names signs nothing; a name below a sentence may.
  @Test func aNameBelowALabelSignsNothing() {
    func maySign(_ above: String) -> Bool {
      limits("通知\n\n\(above)\n　　　　王五一\n").last?.allowed.contains(LabelSet(.signature)) == true
    }
    #expect(!maySign("副组长：吕西成"))
    #expect(!maySign("成　员：吕西成\n　　　　沈清一"))
    #expect(maySign("特此通知，请遵照执行。"))
    #expect(maySign("承诺人：吕西成"))
  }

  /// Once the title of a first report was left out, since a second one followed, or became a date or a red mark.
  @Test func thePaperAboveItsTextIsHardlyNoise() {
    let paper = limits("2025年度述职报告\n县财政局局长　张伟\n一、主要工作\n守住红线。")[0]
    let other = limits("2025年度述职报告\n\n守住红线，抓好落实。")[0]
    #expect(paper.doubt >= other.doubt + 6, "\(paper.doubt), \(other.doubt)")
    #expect(!paper.allowed.contains(Label.date) && !paper.allowed.contains(Label.organMark))
    #expect(limits("第3次会议纪要\n县人民政府办公室")[0].allowed.contains(Label.organMark))
  }

  /// │ and | at the start of a line, and the rules of the box.
  @Test func whatStandsBetweenBarsIsARow() {
    let row = [Label.tableRow, .noise]
    for line in ["│一、品名、规格：１．合同正本一式两份，双方各执一份。│", "| 一、组织领导 | 1.成立专班 |", "┃姓名┃单位┃"] {
      let limits = self.limits("附表如下\n\(line)\n附表完")
      #expect(limits.count == 3, "the row is not parted: \(line)")
      #expect(Label.allCases.filter { limits[1].allowed.contains($0) } == row, "\(line)")
    }
    #expect(limits("任务 | （一）指标 | （二）责任单位").count == 1)
    #expect(limits("| 本行只有一根竖线，是一句话。")[0].allowed.contains(Label.body))
    #expect(limits("|x|≤1时，|y|也收敛，系统保持稳定。")[0].allowed.contains(Label.body), "bars of an amount")
    let paper = "|县水务局|2025年工作总结 各位领导：现将工作报告如下。 一、主要工作 " + String(repeating: "今年以来，完成了各项任务。", count: 40)
    #expect(limits(paper).count > 1, "a whole paper on one line is no row")
  }

  @Test func rulesOfBoxesAreSeparators() {
    for line in ["├──┼──┤", "┌─────┬─────┐", "+----+----+", "+====+====+", "|---|:--:|"] {
      #expect(NoiseLines.evidence(in: line.flatScalars)?.reason == "reading.noise.separator", "\(line)")
    }
    for line in ["+-", "—— 某某县人民政府", "+86-10", "│　│　│"] {
      #expect(NoiseLines.evidence(in: line.flatScalars)?.reason != "reading.noise.separator", "\(line)")
    }
  }

  /// A word processor's file has no page around it: foreign words in it are its own.
  @Test func latinTextOfAFileIsNoNoise() {
    let line = "Each party agrees to use the information for its own purposes only."
    #expect(!limits(line, .lines)[0].allowed.contains(Label.noise))
    #expect(limits(line)[0].allowed.contains(Label.noise), "on a page it may be")
  }

  @Test func whatIsNoTitleByItself() {
    #expect(!allows(.title, "——关于全县校舍改造情况的汇报"), "it stands below one")
    #expect(!allows(.title, "云政发〔2025〕22号") && allows(.title, "关于表彰先进单位的决定"))
  }

  /// A short line that Markdown signs as a heading is none of the text's paragraphs.
  @Test func signedHeadingsAreNoBody() throws {
    let result = try read(
      "# 2025年工作总结\n\n一年来，认真履行职责，完成了各项任务。\n\n### 地形骨架：于盆地、丘陵之间，唤醒一座城\n\n全年完成各项任务，取得新进展。\n")
    #expect(result.roles.filter { $0.hasPrefix("heading") }.count == 1, "\(result.roles)")
  }

  /// 对王强同志：…… speaks of somebody, and is not parted after the colon.
  @Test func whoIsSpokenOfIsNotCalledUpon() {
    let line = "对王强同志：分管工作抓得很紧，但有时急躁，听取不同意见不够，希望今后注意改进。"
    #expect(limits(line).count == 1)
    #expect(!limits("对赵敏同志：\n要多下基层。")[0].allowed.contains(Label.salutation))
    #expect(limits("赵敏同志：\n要多下基层。")[0].allowed.contains(Label.salutation))
  }

  /// 县水务局 on a line of its own below 附件 is one of a list.
  @Test func aFilesContentsStandBelowTheirName() {
    func mayBeEntry(_ text: String) -> Bool { limits(text, .lines).last?.allowed.contains(.contents) == true }
    #expect(mayBeEntry("工作方案\n目　录\n一、基本情况\n二、主要做法"))
    #expect(mayBeEntry("工作方案\n一、基本情况\n二、主要做法…………3"), "dots lead to its page")
    #expect(!mayBeEntry("工作方案\n一、基本情况\n二、主要做法"))
  }

  /// 27 organs were called upon, and were text.
  @Test func manyMayBeCalledUpon() {
    let organs = [String](repeating: "市自然资源局", count: 30).joined(separator: "、")
    #expect(allows(.salutation, organs + "："))
    #expect(!allows(.salutation, organs + "要加强值班"))
    #expect(!allows(.salutation, String(repeating: "加强值班和值守", count: 25) + "："), "a sentence that leads on")
  }

  @Test func organsBelowAttachmentsAreHardlyNoise() {
    let below = limits("附件\n先进集体名单\n县水务局\n县教育局")[2]
    let above = limits("要闻\n先进集体名单\n县水务局\n县教育局")[2]
    #expect(below.doubt >= above.doubt + 3, "\(below.doubt), \(above.doubt)")
  }

  /// What a listed company says above its announcements was left out as a field of the page.
  @Test func fieldsOfADocumentAreHardlyNoise() {
    let page = limits("浏览次数:600867\n董事会决议公告")[0]
    for line in ["证券代码:600867  证券简称:云岭股份", "公告编号:2020-068", "开户行：云岭农商银行"] {
      let own = limits("\(line)\n董事会决议公告")[0]
      #expect(own.doubt >= page.doubt + 6, "\(line): \(own.doubt), \(page.doubt)")
    }
  }

  /// The first line of a title in two paragraphs was printed red and large.
  @Test func aMarkOfAWordProcessorSaysFileOrHasANumberBelow() {
    func mayBeMark(_ text: String) -> Bool {
      limits(text, .lines)[0].allowed.contains(Label.organMark)
    }
    #expect(!mayBeMark("中共青溪县财政局党组\n2025年度党建工作总结\n各位同志："))
    #expect(mayBeMark("青溪县财政局文件\n关于资金的通知"))
    #expect(mayBeMark("青溪县财政局\n青财〔2026〕3号\n关于资金的通知"))
  }

  /// Below the title of an attachment a sentence or （共3个） once began a page as the next label.
  @Test func whatBeginsAnAttachmentIsALabelOrATitle() {
    #expect(allows(.attachment, "附件2") && allows(.attachment, "先进集体名单"))
    #expect(!allows(.attachment, "项目如下。") && !allows(.attachment, "（共20名，按姓氏笔画排序）"))
  }

  @Test func theTitleOfTwoPapersMayBeLong() {
    let names = "云岭县推动经济社会发展全面绿色转型加快建设美丽云岭三年行动方案（2026—2028年）和云岭县生态环境损害责任终身追究实施办法（试行）"
    #expect(allows(.title, "云岭县人民政府关于印发\(names)的通知"))
    #expect(!allows(.title, "云岭县人民政府按照\(names)开展各项工作"), "what names no paper is a sentence")
  }

  @Test func aSentenceIsNoTitle() {
    #expect(!allows(.title, "一年来，我认真履行职责。"))
    #expect(!allows(.title, "现将有关情况报告如下："))
    #expect(allows(.title, "关于2024年工作情况的报告"))
    #expect(!allows(.title, "云岭县县长 沈清"))
    #expect(!allows(.title, "：各科室"))
    #expect(!allows(.title, "图1　组织机构") && !allows(.title, "表 2：人员"))
    #expect(allows(.title, "表1册数的说明") && allows(.title, "图书馆工作报告"))
  }

  @Test func aSentenceIsNoDocumentNumber() {
    #expect(!allows(.documentNumber, "应到60人。"))
    #expect(allows(.documentNumber, "云政发〔2024〕36号"))
    #expect(allows(.documentNumber, "第十二号"))
    let line = "2026年度检查由县教育局负责安排：李敏"
    #expect(
      allowed(line, in: "检查通知\n\(line)\n各科室：\n请认真准备。\n")?.contains(.documentNumber) == false,
      "a colon counts nothing")
  }

  @Test func aHeadingEndsBeforeItsText() {
    #expect(!allows(.heading, "（一）强化学习。坚持集体学习制度。"))
    #expect(!allows(.heading, "我们要坚持把学习放在首位。"))
    #expect(allows(.heading, "（一）强化学习。"))
    #expect(allows(.heading, "学习情况"))
  }

  @Test func aHeadingThatRunsInHasANumberAndAText() {
    #expect(!allows(.runInHeading, "强化学习。坚持集体学习制度。"))
    #expect(allows(.runInHeading, "（一）强化学习。坚持集体学习制度。"))
  }

  @Test func whatBearsAnOrdinalBeginsNoAttachment() {
    #expect(!allows(.attachment, "一、水泵12台。"))
    #expect(allows(.attachment, "附件1"))
    #expect(allows(.attachment, "物资储备清单"))
  }

  /// A line that is taken for the mark of an organ goes to the red head, so a text of nothing else would be empty.
  @Test func aFewLettersAreNoOrgan() {
    #expect(!allows(.organMark, "Ouch."))
    #expect(allows(.organMark, "云岭县人民政府文件"))
  }

  /// The same lines hold the trainer to the reader's constraints (`Training/vectors.py`).
  @Test func linesMayBeWhatTheVectorsSay() throws {
    for vector in try ConstraintVector.all() {
      let text = ScalarText(SourceText(name: "test", text: "附件说明\n" + vector.line))
      var input = LabelInput(text: text, lines: LabelInput.lines(of: text))
      if vector.isStructured { input.paragraphs = .lines }
      Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
        guard let index = window.tokens.firstIndex(where: { $0.line == 1 }) else { return }
        let allowed = LabelConstraints(input, window).limits()[index].allowed
        let names = Set(Label.allCases.filter { allowed.contains($0) }.map(\.name))
        if vector.isExact { #expect(names == vector.labels, "\(vector.line)") }
        if !vector.isExact { #expect(names.isDisjoint(with: vector.labels), "\(vector.line)") }
      }
    }
  }

  @Test func nothingGoesOnFromNothing() {
    #expect(!LabelConstraints.allow(.continued, token("述职报告"), isFirst: true))
  }

  /// How much speaks against leaving a line out, beyond what its own look says.
  private func addedDoubt(of line: Int, in text: String) -> Float? {
    let scalars = ScalarText(SourceText(name: "test", text: text))
    let input = LabelInput(text: scalars, lines: LabelInput.lines(of: scalars))
    var result: Float?
    Labeller.forEachWindow(input, cuts: .bundled) { window, _, _ in
      guard let index = window.tokens.firstIndex(where: { $0.line == line }) else { return }
      let limits = LabelConstraints(input, window).limits()
      result = limits[index].doubt - LabelConstraints.doubtOfNoise(window.tokens[index])
    }
    return result
  }

  @Test(arguments: [
    ("检查的区域有：\n• 食堂", true), ("七、校园场所\n• 食堂", true), ("首页\n• 食堂", false), ("发布日期\n云政发〔2024〕7号", true),
    ("播放短片。\n*(切换到下一页)*", true), ("播放短片。\n切换到下一页", false),
  ])
  func whatATextNeedsIsHardlyNoise(_ text: String, _ isKept: Bool) throws {
    #expect(try #require(addedDoubt(of: 1, in: text)) == (isKept ? 4 : 0), "\(text)")
  }

  @Test func dividersHaveNoCells() {
    for line in ["├──┼──┤", "+----+----+", "|:--|--:|"] {
      #expect(TableBar.isDivider(line.flatScalars), "\(line)")
    }
    for line in ["| | |", "│甲│", "----", "| - | 甲 |"] {
      #expect(!TableBar.isDivider(line.flatScalars), "\(line)")
    }
  }

  @Test(arguments: [
    ("（云教函〔2011〕9号）", true), ("東府〔2021〕54號", true), ("云政发[2020]第3号", true), ("（云教函〔2011〕9号", false),
    ("（2011年9月）", false), ("云政发〔2020〕3", false),
  ])
  func numbersOfPapersAreKnown(_ text: String, _ isNumber: Bool) {
    #expect(DocumentNumberText.matches(text.flatScalars) == isNumber)
  }

  @Test func aSentenceIsHardlyNoise() {
    #expect(LabelConstraints.doubtOfNoise(token("全年读书十二本，撰写笔记三万字。")) > 0)
    #expect(LabelConstraints.doubtOfNoise(token("更多范文请关注微信公众号。")) <= 0)
    #expect(LabelConstraints.doubtOfNoise(token("返回顶部")) <= 0)
  }
}

/// One line of the vectors that reader and trainer share.
private struct ConstraintVector {
  let isStructured: Bool
  /// Whether the labels are all that is allowed, and not what is ruled out.
  let isExact: Bool
  let labels: Set<String>
  let line: String

  static func all(file: String = #filePath) throws -> [ConstraintVector] {
    let folder = file.split(separator: "/").dropLast(2).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(folder)/Fixtures/constraints.vectors", encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row in
      let parts = row.split(separator: "|", maxSplits: 2)
      let isExact = parts[1].hasPrefix("=")
      return ConstraintVector(
        isStructured: parts[0] == "structured", isExact: isExact,
        labels: Set(parts[1].drop { $0 == "=" }.split(separator: " ").map(String.init)),
        line: String(parts[2]))
    }
  }
}
