internal import GongwenModel

/// Where a line of a pasted text cannot go on with the paragraph of the line above, however probable the model finds it.
///
/// A line is broken where it is full. To run two lines into one that were none loses what kept them apart, and is worse
/// than a paragraph too many: `时间：……`, `地点：……`, the lines of a poem, a list of topics.
struct JoinConstraints {
  let text: ScalarText
  let tokens: [Token]
  /// For each token the right edge of the longest of the lines around it, in half cells.
  let longest: [Int]
  /// For each token whether about half of the lines around it are as long as the longest.
  private let isEven: [Bool]
  /// For each token that begins a line whether three lines around it at least, itself among them, end where it does: the
  /// width at which a text was broken.
  let isFull: [Bool]
  /// For each token whether the lines around it are those of a narrow column: as long as each other, with marks within.
  let isColumn: [Bool]
  /// For each token whether its line is a row of a list, whose fields blanks keep apart.
  private let isRow: [Bool]
  /// For each token that begins a line whether clauses are written around it and no sentence ends there: lines end paragraphs.
  private let isWithoutStops: [Bool]
  /// For each token that begins a line whether another near it is as long, and none longer.
  private let isBroken: [Bool]
  /// Whether lines end in commas: a speech that is broken at every clause, to be read aloud.
  let isBrokenAtClauses: Bool
  /// For each token that begins a line whether it is one of three short lines at least that all end in a mark, as verses and what
  /// speakers say in turn do.
  private let isVerse: [Bool]

  /// Lines are not broken at a narrower width than this, in half cells.
  private static let leastFull = 40
  /// Nobody breaks lines of running text much narrower.
  private static let leastBroken = 52
  /// A paragraph has as many characters.
  private static let leastClause = 8
  /// So many lines end in a comma where a text is broken at its clauses; salutations do, and verses.
  private static let leastCommas = 3
  /// How many lines above and below count.
  private static let reach = 8

  /// - Parameters:
  ///   - text: the text.
  ///   - tokens: the tokens of a window.
  init(_ text: ScalarText, _ tokens: [Token]) {
    self.text = text
    self.tokens = tokens
    let starts = tokens.indices.filter { tokens[$0].cut == .line }
    var longest = [Int](repeating: 0, count: tokens.count)
    let none = [Bool](repeating: false, count: tokens.count)
    var (isEven, isColumn, isFull, isWithoutStops, isBroken) = (none, none, none, none, none)
    for (place, index) in starts.enumerated() {
      let near = starts[max(0, place - Self.reach)..<min(starts.count, place + Self.reach + 1)]
      let most = near.reduce(0) { max($0, Int(tokens[$1].edge)) }
      longest[index] = most
      let full = near.count { Int(tokens[$0].edge) + 4 >= most }
      isEven[index] = full * 2 >= near.count
      let edge = Int(tokens[index].edge)
      isFull[index] = edge >= Self.leastFull && near.count { abs(Int(tokens[$0].edge) - edge) <= 3 } >= 3
      isColumn[index] =
        full * 3 >= near.count * 2 && near.count { Self.hasMarkWithin(tokens[$0]) } * 3 >= near.count
      // Two lines of one width: somebody may have broken them there.
      isBroken[index] =
        edge >= Self.leastBroken && edge + 4 >= most
        && near.count { abs(Int(tokens[$0].edge) - edge) <= 4 } > 1
      isWithoutStops[index] =
        near.allSatisfy { tokens[$0].stops == 0 }
        && near.count { tokens[$0].length >= Self.leastClause } >= 3
    }
    (self.longest, self.isEven, self.isColumn, self.isFull) = (longest, isEven, isColumn, isFull)
    var isRow = none
    let rows = FieldRow.areRows(starts.map { FieldRow(text.scalars[text.lines[Int(tokens[$0].line)]]) })
    for (index, row) in zip(starts, rows) { isRow[index] = row }
    self.isRow = isRow
    isBrokenAtClauses = starts.count { tokens[$0].end == "，" || tokens[$0].end == "," } >= Self.leastCommas
    (self.isWithoutStops, self.isBroken) = (isWithoutStops, isBroken)
    isVerse = Self.verses(tokens, starts, longest)
  }

