import TestSupport
import Testing

@testable import Gongwen

extension BrokenPagesTests {
  static let closingBreaks = [
    Break("G-60", "a mark after the name of an attachment", got: "空 1 行, 2 字, 标点 1") { pages in
      let place = try #require(pages.place(of: .attachmentNote))
      pages.replace(place, at: lastPosition(pages, place), with: "。")
    },
    Break("G-60", "no blank line above", got: "空 0 行, 2 字, 标点 0") { pages in
      let place = try #require(pages.place(of: .attachmentNote))
      pages.pages[place.page].lines[place.line].gridLine? -= 1
    },
    Break("G-70", "remarks without brackets", got: "2 字, 岭 ）") {
      $0.replace(try #require($0.place(of: .remarks)), at: 0, with: "岭")
    },
    Break("G-71", "an attachment after other text", got: "第 2 行 0 字 黑体, 标题第 3 行") { pages in
      let place = try #require(pages.place(of: .attachmentLabel))
      var line = pages.pages[place.page].lines[place.line]
      line.element = pages.structure.add(.paragraph(.body), to: pages.structure.root)
      line.items = 0..<0
      pages.pages[place.page].lines.insert(line, at: 0)
    },
    Break("G-71", "its title on line 4", got: "第 1 行 0 字 黑体, 标题第 4 行") { pages in
      let place = try #require(pages.place(of: .attachmentLabel))
      pages.move((place.page, place.line + 1), y: OfficialPage.linePitch)
    },
    Break("G-62", "a month with a zero", got: "2026年01月5日") { pages in
      let place = try #require(pages.place(of: .date))
      pages.replace(place, at: 5, with: "01")
    },
    Break("G-65", "a date under the name's start", got: "空 1 行, 右空 2 字, 日期右移 0 字") {
      $0.move(try #require($0.place(of: .date)), x: -2 * OfficialPage.characterPitch)
    },
    Break("G-67", "a signature alone on a page", got: "1", page: 5) { pages in
      let place = try #require(pages.place(of: .signature))
      var page = Page(width: OfficialPage.width, height: OfficialPage.height)
      var line = pages.pages[place.page].lines[place.line]
      page.items = Array(pages.pages[place.page].items[line.items])
      line.items = 0..<page.items.count
      page.lines = [line]
      pages.pages.insert(page, at: 4)
    },
  ]

  static let folioBreaks = [
    Break("G-90", "a page without its number", got: "无", page: 2) { pages in
      pages.pages[1].items.removeAll { $0.owner == .artifact(.pageNumber) }
    },
    Break("G-90", "a number in 仿宋", got: "— 2 — 仿宋 14 pt", page: 2) {
      $0.changeFolio(ofPage: 1) { $0.face = FaceKey(1) }
    },
    Break("G-90", "full-width digits", got: "— 2 — 宋体 14 pt", page: 2) {
      $0.changeFolio(ofPage: 1) { for index in 3...4 { $0.glyphs[index].x += 7 } }
    },
    Break("G-91", "a dash 2 mm too low", got: "9 mm", page: 2) {
      $0.changeFolio(ofPage: 1) {
        for index in $0.glyphs.indices { $0.glyphs[index].y += 2 * OfficialPage.millimetre }
      }
    },
    Break("G-92", "an even number on the right", page: 2) {
      $0.changeFolio(ofPage: 1) { for index in $0.glyphs.indices { $0.glyphs[index].x += 360 } }
    },
    Break("G-93", "a number twice", got: "1, 1", page: 2) {
      $0.changeFolio(ofPage: 1) { $0.text = Array("— 1 —".utf8) }
    },
  ]

  /// The second line of the first paragraph of the body.
  private static func turned(_ pages: PagedDocument) throws -> (page: Int, line: Int) {
    try #require(pages.place(of: .body, line: 1))
  }

  private static func lastPosition(_ pages: PagedDocument, _ place: (page: Int, line: Int)) -> Int {
    let page = pages.pages[place.page]
    return page.text(of: page.lines[place.line]).unicodeScalars.count - 1
  }

  static let edgeBreaks = [
    Break("C-10.start", "a line that begins with a comma") { $0.replace(try turned($0), at: 0, with: "，") },
    Break("C-10.start", "a line that begins with a connector") {
      $0.replace(try turned($0), at: 0, with: "—")
    },
    Break("C-10.end", "a line that ends with an opening quote") { pages in
      let place = try #require(pages.place(of: .body))
      pages.replace(place, at: lastPosition(pages, place), with: "“")
    },
    Break("C-11", "a line that begins with a per cent sign") { $0.replace(try turned($0), at: 0, with: "％") },
    Break("C-20", "a dash over two lines") { pages in
      let place = try #require(pages.place(of: .body))
      pages.replace(place, at: lastPosition(pages, place), with: "—")
      pages.replace(try turned(pages), at: 0, with: "—")
    },
    Break("C-21", "a number over two lines") { pages in
      let place = try #require(pages.place(of: .body))
      for (place, position) in [(place, lastPosition(pages, place)), (try turned(pages), 0)] {
        pages.replace(place, at: position, with: "1")
      }
    },
    Break("C-34", "a mark with all its room at a line's end", got: "1 字 (1/1)") { pages in
      let place = try #require(markedLine(pages))
      pages.change(place) { $0.glyphs[$0.glyphs.count - 1].x -= 8 }
    },
    Break("C-60", "a line short of the right edge by 2 pt", got: "2 pt (1/64)") { pages in
      let place = try turned(pages)
      pages.change(place) { $0.glyphs[$0.glyphs.count - 1].x -= 2 }
      pages.pages[place.page].lines[place.line].frame.width -= 2
    },
    Break("C-65", "a gap of 0.3 em", got: "> 0.1 字 1/64, 最大 0.3 字") { pages in
      pages.change(try turned(pages)) { run in
        for index in 5..<run.glyphs.count { run.glyphs[index].x += 4.8 }
      }
    },
  ]

  private static func markedLine(_ pages: PagedDocument) -> (page: Int, line: Int)? {
    for (page, content) in pages.pages.enumerated() {
      if let line = content.lines.firstIndex(where: { content.text(of: $0).hasPrefix("各乡镇水利站") }) {
        return (page, line)
      }
    }
    return nil
  }

  static let flowBreaks = [
    Break("C-70", "one character on a last line") { pages in
      let place = try #require(pages.place(of: .body, line: 1))
      pages.pages[place.page].lines[place.line].isLast = true
      pages.change(place) { run in
        run.text = Array("成。".utf8)
        run.clusters = Array(run.clusters.prefix(2))
      }
    },
    Break("C-71", "a last line alone at a page's top", page: 3) { pages in
      pages.pages[2].lines[0].isLast = true
      pages.pages[2].lines[0].index = 3
    },
    Break("C-72", "a heading at a page's end", page: 2) { pages in
      let heading = pages.structure.add(.paragraph(.heading(.one)), to: pages.structure.root)
      pages.pages[1].lines[pages.pages[1].lines.count - 1].element = heading
    },
    Break("C-73", "a page that ends early for no reason", got: "1", page: 2) { pages in
      pages.pages[1].lines.removeLast(3)
    },
  ]
}

extension ReportSample {
  /// The pages with a title of three lines, the middle one the shortest.
  static func hourglass(_ pages: PagedDocument) throws -> PagedDocument {
    var result = pages
    let title = result.structure.add(.paragraph(.title), to: result.structure.root)
    for (index, count) in [9, 5, 9].enumerated() {
      let place = (page: 0, line: index)
      result.pages[0].lines[index].element = title
      result.pages[0].lines[index].index = index
      let middle = OfficialPage.gutter + OfficialPage.typeWidth / 2
      let start = middle - Double(count) * 11
      result.change(place) { run in
        run.size = 22
        for glyph in run.glyphs.indices { run.glyphs[glyph].x = start + Double(min(glyph, count - 1)) * 22 }
      }
      result.pages[0].lines[index].frame.x = start
      result.pages[0].lines[index].frame.width = Double(count) * 22
    }
    return result
  }
}
