internal import GongwenModel

/// Lines that were broken where a verse ends or another speaks.
extension JoinConstraints {
  /// Fewer short lines prove nothing.
  private static let fewestVerses = 3

  /// `男：…，`, `女：…，` below each other: a paragraph each, where a third such line stands near.
  func speaks(_ index: Int, after above: Int) -> Bool {
    guard namesSpeaker(index), namesSpeaker(above) else { return false }
    let near = tokens[max(0, index - 12)..<min(tokens.count, index + 12)].indices
    return near.count { tokens[$0].cut == .line && namesSpeaker($0) } >= Self.fewestVerses
  }

  /// `男：`, `问：`, `师：`: one character with a colon, and what is said.
  private func namesSpeaker(_ index: Int) -> Bool {
    let line = text.scalars[tokens[index].range].prefix(3)
    guard line.count == 3, let first = line.first, ScalarSet.isHan(first) else { return false }
    return Characters.isColon(line[line.startIndex + 1])
  }

  /// For each token whether it begins one of several short lines below a colon.
  ///
  /// They are less than half as long as the longest around them, and verses, each with a mark at its end (`有一首歌唱道：`), or things
  /// that are listed, none with one (`下列区域停水：`). Who breaks running text after its clauses does so everywhere.
  static func verses(_ tokens: [Token], _ starts: [Int], _ longest: [Int]) -> [Bool] {
    var result = [Bool](repeating: false, count: tokens.count)
    func last(_ place: Int) -> Token {
      tokens[(place + 1 < starts.count ? starts[place + 1] : tokens.count) - 1]
    }
    func isShort(_ place: Int) -> Bool {
      let first = tokens[starts[place]]
      return first.form == 0 && Int(first.edge) <= mostVerse && Int(first.edge) * 2 < longest[starts[place]]
    }
    func isVerse(_ place: Int) -> Bool {
      let end = last(place).end
      return isShort(place)
        && (Characters.isComma(end) || Characters.endsParagraph(end) && !Characters.isColon(end))
    }
    func isThing(_ place: Int) -> Bool {
      let end = last(place)
      return isShort(place) && end.stops == 0 && (ScalarSet.isHan(end.end) || Characters.isClosing(end.end))
    }
    for place in starts.indices.dropLast() where Characters.isColon(last(place).end) {
      let below = starts[(place + 1)...].indices.prefix(mostLines + 1)
      for run in [below.prefix(while: isVerse), below.prefix(while: isThing)]
      where (fewestVerses...mostLines).contains(run.count) || run.count == 2 && isThing(place + 1) {
        for line in run { result[starts[line]] = true }
      }
    }
    return result
  }

  /// How wide a verse is at most, in half cells, and how many are quoted.
  private static let (mostVerse, mostLines) = (36, 16)
}
