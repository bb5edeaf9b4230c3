internal import GongwenModel

/// What lines are by the use of everyday papers: letters, petitions, notices of one word, scripts.
extension LabelConstraints {
  /// Takes away what a line cannot be in such papers.
  func narrowByPaper(_ limits: inout LabelLimits, _ index: Int) {
    guard window.tokens[index].cut == .line else { return }
    if isSpreadTitle(index) || isTitleBelowPaper(index) || isUprightTitle(index) || index == parted?.title {
      limits.allowed = LabelSet(.title)
      limits.doubt += Self.certainty
    } else if parted?.parts.contains(index) == true {
      limits.allowed = LabelSet(.chapter)
      limits.doubt += Self.certainty
    }
    guard limits.allowed != LabelSet(.title), !isStructured || input.paragraphs == .blankLines else { return }
    // At the start of a text its red head tells.
    if isBelowDate(index), isMark(index), isTitleBelowPaper(index + 1) {
      limits.allowed = LabelSet(.organMark)
      limits.doubt += Self.certainty
    }
    if isAuthorAboveTitle(index) {
      limits.allowed = LabelSet(.byline)
      limits.doubt += Self.certainty
      return
    }
    if isAddressee(index) || callsUpon(index) {
      limits.allowed = LabelSet(.salutation)
      limits.doubt += Self.certainty
    } else if isDirection(index) {
      limits.allowed = LabelSet(.body)
    } else if signsAboveDate(index) || isClerk(index) {
      limits.allowed = LabelSet(.signature)
    } else if isAboveTimes(index) {
      limits.allowed = LabelSet(.body)
    } else {
      narrowAuthor(&limits, index)
    }
  }

  /// What outweighs the model where it would leave such a line out.
  static let certainty: Float = 6

  private func line(_ index: Int) -> [UInt32] {
    guard window.tokens.indices.contains(index), window.tokens[index].cut == .line else { return [] }
    return words(of: window.tokens[index].range)
  }

  private func squeezed(_ index: Int) -> [UInt32] { line(index).filter { !ScalarSet.isWhiteSpace($0) } }

  // MARK: Titles

  /// `收    条` as the first line, or below the date that another paper ends with: characters spread with blanks, and no name.
  private func isSpreadTitle(_ index: Int) -> Bool {
    guard window.isStart,
      index == 0 || window.tokens[index].blankBefore && window.tokens[index - 1].kind == .date
    else { return false }
    let words = line(index).split(whereSeparator: ScalarSet.isWhiteSpace)
    guard (2...6).contains(words.count), words.allSatisfy({ $0.count == 1 && $0.allSatisfy(ScalarSet.isHan) })
    else { return false }
    let title = squeezed(index)
    // 第 一 章 and 目 录 have labels of their own.
    guard index + 1 < window.tokens.count, OrdinalMatch.find(in: title) == nil,
      !namesContents(Int(window.tokens[index].line))
    else { return false }
    return Self.isNoName(title)
  }

  /// `2025年春耕工作总结` right below the date that another paper ends with, and a blank line, with its author, those called upon or its
  /// text below; who issues it may stand in between.
  private func isTitleBelowPaper(_ index: Int) -> Bool {
    guard index > 1, index + 1 < window.tokens.count, case let token = window.tokens[index],
      token.kind == .paper, token.form == 0,
      isBelowDate(index) || isBelowDate(index - 1) && isMark(index - 1),
      case let below = window.tokens[index + 1], below.cut == .line
    else { return false }
    if below.kind == .salutation { return true }
    // 说明 and 填表须知 head remarks, and 印发会议通知 may be what was done on that day.
    let words = words(of: token.range)
    let isWhole = words.contains(text: about) || token.digits > 0 || "书条".contains(scalar: token.last)
    return isWhole && token.length > 2 && (below.kind == .organ || below.stops > 0 || below.form > 0)
  }

  /// Whether a blank line parts a line from the date above, which ends a paper.
  private func isBelowDate(_ index: Int) -> Bool {
    index > 1 && window.tokens[index].blankBefore && isDate(index - 1)
      && window.tokens[..<index].contains { $0.stops > 0 }
  }

  /// `青溪县财政局` above `青溪县财政局关于……的通知`.
  private func isMark(_ index: Int) -> Bool {
    let organ = squeezed(index)
    return (3...30).contains(organ.count) && squeezed(index + 1).starts(with: organ + "关于".flatScalars)
  }

  /// 章程 and 安全守则 begin as names do.
  private static func isNoName(_ title: [UInt32]) -> Bool {
    TitleWords.kinds.suffix(of: title) != nil || !PersonWords.isName(title)
  }

