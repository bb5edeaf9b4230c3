import GongwenModel

/// The objects of a file as Cairo writes it, found by its cross-reference table.
///
/// Taken for granted, and refused where it is otherwise: one table at the end of the file, made of one section
/// that begins with object 0, no free object but that one, generation 0 throughout, and the line ends of Cairo
/// (`N 0 obj\n` … `\nendobj`); or one that is a stream, with objects in streams (`PackedTable`), as newer ones write it.
struct CairoObjects {
  /// One object.
  struct Object {
    /// Its number.
    var number: Int
    /// What stands between `obj` and `endobj`.
    var body: Range<Int>
  }

  /// The whole file; after it what was packed into streams.
  private(set) var bytes: [UInt8]
  /// The objects in the order of the file.
  private(set) var inFileOrder: [Object] = []
  /// Number of the catalogue.
  private(set) var catalog = 0
  /// Number of the information dictionary.
  private(set) var information = 0
  /// One more than the highest number.
  private(set) var count = 0
  /// Numbers that only the table and its streams bear, or nothing.
  private(set) var spare: Set<Int> = []
  /// Places in `inFileOrder` by number.
  private var places: [Int] = []

  /// Reads the table.
  ///
  /// - Throws: A `Fault` of category internal when there is none as Cairo writes it.
  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    guard let marker = bytes.lastPlace(of: "startxref\n"), let table = bytes.number(at: marker + 10) else {
      throw Fault.pdfStructure("startxref")
    }
    if bytes.has("xref\n0 ", at: table) { try readPlain(table) } else { try readPacked(table, end: marker) }
  }

  private mutating func readPacked(_ start: Int, end: Int) throws(Fault) {
    let table = try PackedTable(bytes, at: start, end: end)
    (count, catalog, information, spare) = (table.count, table.catalog, table.information, table.spare)
    try readObjects(table.offsets, before: end)
    let (content, objects) = try table.unpack(self)
    for object in objects {
      places[object.number] = inFileOrder.count
      let body = bytes.count + object.body.lowerBound..<bytes.count + object.body.upperBound
      inFileOrder.append(Object(number: object.number, body: body))
    }
    bytes += content
  }

  private mutating func readPlain(_ table: Int) throws(Fault) {
    guard let count = bytes.number(at: table + 7) else { throw Fault.pdfStructure("startxref") }
    // "xref\n0 N\n", then 20 bytes an entry.
    let first = table + 7 + String(count).utf8.count + 1
    guard count > 0, first + 20 * count <= bytes.count else { throw Fault.pdfStructure("xref") }
    self.count = count
    try readObjects(try offsets(first), before: table)
    try readTrailer(first + 20 * count)
  }

  private func offsets(_ first: Int) throws(Fault) -> [(number: Int, offset: Int)] {
    var result: [(number: Int, offset: Int)] = []
    result.reserveCapacity(count)
    for number in stride(from: 1, to: count, by: 1) {
      let entry = first + 20 * number
      guard let offset = bytes.number(at: entry), bytes.has(" 00000 n", at: entry + 10) else {
        throw Fault.pdfStructure("xref")
      }
      result.append((number, offset))
    }
    return result
  }

  private mutating func readObjects(
    _ offsets: [(number: Int, offset: Int)], before table: Int
  ) throws(Fault) {
    let order = offsets.sorted { $0.offset < $1.offset }
    places = [Int](repeating: -1, count: count)
    inFileOrder.reserveCapacity(order.count)
    for (position, entry) in order.enumerated() {
      let next = position + 1 < order.count ? order[position + 1].offset : table
      let head = entry.offset + String(entry.number).utf8.count
      guard bytes.number(at: entry.offset) == entry.number, bytes.has(" 0 obj\n", at: head),
        next - 8 >= head + 7, bytes.has("\nendobj\n", at: next - 8)
      else { throw Fault.pdfStructure("object \(entry.number)") }
      places[entry.number] = inFileOrder.count
      inFileOrder.append(Object(number: entry.number, body: head + 7..<next - 8))
    }
  }

  private mutating func readTrailer(_ start: Int) throws(Fault) {
    guard bytes.has("trailer\n", at: start),
      let (entries, _) = ObjectSyntax.dictionary(bytes, start + 8..<bytes.count),
      let root = entries.value("Root", in: bytes).flatMap({ ObjectSyntax.reference(bytes, $0) }),
      let info = entries.value("Info", in: bytes).flatMap({ ObjectSyntax.reference(bytes, $0) })
    else { throw Fault.pdfStructure("trailer") }
    catalog = root
    information = info
  }

  /// What stands between `obj` and `endobj` of an object.
  ///
  /// - Throws: A `Fault` of category internal when there is no such object.
  func body(_ number: Int) throws(Fault) -> Range<Int> {
    guard let object = object(number) else { throw Fault.pdfStructure("object \(number)") }
    return object.body
  }

  /// An object by its number.
  func object(_ number: Int) -> Object? {
    guard places.indices.contains(number), places[number] >= 0 else { return nil }
    return inFileOrder[places[number]]
  }

  /// The entries of an object that is a dictionary, or of a stream's.
  ///
  /// - Throws: A `Fault` of category internal when it is none.
  func dictionary(_ number: Int) throws(Fault) -> [ObjectSyntax.Entry] {
    guard let (entries, _) = ObjectSyntax.dictionary(bytes, try body(number)) else {
      throw Fault.pdfStructure("object \(number)")
    }
    return entries
  }

  /// The number after a key that must refer to an object.
  ///
  /// - Throws: A `Fault` of category internal when it does not.
  func reference(_ key: StaticString, of entries: [ObjectSyntax.Entry]) throws(Fault) -> Int {
    guard let value = entries.value(key, in: bytes), let number = ObjectSyntax.reference(bytes, value) else {
      throw Fault.pdfStructure("\(key)")
    }
    return number
  }
}

extension Fault {
  /// A part of Cairo's PDF is not as Cairo is known to write it.
  static func pdfStructure(_ part: String) -> Fault { Fault(.internal, "output.pdf-structure", [part]) }
}

extension [UInt8] {
  /// Whether a text stands at a place.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= self.count else { return false }
    return (0..<count).allSatisfy { self[offset + $0] == text.utf8Start[$0] }
  }

  /// The whole number whose digits begin at a place.
  func number(at offset: Int) -> Int? {
    guard offset >= 0, offset < count else { return nil }
    return ObjectSyntax.number(self[offset...].prefix(12).prefix(while: ObjectSyntax.isDigit))
  }

  /// The last place of a text in the last 64 bytes.
  func lastPlace(of text: StaticString) -> Int? {
    stride(from: count - text.utf8CodeUnitCount, through: Swift.max(0, count - 64), by: -1).first {
      has(text, at: $0)
    }
  }

  /// The first place of a text in a range.
  func place(of text: StaticString, in range: Range<Int>) -> Int? {
    (range.lowerBound..<Swift.max(range.lowerBound, range.upperBound - text.utf8CodeUnitCount + 1)).first {
      has(text, at: $0)
    }
  }
}
