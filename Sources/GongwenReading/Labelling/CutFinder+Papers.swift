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
}

private let fileNumber = "文号".flatScalars
