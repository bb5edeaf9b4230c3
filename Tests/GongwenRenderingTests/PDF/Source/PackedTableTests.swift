import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenRendering

/// Files with objects in streams, as Cairo writes them from 1.17.6 on.
@Suite struct PackedTableTests {
  /// Everything but the content of the page and its length, as in Cairo's own files, or the catalogue alone.
  @Test(arguments: [[1, 2, 3, 6, 7], [6]]) func aPackedFileIsFinishedAsAPlainOneIs(packed: [Int]) throws {
    let bytes = try CairoLikeFile.packedBytes(CairoLikeFile.onePage) { packed.contains($0) }
    let (file, plain) = (
      try PDFFile(try CairoLikeFile.finish(bytes)),
      try PDFFile(try CairoLikeFile.finish(CairoLikeFile.bytes(CairoLikeFile.onePage)))
    )
    #expect(try file.content(ofPage: 0) == "q Q\n")
    #expect(try ArchiveCheck.faults(in: file) == [])
    // The numbers of the table and of its streams are used again.
    #expect(file.numbers.count == plain.numbers.count)
  }

  /// An empty stream of objects leaves a number that nothing bears.
  @Test func aNumberThatNothingBearsIsUsedAgain() throws {
    var objects = CairoLikeFile.onePage
    objects.insert("<< /Nobody true >>", at: 5)
    let bytes = try CairoLikeFile.packedBytes(
      objects, isPacked: { $0 == 6 || $0 == 7 }, change: { if $0 == 6 { $1 = [0, 0, 65535] } })
    let file = try PDFFile(try CairoLikeFile.finish(bytes))
    #expect(try ArchiveCheck.faults(in: file) == [])
    #expect(!String(decoding: bytes, as: UTF8.self).contains("6 0 obj"))
    #expect(file.numbers.contains(6))
  }

  @Test(arguments: [
    // Another kind, a stream that is none, a place that is another's or no one's.
    (3, [3, 0, 0], "xref"), (3, [1, 9, 1], "xref"), (3, [2, 5, 2], "object 3"), (3, [2, 99, 2], "object 3"),
    (3, [2, 8, 0], "object 3"), (3, [2, 8, 9], "object 3"), (4, [1, 11, 0], "object 4"),
  ]) func anythingElseIsRefused(number: Int, row: [Int], part: String) throws {
    let bytes = try CairoLikeFile.packedBytes(
      CairoLikeFile.onePage, isPacked: { $0 != 4 && $0 != 5 },
      change: { if $0 == number { $1 = row } })
    #expect(CairoLikeFile.fault(of: bytes) == part)
  }

  /// A whole file cut or changed at any byte is finished or refused, and never stops the program.
  @Test func everyByteMayBeWrong() throws {
    let bytes = try CairoLikeFile.packedBytes(CairoLikeFile.onePage) { $0 != 4 && $0 != 5 }
    for index in bytes.indices {
      for value in [0, 1, 0xFF, UInt8(ascii: "<"), UInt8(ascii: "9")] {
        var changed = bytes
        changed[index] = value
        _ = CairoLikeFile.fault(of: changed)
      }
      _ = CairoLikeFile.fault(of: Array(bytes[..<index]))
    }
  }
}
