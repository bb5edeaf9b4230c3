import GongwenModel
import GongwenReading
import Testing

/// GitHub's Markdown, as cmark reads it.
struct MarkdownFormatTests {
  private func document(_ text: String) throws -> Document { try read(text, name: "report.md").document }

  private func outline(_ text: String) throws -> [String] { try read(text, name: "report.md").outline }

  @Test func marksLeaveTheirSigns() throws {
    let paragraph = try #require(
      try document("全年**读书**十二本， *慎独* 。~~删去~~\\*，见[网站](http://a.cn/页)。").paragraphs.first)
    #expect(paragraph.text.string == "全年读书十二本，慎独。删去*，见网站。")
    let kinds = paragraph.paragraph.inline.marks.map { mark in
      (mark.kind, String(decoding: paragraph.text.utf8[mark.range], as: UTF8.self))
    }
    #expect(kinds.contains { $0.0 == .strong && $0.1 == "读书" })
    #expect(kinds.contains { $0.0 == .strikethrough && $0.1 == "删去" })
    #expect(kinds.contains { $0.0 == .link("http://a.cn/页") && $0.1 == "网站" })
  }

  /// Where each other `#` has its ordinal, the first is the title; where one has none, all are headings.
  @Test(arguments: ["report.md", "report.txt"])
  func aFirstHeadingAboveNumberedOnesIsTheTitle(_ name: String) throws {
    let texts = ["今年以来组织学习十二次，覆盖全局干部职工。", "全年完成水库除险加固三座，群众满意度明显提高。"]
    let numbered = "# 2025年度述职报告\n\n# 一、学习\n\n## （一）自学\n\n\(texts[0])\n\n# 二、工作\n\n\(texts[1])\n"
    #expect(
      try read(numbered, name: name).outline == [
        "title: 2025年度述职报告", "heading1: 一、学习", "heading2: （一）自学", "body: \(texts[0])", "heading1: 二、工作",
        "body: \(texts[1])",
      ])
    let bare = try read("# 前言\n\n\(texts[0])\n\n# 一、工作\n\n\(texts[1])\n\n# 结语\n\n\(texts[0])\n", name: name)
    #expect(bare.outline.first == "heading1: 前言")
  }

  /// Where 一、 is typed, numbers say the levels, whatever the `#`, and pictures before them: assistants write `###`.
  @Test(arguments: [("###", "####"), ("##", "####"), ("### 📅", "#### ✅")])
  func typedNumbersSayTheLevels(_ first: String, _ second: String) throws {
    let text = "今年以来组织学习十二次，覆盖全局干部职工。"
    let found = try outline(
      "# 2025年度述职报告\n\n\(first) 一、学习\n\n\(second) （一）自学\n\n\(text)\n\n\(first) 二、工作\n\n\(text)\n\n\(first) 结语\n\n\(text)\n"
    )
    #expect(
      found == [
        "title: 2025年度述职报告", "heading1: 一、学习", "heading2: （一）自学", "body: \(text)", "heading1: 二、工作",
        "body: \(text)",
        "heading1: 结语", "body: \(text)",
      ])
  }

  /// Without 一、 the `#` say them.
  @Test func withoutThemTheSignsDo() throws {
    let found = try outline("# 报告\n\n## 1. 学习\n\n全年学习。\n\n### 自学\n\n全年自学。\n")
    #expect(found.filter { $0.hasPrefix("heading") }.map { $0.prefix(8) } == ["heading1", "heading2"])
  }

  /// Phrases that CommonMark would not take for strong, because a mark of their own stands beside a character.
  @Test(arguments: [
    ("**重点：**内容。", "重点：内容。", ["重点："]), ("前文。**重点：**内容**已完成**。", "前文。重点：内容已完成。", ["重点：", "已完成"]),
    ("做到**“三个到位”**的要求。", "做到“三个到位”的要求。", ["“三个到位”"]), ("按照**《条例》**办理。", "按照《条例》办理。", ["《条例》"]),
    ("坚持**“学、思、践”**结合。", "坚持“学、思、践”结合。", ["“学、思、践”"]), ("**1.**内容。", "1.内容。", ["1."]),
    ("**第一，**2025年。**第二，**2026年。", "第一，2025年。第二，2026年。", ["第一，", "第二，"]),
    ("***要点：***内容。", "要点：内容。", ["要点："]), ("**全文。**", "全文。", ["全文。"]),
  ]) func phrasesWithTheirMarkAreStrong(_ text: String, _ words: String, _ strong: [String]) throws {
    let paragraph = try #require(try document(text).paragraphs.first)
    #expect(paragraph.text.string == words)
    let found = paragraph.paragraph.inline.marks.filter { $0.kind == .strong }
    #expect(found.map { String(decoding: paragraph.text.utf8[$0.range], as: UTF8.self) } == strong)
  }

  @Test func phrasesInCellsAndNotesAreStrongToo() throws {
    let document = try document(
      "全县防汛工作已经全部完成[^1]。\n\n| 项 | 值 |\n|---|---|\n| **甲：**乙 | 2 |\n\n[^1]: **依据：**条例。")
    let note = try #require(document.notes.values.first?.first?.paragraph)
    #expect(note.text.string == "依据：条例。")
    #expect(note.inline.marks == [InlineMark(.strong, 0..<9)])
    let tables = document.body.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    let cell = try #require(tables.first?.rows[1].cells[0].blocks.first?.paragraph)
    #expect(cell.text.string == "甲：乙")
    #expect(cell.inline.marks == [InlineMark(.strong, 0..<6)])
  }

  @Test func codeAndEscapesKeepTheirStars() throws {
    #expect(try outline("写作`**重点：**内容`，或\\**重点：**内容。") == ["body: 写作**重点：**内容，或**重点：**内容。"])
    #expect(try outline("```\n**重点：**内容\n```") == ["body: **重点：**内容"])
  }

  @Test(arguments: [
    "起草*篇，讲话*次，完成**项任务、**篇材料。", "讲话**次。**篇材料已报送。", "完成**项：**已办结。", "*注：*内容。", "共**个、**件（**类）。",
  ]) func placeholdersStay(_ text: String) throws {
    #expect(try outline(text) == ["body: " + text])
  }

  @Test func linesOfAParagraphAndOfAnItemAreJoined() throws {
    let read = try outline("第一行，\n第二行。\n\n- 甲一\n  甲二。\n- 乙。\n\n> 引用。\n\n换行  \n之后。")
    #expect(read == ["body: 第一行，第二行。", "body: 甲一甲二。", "body: 乙。", "body: 引用。", "body: 换行", "body: 之后。"])
  }

  @Test func tablesAreTables() throws {
    let document = try document("正文。\n\n| 姓名 | 职务 |\n|---|---|\n| 张三 | **科长** |\n| 李四 |\n\n其后。")
    guard case .table(let table)? = document.body.dropFirst().first?.content else {
      Issue.record("no table")
      return
    }
    let words = table.rows.map { $0.cells.map { $0.blocks.first?.paragraph?.text.string ?? "" } }
    #expect(words == [["姓名", "职务"], ["张三", "科长"], ["李四", ""]])
    #expect(table.rows.map(\.isHeader) == [true, false, false])
    #expect(table.rows[1].cells[1].blocks[0].paragraph?.inline.marks == [InlineMark(.strong, 0..<6)])
  }

  /// A row with more cells than the head has columns keeps them: GitHub would leave them out.
  @Test(arguments: [
    ("| 张三 | 12 | 30 | 4 |", ["张三", "12", "30", "4"]), ("| 张三 | 12 | | 4", ["张三", "12", "", "4"]),
    ("张三 | 12 | a\\|b", ["张三", "12", "a|b"]), ("| 张三 | 12 |  ", ["张三", "12"]),
    ("| 张三 | 12 | 三十 万 |", ["张三", "12", "三十 万"]), ("| 张三 | |", ["张三", ""]), ("| | |", ["", ""]),
    ("| | | 7", ["", "", "7"]), ("|||7|", ["", "", "7"]), ("| a\\|b | |", ["a|b", ""]),
  ]) func cellsBeyondTheHeadStay(_ row: String, _ cells: [String]) throws {
    let document = try document("全县防汛工作已经全部完成。\n\n| 姓名 | 数 |\n|---|---|\n\(row)\n| 李四 | 5 |\n\n其后。")
    let tables = document.body.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    let words = tables.first?.rows.map { $0.cells.map { $0.blocks.first?.paragraph?.text.string ?? "" } }
    #expect(words == [["姓名", "数"], cells, ["李四", "5"]])
    #expect(document.paragraphs.last?.text.string == "其后。")
  }

  @Test func tablesInterruptParagraphs() throws {
    let text = "一年来做了：\n第二行\n| 姓名 | 职务 |\n|---|---|\n| 张三 | 科长 |\n\n> 引\n> |甲|乙|\n> |-|-|\n\n其后。"
    let document = try document(text)
    let tables = document.body.compactMap { block -> [[String]]? in
      guard case .table(let table) = block.content else { return nil }
      return table.rows.map { $0.cells.map { $0.blocks.first?.paragraph?.text.string ?? "" } }
    }
    #expect(tables == [[["姓名", "职务"], ["张三", "科长"]], [["甲", "乙"]]])
    #expect(document.paragraphs.first?.text.string == "一年来做了：第二行")
    #expect(document.paragraphs.last?.text.string == "其后。")
  }

  @Test func listsAndQuotationsAreGroups() throws {
    let document = try document("前。\n\n- 甲。\n  - 乙。\n- 丙。\n\n> 引。\n\n后。")
    #expect(document.body.map(shape) == ["前。", "list(甲。 list(乙。) 丙。)", "quote(引。)", "后。"])
  }

  private func shape(_ block: Block) -> String {
    switch block.content {
    case .group(let kind, let blocks): "\(kind.rawValue)(\(blocks.map(shape).joined(separator: " ")))"
    default: block.paragraph?.text.string ?? "?"
    }
  }

  @Test func captionsGoWithTheirPictures() throws {
    let document = try document("前。\n\n![图](a.png)\n\n图1　组织机构\n\n表 1 人员\n\n|甲|\n|-|\n|乙|\n\n图2显示，后。")
    #expect(document.paragraphs.map(\.text.string) == ["前。", "图1　组织机构", "表1人员", "甲", "乙", "图2显示，后。"])
    guard case .figure(let figure) = document.body[1].content else {
      Issue.record("no figure")
      return
    }
    #expect(figure.caption?.text.string == "图1　组织机构")
  }

  @Test func picturesAmongWordsFollowTheirParagraph() throws {
    let document = try document("如![示意](b.jpg \"题\")所示。\n\n后。")
    #expect(document.paragraphs.map(\.text.string) == ["如所示。", "后。"])
    guard case .figure(let figure) = document.body[1].content else {
      Issue.record("no figure")
      return
    }
    #expect(figure == Figure(resource: ResourceID(0), alternativeText: "示意", name: "b.jpg"))
  }

  /// The heading right below 附件1 is its title (G-71) and bears no number, whatever its level.
  @Test func theHeadingBelowAnAttachmentsLabelIsItsTitle() throws {
    let text = "# 关于资金的通知\n\n各乡镇：\n\n请执行。\n\n附件1\n\n## 绩效目标表\n\n目标如下。\n\n附件 2：\n\n## 项目清单\n\n项目如下。"
    let attachments = try document(text).attachments
    #expect(
      attachments.map { $0.heading.compactMap { $0.paragraph?.text.string } } == [
        ["附件1", "绩效目标表"], ["附件2", "项目清单"],
      ])
  }

  @Test func wordsAfterALinkStay() throws {
    let text = "[网站](甲乙丙丁 戊)和[网站](a.cn)及~~删~~去，增长5~8%，其中3~6%，完。\n\n[网站]: http://a.cn"
    #expect(try document(text).paragraphs.first?.text.string == "网站(甲乙丙丁戊)和网站及删去，增长5~8%，其中3~6%，完。")
  }

  @Test func notesAreNotes() throws {
    let document = try document("甲[^a]乙。\n\n[^a]: 注文。\n\n丙。")
    #expect(document.paragraphs.map(\.text.string) == ["甲[a]乙。", "丙。"])
    #expect(document.paragraphs[0].paragraph.inline.marks == [InlineMark(.note(NoteID(0)), 3..<6)])
    #expect(document.notes[NoteID(0)]?.first?.paragraph?.text.string == "注文。")
  }

  @Test func aNoteThatIsReferredToTwiceIsOneNote() throws {
    let document = try document("甲[^a]乙[^A]丙[^b]。\n\n[^a]: 注一。\n\n[^b]: 注二。")
    let marks = document.paragraphs[0].paragraph.inline.marks.map(\.kind)
    #expect(marks == [.note(NoteID(0)), .note(NoteID(0)), .note(NoteID(1))])
    #expect(document.notes[NoteID(1)]?.first?.paragraph?.text.string == "注二。")
  }

  @Test func notesOfCellsAndOfNotesHaveTheirNumbersOnly() throws {
    let document = try document("文。\n\n| 甲[^1] | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n[^1]: 见[^2]。\n\n[^2]: 注二。")
    var cells: [String] = []
    for block in document.body {
      guard case .table(let table) = block.content else { continue }
      cells = table.rows.flatMap(\.cells).flatMap(\.blocks).compactMap { $0.paragraph?.text.string }
      let marks = table.rows[0].cells[0].blocks[0].paragraph?.inline.marks
      #expect(marks == [InlineMark(.note(NoteID(0)), 3..<6)])
    }
    #expect(cells == ["甲[1]", "乙", "1", "2"])
    let note = try #require(document.notes[NoteID(0)]?.first?.paragraph)
    #expect(note.text.string == "见[2]。")
    #expect(note.inline.marks == [InlineMark(.note(NoteID(1)), 3..<6)])
  }

  @Test func htmlIsShownAndTold() throws {
    let result = try read("正文。\n\n<details>网页</details>\n", name: "report.md")
    #expect(result.document.paragraphs.last?.text.string == "<details>网页</details>")
    let told = try #require(result.diagnostics.first { $0.id == "markdown.html" })
    #expect(result.source.location(of: told.span?.lowerBound ?? 0).line == 3)
  }

  /// Markdown has no other way to begin a line inside a cell.
  @Test func breaksInCellsBeginLines() throws {
    let result = try read("|时间|内容|\n|-|-|\n|9:00<br>10:00|**开幕<BR/>致辞**|\n", name: "report.md")
    guard case .table(let table)? = result.document.body.last?.content else { return #expect(Bool(false)) }
    let cells = table.rows[1].cells.map { $0.blocks.compactMap(\.paragraph) }
    #expect(cells.map { $0.map(\.text.string) } == [["9:00", "10:00"], ["开幕", "致辞"]])
    #expect(cells[1].map(\.inline.marks) == [[InlineMark(.strong, 0..<6)], [InlineMark(.strong, 0..<6)]])
    #expect(!result.diagnosticIDs.contains("markdown.html"))
  }

  @Test func columnsStandAsTheirDividerSays() throws {
    let result = try read("|项目|金额|备注|单位|\n|:-:|--:|:--|---|\n|甲||丙|丁|\n|戊|2|庚|\n", name: "report.md")
    guard case .table(let table)? = result.document.body.last?.content else { return #expect(Bool(false)) }
    let all = table.rows.map { $0.cells.map(\.alignment) }
    #expect(all == [[Hints.Alignment?]](repeating: [.centre, .end, .start, nil], count: 3))
  }

  /// A comment is for who edits the file; tags that only say where a paragraph stands are left out and told as such.
  @Test func commentsAreLeftOutAndTold() throws {
    let result = try read(
      "正文一<!-- 内部 -->句。\n\n<!-- 内部备注：不印 -->\n\n<p align=right>水务局</p>\n", name: "report.md")
    #expect(result.document.paragraphs.map(\.text.string) == ["正文一句。", "水务局"])
    #expect(
      result.diagnosticIDs.filter { $0.hasPrefix("markdown") || $0.contains("markup") }.sorted() == [
        "markdown.comment", "markdown.comment", "reading.noise.markup",
      ])
  }

  @Test func indentedLinesAreParagraphsAndPicturesAreNamed() throws {
    let document = try document("    一年来，完成了任务。\n\n![示意图](a.png)\n\n- [x] 已完成")
    #expect(document.paragraphs.map(\.text.string) == ["一年来，完成了任务。", "☑已完成"])
    let figure = Figure(resource: ResourceID(0), alternativeText: "示意图", name: "a.png")
    #expect(document.body.contains { $0.content == .figure(figure) })
  }

  @Test(arguments: [
    "**", "[", "![](", "|a|\n|-|", "[^1]\n[^1]:", "```", "<!--", "- \n- - -", "&;&#0;&#x110000;", "\\",
    "> > > >",
    "*a**b*c**", "[a]: <", "~~", "| |\n|:-:|\n|", "1. \n2)", "#", "a\n===", "甲&amp;乙&lt;",
  ])
  func fragmentsAreRead(_ text: String) throws {
    _ = try document("正文\n\n" + text)
    _ = try document("正文" + text)
  }

  /// Lines of commands look like a page's own words; in a file whose author made its paragraphs they are text.
  @Test func linesOfCommandsAreNotLeftOut() throws {
    let commands = [
      "mkdir -p /opt/data", "cd /opt/app", "cd config", "tar -xzf app.tgz", "bin/start.sh -daemon",
    ]
    let text = "# 软件安装手册\n\n## 建立目录\n\n" + commands.joined(separator: "\n\n") + "\n"
    let read = try read(text, name: "a.md")
    let printed = read.document.paragraphs.map(\.text.string)
    for command in commands { #expect(printed.contains(command), "\(command) is left out") }
  }

  /// The title stands in the front matter, or there is none, or levels were left out below it: the highest headings are 一、.
  @Test(
    arguments: [
      ("---\ntitle: 工作总结\n---\n\n## 做法\n\n文。\n\n### 学习\n", [1, 2]), ("## 做法\n\n文。\n\n### 学习\n", [1, 2]),
      ("# 工作总结\n\n### 做法\n\n文。\n\n#### 学习\n\n文。\n\n### 成效\n", [1, 2, 1]),
      ("# 工作总结\n\n## 做法\n\n文。\n\n### 学习\n", [1, 2]), ("## 甲\n\n文。\n\n# 乙\n\n文。\n\n# 丙\n", [2, 1, 1]),
    ])
  func theHighestHeadingsAreOfTheFirstLevel(_ text: String, _ levels: [Int]) throws {
    let result = try read(text, name: "report.md")
    #expect(result.document.paragraphs.compactMap { $0.role.level?.rawValue } == levels, "\(result.outline)")
  }

  /// Links to a text's own headings, two or more below each other, are its 目录; a link to a page, or one alone, is text.
  @Test func aTypedTableOfContentsIsLeftOut() throws {
    let body = "## 一、版本发布\n\n全年发布十二版。\n\n## 二、工具开发\n\n开发工具三套。\n"
    let result = try read(
      "# 工作总结\n\n## 目录\n\n1. [版本发布](#一、版本发布)\n2. [工具开发](#二、工具开发)\n   - [甲](#甲)\n\n\(body)", name: "a.md")
    #expect(
      result.outline == [
        "title: 工作总结", "heading1: 一、版本发布", "body: 全年发布十二版。", "heading1: 二、工具开发", "body: 开发工具三套。",
      ])
    #expect(result.diagnosticIDs.contains("markdown.contents"))
    #expect(result.diagnostics.first { $0.id == "markdown.contents" }?.arguments == ["4"])
    for list in [
      "- [版本发布](#一)\n", "- [甲](https://a.example)\n- [乙](https://b.example)\n",
      "- [甲](#甲)（见下）\n- [乙](#乙)：略\n",
      "- [甲](#甲)(见下)\n- [乙](#乙)(略)\n",
    ] {
      let ids = try read("# 工作总结\n\n\(list)\n\(body)", name: "a.md").diagnosticIDs
      #expect(!ids.contains("markdown.contents"), "\(list)")
    }
  }

  /// For each cell of a row the parser walks over all before it.
  @Test func aRowWiderThanAnyPageIsText() throws {
    func tables(_ columns: Int) throws -> Int {
      func row(_ cell: String) -> String { "|" + String(repeating: cell + "|", count: columns) }
      let document = try document("正文。\n\n\(row("甲"))\n\(row("-"))\n\(row("乙"))\n")
      return document.body.count { if case .table = $0.content { true } else { false } }
    }
    #expect(try tables(1000) == 1)
    #expect(try tables(3000) == 0)
  }

  @Test func aNumberedHeadingIsNoTitle() throws {
    let text = "---\n标题: 云岭县水务局工作报告\n---\n概况如下。\n\n# 一、存在的问题\n\n内容。\n"
    let found = try outline(text)
    #expect(found.contains("heading1: 一、存在的问题"), "\(found)")
    #expect(try outline("# 1. 法律及政策\n\n## 关键结论\n\n内容。\n").first == "title: 1.法律及政策", "chapters of books")
    #expect(try outline("# 工作报告\n\n## 一、存在的问题\n\n内容。\n").first == "title: 工作报告")
  }

  @Test func numbersThatLookLikeThoseAroundThemAreTold() throws {
    func told(_ text: String) throws -> [String] {
      try read(text, name: "report.md").diagnostics.filter { $0.id == "markdown.nested" }.flatMap(\.arguments)
    }
    #expect(try told("1. 人才不足。\n2. 转化率低。\n   1. 质量不高；\n   2. 对接不够。\n") == ["1."])
    #expect(try told("1. 人才不足。\n   - 质量不高；\n   1) 对接不够。\n\n2. 转化率低。\n").isEmpty)
  }

  @Test func latinWordsAmongHanAreEmphasised() throws {
    let text = try read("刊于*Nature Communications*（综述）上，长*宽*高为3*4*5，另有*篇、*A类。\n", name: "report.md")
    #expect(text.outline == ["body: 刊于Nature Communications（综述）上，长*宽*高为3*4*5，另有*篇、*A类。"])
  }

  /// cmark leaves them out of its tree.
  @Test func notesThatAreNotPrintedAreTold() throws {
    let text = "正文很好[^a]。\n\n[^a]: 甲注。\n[^a]: 第二条注文。\n[^1]: 无人引用的注文。\n\n```\n[^2]: 代码\n```\n"
    let result = try readDocument(Array(text.utf8), name: "a.md")
    let told = result.diagnostics.filter { $0.id.hasPrefix("markdown.note") }
    #expect(told.map(\.id) == ["markdown.note.twice", "markdown.note.uncalled"])
    #expect(told.map(\.arguments) == [["a"], ["1"]])
    #expect(
      told.compactMap(\.span).map(result.source.string) == ["[^a]: 第二条注文。", "[^1]: 无人引用的注文。"])
  }
}
