import Testing

@testable import GongwenRendering

/// How tight the streams of a file are packed.
@Suite struct ObjectWriterTests {
  /// Content that is worth packing: as page contents are, numbers and words that come again.
  private func content(_ count: Int) -> [UInt8] {
    var text = ""
    var index = 0
    while text.utf8.count < count {
      text += "\(index * 7919 % 1009) \(index * 104_729 % 613) Td <\(index * 31 % 997)> Tj\n"
      index += 1
    }
    return Array(text.utf8.prefix(count))
  }

  /// What each of some streams adds to a file, in bytes.
  private func added(_ contents: [[UInt8]]) throws -> [Int] {
    var writer = try ObjectWriter(count: contents.count + 1, spare: [], capacity: 1 << 20)
    var sizes: [Int] = []
    for (index, content) in contents.enumerated() {
      let start = writer.output.count
      try writer.addStream(index + 1, "".utf8, content)
      sizes.append(writer.output.count - start)
    }
    return sizes
  }

  /// What the quick compressor makes of them.
  private func quick(_ content: [UInt8]) throws -> Int {
    let compressor = try Compressor()
    return try content.withUnsafeBufferPointer { try compressor.compress($0).count }
  }

  @Test func smallStreamsArePackedTightUpToABound() throws {
    let small = content(20_000)
    let sizes = try added([[UInt8]](repeating: small, count: 16))
    let quick = try quick(small)
    #expect(sizes[0] < quick, "\(sizes[0]) bytes with its frame, \(quick) quickly packed without one")
    // 256 KB are thirteen of them; a volume's streams are packed quickly.
    #expect(sizes[12] < quick && sizes[13] > quick && sizes[15] > quick, "\(sizes)")
  }

  @Test func longStreamsArePackedQuickly() throws {
    let long = content(70_000)
    #expect(try added([long])[0] > quick(long))
  }
}