  /// A comma or a stop before the last character: poems and lists have them at the ends of lines, ordinals in front.
  private static func hasMarkWithin(_ token: Token) -> Bool {
    let isAtEnd = Characters.isComma(token.end) || Characters.isStop(token.end)
    let besides = (isAtEnd ? 1 : 0) + (token.form > 0 ? 1 : 0)
    return Int(token.commas) + Int(token.stops) > besides
  }

  /// Whether a token begins a line that surely goes on with nothing above.
  ///
  /// - Parameters:
  ///   - index: the token.
  ///   - above: the token that it could go on from.
  /// - Returns: whether the two are surely two paragraphs.
  func begins(_ index: Int, after above: Int) -> Bool {
    guard tokens[index].cut == .line, tokens.indices.contains(above) else { return false }
    let most = longest[index]
    // Nobody breaks lines so short but the columns of a paper; poems do, and lists of names.
    if most < 24, !(flows(index, from: above) && most >= 16) { return true }
    return isOwnLine(index, below: above) || isBelowHead(index, above) || isBelowEnd(index, above)
  }

  /// Whether a line goes on within a phrase of the one above, or both are of a column.
  private func flows(_ index: Int, from above: Int) -> Bool { isColumn[index] || runsOn(index, from: above) }

  /// Whether a line ends in a comma, a colon or an open bracket.
  private func isOpen(_ upper: Token) -> Bool {
    Characters.isComma(upper.end) || Characters.isColon(upper.end) || upper.end == "；"
      || upper.end == ";"
      || upper.open > 0
  }

  /// Whether a line or the one above is of those that stand by themselves: a field, a row, an item, a verse, what somebody says.
  private func isOwnLine(_ index: Int, below above: Int) -> Bool {
    let (most, upper) = (longest[index], tokens[above])
    if isField(index),
      isField(start(of: above)) || Characters.isColon(upper.end) || Int(upper.edge) + 4 < most
        || upper.form > 0 && upper.stops == 0 && !isOpen(upper)
    {
      return true
    }
    if isRow[index] || isRow[start(of: above)] || isBelowNumber(index, above) { return true }
    if isItem(index) || stands(index, apartFrom: above) { return true }
    if tokens[index].isCaption { return true }
    // Below a row of cells or of fields stands another, or the text.
    if isGapped(start(of: above)), Characters.isStop(tokens[index].end) || isGapped(index) { return true }
    if isDateLine(above) || isLabelAlone(index, below: upper, flows(index, from: above)) { return true }
    if speaks(index, after: start(of: above)) { return true }
    if isVerse[index], isVerse[start(of: above)] { return true }
    // Below a blank line a short one goes on only within brackets: on a phone nobody ends a line with a stop.
    if tokens[index].blankBefore, !isEven[index], upper.open <= 0, upper.length <= 30,
      Int(upper.edge) + 6 < most
    {
      return true
    }
    return isBulleted(index) || isOfList(index, above) || isAside(above) || leadsOn(above, to: index)
  }

  /// Whether a line begins the text below a heading, or is a heading or a field among short lines itself.
  private func isBelowHead(_ index: Int, _ above: Int) -> Bool {
    let (most, upper, head) = (longest[index], tokens[above], start(of: above))
    // Below a heading with its ordinal stands its text, unless the lines are those of a column.
    if most < 40, tokens[head].form > 0 && !flows(index, from: above) || isCounted(head) && !isColumn[index] {
      return true
    }
    if most < 40, tokens[index].form > 0 || isField(index) { return true }
    if head == above, isHeading(above, over: index) { return true }
    // `关于……的通报` above its text: a title within it, or below the head of a periodical.
    if head == above, upper.kind == .paper, upper.first == "关",
      most < Self.leastBroken || Int(upper.edge) + 4 < most
    {
      return true
    }
    // `成员：……主要负责人` above a sentence: a field ends where its line does, unless the line is as full as those around it.
    return head == above && isField(above) && !isOpen(upper) && !isFull[above] && upper.stops == 0
      && tokens[index].stops > 0
  }

