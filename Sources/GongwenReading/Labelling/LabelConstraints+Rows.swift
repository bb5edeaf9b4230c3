internal import GongwenModel

/// Rows whose cells were aligned by hand, with blanks or tabs between them.
extension LabelConstraints {
  /// How far above and below a row others like it stand.
  private static let reach = 3

  /// Whether a line is a row of cells, or a word alone between two (午　休).
  ///
  /// Two others near have as many cells, three or more, or two of which the second is a time; one of them stands beside it.
  func isAlignedRow(_ line: Int) -> Bool {
    guard !isStructured else { return false }
    return isRowOfCells(line) || isWordBetweenRows(line)
  }

  private func isRowOfCells(_ line: Int) -> Bool {
    let own = cells(line)
    guard own.count >= 3 || own.count == 2 && own.hasTime else { return false }
    func isSame(_ other: Int) -> Bool {
      let row = cells(other)
      return row.count == own.count && (own.count >= 3 || row.hasTime)
    }
    let near = (1...Self.reach).flatMap { [line - $0, line + $0] }.filter(isSame)
    return near.count >= 2 && near.contains { abs($0 - line) == 1 }
  }

  /// 上午 and 下午, each above the times of a day: what heads one part heads the other.
  func isAboveTimes(_ index: Int) -> Bool {
    guard !isStructured, case let token = window.tokens[index], (2...6).contains(token.length) else {
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

  /// The cells of a line that is no sentence, and whether the second is a time of day; none for a long one, so that what is glued on one
  /// line costs nothing.
  private func cells(_ line: Int) -> (count: Int, hasTime: Bool) {
    guard input.text.lines.indices.contains(line), input.text.lines[line].count <= 120 else {
      return (0, false)
    }
    let scalars = input.text.scalars[input.text.trimmed(input.text.lines[line])]
    guard !scalars.isEmpty, !isNumbered(scalars) else { return (0, false) }
    var (count, width, hasTime) = (1, 0, false)
    for (place, scalar) in zip(scalars.indices, scalars) {
      if Characters.isStop(scalar) || Characters.isComma(scalar) || TableBar.isBar(scalar) {
        return (0, false)
      }
      guard !ScalarSet.isWhiteSpace(scalar) else {
        width += scalar == 0x09 ? 4 : scalar == 0x3000 ? 2 : 1
        continue
      }
      if width >= 3 {
        count += 1
        hasTime = hasTime || count == 2 && Self.isTime(scalars[place...])
      }
      width = 0
    }
    return (count, hasTime)
  }

  /// An ordinal at the start makes an item; 第一节 and 第2课 with a gap behind are the first cells of a timetable.
  private func isNumbered(_ scalars: ArraySlice<UInt32>) -> Bool {
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
