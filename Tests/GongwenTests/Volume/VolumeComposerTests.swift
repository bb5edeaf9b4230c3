import GongwenLayout
import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import Gongwen

@Suite struct VolumeComposerTests {
  private let style: ResolvedStyle = {
    var style = TestStyle.standard()
    style.volume = VolumeStyle(
      coverTitle: ParagraphStyle(
        font: .title, size: 36, alignment: .centred, firstLineIndent: 0, linesBefore: 4, linePitch: 50),
      coverUnit: ParagraphStyle(
        font: .heading2, size: 22, alignment: .centred, firstLineIndent: 0, linesBefore: 8),
      coverDate: ParagraphStyle(font: .heading2, alignment: .centred, firstLineIndent: 0, linesBefore: 1),
      contentsHeading: ParagraphStyle(
        font: .title, size: 22, alignment: .centred, firstLineIndent: 0, linesAfter: 1, linePitch: 36),
      contentsHeadingText: "目　录",
      contentsEntry: ParagraphStyle(alignment: .left, firstLineIndent: 0, hangingIndent: 2, endIndent: 3),
      contentsLeader: "…", contentsNumbering: .romanIfLong, coverVersoBlank: true, startRecto: false)
    return style
  }()

  /// A report of so many pages, each full of body lines, with a heading on its first.
  private func part(
    _ name: String, pages: Int, title: String? = "年度报告", unit: String? = "水务局"
  ) throws -> VolumePart {
    var paragraphs = [Paragraph(.heading(.one), TracedText(generated: "一、工作"))]
    for _ in 1..<(pages * 22) { paragraphs.append(Paragraph(.body, TracedText(generated: "正文"))) }
    var document = Document(paragraphs: paragraphs)
    document.metadata.title = title
    document.metadata.name = name
    document.metadata.unit = unit
    let result = try LayoutEngine(style: style, shaper: FakeShaper()).layOut(document)
    #expect(result.pages.pages.count == pages)
    return VolumePart(pages: result.pages, fallbackTitle: "file")
  }

  private func volume(_ parts: [VolumePart], duplex: Bool = false) throws -> PagedDocument {
    let request = VolumeRequest(title: "报告汇编", unit: "组织部", date: "2024年1月", duplex: duplex)
    return try VolumeComposer.compose(parts, request: request, style: style, shaper: FakeShaper())
  }

  private func text(_ page: Page, _ isIncluded: (PageItem) -> Bool = { _ in true }) -> String {
    page.items.reduce(into: "") { text, item in
      if let run = item.run, isIncluded(item) { text += String(decoding: run.text, as: UTF8.self) }
    }
  }

  /// Whether an item is the number of an entry of the table.
  private func isNumber(_ item: PageItem, in volume: PagedDocument) -> Bool {
    if case .element(let node) = item.owner { volume.structure[node].kind == .pageReference } else { false }
  }

