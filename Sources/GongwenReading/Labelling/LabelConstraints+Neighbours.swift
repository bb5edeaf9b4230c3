internal import GongwenModel

/// What a line cannot be for what stands right above or below it.
extension LabelConstraints {
  /// Takes away what a line cannot be.
  func narrowByNeighbours(_ limits: inout LabelLimits, _ index: Int) {
    if isCourtesy(index) { limits.allowed = LabelSet(.body) }
    // `[时间] 10月9日` above `[地点] 四号楼`: fields of minutes; one alone, as in 【工作简报】……, may be a title.
    if isBracketField(index), besides(index).contains(where: isBracketField) {
      for label in [Label.title, .heading, .documentNumber, .signature, .date, .byline] {
        limits.allowed.remove(label)
      }
    }
    if let sign = sign(index), besides(index).contains(where: { self.sign($0) == sign }) {
      for label in [Label.title, .tableRow] { limits.allowed.remove(label) }
    }
    if isContactAboveDate(index) { limits.allowed.remove(.noise) }
    if index > 0, namesFile(window.tokens[index]) { limits.allowed.remove(.title) }
    narrowAroundPages(&limits, index)
    // 截止时间 above its date, with more of the text below: nobody signs there.
    let hasMoreBelow = window.proseAfter[index] > 0
    if hasMoreBelow, namesTime(index), isDate(index + 1) { limits.allowed.remove(.signature) }
    if hasMoreBelow, namesTime(index - 1), isDate(index) {
      for label in [Label.signature, .date] { limits.allowed.remove(label) }
    }
    if isOwner(index) {
      for label in [Label.title, .heading, .tableRow, .contents, .date] { limits.allowed.remove(label) }
      limits.doubt -= Self.trustInFinders
    }
  }

  /// Takes away what a line cannot be right below a number of a page, or below who issues a periodical.
  private func narrowAroundPages(_ limits: inout LabelLimits, _ index: Int) {
    let above = Int(window.above[index])
    if index > 0, bareNumbers[index - 1] == .page, window.tokens[index].gaps == 0 {
      limits.allowed.remove(.tableRow)
      // `县水利局` alone on the page below the last sentence signs.
      if above >= 0, Characters.isStop(window.tokens[above].end) || isDate(above) {
        limits.allowed.remove(.continued)
        limits.doubt += Self.certainty
      }
    }
    // Who issues a periodical, and when, told by its form.
    if index > 0, input.rules[Int(window.tokens[index - 1].line)]?.label == .byline {
      limits.allowed.remove(.continued)
    }
    if isAloneOnPage(index) {
      limits.allowed.remove(.signature)
      if above >= 0, Characters.isStop(window.tokens[above].end) { limits.allowed.remove(.continued) }
    }
    if above >= 0, isAloneOnPage(above) { limits.allowed.remove(.continued) }
  }

  /// `附件：关于……的通知.pdf`: a file that is attached; one that a text begins with may be its title.
  private func namesFile(_ token: Token) -> Bool {
    guard token.cut == .line else { return false }
    let line = input.text.scalars[input.text.trimmed(input.text.lines[Int(token.line)])]
    guard let dot = line.suffix(6).lastIndex(of: ".") else { return false }
    return TailNoise.fileEndings.contains(Array(line[(dot + 1)...]).string.lowercased())
  }

  /// A short line without a stop between the numbers of two pages, with more of the text below: it heads that.
  private func isAloneOnPage(_ index: Int) -> Bool {
    guard index > 0, index + 1 < window.tokens.count, window.proseAfter[index] > 0,
      case let token = window.tokens[index], token.cut == .line, token.stops == 0, let joins,
      Int(token.edge) + 4 < joins.longest[index]
    else { return false }
    return [index - 1, index + 1].allSatisfy {
      window.tokens[$0].han == 0 && input.lines[Int(window.tokens[$0].line)].isNoise
    }
  }

  /// The name of the page's owner alone on one of its first lines, with no paper right below that the owner could have issued.
  func isOwner(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard index < 8, !owner.isEmpty, token.cut == .line, token.length <= 30 else { return false }
    guard
      words(of: token.range).filter({ !ScalarSet.isWhiteSpace($0) }).suffix(owner.count).elementsEqual(owner)
    else { return false }
    let below = window.tokens[(index + 1)...].prefix(2)
    return !below.contains { $0.kind == .paper || $0.kind == .documentNumber || $0.first == "关" }
  }

