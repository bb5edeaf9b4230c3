import GongwenModel
import Testing

/// Words with counts in them.
@Suite struct MessageCatalogueTests {
  private func message(_ pattern: String, _ arguments: [String]) -> String {
    MessageCatalogue([["x": MessageEntry("", pattern)]])
      .message(for: Diagnostic("x", .info, arguments), in: .english)
  }

  @Test(arguments: [
    ("1", "1 place"), ("2", "2 places"), ("0", "0 places"), ("21", "21 places"),
  ])
  func aCountHasItsNoun(_ count: String, _ text: String) {
    #expect(message("left out in {0|place|places}: {1}", [count, "x"]) == "left out in \(text): x")
  }

  @Test func whatIsNoPlaceholderStays() {
    #expect(message("{a} {0|b} {} {{0}} {", ["1"]) == "{a} 1 {} {1} {")
  }

  @Test func ofTwoTablesTheLaterOneSaysTheWords() {
    let catalogue = MessageCatalogue([
      ["x": MessageEntry("", "first"), "y": MessageEntry("", "other")], ["x": MessageEntry("", "later")],
    ])
    let entries = catalogue.entries
    for (id, text) in [("x", "later"), ("y", "other")] {
      #expect(catalogue[id]?.english == text)
      #expect(entries[id]?.english == text)
    }
    #expect(catalogue["z"] == nil && entries.count == 2)
  }
}
