import CTypeset

/// Reads PDF files back as the finisher writes them: a cross-reference stream, object streams, and plain objects.
///
/// No part of the program is used for it, so that a fault there cannot hide itself. An object can be put in another's
/// place, for tests that ask whether a fault would be seen.
package struct PDFFile {
  /// The whole file.
  package let bytes: [UInt8]
  /// The numbers of all objects, ascending.
  public private(set) var numbers: [Int] = []
  /// The dictionary of the cross-reference stream.
  public private(set) var trailer = ""
  /// Where plain objects begin.
  public private(set) var offsets: [Int: Int] = [:]
  /// The text of objects that lie in object streams, or were put in another's place.
  private var texts: [Int: String] = [:]
  private var contents: [Int: [UInt8]] = [:]

  /// Reads the tables.
  ///
  /// - Throws: `Malformed` when the file has none such.
  package init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let tail = PDFFile.string(bytes.suffix(64))
    guard let marker = tail.range(after: "startxref\n"), let start = Int(marker.prefix { $0 != "\n" }),
      start < bytes.count
    else { throw Malformed("no startxref") }
    trailer = try plainDictionary(at: start)
    let table = try inflatedStream(at: start)
    let value = try PDFValue(trailer)
    guard value["Type"]?.name == "XRef", value["W"]?.elements.compactMap(\.number) == [1, 4, 2],
      value["DecodeParms"]?["Predictor"]?.number == 12, value["DecodeParms"]?["Columns"]?.number == 7,
      let size = value["Size"]?.number, table.count == size * 8
    else { throw Malformed("cross-reference stream") }
    try readRows(table)
    numbers = (Array(offsets.keys) + Array(texts.keys)).sorted()
  }

  private mutating func readRows(_ table: [UInt8]) throws {
    var above = [UInt8](repeating: 0, count: 7)
    var packed: [Int: [(index: Int, number: Int)]] = [:]
    for number in 0..<table.count / 8 {
      guard table[number * 8] == 2 else { throw Malformed("filter of row \(number)") }
      let row = zip(table[number * 8 + 1..<number * 8 + 8], above).map { $0 &+ $1 }
      above = row
      let second = row[1..<5].reduce(0) { $0 << 8 | Int($1) }
      switch row[0] {
      case 0: continue
      case 1: offsets[number] = second
      case 2: packed[second, default: []].append((Int(row[5]) << 8 | Int(row[6]), number))
      default: throw Malformed("kind of row \(number)")
      }
    }
    for (stream, objects) in packed { try unpack(stream, objects) }
  }

  private mutating func unpack(_ stream: Int, _ objects: [(index: Int, number: Int)]) throws {
    let value = try PDFValue(try dictionary(stream))
    let content = try self.stream(stream)
    guard value["Type"]?.name == "ObjStm", let count = value["N"]?.number, let first = value["First"]?.number
    else { throw Malformed("object stream \(stream)") }
    let head = PDFFile.string(content[..<first]).split(separator: " ").compactMap { Int($0) }
    guard head.count == 2 * count, objects.count == count else { throw Malformed("object stream \(stream)") }
    for (index, number) in objects {
      guard head[2 * index] == number else { throw Malformed("object \(number) in \(stream)") }
      let end = index + 1 < count ? first + head[2 * index + 3] : content.count
      texts[number] = PDFFile.string(content[first + head[2 * index + 1]..<end])
    }
  }

  // MARK: Objects

  /// The text of an object's dictionary or other value.
  ///
  /// - Parameter number: Its number.
  /// - Returns: The object's text, each byte a character, without its stream.
  /// - Throws: `Malformed` when its offset in the table does not lead to it.
  package func object(_ number: Int) throws -> String {
    if let text = texts[number] { return text }
    guard let offset = offsets[number] else { throw Malformed("no object \(number)") }
    let text = try plainDictionary(at: offset)
    guard PDFFile.string(bytes[offset...].prefix(20)).hasPrefix("\(number) 0 obj\n") else {
      throw Malformed("no object \(number) at \(offset)")
    }
    return text
  }

  /// The object without its stream; the same as `object`.
  package func dictionary(_ number: Int) throws -> String { try object(number) }

  /// The value of an object.
  package func value(_ number: Int) throws -> PDFValue { try PDFValue(try object(number)) }

  /// The value itself, or that of the object it refers to.
  package func resolved(_ value: PDFValue?) throws -> PDFValue? {
    guard let target = value?.target else { return value }
    return try self.value(target)
  }

  /// The numbers of the objects whose dictionary holds a text.
  package func objects(with text: String) throws -> [Int] {
    try numbers.filter { try object($0).contains(text) }
  }

  /// The catalogue.
  package func catalog() throws -> PDFValue {
    guard let root = try resolved(try PDFValue(trailer)["Root"]) else { throw Malformed("no /Root") }
    return root
  }

  /// The information dictionary.
  package func information() throws -> PDFValue {
    guard let value = try resolved(try PDFValue(trailer)["Info"]) else { throw Malformed("no /Info") }
    return value
  }

  /// The numbers of the pages in their order.
  package func pages() throws -> [Int] {
    let list = try resolved(try catalog()["Pages"])
    return list?["Kids"]?.elements.compactMap(\.target) ?? []
  }

  /// The content stream of a page, by its index.
  package func content(ofPage index: Int) throws -> String {
    guard let number = try value(try pages()[index])["Contents"]?.target else {
      throw Malformed("page \(index) has no contents")
    }
    return PDFFile.string(try stream(number))
  }

  /// The XMP packet.
  package func packet() throws -> String {
    guard let number = try catalog()["Metadata"]?.target else { throw Malformed("no XMP") }
    return String(decoding: try stream(number), as: UTF8.self)
  }

  /// The number after a key such as `/ToUnicode 13 0 R`.
  package func reference(_ key: String, in object: String) -> Int? {
    object.range(after: key + " ").flatMap { Int($0.prefix { $0.isNumber }) }
  }

  /// The content of a stream, inflated.
  ///
  /// - Throws: `Malformed` when there is none, or it cannot be inflated.
  package func stream(_ number: Int) throws -> [UInt8] {
    if let content = contents[number] { return content }
    guard let offset = offsets[number] else { throw Malformed("object \(number) has no stream") }
    return try inflatedStream(at: offset)
  }

  // MARK: Changes

  /// Puts another text in the place of part of an object.
  ///
  /// - Throws: `Malformed` when the object does not hold it.
  package mutating func replace(_ old: String, with new: String, in number: Int) throws {
    let text = try object(number)
    guard text.contains(old) else { throw Malformed("no \(old) in \(text)") }
    texts[number] = text.replacing(old, with: new)
  }

  /// Puts another content in the place of a stream's.
  package mutating func replaceStream(_ number: Int, with content: [UInt8]) { contents[number] = content }

  // MARK: Bytes

  /// What stands between `obj` and `stream` or `endobj` of a plain object.
  private func plainDictionary(at offset: Int) throws -> String {
    guard offset < bytes.count, let start = place(of: " 0 obj\n", from: offset) else {
      throw Malformed("no object at \(offset)")
    }
    let end = min(
      place(of: "stream\n", from: start) ?? bytes.count, place(of: "\nendobj", from: start) ?? bytes.count)
    return PDFFile.string(bytes[start + 7..<end])
  }

  private func inflatedStream(at offset: Int) throws -> [UInt8] {
    let dictionary = try PDFValue(try plainDictionary(at: offset))
    guard let start = place(of: "stream\n", from: offset), let length = dictionary["Length"]?.number,
      start + 7 + length < bytes.count,
      PDFFile.string(bytes[(start + 7 + length)...].prefix(18)) == "\nendstream\nendobj\n"
    else { throw Malformed("no stream at \(offset)") }
    let data = Array(bytes[start + 7..<start + 7 + length])
    return dictionary["Filter"]?.name == "FlateDecode" ? try PDFFile.inflated(data) : data
  }

  /// The next place of an ASCII text.
  private func place(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      (start..<max(start, buffer.count - wanted.count + 1)).first { place in
        buffer[place] == wanted[0] && wanted.indices.allSatisfy { buffer[place + $0] == wanted[$0] }
      }
    }
  }

  /// Inflates zlib data.
  ///
  /// - Throws: `Malformed` when it is none.
  package static func inflated(_ data: [UInt8]) throws -> [UInt8] {
    var room = max(4096, data.count * 4)
    while room < 1 << 28 {
      var result = [UInt8](repeating: 0, count: room)
      var count = UInt(room)
      let status = uncompress(&result, &count, data, UInt(data.count))
      if status == Z_OK { return Array(result.prefix(Int(count))) }
      guard status == Z_BUF_ERROR else { break }
      room *= 4
    }
    throw Malformed("zlib data")
  }

  /// Bytes as Latin-1, so that a place in the text is a place in the file.
  static func string(_ bytes: some Sequence<UInt8>, limit: Int = .max) -> String {
    var result = String.UnicodeScalarView()
    for byte in bytes.prefix(limit) { result.append(Unicode.Scalar(byte)) }
    return String(result)
  }

  /// A file that is not what was expected.
  package struct Malformed: Error, CustomStringConvertible {
    /// What is wrong.
    package let description: String
    /// Says what is wrong.
    package init(_ description: String) { self.description = description }
  }
}

extension String {
  /// What stands after the first place of a text.
  func range(after text: String) -> String? {
    let (whole, wanted) = (Array(unicodeScalars), Array(text.unicodeScalars))
    guard let start = whole.firstPlace(of: wanted) else { return nil }
    return String(String.UnicodeScalarView(whole[(start + wanted.count)...]))
  }
}

extension [Unicode.Scalar] {
  fileprivate func firstPlace(of wanted: [Unicode.Scalar]) -> Int? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    return (0...count - wanted.count).first {
      self[$0] == first && self[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
