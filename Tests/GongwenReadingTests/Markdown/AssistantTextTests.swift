import GongwenModel
import GongwenReading
import Testing

/// What programs and assistants leave in the texts that they write.
@Suite struct AssistantTextTests {
  private func body(_ text: String, name: String = "report.md") throws -> [String] {
    try read("# 情况报告\n\n\(text)\n", name: name).outline.filter { $0.hasPrefix("body: ") }.map {
      String($0.dropFirst(6))
    }
  }

  // MARK: Line breaks that are written out

  @Test(arguments: ["a.md", "a.txt"])
  func writtenBreaksAreBreaks(_ name: String) throws {
    let text = #"关于召开会议的通知\n\n各科室：\n\n定于3月5日召开会议。\n\n县水务局\n2026年3月1日\n"#
    let result = try read(text, name: name)
    #expect(
      result.outline.suffix(4) == [
        "salutation: 各科室：", "body: 定于3月5日召开会议。", "signature: 县水务局", "date: 2026年3月1日",
      ])
    #expect(result.diagnostics.first { $0.id == "text.writtenBreaks" }?.arguments == ["8"])
  }

  @Test(
    "What only looks like one stays",
    arguments: [
      #"换行写作“\n”，回车写作“\n”。"#, #"程序位于C:\new\name下。"#, #"有$a \neq b$与$\nu$两式。"#, "代码`\\n\\n`是换行。", #"只写一次\n。"#,
      #"写作\\n与\\n的是反斜线。"#, "文件中以\\n分行，以\\n\\n分段。\n\n另起一行不写。\n\n其余照旧。\n\n到此为止。",
    ])
  func noWrittenBreaks(_ text: String) throws {
    let ids = try read("情况报告\n\(text)\n").diagnosticIDs
    #expect(!ids.contains("text.writtenBreaks"), "\(text)")
  }

  // MARK: Entities, tags, boxes

  @Test(arguments: [
    ("投资&lt;500万元的&gt;项目", "投资<500万元的>项目"), ("见&ldquo;附则&rdquo;", "见“附则”"), ("全年完成投资&copy;3亿元", "全年完成投资©3亿元"),
    ("甲&#8212;&#x2014;乙", "甲——乙"), ("R&amp;D投入", "R&D投入"), ("&quot;双随机&quot;检查", "\"双随机\"检查"),
  ])
  func entitiesAreWhatTheyStandFor(_ typed: String, _ printed: String) throws {
    #expect(try body(typed + "。") == [printed + "。"])
    #expect(try read("情况报告\n\n\(typed)，全年完成。\n").outline.last == "body: \(printed)，全年完成。")
    let table = try read("# 情况报告\n\n| 项目 |\n|---|\n| \(typed) |\n", name: "a.md")
    #expect(table.outline.last == "body: \(printed)")
    let note = try read("# 情况报告\n\n正文[^1]。\n\n[^1]: \(typed)。\n", name: "a.md")
    #expect(note.document.notes.values.joined().compactMap { $0.paragraph?.text.string } == [printed + "。"])
  }

  /// What is to be written is not what is meant by it; what is decoded is told.
  @Test func entitiesThatAreSpokenOfStay() throws {
    for text in ["小于号应写作&lt;，大于号应写成&gt;。", "小于号是“&lt;”，与号是'&amp;'。", "用`&lt;`表示小于号。"] {
      let result = try read("网页编写情况\n\n\(text)\n")
      #expect(result.outline.last == "body: \(text)")
      #expect(!result.diagnosticIDs.contains("reading.entities"))
    }
    let told = try read("情况报告\n\n浓度应为&lt;5毫克，“&gt;”除外，R&amp;D投入不计。\n").diagnostics.filter {
      $0.id == "reading.entities"
    }
    #expect(told.map(\.arguments) == [["&lt;", "<", "2"]])
  }

  @Test func codeAndAmpersandsStay() throws {
    #expect(try body("代码`&lt;a&gt;`与AT&T、R&D;都不变。") == ["代码&lt;a&gt;与AT&T、R&D;都不变。"])
  }

  @Test func tagsOfIndicesAreIndices() throws {
    let result = try read("# 情况报告\n\nH<sub>2</sub>O与10<sup>4</sup>，<u>划线</u>，未合<sub>x。\n", name: "a.md")
    #expect(result.outline.last == "body: H2O与104，划线，未合<sub>x。")
    let marks = result.document.paragraphs.last?.paragraph.inline.marks.map(\.kind)
    #expect(marks == [.subscript, .superscript, .underline])
    #expect(result.diagnosticIDs.count { $0 == "markdown.html" } == 1, "the one that nothing closes")
    #expect(
      try read("# 报告\n\n面积m<sup>2</sup>。\n", name: "a.md").diagnosticIDs.contains("markdown.html") == false)
  }

  /// So many that looking for each end among all of them would take minutes.
  @Test func tagsThatNothingClosesCostNothing() throws {
    let text = String(repeating: "<sub>甲", count: 8000) + String(repeating: "</sup>乙", count: 8000)
    let found = try body(text)
    #expect(
      found.count == 1 && found.first?.hasPrefix("<sub>甲<sub>") == true, "\(found.first?.prefix(40) ?? "")")
  }

  @Test func tasksHaveBoxes() throws {
    #expect(try body("- [x] 完成学习\n- [ ] 撰写报告\n- [X] 归档\n- [见] 附表") == ["☑完成学习", "□撰写报告", "☑归档", "[见]附表"])
  }

  // MARK: Asterisks

  @Test(arguments: [
    ("撰写体会*6篇*。", "撰写体会6篇。"), ("表彰先进*二十名*，", "表彰先进二十名，"), ("希望*再接再厉*。", "希望再接再厉。"), ("做到*知行合一*；", "做到知行合一；"),
    ("建成*三个中心*并投用。", "建成三个中心并投用。"), ("提高*十个百分点*以上。", "提高十个百分点以上。"),
  ])
  func phrasesAmongHanAreEmphasised(_ typed: String, _ printed: String) throws {
    #expect(try body(typed + "完成。") == [printed + "完成。"])
  }

  @Test(arguments: [
    "起草*篇、讲话*次。", "张*和李*。", "由张*与王*负责。", "长*宽*高为3*4*5。", "获*优秀*等次。", "覆盖*个村*个组。", "完成*项占*%。", "开会*次计划*次。",
    "办结*件占比*。", "学生王*十二岁和李*十三岁。",
    "村民张*和村民李*，均已到场。", "学生陈*家长周*，已到校。", "选举张*二十人*和李四为委员。", "由王*三人*组成专班。", "赵*两次*请假。",
  ])
  func placeholdersStay(_ text: String) throws { #expect(try body(text) == [text]) }

  // MARK: Names of parts

  @Test func namesOfPartsAreLeftOutAndTold() throws {
    let text = "**标题：关于举办培训班的通知**\n\n**主送：各股室**\n\n**正文：**\n\n定于4月举办培训班。\n\n**落款：县水务局**\n**日期：2026年3月28日**\n"
    let result = try read(text, name: "a.md")
    #expect(
      result.outline == [
        "title: 关于举办培训班的通知", "salutation: 各股室：", "body: 定于4月举办培训班。", "signature: 县水务局", "date: 2026年3月28日",
      ])
    #expect(
      result.diagnostics.filter { $0.id == "reading.noise.templateLabel" }.flatMap(\.arguments) == [
        "主送：", "正文：", "落款：", "日期：",
      ])
    #expect(
      result.document.paragraphs.flatMap { $0.paragraph.inline.marks }.filter { $0.kind == .strong }.count
        <= 1)
  }

  @Test(arguments: [
    "主送机关：各村\n\n正文：请准时参加。\n\n落款单位：镇政府\n\n成文日期：2026年3月30日", "主送单位：各村：\n\n落款：镇政府\n\n落款日期：2026年3月30日",
  ])
  func otherNamesOfParts(_ text: String) throws {
    let outline = try read("关于召开动员会的通知\n\n\(text)\n").outline
    #expect(outline.first { $0.hasPrefix("salutation") } == "salutation: 各村：", "\(outline)")
    #expect(outline.suffix(2) == ["signature: 镇政府", "date: 2026年3月30日"], "\(outline)")
  }

  @Test(arguments: [
    "正文：请各单位认真自查。", "日期：2026年3月5日召开。", "主送：各村\n\n日期：2026年3月5日", "日期：2026年3月5日\n\n标题：自查",
    "主送：顶格书写，回行时仍顶格。\n\n落款：右空四字书写。", "日期：2026年3月8日\n\n正文：见附件", "正文：一\n\n正文：二",
  ])
  func aFieldAloneIsText(_ text: String) throws {
    let result = try read("关于开展检查的通知\n\n各科室：\n\n\(text)\n\n县水务局\n2026年3月28日\n")
    #expect(!result.diagnosticIDs.contains("reading.noise.templateLabel"), "\(result.outline)")
  }

  // MARK: Attachments

  @Test(arguments: ["**附件：**\n1. 报表一\n2. 报表二", "附件：\n\n1. 报表一\n2. 报表二", "**附件**：\n1. 报表一\n2. 报表二"])
  func aListBelowAttachmentsGoesWithThem(_ list: String) throws {
    let text = "# 关于做好统计工作的通知\n\n各科室：\n\n请于3月10日前报送报表。\n\n\(list)\n\n县统计局\n2026年3月1日\n"
    let outline = try read(text, name: "a.md").outline
    #expect(
      outline.filter { $0.hasPrefix("attachmentNote") } == [
        "attachmentNote: 附件：1.报表一", "attachmentNote: 2.报表二",
      ])
  }

  @Test func theLabelOfAnAttachmentHasNoColon() throws {
    for label in ["附件1：", "附件 1:", "附件一："] {
      let text = "关于做好统计工作的通知\n\n各科室：\n\n请报送报表。\n\n县统计局\n2026年3月1日\n\n\(label)\n\n报表样式\n\n内容如下。\n"
      let outline = try read(text).outline
      let shown = label.filter { !"：: ".contains($0) }
      #expect(
        outline.filter { $0.hasPrefix("attachment: ") } == ["attachment: \(shown)", "attachment: 报表样式"],
        "\(outline)")
    }
  }

  // MARK: Formulas

  @Test(arguments: [
    (#"率达到$98\%$以上，$E=mc^2$与\(a/b\)。"#, "3"), ("如下：\n\n$$\nR = \\frac{a}{b}\n$$\n\n计算。", "1"),
    ("由$x$与$y$得出。", "2"),
    (#"得\[a+b\]，$$x-y$$。"#, "2"), ("如下。\n\n$$\n\n其中$R=1$为增长率。", "2"),
    ("如下：\n\n$$\na\n\nb\n$$\n\n其中$R=1$为增长率。", "2"),
  ])
  func formulasAreTold(_ text: String, _ count: String) throws {
    for name in ["a.md", "a.txt"] {
      let told = try read("# 情况报告\n\n\(text)\n", name: name).diagnostics.filter { $0.id == "text.formula" }
      #expect(told.map { $0.arguments.last } == [count], "\(name): \(text)")
      #expect(told.first?.span != nil)
    }
  }

  @Test(arguments: ["价格$5，另$6。", "from $5 to $6 a day", "代码`$x$`不算。", "路径C:\\(旧)下。"])
  func pricesAreNoFormulas(_ text: String) throws {
    #expect(try !read("# 情况报告\n\n\(text)\n", name: "a.md").diagnosticIDs.contains("text.formula"), "\(text)")
  }
}
