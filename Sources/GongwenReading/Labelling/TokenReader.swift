internal import GongwenModel

/// Makes the tokens of a range of lines: looks at each line once, and cuts it where a paragraph could begin inside.
struct TokenReader {
  private let text: ScalarText
  private let cuts: CutModel
  private(set) var tokens: [Token] = []
  private var kept: [UInt32] = []
  private var origins: [Int32] = []

  /// - Parameters:
  ///   - text: the text.
  ///   - cuts: what the features of a place inside a line are worth.
  init(_ text: ScalarText, cuts: CutModel = .bundled) {
    self.text = text
    self.cuts = cuts
  }

  /// Adds the tokens of a line; blank lines have none.
  ///
  /// - Parameters:
  ///   - line: the line, from 0.
  ///   - blanks: how many blank lines stand above it.
  ///   - hint: what a format says of the line.
  mutating func read(line: Int, blanks: Int, hint: UInt8) {
    kept.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    let content = text.trimmed(text.lines[line])
    guard !content.isEmpty else { return }
    for index in content where text.marks[index] == .kept {
      kept.append(text.scalars[index])
      origins.append(Int32(truncatingIfNeeded: index))
    }
    var places =
      Self.foundCuts(in: kept).map { CutWeigher.places(in: kept, found: $0, model: cuts) } ?? []
    places.append(CutPlace(index: kept.count, cut: .line))
    let first = tokens.count
    let margin = indent(line, content)
    var (low, start) = (0, CutPlace(index: 0, cut: .line))
    for next in places {
      var high = next.index
      while low < high, ScalarSet.isWhiteSpace(kept[low]) { low += 1 }
      while high > low, ScalarSet.isWhiteSpace(kept[high - 1]) { high -= 1 }
      if low < high {
        add(low..<high, line: line, start, indent: start.cut == .line ? margin : 0)
        tokens[tokens.count - 1].isInlineItem = start.isWithin
        if start.cut == .line {
          tokens[tokens.count - 1].blankBefore = blanks > 0
          tokens[tokens.count - 1].gapBefore = UInt8(min(3, blanks))
          tokens[tokens.count - 1].hint = hint
        }
      }
      (low, start) = (next.index, next)
    }
    addEmptyCells(after: content, of: line)
    markInlineItems(from: first)
    markSeries(from: first)
    markNumbers(from: first)
    let width = tokens[first...].reduce(margin) { $0 + Int($1.width) }
    for index in first..<tokens.count { tokens[index].edge = UInt16(clamping: width) }
  }

  /// Where a paragraph could begin inside a line, as the finder has it; `nil` for a row of cells.
  static func foundCuts(in line: [UInt32]) -> [(Int, Cut)]? {
    TableBar.isRow(line) || TableBar.partsCells(line) ? nil : CutFinder.cuts(in: line)
  }

  /// `张三` with three tabs behind it is a row of four cells; a tab at the end of a sentence is a slip.
  private mutating func addEmptyCells(after content: Range<Int>, of line: Int) {
    let tabs = text.scalars[content.upperBound..<text.lines[line].upperBound].count { $0 == 0x09 }
    guard tabs > 0, let last = tokens.indices.last, !Characters.isStop(tokens[last].last) else { return }
    if tabs > 1 || tokens[last].bars > 0 {
      tokens[last].bars = UInt8(clamping: Int(tokens[last].bars) + tabs)
    }
  }

  /// Without any other place for a paragraph surely to begin, numbers after a mark count within the paragraph.
  private mutating func markInlineItems(from first: Int) {
    let inner = tokens[first...].dropFirst().filter { $0.cut != .likely || $0.cutStep >= surely }
    let isList = inner.allSatisfy { token in
      guard token.cut == .ordinal, token.form > 0, !ScalarSet.isWhiteSpace(text.scalars[Int(token.lower) - 1])
      else {
        return false
      }
      switch OrdinalForm.allCases[Int(token.form) - 1] {
      case .digitDot, .digitParenthesized, .circled:
        return Characters.endsParagraph(text.scalars[Int(token.lower) - 1])
      default: return false
      }
    }
    guard isList, first < tokens.count, tokens[first].form == 0 else { return }
    for index in tokens.indices[first...].dropFirst() where tokens[index].cut == .ordinal {
      tokens[index].isInlineItem = true
    }
  }