  /// 此致, 敬礼: the courtesies at the end of a letter.
  private func isCourtesy(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard token.cut == .line, token.length <= 8 else { return false }
    let words = words(of: token.range).filter { ScalarSet.isHan($0) }
    return ["此致", "敬礼", "此致敬礼"].contains { words.elementsEqual($0.unicodeScalars, by: ==) }
  }

  /// `[到会人员] 张三、李四`, `【地点】二楼会议室`: a word in square brackets and what it says.
  private func isBracketField(_ index: Int) -> Bool {
    // What stands behind the bracket may be another token.
    let line = words(of: input.text.trimmed(input.text.lines[Int(window.tokens[index].line)]))
    guard let first = line.first, "[［【".contains(scalar: first),
      let end = line.prefix(10).firstIndex(where: ElementForms.isClosingBracket), end >= 3,
      end + 1 < line.count
    else { return false }
    return line[1..<end].allSatisfy(ScalarSet.isHan)
  }

  /// The sign that a line of a list begins with: `●全县夏收工作进展顺利` above another is one of what an issue contains.
  private func sign(_ index: Int) -> UInt32? {
    let token = window.tokens[index]
    guard token.cut == .line, let first = input.text.scalars[token.range].first else { return nil }
    return signs.contains(first) ? first : nil
  }

  /// The tokens above and below a line, the nearest ones.
  func besides(_ index: Int) -> [Int] {
    let line = window.tokens[index].line
    return [
      window.tokens[..<index].lastIndex { $0.line < line },
      window.tokens[index...].firstIndex { $0.line > line },
    ].compactMap(\.self)
  }

  /// 截止时间, 报名日期: the name of a field whose value is a date.
  private func namesTime(_ index: Int) -> Bool {
    guard window.tokens.indices.contains(index) else { return false }
    let token = window.tokens[index]
    guard token.cut == .line, token.stops == 0, (4...12).contains(token.length) else { return false }
    return times.suffix(of: words(of: token.range)) != nil
  }

  /// `联系电话：0571-88880000` between who signs and the date, alone or with others: below a page's text the date stands first.
  private func isContactAboveDate(_ index: Int) -> Bool {
    func isContact(_ index: Int) -> Bool {
      window.tokens[index].cut == .line && DataFields.isContact(words(of: window.tokens[index].range)[...])
    }
    guard isContact(index) else { return false }
    let below = (index + 1..<min(index + 6, window.tokens.count)).first { !isContact($0) }
    // 服务热线：96390 above who signs and the date.
    return below.map { isDate($0) || window.tokens[$0].kind == .organ && isDate($0 + 1) } ?? false
  }

  func isDate(_ index: Int) -> Bool {
    window.tokens.indices.contains(index) && window.tokens[index].kind == .date
      && window.tokens[index].cut == .line
  }

  /// Whether lines are paragraphs of their own: most of those with sentences have an indent or a blank line above, and there
  /// are four at least.
  static func setsParagraphs(_ tokens: [Token]) -> Bool {
    var (sentences, own) = (0, 0)
    for token in tokens where token.cut == .line && token.stops > 0 {
      sentences += 1
      if token.indent >= 3 || token.blankBefore { own += 1 }
    }
    return own >= 4 && own * 4 >= sentences * 3
  }

  /// A word processor's paragraph begins no other where no sentence ends: `授予丁 一、李 二同志`.
  func isWithinSentence(_ token: Token) -> Bool {
    guard input.paragraphs == .lines, token.cut != .line, token.lower > 0 else { return false }
    let before = input.text.scalars[..<Int(token.lower)].last { !ScalarSet.isWhiteSpace($0) }
    return before.map { !Characters.endsParagraph($0) && !Characters.isClosing($0) } ?? false
  }

  /// One typed blank behind a sentence or a clause, and nothing that begins anything after it: where lines are paragraphs of
  /// their own, that is a slip within one of them.
  func isBehindBlank(_ token: Token) -> Bool {
    guard [.gap, .likely, .afterHeading].contains(token.cut), token.form == 0, token.bare == 0,
      token.lower >= 2
    else { return false }
    let place = Int(token.lower)
    guard input.text.scalars[place - 1] == " " else { return false }
    let before = input.text.scalars[place - 2]
    return Characters.isStop(before) || before == "；" || before == ";"
  }
}

private let signs: CharacterGroup = "●○◆◇■□▲△◎▶►➤✦•·▪◦➢"
private let times = KeywordTable(words: "时间 日期 期限 截止日")
