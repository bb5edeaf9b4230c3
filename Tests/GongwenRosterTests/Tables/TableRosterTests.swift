import GongwenFormats
import GongwenModel
import Testing

@testable import GongwenRoster

@Suite struct TableRosterTests {
  /// The people of a roster: unit, name, post.
  private func people(_ roster: Roster) -> [String] {
    roster.rows.map { row in
      let metadata = roster.metadata(of: row)
      return [metadata.unit, metadata.name, metadata.position].map { $0 ?? "·" }.joined(separator: " ")
    }
  }

  /// One person a row under a title and a head of two lines: the first layout of cadre systems.
  static let plain = DrawnTable(
    text: """
      干部名册 | | | | | | | | | | | | | |
      单位： | | | | | | | | | | | 2025年1月 | | |
      姓  名 | 现任⏎职务 | 性别 | 民族 | 籍贯 | 全日制教育 | | 在职教育 | | 出生⏎年月 | 参加工作时间 | 入党时间 | 任现职⏎时  间 | 任现职级时间 | 备注
      | | | | | 学历 | 毕业院校及专业 | 学历 | 毕业院校及专业 | | | | | |
      陆启明 | 局长 | 男 | 汉族 | 云岭 | 大学 | 南江大学水利工程 | 研究生 | 省委党校 | 1975.03 | 1997.07 | 1999.06 | 2021.05 | 2016.02 |
      顾南星 | 副局长 | 女 | 白族 | 云岭 | 大专 | 南江师专中文 | | | 1980.10 | 2001.08 | | 2022.11 | 2019.01 | 挂职
      """,
    merges: ["A1:O1", "A3:A4", "F3:G3", "H3:I3", "J3:J4"])

  @Test func aColumnOfDatesTakesTheDayOfACell() throws {
    var sheet = DrawnTable(text: "姓名|日期|出生\n陈一|x|x\n周二|x|x\n赵三|x|x").sheet
    let day = "2026年1月12日"
    sheet.rows[1].cells[1] = SheetCell(column: 1, text: "1月12日", day: day)
    sheet.rows[1].cells[2] = SheetCell(column: 2, text: "1月12日", day: day)
    sheet.rows[2].cells[1] = SheetCell(column: 1, text: "2026-01-12 09:30", day: day)
    sheet.rows[3].cells[1] = SheetCell(column: 1, text: "9:30:00")
    let roster = try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
    #expect(roster.rows.map { $0.cells[1]?.text } == [day, day, "9:30:00"])
    #expect(roster.rows[0].cells[2]?.text == "1月12日")
    sheet.merges = [CellRange(rows: 2...3, columns: 1...1)]
    sheet.rows[3].cells.removeAll { $0.column == 1 }
    let joined = try WorkbookRoster.roster(of: Workbook(sheets: [sheet]), name: "r.xlsx", sheet: nil)
    #expect(joined.rows[2].cells[1]?.text == day)
  }

  @Test func fifteenColumnsCellByCell() throws {
    for roster in [try Self.plain.roster(), try Self.plain.rosterOfValues()] {
      #expect(people(roster) == ["· 陆启明 局长", "· 顾南星 副局长"])
      let first = roster.values(of: roster.rows[0])
      #expect(first["全日制教育/学历"] == "大学")
      #expect(first["全日制教育/毕业院校及专业"] == "南江大学水利工程")
      #expect(first["在职教育/学历"] == "研究生")
      #expect(first["在职教育/毕业院校及专业"] == "省委党校")
      #expect(first["任现职时间"] == "2021.05")
      #expect(first["学历"] == nil)
      let second = roster.values(of: roster.rows[1])
      #expect(second["全日制教育/学历"] == "大专")
      #expect(second["在职教育/学历"] == nil)
      #expect(second["入党时间"] == nil)
      #expect(second["备注"] == "挂职")
      #expect(roster.reading?.headRows == [3, 4])
      #expect(roster.reading?.people == [5, 6])
      #expect(roster.reading?.leftOut == [.title: [1, 2]])
    }
  }

