import GongwenLayout
import GongwenModel

/// Writes the outline (书签): a heading hangs under the last one of a lower level.
struct OutlineWriter {
  private struct Item {
    var entry: OutlineEntry
    var parent: Int?
    var children: [Int] = []
  }

  private var items: [Item] = []
  private var top: [Int] = []

  init(_ entries: [OutlineEntry]) {
    var open: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, items[last].entry.level >= entry.level { open.removeLast() }
      items.append(Item(entry: entry, parent: open.last))
      if let parent = open.last { items[parent].children.append(index) } else { top.append(index) }
      open.append(index)
    }
  }

  /// Writes the entries.
  ///
  /// - Parameters:
  ///   - writer: Where to.
  ///   - pages: Object and height of each page.
  /// - Returns: The number of the outline; `nil` for an empty one.
  /// - Throws: A `Fault` of category internal when an object cannot be compressed.
  func write(
    to writer: inout ObjectWriter, pages: [(number: Int, height: Double)]
  ) throws(Fault) -> Int? {
    guard let first = top.first, let last = top.last else { return nil }
    let root = writer.reserve()
    let numbers = items.map { _ in writer.reserve() }
    // The outermost level is open: it and its children are seen.
    let seen = top.count + top.reduce(0) { $0 + items[$1].children.count }
    try writer.add(
      root, "<</Type/Outlines/First \(numbers[first]) 0 R/Last \(numbers[last]) 0 R/Count \(seen)>>".utf8)
    for (index, item) in items.enumerated() {
      let siblings = item.parent.map { items[$0].children } ?? top
      var body = Array("<</Title".utf8)
      body.append(textString: item.entry.title)
      body += "/Parent \(item.parent.map { numbers[$0] } ?? root) 0 R".utf8
      // Siblings ascend, so the place of this one is found by halving.
      let place = siblings.partitioningIndex { $0 >= index }
      if place > 0 { body += "/Prev \(numbers[siblings[place - 1]]) 0 R".utf8 }
      if place + 1 < siblings.count { body += "/Next \(numbers[siblings[place + 1]]) 0 R".utf8 }
      if let first = item.children.first, let last = item.children.last {
        let count = item.parent == nil ? item.children.count : -item.children.count
        body += "/First \(numbers[first]) 0 R/Last \(numbers[last]) 0 R/Count \(count)".utf8
      }
      guard pages.indices.contains(item.entry.page) else {
        throw Fault.pdfStructure("outline \(item.entry.title)")
      }
      let page = pages[item.entry.page]
      body += "/Dest[\(page.number) 0 R/XYZ 0 ".utf8
      body.append(length: page.height - item.entry.y)
      body += " 0]>>".utf8
      try writer.add(numbers[index], body)
    }
    return root
  }
}

extension [Int] {
  /// The first place whose element a test accepts, in a list where it accepts all after that one.
  fileprivate func partitioningIndex(_ isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
