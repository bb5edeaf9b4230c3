import GongwenModel
import Testing

@testable import GongwenRoster

@Suite struct RosterReaderTests {
  private func read(_ text: String, _ format: RosterReader.Format = .csv) throws -> Roster {
    try RosterReader.read(Array(text.utf8), name: "roster", format: format)
  }

  private func people(_ roster: Roster) -> [[String?]] {
    roster.rows.map { row in
      let metadata = roster.metadata(of: row)
      return [metadata.unit, metadata.name, metadata.position]
    }
  }

  private func diagnostic(_ roster: Roster, row: Int) -> [String] {
    roster.rows[row].diagnostics.map { diagnostic in
      let place = roster.source.location(of: diagnostic.span?.lowerBound ?? 0)
      return "\(place.line):\(place.column) \(diagnostic.severity) \(diagnostic.id)"
    }
  }

  private let expected: [[String?]] = [["水务局", "陈一", "局长"], ["林业局", "周二", "副局长"]]

  @Test(arguments: [
    ("单位,姓名,职务\r\n水务局,陈一,局长\r\n林业局,周二,副局长\r\n", RosterReader.Format.csv),
    ("unit,name,position\n水务局,陈一,局长\n林业局,周二,副局长", .csv),
    ("\u{FEFF}单 位;姓　名;职务\n水务局;陈一;局长\n林业局;周二;副局长", .csv),
    ("单位\t姓名\t职务\n水务局\t陈一\t局长\n林业局\t周二\t副局长\n\t\t\n", .tsv),
    (#"[{"单位":"水务局","姓名":"陈一","职务":"局长"},{"name":"\u5468二","unit":"林业局","position":"副局长"}]"#, .json),
    (
      "{\"unit\":\"水务局\",\"name\":\"陈一\",\"职务\":\"局长\"}\n\n{\"单位\":\"林业局\",\"name\":\"周二\",\"职务\":\"副局长\"}",
      .jsonl
    ),
    ("- {单位: 水务局, 姓名: 陈一, 职务: 局长}\n- 单位: 林业局\n  姓名: 周二\n  职务: 副局长\n", .yaml),
    ("defaults: {unit: 林业局}\nreports:\n- {unit: 水务局, name: 陈一, 职务: 局长}\n- {name: 周二, 职务: 副局长}\n", .yaml),
    (
      #"{"defaults":{"单位":"林业局"},"reports":[{"unit":"水务局","name":"陈一","职务":"局长"},{"name":"周二","职务":"副局长"}]}"#,
      .json
    ),
  ])
  func everyFormatGivesTheSamePeople(text: String, format: RosterReader.Format) throws {
    let roster = try read(text, format)
    #expect(people(roster) == expected)
  }

  /// 姓名,单位\n陈一,水务局 in the encodings that spreadsheets write.
  @Test(
    arguments: [
      [
        0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0D, 0x0A, 0xB3, 0xC2, 0xD2, 0xBB, 0x2C, 0xCB,
        0xAE, 0xCE, 0xF1, 0xBE, 0xD6,
      ],
      [
        0xFF, 0xFE, 0xD3, 0x59, 0x0D, 0x54, 0x2C, 0, 0x55, 0x53, 0x4D, 0x4F, 0x0A, 0, 0x48, 0x96, 0, 0x4E,
        0x2C, 0, 0x34, 0x6C, 0xA1, 0x52, 0x40, 0x5C,
      ],
      [
        0xFE, 0xFF, 0x59, 0xD3, 0x54, 0x0D, 0, 0x2C, 0x53, 0x55, 0x4F, 0x4D, 0, 0x0A, 0x96, 0x48, 0x4E, 0, 0,
        0x2C, 0x6C, 0x34, 0x52, 0xA1, 0x5C, 0x40,
      ],
      [
        0xD3, 0x59, 0x0D, 0x54, 0x2C, 0, 0x55, 0x53, 0x4D, 0x4F, 0x0A, 0, 0x48, 0x96, 0, 0x4E, 0x2C, 0, 0x34,
        0x6C, 0xA1, 0x52, 0x40, 0x5C,
      ],
    ] as [[UInt8]])
  func encodingsOfSpreadsheets(bytes: [UInt8]) throws {
    let roster = try RosterReader.read(bytes, name: "roster.csv", format: .csv)
    #expect(people(roster) == [["水务局", "陈一", nil]])
  }

  @Test func bytesOfNoEncodingStopTheRosterAtTheirPlace() {
    // GB18030 reads the first line as three characters and has nothing for FF.
    let bytes = Array("姓名\n".utf8) + [0x41, 0xFF, 0xFF, 0x0A]
    #expect(throws: Fault(.input, "batch.roster.encoding", ["8", "2"], path: "r.csv")) {
      try RosterReader.read(bytes, name: "r.csv", format: .csv)
    }
  }

