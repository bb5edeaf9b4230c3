internal import GongwenModel

/// What is known of a token's label before the model is asked.
struct LabelLimits {
  /// The labels that it may have.
  var allowed = LabelSet.all
  /// What is taken from the score of noise: how much speaks against leaving the token out.
  var doubt: Float = 0
}

/// What no weight can make true, for every token of a window.
///
/// The one place for it: the labeller forbids what is ruled out here, and the trainer learns under the same limits.
struct LabelConstraints {
  let input: LabelInput
  let window: LabelWindow
  /// Whether the file has paragraphs of its own.
  let isStructured: Bool
  /// Where lines of a pasted text begin paragraphs; `nil` where the file has its own.
  let joins: JoinConstraints?
  /// For each token whether it is a row of a list in an attachment, and signs nothing.
  let isListed: [Bool]
  /// For each token whether it is the number of a row that is still to be filled in, and a field of a list again.
  let (isRowNumber, isFieldAgain): ([Bool], [Bool])
  /// For each token what it numbers, where it is a bare number.
  let bareNumbers: [BareNumberLines.Kind?]
  /// Which tokens begin attachments on their pages.
  private let attachments: AttachmentPages
  /// Where the foot of a page of the web begins, among the tokens.
  private let foot: Int
  /// Whose page a text was pasted from; nothing where its foot does not say so.
  let owner: [UInt32]
  /// Whether the lines of a pasted text are paragraphs, each with its indent or a blank line above.
  private let hasOwnParagraphs: Bool
  /// The title that names the two parts below it, and the lines that name them.
  private(set) var parted: (title: Int, parts: Set<Int>)?
  /// Whether a word of attachments has stood above.
  private var hasAttachment: Bool
  /// Whether 目录 has stood above, alone on its line.
  private(set) var hasContents: Bool
  /// Whether the list below it is over.
  private var contentsEnd = ContentsEnd()

  /// Whether the line above leads on to a list with a colon, is a numbered heading, or an item of a list.
  private var isInList = false
  /// Whether an article stands above: numbered phrases with colons are its items.
  private var hasArticle = false

  /// What is added to the score of noise where the finders of noise are sure.
  static let trustInFinders: Float = 2

  /// - Parameters:
  ///   - input: the text and what is known of its lines.
  ///   - window: the tokens.
  init(_ input: LabelInput, _ window: LabelWindow) {
    self.input = input
    self.window = window
    isStructured = input.paragraphs != .inferred
    joins = isStructured ? nil : JoinConstraints(input.text, window.tokens)
    isListed = AttachedList.rows(window.tokens)
    isRowNumber = RowNumbers.find(window.tokens, in: input.text)
    isFieldAgain = RepeatedFields.find(window.tokens, in: input.text)
    bareNumbers =
      isStructured
      ? Array(repeating: nil, count: window.tokens.count)
      : BareNumberLines.find(window.tokens, in: input.text)
    attachments = AttachmentPages(window.tokens, in: input.text)
    foot = window.isEnd && !isStructured ? PageFoot.start(input.text, window.tokens) ?? .max : .max
    owner = window.isStart && window.isEnd && !isStructured ? PageOwner.name(input.text, window.tokens) : []
    hasOwnParagraphs = !isStructured && Self.setsParagraphs(window.tokens)
    hasAttachment = !window.isStart
    hasContents = !window.isStart
    parted = titleOfParts()
  }

  /// What is known of each token.
  consuming func limits() -> [LabelLimits] {
    var result: [LabelLimits] = []
    result.reserveCapacity(window.tokens.count)
    for index in window.tokens.indices { result.append(limits(of: index)) }
    return result
  }

