import TestSupport

@testable import Gongwen

/// Documents for the tests of the report: set by the engine with the shaper of exact figures, then broken by hand.
enum ReportSample {
  /// Faces by the number of their role, as `FakeShaper` counts them.
  static let faces = ReportFaces(
    names: [
      "FZXiaoBiaoSong-B05S", "FangSong_GB2312", "SimHei", "KaiTi_GB2312", "SimSun", "TimesNewRomanPSMT",
    ],
    dashMiddle: 0.38)

  /// A sentence of thirty characters with a mark in its middle.
  static let sentence = "全年完成各项任务一百二十件，群众满意程度比上年度又有提高了。"

  /// Its first line is full with a mark as the 26th character, which gives up its right half.
  static let markedLine = "各乡镇水利站全年巡查山塘水库堤防渠道泵站水闸三千余" + "，发现隐患全部按期整改完成。"

  /// Blocks with every element that a clause speaks of, and text for four pages.
  static var blocks: [Paragraph] {
    [
      block(.title, "云岭县水务局关于二〇二五年度述职述廉工作情况的专项报告"),
      block(.salutation, "县委组织部："), heading(.one, "一、学习情况"), runIn("（一）学习。", sentence + sentence),
    ] + Array(repeating: block(.body, sentence + sentence + sentence + "完成。"), count: 20) + [
      heading(.two, "（一）工作"), heading(.three, "1.任务"), heading(.four, "（1）明细"), block(.body, markedLine),
      block(.attachmentNote, "附件：任务完成情况统计表"), block(.signature, "云岭县水务局办公室第一股"),
      block(.date, "2026年1月5日"), block(.remarks, "（联系人：周岭）"), block(.attachmentLabel, "附件"),
      block(.attachmentTitle, "任务完成情况统计表"), block(.body, sentence),
    ]
  }

  /// A short document of three organs.
  static var jointBlocks: [Paragraph] {
    [block(.title, "联合通知"), block(.body, sentence + sentence)]
      + ["县委组织部", "县水务局", "县财政局"].map { block(.signature, $0) } + [block(.date, "2026年1月5日")]
  }

  /// The standard's figures, with room for seals of 42 mm.
  static var sealStyle: ResolvedStyle {
    TestStyle.standard(flow: FlowRules(sealDiameter: 42 * OfficialPage.millimetre))
  }

  static func block(_ role: ParagraphRole, _ text: String) -> Paragraph {
    Paragraph(role, TracedText(generated: text))
  }

  static func heading(_ level: HeadingLevel, _ text: String) -> Paragraph { block(.heading(level), text) }

  static func runIn(_ heading: String, _ text: String) -> Paragraph {
    Paragraph(
      .body, TracedText(generated: heading + text),
      marks: [InlineMark(.lead(.two), 0..<heading.utf8.count)])
  }

  /// Sets blocks.
  static func pages(
    _ blocks: [Paragraph] = blocks, style: ResolvedStyle = TestStyle.standard()
  ) throws(Fault) -> PagedDocument {
    let engine = LayoutEngine(style: style, shaper: FakeShaper(), segmenter: PairSegmenter())
    var pages = try engine.layOut(Document(paragraphs: blocks)).pages
    try PageFurniture(style: style, shaper: FakeShaper()).add(to: &pages.pages)
    return pages
  }

  /// The conformity list of pages.
  static func conformity(_ pages: PagedDocument, faces: ReportFaces = faces) -> [String: ConformityEntry] {
    let entries = ConformityRegistry.entries(PageMeasuring.measure(pages, faces: faces))
    return Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension PagedDocument {
  /// Where the first line of a role lies: page and line.
  func place(of role: ParagraphRole, line index: Int = 0) -> (page: Int, line: Int)? {
    place(line: index) { structure.role(of: $0) == role && structure.lead(of: $0) == nil }
  }

  /// Where a line of the first paragraph that begins with a heading lies.
  func placeOfLead(line index: Int = 0) -> (page: Int, line: Int)? {
    place(line: index) { structure.lead(of: $0) != nil }
  }

  private func place(line index: Int, _ isWanted: (NodeID) -> Bool) -> (page: Int, line: Int)? {
    for (page, content) in pages.enumerated() {
      if let line = content.lines.firstIndex(where: { isWanted($0.element) && $0.index == index }) {
        return (page, line)
      }
    }
    return nil
  }

  /// Moves the glyphs and the frame of one line.
  mutating func move(_ place: (page: Int, line: Int), x: Double = 0, y: Double = 0) {
    change(place) { run in
      for index in run.glyphs.indices {
        run.glyphs[index].x += x
        run.glyphs[index].y += y
      }
    }
    pages[place.page].lines[place.line].frame.x += x
    pages[place.page].lines[place.line].frame.y += y
    pages[place.page].lines[place.line].baseline += y
  }

  /// Replaces one character of a line; `position` counts characters, each a cluster of its own.
  mutating func replace(_ place: (page: Int, line: Int), at position: Int, with text: String) {
    var passed = 0
    change(place) { run in
      defer { passed += run.clusters.count }
      let index = position - passed
      guard run.clusters.indices.contains(index) else { return }
      let start = run.clusters[..<index].reduce(0) { $0 + Int($1.bytes) }
      let old = Int(run.clusters[index].bytes)
      run.clusters[index].bytes = UInt16(text.utf8.count)
      run.text.replaceSubrange(start..<start + old, with: Array(text.utf8))
    }
  }

  /// Changes every run of one line.
  mutating func change(_ place: (page: Int, line: Int), _ body: (inout GlyphRun) -> Void) {
    for index in pages[place.page].lines[place.line].items { pages[place.page].change(index, body) }
  }

  /// Changes the page number of a page.
  mutating func changeFolio(ofPage page: Int, _ body: (inout GlyphRun) -> Void) {
    for index in pages[page].items.indices where pages[page].items[index].owner == .artifact(.pageNumber) {
      pages[page].change(index, body)
    }
  }
}

extension Page {
  /// Changes the run that an item is.
  fileprivate mutating func change(_ index: Int, _ body: (inout GlyphRun) -> Void) {
    guard var run = items[index].run else { return }
    body(&run)
    items[index].content = .glyphs(run)
  }
}
