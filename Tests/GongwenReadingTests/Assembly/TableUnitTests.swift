import GongwenModel
import Testing

@testable import GongwenReading

/// What stands above a table and goes with it: its caption and its unit.
@Suite struct TableUnitTests {
  @Test(arguments: [
    ("单位：万元", true), ("（单位：人、户）", true), ("(计量单位:　亿元)", true), ("单 位： 元/人", true), ("金额单位：人民币万元", true),
    ("单位：千公顷", true), ("单位：家次", true), ("单位：台（套）、件", true), ("单位：元/人·月", true), ("单位：μg/m³", true),
    ("单位：百万千瓦时", true), ("（单位：mg/L）", true), ("单位：千人计划", false), ("单位：（）", false), ("单位：IBM", false),
    ("单位：县水务局", false), ("单位：", false), ("单位", false), ("（单位：万元", false), ("申报单位：户", false),
    ("单位：万元）", false),
  ])
  func onlyAMeasureIsAUnit(text: String, isUnit: Bool) {
    #expect(TableUnit.isUnit(text.unicodeScalars.map(\.value)[...]) == isUnit)
  }

  @Test(arguments: [
    ("填报单位：县水务局（盖章）　　填报日期：2026年1月15日", true), ("填报单位（盖章）：", true), ("单位（公章）：\t年 月 日", true),
    ("单位：县水务局　　填表时间：2025年12月28日", true), ("所在党支部：机关支部　日期：", true),
    ("单位：县水务局　姓名：沈清", false), ("填报单位：请于月底前报送。", false), ("推荐单位意见", false), ("县水务局：填报如下", false),
  ])
  func fieldsAboveAFormAreOneLine(text: String, isOne: Bool) {
    #expect(TableUnit.isFormLine(text.flatScalars[...]) == isOne)
  }

  @Test func fieldsAboveAFormGoWithIt() throws {
    let table = try #require(try tables("填报单位：县水务局（盖章）　　填报日期：2026年1月15日\n\n" + Self.table).first)
    #expect(table.unit?.text.string == "填报单位：县水务局（盖章）　填报日期：2026年1月15日")
  }

  @Test(
    "Their gap is kept as far as the line has room",
    arguments: [
      (8, "填报单位：县水务局", "填报日期：2026年1月15日", 4), (40, "填报单位：县水务局", "填报日期：2026年1月15日", 5),
      (60, "填报单位：青溪县发展和改革局", "单位：万元", 7), (30, "填表单位（盖章）：", "填表时间：2026年1月15日", 5),
      (30, "申报单位：县文化馆", "申报人：李青", 11),
    ])
  func gapsAboveAForm(_ blanks: Int, _ left: String, _ right: String, _ room: Int) throws {
    let gap = String(repeating: " ", count: blanks)
    let table = try #require(try tables("\(left)\(gap)\(right)\n\n" + Self.table).first)
    #expect(table.unit?.text.string == left + String(repeating: "\u{3000}", count: room) + right)
  }

  private static let opening = "# 决算报告\n\n县人大常委会：\n\n现将决算情况报告如下。\n\n"
  private static let table = "| 项目 | 金额 |\n|---|---|\n| 收入 | 12.5 |\n"

  private func tables(_ text: String) throws -> [Table] {
    let blocks = try read(Self.opening + text, name: "a.md").document.body
    return blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }

  @Test func captionAndUnitGoWithTheirTable() throws {
    let table = try #require(try tables("表1 收支\n\n单位：万元\n\n" + Self.table).first)
    #expect(table.caption?.text.string == "表1收支")
    #expect(table.unit?.text.string == "单位：万元")
    let other = try #require(try tables("单位：县水务局\n\n" + Self.table).first)
    #expect(other.unit == nil, "an organ is no measure")
  }

  @Test func aboveRowsThatWerePastedTheyAreWhatTheyAre() throws {
    let rows = "项目\t金额\t备注\n收入\t12.5\t无\n支出\t3.25\t无\n"
    let result = try read("决算报告\n县人大常委会：\n现将决算情况报告如下。\n表1 收支情况\n单位：万元\n\(rows)以上收支平衡。\n")
    #expect(result.outline[3...4] == ["caption: 表1收支情况", "tableUnit: 单位：万元"], "\(result.outline)")
  }

  /// The bars of a pasted table are not printed; each is in the ledger.
  @Test(arguments: [
    ("| 项目 | 金额 | 备注 |\n|---|---|---|\n| 收入 | 12.5 | 无 |\n| 支出 | 3.25 |  |\n", "支出\t3.25\t"),
    ("项目|金额|备注\n收入|12.5|无\n支出|3.25|无\n", "支出\t3.25\t无"),
  ])
  func barsPartCells(rows: String, last: String) throws {
    let result = try read("决算报告\n县人大常委会：\n现将决算情况报告如下。\n\(rows)以上收支平衡。\n")
    let found = result.document.paragraphs.filter { $0.role == .tableRow }.map { text in
      text.text.string.filter { $0 != " " }
    }
    #expect(found == ["项目\t金额\t备注", "收入\t12.5\t无", last])
    #expect(result.ledger.filter { $0.kind == .markup }.allSatisfy { $0.removed.allSatisfy { $0 == "|" } })
  }

  /// Cells that were aligned with blanks, be there an ordinal in them or not.
  @Test func alignedLinesAreRows() throws {
    let rows = [
      "类别        收入        支出        结余", "人员经费    986.0       986.0       0",
      "营养改善    78.6        72.4        6.2", "维修改造    46.6        41.2        5.4",
    ]
    let result = try read("自查报告\n县教育局：\n具体见下表：\n\(rows.joined(separator: "\n"))\n特此报告。\n")
    let found = result.document.paragraphs.filter { $0.role == .tableRow }.map(\.text.string)
    #expect(found == rows.map { $0.replacing(" ", with: "\u{2002}") })
    // Two lines may be anything, and sentences are none.
    let two = try read("自查报告\n县教育局：\n全年工作如下，请审阅。\n甲乡    乙乡    丙乡\n丁乡    戊乡    己乡\n特此报告。\n")
    #expect(two.outline.count > 4, "\(two.outline)")
    let verses = ["春风送暖，    万象更新，    百业兴旺。", "夏日炎炎，    稻浪翻滚，    五谷丰登。", "秋高气爽，    硕果累累，    笑语欢歌。"]
    let song = try read("朗诵词\n\(verses.joined(separator: "\n"))\n")
    #expect(!song.roles.contains("tableRow"), "\(song.roles)")
  }

  /// A bar that parts no cells is printed.
  @Test func aBarAloneStays() throws {
    let result = try read("决算报告\n县人大常委会：\n设｜x|为绝对值。\n以上收支平衡。\n")
    #expect(result.document.paragraphs[2].text.string == "设｜x|为绝对值。")
  }
}
