/// A PDF stream whose zlib data is stored, not compressed (RFC 1951 §3.2.4): what Cairo writes in the command.
struct StoredStream {
  /// The dictionary in front of the data, up to and with `stream` and its line end.
  let head: Range<Int>
  /// The plain content.
  let content: [UInt8]
  /// Number of the object that holds the length.
  let lengthObject: Int
  /// What stands behind the data.
  let tail: Range<Int>

  /// Reads the stream of an object.
  ///
  /// - Returns: `nil` for an object that is no stream, has other filters, or is compressed already.
  init?(_ bytes: [UInt8], _ object: Range<Int>) {
    let front = object.lowerBound..<min(object.upperBound, object.lowerBound + 1024)
    guard let start = PDFCrossReferences.find(Array("stream\n".utf8), in: bytes, front),
      PDFCrossReferences.find(Array("/Filter /FlateDecode".utf8), in: bytes, object.lowerBound..<start)
        != nil,
      let length = PDFCrossReferences.reference("/Length ", bytes, object.lowerBound..<start)
    else { return nil }
    let data = start + 7
    guard let (content, end) = StoredStream.read(bytes, data, limit: object.upperBound) else { return nil }
    head = object.lowerBound..<data
    tail = end..<object.upperBound
    self.content = content
    lengthObject = length
  }

  /// The content of stored blocks behind a zlib header, and where the checksum behind them ends.
  private static func read(_ bytes: [UInt8], _ start: Int, limit: Int) -> (content: [UInt8], end: Int)? {
    guard start + 2 <= limit, bytes[start] == 0x78 else { return nil }
    var content: [UInt8] = []
    var offset = start + 2
    while offset + 5 <= limit {
      // One bit for the last block, two for its kind (0: stored), the rest of the byte unused.
      let isLast = bytes[offset] == 1
      guard isLast || bytes[offset] == 0 else { return nil }
      let count = Int(bytes[offset + 1]) | Int(bytes[offset + 2]) << 8
      let complement = Int(bytes[offset + 3]) | Int(bytes[offset + 4]) << 8
      guard count ^ complement == 0xFFFF, offset + 5 + count + (isLast ? 4 : 0) <= limit else { return nil }
      content += bytes[offset + 5..<offset + 5 + count]
      offset += 5 + count
      if isLast { return (content, offset + 4) }
    }
    return nil
  }
}
