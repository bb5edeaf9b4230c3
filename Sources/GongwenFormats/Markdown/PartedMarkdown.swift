internal import CMarkdown

/// A copy of a Markdown text in which no table interrupts a paragraph.
///
/// cmark 0.29 makes the line above `|---|` the head of a table though it has already taken it for a paragraph, and then the
/// lines that it gives for the paragraph, the head and all cells in it are wrong. With an empty line before the head
/// the text means the same and the lines are right; they are counted back to those of the text.
enum PartedMarkdown {
  /// The lines, from 1, of the heads of tables that interrupt a paragraph, ascending.
  static func heads(in root: OpaquePointer) -> [Int] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var heads: Set<Int> = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER, let head = head(of: node), head > 1 { heads.insert(head) }
    }
    return heads.sorted()
  }

  /// The line of the head of a table that interrupts a paragraph: two above its first row, or one above its end.
  private static func head(of node: OpaquePointer) -> Int? {
    // A paragraph that was cut off its table has no place.
    guard let type = cmark_node_get_type_string(node), String(cString: type) == "table",
      let before = cmark_node_previous(node), cmark_node_get_start_line(before) == 0
    else { return nil }
    guard let row = cmark_node_first_child(node).flatMap({ cmark_node_next($0) }) else {
      return Int(cmark_node_get_end_line(node)) - 1
    }
    return Int(cmark_node_get_start_line(row)) - 2
  }

  /// The text with an empty line before some of its lines, which keeps the signs of quotations around it.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - heads: The lines, from 1, ascending.
  /// - Returns: The copy.
  static func copy(of bytes: ArraySlice<UInt8>, partedAt heads: [Int]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8 * heads.count)
    var (line, next, start) = (1, 0, bytes.startIndex)
    while start < bytes.endIndex, next < heads.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      if line == heads[next] {
        let signs = bytes[start..<end].prefix { $0 == 0x3E || $0 == 0x20 || $0 == 0x09 }
        if signs.contains(0x3E) { result += signs }
        result.append(0x0A)
        next += 1
      }
      result += bytes[start..<end]
      (line, start) = (line + 1, end)
    }
    return result + bytes[start...]
  }

  /// The line of a text by that of its copy.
  static func line(_ number: Int, partedAt heads: [Int]) -> Int {
    guard !heads.isEmpty else { return number }
    // How many of the empty lines stand above: the one before head `n` is line `heads[n] + n` of the copy.
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if heads[middle] + middle < number { low = middle + 1 } else { high = middle }
    }
    return number - low
  }
}