  private mutating func limits(of index: Int) -> LabelLimits {
    let token = window.tokens[index]
    if token.first == "附" { hasAttachment = true }
    if token.kind == .article { hasArticle = true }
    if token.first == "目", token.cut == .line, namesContents(Int(token.line)) {
      hasContents = true
      contentsEnd.open()
    } else if hasContents, token.cut == .line {
      contentsEnd.take(input.text.scalars[token.range])
    }
    let rule = token.cut == .line ? input.rules[Int(token.line)] ?? LineRule() : LineRule()
    var result = LabelLimits(doubt: Self.doubtOfNoise(token))
    // What the finders of noise are sure of needs no more than the model's word, and is no title.
    let isFound = token.cut == .line && input.lines[Int(token.line)].isNoise
    if isFound || isValue(index) { result.doubt -= Self.trustInFinders }
    if isValue(index) { result.doubt -= Self.trustInFinders }
    // Who writes Markdown or uses a word processor has paragraphs of his own, and few of a page's.
    if isStructured { result.doubt += 3 }
    result.doubt += doubtOfLosing(token)
    if let label = rule.label {
      result.allowed = LabelSet(label)
    } else if token.cut != .line, input.rules[Int(token.line)]?.label == .noise {
      // What is left out is left out whole.
      result.allowed = LabelSet(.noise)
    } else if rule.isBody {
      result.allowed = [LabelSet(.body), LabelSet(.continued)]
      if index == 0 { result.allowed.remove(.continued) }
    } else {
      look(at: index, isFound, &result)
    }
    join(&result.allowed, index, rule)
    // 签发人：林若溪（局长）　周远, 县委办公室　2026年3月3日
    if token.cut != .line, input.rules[Int(token.line)]?.isWhole == true {
      result.allowed = LabelSet(.continued)
    }
    if index >= foot, rule.label == nil, result.allowed.contains(.noise) { result.allowed = LabelSet(.noise) }
    return result
  }

  /// What looks like a page's and is a text's: items below a colon or a heading (`• 食堂`), the number of a paper alone on its
  /// line, what a speaker does (`*（切换到下一页）*`).
  private mutating func doubtOfLosing(_ token: Token) -> Float {
    guard token.cut == .line, !isStructured else { return 0 }
    let line = trimmed(Int(token.line))
    // Nothing but an address, and nothing above that asks for one.
    let isLoneAddress = !isInList && isAddress(line)
    let isListed = token.bullet > 0 && isInList && token.has.isDisjoint(with: [.certainNoise, .links])
    isInList = Characters.isColon(token.end) || token.form > 0 && token.stops == 0 || isListed
    if isLoneAddress { return -4 }
    if isListed || token.kind == .documentNumber { return 4 }
    // *(…)*
    let isAside =
      line.count >= 8 && line.first == "*" && line.last == "*"
      && "(（".contains(scalar: line[line.startIndex + 1])
    return isAside ? 4 : 0
  }

  /// A line without the blanks around it.
  func trimmed(_ line: Int) -> ArraySlice<UInt32> {
    input.text.scalars[input.text.trimmed(input.text.lines[line])]
  }

  /// An address of the web or of a file alone: `https://www.example.com/a.html`, `C:\\报告.docx`.
  private func isAddress(_ line: ArraySlice<UInt32>) -> Bool {
    guard !line.contains(where: ScalarSet.isWhiteSpace), let first = line.first else { return false }
    return line.starts(with: addressStart)
      || ScalarSet.isLatinLetter(first) && line.dropFirst().starts(with: driveEnd)
  }

