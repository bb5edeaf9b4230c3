import Testing

@testable import Gongwen

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("青溪县水务局", "水务局", true), ("青溪县水务局", "青溪", true), ("水水务", "水务", true), ("水务", "水务局", false),
    ("水", "", true),
    ("", "水", false), ("青溪县林业局", "水务", false), ("", "", true),
  ]) func textsAreFound(text: String, part: String, expected: Bool) {
    #expect(text.hasBytes(of: part) == expected)
    #expect("县\(text)".dropFirst().hasBytes(of: part) == expected)
  }
}
