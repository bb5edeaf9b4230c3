import GongwenLayout
import GongwenModel
import TestSupport
import Testing

@testable import Gongwen

@Suite struct PreviewTests {
  @Test(arguments: [
    ("1-3,5", [1, 2, 3, 5]), ("4", [4]), ("5-", [5, 6, 7]), ("-2", [1, 2]), ("1-", [1, 2, 3, 4, 5, 6, 7]),
  ])
  func choicesOfPages(text: String, pages: [Int]) throws {
    let ranges = try PageRanges(parsing: text)
    #expect((1...7).filter(ranges.contains) == pages)
  }

  @Test(arguments: ["", "-", "0", "3-1", "a", "1,,2", "1-2-3"])
  func whatIsNoChoiceIsRefused(text: String) {
    #expect(throws: Fault(.usage, "preview.pages", [text])) { try PageRanges(parsing: text) }
  }

  @Test(arguments: ["", "4", "0x3", "4x", "21x1", "axb"])
  func whatIsNoRasterIsRefused(text: String) {
    #expect(throws: Fault(.usage, "preview.sheet", [text])) { try SheetRaster(parsing: text) }
  }

  private func sheets(_ count: Int, caption: String = "陈一 1/4") throws -> [ContactSheet] {
    let pages = (0..<count).map { _ in CaptionedPage(page: Page(width: 595, height: 842), caption: caption) }
    return try ContactSheetComposer(raster: SheetRaster(parsing: "3x2"), shaper: FakeShaper()).sheets(pages)
  }

  @Test func pagesFillSheetsRowByRow() throws {
    let sheets = try sheets(8)
    #expect(sheets.map(\.pictures.count) == [6, 2])
    let first = sheets[0]
    #expect(first.pictures[1].y == first.pictures[0].y && first.pictures[3].x == first.pictures[0].x)
    #expect(
      first.pictures.allSatisfy { $0.x + $0.width < first.sheet.width && $0.y + 842 / 3 < first.sheet.height }
    )
    #expect(sheets[1].sheet.height < first.sheet.height && sheets[1].sheet.width < first.sheet.width)
  }

  @Test func captionsStandInTheMiddleBelowTheirPage() throws {
    let sheet = try sheets(1)[0]
    let runs = sheet.sheet.items.compactMap { item -> GlyphRun? in
      if let run = item.run { return run }
      return nil
    }
    let picture = sheet.pictures[0]
    let glyphs = runs[0].glyphs
    let middle = ((glyphs.first?.x ?? 0) + (glyphs.last?.x ?? 0) + 5) / 2
    #expect(abs(middle - (picture.x + picture.width / 2)) < 0.01)
    #expect(glyphs.allSatisfy { $0.y > picture.y + 842 / 3 && $0.y < sheet.sheet.height })
    #expect(String(decoding: runs[0].text, as: UTF8.self) == "陈一 1/4")
  }

  @Test func aLongCaptionIsCutAtItsPage() throws {
    let sheet = try sheets(1, caption: String(repeating: "长", count: 50))[0]
    let picture = sheet.pictures[0]
    guard let run = sheet.sheet.items.last?.run else {
      Issue.record("no caption")
      return
    }
    #expect(run.glyphs.count == Int(picture.width / 10))
  }
}
