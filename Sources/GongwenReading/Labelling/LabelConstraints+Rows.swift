internal import GongwenModel

/// Rows whose cells were aligned by hand, with blanks or tabs between them.
extension LabelConstraints {
  /// What rows of tables, fields and lists around a token rule out.
  func lookAtRows(at index: Int, _ result: inout LabelLimits) {
    let token = window.tokens[index]
    if isBelowRow(index) {
      result.allowed.remove(.tableRow)
      result.allowed.remove(.continued)
    }
    if isBesideLikeRow(Int(token.line)) {
      for label in [Label.title, .heading] { result.allowed.remove(label) }
      if GapReader(Array(trimmed(Int(token.line)))).isRowOfNames { result.allowed.remove(.byline) }
    }
    if isRowBelowRow(index) { result.allowed.remove(.continued) }
    if isAboveTable(index) { result.allowed = LabelSet(.body) }
    if hasRoom(Int(token.line)) {
      result.allowed = token.cut == .line ? LabelSet(.body) : LabelSet(.continued)
      result.doubt += 6
    }
    if isAlignedRow(Int(token.line)) {
      result.allowed = token.cut == .line ? LabelSet(.tableRow) : LabelSet(.continued)
      result.doubt += 6
    }
    if index > 0, joins?.issues(index, paper: index - 1) == true {
      for label in [Label.title, .heading, .signature, .imprint] { result.allowed.remove(label) }
    }
    if isListed[index] {
      for label in [Label.signature, .subtitle, .remarks] { result.allowed.remove(label) }
    }
  }

  /// A sentence without tabs or bars below a row that has some is no row.
  private func isBelowRow(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (token, above) = (window.tokens[index], window.tokens[index - 1])
    guard token.cut == .line, token.stops > 0, Characters.isStop(token.last) else { return false }
    return token.gaps == 0 && token.bars == 0
      && (above.bars > 0 || isAlignedRow(Int(above.line)) || isBesideLikeRow(Int(above.line)))
  }

  /// 表1　收支情况 above rows, and 单位：万元 wherever it stands: they go with their table, and head or sign nothing.
  private func isAboveTable(_ index: Int) -> Bool {
    let token = window.tokens[index]
    guard token.cut == .line, token.form == 0, token.gaps == 0 else { return false }
    guard token.isCaption else { return isUnit(index) }
    return isRow(index + 1) || isUnit(index + 1) && isRow(index + 2)
  }

  private func isRow(_ index: Int) -> Bool {
    guard index < window.tokens.count else { return false }
    return window.tokens[index].gaps > 0 || window.tokens[index].bars > 0
  }

  private func isUnit(_ index: Int) -> Bool {
    guard index < window.tokens.count, window.tokens[index].length <= TableUnit.longestLine else {
      return false
    }
    return TableUnit.isUnit(input.text.scalars[window.tokens[index].range]) || isFormLine(index)
  }

  /// Three cells or more below a line with as many: a row of its own.
  ///
  /// Empty cells at the end of either may be lost, so they need not be equally many.
  private func isRowBelowRow(_ index: Int) -> Bool {
    guard index > 0, window.tokens[index].cut == .line else { return false }
    let (own, above) = (window.tokens[index], window.tokens[index - 1])
    guard own.line == above.line + 1 else { return false }
    return bars(inLine: Int(own.line)) >= 2 && bars(inLine: Int(above.line)) >= 2
  }

  /// Tabs and bars between the cells of a line.
  private func bars(inLine line: Int) -> Int {
    input.text.scalars[input.text.lines[line]].count { $0 == 0x09 || TableBar.isBar($0) }
  }

  /// How far above and below a row others like it stand.
  private static let reach = 3

  /// Whether a line is a row of cells, or a word alone between two (午　休).
  func isAlignedRow(_ line: Int) -> Bool {
    guard !isStructured else { return false }
    return isWordBetweenRows(line)
      || hasWideGap(line) && !isContentsEntry(line) && (isRowOfCells(line) || isTabbedRow(line))
  }

  /// `1⇥概述⇥4` below 目录: a number, a name and a page.
  private func isContentsEntry(_ line: Int) -> Bool {
    guard hasContents else { return false }
    let cells = trimmed(line).split { $0 == 0x09 }
    guard cells.count == 3, let number = cells.first, let page = cells.last else { return false }
    return page.allSatisfy(ScalarSet.isDigit) && number.allSatisfy { ScalarSet.isDigit($0) || $0 == "." }
  }