  /// Whether the line above ends its paragraph: by its last mark, or because it is too short to have been broken.
  private func isBelowEnd(_ index: Int, _ above: Int) -> Bool {
    let (most, upper, head) = (longest[index], tokens[above], start(of: above))
    guard !isOpen(upper) else { return false }
    if endsWithoutStop(above, before: index) { return true }
    guard !flows(index, from: above) else { return false }
    // A line that ends its sentence, where no line near it is as wide as those of broken paragraphs.
    if most < 40, Characters.isStop(upper.end) { return true }
    // `（一）动员部署阶段（2025年11月1日—11月10日）` is no beginning of a sentence.
    if head == above, upper.form > 0, upper.stops == 0, Characters.isClosing(upper.end),
      Int(upper.edge) + 6 < most
    {
      return true
    }
    if Int(upper.edge) * 2 < most { return true }
    return most < 30 && (Int(upper.edge) + 6 < most || !isEven[index])
  }

  /// Whether a token surely goes on with the line above: it begins with a comma, or closes what is open there; the line above is
  /// an ordinal and nothing else (第一条), or a full line of several as long, which ends within a phrase.
  ///
  /// - Parameters:
  ///   - index: the token.
  ///   - above: the token that it would go on from.
  /// - Returns: whether the two are surely one paragraph.
  func continues(_ index: Int, after above: Int) -> Bool {
    guard tokens[index].cut == .line, tokens.indices.contains(above) else { return false }
    let (upper, lower) = (tokens[above], tokens[index])
    if Self.isPause(lower.first) || upper.open > 0 && Characters.isClosing(lower.first), lower.length > 1,
      !lower.blankBefore, lower.kind != .marks
    {
      return true
    }
    guard lower.form == 0, lower.bullet == 0, !isField(index) else { return false }
    if isNumberAlone(above), lower.han >= 4 {
      // A number alone may be the cell of a table: its text has to read as one.
      let isText = lower.stops > 0 || upper.kind == .article && lower.length >= 8
      return upper.kind != .chapter && (isText || upper.kind != .article && Characters.isColon(lower.end))
    }
    guard !lower.blankBefore, lower.line == upper.line + 1, lower.indent == 0, isFull[start(of: above)] else {
      return false
    }
    guard upper.stops > 0 || Self.hasMarkWithin(upper), Self.hasMarkWithin(lower) else { return false }
    return ScalarSet.isHan(upper.end) && ScalarSet.isHan(lower.first) && reachesStop(index)
      && firstComma(start(of: above)) != firstComma(index)
  }

  /// Whether the line above is a paragraph whose stop was left out, as all are around it; what was broken ends in a stop at last, and
  /// its lines are as long as each other.
  private func endsWithoutStop(_ above: Int, before index: Int) -> Bool {
    let (head, lower) = (start(of: above), tokens[index])
    guard isWithoutStops[index], isWithoutStops[head], !isFull[head], !isBroken[head], lower.open <= 0,
      tokens[above].length >= Self.leastClause, lower.length >= Self.leastClause,
      ScalarSet.isHan(lower.first), hasClauses(head) || hasClauses(index)
    else { return false }
    let (edge, below) = (Int(tokens[above].edge), Int(lower.edge))
    return edge + 2 < longest[index] || abs(edge - below) > 1
  }

  /// `我校公用经费有限，无力承担上述费用`: a comma between clauses; 、 stands in lists.
  private func hasClauses(_ index: Int) -> Bool {
    text.scalars[tokens[index].range].prefix(80).contains { $0 == "，" || $0 == "," }
  }

  /// Whether a sentence ends on a line or one of those below it: lists of people have no stop.
  private func reachesStop(_ index: Int) -> Bool {
    for next in tokens[index...].prefix(Self.reach) {
      if next.blankBefore, next.line != tokens[index].line { return false }
      if next.stops > 0 { return true }
    }
    return false
  }

  /// Where the first comma of a line stands: items of a list have theirs one below the other.
  private func firstComma(_ index: Int) -> Int? {
    text.scalars[tokens[index].range].prefix(40).firstIndex(where: Characters.isComma).map {
      $0 - tokens[index].range.lowerBound
    }
  }

