import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Whatever pages are rearranged for, every line of the text stands on one of them, once and in order.
@Suite struct WholeTextTests {
  /// Headings over paragraphs of all lengths whose marks have room to give, now and then a signature.
  private func document(_ random: inout SeededGenerator) -> [Paragraph] {
    var blocks: [Paragraph] = []
    for number in 1...70 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: blocks.append(PageFillingTests.block(.heading(.one), "\(number)、抓学习"))
      case 2:
        blocks.append(PageFillingTests.block(.signature, "述职人：王明\(number)"))
        blocks.append(PageFillingTests.block(.date, "2024年1月\(number)日"))
      default: blocks.append(PageFillingTests.block(.body, text(number, &random)))
      }
    }
    return blocks
  }

  private func text(_ number: Int, _ random: inout SeededGenerator) -> String {
    let phrases = ["认真学习，", "开展调研36次，", "取得实效；", "投资1.2亿元。", "文", "“三重一大”"]
    var text = "\(number)"
    for _ in 0..<Int.random(in: 1...70, using: &random) {
      text += phrases.randomElement(using: &random) ?? ""
    }
    return text
  }

  @Test(arguments: 0..<12) func noLineIsLostAndNoneStandsTwice(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let blocks = document(&random)
    let result = try PageFillingTests.lay(blocks, characters: 28, lines: 22)
    let set = result.pages.views.flatMap(\.lines).map(\.text).joined()
    #expect(set == blocks.map(\.text.string).joined())
  }
}
