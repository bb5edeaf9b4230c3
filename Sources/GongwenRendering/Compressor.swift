import CLibdeflate
import GongwenModel

/// Compresses and expands zlib streams (`libdeflate_zlib_compress`); one for as many streams as there are.
final class Compressor {
  private let pointer: OpaquePointer

  /// Creates a compressor.
  ///
  /// - Parameter level: 1, fastest, to 12. Glyph outlines shrink by a quarter at any level; 1 costs a
  ///   hundredth of size for half of the time.
  /// - Throws: A `Fault` of category internal when there is no memory.
  init(level: Int32 = 1) throws(Fault) {
    // libdeflate_alloc_compressor
    guard let pointer = libdeflate_alloc_compressor(level) else {
      throw Fault(.internal, "output.deflate", ["libdeflate_alloc_compressor"])
    }
    self.pointer = pointer
  }

  deinit { libdeflate_free_compressor(pointer) }

  /// The bytes as a zlib stream.
  ///
  /// - Throws: A `Fault` of category internal when the library fails, which a buffer of its own bound rules out.
  func compress(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(pointer, bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      // libdeflate_zlib_compress
      count = libdeflate_zlib_compress(pointer, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
    }
    guard !result.isEmpty else { throw Fault(.internal, "output.deflate", ["libdeflate_zlib_compress"]) }
    return result
  }
}