  /// `第一条`, `2.`: a line of nothing but its number.
  private func isNumberAlone(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    let token = tokens[index]
    return token.form > 0 && token.cut == .line && Int(token.ordinalLength) >= Int(token.length)
  }

  /// `，我决定……`: no paragraph begins with a comma or a stop.
  private static func isPause(_ scalar: UInt32) -> Bool {
    // ； and ： of Chinese texts; a half-width colon begins lines of pages.
    Characters.isComma(scalar) || scalar == "；" || scalar == "："
      || Characters.isStop(scalar) && ScalarSet.isChineseMark(scalar)
  }

  /// Whether the line above ends within a phrase and is as long as this one: `意见箱、/座谈会等方式广泛听/取意见，`.
  private func runsOn(_ index: Int, from above: Int) -> Bool {
    let (upper, lower) = (tokens[above], tokens[index])
    guard ScalarSet.isHan(upper.end), ScalarSet.isHan(lower.first) else { return false }
    guard Self.hasMarkWithin(upper) || Self.hasMarkWithin(lower) else { return false }
    return lower.edge <= upper.edge + 4
  }

  /// `- `, `* `, `• `, `◦ `: an item of a list.
  private func isBulleted(_ index: Int) -> Bool {
    let line = text.scalars[tokens[index].range].prefix(2)
    guard let bullet = line.first, let next = line.last, ScalarSet.isWhiteSpace(next) else { return false }
    switch bullet {
    case "*", "-", 0xB7, 0x2022, "■", "▪", "◆", "●", "◦", "➢": return true
    default: return false
    }
  }

  /// An organ below an organ, as in lists and joint signatures, or the next item of a series.
  private func isOfList(_ index: Int, _ above: Int) -> Bool {
    let (upper, lower) = (tokens[start(of: above)], tokens[index])
    if upper.kind == .organ, lower.kind == .organ || lower.blankBefore { return true }
    if issues(index, paper: above) { return true }
    if isCounted(index), isCounted(start(of: above)) { return true }
    return lower.form > 0 && lower.form == upper.form && lower.follows
  }

  /// Whether a line names the organs that issue the paper whose name is the line above: `关于……的若干措施`, `县民政局　县教育局`.
  func issues(_ index: Int, paper above: Int) -> Bool {
    let upper = tokens[above]
    return upper.first == "关" && upper.stops == 0 && upper.length >= 8 && !Characters.isColon(upper.end)
      && namesOrgans(index)
  }

  /// `县民政局　县教育局`: a line of nothing but organs.
  private func namesOrgans(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.cut == .line, token.stops == 0, token.commas == 0, token.length <= 60 else { return false }
    if token.kind == .organ { return true }
    let words = text.scalars[token.range].split(whereSeparator: ScalarSet.isWhiteSpace)
    return words.count > 1
      && words.allSatisfy { $0.count >= 3 && $0.last.map(OrganNames.isIssuing) == true }
  }

  /// `（共3个，排名不分先后）`: a line wholly in brackets.
  func isAside(_ above: Int) -> Bool {
    let upper = tokens[above]
    guard upper.cut == .line, upper.length >= 6, upper.form == 0, upper.open == 0,
      ElementForms.isOpeningBracket(upper.first),
      Characters.isClosing(upper.end)
    else { return false }
    let line = text.scalars[upper.range]
    return line.firstIndex(where: ElementForms.isClosingBracket)
      == line.lastIndex(where: ElementForms.isClosingBracket)
  }

  /// `清明诗词：` and the first line of the poem: a colon at the end of a line that is not full leads on to a paragraph, unless
  /// what follows is a field's number or what it counts (工期：/天).
  private func leadsOn(_ above: Int, to index: Int) -> Bool {
    let (upper, lower) = (tokens[above], tokens[index])
    guard Characters.isColon(upper.end), Int(upper.edge) + 4 < longest[index] || !isFull[start(of: above)],
      lower.length >= 6, ScalarSet.isHan(lower.first) || Self.opening.contains(lower.first)
    else { return false }
    return !Self.counted.contains(lower.first)
  }