  /// What the look of a token and of what stands around it rules out.
  private func look(at index: Int, _ isFound: Bool, _ result: inout LabelLimits) {
    let token = window.tokens[index]
    result.allowed = Self.labels(of: token, isFirst: window.isStart && index == 0)
    narrow(&result.allowed, token)
    if isFound { result.allowed.remove(.title) }
    if contentsEnd.isOver, !token.hasLeader, !ScalarSet.isDigit(token.last) {
      result.allowed.remove(.contents)
    }
    // 文　　号：……　　有 效 性：……
    if isFound, (input.lines[Int(token.line)].noise?.score ?? 0) >= 7 { result.allowed.remove(.tableRow) }
    result.doubt += DataFields.narrow(&result.allowed, words(of: token.range)[...])
    if isHangingName(index) {
      for label in [Label.signature, .byline, .title] { result.allowed.remove(label) }
    }
    if isUnderlined(index) { result.allowed.remove(.noise) }
    if token.cut == .line, !isStructured { narrowClosing(&result.allowed, words(of: token.range)) }
    ElementForms.narrow(&result.allowed, input.text.scalars[token.range])
    narrowByNeighbours(&result, index)
    narrowByPaper(&result, index)
    if isOrganOfTitle(index) || isPaperAboveItsText(index) { result.doubt += 6 }
    // 县水务局 alone on a line: of a list of organs, more often than of a page.
    if token.kind == .organ, token.cut == .line, hasAttachment { result.doubt += 3 }
    if token.kind == .paper {
      result.allowed.remove(.date)
      if !saysMark(token) { result.allowed.remove(.organMark) }
    }
    if isStructured, !isMarkOfOrgan(index) { result.allowed.remove(.organMark) }
    lookAtRows(at: index, &result)
    if token.cut == .line, AnnouncingClause.isOne(input.text.scalars[token.range]) {
      result.allowed = LabelSet(.body)
    }
    narrowForms(&result.allowed, index)
    attachments.narrow(&result.allowed, index)
    if !hasArticle, result.allowed.contains(.runInHeading),
      LeadForms.isColonLead(input.text.scalars[token.range])
    {
      result.allowed.remove(.body)
      result.allowed.remove(.heading)
    }
  }

  /// `索引号：` and below it `000000/2024-0001`: the value of a page's field, on a line of its own.
  private func isValue(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (token, field) = (window.tokens[index], window.tokens[index - 1])
    guard Characters.isColon(field.end), field.length <= 12,
      !field.has.isDisjoint(with: [.field, .weakField])
    else { return false }
    return token.cut == .line && token.han == 0 && token.digits > 0 && token.length <= 40
  }

  /// What the text around a token and the kind of its file rule out.
  private func narrow(_ allowed: inout LabelSet, _ token: Token) {
    // A format that has tables of its own pastes none as text, and says what is a heading.
    if isStructured, token.form == 0, token.hint == 0, token.stops > 0 { allowed.remove(.heading) }
    // Who writes Markdown signs his headings.
    if input.paragraphs == .blankLines, token.hint == 0, token.form == 0 || token.stops > 0 {
      allowed.remove(.heading)
    }
    if isStructured, token.gaps == 0, token.bars == 0 { allowed.remove(.tableRow) }
    // Pages whose words are Latin have no place in a word processor's file: it is a text with foreign words.
    if isStructured, token.han == 0, token.latin >= 4 { allowed.remove(.noise) }
    // `### 资金保障` says what it is.
    if (1...4).contains(token.hint), token.stops == 0, token.han >= 2, token.length <= 60 {
      allowed.remove(.body)
      allowed.remove(.runInHeading)
    }
    let words = input.text.scalars[token.range]
    if token.bars >= 2 || token.han == 0, TableBar.isDivider(words) || NoiseLines.isEmptyHeading(words) {
      allowed = LabelSet(.noise)
    } else if token.bars >= 2, TableBar.isRow(input.text.scalars[token.range]) {
      allowed.formIntersection([LabelSet(.tableRow), LabelSet(.noise)])
    }
    // One line or two without a gap are no table.
    if window.isStart, window.isEnd, window.tokens.count < 3, token.gaps == 0, token.bars == 0 {
      allowed.remove(.tableRow)
    }
    // Items of a list of attachments stand below its label.
    if !hasAttachment { allowed.remove(.attachmentNote) }
    // A word processor's 目录 is told by its field; numbered lines one below the other are headings without text.
    if isStructured, !hasContents, token.kind != .leader { allowed.remove(.contents) }
    if hasTextAfterColon(token) { allowed.remove(.heading) }
    // 汇报人：张三 calls upon nobody.
    if !Characters.isColon(token.end), namesSigner(token) { allowed.remove(.salutation) }
  }

  /// Whether a line is the title of a list of contents, also spaced.
  func namesContents(_ line: Int) -> Bool {
    let word = input.text.scalars[input.text.lines[line]].prefix(12).filter { !ScalarSet.isWhiteSpace($0) }
    return ["目录", "目錄", "目次"].contains { word.elementsEqual($0.unicodeScalars, by: ==) }
  }

