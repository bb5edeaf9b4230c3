import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenRendering

/// What is taken for granted of Cairo's files, and refused where it is otherwise.
@Suite struct CairoFileTests {
  private func changed(_ index: Int, _ old: String, _ new: String) -> [UInt8] {
    var objects = CairoLikeFile.onePage
    objects[index] = objects[index].replacing(old, with: new)
    return CairoLikeFile.bytes(objects)
  }

  @Test func aFileAsCairoWritesItIsFinished() throws {
    let file = try PDFFile(try CairoLikeFile.finish(CairoLikeFile.bytes(CairoLikeFile.onePage)))
    #expect(try file.content(ofPage: 0) == "q Q\n")
    #expect(try ArchiveCheck.faults(in: file) == [])
    // Catalogue, information and length are gone, and their numbers are used again: the tables fill one stream.
    #expect(file.numbers.first == 1 && file.numbers.count <= 16)
  }

  /// In the command Cairo's streams come stored, in a program that uses the library deflated: one file comes of both.
  @Test func storedAndDeflatedStreamsBecomeTheSameFile() throws {
    let content = Array(String(repeating: "q Q\n", count: 50).utf8)
    let deflated = try content.withUnsafeBufferPointer { try Compressor(level: 9).compress($0) }
    // One stored block between zlib's header and sum; the sum is the same whatever the blocks are.
    let count = content.count
    let lengths = [count & 0xFF, count >> 8, ~count & 0xFF, ~count >> 8 & 0xFF].map { UInt8($0) }
    let stored = [0x78, 0x01, 0x01] + lengths + content + deflated.suffix(4)
    let files = try [stored, deflated].map { data in
      var objects = CairoLikeFile.onePage.map { Array($0.utf8) }
      let head = "<< /Length 5 0 R\n   /Filter /FlateDecode\n>>\nstream\n"
      objects[3] = Array(head.utf8) + data + Array("\nendstream".utf8)
      objects[4] = Array("   \(data.count)".utf8)
      return try CairoLikeFile.finish(CairoLikeFile.bytes(objects))
    }
    #expect(files[0] == files[1])
    #expect(try PDFFile(files[0]).content(ofPage: 0).utf8.elementsEqual(content))
    #expect(stored.count > deflated.count)
  }

  @Test func aFileWithoutTableIsRefused() {
    #expect(CairoLikeFile.fault(of: Array("%PDF-1.5\nnothing".utf8)) == "startxref")
    #expect(CairoLikeFile.fault(of: []) == "startxref")
    let bytes = CairoLikeFile.bytes(CairoLikeFile.onePage)
    #expect(CairoLikeFile.fault(of: Array(bytes.dropLast(30))) == "startxref")
  }

  @Test(arguments: [
    // Pages with what Cairo does not give them.
    (1, "/Type /Page ", "/Type /Page /Rotate 90 ", "Page"), (1, "/Contents 4 0 R", "", "Contents"),
    (1, "/Contents 4 0 R", "/Contents [4 0 R]", "Contents"), (1, "/Contents 4", "/Contents 9", "Contents"),
    (1, "/Contents 4", "/Contents 3", "Pages"), (0, "/Kids [ 2 0 R ]", "/Kids [ 2 0 R 2 0 R ]", "Pages"),
    (0, "/Kids [ 2 0 R ]", "/Kids 2", "Pages"), (5, "/Pages 1 0 R", "", "Pages"),
    // Streams of another length or another filter.
    (4, "4", "5", "stream 4"), (3, "/Length 5 0 R", "/Length 5 0 R /Filter /LZWDecode", "stream 4"),
    (3, "/Length 5 0 R", "/Length 4", "Length"),
    // Objects that are none.
    (2, ">>\n>>", ">>\n", "object 3"), (2, "<<\n", "(\n", "object 3"),
  ]) func anythingElseIsRefused(object: Int, old: String, new: String, part: String) {
    #expect(CairoLikeFile.fault(of: changed(object, old, new)) == part)
  }

  @Test func offsetsThatLeadElsewhereAreRefused() {
    let bytes = CairoLikeFile.bytes(CairoLikeFile.onePage)
    let text = String(decoding: bytes, as: UTF8.self)
    let wrong = text.replacing("0000000009 00000 n", with: "0000000010 00000 n")
    #expect(CairoLikeFile.fault(of: Array(wrong.utf8)) == "object 1")
    #expect(CairoLikeFile.fault(of: Array(text.replacing("00000 n", with: "00001 n").utf8)) == "xref")
    #expect(CairoLikeFile.fault(of: Array(text.replacing("/Root 6 0 R", with: "/Root").utf8)) == "trailer")
  }

  /// A whole file cut or changed at any byte is finished or refused, and never stops the program.
  @Test func everyByteMayBeWrong() {
    let bytes = CairoLikeFile.bytes(CairoLikeFile.onePage)
    for index in bytes.indices {
      for value in [0, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: "9")] {
        var changed = bytes
        changed[index] = value
        _ = CairoLikeFile.fault(of: changed)
      }
      _ = CairoLikeFile.fault(of: Array(bytes[..<index]))
    }
  }

  @Test func valuesEndWhereTheyEnd() throws {
    let text = "<</A 12 0 R/B[1 (a(b\\)c)) <00>]/C<</D/E>>/F -1.5 /G null/H 3 0/I(x)>>"
    let bytes = Array(text.utf8)
    // `3 0` is no reference, so `0` is taken for a key.
    #expect(ObjectSyntax.dictionary(bytes, 0..<bytes.count) == nil)
    let good = Array(text.replacing("/H 3 0", with: "").utf8)
    let (entries, end) = try #require(ObjectSyntax.dictionary(good, 0..<good.count))
    #expect(end == good.count)
    let values = entries.map { String(decoding: good[$0.value], as: UTF8.self) }
    #expect(values == ["12 0 R", "[1 (a(b\\)c)) <00>]", "<</D/E>>", "-1.5", "null", "(x)"])
    #expect(ObjectSyntax.reference(good, entries[0].value) == 12)
    #expect(ObjectSyntax.array(good, entries[1].value)?.count == 3)
  }
}
