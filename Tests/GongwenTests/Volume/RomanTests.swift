import Testing

@testable import Gongwen

@Suite struct RomanTests {
  @Test(arguments: [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (444, "cdxliv")])
  func numerals(number: Int, numeral: String) { #expect(Roman.numeral(number) == numeral) }
}
