import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// What must hold for every paragraph, tried on thousands that a seeded generator makes.
@Suite struct CompositionPropertyTests {
  /// The same paragraphs in every run (SplitMix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "工作", "学习", "组织部", "坚持", "的", "落实", "干部考核", "人民群众", "，", "、", "。", "；", "：“", "”", "（", "）", "《条例》",
    "——", "……", "2024年", "12.5%", "3.6万元", "第3", "1,234", "GB/T 9704", "Word", "·", "～", "？", "！", "*名",
    "×××", "〔2024〕3号",
    "“两个维护”", "（含）", ",", ";", "(含)", ":",
  ]

  private func text(_ random: inout Random) -> String {
    (0..<Int.random(in: 1...80, using: &random)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }.joined()
  }

  @Test(arguments: [Composition.PunctuationStyle.fullWidth, .kaiming, .halfWidth, .strictCell])
  func noRuleIsBrokenAndNothingIsLost(_ punctuation: Composition.PunctuationStyle) throws {
    var random = Random(state: 9704)
    for _ in 0..<1500 {
      let text = text(&random)
      let measure = Int.random(in: 12...32, using: &random)
      let composition = Composition(punctuationStyle: punctuation)
      let paragraph = try Compose.paragraph(text, measure: measure, composition: composition, indent: 2)
      check(paragraph, text, measure, isFlush: punctuation != .strictCell)
    }
  }

  private func check(_ paragraph: ComposedParagraph, _ text: String, _ measure: Int, isFlush: Bool) {
    let lines = paragraph.lines.map { paragraph.string(of: $0) }
    let kept = lines.joined().filter { $0 != " " }
    #expect(kept == text.filter { $0 != " " }, "characters lost or moved")
    for (index, line) in lines.enumerated() {
      if index > 0, let first = line.first {
        #expect(!"，。、；：？！”）》〉〕·～%…,;)".contains(first), "line starts with \(first) in \(lines) at \(measure)")
      }
      if let last = line.last, index + 1 < lines.count {
        #expect(!"“（《〈〔".contains(last), "line ends with \(last) in \(lines) at \(measure)")
      }
      checkEdge(paragraph, index, lines, measure)
      guard index + 1 < lines.count else { continue }
      let next = lines[index + 1]
      if let last = line.last, let first = next.first {
        #expect(!(last == first && "—…".contains(first)), "a pair is split in \(lines)")
        // A generated number may be longer than the line; none of those that people write is.
        let run = String(line.reversed().prefix { $0.isASCII }) + next.prefix { $0.isASCII }
        let before = line.dropLast().last
        let endsInNumber = last.isASCII && last.isNumber || ".,".contains(last) && before?.isNumber == true
        // A unit longer than the line, here a number with a row of marks, is divided and the line says so.
        let isForced = paragraph.lines[index].reason == .word
        let splitsNumber =
          !isForced && run.count < 2 * measure - 8 && endsInNumber && first.isASCII && first.isNumber
        #expect(!splitsNumber, "a number is split in \(lines) at \(measure)")
      }
      if isFlush { checkFlush(paragraph, index, lines, measure) }
    }
  }

  /// No line passes the edge by more than 0.05 pt without saying so, last lines included.
  private func checkEdge(_ paragraph: ComposedParagraph, _ index: Int, _ lines: [String], _ measure: Int) {
    let line = paragraph.lines[index]
    let edge = TestStyle.standard(characters: measure).page.typeAreaWidth
    let beyond = line.x + paragraph.width(of: line) - edge + min(0, line.set.shortfall) * paragraph.cell
    #expect(beyond < 0.05, "line \(index) of \(lines) ends \(beyond) pt beyond the edge")
  }

  /// Full lines end on the edge within 0.05 pt, or say by how much they do not.
  private func checkFlush(_ paragraph: ComposedParagraph, _ index: Int, _ lines: [String], _ measure: Int) {
    let line = paragraph.lines[index]
    let edge = TestStyle.standard(characters: measure).page.typeAreaWidth
    let miss = edge - (line.x + paragraph.width(of: line)) - line.set.shortfall * paragraph.cell
    #expect(abs(miss) < 0.05, "line \(index) of \(lines) ends \(miss) pt from the edge")
  }
}