  /// By unit, the head again every few people, the last block filled up: the second layout of cadre systems.
  static let grouped = DrawnTable(
    text: """
      干部名册 | | | |
      云岭县水务局 | | | |
      姓名 | 现任职务 | 全日制教育 | | 备注
      | | 学历 | 毕业院校及专业 |
      陆启明 | 局长 | 大学 | 南江大学 |
      顾南星 | 副局长 | 大专 | 南江师专 |
      姓名 | 现任职务 | 全日制教育 | | 备注
      | | 学历 | 毕业院校及专业 |
      闻素心 | 四级调研员 | 中专 | |
      | | | |
      （二）云岭县民政局（1人） | | | |
      姓名 | 现任职务 | 全日制教育 | | 备注
      | | 学历 | 毕业院校及专业 |
      白砚秋 | 局长 | 大学 | | 新任
      合计 | 4 | | |
      注：本表一式两份 | | | |
      """,
    merges: ["A1:E1", "A2:E2", "C3:D3", "A11:E11", "A3:A4"])

  @Test func unitsComeFromTheirLines() throws {
    let expected = [
      "云岭县水务局 陆启明 局长", "云岭县水务局 顾南星 副局长", "云岭县水务局 闻素心 四级调研员", "云岭县民政局 白砚秋 局长",
    ]
    for roster in [try Self.grouped.roster(), try Self.grouped.rosterOfValues()] {
      #expect(people(roster) == expected)
      #expect(roster.rows.flatMap(\.diagnostics).isEmpty)
      #expect(roster.reading?.people == [5, 6, 9, 14])
      #expect(roster.reading?.groups.map(\.unit) == ["云岭县水务局", "云岭县民政局"])
      #expect(roster.reading?.leftOut[.head] == [7, 8, 12, 13])
      #expect(roster.reading?.leftOut[.sum] == [15])
      #expect(roster.reading?.leftOut[.note] == [16])
      #expect(roster.values(of: roster.rows[3])["学历"] == "大学")
    }
  }

  /// 姓 and 名 in two columns are one name, in repeated heads too; apart from each other they are two columns.
  @Test func surnameAndGivenNameAreOneName() throws {
    let table = DrawnTable(
      text: """
        干部名册 | | | |
        序号 | 姓 | 名 | 单位 | 职务
        1 | 陆 | 启明 | 云岭县水务局 | 局长
        序号 | 姓 | 名 | 单位 | 职务
        2 | 欧阳 | 雪 | 云岭县民政局 | 副局长
        """)
    for roster in [try table.roster(), try table.rosterOfValues()] {
      #expect(people(roster) == ["云岭县水务局 陆启明 局长", "云岭县民政局 欧阳雪 副局长"])
      #expect(roster.reading?.leftOut[.head] == [4])
    }
    let apart = DrawnTable(text: "姓名 | 姓 | 名\n陆启明 | 陆 | 启明")
    #expect(people(try apart.roster()) == ["· 陆启明 ·"])
  }