  private static let opening: CharacterGroup = "《“「"
  /// What a figure would count that is to be filled in: 工期：/天.
  private static let counted: CharacterGroup = "元天年月日人万个"

  /// `一、提高站位深化认识切实增强思想自觉` above a line of clauses: a phrase behind its ordinal.
  ///
  /// It ends where two more characters would have fitted on the line, for what is broken goes to its end; or it is of the
  /// first two levels, and the line below holds a clause before its first mark.
  private func isHeading(_ above: Int, over index: Int) -> Bool {
    let (upper, lower) = (tokens[above], tokens[index])
    // The mark of 一、 is one of its commas.
    guard upper.form > 0, upper.open <= 0, upper.stops == 0, upper.commas == (upper.form == 1 ? 1 : 0),
      ScalarSet.isHan(upper.end),
      longest[above] >= Self.leastFull, lower.stops > 0 || lower.commas > 0
    else { return false }
    if Int(upper.edge) + 4 <= longest[above] { return true }
    return upper.form <= 2 && Int(lower.stops) + Int(lower.commas) >= 2 && (firstComma(index) ?? 0) >= 7
  }

  /// `第一，坚持……`, `第二、创新……`: a word that counts, with a mark after it.
  private func isCounted(_ index: Int) -> Bool {
    let head = text.scalars[tokens[index].range].prefix(4)
    guard head.first == "第", let end = head.dropFirst().firstIndex(where: { !HanNumeral.isNumeral($0) })
    else { return false }
    return end > head.startIndex + 1 && (head[end] == "、" || Characters.isComma(head[end]))
  }

  /// `丁　一　　万　钧　　马　骉`: words with gaps between them and no mark, which stand one row below the other.
  private func isGapped(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.cut == .line && token.gaps >= 2 && token.stops == 0 && token.commas == 0
  }

  /// `保障措施：` below a line that is no full one.
  private func isLabelAlone(_ index: Int, below upper: Token, _ flows: Bool) -> Bool {
    let token = tokens[index]
    guard Characters.isColon(token.end), (3...11).contains(token.length), !flows,
      Int(upper.edge) < Self.leastFull,
      !Characters.isComma(upper.end)
    else { return false }
    return text.scalars[token.range].dropLast().allSatisfy(ScalarSet.isHan)
  }

  /// `2025年3月1日　星期六　晴`: a line of nothing but a date, or with words behind a gap; the text of that day stands below.
  private func isDateLine(_ above: Int) -> Bool {
    let token = tokens[above]
    guard token.cut == .line, token.length <= 24, token.stops == 0, token.commas == 0, token.open <= 0 else {
      return false
    }
    let date = text.scalars[token.range].prefix { !ScalarSet.isWhiteSpace($0) }
    return DateText.match(Array(date))?.day != nil
  }

  /// The first token of a token's line.
  func start(of index: Int) -> Int {
    var index = index
    while index > 0, tokens[index].cut != .line { index -= 1 }
    return index
  }

  /// `时间：1月5日`, `参会人员：……`, `实施单位、监管单位：……`: a word of Han characters, or several, a colon, and what it says.
  private func isField(_ index: Int) -> Bool {
    // What stands behind the label may be a token of its own: `填表说明：1.……`.
    let line = text.lines[Int(tokens[index].line)]
    let scalars = text.scalars[
      Int(tokens[index].lower)..<(tokens[index].cut == .line ? line.upperBound : Int(tokens[index].upper))]
    guard let colon = scalars.prefix(24).firstIndex(where: Characters.isColon) else { return false }
    let name = scalars[..<colon].filter { !ScalarSet.isWhiteSpace($0) }
    guard name.count >= 2 || "报送发抄".contains(scalar: name.first), colon + 1 < scalars.endIndex else {
      return false
    }
    if colon - scalars.startIndex <= 8 { return name.allSatisfy(ScalarSet.isHan) }
    // One word with a mark between it and the next; what it says is no sentence.
    return tokens[index].stops == 0 && name.contains("、")
      && name.allSatisfy { ScalarSet.isHan($0) || $0 == "、" }
      && !scalars[colon...].contains(where: Characters.isComma)
  }
}
