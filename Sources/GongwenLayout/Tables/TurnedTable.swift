import GongwenStyle

/// Where a wide table stands on a page of its own, turned so that its head is on the left (G-95): at the binding edge of
/// odd pages, at the cut edge of even ones.
///
/// Its width lies along the height of the type area, its depth along the width.
struct TurnedTable {
  let style: ResolvedStyle
  /// The left edge of the type area, in pt.
  let left: Double

  /// How wide a turned table is, in pt.
  static func width(_ page: PageGeometry) -> Double { page.typeAreaHeight }

  /// How deep it is on one page, in pt.
  static func depth(_ page: PageGeometry) -> Double { page.typeAreaWidth }

  /// Draws what of a table stands on one page, its caption above its first rows.
  func draw(_ table: SetTable, _ slice: TableSlice, on page: inout Page) {
    var upright = Page(width: page.height, height: page.width)
    var top = 0.0
    if let caption = table.caption, slice.isFirst {
      for (index, line) in caption.lines.enumerated() {
        line.draw(x: 0, y: Double(index) * caption.pitch, on: &upright)
      }
      top = caption.height
    }
    TableDrawing(table: table, slice: slice, left: 0, top: top).draw(on: &upright)
    let bottom = style.page.headMargin + style.page.typeAreaHeight
    page.add(upright, turnedAt: left, bottom)
  }
}

extension TableSlice {
  /// Whether it holds the first row.
  fileprivate var isFirst: Bool { parts.contains { $0.row == 0 && !$0.isRepeated } }
}

extension SetTable.CellLine {
  /// Adds it to a page at a place, in pt.
  func draw(x: Double, y: Double, on page: inout Page) {
    SetBox(items: items, lines: lines).draw(x: x, y: y, on: &page)
    page.links += links.map { link in
      var link = link
      link.frame.x += x
      link.frame.y += y
      return link
    }
  }
}

extension Page {
  /// Adds what stands on another page, turned by a right angle: its top left corner comes to a place of the left and
  /// bottom edges.
  fileprivate mutating func add(_ other: Page, turnedAt left: Double, _ bottom: Double) {
    let first = items.count
    items += other.items.map { item in
      var item = item
      item.content.turn(left, bottom)
      return item
    }
    lines += other.lines.map { line in
      var line = line
      line.items = first + line.items.lowerBound..<first + line.items.upperBound
      line.frame.turn(left, bottom)
      // The text stands beside this line, not on it: its place along the page is that of the frame.
      line.baseline = line.frame.y + line.frame.height
      return line
    }
    links += other.links.map { link in
      var link = link
      link.frame.turn(left, bottom)
      return link
    }
  }
}

extension Frame {
  /// Turns it by a right angle against the clock; the corner of what it stands on comes to a place.
  fileprivate mutating func turn(_ left: Double, _ bottom: Double) {
    self = Frame(x: left + y, y: bottom - x - width, width: height, height: width)
  }
}

extension PageItem.Content {
  /// Turns it likewise; a picture keeps its foot down and stands in the turned frame.
  fileprivate mutating func turn(_ left: Double, _ bottom: Double) {
    switch self {
    case .glyphs(var run):
      run.isTurned = true
      for index in run.glyphs.indices {
        let (x, y) = (run.glyphs[index].x, run.glyphs[index].y)
        (run.glyphs[index].x, run.glyphs[index].y) = (left + y, bottom - x)
      }
      self = .glyphs(run)
    case .rule(var rule):
      var frame = Frame(x: rule.x, y: rule.y, width: rule.width, height: rule.height)
      frame.turn(left, bottom)
      (rule.x, rule.y, rule.width, rule.height) = (frame.x, frame.y, frame.width, frame.height)
      self = .rule(rule)
    case .picture(var picture):
      var frame = Frame(x: picture.x, y: picture.y, width: picture.width, height: picture.height)
      frame.turn(left, bottom)
      // Its sides keep their proportion: it stands in the middle of the turned frame.
      let scale = min(frame.width / picture.width, frame.height / picture.height)
      (picture.width, picture.height) = (picture.width * scale, picture.height * scale)
      picture.x = frame.x + (frame.width - picture.width) / 2
      picture.y = frame.y + (frame.height - picture.height) / 2
      self = .picture(picture)
    }
  }
}
