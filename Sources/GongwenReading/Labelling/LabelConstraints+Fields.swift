internal import GongwenModel

/// Lines with labels: what is to be filled in by hand, and the names below a label.
extension LabelConstraints {
  /// `甲方：　　　　乙方：`: two fields of one line that are to be filled in by hand.
  func hasRoom(_ line: Int) -> Bool {
    let range = input.text.lines[line]
    guard range.count <= 120 else { return false }
    return LabelSpace.hasRoom(range.filter { input.text.marks[$0] == .kept }.map { input.text.scalars[$0] })
  }

  /// What is kept of the first characters of a range.
  func words(of range: Range<Int>) -> [UInt32] {
    // Asked several times for each line: in one piece, without a list of places.
    var words: [UInt32] = []
    words.reserveCapacity(min(60, range.count))
    for place in range.prefix(60) where input.text.marks[place] == .kept {
      words.append(input.text.scalars[place])
    }
    return words
  }

  /// `　　　　王五` below `副组长：吕西`: one more of those that the label names.
  func isHangingName(_ index: Int) -> Bool {
    func hangs(_ token: Token) -> Bool { token.kind == .name && token.indent >= 8 && token.cut == .line }
    guard hangs(window.tokens[index]) else { return false }
    var above = index - 1
    while above > 0, index - above < 8, hangs(window.tokens[above]) { above -= 1 }
    return above >= 0 && DataFields.isPlain(words(of: window.tokens[above].range)[...])
  }

  /// `2025年度述职报告 县林业局 周建明 各位领导：`: an organ and a person behind it on the line are one, who reports or signs.
  func isNameBehindOrgan(_ index: Int) -> Bool {
    guard index > 0, window.tokens[index].cut != .line, window.tokens[index].kind == .name else {
      return false
    }
    let organ = window.tokens[index - 1]
    // Who stands alone is one; below several names they are a list.
    let next = index + 1 < window.tokens.count ? window.tokens[index + 1] : nil
    let isRow = next.map { $0.kind == .name && $0.cut != .line } ?? false
    return organ.kind == .organ && organ.line == window.tokens[index].line && !isRow
  }

  /// The fields above a form, in a file that has tables of its own.
  func isFormLine(_ index: Int) -> Bool {
    isStructured && TableUnit.isFormLine(input.text.scalars[window.tokens[index].range])
  }

  /// A line above `===`: its writer took it for a heading.
  func isUnderlined(_ index: Int) -> Bool {
    guard index + 1 < window.tokens.count, window.tokens[index].cut == .line else { return false }
    let below = input.text.scalars[window.tokens[index + 1].range]
    return below.count >= 3 && below.allSatisfy { $0 == "=" }
  }

  /// `一、压实责任：各乡镇要逐级签订责任书。`: a sentence after a colon is text, and what is before it no heading alone on its
  /// line.
  func hasTextAfterColon(_ token: Token) -> Bool {
    guard token.form > 0, token.stops == 1 else { return false }
    let scalars = input.text.scalars[token.range]
    guard let colon = scalars.firstIndex(where: Characters.isColon) else { return false }
    return scalars.endIndex - colon > 6
  }

  /// What signs no paper, though it is short and stands near the end, and introduces none below a title: a remark in
  /// brackets, a slogan of two phrases, a party to a contract.
  func narrowClosing(_ allowed: inout LabelSet, _ line: [UInt32]) {
    // 3月1日 至 3月15日
    if line.count <= 40, line.contains("至") { allowed.remove(.date) }
    if let words = bracketed(line), rulesSomething(words) {
      allowed.remove(.signature)
      allowed.remove(.date)
    }
    if isSlogan(line) { allowed.remove(.signature) }
    if isParty(line) {
      for label in [Label.byline, .title, .subtitle] { allowed.remove(label) }
    }
  }

  /// `甲方：`, `发包人（甲方）：云岭建设集团有限公司`: a party to a contract, in what stands before the colon.
  private func isParty(_ line: [UInt32]) -> Bool {
    let label = line.prefix(Self.longestParty).prefix { !Characters.isColon($0) }
    guard line.count > 3, label.count < line.count, Characters.isColon(line[label.count]) else {
      return false
    }
    return label.indices.dropLast().contains {
      "甲乙丙丁".contains(scalar: label[$0]) && label[$0 + 1] == "方"
    }
  }

  private static let longestParty = 14

  /// The words of a line that stands wholly in brackets.
  private func bracketed(_ line: [UInt32]) -> ArraySlice<UInt32>? {
    guard line.count >= 6, ElementForms.isOpeningBracket(line[0]),
      line.firstIndex(where: ElementForms.isClosingBracket) == line.count - 1
    else { return nil }
    return line[1..<line.count - 1]
  }

  /// What a remark that rules something has: `（此证明仅用于办理住房贷款）`, `（有效期7天）`; `（通讯员　李敏）` has none.
  private func rulesSomething(_ words: ArraySlice<UInt32>) -> Bool {
    // （云岭水务有限公司）, （县应急管理局）: who signs for another.
    if OrganNames.isOrgan(words.filter { !ScalarSet.isWhiteSpace($0) }),
      !Self.askings.contains(words[words.startIndex])
    {
      return false
    }
    return words.contains(where: Self.rules.contains)
  }

  private static let rules: CharacterGroup = "此仅限效请须应详"
  /// What of these begins no name of an organ.
  private static let askings: CharacterGroup = "此仅请须详"

  /// `文明云岭 你我共建`: phrases as long as each other, none of which is an organ or a name.
  private func isSlogan(_ line: [UInt32]) -> Bool {
    SpaceFolder.arePhrases(line)
      && line.split(whereSeparator: ScalarSet.isWhiteSpace).allSatisfy { phrase in
        !OrganNames.isOrgan(Array(phrase)) && phrase.last.map(OrganNames.isUnitOfNoSlogan) == false
          && !Surnames.isCompound(Array(phrase.prefix(2)).string)
      }
  }

}