  /// 工/作/规/章: one character a line from the first line on, with the text below.
  private func isUprightTitle(_ index: Int) -> Bool {
    guard window.isStart, index < Self.mostUpright else { return false }
    let run = window.tokens.prefix(Self.mostUpright + 1).prefix {
      $0.cut == .line && $0.length == 1 && ScalarSet.isHan($0.first)
    }
    guard (2...Self.mostUpright).contains(run.count), index < run.count, run.count < window.tokens.count
    else {
      return false
    }
    let (title, next) = (run.map(\.first), window.tokens[run.count])
    let isPaper = TitleWords.kinds.suffix(of: title) != nil
    // 申/请/人/情/况 heads the rows of a form.
    let leadsOn = next.stops > 0 || next.form > 0 || next.blankBefore || isPaper
    return (isPaper || run.count > 2) && next.length >= 3 && leadsOn
      && !title.allSatisfy(HanNumeral.isNumeral) && Self.isNoName(title)
  }

  private static let mostUpright = 12

  /// `2024年工作总结和2025年工作计划` above a part called `2024年工作总结` and one called `2025年工作计划`: its place, and the lines that are
  /// the names of the parts; whose they are may stand before the first.
  func titleOfParts() -> (title: Int, parts: Set<Int>)? {
    guard window.isStart, !window.tokens.isEmpty else { return nil }
    let title = window.tokens.indices.prefix(3).first { partNames($0) != nil }
    guard let title, let names = partNames(title) else { return nil }
    var parts: [Set<Int>] = [[], []]
    for index in window.tokens.indices where index > title && isShortLine(index) {
      for (part, name) in names.enumerated() where Self.names(squeezed(index), part: name) {
        parts[part].insert(index)
      }
    }
    return parts.contains(where: \.isEmpty) ? nil : (title, parts[0].union(parts[1]))
  }

  private func isShortLine(_ index: Int) -> Bool {
    let token = window.tokens[index]
    return token.cut == .line && token.length <= 30 && token.stops == 0
  }

  /// The two papers that a title names: `……总结` and `……计划`.
  private func partNames(_ index: Int) -> [[UInt32]]? {
    let names = squeezed(index).split { Self.conjunctions.contains($0) }.map(Array.init)
    guard window.tokens[index].length <= 60, names.count == 2,
      names.allSatisfy({ $0.count >= 4 && TitleWords.kinds.suffix(of: $0) != nil })
    else { return nil }
    return names
  }

  private static func names(_ line: [UInt32], part name: [UInt32]) -> Bool {
    line == name || line.count >= 6 && line.count < name.count && name.suffix(line.count).elementsEqual(line)
  }

  private static let conjunctions: CharacterGroup = "和及与暨、"

  // MARK: Those called upon

  /// 青溪县人民法院 below 此致, and who signs below it: the court or the committee that is asked, where nobody is called upon above.
  private func isAddressee(_ index: Int) -> Bool {
    guard squeezed(index - 1) == Self.courtesy, OrganNames.isOrgan(squeezed(index)), !isLetter else {
      return false
    }
    let below = index + 1
    guard window.tokens.indices.contains(below), window.tokens[below].kind != .date else { return false }
    // Of three organs and more all sign.
    return !(OrganNames.isOrgan(squeezed(below)) && OrganNames.isOrgan(squeezed(below + 1)))
  }

  private static let courtesy = "此致".flatScalars

  /// Whether a line right below the title calls upon somebody (县教育局：).
  private var isLetter: Bool {
    (1...3).contains { index in
      let words = squeezed(index)
      return Characters.isColon(words.last ?? 0)
        && (window.tokens[index].kind == .salutation || OrganNames.isOrgan(words.dropLast()))
    }
  }

  /// `广大用户：`, `全体业主：`, `致：青溪县妇幼保健院` right below the title, with the text below them.
  private func callsUpon(_ index: Int) -> Bool {
    guard window.isStart, (1...3).contains(index), index + 1 < window.tokens.count,
      window.tokens[index].length <= 24, window.tokens[index].stops == 0, leadsText(index + 1)
    else { return false }
    let words = squeezed(index)
    if words.count > 4, words[0] == "致", Characters.isColon(words[1]) { return true }
    guard Characters.isColon(words.last ?? 0), words.count >= 4 else { return false }
    return Self.calls.match(in: words, at: 0) != nil
      && words.dropLast().allSatisfy { ScalarSet.isHan($0) || $0 == "、" }
  }

