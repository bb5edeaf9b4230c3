import CCairoOutput
import Glibc
import Testing

/// What is written instead of Cairo's printf is what printf writes.
@Suite struct PlainFormatTests {
  /// What printf makes of it.
  private func printed(_ format: String, _ arguments: [any CVarArg]) -> String {
    var room = [CChar](repeating: 0, count: 256)
    let count = withVaList(arguments) { vsnprintf(&room, room.count, format, $0) }
    return String(decoding: room.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What we make of it; `nil` where it is left to printf.
  private func plain(_ format: String, _ arguments: [any CVarArg]) -> String? {
    var room = [CChar](repeating: 0, count: plain_format_room)
    let count = withVaList(arguments) { plain_format(&room, format, $0) }
    return count < 0
      ? nil : String(decoding: room.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test(arguments: [0, 1, -1, 9, 10, -10, 13, 255, 4096, 65_535, 99_999, Int32.max, Int32.min])
  func wholeNumbers(_ value: Int32) {
    for format in [">%d<", ")%d(", "%d", "/f-%d-", "%d 0 obj\n"] {
      #expect(plain(format, [value]) == printed(format, [value]))
    }
    #expect(plain("/f-%d-%d 1 Tf\n", [Int32(3), value]) == printed("/f-%d-%d 1 Tf\n", [Int32(3), value]))
  }

  @Test(arguments: [0, 1, 0xA, 0xFF, 0x1234, 0xFFFF, 0x1_0000, 0xDEAD_BEEF, UInt32.max])
  func glyphs(_ value: UInt32) {
    for width in Int32(1)...8 { #expect(plain("%0*x", [width, value]) == printed("%0*x", [width, value])) }
  }

  @Test func strings() {
    for text in ["", "(", "<", "a longer one"] {
      text.withCString { start in
        for format in ["[%s", "%s]TJ\n", "%sTj\n"] {
          #expect(plain(format, [OpaquePointer(start)]) == printed(format, [OpaquePointer(start)]))
        }
      }
    }
    #expect(plain("endstream\nendobj\n", []) == "endstream\nendobj\n")
    #expect(plain("", []) == "")
  }

  @Test func whatIsLeftToPrintf() {
    for format in ["%f %f Td ", "%g", "%04x", "%5d", "%%", "%c", "\\%03o", "%ld", "%"] {
      #expect(plain(format, [Int32(3), Int32(4)]) == nil, "\(format)")
    }
    for width in [Int32(0), -4, 9, 40] {
      #expect(plain("%0*x", [width, UInt32(5)]) == nil, "a width of \(width)")
    }
  }

  @Test func nothingIsWrittenBeyondTheRoom() {
    let room = plain_format_room
    for length in room - 16...room + 16 {
      let long = String(repeating: "x", count: length)
      #expect([nil, long].contains(plain(long, [])), "a format of \(length) bytes")
      long.withCString { start in
        #expect(
          [nil, "[" + long].contains(plain("[%s", [OpaquePointer(start)])), "a string of \(length) bytes")
        #expect(
          [nil, "[" + long + "-2147483648"].contains(plain("[%s%d", [OpaquePointer(start), Int32.min])),
          "a string of \(length) bytes and a number")
      }
    }
  }
}
