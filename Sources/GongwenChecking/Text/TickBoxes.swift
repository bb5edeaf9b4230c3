/// The boxes of a form, one before each choice: □男 □女, A□ 班子成员 B□ 中层干部.
enum TickBoxes {
  /// Another box stands no farther away.
  private static let reach = 24

  /// Whether □ is one to tick: a choice stands behind it and no word right before it, and it has company; or a text says what to do
  /// within it.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - start: Where the box stands.
  ///   - end: The position behind it and the boxes that touch it.
  /// - Returns: Whether it is one.
  static func isOne(_ paragraph: CheckedParagraph, _ start: Int, _ end: Int) -> Bool {
    guard end == start + 1 else { return false }
    let behind = paragraph.kind(end) == .space ? end + 1 : end
    // 请在□内打√
    if paragraph.isOne(of: "内中里", at: behind) { return true }
    guard isChoice(paragraph, start) else { return false }
    let near = (start - reach..<start).contains { isChoice(paragraph, $0) }
    return near || (end..<end + reach).contains { isChoice(paragraph, $0) }
  }

  /// A box with a word behind it, and before it a blank, a mark, the edge or a letter of its own.
  private static func isChoice(_ paragraph: CheckedParagraph, _ place: Int) -> Bool {
    guard place >= 0, paragraph.isOne(of: "□☐☑☒", at: place), !paragraph.isHan(place - 1) else {
      return false
    }
    let behind = paragraph.kind(place + 1) == .space ? place + 2 : place + 1
    return [.han, .latin, .digit].contains(paragraph.kind(behind))
  }
}