  /// Whether anything on a line can part cells: most lines are text, and are looked at no further.
  func hasWideGap(_ line: Int) -> Bool {
    guard input.text.lines.indices.contains(line), input.text.lines[line].count <= 120 else { return false }
    var before: UInt32 = 0
    for scalar in trimmed(line) {
      if scalar == 0x09 || scalar == 0x3000
        || ScalarSet.isWhiteSpace(scalar) && ScalarSet.isWhiteSpace(before)
      {
        return true
      }
      before = scalar
    }
    return false
  }

  /// Whether two others near are rows like it, and one of them stands beside it; of two rows alone the cells are three at least.
  private func isRowOfCells(_ line: Int) -> Bool {
    let own = cells(line)
    guard own.count >= 2 else { return false }
    let near = (1...Self.reach).flatMap { [line - $0, line + $0] }.filter { cells($0).isLike(own) }
    let beside = near.filter { abs($0 - line) == 1 }
    if near.count >= 2 { return !beside.isEmpty }
    // Names in columns are text.
    return beside.contains { cells($0).isPair(with: own) } && !GapReader(Array(trimmed(line))).isRowOfNames
  }

  /// `周一  王刚  李明` above `周二  赵小磊  顾南星`: narrow gaps may part the cells of rows, and make no title of them.
  func isBesideLikeRow(_ line: Int) -> Bool {
    guard !isStructured, hasWideGap(line) else { return false }
    return [2, 3].contains { gap in
      let own = cells(line, from: gap)
      return [line - 1, line + 1].contains { cells($0, from: gap).isPair(with: own) }
    }
  }

  /// 上午 and 下午, each above the times of a day: what heads one part heads the other.
  func isAboveTimes(_ index: Int) -> Bool {
    // What stands first of all is the title.
    guard !isStructured, index > 0, case let token = window.tokens[index], (2...6).contains(token.length)
    else {
      return false
    }
    let line = Int(token.line)
    guard words(of: token.range).allSatisfy(ScalarSet.isHan), cells(line).count == 1 else { return false }
    return isRowOfCells(line + 1) && cells(line + 1).hasTime
  }

  /// `午　　休` in a timetable: six characters at most, with tabs in the rows above and below.
  private func isWordBetweenRows(_ line: Int) -> Bool {
    guard input.text.lines.indices.contains(line), input.text.lines[line].count <= 40 else { return false }
    let words = input.text.scalars[input.text.lines[line]].filter { !ScalarSet.isWhiteSpace($0) }
    guard (2...6).contains(words.count), words.allSatisfy(ScalarSet.isHan) else { return false }
    return [line - 1, line + 1].allSatisfy { other in
      isRowOfCells(other) && input.text.scalars[input.text.lines[other]].contains(0x09)
    }
  }

  /// One of three lines at least, one below the other, with as many cells between tabs, three or more, the first of which
  /// may begin with a number: `（一）税收收入`.
  private func isTabbedRow(_ line: Int) -> Bool {
    let own = fields(line)
    guard own >= 3 else { return false }
    func isSame(_ other: Int) -> Bool { fields(other) == own }
    return isSame(line - 1) && (isSame(line - 2) || isSame(line + 1)) || isSame(line + 1) && isSame(line + 2)
  }

  /// The fields of a line that is no sentence; 0 for a long one, so that what is glued on one line costs nothing.
  private func fields(_ line: Int) -> Int {
    guard input.text.lines.indices.contains(line), input.text.lines[line].count <= 120 else { return 0 }
    let scalars = trimmed(line)
    guard !scalars.isEmpty else { return 0 }
    // （一）税收收入 in the first cell of a row with tabs; blanks behind a number part no cells, and a tab there is Word's: the
    // lines of a 目录 have a number, a name and a page.
    let number = OrdinalMatch.find(in: Array(scalars.prefix(12)))?.count ?? 0
    var (fields, width) = (1, 0)
    for scalar in scalars.dropFirst(number).drop(while: ScalarSet.isWhiteSpace) {
      if Characters.isStop(scalar) || Characters.isComma(scalar) || TableBar.isBar(scalar) { return 0 }
      guard !ScalarSet.isWhiteSpace(scalar) else {
        width += number > 0 && scalar != 0x09 ? 0 : TypedWidth.ofBlank(scalar)
        continue
      }
      if width >= 3 { fields += 1 }
      width = 0
    }
    return fields
  }

