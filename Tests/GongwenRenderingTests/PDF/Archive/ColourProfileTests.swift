import Testing

@testable import GongwenRendering

/// The profile that files are meant for, read as an ICC profile.
@Suite struct ColourProfileTests {
  private let bytes = ColourProfile.sRGB

  private func word(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }

  private func number(_ offset: Int) -> Double {
    Double(Int32(truncatingIfNeeded: word(offset))) / 65_536
  }

  private func text(_ offset: Int) -> String { String(decoding: bytes[offset..<offset + 4], as: UTF8.self) }

  private func tags() -> [String: (offset: Int, count: Int)] {
    var result: [String: (offset: Int, count: Int)] = [:]
    for index in 0..<word(128) {
      let entry = 132 + 12 * index
      result[text(entry)] = (word(entry + 4), word(entry + 8))
    }
    return result
  }

  @Test func theHeaderIsADisplaysFromRGBToXYZ() {
    #expect(word(0) == bytes.count && bytes.count < 700)
    #expect([12, 16, 20, 36].map(text) == ["mntr", "RGB ", "XYZ ", "acsp"])
    #expect(word(8) == 0x0420_0000)
  }

  @Test func everyTagLiesInTheFileOnAWord() {
    let tags = tags()
    #expect(tags.count == 10)
    for tag in tags.values {
      #expect(tag.offset % 4 == 0 && tag.offset >= 252 && tag.offset + tag.count <= bytes.count)
    }
    #expect(tags["rTRC"]?.offset == tags["bTRC"]?.offset)
  }

  /// The three colorants together are white.
  @Test func theColorantsAddUpToWhite() throws {
    let tags = tags()
    for axis in 0..<3 {
      let sum = try ["rXYZ", "gXYZ", "bXYZ"].map { number(try #require(tags[$0]).offset + 8 + 4 * axis) }
        .reduce(0, +)
      let white = number(try #require(tags["wtpt"]).offset + 8 + 4 * axis)
      #expect(abs(sum - white) < 0.0002, "axis \(axis): \(sum), \(white)")
    }
  }

  /// The line meets the power at the same height.
  @Test func theCurveIsContinuous() throws {
    let start = try #require(tags()["rTRC"]).offset
    #expect(text(start) == "para" && bytes[start + 9] == 3)
    let values = (0..<5).map { number(start + 12 + 4 * $0) }
    var power = 1.0
    // x^2.4 = (x^12)^(1/5), by Newton's steps.
    let base = values[1] * values[4] + values[2]
    for _ in 0..<12 { power *= base }
    var root = 0.1
    for _ in 0..<200 { root -= (root * root * root * root * root - power) / (5 * root * root * root * root) }
    #expect(abs(root - values[3] * values[4]) < 0.0001)
  }
}