  @Test func coverBackContentsAndReportsFollowEachOther() throws {
    let volume = try volume([try part("陈一", pages: 2), try part("周二", pages: 3), try part("赵三", pages: 1)])
    #expect(
      volume.pages.map { $0.label ?? $0.number.map(String.init) } == [
        "封面", "封二", "目录", "1", "2", "3", "4", "5", "6",
      ])
    #expect(text(volume.pages[0]) == "报告汇编组织部2024年1月")
    #expect(volume.pages[1].items.isEmpty)
    #expect(text(volume.pages[2]) { $0.owner != .artifact(.leader) } == "目　录陈一（水务局） 1周二（水务局） 3赵三（水务局） 6")
    #expect(text(volume.pages[8]) == "一、工作" + String(repeating: "正文", count: 21) + "— 6 —")
  }

  /// A title of many lines stays on the cover, whole and within the type area.
  @Test(arguments: [20, 40, 60]) func aLongTitleStaysOnTheCover(count: Int) throws {
    let title = String(String(repeating: "云岭县机关事业单位干部考核述职述廉报告材料", count: 6).prefix(count))
    let request = VolumeRequest(title: title, unit: "中共云岭县委组织部", date: "2024年1月", duplex: false)
    let volume = try VolumeComposer.compose(
      [try part("陈一", pages: 1)], request: request, style: style, shaper: FakeShaper())
    let cover = volume.pages[0]
    #expect(text(cover) == title + "中共云岭县委组织部2024年1月")
    let (left, top) = (style.page.gutterMargin, style.page.headMargin)
    let outside = cover.lines.filter {
      $0.start < left - 0.01 || $0.end > left + style.page.typeAreaWidth + 0.01 || $0.frame.y < top - 0.01
        || $0.frame.y + $0.frame.height > top + style.page.typeAreaHeight + 0.01
    }
    #expect(outside.isEmpty, "\(outside.map(\.frame))")
  }

  /// Rosters spread names of two characters or do not; no line of the table divides a name.
  @Test func namesInTheContentsAreAlikeAndWhole() throws {
    let parts = try ["王　刚", "李 明", "张伟", "阿依古丽·买买提"].map { name in
      try part(name, pages: 1, unit: "云岭县水务局机关")
    }
    #expect(parts.map { $0.entry(sharesTitle: true).prefix(2) } == ["王刚", "李明", "张伟", "阿依"])
    var offices = parts
    // Its line would end within the name.
    offices[3].pages.metadata.title = "二〇二五年度述职报告"
    let long = try volume(offices)
    let contents = long.pages[2]
    let lines = contents.lines.map { line in
      line.items.reduce(into: "") { text, index in
        if let run = contents.items[index].run { text += String(decoding: run.text, as: UTF8.self) }
      }
    }
    #expect(lines.contains { $0.contains("阿依古丽·买买提") }, "\(lines)")
  }

  @Test func duplexBeginsEveryReportOnTheRight() throws {
    let volume = try volume(
      [try part("陈一", pages: 1), try part("周二", pages: 2), try part("赵三", pages: 1)], duplex: true)
    #expect(
      volume.pages.map { $0.label ?? $0.number.map(String.init) ?? "-" }
        == ["封面", "封二", "目录", "-", "1", "2", "3", "4", "5"])
    #expect(volume.pages[5].items.isEmpty && volume.pages[5].number == nil)
    for start in volume.outline.filter({ $0.level == 1 }).dropFirst() {
      #expect(start.page % 2 == 0, "\(start.title) begins on a left-hand page")
    }
  }

  @Test func theNumberStandsOnItsSideOfThePage() throws {
    let volume = try volume([try part("陈一", pages: 1), try part("周二", pages: 1)])
    let numbers = volume.pages.suffix(2).map { page in
      page.items.filter { $0.owner == .artifact(.pageNumber) }.compactMap(\.run)
    }
    #expect(numbers.map(\.count) == [1, 1])
    let left = style.page.gutterMargin
    #expect(abs((numbers[1][0].glyphs[0].x) - (left + 14)) < 0.01)
    #expect(numbers[0][0].glyphs[0].x > left + style.page.typeAreaWidth / 2)
  }

  @Test func theOutlineHasPeopleAndTheirHeadings() throws {
    let volume = try volume([try part("陈一", pages: 2), try part("周二", pages: 1)])
    #expect(
      volume.outline.map { "\($0.level) \($0.title) \($0.page)" } == [
        "1 目录 2", "1 陈一（水务局） 3", "2 一、工作 3", "1 周二（水务局） 5", "2 一、工作 5",
      ])
  }

  @Test func leadersHangOnOneRasterAndNumbersEndAtTheEdge() throws {
    let parts = try [("陈一", 2), ("周二三", 90), ("赵三", 30)].map { try part($0.0, pages: $0.1, unit: nil) }
    let volume = try volume(parts)
    let items = volume.pages[2].items
    let edge = style.page.gutterMargin + style.page.typeAreaWidth
    let ends = items.filter { isNumber($0, in: volume) }.map { ($0.run?.glyphs.last?.x ?? 0) + 8 }
    #expect(ends.count == 3)
    for end in ends { #expect(abs(end - edge) < 0.01) }
    let leaders = items.filter { $0.owner == .artifact(.leader) }.compactMap(\.run)
    for leader in leaders {
      #expect(abs((leader.glyphs.last?.x ?? 0) - (leaders[0].glyphs.last?.x ?? 0)) < 0.01)
    }
    #expect(leaders.count == 3)
  }

  /// The second page of a table has its gutter on the right in a mirrored book (G-13), and the links reach the numbers.
  @Test func numbersOfEveryPageEndAtItsEdgeAndAreLinks() throws {
    var mirrored = style
    mirrored.page.mirrored = true
    mirrored.page.gutterMargin += 20
    let parts = try (1...60).map { try part("人\($0)", pages: 1) }
    let request = VolumeRequest(title: "报告汇编", unit: "组织部", date: "2024年1月")
    let volume = try VolumeComposer.compose(parts, request: request, style: mirrored, shaper: FakeShaper())
    for (index, page) in volume.pages[2...3].enumerated() {
      let edge = mirrored.page.left(ofPage: index + 1) + mirrored.page.typeAreaWidth
      let ends = page.items.filter { isNumber($0, in: volume) }.map { ($0.run?.glyphs.last?.x ?? 0) + 8 }
      #expect(ends.count > 10 && ends.allSatisfy { abs($0 - edge) < 0.01 }, "\(index) \(edge) \(ends)")
      let links = page.links.map { $0.frame.x + $0.frame.width }
      #expect(
        links.count == ends.count && links.allSatisfy { abs($0 - edge) < 0.01 }, "\(index) \(edge) \(links)")
    }
  }

  @Test func aLongTableIsNumberedInRoman() throws {
    let parts = try (1...60).map { try part("人\($0)", pages: 1) }
    let volume = try volume(parts)
    #expect(volume.pages.prefix(6).map { $0.label ?? "-" } == ["封面", "封二", "i", "ii", "iii", "-"])
    #expect(text(volume.pages[3]) { $0.owner == .artifact(.pageNumber) } == "— ii —")
  }

  @Test func aTurnedEntryHasItsNumberOnItsLastLine() throws {
    let long = String(repeating: "长", count: 40)
    let volume = try volume([try part("陈一", pages: 1, title: long), try part("周二", pages: 1, title: "短")])
    let baselines = volume.pages[2].items.reduce(into: [Double]()) { baselines, item in
      if isNumber(item, in: volume), let run = item.run { baselines.append(run.glyphs[0].y) }
    }
    #expect(baselines.count == 2)
    #expect(abs(baselines[1] - baselines[0] - style.grid.linePitch) < 0.01)
    let words = text(volume.pages[2]) { $0.owner != .artifact(.leader) && !isNumber($0, in: volume) }
    #expect(words.dropFirst(3) == "\(long)（水务局　陈一） 短（水务局　周二） ")
  }

  @Test(
    arguments: [
      ("陈一", "报告", "水务局", false, "报告（水务局　陈一）"), ("陈一", "报告", nil, true, "陈一"),
      ("陈一", "报告", "水务局", true, "陈一（水务局）"), (nil, "报告", nil, false, "报告"), (nil, nil, nil, false, "file"),
    ] as [(String?, String?, String?, Bool, String)])
  func entriesSayWhoseReportItIs(name: String?, title: String?, unit: String?, shared: Bool, entry: String) {
    var pages = PagedDocument()
    (pages.metadata.name, pages.metadata.title, pages.metadata.unit) = (name, title, unit)
    #expect(VolumePart(pages: pages, fallbackTitle: "file").entry(sharesTitle: shared) == entry)
  }

  @Test func everyNumberOfFiveHundredReportsIsRight() throws {
    var random = SplitMix(state: 5)
    let parts = try (0..<500).map { try part("人\($0)", pages: .random(in: 1...3, using: &random)) }
    for duplex in [false, true] {
      let volume = try volume(parts, duplex: duplex)
      let starts = volume.outline.filter { $0.level == 1 }.dropFirst()
      #expect(starts.count == 500)
      let first = starts.first?.page ?? 0
      let printed = volume.pages[..<first].map { text($0) { isNumber($0, in: volume) } }.joined()
      #expect(printed == starts.map { String(volume.pages[$0.page].number ?? 0) }.joined())
    }
  }

  @Test func aWrongTableIsCaught() throws {
    let entries = [VolumeEntry(text: "陈一（水务局）", number: 1), VolumeEntry(text: "周二（水务局）", number: 3)]
    var volume = try volume([try part("陈一", pages: 2), try part("周二", pages: 1)])
    try VolumeProof.check(volume, entries)
    volume.pages[5].number = 4
    #expect(throws: Fault(.internal, "volume.contents.page", ["周二（水务局）", "3", "4"])) {
      try VolumeProof.check(volume, entries)
    }
    volume.pages[2].items.removeLast()
    #expect(throws: Fault(.internal, "volume.contents.count", ["1", "2", "2"])) {
      try VolumeProof.check(volume, entries)
    }
  }

  @Test func nothingToBindAndAStyleWithoutVolumesAreFaults() throws {
    #expect(throws: Fault(.input, "volume.empty")) { try volume([]) }
    let part = try part("陈一", pages: 1)
    #expect(throws: Fault(.usage, "volume.style", ["test"])) {
      try VolumeComposer.compose(
        [part], request: VolumeRequest(title: "x"), style: TestStyle.standard(), shaper: FakeShaper())
    }
  }
}
