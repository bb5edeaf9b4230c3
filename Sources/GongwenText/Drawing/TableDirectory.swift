/// Where a font file's table directory lists the tables of one face.
///
/// `SfntFile` reads mapped files and checks them; a twin reads the few bytes it needs and takes what it finds.
struct TableDirectory {
  struct Entry {
    var tag: TableTag
    /// Where the entry itself begins in the file: tag, sum, offset and length, four bytes each.
    var place: Int
    /// Where the table lies in the file.
    var content: Range<Int>
  }

  private var entries: [Entry] = []

  /// Reads the directory; `nil` in a file that is no sfnt.
  ///
  /// - Parameters:
  ///   - index: The face's number in the file.
  ///   - file: The file.
  init?(index: Int, in file: OpenFontFile) {
    var start = 0
    if file.bytes(0, 4)?.unsigned32(at: 0) == 0x7474_6366 {  // ttcf
      guard let offset = file.bytes(12 + 4 * index, 4)?.unsigned32(at: 0) else { return nil }
      start = offset
    }
    guard let count = file.bytes(start + 4, 2)?.unsigned16(at: 0),
      let list = file.bytes(start + 12, 16 * count)
    else { return nil }
    entries.reserveCapacity(count)
    for number in 0..<count {
      guard let tag = list.unsigned32(at: 16 * number), let offset = list.unsigned32(at: 16 * number + 8),
        let length = list.unsigned32(at: 16 * number + 12)
      else { return nil }
      entries.append(
        Entry(
          tag: TableTag(UInt32(tag)), place: start + 12 + 16 * number, content: offset..<offset + length))
    }
  }

  /// The entry of a table; `nil` when the face has none.
  subscript(tag: TableTag) -> Entry? { entries.first { $0.tag == tag } }
}
