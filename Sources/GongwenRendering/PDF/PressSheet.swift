import GongwenLayout

/// The sheet around a page that goes to a printer: room for bleed and marks, and where the page is to be cut.
struct PressSheet {
  /// Length of a crop mark and its distance from the bleed and from the edge, in pt: 5 mm and 1 mm.
  private static let markLength = 14.173
  private static let markGap = 2.835
  private static let markWidth = 0.25

  private let press: PressMarks?

  /// Describes the sheet; without marks it is the page itself.
  init(_ press: PressMarks?) { self.press = press }

  /// How far the page lies inside the sheet, in pt.
  var margin: Double {
    guard let press else { return 0 }
    return press.bleed + (press.hasCropMarks ? Self.markGap + Self.markLength + Self.markGap : 0)
  }

  /// The page after trimming; `nil` when nothing is said of a printer.
  func trimBox(of page: Page) -> PDFRectangle? { press.map { _ in box(page, around: 0) } }

  /// The page with its bleed; `nil` without one.
  func bleedBox(of page: Page) -> PDFRectangle? {
    press.flatMap { $0.bleed > 0 ? box(page, around: $0.bleed) : nil }
  }

  private func box(_ page: Page, around: Double) -> PDFRectangle {
    PDFRectangle(
      left: margin - around, bottom: margin - around, right: margin + page.width + around,
      top: margin + page.height + around)
  }

  /// Marks at the corners of the page, in its own space.
  func cropMarks(of page: Page) -> [PageItem] {
    guard let press, press.hasCropMarks else { return [] }
    let start = press.bleed + Self.markGap
    let (length, width) = (Self.markLength, Self.markWidth)
    var items: [PageItem] = []
    func add(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
      items.append(
        PageItem(
          .rule(Rule(x: x, y: y, width: width, height: height, colour: .black)), owner: .artifact(.rule)))
    }
    for y in [0, page.height] {
      add(-start - length, y - width / 2, length, width)
      add(page.width + start, y - width / 2, length, width)
    }
    for x in [0, page.width] {
      add(x - width / 2, -start - length, width, length)
      add(x - width / 2, page.height + start, width, length)
    }
    return items
  }
}