  /// 问：……答：……问：…… and 一、……二、…… are paragraphs of their own wherever they are glued together.
  private mutating func markSeries(from first: Int) {
    let inner = tokens.indices[first...].dropFirst()
    let turns = inner.filter { isTurn(tokens[$0]) }
    if turns.count >= 2 { for index in turns { tokens[index].begins = true } }
    var counted = tokens[first...].first.map { $0.form == hanComma ? Int($0.value) : 0 } ?? 0
    var series: [Int] = []
    for index in inner where tokens[index].form == hanComma {
      let (step, before) = (Int(tokens[index].value) - counted, Int(tokens[index].lower) - 1)
      // A blank before it makes up for a number that is missing; which one is told later.
      guard step == 1 || step == 2 && ScalarSet.isWhiteSpace(text.scalars[before]) else { continue }
      counted += step
      series.append(index)
    }
    if counted >= 2, !series.isEmpty { for index in series { tokens[index].begins = true } }
    for index in inner where tokens[index].form == article && isChapter(tokens[index - 1]) {
      tokens[index].begins = true
    }
  }

  /// `岳办发〔2025〕7号关于……的通知`: the title right behind a document's number is never a part of it.
  private mutating func markNumbers(from first: Int) {
    let inner = tokens.indices[first...].dropFirst()
    guard let index = inner.first, tokens[first].kind == .documentNumber, tokens[index].kind == .paper else {
      return
    }
    let title = text.scalars[tokens[index].range].prefix(40)
    let hasGap = ScalarSet.isWhiteSpace(text.scalars[Int(tokens[index].lower) - 1])
    if hasGap || Array(title).contains(text: about) { tokens[index].begins = true }
  }

  /// A chapter's head alone: below it stands the first of its articles.
  private func isChapter(_ token: Token) -> Bool {
    (token.form == chapter || token.form == section) && token.stops == 0 && token.length <= 24
  }

  /// `问：`, `答：`.
  private func isTurn(_ token: Token) -> Bool {
    guard token.first == "问" || token.first == "答", token.upper - token.lower > 2 else { return false }
    return Characters.isColon(text.scalars[Int(token.lower) + 1])
  }

  private func indent(_ line: Int, _ content: Range<Int>) -> Int {
    var indent = 0
    for position in text.lines[line].lowerBound..<content.lowerBound where text.marks[position] == .kept {
      indent += text.scalars[position] == 0x3000 ? 2 : text.scalars[position] == 0x09 ? 4 : 1
      if indent > 60 { break }
    }
    return indent
  }

  private mutating func add(_ range: Range<Int>, line: Int, _ place: CutPlace, indent: Int) {
    var token = Token(
      line: Int32(truncatingIfNeeded: line), lower: origins[range.lowerBound],
      upper: origins[range.upperBound - 1] + 1)
    token.cut = place.cut
    token.cutStep = place.step
    token.indent = UInt8(clamping: indent)
    let scalars = Array(kept[range])
    TokenLook(scalars).describe(&token)
    tokens.append(token)
  }
}

/// From which step on a place that only looks like one parts a list from what stands before it.
private let surely: UInt8 = 7
private let about = "关于".flatScalars

/// Looks at the scalars of one token.
private struct TokenLook {
  private let scalars: [UInt32]

  init(_ scalars: [UInt32]) { self.scalars = scalars }

  func describe(_ token: inout Token) {
    count(&token)
    token.first = scalars[0]
    token.end = scalars[scalars.count - 1]
    var index = scalars.count - 1
    while index > 0, Characters.isClosing(scalars[index]) { index -= 1 }
    token.last = scalars[index]
    if let match = OrdinalMatch.find(in: scalars) {
      token.form = UInt8(OrdinalForm.allCases.firstIndex(of: match.ordinal.form) ?? 0) + 1
      token.value = Int16(clamping: match.ordinal.value)
      token.ordinalLength = UInt8(clamping: match.count)
      token.shape = shape(from: match.count)
    }
    bareNumber(&token)
    token.hasLeader = hasLeader
    token.core = token.hasLeader ? core : token.text
    token.isCaption = isCaption
    // `* 17 有下列情形……` is numbered, not listed.
    token.bullet = token.bare > 0 ? 0 : bullet
    // What a list's mark stands before is looked at as if it began the line.
    if token.bullet > 0, let first = scalars.dropFirst(2).first(where: { !ScalarSet.isWhiteSpace($0) }) {
      token.first = first
    }
    if token.first == "附" || token.first == "抄" { token.attachmentHead = AttachmentHead(scalars) }
    words(&token)
    token.namesPerson = scalars.count <= 40 && token.has.contains(.post) && PersonWords.endsInName(scalars)
    token.kind = TokenKindReader(scalars: scalars, token: token).kind()
  }

