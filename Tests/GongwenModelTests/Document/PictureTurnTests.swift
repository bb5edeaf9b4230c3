import GongwenModel
import Testing

/// The turn that a camera notes in a JPEG.
@Suite struct PictureTurnTests {
  /// A JPEG's head with notes of a camera: the entries of its first directory, each 12 bytes.
  private func file(_ entries: [[UInt8]], order: String = "MM", head: [UInt8] = [0, 42, 0, 0, 0, 8])
    -> [UInt8]
  {
    let isLittle = order == "II"
    let number: [UInt8] = [0, UInt8(entries.count)]
    let tiff =
      Array(order.utf8) + (isLittle ? [42, 0, 8, 0, 0, 0] : head)
      + (isLittle ? number.reversed() : number) + entries.flatMap { $0 }
    let body = Array("Exif\0\0".utf8) + tiff
    let length = body.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + body
      + [0xFF, 0xDA, 0, 2]
  }

  private func entry(_ value: UInt8, type: UInt8 = 3, count: UInt8 = 1) -> [UInt8] {
    [0x01, 0x12, 0, type, 0, 0, 0, count, 0, value, 0, 0]
  }

  @Test func bothOrdersOfBytesAreRead() {
    for turn in PictureTurn.allCases {
      #expect(PictureTurn(ofJPEG: file([[UInt8](repeating: 0, count: 12), entry(turn.rawValue)])) == turn)
      let little: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, turn.rawValue, 0, 0, 0]
      #expect(PictureTurn(ofJPEG: file([little], order: "II")) == turn)
    }
    #expect(PictureTurn.allCases.filter(\.isSideways) == [.transposed, .right, .transversed, .left])
  }

  @Test func whatIsDamagedTurnsNothing() {
    let odd = [
      file([entry(0)]), file([entry(9)]), file([entry(6, type: 4)]), file([entry(6, count: 2)]), file([]),
      file([entry(6)], order: "XX"), file([entry(6)], head: [0, 43, 0, 0, 0, 8]),
      file([entry(6)], head: [0, 42, 0xFF, 0xFF, 0xFF, 0xFF]), file([entry(6)], head: [0, 42, 0, 0, 0, 200]),
      [],
      [0xFF, 0xD8],
    ]
    for bytes in odd { #expect(PictureTurn(ofJPEG: bytes) == .upright) }
    let whole = file([entry(6)])
    for end in 0..<whole.count - 4 { #expect(PictureTurn(ofJPEG: Array(whole[..<end])) == .upright) }
    // Behind the pixels nothing is looked for.
    #expect(PictureTurn(ofJPEG: [0xFF, 0xD8, 0xFF, 0xDA, 0, 2] + whole.dropFirst(2)) == .upright)
  }
}