  /// The cells of a line that is no sentence; none for a long one, so that what is glued on one costs nothing.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - gap: how wide what parts them is at least, in half cells.
  /// - Returns: where they begin.
  private func cells(_ line: Int, from gap: Int = 3) -> CellPlaces {
    guard input.text.lines.indices.contains(line), input.text.lines[line].count <= 120 else {
      return CellPlaces()
    }
    return CellPlaces(trimmed(line), gap)
  }
}

/// Where the cells of a line begin that wide blanks or tabs part.
private struct CellPlaces {
  /// In half cells from the first.
  private var places: [Int] = []
  /// Whether the second is a time of day.
  private(set) var hasTime = false

  /// Whether it has figures: lists of names are aligned too, and lack nothing.
  private var hasFigures = false

  /// Whether it has labels, is nothing but organs or single characters, or tells who belongs to an organ (县水利局　　局长　　李明).
  private var isForm = false

  /// How far beside its column a cell may begin, in half cells.
  private static let slack = 2

  var count: Int { places.count }

  init() {}

  /// Reads a line without the blanks around it; no cells where it is a sentence, an item or a row with bars.
  init(_ scalars: ArraySlice<UInt32>, _ least: Int) {
    guard !scalars.isEmpty, !Self.isNumbered(scalars) else { return }
    var (places, place, gap) = ([0], 0, 0)
    for (index, scalar) in zip(scalars.indices, scalars) {
      if Characters.isStop(scalar) || Characters.isComma(scalar) || TableBar.isBar(scalar) { return }
      guard !ScalarSet.isWhiteSpace(scalar) else {
        gap += TypedWidth.ofBlank(scalar)
        continue
      }
      place += gap
      if gap >= least {
        places.append(place)
        hasTime = hasTime || places.count == 2 && Self.isTime(scalars[index...])
      }
      gap = 0
      place += TypedWidth.ofCharacter(scalar)
    }
    self.places = places
    hasFigures = scalars.contains(where: ScalarSet.isDigit)
    let words = scalars.split(whereSeparator: ScalarSet.isWhiteSpace)
    isForm =
      words.contains { Self.hasLabel($0) }
      || words.allSatisfy { $0.count == 1 }
      || !hasFigures && words.first.map { OrganNames.isOrgan(Array($0)) } ?? false
  }

  /// Whether two lines have as many cells, three or more, or two of which the second is a time; or the cells of the one stand below
  /// some of the other's, which are three at least.
  func isLike(_ other: CellPlaces) -> Bool {
    if count == other.count, count >= 3 || count == 2 && hasTime && other.hasTime { return true }
    let (few, many) = count < other.count ? (self, other) : (other, self)
    guard few.count >= 2, many.count >= 3, few.hasFigures || many.hasFigures else { return false }
    return few.places.allSatisfy { place in many.places.contains { abs($0 - place) <= Self.slack } }
  }

  /// `周一　　王　刚　　李　明` above `周二　　赵　磊　　顾南星`: as many cells, three or more, and not what lines of fields, of those who
  /// sign and of a title have.
  func isPair(with other: CellPlaces) -> Bool {
    count >= 3 && count == other.count && !isForm && !other.isForm
  }

  /// `单位：`, `甲方：云岭建设公司`, and no time.
  private static func hasLabel(_ word: ArraySlice<UInt32>) -> Bool {
    word.firstIndex(where: Characters.isColon).map {
      $0 > word.startIndex && !ScalarSet.isDigit(word[$0 - 1])
    } ?? false
  }

  /// An ordinal at the start makes an item; 第一节 and 第2课 with a gap behind are the first cells of a timetable.
  private static func isNumbered(_ scalars: ArraySlice<UInt32>) -> Bool {
    guard OrdinalMatch.find(in: Array(scalars.prefix(12))) != nil else { return false }
    let word = scalars.prefix { !ScalarSet.isWhiteSpace($0) }
    return word.first != "第" || word.count > 4 || word.count == scalars.count
  }

  /// `8:30`, `13：50—14：30`.
  private static func isTime(_ cell: ArraySlice<UInt32>) -> Bool {
    let hour = cell.prefix(while: ScalarSet.isDigit)
    guard (1...2).contains(hour.count), let colon = cell.dropFirst(hour.count).first,
      Characters.isColon(colon)
    else { return false }
    return cell.dropFirst(hour.count + 1).prefix(while: ScalarSet.isDigit).count == 2
  }
}
