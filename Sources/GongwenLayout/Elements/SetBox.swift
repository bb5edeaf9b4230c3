/// Things at fixed places of a part of a page: 版头, 版记, a figure.
struct SetBox {
  /// What stands in it, in pt from its top left corner.
  var items: [PageItem] = []
  /// The lines in it; their items are counted from 0.
  var lines: [PageLine] = []
  /// Its height, in pt.
  var height = 0.0

  /// Adds it to a page, its corner at a place in pt.
  func draw(x: Double, y: Double, on page: inout Page) {
    let first = page.items.count
    for item in items {
      var item = item
      item.content.move(x: x, y: y)
      page.items.append(item)
    }
    for line in lines {
      var line = line
      line.items = first + line.items.lowerBound..<first + line.items.upperBound
      line.frame.x += x
      line.frame.y += y
      line.baseline += y
      page.lines.append(line)
    }
  }
}
