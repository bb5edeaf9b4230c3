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
    range.prefix(60).filter { input.text.marks[$0] == .kept }.map { input.text.scalars[$0] }
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
}