  /// 单位：万元 names no unit, a line's unit ends at the gap behind it, and averages are nobody.
  @Test(arguments: [
    ("单位：万元", ""), ("（单位：人）", ""), ("填报单位：县委组织部　　填报日期：2025年12月1日", "县委组织部 "),
    ("单位：云岭县水务局   2025年12月", "云岭县水务局 "), ("填报单位：县委组织部（盖章）", "县委组织部 "),
    ("填报单位（盖章）：县委组织部　　填报时间：2026年1月", "县委组织部 "), ("单位(公章): 云岭县水务局", "云岭县水务局 "),
    ("单位：云岭县水务局(公章)　　2025年12月", "云岭县水务局 "), ("单位：县教育局（本级）", "县教育局（本级） "),
    ("单位：云岭县水务局", "云岭县水务局 "),
  ])
  func aMeasureIsNoUnit(line: String, unit: String) throws {
    let table = DrawnTable(
      text: """
        测评结果 | | |
        \(line) | | |
        姓名 | 职务 | 得分
        陆启明 | 局长 | 95
        顾南星 | 副局长 | 93
        平均分 | | 94
        """, merges: ["A1:C1", "A2:C2"])
    for roster in [try table.roster(), try table.rosterOfValues()] {
      #expect(
        people(roster).map { $0.trimmingPrefix("· ") } == ["\(unit)陆启明 局长", "\(unit)顾南星 副局长"].map { $0[...] })
      #expect(roster.reading?.leftOut[.sum] == [6])
    }
  }

  /// Posts that nobody has are told and set for nobody; a unit may stand between brackets or stars.
  @Test func vacantPostsAreLeftOutAndFramedUnitsAreUnits() throws {
    let table = DrawnTable(
      text: """
        姓名 | 职务 | 备注
        【云岭县水务局】 | |
        陆启明 | 局长 |
        （空缺） | 副局长 |
        ★云岭县民政局★ | |
        顾南星 | 局长 |
        待定 | 副局长 |
        第二组： | |
        白砚秋 | 局长 |
        """)
    for roster in [try table.roster(), try table.rosterOfValues()] {
      #expect(people(roster) == ["云岭县水务局 陆启明 局长", "云岭县民政局 顾南星 局长", "第二组 白砚秋 局长"])
      #expect(roster.reading?.leftOut[.vacancy] == [4, 7])
      #expect(roster.diagnostics.map(\.id).contains("table.rows.vacancy"))
    }
  }

  /// Nobody can tell whose a report is: it is not set, and the others are.
  @Test func aRowThatSaysDittoOrNamesTwoIsAnError() throws {
    let table = DrawnTable(
      text: """
        姓名 | 单位 | 职务
        陆启明 | 水务局 | 局长
        顾南星 | 〃 | 副局长
        闻素心、白砚秋 | 民政局 | 局长
        """)
    var roster = try table.roster()
    RosterChecks.apply(to: &roster)
    #expect(
      roster.rows.map { $0.diagnostics.map(\.id) } == [[], ["batch.roster.ditto"], ["batch.roster.people"]])
    #expect(roster.rows[1].diagnostics.first?.severity == .error)
  }

  @Test func theUnitOfThePaperIsToldWhereItFillsABlank() throws {
    let table = DrawnTable(
      text: """
        干部名册
        填报单位：县委组织部
        姓名 | 单位 | 职务
        陈一 | 县水务局 | 局长
        周二 | | 科长
        赵三 | | 科员
        """, merges: ["A1:C1", "A2:C2"])
    let roster = try table.roster()
    #expect(people(roster) == ["县水务局 陈一 局长", "县委组织部 周二 科长", "县委组织部 赵三 科员"])
    #expect(roster.rows.map(\.fileRow) == [4, 5, 6])
    let told = roster.diagnostics.filter { $0.id == "table.unit.filled" }
    #expect(told.map(\.arguments) == [["县委组织部", "5–6"]])
    #expect(told.map(\.severity) == [.warning])
    // A line among the people names the unit of those below it: nothing to tell.
    let group = DrawnTable(
      text: "姓名 | 单位 | 职务\n陈一 | 县水务局 | 局长\n县民政局 | |\n周二 | | 科长", merges: ["A3:C3"])
    #expect(try group.roster().diagnostics.filter { $0.id == "table.unit.filled" }.isEmpty)
  }

  @Test func aHeadOfThreeLines() throws {
    let table = DrawnTable(
      text: """
        序号 | 姓名 | 联系方式 | | | 工作单位
        | | 电话 | | 邮箱 |
        | | 座机 | 手机 | |
        1 | 陆启明 | 22555 | 138 | a@b | 水务局
        2 | | | | |
        """,
      merges: ["A1:A3", "C1:E1", "C2:D2"])
    for roster in [try table.roster(), try table.rosterOfValues()] {
      #expect(roster.columns.map(\.name) == ["序号", "姓名", "联系方式/电话/座机", "联系方式/电话/手机", "联系方式/邮箱", "工作单位"])
      #expect(people(roster) == ["水务局 陆启明 ·"])
      #expect(roster.reading?.leftOut[.padding] == [5])
    }
  }

  /// 工作单位 and 职务 below 单位及职务: the first is no post, and the second is not lost.
  @Test(arguments: ["单位及职务", "工作单位及职务", "单位职务", "现任职务"]) func knownWordsOverOthers(over: String) throws {
    let table = DrawnTable(
      text: """
        序号 | 姓名 | \(over) | | 备注
        | | 工作单位 | 职务 |
        1 | 陆启明 | 水务局 | 局长 | 无
        """,
      merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"])
    for roster in [try table.roster(), try table.rosterOfValues()] {
      #expect(people(roster) == ["水务局 陆启明 局长"])
      #expect(roster.reading?.headRows == [1, 2])
    }
    // A person's values below a known word are no line of the head.
    let person = DrawnTable(text: "姓名 | \(over) | \n陆启明 | 水务局局长 | 在编")
    #expect(try person.roster().reading?.headRows == [1])
  }

  @Test func peopleWithoutAUnitAreToldWhereOthersHaveOne() throws {
    let table = DrawnTable(
      text: "姓名 | 单位 | 职务\n陆启明 | 水务局 | 局长\n顾南星 | | 副局长\n白砚秋 | | 副局长\n闻素心 | 民政局 | 局长")
    let roster = try table.roster()
    #expect(people(roster) == ["水务局 陆启明 局长", "· 顾南星 副局长", "· 白砚秋 副局长", "民政局 闻素心 局长"])
    let told = roster.diagnostics.filter { $0.id == "table.unit.blank" }
    #expect(told.map(\.arguments) == [["3–4"]] && told.map(\.severity) == [.warning])
    // Joined cells, a line of the unit and a list without units leave nothing open.
    for (text, merges) in [
      ("姓名 | 单位 | 职务\n陆启明 | 水务局 | 局长\n顾南星 | | 副局长", ["B2:B3"]),
      ("姓名 | 单位 | 职务\n民政局 | |\n顾南星 | | 局长", ["A2:C2"]), ("姓名 | 单位 | 职务\n陆启明 | | 局长\n顾南星 | | 局长", []),
    ] {
      let roster = try DrawnTable(text: text, merges: merges).roster()
      #expect(roster.diagnostics.filter { $0.id == "table.unit.blank" }.isEmpty)
    }
  }

  @Test(arguments: ["县残联", "县文联", "县工商联", "县科协", "市社科联"]) func mergedLinesOfFederationsAreUnits(unit: String)
    throws
  {
    let table = DrawnTable(text: "序号 | 姓名 | 职务\n\(unit) | |\n1 | 陆启明 | 主席", merges: ["A2:C2"])
    #expect(try people(table.roster()) == ["\(unit) 陆启明 主席"])
  }

  /// Who made a table, and when, stands below it.
  @Test func aDayBelowATableIsNoUnit() throws {
    let table = DrawnTable(text: "单位 | 姓名 | 职务\n水务局 | 陆启明 | 局长\n县委组织部 | |\n2026年1月5日 | |\n2026-1-5 | |")
    let roster = try table.roster()
    #expect(roster.reading?.leftOut[.note] == [4, 5])
    #expect(roster.reading?.groups.map(\.unit) == ["县委组织部"])
  }

  @Test func aNameInTheLowerLineOfTheHead() throws {
    let table = DrawnTable(
      text: """
        序号 | 基本情况 | | 备注
        | 姓名 | 职务 |
        1 | 陆启明 | 局长 | 无
        """)
    let roster = try table.roster()
    #expect(roster.columns.map(\.name).prefix(4) == ["序号", "基本情况/姓名", "基本情况/职务", "备注"])
    #expect(people(roster) == ["· 陆启明 局长"])
    #expect(roster.values(of: roster.rows[0])["姓名"] == "陆启明")
  }

  @Test func joinedUnitsFillAllTheirRows() throws {
    let table = DrawnTable(
      text: "单位 | 姓名 | 职务\n水务局 | 陆启明 | 局长\n | 顾南星 | 副局长\n民政局 | 白砚秋 | 局长", merges: ["A2:A3"])
    #expect(try people(table.roster()) == ["水务局 陆启明 局长", "水务局 顾南星 副局长", "民政局 白砚秋 局长"])
  }

  @Test func aRowThatSharesANameIsNoPersonOfItsOwn() throws {
    let table = DrawnTable(text: "姓名 | 职务\n陆启明 | 局长\n | 党组书记", merges: ["A2:A3"])
    let roster = try table.roster()
    #expect(roster.rows[1].diagnostics.map(\.id) == ["table.row.continued"])
    #expect(place(roster, roster.rows[1].diagnostics[0]) == "名册!B3")
  }

  private func place(_ roster: Roster, _ diagnostic: Diagnostic) -> String? {
    diagnostic.span.flatMap { roster.source.places.place(of: $0.lowerBound)?.text(in: .chinese) }
  }

  @Test(arguments: [
    // Two tables side by side
    ("姓名 | 单位 | 姓名 | 单位\n陆启明 | 水务局 | 顾南星 | 民政局", "table.column.twice", "r.xlsx:名册!D1"),
    // A head whose columns have moved
    ("姓名 | 职务 | 单位\n陆启明 | 局长 | 水务局\n姓名 | 单位 | 职务\n顾南星 | 民政局 | 局长", "table.head.changed", "r.xlsx:名册!B3"),
    // A line that may be a unit or not
    ("姓名 | 职务\n陆启明 | 局长\n二级巡视员以上 | \n顾南星 | 局长", "table.group", "r.xlsx:名册!A3"),
  ])
  func whatIsAmbiguousIsAFaultAtItsCell(text: String, id: String, place: String) {
    var table = DrawnTable(text: text)
    table.merges = id == "table.group" ? ["A3:B3"] : []
    #expect {
      try table.roster()
    } throws: { error in
      guard let fault = error as? Fault else { return false }
      return fault.diagnostic.id == id && fault.path == place && fault.category == .input
    }
  }

  @Test func aLineOfOneNameIsAPerson() throws {
    let table = DrawnTable(text: "姓名 | 职务\n陆启明 | \n水务局 | \n顾南星 | 局长")
    for roster in [try table.roster(), try table.rosterOfValues()] {
      #expect(people(roster) == ["· 陆启明 ·", "水务局 顾南星 局长"])
    }
  }

  @Test func valuesThatAreNotWhatWasMeantAreLeftOut() throws {
    var table = DrawnTable(text: "姓名 | 身份证号 | 学历\n陆启明 | 1.1010119750307E+17 | #N/A").sheet
    table.rows[1].cells[1].flaw = .lostDigits
    table.rows[1].cells[2].flaw = .error
    let roster = try WorkbookRoster.roster(of: Workbook(sheets: [table]), name: "r.xlsx", sheet: nil)
    #expect(roster.rows[0].diagnostics.map(\.id) == ["table.value.lostDigits", "table.value.error"])
    #expect(roster.rows[0].diagnostics.allSatisfy { $0.severity == .warning })
    #expect(roster.values(of: roster.rows[0])["身份证号"] == nil)
  }

  @Test func hiddenRowsColumnsAndSheetsAreLeftOutAndTold() throws {
    var sheet = DrawnTable(text: "姓名 | 密码 | 职务\n陆启明 | x | 局长\n顾南星 | y | 副局长").sheet
    sheet.rows[1].isHidden = true
    sheet.hiddenColumns = [1...1, 8...16383]
    let hidden = Sheet(name: "旧", isHidden: true)
    let roster = try WorkbookRoster.roster(
      of: Workbook(sheets: [sheet, hidden, Sheet(name: "说明")]), name: "r.xlsx", sheet: nil)
    #expect(people(roster) == ["· 顾南星 副局长"])
    #expect(roster.columns.map(\.name) == ["姓名", "职务", "单位"])
    let told = roster.diagnostics.map { "\($0.id) \($0.arguments.joined(separator: " "))" }
    #expect(
      told == [
        "table.sheet.hidden 旧", "table.sheet.other 说明", "table.rows.hidden 2", "table.columns.hidden B",
      ])
  }

  @Test func severalRostersNeedAChoice() throws {
    let workbook = Workbook(sheets: [
      DrawnTable(text: "姓名\n陆启明", name: "机关").sheet, DrawnTable(text: "姓名\n顾南星", name: "基层").sheet,
      DrawnTable(text: "单位 | 职务\n水务局 | 局长", name: "字典").sheet,
    ])
    #expect(throws: Fault(.input, "table.sheet.several", ["2", "机关、基层"], path: "r.xlsx")) {
      try WorkbookRoster.roster(of: workbook, name: "r.xlsx", sheet: nil)
    }
    for choice in ["基层", "2"] {
      #expect(try people(WorkbookRoster.roster(of: workbook, name: "r.xlsx", sheet: choice)) == ["· 顾南星 ·"])
    }
    for choice in ["乡镇", "0", "4", "-9223372036854775808"] {
      #expect(throws: Fault(.usage, "table.sheet.unknown", [choice, "机关、基层、字典"], path: "r.xlsx")) {
        try WorkbookRoster.roster(of: workbook, name: "r.xlsx", sheet: choice)
      }
    }
  }

  @Test func aColumnWithoutAHeadIsToldOnce() throws {
    let roster = try DrawnTable(text: "姓名 | | 职务\n陆启明 | x | 局长\n顾南星 | y | 局长").roster()
    #expect(roster.diagnostics.map(\.id) == ["table.column.unnamed"])
    #expect(place(roster, roster.diagnostics[0]) == "名册!B2")
  }

  @Test func columnsOfOneNameFillNothing() throws {
    let roster = try DrawnTable(text: "姓名 | 学历 | 学历\n陆启明 | 大学 | 研究生").roster()
    #expect(roster.diagnostics.map(\.arguments) == [["学历", "B1", "C1", "学历"]])
    #expect(roster.values(of: roster.rows[0])["学历"] == nil)
    #expect(roster.reading?.columns.map(\.isUsed) == [true, false, false])
  }

  @Test func aFormAboutOnePersonIsNoRoster() throws {
    #expect(fault(DrawnTable(text: "姓名|张三\n单位|水务局\n职务|局长")) == "table.name.head A2")
    // Another table below with its columns elsewhere.
    let second = "姓名|单位\n张三|水务局\n序号|姓名\n1|李四"
    #expect(fault(DrawnTable(text: second)) == "table.name.head A3")
  }

  private func fault(_ table: DrawnTable) -> String? {
    do throws(Fault) {
      _ = try table.roster()
      return nil
    } catch {
      return "\(error.diagnostic.id) \(error.path?.split(separator: "!").last ?? "")"
    }
  }

  @Test func aLineOfAUnitMayCountItsPeople() throws {
    let joined = DrawnTable(
      text: "姓名|职务|备注\n县水务局||由局长主持\n张三|局长|\n教育局||共1人\n李四|局长|", merges: ["A2:B2"])
    let roster = try joined.roster()
    #expect(roster.reading?.groups.map(\.unit) == ["县水务局", "教育局"])
    #expect(roster.rows.map { $0.cells.last.flatMap { $0?.text } } == ["县水务局", "教育局"])
    // A name over two columns stays a person.
    let person = try DrawnTable(text: "姓名|曾用名|备注\n张三||2人", merges: ["A2:B2"]).roster()
    #expect(person.reading?.people == [2])
  }

  @Test func aUnitInBracketsAboveTheHeadIsThatOfItsPeople() throws {
    let roster = try DrawnTable(text: "名册\n（单位名称：县水务局）\n姓名|职务\n张三|局长").roster()
    #expect(roster.rows.first?.cells.last.flatMap { $0?.text } == "县水务局")
    #expect(roster.reading?.leftOut == [.title: [1]])
    let grouped = try DrawnTable(text: "水务局\n姓名|职务\n张三|局长").roster()
    #expect(grouped.reading?.leftOut.isEmpty == true)
  }
}
