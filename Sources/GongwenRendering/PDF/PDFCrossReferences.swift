import GongwenModel

/// The cross-reference table of a file as Cairo writes it, and where its objects lie.
struct PDFCrossReferences {
  /// One object.
  struct Object {
    /// Its number.
    var number: Int
    /// Its bytes, up to the next object.
    var range: Range<Int>
  }

  /// Offsets by object number.
  private(set) var offsets: [Int] = []
  /// The objects in the order of the file.
  private(set) var inFileOrder: [Object] = []
  /// Number of the catalogue.
  private(set) var catalog = 0
  /// Number of the information dictionary.
  private(set) var information = 0

  /// Reads the table.
  ///
  /// - Throws: A `Fault` of category internal when there is none as Cairo writes it.
  init(_ bytes: [UInt8]) throws(Fault) {
    let whole = 0..<bytes.count
    guard let marker = PDFCrossReferences.find(Array("startxref\n".utf8), in: bytes, whole, last: true),
      let table = PDFCrossReferences.number(bytes, at: marker + 10), table < bytes.count,
      let count = PDFCrossReferences.number(bytes, at: table + 7)
    else { throw Fault(.internal, "output.pdf-structure", ["startxref"]) }
    // "xref\n0 N\n", then 20 bytes an entry.
    let first = table + 7 + String(count).utf8.count + 1
    for index in 0..<count {
      guard let offset = PDFCrossReferences.number(bytes, at: first + 20 * index) else {
        throw Fault(.internal, "output.pdf-structure", ["xref"])
      }
      offsets.append(offset)
    }
    let order = (1..<count).sorted { offsets[$0] < offsets[$1] }
    for (position, number) in order.enumerated() {
      let end = position + 1 < order.count ? offsets[order[position + 1]] : table
      guard offsets[number] <= end, end <= bytes.count else {
        throw Fault(.internal, "output.pdf-structure", ["xref"])
      }
      inFileOrder.append(Object(number: number, range: offsets[number]..<end))
    }
    guard let root = PDFCrossReferences.reference("/Root ", bytes, table..<bytes.count),
      let info = PDFCrossReferences.reference("/Info ", bytes, table..<bytes.count)
    else { throw Fault(.internal, "output.pdf-structure", ["trailer"]) }
    catalog = root
    information = info
  }

  /// The number behind a key in a range, such as 12 in `/Length 12 0 R`.
  static func reference(_ key: String, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    find(Array(key.utf8), in: bytes, range).flatMap { number(bytes, at: $0 + key.utf8.count) }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int? {
    var value: Int?
    var index = offset
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - offset < 12 {
      value = (value ?? 0) * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return value
  }

  /// The first or last place of a byte string in a range.
  static func find(_ needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>, last: Bool = false) -> Int? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      let starts = range.lowerBound...(range.upperBound - needle.count)
      func matches(_ start: Int) -> Bool {
        buffer[start] == first && needle.indices.allSatisfy { buffer[start + $0] == needle[$0] }
      }
      return last ? starts.reversed().first(where: matches) : starts.first(where: matches)
    }
  }
}
