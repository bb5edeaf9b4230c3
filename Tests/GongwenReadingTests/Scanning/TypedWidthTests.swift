import Testing

@testable import GongwenReading

/// How wide typed text is, in half cells.
@Suite struct TypedWidthTests {
  @Test(arguments: [("", 0), (" ", 1), ("\u{3000}", 2), ("\t", 4), (" \t\u{3000}", 7)])
  func blanksHaveTheirWidth(_ run: String, _ width: Int) {
    #expect(TypedWidth.ofBlanks(run.flatScalars[...]) == width)
  }

  @Test(arguments: [("王伟", 4), ("K12", 3), ("组长：\t王伟", 14), ("甲方（盖章）：", 14), ("a　b", 4)])
  func textIsAsWideAsItsCharactersAndBlanks(_ text: String, _ width: Int) {
    #expect(TypedWidth.of(text.flatScalars[...]) == width)
  }
}
