internal import GongwenModel

/// Who gives a report or a speech, right below its name.
extension LabelConstraints {
  /// Takes away what a line between the name of a paper and its text cannot be.
  func narrowAuthor(_ limits: inout LabelLimits, _ index: Int) {
    guard window.isStart, (1..<6).contains(index), limits.allowed.contains(.byline), isBelowPaper(index),
      isAboveText(index)
    else { return }
    if tasks.match(in: words(of: window.tokens[index].range), at: 0) != nil {
      limits.allowed.remove(.byline)
    } else if isAuthor(index), comesAgain(below: index) {
      for label in [Label.byline, .title] { limits.allowed.remove(label) }
    } else if isAuthor(index) {
      limits.allowed = LabelSet(.byline)
      // A phrase that ends like the name of an organ may be something else.
      if namesHolder(words(of: window.tokens[index].range)) { limits.doubt += Self.certainty }
    }
  }

  /// `县水利局` above `局长　李明`, or `王 小 明` alone, on the first lines above `2025年工作总结`: who reports, and no part of the title.
  ///
  /// What a speech is called may begin with who gives it.
  func isAuthorAboveTitle(_ index: Int) -> Bool {
    guard window.isStart, index < 4, window.tokens[index].kind != .paper,
      let title = window.tokens.indices.prefix(5).first(where: { window.tokens[$0].kind == .paper }),
      index < title,
      TitleWords.kinds.suffix(of: words(of: window.tokens[title].range)) == .report
    else { return false }
    let above = window.tokens[..<title].filter { $0.kind != .date && $0.kind != .bracketed }
    let lines = above.map { words(of: $0.range) }
    guard above.allSatisfy({ $0.cut == .line && $0.length <= Self.longestAuthor }),
      window.tokens[index].kind != .date, window.tokens[index].kind != .bracketed,
      lines.allSatisfy({ namesPerson($0) || namesBody($0) || OrganNames.isOrgan($0) }),
      let person = lines.first(where: namesPerson)
    else { return false }
    return lines.count > 1 || person.contains(where: ScalarSet.isWhiteSpace)
  }

  /// A name, an office, or both, or an organ and a name.
  private func namesPerson(_ line: [UInt32]) -> Bool {
    let unit = line.prefix { !ScalarSet.isWhiteSpace($0) }
    return PersonWords.isName(line) || namesHolder(line)
      || OrganNames.isOrgan(Array(unit)) && PersonWords.endsInName(line)
      || line.count <= 16 && line.allSatisfy { ScalarSet.isHan($0) || $0 == "、" }
        && PersonWords.posts.suffix(of: line) != nil
  }

  /// Whether others like it stand farther down above text: `第一党支部`, `第二党支部` head a part each.
  private func comesAgain(below index: Int) -> Bool {
    let rest = window.tokens.indices[index...].drop(while: isAuthor)
    let own = words(of: window.tokens[index].range)
    return rest.contains {
      isAuthor($0) && isAboveSentence($0) && !isBelowPaper($0) && words(of: window.tokens[$0].range) != own
    }
  }

  private static let longestAuthor = 40

  /// A line that names somebody, wherever it stands.
  private func isAuthor(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard token.cut == .line, token.form == 0, token.stops == 0, token.length <= Self.longestAuthor else {
      return false
    }
    let line = words(of: token.range)
    return namesHolder(line) || namesBody(line)
  }

  /// Whether the name of a paper stands above, with nothing but others that give it in between.
  private func isBelowPaper(_ index: Int) -> Bool {
    guard let above = (0..<index).last(where: { !isAuthor($0) }) else { return false }
    return window.tokens[above].kind == .paper || window.tokens[above].first == "—"
  }

  /// Whether the text stands below, or those called upon, with nothing but others that give the paper or its date in between.
  private func isAboveText(_ index: Int) -> Bool {
    let below = window.tokens.indices[index...].dropFirst().prefix(6).first { !isAuthor($0) && !isDate($0) }
    return below.map { window.tokens[$0].form > 0 || isAboveSentence($0 - 1) } ?? false
  }

  /// The first line of a broken paragraph may hold no more than a comma.
  private func isAboveSentence(_ index: Int) -> Bool {
    guard index + 1 < window.tokens.count, case let below = window.tokens[index + 1], below.cut == .line
    else {
      return false
    }
    return below.stops > 0 || below.commas > 0 || Characters.isColon(below.end)
  }

  /// `县水务局党组书记、局长　阚志华`: an office and behind a gap a name, whatever its surname.
  private func namesHolder(_ line: [UInt32]) -> Bool {
    guard !line.contains(where: { Characters.isColon($0) || addressing.contains($0) }) else { return false }
    var pieces = line.split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    // 笪　勇
    if let last = pieces.last, last.count == 1, pieces.count > 2, pieces[pieces.count - 2].count == 1 {
      pieces.removeLast()
      pieces[pieces.count - 1] += last
    }
    guard let name = pieces.last, let office = pieces.dropLast().last, (2...4).contains(name.count),
      name.allSatisfy(ScalarSet.isHan), !PersonWords.isDuty(name)
    else { return false }
    return PersonWords.posts.suffix(of: office) != nil
  }

  /// `中共柳河区供销合作联社党委`, `市自然资源局领导班子`: an organ and nothing else; 成立领导小组 is what is to be done.
  private func namesBody(_ line: [UInt32]) -> Bool {
    guard line.count >= 4, line.allSatisfy(ScalarSet.isHan), tasks.match(in: line, at: 0) == nil,
      !addressing.contains(line[0])
    else { return false }
    return PersonWords.organs.suffix(of: line) != nil || teams.suffix(of: line) != nil
  }
}

/// What speaks to somebody: `尊敬的王局长　您好`.
private let addressing: CharacterGroup = "您你请尊敬各致"
private let teams = KeywordTable(words: "班子 支部委员会 党组 总支")
/// What a phrase begins with that ends as the name of an organ does, and is none.
private let tasks = KeywordTable(
  words: "成立 建立 设立 组建 健全 完善 加强 强化 充实 选优 配强 建强 建好 抓好 抓实 整顿 创建 争创 打造 重组 改造 提升 推进 深化 压实 夯实 做实 做强 办好 依托 发挥 突出")
