internal import GongwenModel

/// What follows the name of a paper inside a line.
extension CutFinder {
  /// Whether the name of a paper ends right before an index, white space left out, and no further word of one begins
  /// there.
  func endsPaper(before index: Int) -> Bool {
    var end = index
    while end > 0, ScalarSet.isWhiteSpace(text[end - 1]) { end -= 1 }
    let hasGap = end < index
    let head = Array(text[max(0, end - 8)..<end])
    guard let kind = TitleWords.kinds.suffix(of: head) else { return false }
    let words = [GluedStarts.texts, GluedStarts.afterPapers]
    if !hasGap, words.contains(where: { $0.match(in: text, at: index) != nil }) { return true }
    guard hasGap || kind == .report && ScalarSet.isHan(text[index]) else { return false }
    return hasGap || !Self.noTitleEnd.contains(text[index])
  }

  /// Whether the name of a paper ends right before an index.
  func endsName(before index: Int) -> Bool {
    index >= 8 && index <= 120 && TitleWords.kinds.suffix(of: Array(text[(index - 6)..<index])) != nil
  }

  /// `……的请示云岭县水务局：`, `……的通知文号：……`: an organ or a field with its colon right behind the name of a paper.
  func isFieldOrOrgan(behindPaper index: Int) -> Bool {
    guard endsName(before: index), ScalarSet.isHan(text[index]),
      let colon = text[index...].prefix(28).firstIndex(where: isMark), Characters.isColon(text[colon])
    else { return false }
    let words = Array(text[index..<colon])
    return words == fileNumber || words.count >= 4 && PersonWords.organs.suffix(of: words) != nil
  }

  /// `你局《关于……的请示》（青政〔2026〕18号）收悉。`: the number of a paper that a sentence speaks of, where nothing begins or ends.
  func isOfSentence(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, "（([".contains(scalar: text[start - 1]) else { return false }
    if start > 1, text[start - 2] == "》", text[0] != "《" { return true }
    let rest = text[(end + 1)...].drop { "）)]".contains(scalar: $0) || ScalarSet.isWhiteSpace($0) }
    guard let first = rest.first else { return false }
    return Self.noTitleEnd.contains(first) || speaking.match(in: text, at: rest.startIndex) != nil
  }
}

private let fileNumber = "文号".flatScalars
/// How a sentence goes on behind the number of a paper: that it came, was sent, is kept to.
private let speaking = KeywordTable(
  words: "收悉 已收 均收 均已收 悉 已悉 知悉 精神 要求 规定 規定 印发 下发 发布 实施 施行 出台 文 等 以及 明确 提出 已经 同时 以来 后")
