package import GongwenModel
public import GongwenStyle

/// The furniture of pages: page numbers (页码, G-90…93), — 1 — below the type area, odd pages right, even pages left.
///
/// The last pass: it adds to finished pages and changes nothing on them.
package struct PageFurniture {
  private let style: ResolvedStyle
  private let shaper: any TextShaper
  private let middle: Double

  /// Prepares the numbers of a style.
  ///
  /// - Throws: A `Fault` of category fonts when the face of page numbers cannot be used.
  package init(style: ResolvedStyle, shaper: any TextShaper) throws(Fault) {
    self.style = style
    self.shaper = shaper
    middle = Double(try shaper.inkMiddle(of: "—", in: style.pageNumber.font))
  }

  /// Adds the numbers of pages that have one.
  ///
  /// - Throws: A `Fault` of category fonts when shaping fails.
  package func add(to pages: inout [Page]) throws(Fault) {
    for index in pages.indices {
      guard let number = pages[index].number else { continue }
      pages[index].items += try items(for: number)
    }
  }

  /// The items of one page's number; none when the style has none.
  ///
  /// - Parameters:
  ///   - number: The number, from 1; its parity decides the side.
  ///   - label: What is printed for it, such as a roman numeral; `nil` prints its digits.
  /// - Returns: The items.
  /// - Throws: A `Fault` of category fonts when shaping fails.
  package func items(for number: Int, label: String? = nil) throws(Fault) -> [PageItem] {
    let look = style.pageNumber
    guard look.placement != .none else { return [] }
    let text = Array((look.prefix + (label ?? String(number)) + look.suffix).utf8)
    let shaped = try shaper.shape(text, runs: [ShapingRun(range: 0..<text.count, role: look.font)])
    let line = SetLine(shaped, text: text, size: look.size) { cluster in
      text[Int(cluster.textStart)] == " " ? look.spaceWidth : Double(cluster.advance)
    }
    // The distance is measured to the middle of the dash (G-91).
    let baseline = style.page.headMargin + style.page.typeAreaHeight + look.distance + middle * look.size
    return line.runs(x: start(of: line.width, number: number), baseline: baseline).map {
      PageItem(.glyphs($0), owner: .artifact(.pageNumber))
    }
  }

  private func start(of width: Double, number: Int) -> Double {
    let left = style.page.left(ofPage: number)
    let right = left + style.page.typeAreaWidth
    let indent = style.pageNumber.indent * style.pageNumber.size
    switch style.pageNumber.placement {
    case .outer: return number % 2 == 1 ? right - indent - width : left + indent
    case .centred, .none: return (left + right - width) / 2
    }
  }
}

extension PageGeometry {
  /// The left edge of the type area on a page, in pt; even pages of mirrored styles bind on the right (G-13).
  public func left(ofPage number: Int) -> Double {
    mirrored && number % 2 == 0 ? width - gutterMargin - typeAreaWidth : gutterMargin
  }
}

extension Page {
  /// Gives the page another number; what stands on it moves to that number's side.
  ///
  /// - Parameters:
  ///   - new: The number, from 1.
  ///   - geometry: The sides of the style that it was set in.
  package mutating func renumber(_ new: Int, in geometry: PageGeometry) {
    move(x: geometry.left(ofPage: new) - geometry.left(ofPage: number ?? new), y: 0)
    number = new
  }
}
