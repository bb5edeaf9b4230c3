import GongwenLayout
public import GongwenModel
import GongwenRendering
import GongwenRoster

/// The raster of a contact sheet, `COLUMNSxROWS`.
public struct SheetRaster: Sendable, Equatable {
  /// Pages side by side, 1 to 20.
  public var columns: Int
  /// Rows of pages, 1 to 20.
  public var rows: Int

  /// Refuses a raster that a program has made of other figures.
  ///
  /// - Throws: A `Fault` of category usage.
  func requireSound() throws(Fault) {
    guard Self.sizes.contains(columns), Self.sizes.contains(rows) else {
      throw Fault(.usage, "preview.sheet", ["\(columns)x\(rows)"])
    }
  }

  private static let sizes = 1...20

  /// Reads `4x3`.
  ///
  /// - Throws: A `Fault` of category usage when it is not that, or has more than 20 of either.
  public init(parsing text: String) throws(Fault) {
    let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      Self.sizes.contains(columns),
      Self.sizes.contains(rows)
    else { throw Fault(.usage, "preview.sheet", [text]) }
    self.columns = columns
    self.rows = rows
  }
}

/// A page to be shown on a contact sheet, with the words under it.
struct CaptionedPage {
  var page: Page
  var caption: String
}

/// Lays pages out on contact sheets: reduced to a third, framed, captioned in the middle below.
struct ContactSheetComposer {
  private static let reduction = 3.0
  private static let gap = 18.0
  private static let captionSize = 10.0
  private static let captionHeight = 20.0
  private static let frame = 0.4

  let raster: SheetRaster
  let shaper: any TextShaper

  /// The sheets that hold all pages in order; the last one is as high as its rows.
  func sheets(_ pages: [CaptionedPage]) throws(Fault) -> [ContactSheet] {
    let capacity = raster.columns * raster.rows
    var sheets: [ContactSheet] = []
    for start in stride(from: 0, to: pages.count, by: capacity) {
      sheets.append(try sheet(pages[start..<min(start + capacity, pages.count)]))
    }
    return sheets
  }

  private func sheet(_ pages: ArraySlice<CaptionedPage>) throws(Fault) -> ContactSheet {
    let width = (pages.map(\.page.width).max() ?? 0) / Self.reduction
    let height = (pages.map(\.page.height).max() ?? 0) / Self.reduction
    let (stepX, stepY) = (width + Self.gap, height + Self.captionHeight + Self.gap)
    let columns = min(raster.columns, pages.count)
    let rows = (pages.count + raster.columns - 1) / raster.columns
    let size = (Self.gap + Double(columns) * stepX, Self.gap + Double(rows) * stepY)
    var result = ContactSheet(sheet: Page(width: size.0, height: size.1), pictures: [])
    for (index, item) in pages.enumerated() {
      let x = Self.gap + Double(index % raster.columns) * stepX
      let y = Self.gap + Double(index / raster.columns) * stepY
      let own = item.page.width / Self.reduction
      result.pictures.append(.init(page: item.page, x: x, y: y, width: own))
      result.sheet.items += Self.frame(x: x, y: y, width: own, height: item.page.height / Self.reduction)
      result.sheet.items += try caption(item.caption, middle: x + own / 2, width: own, top: y + height)
    }
    return result
  }

  private static func frame(x: Double, y: Double, width: Double, height: Double) -> [PageItem] {
    let thickness = frame
    let edges = [
      (x - thickness, y - thickness, width + 2 * thickness, thickness),
      (x - thickness, y + height, width + 2 * thickness, thickness),
      (x - thickness, y, thickness, height), (x + width, y, thickness, height),
    ]
    return edges.map { x, y, width, height in
      PageItem(
        .rule(Rule(x: x, y: y, width: width, height: height, colour: .black)), owner: .artifact(.sheet))
    }
  }

  private func caption(
    _ text: String, middle: Double, width: Double, top: Double
  ) throws(Fault) -> [PageItem] {
    let utf8 = Array(text.utf8)
    let shaped = try shaper.shape(utf8, runs: [ShapingRun(range: 0..<utf8.count, role: .body)])
    // What is wider than its page is cut at the end, so that captions never run into each other.
    let line = SetLine(shaped, text: utf8, size: Self.captionSize)
    let x = middle - line.width(within: width) / 2
    return line.runs(x: x, baseline: top + Self.captionHeight * 0.7, within: width)
      .map { PageItem(.glyphs($0), owner: .artifact(.sheet)) }
  }
}
