import GongwenModel

/// Mends what Cairo 1.16 leaves out of a PDF or writes wrong, in one pass over its objects:
///
/// - `/Lang (zh-CN)` and the title in the window's title bar (E-09), which Cairo has no call for;
/// - dates without their `D:` (engine-notes §4);
/// - `/CIDToGIDMap /Identity` of TrueType faces, without which a CIDFontType2 is not valid PDF/A (§5);
/// - `/ID` in the trailer, from the content, so that the same input gives the same bytes.
///
/// Cairo writes plain objects and a plain cross-reference table; anything else is refused, not guessed at.
struct PDFFinisher {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var offsets: [Int] = []

  private let hasDate: Bool

  private init(_ bytes: [UInt8], hasDate: Bool) {
    self.bytes = bytes
    self.hasDate = hasDate
  }

  /// The finished file.
  ///
  /// - Parameters:
  ///   - bytes: A file as Cairo writes it.
  ///   - hasDate: Whether its dates are kept; otherwise they are taken out.
  /// - Throws: A `Fault` of category internal when the file is not built as Cairo builds one.
  static func finish(_ bytes: [UInt8], hasDate: Bool = true) throws(Fault) -> [UInt8] {
    var pass = PDFFinisher(bytes, hasDate: hasDate)
    return try pass.run()
  }

  private mutating func run() throws(Fault) -> [UInt8] {
    let table = try PDFCrossReferences(bytes)
    offsets = [Int](repeating: 0, count: table.offsets.count)
    output.reserveCapacity(bytes.count + 4096)
    output += bytes[..<(table.inFileOrder.first?.range.lowerBound ?? 0)]
    for object in table.inFileOrder {
      offsets[object.number] = output.count
      copy(object, table)
    }
    writeTail(table)
    return output
  }

  private mutating func copy(_ object: PDFCrossReferences.Object, _ table: PDFCrossReferences) {
    switch object.number {
    case table.catalog:
      insert(" /Lang (zh-CN)\n   /ViewerPreferences << /DisplayDocTitle true >>\n", beforeEndOf: object.range)
    case table.information: copyInformation(object.range)
    default:
      // Font dictionaries are short; a long object is a stream and is copied unread.
      if object.range.count < 4096, find("/CIDFontType2", in: object.range) != nil,
        find("/CIDToGIDMap", in: object.range) == nil
      {
        insert(" /CIDToGIDMap /Identity\n", beforeEndOf: object.range)
      } else {
        output += bytes[object.range]
      }
    }
  }

  /// Inserts entries before the `>>` that closes a dictionary object.
  private mutating func insert(_ entries: String, beforeEndOf range: Range<Int>) {
    guard let end = find(">>\nendobj", in: range, last: true) else {
      output += bytes[range]
      return
    }
    output += bytes[range.lowerBound..<end]
    output += Array(entries.utf8)
    output += bytes[end..<range.upperBound]
  }

  /// Puts `D:` before the dates, or leaves them out.
  private mutating func copyInformation(_ range: Range<Int>) {
    var start = range.lowerBound
    for key in ["/CreationDate (", "/ModDate ("] {
      guard let place = find(key, in: start..<range.upperBound),
        let close = find(")", in: place..<range.upperBound)
      else { continue }
      let open = place + key.utf8.count
      output += bytes[start..<place]
      if hasDate { output += Array((key + "D:").utf8) + bytes[open...close] }
      start = close + 1
    }
    output += bytes[start..<range.upperBound]
  }

  private mutating func writeTail(_ table: PDFCrossReferences) {
    let identifier = fingerprint()
    let start = output.count
    var tail = "xref\n0 \(offsets.count)\n0000000000 65535 f \n"
    for offset in offsets.dropFirst() {
      let digits = String(offset)
      tail += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    tail += "trailer\n<< /Size \(offsets.count)\n   /Root \(table.catalog) 0 R\n   /Info \(table.information) 0 R\n"
    tail += "   /ID [<\(identifier)> <\(identifier)>]\n>>\nstartxref\n\(start)\n%%EOF\n"
    output += Array(tail.utf8)
  }

  /// Two 64-bit FNV-1a sums of the content: an identifier, not a protection.
  private func fingerprint() -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x8422_2325_cbf2_9ce4
    output.withUnsafeBytes { buffer in
      // Words of eight bytes: this runs over the whole file.
      for index in stride(from: 0, to: buffer.count - 7, by: 8) {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        first = (first ^ word) &* 0x100_0000_01b3
        second = (second ^ (word << 32 | word >> 32)) &* 0x100_0000_01b3
      }
    }
    return [first, second].map { value in
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private func find(_ text: String, in range: Range<Int>, last: Bool = false) -> Int? {
    PDFCrossReferences.find(Array(text.utf8), in: bytes, range, last: last)
  }
}

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

  private static func reference(_ key: String, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
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