  @Test func damagedUTF8IsNotTakenForGB18030() {
    let bytes = Array("姓名,单位\n陈一,水务局\n".utf8) + [0xE5, 0x2C] + Array("林业局\n".utf8)
    #expect(throws: Fault(.input, "batch.roster.encoding", ["31", "3"], path: "r.csv")) {
      try RosterReader.read(bytes, name: "r.csv", format: .csv)
    }
  }

  @Test func quotedCells() throws {
    let roster = try read("姓名,单位,title\n\"陈一\",\"水,务\"\"局\"\"\", \"上\n下\" \n")
    #expect(people(roster) == [["水,务\"局\"", "陈一", nil]])
    #expect(roster.metadata(of: roster.rows[0]).title == "上下")
    #expect(diagnostic(roster, row: 0) == ["2:17 warning batch.roster.lineEnd"])
  }

  @Test func anOpenQuoteIsAFaultAtItsPlace() throws {
    let text = "姓名,单位\n陈一,水务局\n周二,\"林业局\n赵三,农业局\n"
    #expect {
      try read(text)
    } throws: { error in
      guard let fault = error as? Fault, let span = fault.diagnostic.span else { return false }
      let place = SourceText(name: "", text: text).location(of: span.lowerBound)
      return fault.category == .input && fault.diagnostic.id == "batch.roster.openQuote" && place == (3, 4)
    }
  }

  @Test(arguments: [
    ("陈一", "2:1 error batch.roster.cellCount"),
    ("陈一,水务局,多,余", "2:10 error batch.roster.cellCount"),
    ("陈\u{0}一,水务局,x", "2:1 error batch.roster.control"),
    ("陈一\u{202E},水务局,x", "2:1 error batch.roster.control"),
    ("=1+1,水务局,x", "2:1 error batch.roster.formula"),
    ("陈一,@SUM(A1),x", "2:4 warning batch.roster.formula"),
    ("陈一,+cmd|' /C calc'!A0,x", "2:4 warning batch.roster.formula"),
    ("陈一,-$B$7*2,x", "2:4 warning batch.roster.formula"),
    ("陈一,+SUM(A1:A9),x", "2:4 warning batch.roster.formula"),
    ("陈一,-1+C12,x", "2:4 warning batch.roster.formula"),
    ("陈\"一,水务局,x", "2:2 error batch.roster.strayQuote"),
    ("\"陈\"一,水务局,x", "2:3 error batch.roster.strayQuote"),
  ])
  func brokenRowsAreFoundAtTheirPlace(row: String, expected: String) throws {
    let roster = try read("姓名,单位,备注\n\(row)\n赵三,农业局,y\n")
    #expect(diagnostic(roster, row: 0) == [expected])
    #expect(diagnostic(roster, row: 1) == [])
  }

  @Test(arguments: [
    "-5", "+86", "-", "3.5", "2023", "-3.5%", "-0.03", "+86 13800138000", "+86-138-0013-8000", "-1/2",
    "@wang2023", "+5℃",
    "-（无）", "@", "-A座", "+ABCD12",
  ])
  func numbersAreNoFormulas(value: String) throws {
    let roster = try read("姓名,年度\n陈一,\(value)\n")
    #expect(diagnostic(roster, row: 0) == [])
  }

  @Test func aLongCellIsReportedAndKept() throws {
    let name = String(repeating: "长", count: 300)
    let roster = try read("姓名\n\(name)\n")
    #expect(diagnostic(roster, row: 0) == ["2:1 warning batch.roster.long"])
    #expect(roster.metadata(of: roster.rows[0]).name == name)
  }

  @Test func aBrokenLineOfJSONLinesSpoilsOnlyItsRow() throws {
    let roster = try read("{\"name\":\"陈一\"}\n{\"name\":\n{\"name\":[1]}\n{\"name\":\"周二\"}\n", .jsonl)
    #expect(roster.rows.count == 4)
    #expect(diagnostic(roster, row: 1) == ["2:9 error batch.roster.json"])
    #expect(diagnostic(roster, row: 2) == ["3:2 error batch.roster.nested"])
    #expect(diagnostic(roster, row: 3) == [])
  }

  @Test(arguments: [
    ("[{\"name\": \"陈一\",}]", RosterReader.Format.json, "batch.roster.json"),
    ("3", .json, "batch.roster.notList"), ("{\"reprots\": []}", .json, "batch.manifest.key"),
    ("- name: [\n", .yaml, "batch.roster.yaml"), ("- {a: 1, a: 2}\n", .yaml, "batch.roster.repeatedKey"),
    ("- {? [a]: 1}\n", .yaml, "batch.roster.yaml"), ("reprots: []\n", .yaml, "batch.manifest.key"),
    ("甲,乙\n一,二\n", .csv, "batch.roster.noColumn"),
    ("", .csv, "batch.roster.empty"),
    (String(repeating: "[", count: 100_000), .json, "batch.roster.json"),
  ])
  func aRosterThatCanNotBeTrustedIsAFault(text: String, format: RosterReader.Format, id: String) {
    #expect {
      try read(text, format)
    } throws: { error in
      (error as? Fault)?.category == .input && (error as? Fault)?.diagnostic.id == id
    }
  }

  @Test func daysAreWrittenInFullAndTheRestIsToldAtItsPlace() throws {
    let roster = try read("姓名,成文日期,印发日期\n陈一,2026-01-12 00:00:00,20260113\n周二,45669,2026年1月\n赵三,,2026-13-45\n")
    let days = roster.rows.map { row in
      let metadata = roster.metadata(of: row)
      return [metadata.date, metadata.printingDate]
    }
    #expect(days == [["2026年1月12日", "2026年1月13日"], ["45669", "2026年1月"], [nil, "2026-13-45"]])
    #expect(diagnostic(roster, row: 0) == [])
    #expect(diagnostic(roster, row: 1) == ["3:4 warning batch.roster.date"])
    #expect(diagnostic(roster, row: 2) == ["4:5 warning batch.roster.date"])
    #expect(roster.rows[1].diagnostics[0].arguments == ["成文日期", "45669"])
    #expect(
      try read("- {姓名: 陈一, 日期: 2026/1/12}\n", .yaml).rows[0].cells.map { $0?.text } == ["陈一", "2026年1月12日"])
  }

  @Test func oneHundredThousandRows() throws {
    var text = "姓名,单位,职务\n"
    for number in 0..<100_000 { text += "陈\(number),水务局,局长\n" }
    let roster = try read(text)
    #expect(roster.rows.count == 100_000)
    #expect(roster.metadata(of: roster.rows[99_999]).name == "陈99999")
    #expect(!roster.rows.contains { !$0.diagnostics.isEmpty })
  }

  /// One person's report came under another one's name.
  @Test func twoNamesOfOneKeyCannotBeToldApart() throws {
    let fault = try #require(throws: Fault.self) { try read("姓名,name,单位\n张三,李四,甲局\n") }
    #expect(fault.diagnostic.id == "table.column.same")
    #expect(fault.diagnostic.arguments == ["姓名", "name", "A1", "B1"])
    let roster = try read(#"[{"姓名":"张三","name":"李四"},{"姓名":"王五","name":""},{"name":"赵六"}]"#, .json)
    #expect(roster.rows.map { $0.diagnostics.map(\.id) } == [["batch.roster.sameKey"], [], []])
  }
}
