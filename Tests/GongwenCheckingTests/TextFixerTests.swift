import GongwenChecking
import GongwenModel
import TestSupport
import Testing

@Suite struct TextFixerTests {
  private func fixed(_ text: String) -> String {
    let (document, source) = PlainDocument.make(text)
    return String(
      decoding: TextFixer.apply(TextFixer().fixes(for: document, source: source), to: source), as: UTF8.self
    )
  }

  @Test(arguments: [
    ("加强学习,提高本领;改进作风.", "加强学习，提高本领；改进作风。"),
    ("投入1,250.5万元,比例3:2。", "投入1,250.5万元，比例3:2。"),
    ("工会(机关)和f(x)。", "工会（机关）和f(x)。"),
    ("做到\"两个维护\"和'先锋'。", "做到“两个维护”和‘先锋’。"),
    ("做到\"甲\"学习。这\"乙提高。在\"丙\"中。", "做到“甲”学习。这\"乙提高。在“丙”中。"),
    ("做到\"甲\"和\"乙\"，\"丙\"制度，开展\"丁\"活动。", "做到“甲”和“乙”，“丙”制度，开展“丁”活动。"),
    ("设\"警务室\"\"护学岗\"。", "设“警务室”“护学岗”。"),
    ("两点：\"甲\"和\"乙\"。", "两点：“甲”和“乙”。"),
    ("他说：\"好。\"她说：\"行。\"", "他说：“好。”她说：“行。”"),
    ("强调：\"甲\"。落实\"乙\"。", "强调：“甲”。落实“乙”。"),
    ("使用\"Word\"和\"Excel\"软件。", "使用“Word”和“Excel”软件。"),
    ("\"三会一课\"制度和\"两学一做\"学习", "“三会一课”制度和“两学一做”学习"),
    ("强调：\"要把\"甲乙\"抓好\"。做到\"丙\"。", "强调：\"要把\"甲乙\"抓好\"。做到“丙”。"),
    ("学习，，提高、，作风。。", "学习，提高，作风。"),
    ("学习,,提高。", "学习，提高。"),
    ("开展了 “清风”行动， 取得实效。", "开展了“清风”行动，取得实效。"),
    ("工发[2024]3号", "工发〔2024〕3号"),
    ("根本方法--群众路线。", "根本方法——群众路线。"),
    ("学校、企业...", "学校、企业……"),
    ("2013-2015年", "2013—2015年"),
    ("(一)加强学习", "（一）加强学习"),
    ("见www.example.com,谢谢。", "见www.example.com，谢谢。"),
  ])
  func fixes(wrong: String, right: String) { #expect(fixed(wrong) == right) }

  @Test(arguments: [
    "附件&gt;名称&#8212;二。", #"比例\(a中/b\)和\,甲"#, "甲方：　　　　乙方：", "甲方（盖章）：      乙方（盖章）：",
    "推广 PPP 模式（A, B）。", "1,加强学习", "一.加强学习", "上午10:30，3-5天，010-62734567。", "做到\"两个维护。",
    "（一）强化学习 我始终坚持集体学习和个人自学相结合。", "干部*名，*万元，××户。", "参加人员：张三 李四 王五", "第一章 总则",
    "２０２３年", "工发〔2024〕第3号", "教师???名参加。", "做到\"甲。\"乙\"丙。",
    "他说：\"\"你好\"\"。", "强调：\"要坚持\"人民至上\"理念\"。", "他说：\"学习\"甲\"\"。", "他说：\"\"甲\"为本\"。",
    "强调：\"要把\"以人民为中心的\"思想抓好。\"", "要坚持\"以\"人民\"为中心\"的思想。", "尺寸为5\"和6\"的屏幕。", "甲\"。乙\"丙。",
    "强调\"要把\"两学一做，三会一课\"抓好\"。", "他说''好''。", "\"甲\"乙\"丙。\"",
  ])
  func leavesAlone(text: String) { #expect(fixed(text) == text) }

  @Test func thereIsNoBoundToMending() {
    #expect(fixed("甲" + String(repeating: ",乙", count: 3000)) == "甲" + String(repeating: "，乙", count: 3000))
  }

  @Test func aChangeNamesItsPlaceAndItsRules() {
    let (document, source) = PlainDocument.make("甲乙,,丙丁")
    let fixes = TextFixer().fixes(for: document, source: source)
    #expect(fixes == [TextFix(span: SourceSpan(6, 8), replacement: "，", rules: ["L-17"])])
  }

  @Test func eachOfSeveralChangesNamesTheRulesBehindItAndNoOthers() {
    let (document, source) = PlainDocument.make("甲 乙，丙,丁。戊 己，庚,,辛。")
    let fixes = TextFixer().fixes(for: document, source: source)
    #expect(fixes.map(\.rules) == [["L-19"], ["L-17"], ["L-19"], ["L-17"]])
    #expect(fixes.map(\.replacement) == ["", "，", "", "，"])
  }

  @Test func disabledRulesMendNothing() {
    let (document, source) = PlainDocument.make("甲 乙，丙,丁")
    let fixes = TextFixer(disabled: ["L-17"]).fixes(for: document, source: source)
    #expect(fixes.map(\.rules) == [["L-19"]])
  }

  @Test func textOfTheEngineIsLeftAlone() {
    let source = SourceText(name: "a", text: "甲,乙")
    var text = TracedText(generated: "(一)")
    text.append(TracedText(source, SourceSpan(0, 7)))
    let document = Document(paragraphs: [Paragraph(.body, text)])
    let fixes = TextFixer().fixes(for: document, source: source)
    #expect(fixes == [TextFix(span: SourceSpan(3, 4), replacement: "，", rules: ["L-17"])])
  }

  /// A small generator with a fixed seed, so that a failure can be repeated.
  private struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static let pieces: [String] = [
    "学习", "工作", "一", "三", "第", "等", "年", "月", "会议次", "张三", "2024", "3", "15%", "A", "PPP", "www.a.com", ",",
    ".", ";",
    ":", "?", "!", "(", ")", "[", "]", "\"", "'", "，", "。", "、", "；", "：", "（", "）", "“", "”", "《", "》", "…",
    "-",
    "—", "－", "～", "~", " ", "  ", "\u{3000}", "*", "×", "号", "工发", "首先", "(一)", "1.", "附件：", "\u{1F600}",
    "é",
  ]

  @Test func aSecondRunChangesNothing() {
    for seed in 0..<1500 { checkSecondRun(seed: seed) }
  }

  private func checkSecondRun(seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let text = (0..<(5 + generator.next(60))).map { _ in
      generator.next(12) == 0 ? "\n" : Self.pieces[generator.next(Self.pieces.count)]
    }.joined()
    let once = fixed(text)
    let twice = fixed(once)
    #expect(twice.debugDescription == once.debugDescription, "fixed twice: \(text.debugDescription)")
    #expect(content(once) == content(text), "content changed: \(text.debugDescription)")
  }

  /// What fixing must never touch: Han, digits, letters and symbols, in their order.
  private func content(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.isIdeographic || $0.properties.numericType != nil
            || "*×%号\n".unicodeScalars.contains($0)
        }))
  }
}

