internal import GongwenModel

/// Finds noise that is only part of a line: a site's closing sentence after a paragraph, its mark before a title, a
/// sample's number after one.
enum TailNoise {
  /// Marks what it finds and reports it.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var isFirst = true
    for line in text.lines {
      let range = text.trimmed(line)
      defer { if !range.isEmpty { isFirst = false } }
      guard range.count >= 6 else { continue }
      let found =
        (isFirst ? fileEnding(text, range) : nil) ?? closingSentence(text, range)
        ?? collectionNumber(text, range) ?? collectionPlace(text, range)
        ?? copyNumber(text, range) ?? sampleWord(text, range) ?? siteTag(text, range)
      guard let (tail, id) = found else { continue }
      diagnostics.append(mark(tail, id, in: &text))
      // 述职报告范文【经典3篇】: 范文 stands before what the collection adds.
      if tail.upperBound == range.upperBound, id == "reading.noise.collectionNumber",
        let (word, id) = sampleWord(text, range.lowerBound..<tail.lowerBound)
      {
        diagnostics.append(mark(word, id, in: &text))
      }
    }
    return diagnostics
  }

  private static func mark(_ tail: Range<Int>, _ id: String, in text: inout ScalarText) -> Diagnostic {
    text.mark(tail, .noise)
    let words = text.scalars[tail].drop { ScalarSet.isWhiteSpace($0) }
    return Diagnostic(id, .warning, [Array(words).string], span: text.span(tail))
  }

  /// `……更上一层楼。更多范文请关注公众号……`: the last sentence of a long line, when it is a site's own.
  private static func closingSentence(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard range.count > 30 else { return nil }
    var start = range.upperBound - 1
    while start > range.lowerBound, !Characters.isStop(text.scalars[start - 1]), range.upperBound - start < 60
    {
      start -= 1
    }
    guard start > range.lowerBound, Characters.isStop(text.scalars[start - 1]) else { return nil }
    let tail = Array(text.scalars[start..<range.upperBound])
    let isSite = NoiseWords.table.matches(in: tail).contains {
      if case .certain = $0.value { true } else { false }
    }
    return isSite ? (start..<range.upperBound, "reading.noise.site") : nil
  }

  /// A sample's number after its title: `述职报告 篇1` or `述职报告（精选6篇）` in collections.
  private static func collectionNumber(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard range.count <= 50 else { return nil }
    var scalars = withoutCount(Array(text.scalars[range]))
    // 校长讲话（一）：
    let hasColon = Characters.isColon(scalars[scalars.count - 1])
    if hasColon { scalars.removeLast() }
    var end = scalars.count
    if scalars[end - 1] == "】", let open = scalars.lastIndex(of: "【"), open > 4, end - open <= 8,
      case let inner = Array(scalars[(open + 1)..<(end - 1)]), isCount(inner) || numberOfPart(inner) == 0
    {
      end = open
    } else if scalars[end - 1] == ")" || scalars[end - 1] == "）" {
      guard let open = scalars.lastIndex(where: { $0 == "(" || $0 == "（" }), end - open <= 10 else {
        return nil
      }
      let inner = Array(scalars[(open + 1)..<(end - 1)])
      guard
        isCount(inner) || numberOfPart(inner) == 0
          || isNumber(inner) && isNumbered(scalars[..<open], withColon: hasColon)
      else {
        return nil
      }
      end = open
    } else {
      guard !hasColon, let start = numberOfPart(scalars) ?? countOfParts(scalars) else { return nil }
      end = start
    }
    while end > 0, ScalarSet.isWhiteSpace(scalars[end - 1]) { end -= 1 }
    let title = Array(scalars[..<end])
    guard end >= 4, TitleWords.kinds.suffix(of: title) != nil || sampleWords.suffix(of: title) != nil else {
      return nil
    }
    return (range.lowerBound + end..<range.upperBound, "reading.noise.collectionNumber")
  }

  /// `精选6篇`, `15篇`.
  private static func isCount(_ scalars: [UInt32]) -> Bool {
    scalars.last == "篇" && (collectionWords.match(in: scalars, at: 0) != nil || scalars.count <= 3)
  }

  private static func isNumber(_ scalars: [UInt32]) -> Bool {
    (1...2).contains(scalars.count)
      && scalars.allSatisfy { ScalarSet.isDigit($0) || HanNumeral.isNumeral($0) }
  }

  /// Whether a number in brackets after a title is its place among samples: `述职报告（2）`, and before a colon any paper's.
  private static func isNumbered(_ title: ArraySlice<UInt32>, withColon: Bool) -> Bool {
    guard let kind = TitleWords.kinds.suffix(of: Array(title)) else { return false }
    return withColon || kind == .report
  }

  /// `述职报告1` in a collection whose first lines name it without the number.
  private static func copyNumber(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard range.count <= 50 else { return nil }
    var end = range.upperBound
    while end > range.lowerBound, ScalarSet.isDigit(text.scalars[end - 1]) { end -= 1 }
    guard (1...2).contains(range.upperBound - end), end - range.lowerBound >= 4 else { return nil }
    let title = Array(text.scalars[range.lowerBound..<end])
    guard TitleWords.kinds.suffix(of: title) != nil else { return nil }
    let isNamed = text.lines.prefix(20).contains { line in
      let other = text.trimmed(line)
      guard other.lowerBound != range.lowerBound, other.count <= 60 else { return false }
      return Array(text.scalars[other]).contains(text: title)
    }
    return isNamed ? (end..<range.upperBound, "reading.noise.collectionNumber") : nil
  }

  /// `档案室管理制度.docx`: the name of the file that a text was copied from, as its first line.
  private static func fileEnding(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard range.count <= 60, let dot = text.scalars[range].lastIndex(of: "."),
      fileEndings.contains(Array(text.scalars[(dot + 1)..<range.upperBound]).string.lowercased())
    else { return nil }
    let stem = text.scalars[range.lowerBound..<dot]
    guard stem.count(where: ScalarSet.isHan) >= 4,
      !stem.contains(where: { ScalarSet.isWhiteSpace($0) || Characters.isColon($0) || Characters.isComma($0) }
      )
    else { return nil }
    return (dot..<range.upperBound, "reading.noise.fileEnding")
  }

  /// What names of files end with.
  static let fileEndings: Set<String> = [
    "doc", "docx", "wps", "pdf", "txt", "rtf", "xls", "xlsx", "md", "ppt", "pptx",
  ]

  /// `教师辞职报告样文`, `公开信范文一`: what a sample calls itself behind the name of its paper.
  private static func sampleWord(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard (8...50).contains(range.count) else { return nil }
    let word = text.scalars[range].lastIndex { !ScalarSet.isDigit($0) && !HanNumeral.isNumeral($0) }
    guard let word, range.upperBound - word <= 3, word - range.lowerBound >= 7 else { return nil }
    let end = word - 1
    guard text.scalars[word] == "文", text.scalars[end] == "范" || text.scalars[end] == "样",
      TitleWords.kinds.suffix(of: Array(text.scalars[end - 6..<end])) != nil
    else { return nil }
    return (end..<range.upperBound, "reading.noise.sampleWord")
  }

  /// `[图]关于……的公示`, `转:……的决定`, `【转国际部】……的通知`: how a site marks an entry in front of its title.
  private static func siteTag(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard (12...80).contains(range.count), let first = text.scalars[range].first else { return nil }
    let head = Array(text.scalars[range].prefix(10))
    var end = 0
    if first == "[" || first == "【" {
      guard let close = head.firstIndex(where: { $0 == "]" || $0 == "】" }),
        siteTags.contains(Array(head[1..<close])) || head[1] == "转"
      else { return nil }
      end = close + 1
    } else {
      // 转, 转载
      guard first == "转", let colon = head.prefix(3).firstIndex(where: Characters.isColon) else {
        return nil
      }
      guard colon == 1 || head[1] == "载" else { return nil }
      end = colon + 1
    }
    guard TitleWords.kinds.suffix(of: Array(text.scalars[range])) != nil else { return nil }
    return (range.lowerBound..<range.lowerBound + end, "reading.noise.site")
  }

  private static let siteTags = Set(
    "图 组图 图文 多图 视频 原创 转载 转 荐 推荐 置顶 精华".listedWords)

  /// A sample without the number of its characters, which sites add: `……总结【篇1】2000字`.
  private static func withoutCount(_ scalars: [UInt32]) -> [UInt32] {
    guard scalars.last == "字" else { return scalars }
    var end = scalars.count - 1
    while end > 0, ScalarSet.isDigit(scalars[end - 1]) || ScalarSet.isWhiteSpace(scalars[end - 1]) {
      end -= 1
    }
    return scalars.count - end >= 4 && end >= 6 ? Array(scalars[..<end]) : scalars
  }

  /// Where `篇1` or `第1篇` begins at a text's end.
  private static func numberOfPart(_ scalars: [UInt32]) -> Int? {
    var index = scalars.count
    while index > 0, ScalarSet.isDigit(scalars[index - 1]) || HanNumeral.isNumeral(scalars[index - 1]) {
      index -= 1
    }
    if index < scalars.count, index > 0, scalars[index - 1] == "篇" { return index - 1 }
    return countedPart(scalars)
  }

  /// Where `15篇` begins at a text's end.
  private static func countOfParts(_ scalars: [UInt32]) -> Int? {
    guard scalars.last == "篇" else { return nil }
    let start = scalars.dropLast().lastIndex { !ScalarSet.isDigit($0) }.map { $0 + 1 } ?? 0
    return (1...3).contains(scalars.count - 1 - start) ? start : nil
  }

  /// Where `第1篇` begins at a text's end.
  private static func countedPart(_ scalars: [UInt32]) -> Int? {
    guard scalars.last == "篇" else { return nil }
    var index = scalars.count - 1
    while index > 0, ScalarSet.isDigit(scalars[index - 1]) || HanNumeral.isNumeral(scalars[index - 1]) {
      index -= 1
    }
    guard index > 0, index < scalars.count - 1, scalars[index - 1] == "第" else { return nil }
    return index - 1
  }

  /// The same before a title: `篇一：述职报告`, `第2篇 述职报告`, `【第一篇】述职报告`.
  private static func collectionPlace(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard range.count <= 50 else { return nil }
    let scalars = Array(text.scalars[range])
    if scalars[0] == "【", let close = scalars.prefix(8).firstIndex(of: "】"), scalars.count - close > 4 {
      let inner = Array(scalars[1..<close])
      let isPlace = countedPart(inner) == 0 || inner.first == "篇" && inner.count <= 4
      guard isPlace else { return nil }
      return (range.lowerBound..<range.lowerBound + close + 1, "reading.noise.collectionNumber")
    }
    var index = scalars[0] == "第" ? 1 : 0
    let isFirst = scalars[index] == "篇"
    if isFirst { index += 1 }
    let start = index
    while index < scalars.count, ScalarSet.isDigit(scalars[index]) || HanNumeral.isNumeral(scalars[index]) {
      index += 1
    }
    guard index > start, index - start <= 3, index < scalars.count else { return nil }
    if !isFirst {
      guard scalars[index] == "篇" else { return nil }
      index += 1
    }
    let mark = index
    while index < scalars.count, ScalarSet.isWhiteSpace(scalars[index]) || Characters.isColon(scalars[index])
    {
      index += 1
    }
    let isTitle = TitleWords.kinds.suffix(of: scalars) != nil || sampleWords.suffix(of: scalars) != nil
    guard index > mark, index < scalars.count, isTitle else { return nil }
    return (range.lowerBound..<range.lowerBound + index, "reading.noise.collectionNumber")
  }

  /// What a sample calls itself at its title's end.
  private static let sampleWords = KeywordTable(words: "范文 范本 样本 推荐 模板 怎么写 述职 述職 讲话稿 发言稿 汇总 匯總")
  private static let collectionWords = KeywordTable(
    words: "精选 经典 通用 合集 共 汇总 范文 优秀 最新 热门 必备 实用 集合 锦集 推荐 优选 模板 万能")
}
