import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Titles in 梯形 or 菱形, divided between words (G-40…44).
@Suite struct TitleShapeTests {
  /// Divides a title at words that are written with | between them.
  private func lines(
    _ marked: String, look: TitleStyle = TitleStyle(), asked: () -> Void = {}
  ) throws -> [String] {
    let words = marked.split(separator: "|").map(String.init)
    let text = words.joined()
    let style = TestStyle.standard()
    let composer = ParagraphComposer(style: style, shaper: FakeShaper())
    let shape = ParagraphComposer.Shape(
      size: 22, alignment: .centred, firstIndent: 0, restIndent: 0, endIndent: 0)
    let run = ShapingRun(range: 0..<text.utf8.count, role: .title)
    let composed = try composer.compose(TracedText(generated: text), runs: [run], shape: shape)
    var starts: [Int] = []
    for word in words.dropLast() { starts.append((starts.last ?? 0) + word.utf8.count) }
    let measure = style.page.typeAreaWidth / 22
    let found = TitleShape.lines(
      of: LineSums(composed.items), utf8: text.utf8.map { $0 }, measure: measure, look: look,
      wordStarts: {
        asked()
        return starts
      })
    guard let found else { return [text] }
    let scalars = Array(text.unicodeScalars)
    return found.map { line in
      var string = ""
      for scalar in scalars[line.start..<line.end] { string.unicodeScalars.append(scalar) }
      return string
    }
  }

  @Test func aLineIsAsWideAndAsLongAsTheStyleHasIt() throws {
    let title = "关于|做好|全县|今年|防汛|抗旱|工作|的|通知"
    #expect(try lines(title).count == 1, "G-42: 18 characters")
    #expect(try lines(title, look: TitleStyle(mostCharacters: 16)).count == 2)
    #expect(try lines(title, look: TitleStyle(sideClearance: 4)).count == 2, "four of 20.1 are left free")
    let short = "关于转发云岭县水务局防汛抗旱工作站|一封信"
    #expect(try lines(short, look: TitleStyle(mostCharacters: 18)).count == 2)
    #expect(
      try lines(short, look: TitleStyle(mostCharacters: 18, fewestCharacters: 4)).count == 1,
      "G-43: three characters are not left alone")
  }

  @Test func aTitleThatFitsStaysOnOneLine() throws {
    #expect(try lines("2024|年度|述职|述廉|报告").count == 1)
  }

  @Test func wordsAreAskedForOnlyWhereATitleIsDivided() throws {
    var count = 0
    _ = try lines("2024|年度|述职|述廉|报告") { count += 1 }
    #expect(count == 0, "it fits one line; the dictionary is not opened for it")
    _ = try lines("关于|进一步|加强|和|改进|全县|机关|年轻|干部|教育|管理|监督|工作|的|实施|意见") { count += 1 }
    #expect(count == 1)
  }

  @Test func twoLinesAreNeitherEqualNorFarApart() throws {
    let found = try lines("关于|进一步|加强|和|改进|全县|机关|年轻|干部|教育|管理|监督|工作|的|实施|意见")
    #expect(found.count == 2)
    let counts = found.map(\.count)
    #expect(counts[0] != counts[1], "G-41: \(found) is a rectangle")
    #expect(counts.max() ?? 0 <= 19, "G-42: \(found)")
  }

  @Test func noLineBeginsWithDe() throws {
    for title in [
      "关于|印发|云岭|县|领导|班子|和|领导|干部|年度|考核|办法|的|通知", "中共|云岭|县委|组织部|关于|开展|集中|轮训|的|工作|方案|的|请示",
    ] {
      for line in try lines(title).dropFirst() { #expect(!line.hasPrefix("的"), "G-43: \(line)") }
    }
  }

  @Test func threeLinesFormNoHourglass() throws {
    let found = try lines(
      "中共|云岭|县|水务|局|党组|关于|学习|贯彻|全县|推进|新型|工业化|大会|精神|和|落实|防汛|抗旱|各项|重点|任务|情况|的|专题|报告")
    #expect(found.count == 3)
    let counts = found.map(\.count)
    #expect(!(counts[1] < counts[0] && counts[1] < counts[2]), "G-41: \(counts) is an hourglass")
  }

  @Test func namesOfDocumentsStayWhole() throws {
    let found = try lines("关于|转发|《|云岭|县|干部|考核|工作|办法|（|试行|）|》|并|做好|贯彻|落实|工作|的|通知")
    #expect(found.contains { $0.contains("《云岭县干部考核工作办法（试行）》") }, "G-43: \(found)")
  }

  @Test func aTitleWithoutWordsFallsBackToFilling() throws {
    #expect(try lines(String(repeating: "题", count: 30)).count == 1, "the caller fills it line by line")
  }

  /// Lines of 15, 10 and 15 characters are more even than 8, 17 and 15, but short in the middle.
  @Test func anEvenHourglassLosesToAnUnevenShape() throws {
    let found = try lines("甲乙丙丁戊己庚辛|壬癸子丑寅卯辰|巳午未申酉戌亥天|玄黄|宇宙洪荒日月盈昃辰宿列张寒来暑")
    let counts = found.map(\.count)
    #expect(counts.count == 3)
    #expect(!(counts[1] < counts[0] && counts[1] < counts[2]), "G-41: \(counts) is an hourglass")
  }
}
