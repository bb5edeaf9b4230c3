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

  /// The fields above a form, in a file that has tables of its own.
  func isFormLine(_ index: Int) -> Bool {
    isStructured && TableUnit.isFormLine(input.text.scalars[window.tokens[index].range])
  }
}
