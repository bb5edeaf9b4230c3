import GongwenFiles
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

@Suite struct BylineTests {
  /// Plans a roster over files with contents; what each row got and what was said of it.
  private func plan(_ roster: String, _ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(roster, to: "r.csv")
    let plan = try BatchPlanner.plan(.init(source: folder.path + "/r.csv"))
    return plan.jobs.map { job in
      let file = job.inputPath.map { Path.name(of: $0) } ?? "·"
      return ([file] + job.diagnostics.map(\.diagnostic.id)).joined(separator: " ")
    }
  }

  private let body =
    "各位领导：\n" + String(repeating: "一年来认真履行岗位职责，按时办结交办事项，没有迟报漏报，现将有关情况报告如下，请予审议。\n", count: 12)

  @Test func aFileWithoutANameInItsNameIsFoundByItsByline() throws {
    let found = try plan(
      "姓名,单位\n陆启明,水务局\n顾南星,民政局\n白砚秋,教育局\n",
      [
        "1.txt": "2025年度述职报告\n水务局　陆启明\n" + body, "2.txt": "述职报告\n" + body + "民政局局长 顾 南 星\n2025年12月30日\n",
        "3.txt": "---\n姓名: 白砚秋\n---\n" + body,
      ])
    #expect(found == ["1.txt", "2.txt", "3.txt"].map { $0 + " batch.match.byline" })
  }

  /// What a roster has in brackets behind a name is a part of it only where it tells two apart.
  @Test(arguments: ["挂职", "主持工作", "试用期", "2025年6月任", "兼", "援藏", "借调", "离任"])
  func bracketsBehindANameLookForNothing(remark: String) throws {
    for file in ["周原 述职.txt", "审计局-周原（\(remark)）.txt", "1.txt"] {
      let text = "述职报告\n审计局　周原\n" + body
      let found = try plan("姓名,单位\n周原（\(remark)）,审计局\n陆启明,水务局\n", [file: text, "陆启明.txt": body])
      #expect(found == [file == "1.txt" ? "1.txt batch.match.byline" : file, "陆启明.txt"])
    }
  }