@Suite struct TextFixerSeamTests {
  @Test func aChangeDoesNotReachOverALineEnd() {
    let source = SourceText(name: "a", text: "甲，\n，乙,\n,丙")
    var text = TracedText(source, SourceSpan(0, 6))
    text.append(TracedText(source, SourceSpan(7, 14)))
    text.append(TracedText(source, SourceSpan(15, 19)))
    let fixes = TextFixer().fixes(for: Document(paragraphs: [Paragraph(.body, text)]), source: source)
    #expect(String(decoding: TextFixer.apply(fixes, to: source), as: UTF8.self) == "甲，\n，乙，\n，丙")
  }

  /// Two rounds joined into one change the text as they do one after the other.
  @Test(arguments: 0..<200) func roundsJoinIntoOne(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = Self.edits(of: Array("一二三四五六七八九十甲乙丙丁".utf8), &random)
    let source = SourceText(name: "a", text: "一二三四五六七八九十甲乙丙丁")
    let between = TextFixer.apply(first, to: source)
    let second = Self.edits(of: between, &random)
    let last = TextFixer.apply(second, to: SourceText(name: "a", utf8: between))
    let joined = TextFix.joined(first, then: second, between: between)
    #expect(TextFixer.apply(joined, to: source) == last)
    for (one, next) in zip(joined, joined.dropFirst()) {
      #expect(one.span.upperBound <= next.span.lowerBound)
    }
  }

  /// Some changes of whole characters (three bytes each here).
  private static func edits(of text: [UInt8], _ random: inout SeededGenerator) -> [TextFix] {
    var fixes: [TextFix] = []
    var position = 0
    let count = text.count / 3
    while position < count {
      let start = min(count, position + Int.random(in: 0...4, using: &random))
      let end = min(count, start + Int.random(in: 0...2, using: &random))
      let replacement = String("子丑寅卯".prefix(Int.random(in: 0...3, using: &random)))
      if end > start || !replacement.isEmpty {
        fixes.append(TextFix(span: SourceSpan(start * 3, end * 3), replacement: replacement, rules: ["x"]))
      }
      position = end + 1
    }
    return fixes
  }
}
