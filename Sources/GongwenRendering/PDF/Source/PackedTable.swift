import GongwenModel

/// The cross-reference stream of a file, and the objects that it says are packed into streams (ISO 32000-1 7.5.7, 7.5.8).
///
/// Cairo writes PDF so from 1.17.6 on. Taken for granted, and refused where it is otherwise: a table of one section, with one
/// byte for the kind of an entry and two for its last field; a stream of objects that extends no other.
struct PackedTable {
  /// An object in a stream.
  struct Packed {
    /// Its number.
    var number: Int
    /// The number of the stream.
    var stream: Int
    /// Its place among the objects of the stream.
    var index: Int
  }

  /// One more than the highest number.
  let count: Int
  let catalog: Int
  let information: Int
  /// Numbers and offsets of the objects that stand in the file themselves.
  private(set) var offsets: [(number: Int, offset: Int)] = []
  /// The objects in streams.
  private(set) var packed: [Packed] = []
  /// Numbers that are of no further use: nothing bears them, or the table and its streams do.
  private(set) var spare: Set<Int> = []

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - table: Where the object of the table begins.
  ///   - end: Where it ends.
  /// - Throws: A `Fault` of category internal when it is not as Cairo writes it.
  init(_ bytes: [UInt8], at table: Int, end: Int) throws(Fault) {
    guard let number = bytes.number(at: table), number > 0 else { throw Fault.pdfStructure("startxref") }
    let head = table + String(number).utf8.count
    guard bytes.has(" 0 obj\n", at: head), head + 7 <= end,
      let (entries, close) = ObjectSyntax.dictionary(bytes, head + 7..<end),
      entries.value("Type", in: bytes).map({ bytes[$0].elementsEqual("/XRef".utf8) }) ?? false
    else { throw Fault.pdfStructure("startxref") }
    let plain = { (key: StaticString) in
      entries.value(key, in: bytes).flatMap { ObjectSyntax.number(bytes[$0]) }
    }
    let other = { (key: StaticString) in
      entries.value(key, in: bytes).flatMap { ObjectSyntax.reference(bytes, $0) }
    }
    guard let count = plain("Size"), let length = plain("Length"), let catalog = other("Root"),
      let information = other("Info"), bytes.has("\nstream\n", at: close), close + 8 + length <= end,
      bytes.has("\nendstream\nendobj\n", at: close + 8 + length), entries.value("Index", in: bytes) == nil
    else { throw Fault.pdfStructure("xref") }
    guard number < count else { throw Fault.pdfStructure("xref") }
    (self.count, self.catalog, self.information) = (count, catalog, information)
    let rows = try Expander().expand(bytes, close + 8..<close + 8 + length)
    try read(rows, try PackedTable.width(entries.value("W", in: bytes), bytes))
    spare.insert(number)
    spare.formUnion(packed.map(\.stream))
  }

  /// How many bytes the middle field of an entry has.
  private static func width(_ value: Range<Int>?, _ bytes: [UInt8]) throws(Fault) -> Int {
    let widths = value.flatMap { ObjectSyntax.array(bytes, $0) }?.map { ObjectSyntax.number(bytes[$0]) }
    guard let widths, widths.count == 3, widths[0] == 1, widths[2] == 2, let width = widths[1],
      (1...6).contains(width)
    else { throw Fault.pdfStructure("xref") }
    return width
  }

  private mutating func read(_ rows: [UInt8], _ width: Int) throws(Fault) {
    guard count > 0, rows.count == count * (width + 3) else { throw Fault.pdfStructure("xref") }
    for number in stride(from: 1, to: count, by: 1) {
      let row = rows[(number * (width + 3))..<((number + 1) * (width + 3))]
      let first = row.startIndex
      let middle = row[(first + 1)..<(first + 1 + width)].reduce(0) { $0 << 8 | Int($1) }
      let last = row.suffix(2).reduce(0) { $0 << 8 | Int($1) }
      switch row[first] {
      case 0: spare.insert(number)
      case 1 where last == 0: offsets.append((number, middle))
      case 2: packed.append(Packed(number: number, stream: middle, index: last))
      default: throw Fault.pdfStructure("xref")
      }
    }
  }

  /// Expands the streams of objects.
  ///
  /// - Parameter file: The objects that stand in the file themselves.
  /// - Returns: What the streams have in them, one after the other, and each object with its place there.
  /// - Throws: A `Fault` of category internal when a stream is not as Cairo writes it.
  func unpack(_ file: CairoObjects) throws(Fault) -> (content: [UInt8], objects: [CairoObjects.Object]) {
    var content: [UInt8] = []
    var objects: [CairoObjects.Object] = []
    objects.reserveCapacity(packed.count)
    let expander = try Expander()
    var streams: [Int: [(number: Int, body: Range<Int>)]] = [:]
    for entry in packed {
      let name = "object \(entry.number)"
      if streams[entry.stream] == nil {
        guard let object = file.object(entry.stream),
          let stream = try CairoStream(object, in: file, expander)
        else { throw Fault.pdfStructure(name) }
        streams[entry.stream] = try PackedTable.parts(of: stream, file, from: content.count)
        content += stream.content
      }
      guard let parts = streams[entry.stream], parts.indices.contains(entry.index),
        parts[entry.index].number == entry.number
      else { throw Fault.pdfStructure(name) }
      objects.append(.init(number: entry.number, body: parts[entry.index].body))
    }
    return (content, objects)
  }

  /// The objects of a stream: pairs of number and offset, then the objects themselves.
  private static func parts(
    of stream: CairoStream, _ file: CairoObjects, from start: Int
  ) throws(Fault) -> [(number: Int, body: Range<Int>)] {
    let value = { (key: StaticString) in
      stream.entries.value(key, in: file.bytes).flatMap { ObjectSyntax.number(file.bytes[$0]) }
    }
    guard let count = value("N"), let first = value("First"), first <= stream.content.count,
      stream.entries.value("Extends", in: file.bytes) == nil
    else { throw Fault.pdfStructure("ObjStm") }
    let numbers = stream.content[..<first].split(whereSeparator: ObjectSyntax.isBlank)
      .compactMap(ObjectSyntax.number)
    guard numbers.count == 2 * count else { throw Fault.pdfStructure("ObjStm") }
    var parts: [(number: Int, body: Range<Int>)] = []
    for index in 0..<count {
      let from = first + numbers[2 * index + 1]
      let to = index + 1 < count ? first + numbers[2 * index + 3] : stream.content.count
      guard from <= to, to <= stream.content.count else { throw Fault.pdfStructure("ObjStm") }
      parts.append((numbers[2 * index], start + from..<start + to))
    }
    return parts
  }
}
