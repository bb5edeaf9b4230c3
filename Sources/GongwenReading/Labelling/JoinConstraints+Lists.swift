internal import GongwenModel

/// Lines of lists that have no numbers, and lines that stand elsewhere than the one above.
extension JoinConstraints {
  /// Whether a line stands apart from the one above by how it is made or where it stands.
  func stands(_ index: Int, apartFrom above: Int) -> Bool {
    endsItem(above, before: index) || isAsideBelowSentence(index, above) || isFarLeft(of: above, index)
      || isVerse(index, below: above) || isLoneStop(index - 1)
  }

  /// A stop alone on its line was broken off the end of a paragraph, or more would stand on the line.
  private func isLoneStop(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return token.cut == .line && token.kind == .marks && token.length <= 3 && token.stops > 0
  }

  /// `李芳同志任县文化馆馆长；` above `免去王磊同志县图书馆馆长职务。`: a line that ends in a semicolon ends an item, unless it is
  /// as wide as those around it; then the lines that end so are as many as those of a list.
  private func endsItem(_ above: Int, before index: Int) -> Bool {
    let (head, lower) = (start(of: above), tokens[index])
    guard Self.isSemicolon(tokens[above].end), !isColumn[index], !isBrokenAtClauses, tokens[above].open <= 0,
      !goesOnAtEdge(index, below: head)
    else { return false }
    guard isFull[head] else { return true }
    let before = head > 0 ? tokens[head - 1].end : 0
    return Self.isSemicolon(lower.end)
      || Characters.isStop(lower.end) && (Self.isSemicolon(before) || Characters.isColon(before))
  }

  /// Whether the paragraph above is set in, and the line is not: there it was broken.
  private func goesOnAtEdge(_ index: Int, below head: Int) -> Bool {
    tokens[head].indent >= 4 && tokens[index].indent < 2
  }

  private static func isSemicolon(_ scalar: UInt32) -> Bool { scalar == "；" || scalar == ";" }

  /// `（有效期叁天）` below a sentence that is at its end.
  private func isAsideBelowSentence(_ index: Int, _ above: Int) -> Bool {
    Characters.isStop(tokens[above].end) && tokens[above].open <= 0 && isAside(index)
  }

  /// `　　　　　　　　　　第0046号` above `县档案馆：`: what blanks push to the right is a line of its own.
  private func isFarLeft(of above: Int, _ index: Int) -> Bool {
    let upper = tokens[start(of: above)]
    return upper.indent >= Self.farRight && tokens[index].indent + Self.farLeft <= upper.indent
      && upper.length <= Self.mostAside && upper.commas == 0 && upper.stops == 0
  }

  /// The least width of the blanks before what stands on the right, and of the step back from there, in half cells.
  private static let (farRight, farLeft): (UInt8, UInt8) = (16, 8)

  /// What stands at the right by itself has no more characters; a sentence that was pushed there has.
  private static let mostAside = 20

  /// `一个支部一座堡垒，` above `一名党员一面旗帜！`: both set in as paragraphs are, and the first far from where lines end.
  private func isVerse(_ index: Int, below above: Int) -> Bool {
    let (upper, lower) = (tokens[start(of: above)], tokens[index])
    return upper.indent >= 4 && upper.indent == lower.indent && tokens[above].open <= 0 && !isColumn[index]
      && Int(tokens[above].edge) + Self.shortBy <= longest[index]
  }

  /// A line that is shorter by so much was not broken where it was full, in half cells.
  private static let shortBy = 16

  /// `A、形式主义　B、经费不足`, or `B.一般` below `A.很好`: a letter with its mark, beside its neighbour in the alphabet.
  func isItem(_ index: Int) -> Bool {
    guard let letter = choice(at: index) else { return false }
    let words = text.scalars[text.lines[Int(tokens[index].line)].prefix(60)].split(
      whereSeparator: ScalarSet.isWhiteSpace)
    if words.dropFirst().contains(where: { Self.choice(Array($0.prefix(2))) == letter + 1 }) { return true }
    let above = index > 0 ? choice(at: start(of: index - 1)) : nil
    let below = tokens[(index + 1)...].prefix(Self.mostCuts).firstIndex { $0.cut == .line }.flatMap(choice)
    return above == letter - 1 || below == letter + 1
  }

  /// A line of choices has no more tokens.
  private static let mostCuts = 8

  private func choice(at index: Int) -> UInt32? {
    tokens[index].cut == .line ? Self.choice(Array(text.scalars[tokens[index].range].prefix(2))) : nil
  }

  /// The letter of `A、`, `B.`, `C．`, `D)` or `E：`.
  private static func choice(_ head: [UInt32]) -> UInt32? {
    guard head.count == 2, (0x41...0x48).contains(head[0]), marks.contains(head[1]) else { return nil }
    return head[0]
  }

  private static let marks: CharacterGroup = "、.．:：)）"

  /// `李敏，市公安局副局长，13900002222` below another line that ends in a telephone number, or below a blank line what
  /// follows one.
  func isBelowNumber(_ index: Int, _ above: Int) -> Bool {
    endsInNumber(above) && (tokens[index].blankBefore || endsInNumber(index))
  }

  /// Whether a line ends in seven digits, as telephone numbers do.
  private func endsInNumber(_ index: Int) -> Bool {
    let end = text.scalars[tokens[index].range].suffix(7)
    return end.count == 7 && end.allSatisfy(ScalarSet.isDigit)
  }
}
