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
  static var blocks: [Block] {
    [
      block(.title, "云岭县水务局关于二〇二五年度述职述廉工作情况的专项报告"),
      block(.salutation, "县委组织部："), heading(.one, "一、学习情况"), runIn("（一）学习。", sentence + sentence),
    ] + Array(repeating: block(.body, sentence + sentence + sentence + "完成。"), count: 20) + [
      heading(.two, "（一）工作"), heading(.three, "1.任务"), heading(.four, "（1）明细"), block(.body, markedLine),
      block(.attachmentNote, "附件：任务完成情况统计表"), block(.signature, "云岭县水务局办公室第一股"),
      block(.date, "2026年1月5日"), block(.remarks, "（联系人：周岭）"), block(.attachment, "附件"),
      block(.title, "任务完成情况统计表"), block(.body, sentence),
    ]
  }

  /// A short document of three organs.
  static var jointBlocks: [Block] {
    [block(.title, "联合通知"), block(.body, sentence + sentence)]
      + ["县委组织部", "县水务局", "县财政局"].map { block(.signature, $0) } + [block(.date, "2026年1月5日")]
  }

  /// The standard's figures, with room for seals of 42 mm.
  static var sealStyle: ResolvedStyle {
    TestStyle.standard(flow: FlowRules(sealDiameter: 42 * OfficialPage.millimetre))
  }

  static func block(_ role: BlockRole, _ text: String) -> Block { Block(role, TracedText(generated: text)) }

  static func heading(_ level: HeadingLevel, _ text: String) -> Block { block(.heading(level), text) }

  static func runIn(_ heading: String, _ text: String) -> Block {
    Block(.runInHeading(.two), TracedText(generated: heading + text), headingLength: heading.utf8.count)
  }

  /// Sets blocks.
  static func pages(
    _ blocks: [Block] = blocks, style: ResolvedStyle = TestStyle.standard()
  ) throws(Fault) -> PagedDocument {
    let engine = LayoutEngine(style: style, shaper: FakeShaper(), segmenter: PairSegmenter())
    return try engine.layOut(Document(blocks: blocks)).pages
  }

  /// The conformity list of pages.
  static func conformity(_ pages: PagedDocument, faces: ReportFaces = faces) -> [String: ConformityEntry] {
    let entries = ConformityRegistry.entries(PageMeasuring.measure(pages, faces: faces))
    return Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension PagedDocument {
  /// Where the first line of a role lies: page and line.
  func place(of role: BlockRole, line index: Int = 0) -> (page: Int, line: Int)? {
    for (page, content) in pages.enumerated() {
      if let line = content.lines.firstIndex(where: { $0.role == role && $0.index == index }) {
        return (page, line)
      }
    }
    return nil
  }

  /// Moves the glyphs and the record of one line.
  mutating func move(_ place: (page: Int, line: Int), x: Double = 0, y: Double = 0) {
    change(place) { run in
      for index in run.glyphs.indices {
        run.glyphs[index].x += x
        run.glyphs[index].y += y
      }
    }
    pages[place.page].lines[place.line].start += x
    pages[place.page].lines[place.line].end += x
    pages[place.page].lines[place.line].baseline += y
  }

  /// Replaces one character of a line; `position` counts characters, each a cluster of its own.
  mutating func replace(_ place: (page: Int, line: Int), at position: Int, with text: String) {
    var scalars = Array(pages[place.page].lines[place.line].text.unicodeScalars)
    let old = Unicode.UTF8.width(scalars[position])
    let offset = scalars[..<position].reduce(0) { $0 + Unicode.UTF8.width($1) }
    scalars.replaceSubrange(position..<position + 1, with: Array(text.unicodeScalars))
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    var passed = 0
    change(place) { run in
      defer { passed += run.text.count }
      guard (passed..<passed + run.text.count).contains(offset) else { return }
      var start = passed
      let index = run.clusters.firstIndex { cluster in
        defer { start += Int(cluster.bytes) }
        return start == offset
      }
      guard let index else { return }
      run.clusters[index].bytes = UInt16(text.utf8.count)
      run.text.replaceSubrange(offset - passed..<offset - passed + old, with: Array(text.utf8))
    }
    pages[place.page].lines[place.line].text = String(string)
  }

  /// Changes every run of one line.
  mutating func change(_ place: (page: Int, line: Int), _ body: (inout GlyphRun) -> Void) {
    var line = 0
    var bytes = 0
    for index in pages[place.page].items.indices {
      guard case .glyphs(var run) = pages[place.page].items[index], run.role != .artifact else { continue }
      let isWanted = line == place.line
      bytes += run.text.count
      if bytes >= pages[place.page].lines[line].text.utf8.count { (line, bytes) = (line + 1, 0) }
      guard isWanted else { continue }
      body(&run)
      pages[place.page].items[index] = .glyphs(run)
    }
  }

  /// Changes the page number of a page.
  mutating func changeFolio(ofPage page: Int, _ body: (inout GlyphRun) -> Void) {
    for index in pages[page].items.indices {
      guard case .glyphs(var run) = pages[page].items[index], run.role == .artifact else { continue }
      body(&run)
      pages[page].items[index] = .glyphs(run)
    }
  }
}
