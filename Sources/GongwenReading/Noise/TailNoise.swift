internal import GongwenModel

/// Finds noise that is only part of a line: a site's closing sentence after a paragraph, a sample's number
/// after its title.
enum TailNoise {
  /// Marks what it finds and reports it.
  static func mark(_ text: inout ScalarText) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in text.lines {
      let range = text.trimmed(line)
      guard range.count >= 6 else { continue }
      let found =
        closingSentence(text, range) ?? collectionNumber(text, range) ?? collectionPlace(text, range)
      guard let (tail, id) = found else { continue }
      text.mark(tail, .noise)
      let words = text.scalars[tail].drop { ScalarSet.isWhiteSpace($0) }
      diagnostics.append(
        Diagnostic(id, .warning, [Array(words).string], span: text.span(tail)))
    }
    return diagnostics
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
    let scalars = Array(text.scalars[range])
    var end = scalars.count
    if scalars[end - 1] == 0x29 || scalars[end - 1] == 0xFF09 {
      guard let open = scalars.lastIndex(where: { $0 == 0x28 || $0 == 0xFF08 }), end - open <= 10 else {
        return nil
      }
      let inner = Array(scalars[(open + 1)..<(end - 1)])
      guard inner.last == 0x7BC7, collectionWords.match(in: inner, at: 0) != nil || inner.count <= 3 else {
        return nil
      }
      end = open
    } else {
      var index = end
      while index > 0, ScalarSet.isDigit(scalars[index - 1]) || HanNumeral.isNumeral(scalars[index - 1]) {
        index -= 1
      }
      guard index < end, index > 0, scalars[index - 1] == 0x7BC7 else { return nil }
      end = index - 1
    }
    while end > 0, ScalarSet.isWhiteSpace(scalars[end - 1]) { end -= 1 }
    guard end >= 4, TitleWords.kinds.suffix(of: Array(scalars[..<end])) != nil else { return nil }
    return (range.lowerBound + end..<range.upperBound, "reading.noise.collectionNumber")
  }

  /// The same before a title: `篇一：述职报告`, `第2篇 述职报告`.
  private static func collectionPlace(_ text: ScalarText, _ range: Range<Int>) -> (Range<Int>, String)? {
    guard range.count <= 50 else { return nil }
    let scalars = Array(text.scalars[range])
    var index = scalars[0] == 0x7B2C ? 1 : 0
    let isFirst = scalars[index] == 0x7BC7
    if isFirst { index += 1 }
    let start = index
    while index < scalars.count, ScalarSet.isDigit(scalars[index]) || HanNumeral.isNumeral(scalars[index]) {
      index += 1
    }
    guard index > start, index - start <= 3, index < scalars.count else { return nil }
    if !isFirst {
      guard scalars[index] == 0x7BC7 else { return nil }
      index += 1
    }
    let mark = index
    while index < scalars.count, ScalarSet.isWhiteSpace(scalars[index]) || Characters.isColon(scalars[index])
    {
      index += 1
    }
    guard index > mark, index < scalars.count, TitleWords.kinds.suffix(of: scalars) != nil else { return nil }
    return (range.lowerBound..<range.lowerBound + index, "reading.noise.collectionNumber")
  }

  private static let collectionWords = KeywordTable(
    words: "精选 通用 合集 共 汇总 范文 优秀 最新 热门 必备 实用 集合 锦集 推荐 优选 模板 万能")
}