  func namesSigner(_ token: Token) -> Bool {
    let scalars = Array(input.text.scalars[token.range].prefix(12))
    guard let (end, _) = PersonWords.labels.match(in: scalars, at: 0), end < scalars.count else {
      return false
    }
    return Characters.isColon(scalars[end])
  }

  /// Whether a token begins a paragraph or goes on, where that is certain.
  private func join(_ allowed: inout LabelSet, _ index: Int, _ rule: LineRule) {
    let token = window.tokens[index]
    if rule.label == nil {
      if let joins = mustJoin(index, rule) {
        if joins { allowed = LabelSet(.continued) } else { allowed.remove(.continued) }
      } else if rule.joins && !rule.isBody || isWithinSentence(token)
        || hasOwnParagraphs && isBehindBlank(token)
      {
        allowed = LabelSet(.continued)
      } else if let joins, allowed != LabelSet(.continued) {
        let above = Int(window.above[index])
        if joins.continues(index, after: above) {
          allowed = LabelSet(.continued)
        } else if joins.begins(index, after: above) {
          allowed.remove(.continued)
        }
      }
    }
    if rule.begins || token.begins { allowed.remove(.continued) }
    if isNameBehindOrgan(index) { allowed = LabelSet(.continued) }
  }

  /// `云岭县财政局`, `云岭县教育局`, `关于……的请示`: one of the organs of a joint title, which signs below too.
  private func isOrganOfTitle(_ index: Int) -> Bool {
    guard window.isStart, index < 6, index + 1 < window.tokens.count, window.tokens[index].kind == .organ
    else {
      return false
    }
    let next = window.tokens[index + 1]
    return next.kind == .organ || next.first == "关"
  }

  /// The name of a paper with those called upon below it, or who gives it: what a page has above its text is a text's name
  /// too, but stands farther away.
  private func isPaperAboveItsText(_ index: Int) -> Bool {
    guard window.tokens[index].kind == .paper, index + 1 < window.tokens.count else { return false }
    let next = window.tokens[index + 1]
    guard next.cut == .line, next.length <= 60 else { return false }
    return next.kind == .salutation || next.namesPerson || next.kind == .name
      || next.has.contains(.post) && next.stops == 0
  }

  /// Whether a line of a word processor's file can be 发文机关标志: it says 文件, or a number stands below it.
  private func isMarkOfOrgan(_ index: Int) -> Bool {
    if saysMark(window.tokens[index]) { return true }
    return window.tokens[min(index + 1, window.tokens.count)...].prefix(2).contains {
      $0.kind == .documentNumber
    }
  }

  /// 文件, 纪要 or 令 at the end.
  private func saysMark(_ token: Token) -> Bool {
    let end = input.text.scalars[token.range].suffix(2)
    return end.elementsEqual("文件".unicodeScalars, by: ==) || end.elementsEqual("纪要".unicodeScalars, by: ==)
      || end.last == "令"
  }

  /// `县水务局`, `沈清`: who writes Markdown breaks no line so early, unless it is one of a signature or a list.
  private func isShort(_ token: Token) -> Bool {
    token.cut == .line && token.length <= 20 && token.stops == 0 && token.commas == 0 && token.open <= 0
      && !Characters.isColon(token.end)
  }

  /// Whether the format decides if a token goes on with the one above; `nil` when it does not.
  private func mustJoin(_ index: Int, _ rule: LineRule) -> Bool? {
    let token = window.tokens[index]
    switch input.paragraphs {
    case .inferred: return nil
    case .lines: return token.cut == .line ? false : nil
    case .blankLines:
      guard token.cut == .line, index > 0 else { return nil }
      let above = input.rules[Int(window.tokens[index - 1].line)]
      let isHeading = above?.label != nil && above?.label != .body
      if above?.label == nil, rule.label == nil, !token.blankBefore, isShort(window.tokens[index - 1]) {
        return isShort(token) ? false : nil
      }
      return !token.blankBefore && token.form == 0 && !rule.begins && rule.label == nil && !isHeading
        && !isFieldBelowField(index)
    }
  }
}

private let addressStart = "http".flatScalars
private let driveEnd = ":\\".flatScalars
