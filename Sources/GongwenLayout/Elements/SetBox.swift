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

  /// The box cut between lines into parts that a page has room for; itself when it has.
  ///
  /// - Parameter room: The height of a part, in pt; a line that is higher is a part of its own.
  /// - Returns: The parts, from the top.
  func parts(atMost room: Double) -> [SetBox] {
    guard height > room else { return [self] }
    var tops = [0.0]
    for line in lines.sorted(by: { $0.frame.y < $1.frame.y }) {
      let (top, last) = (line.frame.y, tops[tops.count - 1])
      if top > last, top + line.frame.height - last > room { tops.append(top) }
    }
    // Where a line or a rule belongs: to the last part that begins above it.
    let part = { (y: Double) in (tops.lastIndex { $0 <= y }) ?? 0 }
    var parts = tops.indices.map { index in
      SetBox(height: (index + 1 < tops.count ? tops[index + 1] : height) - tops[index])
    }
    var ofLines = Set<Int>()
    for line in lines {
      let index = part(line.frame.y)
      ofLines.formUnion(line.items)
      parts[index].add(items[line.items], line, raisedBy: tops[index])
    }
    for (place, item) in items.enumerated() where !ofLines.contains(place) {
      guard case .rule(let rule) = item.content else { continue }
      parts[part(rule.y)].add([item], nil, raisedBy: tops[part(rule.y)])
    }
    return parts
  }

  private mutating func add(_ items: ArraySlice<PageItem>, _ line: PageLine?, raisedBy y: Double) {
    let first = self.items.count
    for item in items {
      var item = item
      item.content.move(x: 0, y: -y)
      self.items.append(item)
    }
    guard var line else { return }
    line.items = first..<self.items.count
    line.frame.y -= y
    line.baseline -= y
    lines.append(line)
  }
}
