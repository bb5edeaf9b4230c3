internal import GongwenModel

/// The bars that part the cells of tables in plain text: `| 项目 | 金额 |`, and │ of boxes drawn with characters.
enum TableBar {
  /// Whether a scalar parts cells.
  static func isBar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "|", "｜", "│", "┃", "║": true
    default: false
    }
  }

  /// Whether a line is a row of cells between bars: it begins and ends with one, or has three and is no sentence.
  ///
  /// - Parameter line: The line without white space at its ends.
  /// - Returns: Whether it is one.
  static func isRow(_ line: some BidirectionalCollection<UInt32>) -> Bool {
    guard let first = line.first, let last = line.last, (3...longest).contains(line.count), isBar(first)
    else {
      return false
    }
    return isBar(last) || line.count(where: isBar) >= 3 && !line.contains(where: Characters.isStop)
  }

  /// Whether a line only parts rows from each other: |---|:--:| below a table's head in Markdown, ├──┼──┤ and +----+----+ in
  /// a box.
  static func isDivider(_ line: some Sequence<UInt32>) -> Bool {
    let marks = line.filter { !ScalarSet.isWhiteSpace($0) }
    guard marks.count >= 3 else { return false }
    let isDelimiter =
      marks.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" } && marks.contains("|")
      && marks.contains("-")
    let isBox =
      marks.allSatisfy { (0x2500...0x257F).contains($0) } && !marks.allSatisfy(isBar)
      || marks[0] == "+" && marks.allSatisfy { $0 == "+" || $0 == "-" || $0 == "=" }
    return isDelimiter || isBox
  }

  /// Whether bars with blanks on both sides part a line into three cells or more: `任务 | 指标 | 责任单位`.
  static func partsCells(_ line: [UInt32]) -> Bool {
    guard line.count <= longest else { return false }
    var cells = 1
    for index in line.indices.dropFirst().dropLast() where isBar(line[index]) {
      if ScalarSet.isWhiteSpace(line[index - 1]), ScalarSet.isWhiteSpace(line[index + 1]) { cells += 1 }
    }
    return cells >= 3
  }

  /// Longer lines have several paragraphs on them.
  private static let longest = 400
}
