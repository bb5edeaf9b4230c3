internal import GongwenModel

/// What pages and chats put above and below a pasted document, certain by its form and its place.
enum PageFrame {
  /// Finds it.
  ///
  /// - Parameters:
  ///   - lines: the lines of a text.
  ///   - text: the text.
  ///   - paragraphs: how its lines make paragraphs: a file with paragraphs of its own was copied from no page.
  /// - Returns: the lines with what was found, and the places of what was found.
  static func judge(
    _ lines: [LineInfo], in text: ScalarText, _ paragraphs: Manuscript.Paragraphs
  ) -> (lines: [LineInfo], places: [Int]) {
    guard paragraphs == .inferred else { return (lines, []) }
    let menu = DoubledMenu.judge(lines, in: text)
    let head = PageHead.judge(menu.lines, in: text)
    let tail = PageTail.judge(head.lines, in: text)
    let site = SiteLines.judge(tail.lines, in: text)
    return (site.lines, menu.places + head.places + tail.places + site.places)
  }
}
