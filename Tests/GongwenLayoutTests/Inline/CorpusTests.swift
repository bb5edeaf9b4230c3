import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Hard paragraphs, each composed and compared with what a person has looked at.
@Suite struct CorpusTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Corpus"

  struct Case: CustomTestStringConvertible {
    var name: String
    var measure: Int
    var text: String
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let text = Golden.contents(of: folder + "/cases.txt") ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let measure = Int(parts[1]) else { return nil }
      return Case(name: String(parts[0]), measure: measure, text: String(parts[2]))
    }
  }()

  @Test func thereAreAtLeastSixtyCasesWithNamesOfTheirOwn() {
    #expect(Self.cases.count >= 60)
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }

  @Test func linesAreAsRecorded() throws {
    let styles: [(String, Composition.PunctuationStyle)] = [
      ("full-width", .fullWidth), ("kaiming", .kaiming), ("half-width", .halfWidth),
      ("strict-cell", .strictCell),
    ]
    for (name, punctuation) in styles {
      var report = ""
      for test in Self.cases { report += try describe(test, Composition(punctuationStyle: punctuation)) }
      let mismatch = Golden.mismatch(report, file: Self.folder + "/" + name + ".txt")
      #expect(mismatch == nil, "\(mismatch ?? "")")
    }
  }

  /// A line of the golden: its text between bars; how much each gap was given, in thousandths of an em; what
  /// marks gave up, in em; the rule behind an odd break.
  private func describe(_ test: Case, _ composition: Composition) throws -> String {
    let paragraph = try Compose.paragraph(test.text, measure: test.measure, composition: composition)
    var result = "== \(test.name) (\(test.measure))\n"
    for line in paragraph.lines {
      let gap = Int((line.set.stretchPerGap * 1000).rounded())
      let trimmed = Int((line.set.trimmed * 100).rounded())
      result += "|\(paragraph.string(of: line))|  gap \(gap)  trim \(trimmed)"
      if abs(line.set.shortfall) > 0.001 { result += "  short \(Int((line.set.shortfall * 100).rounded()))" }
      result += line.reason.map { "  \($0.rawValue)" } ?? ""
      result += "\n"
    }
    return result
  }
}

/// Composes one paragraph without an indent, for tests of lines.
enum Compose {
  static func paragraph(
    _ text: String, measure: Int, composition: Composition = Composition(), indent: Double = 0,
    ordinalLength: Int = 0, hyphenator: (any Hyphenator)? = nil
  ) throws -> ComposedParagraph {
    let style = TestStyle.standard(characters: max(2, measure), composition: composition)
    var narrow = style
    if measure == 1 { narrow.page.typeAreaWidth = 16 }
    let composer = ParagraphComposer(style: narrow, shaper: FakeShaper(), hyphenator: hyphenator)
    let shape = ParagraphComposer.Shape(
      size: 16, alignment: .justified, firstIndent: indent, restIndent: 0, endIndent: 0,
      ordinalLength: ordinalLength)
    let bytes = text.utf8.count
    return try composer.compose(
      TracedText(generated: text), runs: [ShapingRun(range: 0..<bytes, role: .body)], shape: shape)
  }
}