  /// A line of text, which may lead on to another.
  private func leadsText(_ index: Int) -> Bool {
    let token = window.tokens[index]
    return token.form == 0
      && (token.stops > 0 || token.commas > 0 && token.length >= 12 || token.length >= 20)
  }

  private static let calls = KeywordTable(words: "广大 全体 各位 尊敬的 亲爱的 敬爱的")

  // MARK: Scripts

  /// `（音乐起，主持人上场）` above what a speaker says; a date in it makes it a second title.
  private func isDirection(_ index: Int) -> Bool {
    let words = squeezed(index)
    guard window.isStart, index < 4, let first = words.first, let last = words.last,
      ElementForms.isOpeningBracket(first),
      ElementForms.isClosingBracket(last), !words.contains(where: ScalarSet.isDigit)
    else { return false }
    let below = squeezed(index + 1).prefix(6)
    guard let colon = below.firstIndex(where: Characters.isColon), colon >= 1 else { return false }
    return below[..<colon].allSatisfy(ScalarSet.isHan) && squeezed(index + 1).count > colon + 1
  }

  // MARK: Who signs

  /// `书　记　员　　何　静` below the date of a judgment: an office and a name behind it, whom no imprint names.
  private func isClerk(_ index: Int) -> Bool {
    guard index > 0, window.tokens[index - 1].kind == .date, window.tokens[index].length <= 24 else {
      return false
    }
    let (words, name) = (line(index), squeezed(index))
    guard words.allSatisfy({ ScalarSet.isHan($0) || ScalarSet.isWhiteSpace($0) }), name.count <= 10 else {
      return false
    }
    return Self.offices.contains {
      name.starts(with: $0) && PersonWords.isName(Array(name.dropFirst($0.count)))
    }
  }

  /// Who signs a judgment below its date.
  private static let offices = "书记员 代书记员 法官助理 审判员 代理审判员 人民陪审员 记录员 记录人 仲裁员 检察员".listedWords

  /// `请假人：三（1）班　王小明` far to the right, above another such label or the date.
  private func signsAboveDate(_ index: Int) -> Bool {
    guard isFarLabel(index) else { return false }
    let lines = window.tokens.indices[index...].dropFirst().prefix(12).filter {
      window.tokens[$0].cut == .line
    }
    return lines.prefix(3).first { !isFarLabel($0) }.map { window.tokens[$0].kind == .date } ?? false
  }

  private func isFarLabel(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard token.cut == .line, token.indent >= 16, token.stops == 0, token.commas == 0, token.length <= 30
    else {
      return false
    }
    let words = squeezed(index)
    guard let colon = words.prefix(12).firstIndex(where: Characters.isColon), colon >= 2 else { return false }
    // 保证人（签字）：
    let label = words[..<colon].last { !ElementForms.isClosingBracket($0) }
    return "人者长字名章".contains(scalar: label) && !DataFields.isContact(words[...])
  }

  // MARK: Markdown

  /// `**法定代表人**：何建明` on the line below `**甲方**：…`, `[2] …` below `[1] …`: who writes Markdown forgets the blank line there.
  func isFieldBelowField(_ index: Int) -> Bool {
    guard index > 0, window.tokens[index].line == window.tokens[index - 1].line + 1 else { return false }
    let above = window.tokens[...(index - 1)].lastIndex { $0.cut == .line } ?? 0
    if isLabelled(index), isLabelled(above) { return true }
    guard let upper = reference(above), let lower = reference(index) else { return false }
    return lower == upper + 1
  }

  /// Whether a line begins with a short label and a colon: `甲方（用人单位）：`.
  private func isLabelled(_ index: Int) -> Bool {
    let words = squeezed(index)
    guard let colon = words.prefix(14).firstIndex(where: Characters.isColon), colon >= 2 else { return false }
    return words[..<colon].allSatisfy {
      ScalarSet.isHan($0) || ElementForms.isOpeningBracket($0) || ElementForms.isClosingBracket($0)
    }
  }

  /// The number of an entry of 参考文献: `[2] …`, `［2］…`.
  private func reference(_ index: Int) -> Int? {
    let words = squeezed(index).prefix(6)
    guard let first = words.first, first == "[" || first == "［" else { return nil }
    let digits = words.dropFirst().prefix(while: ScalarSet.isDigit)
    guard (1...3).contains(digits.count), let end = words.dropFirst(digits.count + 1).first,
      ElementForms.isClosingBracket(end)
    else { return nil }
    return digits.reduce(0) { $0 * 10 + (ScalarSet.digitValue($1) ?? 0) }
  }
}

private let about = "关于".flatScalars
