import Testing

@testable import GongwenRendering

/// What readers call each page.
@Suite struct PageLabelsTests {
  private func dictionary(_ labels: [String?]) -> String {
    String(decoding: PageLabels(labels).dictionary, as: UTF8.self)
  }

  @Test func numbersThatCountOnAreOneEntry() {
    #expect(dictionary(["1", "2", "3"]) == "<</Nums[0<</S/D>>]>>")
    #expect(dictionary(["7", "8", "12"]) == "<</Nums[0<</S/D/St 7>>2<</S/D/St 12>>]>>")
    #expect(dictionary(["i", "1", "2", "07"]) == "<</Nums[0<</P(i)>>1<</S/D>>3<</P(07)>>]>>")
    #expect(dictionary(["封面", "1"]) == "<</Nums[0<</P<FEFF5C019762>>>1<</S/D>>]>>")
  }

  @Test(
    arguments: [
      ([nil, nil, nil], ["1", "2", "3"]), (["封面", nil, "1"], ["封面", "封面a", "1"]),
      // A blank page between reports, several of them, and a name that is wanted twice.
      (["5", nil, "6"], ["5", "5a", "6"]), (["5", nil, nil, "6"], ["5", "5a", "5b", "6"]),
      (["1", "1", "2"], ["1", "1a", "2"]), ([nil, "1", "2"], ["1a", "1", "2"]),
      (["5", "5a", nil], ["5", "5a", "5b"]),
    ] as [([String?], [String])]) func everyPageHasANameOfItsOwn(wanted: [String?], labels: [String])
  {
    #expect(PageLabels(wanted).labels == labels)
  }

  @Test func morePagesThanLettersAreCounted() {
    let labels = PageLabels(["5"] + [String?](repeating: nil, count: 40)).labels
    #expect(Set(labels).count == 41)
  }
}
