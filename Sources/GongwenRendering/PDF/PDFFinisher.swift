import GongwenModel

/// Mends what Cairo 1.16 leaves out of a PDF or writes wrong, in one pass over its objects.
///
/// - `/Lang (zh-CN)` and the title in the window's title bar (E-09), which Cairo has no call for;
/// - dates without their `D:`;
/// - `/CIDToGIDMap /Identity` of TrueType faces, without which a CIDFontType2 is not valid PDF/A (§5);
/// - a tag of its own for each subset of a face (`SubsetNames`);
/// - `/ID` in the trailer, from the content, so that the same input gives the same bytes;
/// - streams that were left stored for it are compressed here (`StoredStream`).
///
/// Cairo writes plain objects and a plain cross-reference table; anything else is refused, not guessed at.
struct PDFFinisher {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var offsets: [Int] = []

  private let hasDate: Bool
  private let compressor: Compressor
  /// New lengths by the number of the object that holds them; Cairo writes it behind its stream.
  private var lengths: [Int: Int] = [:]
  private var names = SubsetNames()

  private init(_ bytes: [UInt8], hasDate: Bool) throws(Fault) {
    self.bytes = bytes
    self.hasDate = hasDate
    compressor = try Compressor()
  }

  /// The finished file.
  ///
  /// - Parameters:
  ///   - bytes: A file as Cairo writes it.
  ///   - hasDate: Whether its dates are kept; otherwise they are taken out.
  /// - Returns: The bytes of the finished file.
  /// - Throws: A `Fault` of category internal when the file is not built as Cairo builds one.
  static func finish(_ bytes: [UInt8], hasDate: Bool = true) throws(Fault) -> [UInt8] {
    var pass = try PDFFinisher(bytes, hasDate: hasDate)
    return try pass.run()
  }

  private mutating func run() throws(Fault) -> [UInt8] {
    let table = try PDFCrossReferences(bytes)
    offsets = [Int](repeating: 0, count: table.offsets.count)
    output.reserveCapacity(bytes.count + 4096)
    output += bytes[..<(table.inFileOrder.first?.range.lowerBound ?? 0)]
    for object in table.inFileOrder {
      offsets[object.number] = output.count
      try copy(object, table)
    }
    writeTail(table)
    return output
  }

  private mutating func copy(_ object: PDFCrossReferences.Object, _ table: PDFCrossReferences) throws(Fault) {
    if let length = lengths[object.number] {
      output += Array("\(object.number) 0 obj\n   \(length)\nendobj\n".utf8)
      return
    }
    switch object.number {
    case table.catalog:
      insert(" /Lang (zh-CN)\n   /ViewerPreferences << /DisplayDocTitle true >>\n", beforeEndOf: object.range)
    case table.information: copyInformation(object.range)
    default:
      // A font's dictionary begins with its type; a stream is not searched.
      let head = object.range.lowerBound..<min(object.range.upperBound, object.range.lowerBound + 48)
      if find("/Type /Font", in: head) != nil { copyFont(object.range) } else { try copyStream(object.range) }
    }
  }

  /// Copies a font's dictionary or its descriptor.
  private mutating func copyFont(_ range: Range<Int>) {
    let start = output.count
    if find("/CIDFontType2", in: range) != nil, find("/CIDToGIDMap", in: range) == nil {
      insert(" /CIDToGIDMap /Identity\n", beforeEndOf: range)
    } else {
      output += bytes[range]
    }
    names.distinguish(&output, from: start)
  }

  /// Copies an object; a stored stream is compressed, any other object stays as it is.
  private mutating func copyStream(_ range: Range<Int>) throws(Fault) {
    guard let stream = StoredStream(bytes, range) else {
      output += bytes[range]
      return
    }
    let data = try compress(stream.content)
    output += bytes[stream.head]
    output += data
    output += bytes[stream.tail]
    lengths[stream.lengthObject] = data.count
  }

  private func compress(_ content: [UInt8]) throws(Fault) -> [UInt8] {
    let result = content.withUnsafeBufferPointer { buffer in
      Result { () throws(Fault) in try compressor.compress(buffer) }
    }
    return try result.get()
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
    tail +=
      "trailer\n<< /Size \(offsets.count)\n   /Root \(table.catalog) 0 R\n   /Info \(table.information) 0 R\n"
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
