import GongwenModel
import Testing

@testable import GongwenStyle

@Suite struct CitationTests {
  @Test func allParts() throws {
    let citation = try #require(Citation("GB/T 9704-2012 5.2.1; 应; G-05, G-06; ±1mm"))
    #expect(citation.clause == "GB/T 9704-2012 5.2.1")
    #expect(citation.strength == .must)
    #expect(citation.facts == "G-05, G-06")
    #expect((citation.tolerance - Length.pointsPerMillimetre).magnitude < 1e-9)
    #expect(citation.text == "GB/T 9704-2012 5.2.1; 应; G-05, G-06; ±1mm")
  }

  @Test func factsAndToleranceMayBeLeftOut() {
    #expect(Citation("行业做法;惯例") == Citation(clause: "行业做法", strength: .convention))
    #expect(Citation("5.1; 一般; ±1pt") == Citation(clause: "5.1", strength: .normally, tolerance: 1))
  }

  @Test(arguments: ["", "5.1", "5.1; 必须", "; 应", "5.1; 应; G-1; G-2", "5.1; 应; ±1", "5.1; 应; a; b; c"])
  func refused(text: String) {
    #expect(Citation(text) == nil)
  }

  @Test func onlyMustIsAnError() {
    #expect(Strength.allCases.filter { $0.severity == .error } == [.must])
  }
}