  @Test(arguments: ["周原*", "周原＊", "周原★", "周原▲（挂职）", "周原同志"])
  func signsOfNotesLookForNothing(name: String) throws {
    #expect(try plan("姓名\n\(name)\n", ["周原.txt": body]).first?.hasPrefix("周原.txt") == true, "\(name)")
    #expect(
      try plan("姓名\n周原\n\(name)\n", ["周原.txt": body]).last?.hasPrefix("周原.txt") == false, "two of one name")
  }

  @Test func aNameOfWhichASignIsAPartIsLookedForWhole() throws {
    for name in ["周*", "*原", "周*原"] {
      #expect(try plan("姓名\n\(name)\n", ["周原.txt": body]).first?.hasPrefix("·") == true, "\(name)")
    }
    #expect(try plan("姓名\n周同志\n", ["周原.txt": body]).first?.hasPrefix("·") == true)
  }

  @Test func bracketsThatTellTwoApartAreLookedFor() throws {
    let files = ["周原（大）.txt": body, "周原（小）.txt": body]
    #expect(try plan("姓名\n周原（大）\n周原（小）\n", files) == ["周原（大）.txt", "周原（小）.txt"])
    // 周原 may be the elder one, and another one.
    #expect(
      try plan("姓名\n周原\n周原（小）\n", files) == ["周原（大）.txt batch.match.longer", "周原（小）.txt"])
    #expect(try plan("姓名\n周（原）\n", ["周.txt": body]) == ["· batch.match.none"], "no name before them")
    // The other one may be in no row.
    for (mark, other) in [("大", "小"), ("甲", "乙"), ("1", "2"), ("a", "b")] {
      let (own, others) = ("周原（\(mark)）.txt", "周原（\(other)）.txt")
      #expect(try plan("姓名\n周原（\(mark)）\n", [others: body]) == ["· batch.match.none"], "\(mark)")
      #expect(try plan("姓名\n周原（\(mark)）\n", [own: body, others: body]) == [own], "\(mark)")
    }
  }

  /// Whoever has a mark in the roster signs without it, and brackets have two widths.
  @Test func aMarkMakesNoDoubtOfABylineWithoutIt() throws {
    let report = "述职报告\n审计局　周原\n" + body
    for (name, file) in [
      ("周原（大）", "周原(大).txt"), ("周原(大)", "周原（大）述职.txt"), ("周原2", "周原2.txt"), ("周原B", "周原b.txt"),
    ] {
      #expect(try plan("姓名\n\(name)\n", [file: report]) == [file], "\(name)")
      let other = report.replacing("审计局　周原", with: "审计局　陆启明")
      #expect(try plan("姓名\n\(name)\n", [file: other]) == [file + " batch.match.doubt"], "\(name)")
    }
  }

  /// 周原（小）.txt may be another one's than 周原's, who has no mark in the roster: it is set, and told.
  @Test func aFileWithANamesakesMarkIsADoubt() throws {
    for name in ["周原", "周原（挂职）", "周原同志"] {
      for mark in ["小", "大", "甲", "少"] {
        let file = "周原（\(mark)）述职.txt"
        #expect(try plan("姓名\n\(name)\n", [file: body]) == [file + " batch.match.longer"], "\(name) \(mark)")
      }
      for remark in ["改", "1", "终稿", "女", "挂职", "新"] {
        let file = "周原（\(remark)）.txt"
        #expect(try plan("姓名\n\(name)\n", [file: body]) == [file], "\(name) \(remark)")
      }
    }
  }

  @Test func aTelephoneNumberBehindANameLooksForNothing() throws {
    for name in ["周原 13800000000", "周原　0551-62345678", "周原（13800000000）"] {
      #expect(try plan("姓名\n\(name)\n", ["周原.txt": body]) == ["周原.txt"], "\(name)")
    }
  }

  /// A cell that names a namesake's file, or a report that one signed, was printed without a word.
  @Test func theFileOfANamesakeIsADoubt() throws {
    for (own, other) in [("周原（大）", "周原（小）"), ("周原1", "周原2"), ("周原(大)", "周原（小）")] {
      let files = ["\(own).txt": body, "\(other).txt": body]
      #expect(
        try plan("姓名,文件\n\(own),\(other).txt\n", files).first == "\(other).txt batch.file.doubt", "\(own)")
      let signed = ["1.txt": "述职报告\n审计局　\(other)\n" + body]
      #expect(try plan("姓名,文件\n\(own),1.txt\n", signed) == ["1.txt batch.file.doubt"], "\(own)")
    }
  }

  /// What tells people apart is no remark: years, numbers, units.
  @Test(arguments: [
    ("周原（1988）", "周原（1970）"), ("周原（1988年生）", "周原（1970年生）"), ("周原（A01）", "周原（A02）"),
    ("周原 20230101", "周原20230102"),
    ("周原（水务局）", "周原（民政局）"),
  ])
  func whatTellsPeopleApartStays(name: String, file: String) throws {
    #expect(try plan("姓名\n\(name)\n", ["\(file).txt": body]) == ["· batch.match.none"])
  }

  /// One file of two that bear a name is a namesake's by its own name; the other one says whose it is.
  @Test func theBylineDecidesWhereTheOtherFileIsANamesakes() throws {
    let roster = "姓名,单位\n王强,县财政局\n王强,县水利局\n"
    func report(_ line: String) -> String { "述职报告\n\(line)\n" + body }
    let files = ["03-王强-述职.txt": report("县财政局　局长　王强"), "水利局 王强.txt": report("王强")]
    #expect(try plan(roster, files) == ["03-王强-述职.txt batch.match.byline", "水利局 王强.txt"])
    for line in ["王强", "县林业局　局长　王强", "县财政局　局长　王强强"] {
      var other = files
      other["03-王强-述职.txt"] = report(line)
      #expect(try plan(roster, other).first == "· batch.match.ambiguous", "\(line)")
    }
    // Two of his own are a draft and the report.
    var drafts = files
    drafts["王强终稿.txt"] = report("王强")
    #expect(try plan(roster, drafts).first == "· batch.match.ambiguous")
    drafts["王强终稿.txt"] = report("县林业局　局长　王强")
    #expect(try plan(roster, drafts).first == "03-王强-述职.txt batch.match.byline")
  }

  /// A name in a longer one is somebody else's, also when the roster does not know him.
  @Test func aFileOfSomebodyWhoIsNotInTheRosterIsADoubt() throws {
    let found = try plan(
      "姓名,单位\n王伟,财政局\n高山,司法局\n陆启明,水务局\n",
      [
        "王伟强.txt": "述职报告\n财政局　王伟强\n" + body + "王伟强\n2025年12月30日\n",
        "高山林海.txt": "述职报告\n县林场　丁一\n" + body + "述职人：丁　一\n", "陆启明.txt": "述职报告\n水务局 陆启明\n" + body + "陆启明\n",
      ])
    #expect(
      found == ["王伟强.txt batch.match.doubt", "高山林海.txt batch.match.doubt", "陆启明.txt"])
  }

  @Test func aBylineOfSomebodyElseIsADoubt() throws {
    let found = try plan(
      "姓名,单位\n陆启明,水务局\n顾南星,民政局\n",
      ["陆启明.txt": "述职报告\n民政局 顾南星\n" + body, "顾南星.txt": "述职报告\n民政局 顾南星\n" + body])
    #expect(found == ["陆启明.txt batch.match.doubt", "顾南星.txt"])
  }

  @Test func namesInTheRunningTextAreNoBylines() throws {
    let text = "述职报告\n" + body + "同志们，我与顾南星同志一道走访了全县二十个村，逐户核对了困难群众的台账，并向上级报告了结果，受到肯定。\n" + body
    let found = try plan("姓名\n顾南星\n", ["1.txt": text])
    #expect(found == ["· batch.match.none"])
  }

  /// Who examined a report, is addressed or spoken of in it did not write it.
  @Test(
    arguments: [
      "审核人：陆启明", "陆启明同志：", "陆启明同志", "（联系人：陆启明，电话：0812）", "我与局长陆启明一道走村入户。", "主送：陆启明局长", "陆启明书记来我局调研",
      "在陆启明带领下", "（二）陆启明同志联系的村", "单位负责人：陆启明", "县委常委陆启明讲话精神", "主管领导 陆启明", "帮扶对象\n陆启明", "三、分工\n　　副局长　陆启明",
      "先进个人\n**陆启明**", "联系村\n陆启明", "结对户\n陆启明", "见证人\n陆启明", "带教师傅\n陆启明", "|入党介绍人|陆启明|", "学生姓名：陆启明", "患者姓名：陆启明",
      "走访 陆启明", "指导老师 陆启明",
      "县委书记 陆启明 出席会议", "前任局长 陆启明", "先进工作者 陆启明", "优秀党员 陆启明", "第一名 陆启明", "参加人员 陆启明 李四", "班子成员 李四、陆启明、王五",
      "病人 陆启明",
      "我与同事陆启明，一道走村入户。", "领导签字：陆启明",
      "会议听取汇报，主持：陆启明。", "现将本次走访慰问的有关情况汇报如下：陆启明，男。",
    ], ["top", "end"]) func whoIsNotItsAuthorGetsNothing(line: String, place: String) throws
  {
    let (top, end) = place == "top" ? (line + "\n", "") : ("", line + "\n")
    let text = "2025年度述职报告\n" + top + body + "特此报告。\n" + end + "2026年1月5日\n"
    #expect(try plan("姓名,单位\n陆启明,县水务局\n", ["1.txt": text]) == ["· batch.match.none"])
  }

  @Test(
    arguments: [
      "县水务局局长陆启明", "述职人（签名）：陆启明", "（陆启明）", "姓　名：陆启明　　单　位：县水务局", "陆启明同志2025年度述职报告", "2025年度述职报告（陆启明）",
      "第一中学　陆启明", "陆启明　县水务局局长", "县水务局 会计 陆 启 明", "被考核人：陆启明", "2026年1月5日 陆启明", "**述职人：陆启明**", "**陆启明**",
      "述职人：陆启明。", "报告人：陆启明；单位：财务科", "（述职人：陆启明，2025年12月）", "职务：局长，姓名：陆启明", "签字：陆启明", "《陆启明述职报告》",
      "述职干部\n陆启明", "书记，局长 陆启明", "党组书记，局长陆启明", "县水务局｜陆启明", "|姓名|陆启明|", "县水务局\n陆启明", "民警\n陆启明", "二级法官\n陆启明",
      "特此报告\n陆启明", "以上报告\n陆启明", "3.认真值班。\n陆启明", "3.认真值班\n报告人：陆启明", "此致\n敬礼\n陆启明",
      "本人陆启明，现任县水务局局长。", "我叫陆启明，现任局长。", "教师姓名：陆启明", "县妇联 陆启明", "高二（3）班 陆启明", "民警 陆启明", "对照检查材料 陆启明",
      "谢谢\n陆启明",
      "自评人：陆启明",
    ], ["top", "end"]) func itsAuthorGetsIt(line: String, place: String) throws
  {
    let (top, end) = place == "top" ? (line + "\n", "") : ("", line + "\n")
    let text = "2025年度述职报告\n" + top + body + "特此报告。\n" + end
    #expect(try plan("姓名,单位\n陆启明,县水务局\n", ["1.txt": text]) == ["1.txt batch.match.byline"])
  }

  /// A cell of a form may hold a name alone; a second author makes nobody's report of it.
  @Test func aReportOfTwoAuthorsIsNobodys() throws {
    let text = "述职报告\n县林业局局长　丁磊\n" + body + "陆启明\n2026年1月5日\n"
    #expect(try plan("姓名,单位\n陆启明,县水务局\n", ["1.txt": text]) == ["· batch.match.unsure"])
  }

  @Test func twoPeopleInOneBylineGetNothing() throws {
    let found = try plan("姓名\n陆启明\n顾南星\n", ["1.txt": "述职报告\n陆启明　顾南星\n" + body])
    #expect(found == ["· batch.match.shared", "· batch.match.shared"])
  }

  /// Two files that are swapped in the roster: also a byline with unit and post names its author.
  @Test func aFileThatTheRosterGivesToSomebodyElseIsADoubt() throws {
    let found = try plan(
      "姓名,单位,文件\n陆启明,水务局,b.txt\n顾南,民政局,a.txt\n白砚秋,教育局,c.txt\n",
      [
        "a.txt": "述职报告\n云岭县水务局  科员  陆启明\n" + body, "b.txt": "述职报告\n" + body + "述职人：民政局 顾　南\n",
        "c.txt": "述职报告\n教育局 副局长 白砚秋\n" + body + "审核人：王力\n",
      ])
    #expect(found == ["b.txt batch.file.doubt", "a.txt batch.file.doubt", "c.txt"])
  }

  /// No other row has the longer name, and the text names nobody.
  @Test func aLongerNameInAFilesNameIsADoubt() throws {
    let found = try plan(
      "姓名\n高山\n丁一\n白露\n陆启\n",
      [
        "高山海述职报告.txt": "述职报告\n" + body, "丁一述职报告（终稿）.txt": "述职报告\n" + body, "白露霜.txt": "述职报告\n白露\n" + body,
        "陆启改.txt": "述职报告\n" + body,
      ])
    #expect(found == ["高山海述职报告.txt batch.match.longer", "丁一述职报告（终稿）.txt", "白露霜.txt", "陆启改.txt"])
  }

  @Test func anotherYearThanTheRostersIsTold() throws {
    let found = try plan(
      "姓名,年度,标题\n陆启明,2025,\n顾南星,,2025年度述职报告\n白砚秋,2025年度,\n",
      [
        "陆启明.txt": "2024年度述职报告\n" + body, "顾南星.txt": "二〇二四年述职报告\n" + body,
        "白砚秋.txt": "2024—2025年度述职报告\n2023年，总结如下。\n" + body,
      ])
    #expect(found == ["陆启明.txt batch.match.year", "顾南星.txt batch.match.year", "白砚秋.txt"])
  }

  @Test(arguments: [
    ("民政局 科员 丁一", "丁一"), ("民政局科员丁一", "丁一"), ("水务局局长 顾 南 星", "顾南星"), ("（县委办  丁　一）", "丁一"),
    ("述职人：水务局 陆启明", "陆启明"),
  ]) func bylinesNameTheirAuthor(line: String, name: String) { #expect(BylineNames.all(in: line) == [name]) }

  @Test(arguments: [
    "单位：林业局", "尊敬的局长 王强：", "审核人：王强", "（一） 高站位", "高度重视 安全生产", "述 职 报 告", "县委 常委会", "职务：施工员",
    "文件", "类型：项目", "水务局　简介", "林业",
  ]) func otherLinesNameNobody(line: String) { #expect(BylineNames.all(in: line).isEmpty) }

  @Test(arguments: [
    ("2025年度", [2025]), ("二〇二五年", [2025]), ("２０２４-2025年", [2024, 2025]), ("云发〔2025〕12号", [2025]),
    ("20251231", []),
    ("1234年", []),
  ]) func yearsAreFoundInTitles(text: String, years: [Int]) { #expect(NamedYears.all(in: text) == years) }
}
