import CLibdeflate
import GongwenModel

/// A stream of Cairo's file: its dictionary and its content.
///
/// Cairo compresses with zlib; in the command its streams come stored (see `CCairoOutput`), in a program that uses the
/// library they come deflated. Both are expanded here and compressed anew, so that both give the same file.
struct CairoStream {
  /// The entries of the dictionary.
  let entries: [ObjectSyntax.Entry]
  /// The plain content; of a JPEG picture its file.
  let content: [UInt8]
  /// Whether it is a JPEG picture, which stays as it is.
  let isJPEG: Bool

  /// Reads the stream of an object.
  ///
  /// - Returns: `nil` for an object without a stream.
  /// - Throws: A `Fault` of category internal when its length or its compression is not what Cairo writes.
  init?(_ object: CairoObjects.Object, in file: CairoObjects, _ expander: Expander) throws(Fault) {
    guard file.bytes.has("\nendstream", at: object.body.upperBound - 10) else { return nil }
    let name = "stream \(object.number)"
    guard let (entries, end) = ObjectSyntax.dictionary(file.bytes, object.body),
      file.bytes.has("\nstream\n", at: end)
    else { throw Fault.pdfStructure(name) }
    let data = end + 8..<object.body.upperBound - 10
    let length = try file.body(try file.reference("Length", of: entries))
    guard ObjectSyntax.number(file.bytes[length].drop(while: ObjectSyntax.isBlank)) == data.count else {
      throw Fault.pdfStructure(name)
    }
    self.entries = entries
    let filter = entries.value("Filter", in: file.bytes)
    isJPEG = filter.map { file.bytes[$0].elementsEqual("/DCTDecode".utf8) } ?? false
    guard let filter, !isJPEG else {
      content = Array(file.bytes[data])
      return
    }
    guard file.bytes[filter].elementsEqual("/FlateDecode".utf8) else { throw Fault.pdfStructure(name) }
    content = try expander.expand(file.bytes, data)
  }
}

/// Expands zlib streams (`libdeflate_zlib_decompress`); one for as many streams as there are.
final class Expander {
  /// What one stream may expand to, in bytes: far above the largest font or picture.
  private static let limit = 1 << 29

  private let pointer: OpaquePointer

  init() throws(Fault) {
    // libdeflate_alloc_decompressor
    guard let pointer = libdeflate_alloc_decompressor() else {
      throw Fault(.internal, "output.deflate", ["libdeflate_alloc_decompressor"])
    }
    self.pointer = pointer
  }

  deinit { libdeflate_free_decompressor(pointer) }

  /// The content of the zlib stream in a range.
  ///
  /// - Throws: A `Fault` of category internal when it is none, or one of unreasonable size.
  func expand(_ bytes: [UInt8], _ range: Range<Int>) throws(Fault) -> [UInt8] {
    // A stored stream is as long as its content; a deflated one grows, and then the room grows with it.
    var room = range.count
    while room <= Expander.limit {
      var status = LIBDEFLATE_BAD_DATA
      let result = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        bytes.withUnsafeBufferPointer { source in
          guard let start = source.baseAddress else { return }
          // libdeflate_zlib_decompress
          status = libdeflate_zlib_decompress(
            pointer, start + range.lowerBound, range.count, buffer.baseAddress, room, &count)
        }
      }
      if status == LIBDEFLATE_SUCCESS { return result }
      guard status == LIBDEFLATE_INSUFFICIENT_SPACE else { break }
      room *= 4
    }
    throw Fault(.internal, "output.deflate", ["libdeflate_zlib_decompress"])
  }
}
