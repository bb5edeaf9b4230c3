import Testing

@testable import GongwenModel

/// Places that no text has, as a program that counts wrongly asks for them: none may end the program.
struct OddPlacesTests {
  private let source = SourceText(name: "a.txt", text: "甲乙\n丙")
  private static let odd = [Int.min, -7, -1, 0, 1, 2, 3, 4, 9, 10, 11, 99, .max / 2, .max - 1, .max]

  @Test func aLineThatIsNotThereIsEmpty() {
    #expect(source.lineSpan(1) == SourceSpan(0, 6) && source.lineSpan(2) == SourceSpan(7, 10))
    #expect([0, -1, .min].map(source.lineSpan) == Array(repeating: SourceSpan(0, 0), count: 3))
    #expect([3, 99, .max].map(source.lineSpan) == Array(repeating: SourceSpan(10, 10), count: 3))
  }

  @Test func ofASpanCountsWhatLiesInTheText() {
    #expect(source.string(in: SourceSpan(-5, 3)) == "甲" && source.string(in: SourceSpan(7, .max)) == "丙")
    #expect(
      source.string(in: SourceSpan(50, 60)) == "" && source.string(in: SourceSpan(.min, .max)) == "甲乙\n丙")
    for start in Self.odd {
      for end in Self.odd {
        var span = SourceSpan(start, end)
        (span.lowerBound, span.upperBound) = (start, end)
        let text = TracedText(source, span)
        #expect(text.string == source.string(in: span), "\(start) \(end)")
        #expect(
          span.count == (end <= start ? 0 : text.utf8.count) || span.count >= text.utf8.count,
          "\(start) \(end)")
        _ = span.union(span)
        _ = text.range(from: span)
      }
    }
  }

  @Test func aPlaceBeyondTheTextIsItsEnd() {
    #expect(source.location(of: -1) == (1, 1) && source.location(of: .min) == (1, 1))
    #expect(source.location(of: .max) == (2, 2) && SourceText(name: "", text: "").location(of: 7) == (1, 1))
  }

  @Test func bytesFromNoPlaceAreGenerated() {
    for place in Self.odd {
      var text = TracedText()
      text.append("甲".utf8, from: place)
      text.append("乙".utf8, from: place)
      let isPlace = place >= 0 && place < Int.max / 4
      #expect(text.sourceOffset(of: 0) == (isPlace ? place : nil), "\(place)")
      for offset in Self.odd {
        if offset < 0 || offset > 6 { #expect(text.sourceOffset(of: offset) == nil) }
        let (start, end) = (min(place, offset), max(place, offset))
        #expect(text.slice(start..<end).utf8 == Array(text.utf8[(start..<end).clamped(to: 0..<6)]))
        _ = text.span(of: start..<end)
      }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 23, 100, .max]) func aLineOfAnyWidthIsShown(width: Int) {
    for start in Self.odd {
      var writer = DiagnosticText(
        source: source, options: .init(language: .english, width: width), catalogue: MessageCatalogue([]))
      var span = SourceSpan(start, start)
      span.upperBound = -4
      let diagnostic = Diagnostic("x", .error, span: span)
      #expect(writer.text(for: diagnostic).contains(start > 6 ? "丙" : "甲乙"), "\(start)")
      #expect(writer.json(for: diagnostic).contains("\"line\":\(start > 6 ? 2 : 1)"), "\(start)")
    }
  }
}