  /// One walk over all scalars: what can be counted.
  private func count(_ token: inout Token) {
    var (han, digits, latin, width, gap, gaps, bars, open, kept) = (0, 0, 0, 0, 0, 0, 0, 0, 0)
    var hash = FeatureHash(7)
    for scalar in scalars {
      width += scalar >= 0x1100 ? 2 : 1
      if ScalarSet.isWhiteSpace(scalar) {
        gap += TypedWidth.ofBlank(scalar)
        if scalar == 0x09 { bars += 1 }
        continue
      }
      if gap >= 2 { gaps += 1 }
      gap = 0
      kept += 1
      if kept <= 64 { hash.add(scalar) }
      if ScalarSet.isHan(scalar) {
        han += 1
        continue
      }
      if ScalarSet.isDigit(scalar) { digits += 1 } else if ScalarSet.isLatinLetter(scalar) { latin += 1 }
      if Characters.isStop(scalar) { token.stops = token.stops &+ (token.stops < 255 ? 1 : 0) }
      if Characters.isComma(scalar) { token.commas = token.commas &+ (token.commas < 255 ? 1 : 0) }
      if TableBar.isBar(scalar) { bars += 1 }
      if openers.contains(scalar) { open += 1 } else if Characters.isClosing(scalar) { open -= 1 }
    }
    let total = max(1, kept)
    (token.han, token.digits) = (UInt8(han * 8 / total), UInt8(digits * 8 / total))
    token.latin = UInt8(latin * 8 / total)
    (token.length, token.width) = (UInt16(clamping: scalars.count), UInt16(clamping: width))
    (token.gaps, token.bars) = (UInt8(clamping: gaps), UInt8(clamping: bars))
    token.open = Int8(clamping: open)
    token.text = hash.finished
  }

  /// 1 alone, 2 one short sentence, 3 a short sentence with text after it, 4 a paragraph, 5 a long run without a stop.
  private func shape(from start: Int) -> UInt8 {
    if partsAtGap(start) { return 3 }
    let stop = scalars[start...].prefix(60).firstIndex(where: Characters.isStop)
    guard let stop else { return scalars.count - start <= NumberedShape.longestAlone ? 1 : 5 }
    var index = stop + 1
    while index < scalars.count, Characters.isClosing(scalars[index]) { index += 1 }
    let isShort = stop + 1 - start <= NumberedShape.longestRunIn
    if index >= scalars.count { return isShort ? 2 : 4 }
    return isShort ? 3 : 4
  }

  /// `（二）职责履行 各级党委……`: a gap after a short phrase, and a text after the gap.
  private func partsAtGap(_ start: Int) -> Bool {
    var index = start
    while index < scalars.count, ScalarSet.isWhiteSpace(scalars[index]) { index += 1 }
    let first = index
    while index < scalars.count, ScalarSet.isHan(scalars[index]) { index += 1 }
    guard index < scalars.count, ScalarSet.isWhiteSpace(scalars[index]) else { return false }
    return (3...20).contains(index - first) && scalars.count - index >= 24
  }

  /// `* 17 有下列情形……`, `3　申请条件`, or a number and nothing else.
  private func bareNumber(_ token: inout Token) {
    guard token.form == 0 else { return }
    var index = 0
    while index < scalars.count, index < 3, bulletMarks.contains(scalars[index]) { index += 1 }
    var (value, start) = (0, index)
    while index < scalars.count, index - start < 4, let digit = ScalarSet.digitValue(scalars[index]) {
      value = value * 10 + digit
      index += 1
    }
    guard index > start, value > 0, value < 2000 else { return }
    if index < scalars.count, !ScalarSet.isWhiteSpace(scalars[index]), !ScalarSet.isHan(scalars[index]) {
      return
    }
    start = index
    while index < scalars.count, ScalarSet.isWhiteSpace(scalars[index]) { index += 1 }
    token.bare = Int16(value)
  }

