internal import GongwenModel

/// What its form says of a line in a form, a list or a periodical (简报), whatever the model finds.
extension LabelConstraints {
  /// Takes away what a line cannot be.
  func narrowForms(_ allowed: inout LabelSet, _ index: Int) {
    narrowCells(&allowed, index)
    guard window.tokens[index].cut == .line else { return }
    if isFieldAgain[index], !namesSigner(window.tokens[index]) {
      for label in [Label.signature, .date, .byline, .remarks] { allowed.remove(label) }
    }
    if index > 0, hasRoom(Int(window.tokens[index - 1].line)) {
      allowed.remove(.continued)
      // 负责人： below 甲方：　　乙方： is the first party's.
      if Characters.isColon(window.tokens[index].end) { allowed.remove(.signature) }
    }
    if leadsItem(index) { allowed.remove(.heading) }
    if asksOpinion(index), input.text.marks[window.tokens[index].range.upperBound - 1] == .kept {
      allowed.formIntersection([LabelSet(.body), LabelSet(.continued)])
    }
    if isNote(index) {
      allowed.remove(.tableRow)
      allowed.remove(.continued)
    }
    if saysFormula(index) { allowed = LabelSet(.body) }
    if isQuestion(index) {
      for label in [Label.heading, .title, .runInHeading, .signature, .contents] { allowed.remove(label) }
    }
    narrowIssue(&allowed, index)
    if TitleWords.beginsCertificate(words(of: window.tokens[index].range)) {
      for label in [Label.title, .subtitle, .heading, .byline, .signature] { allowed.remove(label) }
      // 任命书 above it is a title.
      if index > 0, case let above = window.tokens[index - 1], above.length <= 16,
        above.stops == 0, above.commas == 0
      {
        allowed.remove(.continued)
      }
    }
    if isEllipsis(index) { allowed = LabelSet(.body) }
  }

  /// Takes away what a number alone on its line cannot be, nor one of several lines of two fields.
  private func narrowCells(_ allowed: inout LabelSet, _ index: Int) {
    if isRowNumber[index] { allowed = LabelSet(.tableRow) }
    switch bareNumbers[index] {
    case .page: allowed = LabelSet(.noise)
    case .item: allowed = LabelSet(.body)
    case nil: break
    }
    guard isPairOfFields(index), besides(index).contains(where: isPairOfFields) else { return }
    guard window.tokens[index].cut == .line else { return allowed.formIntersection(LabelSet(.continued)) }
    for label in [Label.title, .subtitle, .heading, .byline, .signature, .date] { allowed.remove(label) }
    if !input.lines[Int(window.tokens[index].line)].isNoise { allowed.remove(.noise) }
  }

  /// Takes away what the head of a periodical cannot be.
  private func narrowIssue(_ allowed: inout LabelSet, _ index: Int) {
    if isIssue(index) || isAboveIssue(index) { allowed.remove(.noise) }
    // What is a number in a red head is told by its form (`PeriodicalHeader`); below the title of a paper it is none.
    if isIssue(index) {
      allowed.remove(.documentNumber)
      if isIssueOfTitle(index) { allowed = LabelSet(.subtitle) }
    }
    if isEditorOfIssue(index) {
      allowed.remove(.noise)
    }
    if isBelowIssue(index) {
      for label in [Label.noise, .signature, .date] { allowed.remove(label) }
    }
  }

  /// `注：请保持通讯畅通。` below the rows of a list is none of them.
  private func isNote(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard token.gaps == 0, token.bars == 0, "注备说附".contains(scalar: token.first) else { return false }
    let words = words(of: token.range)
    return notes.match(in: words, at: 0).map { $0.end < words.count && Characters.isColon(words[$0.end]) }
      ?? false
  }

  /// `代表人：王强　　　　代表人：李娜`: what two parties that sign beside each other have on several lines.
  private func isPairOfFields(_ index: Int) -> Bool {
    let line = Int(window.tokens[index].line)
    guard hasWideGap(line) else { return false }
    return PairedFields.isPair(trimmed(line))
  }

