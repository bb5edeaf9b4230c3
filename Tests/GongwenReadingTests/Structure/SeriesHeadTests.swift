import GongwenModel
import GongwenReading
import Testing

/// Headings whose numbers have no mark, or a sign before them.
@Suite struct SeriesHeadTests {
  private static let texts = [
    "教育是民生之基。过去一年，全市教育工作取得了明显成效，但是也存在不少短板。", "要加快补齐农村教育短板，推进集团化办学，让优质资源惠及更多学生。",
    "各级党委政府要把教育摆在优先位置，加大投入，形成合力。",
  ]
  private static let phrases = ["认清形势，增强责任感", "突出重点，推动均衡发展", "强化保障，确保落地见效"]

  private func headings(_ heads: [String], _ texts: [String] = texts, end: String = "") throws -> [String] {
    let body = zip(heads, texts).map { "\($0)\n\n\($1)\n\n" }.joined()
    let text = "在全市教育大会上的讲话\n\n同志们：\n\n今天召开会议，主要任务是部署下一阶段工作。下面我讲三点意见。\n\n\(body)\(end)"
    return try read(text).outline.filter { $0.hasPrefix("heading1: ") }.map { String($0.dropFirst(10)) }
  }

  @Test(arguments: [
    ("01\n\n", "01\u{3000}"), ("1\n", "1\u{3000}"), ("PART 01\n\n", "PART 01\u{3000}"),
    ("Part.1 ", "Part.1\u{3000}"),
    ("01　", "01\u{3000}"), ("01 | ", "01 | "), ("一丨", "一丨"), ("★ 一、", "★一、"), ("◆一、", "◆一、"),
  ])
  func aSeriesIsOneOfHeadings(_ typed: String, _ printed: String) throws {
    func numbered(_ pattern: String, _ number: Int) -> String {
      let han = ["一", "二", "三"][number - 1]
      return pattern.replacing("1", with: "\(number)").replacing("一", with: han)
    }
    let heads = Self.phrases.enumerated().map { numbered(typed, $0 + 1) + $1 }
    let expected = Self.phrases.enumerated().map { numbered(printed, $0 + 1) + $1 }
    #expect(try headings(heads) == expected)
  }

  /// 1 月份, 2 号楼: the number belongs to what it counts.
  @Test(arguments: ["月份完成投资任务", "号楼完成主体施工", "路公交车途经县城", "季度完成投资任务"])
  func numbersOfThingsAreNoSeries(_ thing: String) throws {
    let body = zip(1...3, Self.texts).map { "\($0) \(thing)\n\($1)\n" }.joined()
    let result = try read("关于重点工作情况的报告\n县政府：\n现将有关情况报告如下。\n\(body)")
    #expect(
      result.outline.filter { $0.contains(thing) }.map { $0.suffix(thing.count + 1) }
        == (1...3).map { "\($0)\(thing)" })
    #expect(!result.reading.lines.contains { $0.reason == "reading.because.element" })
  }

  /// Page numbers, cells, a series with a gap, numbers below 一、.
  @Test func whatIsNoSeriesIsNotTakenForOne() throws {
    let pages = Self.texts.enumerated().map { "\($1)\n\n0\($0 + 1)" }
    #expect(try headings(pages) == [])
    #expect(
      try headings(["02\n\(Self.phrases[0])", "03\n\(Self.phrases[1])", "04\n\(Self.phrases[2])"]).isEmpty)
    let cells = try read("值班人员名单\n\n01\n周远山同志\n县水务局\n02\n沈清如同志\n县民政局\n03\n陆启明同志\n县教育局\n")
    #expect(!cells.reading.lines.contains { $0.reason == "reading.because.element" })
    let mixed = try headings(["一、总体要求", "01　认清形势，增强责任感", "02　突出重点，推动均衡发展"])
    #expect(!mixed.contains { $0.hasPrefix("01") && !mixed.contains("一、总体要求") })
  }
}
