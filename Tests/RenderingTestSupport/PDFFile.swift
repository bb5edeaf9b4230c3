import CTypeset

/// Reads PDF files back as Cairo and the finisher write them: the cross-reference table and the objects
/// that it points at.
///
/// No part of the program is used for it, so that a fault there can not hide itself.
public struct PDFFile {
  /// The whole file.
  public let bytes: [UInt8]
  /// Offsets by object number, as the table has them; 0 for the free entry.
  public private(set) var offsets: [Int] = []
  /// What stands behind `trailer`.
  public private(set) var trailer = ""

  /// Reads the table.
  ///
  /// - Throws: `Malformed` when the file has no such table.
  public init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let tail = PDFFile.string(bytes.suffix(64))
    guard let marker = tail.range(after: "startxref\n"), let start = Int(marker.prefix { $0 != "\n" }),
      start < bytes.count
    else { throw Malformed("no startxref") }
    let table = PDFFile.string(bytes[start...])
    guard table.hasPrefix("xref\n0 "), let end = table.range(after: "trailer") else {
      throw Malformed("no xref at \(start)")
    }
    trailer = end
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    for line in lines {
      guard line.utf8.count == 19, let offset = Int(line.prefix(10)) else { break }
      offsets.append(offset)
    }
    guard trailer.contains("/Size \(offsets.count)") else { throw Malformed("/Size is not \(offsets.count)") }
  }

  /// The text of an object, from its dictionary to `endobj`; streams as they stand.
  ///
  /// - Parameter number: Its number.
  /// - Returns: The object's text, each byte a character.
  /// - Throws: `Malformed` when its offset in the table does not lead to it.
  public func object(_ number: Int) throws -> String { try object(number, before: bytes.count) }

  private func object(_ number: Int, before limit: Int) throws -> String {
    guard offsets.indices.contains(number) else { throw Malformed("no object \(number)") }
    let start = offsets[number]
    let end = min(limit, place(of: "endobj", from: start) ?? bytes.count)
    let text = PDFFile.string(bytes[start..<end])
    guard text.hasPrefix("\(number) 0 obj") else { throw Malformed("no object \(number) at \(start)") }
    return text
  }

  /// The numbers of the objects whose dictionary holds a text.
  public func objects(with text: String) throws -> [Int] {
    try (1..<offsets.count).filter { try dictionary($0).contains(text) }
  }

  /// The object without its stream.
  public func dictionary(_ number: Int) throws -> String {
    // A stream's data may be long and may hold anything; its dictionary ends before it.
    let end = place(of: "stream\n", from: offsets[number]) ?? bytes.count
    return try object(number, before: end)
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

  /// The number behind a key such as `/ToUnicode 13 0 R`.
  public func reference(_ key: String, in object: String) -> Int? {
    object.range(after: key + " ").flatMap { Int($0.prefix { $0.isNumber }) }
  }

  /// The content of a stream, inflated.
  ///
  /// - Throws: `Malformed` when there is none, or it can not be inflated.
  public func stream(_ number: Int) throws -> [UInt8] {
    let head = PDFFile.string(bytes[offsets[number]...], limit: 4096)
    guard let dictionary = head.components(before: "stream\n"),
      let length = reference("/Length", in: dictionary)
    else { throw Malformed("object \(number) has no stream") }
    // The length stands in the dictionary or in an object of its own.
    let isIndirect = dictionary.contains("/Length \(length) 0 R")
    let text = isIndirect ? try object(length).range(after: "obj\n") ?? "" : String(length)
    guard let count = Int(text.drop { $0 == " " }.prefix { $0.isNumber }) else {
      throw Malformed("no length of \(number)")
    }
    let start = offsets[number] + dictionary.unicodeScalars.count + 7
    let data = Array(bytes[start..<start + count])
    return dictionary.contains("/FlateDecode") ? try PDFFile.inflated(data) : data
  }

  /// Inflates zlib data.
  ///
  /// - Throws: `Malformed` when it is none.
  public static func inflated(_ data: [UInt8]) throws -> [UInt8] {
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
  public struct Malformed: Error, CustomStringConvertible {
    /// What is wrong.
    public let description: String
    init(_ description: String) { self.description = description }
  }
}

extension String {
  /// What stands behind the first place of a text.
  func range(after text: String) -> String? {
    let (whole, wanted) = (Array(unicodeScalars), Array(text.unicodeScalars))
    guard let start = whole.firstPlace(of: wanted) else { return nil }
    return String(String.UnicodeScalarView(whole[(start + wanted.count)...]))
  }

  /// What stands before the first place of a text.
  func components(before text: String) -> String? {
    let (whole, wanted) = (Array(unicodeScalars), Array(text.unicodeScalars))
    guard let start = whole.firstPlace(of: wanted) else { return nil }
    return String(String.UnicodeScalarView(whole[..<start]))
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
