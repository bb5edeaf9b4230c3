internal import GongwenModel

/// What a chat assistant says to its user above and below the text that it wrote.
///
/// 好的，以下是为您撰写的…；如需调整，请告诉我！
///
/// Its words alone are no proof, a speech says 您 too: they count before the first line of a text and after its last one,
/// and what stands with them, a label such as 使用说明 and its items, goes with them only below a line that parts.
struct ChatFrame {
  /// Says of the lines of a frame what they are.
  ///
  /// - Parameters:
  ///   - lines: the lines of a text.
  ///   - text: the text.
  /// - Returns: the lines, those of the frame as noise, and their places.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> (lines: [LineInfo], frame: [Int]) {
    let frame = ChatFrame(text)
    let places = frame.preface() + frame.tail()
    var result = lines
    for place in places where !result[place].content.isEmpty {
      result[place].noise = NoiseEvidence(reason: "reading.noise.chat", score: 8)
    }
    return (result, places)
  }

  private let text: ScalarText
  /// The lines with anything on them.
  private let shown: [Int]

  private init(_ text: ScalarText) {
    self.text = text
    shown = text.lines.indices.filter { line in
      // What was thought before the answer is left out already.
      text.lines[line].contains { !ScalarSet.isWhiteSpace(text.scalars[$0]) && text.marks[$0] != .noise }
    }
  }

  /// The characters of a line without white space and the signs of Markdown around them.
  private func words(_ line: Int) -> [UInt32] {
    Array(
      text.scalars[text.lines[line]].lazy.prefix(Self.longest + 1).filter { scalar in
        !ScalarSet.isWhiteSpace(scalar) && !Self.signs.contains(scalar) && !ScalarSet.isEmoji(scalar)
      })
  }

  // MARK: Above

  /// The first lines, where they speak of the text that follows, and rules between.
  private func preface() -> [Int] {
    guard shown.count > Self.fewestLines else { return [] }
    var places: [Int] = []
    var end = 0
    for (count, line) in shown.prefix(Self.longestPreface).enumerated() {
      let words = words(line)
      if Self.isPreface(words) { end = count + 1 } else if !isRule(line) { break }
      places.append(line)
    }
    return Array(places.prefix(end))
  }

  private static func isPreface(_ words: [UInt32]) -> Bool {
    guard (4...longest).contains(words.count), let last = words.last, ends.contains(last) else {
      return false
    }
    if answers.match(in: words, at: 0) != nil { return spoken.occurs(in: words) }
    return offers.match(in: words, at: 0) != nil && versions.occurs(in: words)
  }

  // MARK: Below

  /// The last lines, from the first that belongs to what is said to the user.
  private func tail() -> [Int] {
    guard shown.count > Self.fewestLines else { return [] }
    var start = shown.count
    var index = shown.count - 1
    let least = max(Self.fewestLines, shown.count - Self.longestTail)
    while index >= least {
      let line = shown[index]
      let words = words(line)
      if Self.isTalk(words) || Self.isCount(words) {
        start = index
      } else if isRule(line) {
        // A rule alone ends a text.
        if start == index + 1 { start = index }
      } else if let label = label(above: index, atLeast: least),
        start < shown.count || isRule(shown[label - 1]) || isFence(shown[label - 1])
      {
        start = label
        index = label
      } else {
        break
      }
      index -= 1
    }
    return Array(shown[start...])
  }

  /// Where the label of some items begins that end at a line: 使用说明 below a rule, or a label and its text on a line.
  private func label(above end: Int, atLeast least: Int) -> Int? {
    var index = end
    while index > least, end - index <= Self.mostItems {
      let words = words(shown[index])
      let isParted = isRule(shown[index - 1]) || isFence(shown[index - 1])
      if Self.labels.match(in: words, at: 0) != nil, isParted { return index }
      guard isItem(shown[index]) else { return nil }
      index -= 1
    }
    return nil
  }

  private func isItem(_ line: Int) -> Bool {
    let range = text.trimmedRaw(line)
    guard range.count <= Self.longest else { return false }
    let scalars = Array(text.scalars[range])
    return NoiseLines.bulletLength(scalars) > 0 || OrdinalMatch.find(in: scalars) != nil
  }

  /// The end of a fence around the text.
  private func isFence(_ line: Int) -> Bool {
    let words = text.scalars[text.lines[line]].filter { !ScalarSet.isWhiteSpace($0) }
    return words.count >= 3 && (words.allSatisfy { $0 == "`" } || words.allSatisfy { $0 == "~" })
  }

  /// `---`, `***`, `___`; `......` is something that is still to be written.
  private func isRule(_ line: Int) -> Bool {
    let words = text.scalars[text.lines[line]]
    return NoiseLines.isRule(words) && !NoiseLines.isEllipsis(words.filter { !ScalarSet.isWhiteSpace($0) })
  }

  private static func isTalk(_ words: [UInt32]) -> Bool {
    guard (4...longest).contains(words.count) else { return false }
    if talk.occurs(in: words) { return true }
    // 如需调整，另行通知 is said to others.
    return wishes.occurs(in: words) && persons.occurs(in: words)
  }

  /// `（全文约1200字）`, `全文字数：约680字`.
  private static func isCount(_ words: [UInt32]) -> Bool {
    let words = words.drop { $0 == "（" || $0 == "(" }
    guard words.count <= 16, counts.match(in: Array(words), at: 0) != nil else { return false }
    return words.contains(where: ScalarSet.isDigit) && words.contains("字")
  }

  // MARK: Words

  private static let longest = 220
  private static let longestPreface = 4
  private static let longestTail = 16
  private static let mostItems = 8
  /// A text of fewer lines has no frame.
  private static let fewestLines = 4
  /// Of Markdown: emphasis, heads, quotations.
  private static let signs: CharacterGroup = "*#>`"
  private static let ends: CharacterGroup = "：:。！!）)？?"
  private static let answers = KeywordTable(
    words: """
      好的, 好的! 好的。 好的: 当然可以 当然, 没问题 收到, 明白了 根据您 按照您 结合您 遵照您 已为您 已根据 已按照 为您 我为您 我将为您 我根据 \
      sure certainly ofcourse hereis here's 思考过程 已深度思考 已完成思考 帮我写 请帮我 给我写
      """)
  private static let spoken = KeywordTable(
    words: "您 你 以下 下面 如下 一篇 一份 一版 撰写 整理 生成 起草 正文 用户 范文 用时")
  private static let offers = KeywordTable(words: "以下是 以下为 下面是 下面为 这是一 这里是 这份")
  private static let versions = KeywordTable(
    words: "您 一份 一篇 一版 范文 版本 正文: 正文。 模板 初稿 草稿 修改后的 优化后的 润色后的 完整版")
  private static let talk = KeywordTable(
    words: """
      希望对您有 希望对你有 希望能帮到 希望能对您 希望这份 希望以上内容 请告诉我 请随时告诉 随时告诉我 随时告知我 随时与我沟通 请随时提出 \
      我可以为您 我可以帮您 我可以帮你 我可以继续 我可以进一步 我可以根据 我可以再 我可以协助 我会为您 我再为您 需要我帮 需要我为 需要我再 需要我进一步 需要我继续 \
      要不要我 是否需要我 由ai生成 ai生成, ai辅助生成 以上内容仅供参考 以上仅供参考 以上方案仅供参考 根据您的要求 根据您的需求 您可以根据 您可根据 \
      letmeknow feelfreeto wouldyoulike hopethishelps
      """)
  private static let wishes = KeywordTable(
    words: "如需 如果需要 如果还需要 如果您需要 如果您有 如果您希望 如有其他需求 如有任何问题 仅供参考 祝您工作顺利 祝您写作顺利 请根据实际 请结合实际")
  private static let persons = KeywordTable(words: "您 你 我")
  private static let labels = KeywordTable(
    words: """
      说明 使用说明 写作说明 写作思路 写作要点 温馨提示 小贴士 小提示 提示: 备注: 注: 注意事项 修改建议 优化建议 使用建议 补充说明 特别说明 修改说明 \
      写作建议 亮点说明
      """)
  private static let counts = KeywordTable(words: "全文约 全文共 全文字数 全文总字数 字数统计 总字数 本文字数 正文约 本文约 字数: 字数约 约")
}

extension ScalarText {
  /// A line without white space at its ends, whatever is marked on it.
  fileprivate func trimmedRaw(_ line: Int) -> Range<Int> {
    let range = lines[line]
    guard let start = range.first(where: { !ScalarSet.isWhiteSpace(scalars[$0]) }),
      let end = range.last(where: { !ScalarSet.isWhiteSpace(scalars[$0]) })
    else { return range.lowerBound..<range.lowerBound }
    return start..<end + 1
  }
}