  /// `填表说明：1.请在相应的栏内填写；`: a label with the first of its items behind it.
  private func leadsItem(_ index: Int) -> Bool {
    guard index + 1 < window.tokens.count, Characters.isColon(window.tokens[index].end) else { return false }
    let item = window.tokens[index + 1]
    return item.cut != .line && item.form > 0
      && FieldLabel.end(in: words(of: window.tokens[index].range)) != nil
  }

  /// `县委组织部意见：` with nothing behind it: the name of a field, in which an organ writes.
  private func asksOpinion(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard Characters.isColon(token.end), token.form == 0, token.length <= 24, token.stops == 0,
      token.commas == 0
    else {
      return false
    }
    return words(of: token.range).dropLast().suffix(2).elementsEqual("意见".flatScalars)
  }

  /// `特此证明` without its stop: the formula that ends a paper.
  private func saysFormula(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard index > 0, token.first == "特", (4...8).contains(token.length), token.stops == 0 else {
      return false
    }
    return words(of: token.range).starts(with: "特此".flatScalars)
  }

  /// `第6期`, `（总第15期）` on one of the first lines: the number of a periodical.
  private func isIssue(_ index: Int) -> Bool {
    window.isStart && index < 6 && isNumberOfIssue(index)
  }

  /// `第3期` right below the name of a paper, and no `第二期` among the lines farther down, which parts it.
  private func isIssueOfTitle(_ index: Int) -> Bool {
    guard index > 0, window.tokens[index - 1].kind == .paper else { return false }
    return !window.tokens.indices.contains { $0 != index && isNumberOfIssue($0) }
  }

  private func isNumberOfIssue(_ index: Int) -> Bool {
    let token = window.tokens[index]
    return token.cut == .line && token.length <= 24 && IssueNumber.isOfPeriodical(words(of: token.range))
  }

  /// `督查通报` above `第6期`: the name of the periodical.
  private func isAboveIssue(_ index: Int) -> Bool {
    index == 0 && index + 1 < window.tokens.count && window.tokens[index].length <= 16 && isIssue(index + 1)
  }

  /// `...`, `……` below a heading or a sentence: what its writer still has to write there; pages have them between links.
  private func isEllipsis(_ index: Int) -> Bool {
    guard index > 0, NoiseLines.isEllipsis(words(of: window.tokens[index].range)) else { return false }
    let above = window.tokens[index - 1]
    return above.han >= 4 && (above.form > 0 || above.isFinished || Characters.isColon(above.end))
  }

  /// `县信访局　　　2025年7月9日` below the number of a periodical, on one line or two: who issues it, and when.
  private func isBelowIssue(_ index: Int) -> Bool {
    guard index > 0, window.proseAfter[index] > 0 else { return false }
    if isIssue(index - 1) {
      // The date may be a token of its own.
      let line = words(of: input.text.lines[Int(window.tokens[index].line)])
      return line.count < 60 && line.contains("年") || isDate(index + 1)
    }
    return isDate(index) && index > 1 && isIssue(index - 2)
  }

  /// `责任编辑：周小军　　校对：林芳` in a periodical, which a page of the web has too.
  private func isEditorOfIssue(_ index: Int) -> Bool {
    let line = words(of: window.tokens[index].range)
    guard line.count <= 60, let end = editors.match(in: line, at: 0)?.end, end < line.count,
      Characters.isColon(line[end])
    else { return false }
    return (0..<min(6, index)).contains(where: isIssue)
  }

  /// `3.党支部委员会每届任期（　）`, `B.集体领导制`: a question with room for its answer, or one of its answers; `□满意　□不满意`.
  private func isQuestion(_ index: Int) -> Bool {
    if joins?.isItem(index) == true || TickBox.areChoices(words(of: window.tokens[index].range)) {
      return true
    }
    let line = words(of: window.tokens[index].range).suffix(8)
    guard let close = line.last, ElementForms.isClosingBracket(close),
      let open = line.lastIndex(where: ElementForms.isOpeningBracket), open + 2 < line.endIndex
    else { return false }
    return line[(open + 1)...].dropLast().allSatisfy(ScalarSet.isWhiteSpace)
  }
}

private let notes = KeywordTable(words: "注 备注 说明 附注")
private let editors = KeywordTable(words: "责任编辑 编辑 责编 审核 校对 编审 主编 编发 签发")
