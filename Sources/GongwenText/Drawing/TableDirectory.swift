/// Where a font file's table directory lists the tables of one face.
///
/// `SfntFile` reads mapped files and checks them; a twin reads the few bytes it needs and takes what it finds.
struct TableDirectory {
  struct Entry {
    /// Where the entry itself begins in the file: tag, sum, offset and length, four bytes each.
    var place: Int
    /// Where the table lies in the file.
    var content: Range<Int>
  }

  private var entries: [TableTag: Entry] = [:]

  /// Reads the directory; `nil` in a file that is no sfnt.
  ///
  /// - Parameters:
  ///   - index: The face's number in the file.
  ///   - read: Reads bytes of the file: an offset and a count.
  init?(index: Int, read: (Int, Int) -> [UInt8]?) {
    var start = 0
    if read(0, 4)?.unsigned32(at: 0) == 0x7474_6366 {  // ttcf
      guard let offset = read(12 + 4 * index, 4)?.unsigned32(at: 0) else { return nil }
      start = offset
    }
    guard let count = read(start + 4, 2)?.unsigned16(at: 0), let list = read(start + 12, 16 * count) else {
      return nil
    }
    for number in 0..<count {
      guard let tag = list.unsigned32(at: 16 * number), let offset = list.unsigned32(at: 16 * number + 8),
        let length = list.unsigned32(at: 16 * number + 12)
      else { return nil }
      entries[TableTag(UInt32(tag))] = Entry(
        place: start + 12 + 16 * number, content: offset..<offset + length)
    }
  }

  /// The entry of a table; `nil` when the face has none.
  subscript(tag: TableTag) -> Entry? { entries[tag] }
}
