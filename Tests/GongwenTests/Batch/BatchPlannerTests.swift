import Glibc
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

@Suite struct BatchPlannerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(
    _ roster: String, files: [String] = [], template: String? = nil, pattern: String? = nil
  ) throws -> BatchPlan {
    for file in files { try folder.write("text", to: file) }
    var request = BatchPlanner.Request(source: try folder.write(roster, to: "roster.csv"))
    if let template { request.template = try folder.write(template, to: "template.txt") }
    if let pattern { request.namePattern = pattern }
    return try BatchPlanner.plan(request)
  }

  /// Each job as `stem < file: codes`.
  private func summary(_ plan: BatchPlan) -> [String] {
    plan.jobs.map { job in
      let input = job.inputPath.map { String($0.dropFirst(folder.path.utf8.count + 1)) } ?? "-"
      let codes = job.diagnostics.map { String($0.diagnostic.id.dropFirst(6)) }.joined(separator: " ")
      return "\(job.stem) < \(input): \(codes)"
    }
  }

  @Test func aColumnNamesTheFiles() throws {
    let plan = try plan("姓名,单位,文件\n陈一,水务局,a.txt\n周二,,in/b.md\n", files: ["a.txt", "in/b.md"])
    #expect(summary(plan) == ["水务局-陈一 < a.txt: ", "周二 < in/b.md: "])
    #expect(plan.jobs[0].metadata.unit == "水务局")
  }

  /// As a desktop shows names: without endings, in other letters, with the other slash.
  @Test func aNameThatFitsOneFileIsThatFile() throws {
    let plan = try plan(
      "姓名,文件\n陈一,in/陈一\n周二,周二.TXT\n赵三,in\\赵三.md\n", files: ["in/陈一.txt", "周二.txt", "in/赵三.md"])
    #expect(
      summary(plan) == [
        "陈一 < in/陈一.txt: file.taken", "周二 < 周二.txt: file.taken", "赵三 < in/赵三.md: file.taken",
      ])
  }

  @Test func aNameThatFitsNoneOrSeveralFilesIsTold() throws {
    let plan = try plan(
      "姓名,文件\n陈一,陈一\n周二,周二 报告（终稿）.txt\n赵三,赵三.doc\n钱四,四.txt\n孙五,无\n李六,..\\a\n",
      files: ["陈一.txt", "陈一.md", "in/周二报告(终稿).txt", "赵三.txt", "钱四的.txt"])
    #expect(
      plan.jobs.flatMap(\.diagnostics).map { [$0.diagnostic.id] + $0.diagnostic.arguments.dropFirst() } == [
        ["batch.file.several", "2", "陈一.md, 陈一.txt"], ["batch.file.missing", "in/周二报告(终稿).txt"],
        ["batch.file.missing", "赵三.txt"], ["batch.file.missing", "钱四的.txt"], ["batch.file.missing", ""],
        ["batch.file.outside"],
      ])
  }

  /// ｛｛姓名｝｝ would stand on every page; rows are counted in one way.
  @Test func whatLooksLikeATagIsTold() throws {
    let plan = try plan("序号,姓名\n1,陈一\n3,周二\n,赵三\n", template: "述职报告\n{{序号}}号，我是｛｛姓名｝｝。\n")
    let told = plan.diagnostics.map { [$0.diagnostic.id] + $0.diagnostic.arguments }
    #expect(told == [["batch.template.lookalike", "｛｛姓名｝｝", "姓名"]])
    #expect(plan.diagnostics.first?.line == 2)
    let numbers = plan.jobs.map { job -> String? in
      if case .template(let values) = job.input { values["序号"] } else { nil }
    }
    #expect(numbers == ["1", "2", "3"])
  }

  @Test(
    arguments: [
      ("{姓名}.pdf", nil, nil, ["--name"]), ("{unit}-{name}.pdf", "机关", "files", ["--sheet", "--files"]),
      ("{份号}.pdf", nil, nil, []),
      ("{unit}-{name}.pdf", nil, nil, []),
    ] as [(String, String?, String?, [String])])
  func whatAFolderCannotUseIsTold(name: String, sheet: String?, files: String?, expected: [String]) throws {
    try folder.write("text", to: "a.txt")
    var request = BatchPlanner.Request(source: folder.path)
    (request.namePattern, request.sheet, request.filesFolder) = (name, sheet, files)
    let told = try BatchPlanner.plan(request).diagnostics.filter { $0.diagnostic.id == "batch.option.unused" }
    #expect(told.flatMap(\.diagnostic.arguments) == expected)
  }

  @Test(arguments: [("files", ["batch.files.unused"]), (nil, [])] as [(String?, [String])])
  func aTemplateHasNoUseForFiles(files: String?, expected: [String]) throws {
    var request = BatchPlanner.Request(source: try folder.write("姓名\n王芳\n", to: "r.csv"))
    request.template = try folder.write("述职报告\n我是{{姓名}}。\n", to: "t.txt")
    request.filesFolder = files
    #expect(try BatchPlanner.plan(request).diagnostics.map(\.diagnostic.id) == expected)
  }

  @Test func aColumnThatWasPerhapsMeantIsTold() throws {
    let plan = try plan("姓名,挂职单位,文件\n陈一,水务局,a.txt\n", files: ["a.txt"])
    #expect(plan.diagnostics.map(\.diagnostic.id) == ["batch.column.unused"])
    #expect(plan.diagnostics.first?.diagnostic.arguments == ["挂职单位", "单位"])
  }

  @Test func filesOutsideMissingOrNoFilesAreDiagnostics() throws {
    let roster = """
      姓名,文件
      一,../../etc/passwd
      二,/etc/passwd
      三,none.txt
      四,in
      五,
      六,a.txt
      七,a.txt

      """
    let plan = try plan(roster, files: ["a.txt", "in/b.txt"])
    #expect(
      summary(plan) == [
        "一 < -: file.outside", "二 < -: file.outside", "三 < -: file.missing", "四 < -: file.notRegular",
        "五 < -: file.unnamed", "六 < a.txt: ", "七 < a.txt: file.shared",
      ])
    #expect(plan.jobs[2].diagnostics[0].place(in: .english) == "\(folder.path)/roster.csv:4:3")
  }

  /// Half of a column is filled in where the files' own names do not say whose they are.
  @Test func anEmptyCellIsFilledByTheName() throws {
    let roster = """
      姓名,单位,文件
      陈一,水务局,a.txt
      周二,林业局,
      赵三,农业局,
      钱四,教育局,
      孙五,教育局,
      孙五,文旅局,

      """
    let plan = try plan(
      roster,
      files: ["a.txt", "周二述职.txt", "赵三终稿.txt", "农业局-赵三.txt", "农业局赵三（旧）.txt", "孙五.txt", "陈一.txt", "李六.txt"])
    #expect(
      summary(plan) == [
        "水务局-陈一 < a.txt: ", "林业局-周二 < 周二述职.txt: file.byName", "农业局-赵三 < -: match.ambiguous",
        "教育局-钱四 < -: file.unnamed", "教育局-孙五 < -: match.shared", "文旅局-孙五 < -: match.shared",
      ])
    #expect(plan.jobs[1].diagnostics[0].diagnostic.severity == .warning)
    #expect(plan.diagnostics.isEmpty, "files that no cell names may lie there")
  }

  @Test func aFileThatCannotBeReadIsNamed() throws {
    let plan = try plan(
      "姓名,单位\n陈一,水务局\n周二,林业局\n", files: ["水务局-陈一.pdf", "陈一丰.png", "周二.txt", "周二.jpg"])
    #expect(summary(plan) == ["水务局-陈一 < -: match.kind", "林业局-周二 < 周二.txt: "])
    #expect(plan.jobs[0].diagnostics.map(\.diagnostic.arguments) == [["陈一", "水务局-陈一.pdf"]])
  }

  @Test func namesFindFilesAndDoubtsAreDiagnostics() throws {
    let roster = "姓名,单位\n陈一,水务局\n周二,林业局\n赵三,农业局\n钱四,农业局\n孙五,教育局\n孙五,文旅局\n"
    let files = ["陈一.txt", "周二-初稿.txt", "周二-定稿.txt", "孙五.txt", "李六.txt", "钱四.docx"]
    let plan = try plan(roster, files: files)
    #expect(
      summary(plan) == [
        "水务局-陈一 < 陈一.txt: ", "林业局-周二 < -: match.ambiguous", "农业局-赵三 < -: match.none",
        "农业局-钱四 < 钱四.docx: ", "教育局-孙五 < -: match.shared", "文旅局-孙五 < -: match.shared",
      ])
    #expect(plan.diagnostics.map { $0.diagnostic.arguments } == [["李六.txt"]])
  }

  @Test func hostileValuesBecomeSafeNames() throws {
    let long = String(repeating: "名", count: 300)
    let roster = "姓名,单位,文件\n../../x,水务局,a.txt\n\(long),,a.txt\n陈一,水务局,a.txt\n陈一,水务局,a.txt\n"
    let plan = try plan(roster, files: ["a.txt"])
    #expect(
      plan.jobs.map(\.stem) == ["水务局-..-..-x", String(repeating: "名", count: 63), "水务局-陈一", "水务局-陈一-2"])
    #expect(
      plan.jobs.map { $0.diagnostics.map(\.diagnostic.id).filter { $0.hasPrefix("batch.name") } } == [
        ["batch.name.unsafe"], ["batch.name.shortened"], [], ["batch.name.collision"],
      ])
  }

  /// What stands behind a name in a roster is printed neither in a byline nor in the contents of a volume.
  @Test func reportsAreSetUnderNamesWithoutRemarks() throws {
    let plan = try plan(
      "姓名,单位\n陈一（挂职）,水务局\n周二*,水务局\n赵三 13800000000,\n钱四（大）,\n孙五,\n李六（正）,\n李六（副）,\n",
      files: ["陈一.txt", "周二.txt", "赵三.txt", "钱四（大）.txt", "孙五.txt", "李六（正）.txt", "李六（副）.txt"])
    #expect(
      plan.jobs.map(\.metadata.name) == ["陈一", "周二", "赵三", "钱四（大）", "孙五", "李六（正）", "李六（副）"])
    #expect(
      plan.jobs.map(\.stem) == ["水务局-陈一", "水务局-周二", "赵三", "钱四（大）", "孙五", "李六（正）", "李六（副）"])
    #expect(
      plan.diagnostics.map(\.diagnostic).filter { $0.id == "batch.name.remarks" }.map(\.arguments)
        == [["陈一（挂职）、周二*、赵三 13800000000", "3"]])
  }

  /// A template prints names and nothing else, whatever the column is called.
  @Test func aTemplateIsFilledWithNamesWithoutRemarks() throws {
    let roster = "干部姓名,单位\n陈一（挂职）,水务局\n周二*,林业局\n赵三 13800000000,\n"
    let reports = try plan(roster, template: "我叫{{姓名}}，{{干部姓名}}，{{name}}。", pattern: "{姓名}.pdf")
    #expect(
      reports.jobs.map(\.stem) == ["陈一", "周二", "赵三"]
        && reports.jobs.map(\.metadata.name) == ["陈一", "周二", "赵三"])
    let texts = try reports.jobs.map { job in
      let request = try job.request(source: "r.csv", template: reports.template, wantsPictures: false)
      return String(decoding: request.bytes, as: UTF8.self)
    }
    #expect(texts == ["我叫陈一，陈一，陈一。", "我叫周二，周二，周二。", "我叫赵三，赵三，赵三。"])
    let list = try plan(roster, template: "{{#名单}}{{姓名}} {{/名单}}")
    let job = try #require(list.jobs.first)
    let request = try job.request(source: "r.csv", template: list.template, wantsPictures: false)
    #expect(String(decoding: request.bytes, as: UTF8.self) == "陈一 周二 赵三 ")
    #expect(
      [reports, list].allSatisfy { $0.diagnostics.contains { $0.diagnostic.id == "batch.name.remarks" } })
  }

  /// What is no roster says how one is made of it.
  @Test(arguments: [
    ("a.md", "text"), ("a.TXT", "text"), ("a", "text"), ("a.docx", "document"), ("a.pdf", "document"),
    ("a.ods", "kind"),
  ])
  func whatIsNoRosterIsToldByItsKind(name: String, kind: String) throws {
    let path = try folder.write("姓名,单位\n", to: name)
    #expect(throws: Fault(.usage, "batch.source." + kind, [path], path: path)) {
      try BatchPlanner.plan(.init(source: path))
    }
  }

  /// Without what stands behind them two people would have one name.
  @Test func remarksThatTellTwoApartStay() throws {
    let names = ["陈一（挂职）", "陈一（驻村）"]
    let plan = try plan("姓名\n\(names.joined(separator: "\n"))\n", files: names.map { $0 + ".txt" })
    #expect(plan.jobs.map(\.metadata.name) == names)
  }

  /// Blanks in a name are no difference; another unit is.
  @Test func aPersonInTwoRowsIsTold() throws {
    let roster = "单位,姓名,文件\n水务局,陈　一,a.txt\n林业局,陈一,a.txt\n水务局,陈一,b.txt\n水务局,,b.txt\n水务局,,b.txt\n"
    let told = try plan(roster, files: ["a.txt", "b.txt"]).diagnostics.filter {
      $0.diagnostic.id == "batch.person.again"
    }
    #expect(told.map(\.diagnostic.arguments) == [["水务局", "陈一", "2"]])
    #expect(told.first?.place(in: .english) == "\(folder.path)/roster.csv:4:1")
  }

  @Test func aTemplateNeedsItsValues() throws {
    let plan = try plan("姓名,奖励\n陈一,嘉奖\n周二,\n", template: "{{姓名}}获{{奖励}}。\n")
    #expect(summary(plan) == ["陈一 < -: ", "周二 < -: template.missing"])
    // The row lacks it, so the place is the row.
    #expect(plan.jobs[1].diagnostics[0].place(in: .english) == "\(folder.path)/roster.csv:3:1")
  }

  @Test func aColumnThatTheRosterDoesNotHaveIsToldOnce() throws {
    let text = "{{姓名}}得{{得分}}分，{{#奖励}}{{奖励}}{{级别}}{{/奖励}}{{^奖励}}无{{/奖励}}，{{等次}}。\n"
    let fault = #expect(throws: Fault.self) {
      try plan("姓名,奖励\n陈一,嘉奖\n周二,\n", template: text)
    }
    #expect(fault?.diagnostic.id == "batch.template.column" && fault?.category == .input)
    #expect(fault?.diagnostic.arguments == ["得分、级别、等次", "姓名、奖励"])
    #expect(fault?.diagnostic.span == SourceSpan(13, 23))
    // What no row reaches, no row needs.
    #expect(try plan("姓名,奖励\n陈一,\n", template: "{{姓名}}{{#奖励}}{{级别}}{{/奖励}}").jobs.count == 1)
  }

  /// The column may be there all the same, hidden in the workbook.
  @Test func aColumnThatTheRosterHidesIsTold() throws {
    let cells = ["A1": "姓名", "B1": "电话", "C1": "职务", "A2": "陈一", "B2": "123", "C2": "局长"]
    func cell(_ name: String) -> String {
      "<c r='\(name)' t='inlineStr'><is><t>\(cells[name] ?? "")</t></is></c>"
    }
    let rows = ["1", "2"].map { row in
      "<row r='\(row)'>\(["A", "B", "C"].map { cell($0 + row) }.joined())</row>"
    }
    let main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let links = "http://schemas.openxmlformats.org/package/2006/relationships"
    let book = ZIPBytes.package([
      "_rels/.rels":
        "<Relationships xmlns='\(links)'><Relationship Id='a' Type='\(office)/officeDocument' Target='xl/workbook.xml'/></Relationships>",
      "xl/workbook.xml":
        "<workbook \(main) xmlns:r='\(office)'><sheets><sheet name='册' sheetId='1' r:id='s'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships xmlns='\(links)'><Relationship Id='s' Type='\(office)/worksheet' Target='s.xml'/></Relationships>",
      "xl/s.xml":
        "<worksheet \(main)><cols><col min='2' max='2' hidden='1'/></cols><sheetData>\(rows.joined())</sheetData></worksheet>",
    ])
    var request = BatchPlanner.Request(source: try folder.write(book, to: "roster.xlsx"))
    request.template = try folder.write("{{姓名}}：{{电话}}\n", to: "template.txt")
    let fault = #expect(throws: Fault.self) { try BatchPlanner.plan(request) }
    #expect(fault?.diagnostic.id == "batch.template.hidden")
    #expect(fault?.diagnostic.arguments == ["电话", "姓名、职务", "B"])
  }

  @Test func aPatternWithAnUnknownColumnIsRefused() {
    #expect(throws: Fault(.usage, "batch.name.key", ["nmae"])) {
      try plan("姓名,文件\n陈一,a.txt\n", files: ["a.txt"], pattern: "{nmae}.pdf")
    }
  }

  @Test func aFolderIsListedInOrderWithoutItsOutputs() throws {
    for file in ["b.txt", "a.md", "in/c.docx", "out/old.txt", ".hidden.txt", "list.csv", "photo.jpg"] {
      try folder.write("x", to: file)
    }
    var request = BatchPlanner.Request(source: folder.path)
    request.outputFolder = folder.path + "/out"
    let plan = try BatchPlanner.plan(request)
    #expect(summary(plan) == ["a < a.md: ", "b < b.txt: ", "c < in/c.docx: "])
    #expect(plan.diagnostics.map(\.diagnostic.id) == ["batch.folder.roster", "batch.folder.other"])
  }

  /// A second file of somebody is no stranger's, and what a packed folder holds may be anybody's.
  @Test func whatIsLeftOutIsToldForWhatItIs() throws {
    for file in ["赵一.txt", "赵一（修改稿）.txt", "草稿/赵一 初稿.txt", "钱二.txt", "补交.zip", "照片.jpg"] {
      try folder.write("x", to: file)
    }
    func told(_ source: String) throws -> [String] {
      try BatchPlanner.plan(.init(source: folder.path + source)).diagnostics.map {
        ([$0.diagnostic.id] + $0.diagnostic.arguments).joined(separator: " ")
      }
    }
    #expect(try told("").sorted() == ["batch.folder.other", "batch.folder.packed"])
    try folder.write("姓名\n赵一\n", to: "r.csv")
    #expect(
      try told("/r.csv") == [
        "batch.folder.packed", "batch.file.spare 赵一 初稿.txt 赵一 赵一.txt",
        "batch.file.spare 赵一（修改稿）.txt 赵一 赵一.txt", "batch.file.unclaimed 钱二.txt",
      ])
    // A namesake's of another unit is nobody's second one.
    for unit in ["县水务局", "县林业局"] { try folder.write("x", to: unit + "/钱二.txt") }
    try folder.write("姓名,单位\n赵一,\n钱二,县水务局\n", to: "r.csv")
    let ofNamesakes = try told("/r.csv").filter { $0.contains("钱二.txt") }.sorted()
    #expect(ofNamesakes == ["batch.file.spare 钱二.txt 钱二 县水务局/钱二.txt", "batch.file.unclaimed 钱二.txt"])
  }

  @Test func tenThousandRowsOfOneNameKeepApart() throws {
    let roster = "姓名,文件\n" + String(repeating: "陈一,a.txt\n", count: 10_000)
    let plan = try plan(roster, files: ["a.txt"])
    #expect(Set(plan.jobs.map(\.stem)).count == 10_000)
  }

  /// Two links to the folder itself doubled the reports sixteen times over; one to the root walked the machine.
  @Test func linksAreNotFollowedAndTold() throws {
    for name in ["in/甲.txt", "in/b/乙.txt"] { try folder.write("text", to: name) }
    for (target, name) in [(".", "s1"), (".", "s2"), ("/", "b/root"), ("甲.txt", "丙.txt"), ("none", "丁.txt")] {
      #expect(symlink(target, "\(folder.path)/in/\(name)") == 0)
    }
    let plan = try BatchPlanner.plan(BatchPlanner.Request(source: folder.path + "/in"))
    #expect(summary(plan) == ["乙 < in/b/乙.txt: ", "甲 < in/甲.txt: "])
    let told = plan.diagnostics.map { "\($0.diagnostic.id) \($0.path?.dropFirst(folder.path.count) ?? "")" }
    #expect(
      told == ["/in/b/root", "/in/s1", "/in/s2", "/in/丁.txt", "/in/丙.txt"].map { "batch.folder.link " + $0 })
    #expect(plan.diagnostics.allSatisfy { $0.diagnostic.severity == .warning })
  }

  @Test func foldersThatLieTooDeepAreTold() throws {
    let deep = (1...17).map(String.init).joined(separator: "/")
    try folder.write("text", to: "in/" + deep + "/a.txt")
    try folder.write("text", to: "in/b.txt")
    let plan = try BatchPlanner.plan(BatchPlanner.Request(source: folder.path + "/in"))
    #expect(summary(plan) == ["b < in/b.txt: "])
    #expect(plan.diagnostics.map(\.path) == ["\(folder.path)/in/\(deep)"])
    #expect(plan.diagnostics.map(\.diagnostic) == [Diagnostic("batch.folder.depth", .warning, ["16"])])
  }

  /// A signal while planning was heard only when the first report had been made.
  @Test(arguments: ["in", "roster.csv"]) func aSignalEndsPlanning(source: String) throws {
    try folder.write("text", to: "in/a.txt")
    try folder.write("姓名\n甲\n", to: "roster.csv")
    let stop = StopSignal()
    stop.request()
    #expect(throws: Fault(.input, "run.interrupted")) {
      try BatchPlanner.plan(BatchPlanner.Request(source: folder.path + "/" + source), stop: stop)
    }
  }

  @Test func aSignalEndsPlanningFromATemplate() throws {
    var request = BatchPlanner.Request(source: try folder.write("姓名\n甲\n", to: "roster.csv"))
    request.template = try folder.write("述职报告\n{{姓名}}\n", to: "template.txt")
    let stop = StopSignal()
    stop.request()
    #expect(throws: Fault(.input, "run.interrupted")) { try BatchPlanner.plan(request, stop: stop) }
  }

  // MARK: One paper of all people

  @Test func aTemplateWithAListMakesOnePaper() throws {
    let plan = try plan("姓名,单位\n陈一,水务局\n周二,林业局\n", template: "{{#名单}}{{序号}}{{姓名}} {{/名单}}共{{人数}}人")
    #expect(summary(plan) == ["template < -: "])
    let job = try #require(plan.jobs.first)
    let request = try job.request(source: "r.csv", template: plan.template, wantsPictures: false)
    #expect(String(decoding: request.bytes, as: UTF8.self) == "1陈一 2周二 共2人")
    #expect(request.name == "r.csv#/template.txt" && job.metadata == DocumentMetadata())
  }

  @Test func whoLacksAValueSpoilsTheList() throws {
    let plan = try plan("姓名,单位\n陈一,水务局\n周二,\n", template: "{{#名单}}{{姓名}}{{单位}}{{/名单}}")
    #expect(summary(plan) == ["template < -: template.missingFor"])
    #expect(plan.jobs[0].firstError?.diagnostic.arguments == ["单位", "周二", "1"])
  }

  @Test func aListThatWouldGrowTooLongIsRefused() throws {
    let roster = "姓名\n" + String(repeating: "陈一\n", count: 1000)
    let template = "{{#名单}}" + String(repeating: "长", count: 3000) + "{{/名单}}"
    let path = folder.path + "/template.txt"
    #expect(throws: Fault(.input, "batch.template.large", ["1000", "8"], path: path)) {
      try plan(roster, template: template)
    }
  }

  @Test func sixtyPeopleAreSixtyBallotsAndOneSummary() throws {
    let people = (1...60).map { "某局,人\($0),科员" }.joined(separator: "\n")
    let roster = "单位,姓名,职务\n" + people + "\n"
    #expect(try plan(roster, template: "{{单位}}{{职务}}{{姓名}}{{序号}}").jobs.count == 60)
    #expect(try plan(roster, template: "{{#名单}}{{姓名}}{{/名单}}").jobs.count == 1)
  }

  /// 张三.txt and 李四/ as a ZIP of an older Windows leaves them.
  @Test func namesThatAreNotUTF8AreTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("述职报告\n", to: "王五.txt")
    func foreign(_ bytes: [UInt8]) -> [CChar] {
      (Array(folder.path.utf8) + [0x2F] + bytes + [0]).map { CChar(bitPattern: $0) }
    }
    let (file, below) = (
      foreign([0xD5, 0xC5, 0xC8, 0xFD] + Array(".txt".utf8)), foreign([0xC0, 0xEE, 0xCB, 0xC4])
    )
    let picture = foreign([0xD5, 0xC5, 0xC8, 0xFD] + Array(".jpg".utf8))
    for path in [file, picture] { close(open(path, O_CREAT | O_WRONLY, 0o600)) }
    mkdir(below, 0o700)
    defer {
      for path in [file, picture] { unlink(path) }
      rmdir(below)
    }
    let plan = try BatchPlanner.plan(.init(source: folder.path))
    let told = plan.jobs.map { job in
      "\(job.stem) \(job.firstError.map { "\($0.diagnostic.id) \($0.diagnostic.arguments)" } ?? "-")"
    }
    #expect(told == ["王五 -", "李四 batch.name.foreign [\"李四/\"]", "张三 batch.name.foreign [\"张三.txt\"]"])
    #expect(plan.diagnostics.map(\.diagnostic.id) == ["batch.folder.other"])
    try folder.write("姓名\n张三\n王五\n", to: "r.csv")
    let roster = try BatchPlanner.plan(.init(source: folder.path + "/r.csv"))
    #expect(roster.diagnostics.map(\.diagnostic.id) == ["batch.name.foreign", "batch.name.foreign"])
    #expect(roster.jobs.map { $0.firstError?.diagnostic.id } == ["batch.match.none", nil])
  }

  @Test func anEmptyColumnOfFilesAsksForNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("述职报告\n", to: "王五述职.txt")
    func plan(_ roster: String) throws -> [String] {
      try folder.write(roster, to: "r.csv")
      return try BatchPlanner.plan(.init(source: folder.path + "/r.csv")).jobs
        .map {
          $0.inputPath.map { String($0.split(separator: "/").last ?? "") } ?? $0.firstError?.diagnostic.id
            ?? ""
        }
    }
    #expect(try plan("姓名,报告文件\n王五,\n赵六,\n") == ["王五述职.txt", "batch.match.none"])
    #expect(try plan("姓名,报告文件\n王五,\n赵六,王五述职\n") == ["batch.file.unnamed", "王五述职.txt"])
  }

  @Test func aRosterWithoutNamesIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("学校,负责人,职务\n一中,王五,校长\n二中,赵六,校长\n", to: "r.csv")
    #expect(throws: Fault(.input, "batch.roster.noName", ["学校、负责人、职务", "负责人"], path: path)) {
      try BatchPlanner.plan(.init(source: path))
    }
  }

  @Test func reportsOfOneNameAreCalledAfterTheirFolders() throws {
    let folder = try TemporaryFolder()
    for path in ["张三.txt", "城关镇/张三.txt", "城关镇/李四.txt", "石桥乡/张三.txt", "石桥乡/张三.md", "赵六.txt"] {
      try folder.write("述职报告\n", to: path)
    }
    let plan = try BatchPlanner.plan(.init(source: folder.path))
    #expect(plan.jobs.map(\.stem) == ["城关镇-张三", "李四", "张三", "石桥乡-张三", "石桥乡-张三-2", "赵六"])
    let told = plan.jobs.map { $0.diagnostics.map(\.diagnostic.id) }
    #expect(told == [[], [], [], [], ["batch.name.collision"], []])
  }
}