  /// `图1　组织机构`, `表 2 人员`: the word, a number, and a name after a gap or a mark.
  private var isCaption: Bool {
    guard scalars.count <= 60, scalars[0] == "图" || scalars[0] == "表" else { return false }
    var index = 1
    while index < scalars.count, ScalarSet.isWhiteSpace(scalars[index]) { index += 1 }
    let start = index
    while index < scalars.count,
      ScalarSet.isDigit(scalars[index]) || scalars[index] == "-" || scalars[index] == "."
    {
      index += 1
    }
    guard index > start, index < scalars.count else { return index > start }
    return ScalarSet.isWhiteSpace(scalars[index]) || Characters.isColon(scalars[index])
  }

  /// `* `, `- `, `> `, `• `.
  private var bullet: UInt8 {
    guard scalars.count >= 3, ScalarSet.isWhiteSpace(scalars[1]) else { return 0 }
    switch scalars[0] {
    case "*": return 1
    case "-", 0x2013, "—": return 2
    case ">": return 3
    case 0xB7, 0x2022, "●", "▪", "◦", "■", "◆", "➢", 0xF0B7: return 4
    default: return 0
    }
  }

  private var hasLeader: Bool {
    guard scalars.count >= 6, scalars.count <= 300 else { return false }
    var index = scalars.count
    while index > 0, ScalarSet.isDigit(scalars[index - 1]) { index -= 1 }
    let digits = scalars.count - index
    // Only dots are as long as that.
    guard scalars.count <= 100 || index > 0 && leaderMarks.contains(scalars[index - 1]) else { return false }
    var dots = 0
    while index > 0, leaderMarks.contains(scalars[index - 1]) || ScalarSet.isWhiteSpace(scalars[index - 1]) {
      dots += scalars[index - 1] == "…" || scalars[index - 1] == 0x09 ? 3 : 1
      index -= 1
    }
    return dots >= 3 && (digits > 0 || dots >= 6) && index >= 2
  }

  /// A hash of what stands before the dots that lead to a page's number.
  private var core: UInt32 {
    var end = scalars.count
    while end > 0,
      ScalarSet.isDigit(scalars[end - 1]) || leaderMarks.contains(scalars[end - 1])
        || ScalarSet.isWhiteSpace(scalars[end - 1])
    {
      end -= 1
    }
    var hash = FeatureHash(7)
    for scalar in scalars[..<end].lazy.filter({ !ScalarSet.isWhiteSpace($0) }).prefix(64) { hash.add(scalar) }
    return hash.finished
  }

  /// Words are sought without the white space that people put between characters: `索 引 号：`.
  private func words(_ token: inout Token) {
    var start = Int(token.ordinalLength)
    while start < scalars.count, ScalarSet.isWhiteSpace(scalars[start]) { start += 1 }
    let skipped = scalars[..<start].count { ScalarSet.isWhiteSpace($0) }
    let squeezed = scalars.count > 200 ? scalars : scalars.filter { !ScalarSet.isWhiteSpace($0) }
    if scalars.count <= 200 { start -= skipped }
    var tail = squeezed.count
    while tail > 0, isTrailing(squeezed[tail - 1]) { tail -= 1 }
    var (starts, ends, has) = (WordClasses(), WordClasses(), WordClasses())
    Lexicon.scan(squeezed) { range, classes in
      has.formUnion(classes)
      if range.lowerBound == start { starts.formUnion(classes) }
      if range.upperBound == tail { ends.formUnion(classes) }
    }
    (token.starts, token.ends, token.has) = (starts, ends, has)
  }

  private func isTrailing(_ scalar: UInt32) -> Bool {
    Characters.isColon(scalar) || Characters.isClosing(scalar) || ScalarSet.isWhiteSpace(scalar)
  }
}

private let hanComma = UInt8(OrdinalForm.allCases.firstIndex(of: .hanComma) ?? 0) + 1
private let chapter = UInt8(OrdinalForm.allCases.firstIndex(of: .chapter) ?? 0) + 1
private let section = UInt8(OrdinalForm.allCases.firstIndex(of: .section) ?? 0) + 1
private let article = UInt8(OrdinalForm.allCases.firstIndex(of: .article) ?? 0) + 1
private let bulletMarks: CharacterGroup = "*-·>•● 第"
private let leaderMarks: CharacterGroup = ".．·…‥⋯-"
private let openers: CharacterGroup = "“‘（(《〈「『【〔"
