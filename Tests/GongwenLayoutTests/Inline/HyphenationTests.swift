import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// English words are divided where a line would otherwise be too wide to bear, and nowhere else (C-21).
///
/// Han are one em wide here, letters and the hyphen half an em.
@Suite struct HyphenationTests {
  /// Divides every word after each of its letters, and remembers what it was asked.
  private final class EveryLetter: Hyphenator {
    private(set) var asked: [String] = []

    func places(in word: [UInt8]) -> [Int] {
      asked.append(String(decoding: word, as: UTF8.self))
      return Array(1..<word.count)
    }
  }

  private func lines(
    _ text: String, measure: Int = 12, _ composition: Composition = Composition(),
    hyphenator: any Hyphenator = EveryLetter()
  ) throws -> (texts: [String], paragraph: ComposedParagraph) {
    let paragraph = try Compose.paragraph(
      text, measure: measure, composition: composition, hyphenator: hyphenator)
    return (paragraph.lines.map { paragraph.string(of: $0) }, paragraph)
  }

  // Eight Han and a word of seven em: kept whole it would leave four em to seven gaps.
  private static let text = "一二三四五六七八Accountability九十一二三四五"

  @Test func aWordIsDividedInsteadOfTearingItsLine() throws {
    let (texts, paragraph) = try lines(Self.text)
    let first = paragraph.lines[0]
    #expect(texts.joined() == Self.text, "no character is lost, none is added to the text")
    #expect(texts[0] == "一二三四五六七八Account", "seven letters and the hyphen fill four em")
    #expect(first.reason == .word)
    let measure = TestStyle.standard(characters: 12).page.typeAreaWidth
    #expect(abs(paragraph.width(of: first) - measure) < 0.05, "the hyphen ends on the edge")
    let hyphen = try #require(first.set.hyphen)
    let width = ((first.set.edges.last ?? 0) - hyphen) * paragraph.cell
    #expect(abs(width - 8) < 1e-6, "half an em of 16 pt for it, not \(width)")
    #expect(paragraph.lines.dropFirst().allSatisfy { $0.set.hyphen == nil })
  }

  @Test func noWordIsLookedAtWhileEveryLineIsTolerable() throws {
    let hyphenator = EveryLetter()
    let (texts, _) = try lines("一二三四五六七八九十一Reports二三四五六七八九十", hyphenator: hyphenator)
    #expect(texts[0] == "一二三四五六七八九十一", "a gap of 0.1 em each shows less than a hyphen")
    #expect(hyphenator.asked.isEmpty)
  }

  /// `tumor-a` and `ssociated`: a compound was taken for a code, which breaks anywhere and prints no hyphen.
  @Test func aCompoundBreaksAfterItsHyphenOrAtAnother() throws {
    for count in 1...11 {
      let text = "\(String("一二三四五六七八九十一".prefix(count)))tumor-associated macrophages一二三四五六七八九"
      let (texts, paragraph) = try lines(text, measure: 14)
      for (line, string) in zip(paragraph.lines, texts).dropLast() where string.last?.isASCII == true {
        #expect(string.hasSuffix("-") || line.set.hyphen != nil || string.hasSuffix("associated"), "\(texts)")
      }
    }
  }

  @Test func namesAndNumbersStayWhole() throws {
    let hyphenator = EveryLetter()
    _ = try lines("一二三四五六七八PowerPointApps九十一Covid2019virus二三四五transparency", hyphenator: hyphenator)
    #expect(hyphenator.asked == ["transparency"])
  }

  /// `https://www.ex-` and `ample.org`: the hyphen was read as a part of the address.
  @Test(arguments: [
    "https://www.example.org/department/resources", "contact.officer@example.org", "development-plan.docx",
    "readme.docx", "resources/announcement",
  ])
  func addressesHaveNoHyphen(_ address: String) throws {
    for count in 1...14 {
      let hyphenator = EveryLetter()
      let text = "\(String("一二三四五六七八九十一二三四".prefix(count)))\(address)九十一二三四五transparency七八九十"
      let (texts, paragraph) = try lines(text, measure: 16, hyphenator: hyphenator)
      #expect(hyphenator.asked.allSatisfy { $0 == "transparency" }, "\(hyphenator.asked)")
      for (line, string) in zip(paragraph.lines, texts) where line.set.hyphen != nil {
        #expect(
          "transparency".contains(String(string.reversed().prefix { $0.isASCII }.reversed())), "\(texts)")
      }
    }
  }

  @Test func twoLettersStayBeforeTheHyphenAndThreeBehind() throws {
    // Ten and a half em of Han leave room for one letter and the hyphen, then for two.
    for text in ["一二三四五六七八九十一reporting二三四五六七", "一二三四五六七八九十reporting一二三四五六七"] {
      let (texts, _) = try lines(text, measure: 13)
      let head = texts[0].filter(\.isASCII)
      #expect(head.isEmpty || head.count >= 2, "\(texts)")
      #expect(texts.dropFirst().joined().filter(\.isASCII).count >= 3, "\(texts)")
    }
  }

  @Test func theStyleCanForbidIt() throws {
    let hyphenator = EveryLetter()
    _ = try lines(Self.text, Composition(hyphenation: false), hyphenator: hyphenator)
    #expect(hyphenator.asked.isEmpty)
  }

  @Test func theHyphenIsPrintedAndIsNotOfTheText() throws {
    var style = TestStyle.standard(characters: 12, lines: 8)
    style.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    let engine = LayoutEngine(style: style, shaper: FakeShaper(), hyphenator: EveryLetter())
    let page = try engine.layOut(Document(paragraphs: [Paragraph(.body, TracedText(generated: Self.text))]))
      .pages
      .pages[0]
    let hyphen = try #require(
      page.items.first { if case .generated = $0.owner { true } else { false } }?.run)
    #expect(hyphen.text == Array("\u{AD}".utf8), "a soft hyphen, so that a search finds the word")
    #expect(hyphen.glyphs.map(\.id) == [0x2D], "drawn as a hyphen")
    let line = page.lines[0]
    #expect(abs((hyphen.glyphs.first?.x ?? 0) - (line.end - 8)) < 0.05, "at the line's end")
    #expect(hyphen.glyphs.first?.y == line.baseline)
    let text = page.items.filter { if case .element = $0.owner { true } else { false } }
      .flatMap { $0.run?.text ?? [] }
    #expect(String(decoding: text, as: UTF8.self) == Self.text)
  }
}
