import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Where a line may end beside numbers and their signs (C-11, C-21).
@Suite struct BreakRulesTests {
  /// At one width or another the text before it brings each of its places to the end of a line.
  @Test(arguments: ["6∶2∶2", "≤1.8", "A800×8", "3×5", "102°35′18″", "US$1.5"])
  func aNumberKeepsItsSigns(_ number: String) throws {
    let text = "为保障各项建设任务按期完成，资金按照既定的比例关系为\(number)的原则统筹安排，由各有关部门分别组织实施"
    for measure in 24...32 {
      let paragraph = try Compose.paragraph(text, measure: measure)
      let lines = paragraph.lines.map { paragraph.string(of: $0) }
      #expect(lines.contains { $0.contains(number) }, "\(measure) characters: \(lines)")
    }
  }

  /// A bracket at the end of a line, with the room behind it gone.
  @Test func roomBehindABracketDoesNotPartIt() throws {
    let text = "您尚欠物业服务费共计\u{3000}元（\u{3000}年\u{3000}月至\u{3000}年\u{3000}月），请于收到通知后七日内到服务中心缴纳或者扫码缴费"
    for measure in 10...20 {
      let paragraph = try Compose.paragraph(text, measure: measure)
      let lines = paragraph.lines.map { paragraph.string(of: $0).filter { !$0.isWhitespace } }
      #expect(!lines.contains { $0.hasSuffix("（") }, "\(measure): \(lines)")
    }
  }

  /// 二〇｜二五 stood on the cover of a volume.
  @Test(arguments: ["二〇二五", "一九九八", "二○二五"])
  func aYearInChineseFiguresIsOneNumber(_ year: String) throws {
    let text = "为保障各项建设任务按期完成，资金按照既定的比例关系为\(year)年度的原则统筹安排，由各有关部门分别组织实施"
    for measure in 24...32 {
      let paragraph = try Compose.paragraph(text, measure: measure)
      let lines = paragraph.lines.map { paragraph.string(of: $0) }
      #expect(lines.contains { $0.contains(year) }, "\(measure) characters: \(lines)")
    }
  }

  /// `本 人 _ _ _ _，身 份 证 号` over a rule that went to the next line whole.
  @Test func aRuleToWriteOnGoesOnAndIsNotSpread() throws {
    let text = "本人\(String(repeating: "_", count: 20))，身份证号码\(String(repeating: "_", count: 36))，自愿承诺遵守规定"
    for measure in 24...32 {
      let paragraph = try Compose.paragraph(text, measure: measure)
      let first = try #require(paragraph.lines.first)
      #expect(paragraph.string(of: first).hasSuffix("_"), "\(measure): \(paragraph.string(of: first))")
      #expect(first.set.stretchPerGap < 0.1, "\(measure): \(first.set.stretchPerGap)")
    }
  }

  @Test(arguments: ["-", "…", ".", "—", "·", "=", "～", "．"])
  func leadersGoOnInTheNextLine(_ mark: String) throws {
    let text = "一直保持着每天体育锻炼的良好习惯" + String(repeating: mark, count: 60) + "（　）"
    let paragraph = try Compose.paragraph(text, measure: 24)
    let first = try #require(paragraph.lines.first)
    #expect(paragraph.string(of: first).hasSuffix(mark + mark + mark), "\(paragraph.string(of: first))")
    #expect(first.set.stretchPerGap < 0.1, "\(first.set.stretchPerGap)")
  }

  /// Near misses: marks, and what stands for something of a name or a number.
  @Test(arguments: ["……", "——", "********", "□□□□□□□□", "…………", "————"])
  func marksAndPlaceholdersAreNoLeaders(_ whole: String) throws {
    let text = "为保障各项建设任务按期完成，资金按照既定的比例关系为\(whole)的原则统筹安排，由各有关部门分别组织实施"
    for measure in 24...32 {
      let lines = try Compose.paragraph(text, measure: measure)
      let strings = lines.lines.map { lines.string(of: $0) }
      #expect(strings.contains { $0.contains(whole) }, "\(measure) characters: \(strings)")
    }
  }

  @Test func theLinesOfARuleStandTogether() throws {
    // The word at the end goes to the next line whole and leaves gaps to fill.
    var isStretched = false
    for measure in 14...24 {
      let paragraph = try Compose.paragraph("本人____负责水库Retrieval日常管理", measure: measure)
      let line = try #require(paragraph.lines.first)
      let places = paragraph.string(of: line).enumerated().filter { $0.element == "_" }.map(\.offset)
      guard line.set.stretchPerGap > 0, places.count == 4 else { continue }
      isStretched = true
      let widths = places.dropLast().map { line.set.edges[$0 + 1] - line.set.edges[$0] }
      #expect(widths.allSatisfy { abs($0 - widths[0]) < 0.001 && $0 <= 0.5 + 0.001 }, "\(measure): \(widths)")
    }
    #expect(isStretched)
  }

  /// `for registr|ation.`: the point made a code of a word that ends a sentence.
  @Test(arguments: ["registration.", "Accountability:", "improvements?", "recommendations.-"])
  func aWordThatEndsASentenceIsNoCode(_ word: String) throws {
    let text = "各有关单位要按照规定的时限与程序完成有关的 \(word) 各项工作"
    for measure in 16...30 {
      let paragraph = try Compose.paragraph(text, measure: measure)
      let lines = paragraph.lines.map { paragraph.string(of: $0) }
      #expect(lines.contains { $0.contains(word.dropLast()) }, "\(measure) characters: \(lines)")
    }
  }

  /// Nobody reads htm|l or te|afestival: a part of an address is cut with three characters on each side at least.
  @Test(arguments: ["gongwen/Layout/Engine.", "www.tongxi.example.cn/index.", "tongxi_zrzy@example.gov.cn"])
  func anAddressBreaksAtItsMarks(_ address: String) throws {
    let isMark = { (letter: Character) in "/.@_-。：".contains(letter) || letter > "z" }
    for measure in 18...32 {
      let paragraph = try Compose.paragraph("各有关单位请将材料发送至\(address)。", measure: measure)
      let lines = paragraph.lines.map { paragraph.string(of: $0) }
      for (line, next) in zip(lines, lines.dropFirst()) {
        let (before, after) = (
          line.reversed().prefix { !isMark($0) }.count, next.prefix { !isMark($0) }.count
        )
        #expect(before == 0 || before > 2 && after > 2, "\(measure) characters: \(lines)")
      }
    }
  }

  /// `lang=zh-CN# section-3`: a line that is stretched opened the address before a sign that is no letter.
  @Test func anAddressIsNotOpened() throws {
    for measure in 20...32 {
      let text = "各有关单位请将材料发送至www.example.org/a=zh#section%20按时办理有关事项并报送结果及时改进"
      let paragraph = try Compose.paragraph(text, measure: measure)
      for line in paragraph.lines.dropLast() where line.set.stretchPerGap > 0.01 {
        let string = Array(paragraph.string(of: line))
        for index in string.indices.dropLast() where string[index].isASCII && string[index + 1].isASCII {
          let width = line.set.edges[index + 1] - line.set.edges[index]
          #expect(width <= 0.5 + 0.001, "\(measure): \(String(string)) \(string[index])")
        }
      }
    }
  }

  /// `exam|ple.org` stood where the place after `example.` left a line as even as others; within a part it is cut only
  /// where each of those left it torn.
  @Test func anAddressIsCutAfterAMarkWhereThatBearsLooking() throws {
    let address = "https://www.example.org/department/resources/index.html"
    let before = "请各单位认真组织学习并及时登录政务服务平台查看有关要求"
    var cuts = 0
    for count in 1...before.count {
      let text = "\(before.prefix(count))\(address)，按时办理有关事项并报送结果。"
      let paragraph = try Compose.paragraph(text, measure: 28)
      for line in paragraph.lines.dropLast() {
        let string = paragraph.string(of: line)
        #expect(!string.hasSuffix("w") && !string.hasSuffix("https:") && !string.hasSuffix("/w"), "\(string)")
        guard let last = string.last, last.isASCII, last.isLetter, !string.hasSuffix("html") else { continue }
        cuts += 1
        // What the cut part is long: without it the line were looser than can be borne.
        let part = string.reversed().prefix { $0.isLetter }.count
        let gaps = string.count { !$0.isASCII }
        #expect(Double(part) / 2 / Double(max(1, gaps)) > 0.19, "\(count): \(string)")
      }
    }
    #expect(cuts > 0, "a line full of an address has no other place")
  }
}
