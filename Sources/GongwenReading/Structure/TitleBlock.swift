internal import GongwenModel

/// What stands between the title of a Markdown text and its first words: who gives the paper, when, to whom it goes.
///
/// Writers make headings of them for their size (`### 2025年12月`), and a heading would get a number. A date or a name is
/// the title's where nothing else of its kind is a heading: the months of a plan and the persons of a list are.
struct TitleBlock {
  /// What a line of such a block says.
  private enum Kind: Hashable { case date, name, label }

  /// The lines, from 0, that belong to the title.
  private(set) var lines: Set<Int> = []

  private let text: ScalarText
  /// What the labels of such lines end in.
  private static let labels = KeywordTable(
    words:
      "单位 部门 机关 人 姓名 职务 作者 日期 密级 版本 编号 文号 报送时间 报告时间 汇报时间 述职时间 编制时间 起草时间 发布时间 印发时间 填报时间 提交时间 撰写时间 发文时间 成文时间")
  /// A longer line is text.
  private static let longest = 40
  /// No title has more lines below it.
  private static let mostLines = 8

  /// - Parameters:
  ///   - manuscript: what the format says.
  ///   - text: its text, signs marked.
  init(_ manuscript: Manuscript, _ text: ScalarText) {
    self.text = text
    guard manuscript.paragraphs == .blankLines else { return }
    let pieces = manuscript.pieces.filter { !words(of: $0).isEmpty || $0.object != nil }
    // One in the front matter stands above the first line.
    let title = pieces.firstIndex { $0.hints.role == .title } ?? (manuscript.metadata.title != nil ? -1 : nil)
    guard let title else { return }
    let above = pieces[..<max(0, title)].filter { kind(of: $0) == .label && !$0.hints.isQuoted }
    if above.count == title { take(above) }
    let below = pieces[(title + 1)...].prefix(Self.mostLines).prefix { kind(of: $0) != nil }
    let rest = pieces[below.endIndex...].filter { $0.hints.role?.level != nil }
    // Labels and nothing below them are the text itself.
    guard below.endIndex < pieces.endIndex else { return }
    let others = Set(rest.compactMap { kind(of: $0) })
    let names = below.filter { kind(of: $0) == .name && $0.hints.role != nil }
    take(
      below.filter { piece in
        guard let kind = kind(of: piece), !others.contains(kind) else { return false }
        // A bare date or name is told by the words around it; one label alone as well.
        if piece.hints.role == nil { return kind == .label && below.count > 1 }
        return kind != .name || names.count == 1
      })
  }

  private mutating func take(_ pieces: some Sequence<Piece>) {
    for piece in pieces { lines.insert(text.source.lineIndex(of: piece.span.lowerBound)) }
  }

  private func words(of piece: Piece) -> [UInt32] {
    let line = text.lines[text.source.lineIndex(of: piece.span.lowerBound)]
    guard piece.object == nil, line.count <= 4 * Self.longest else { return [0] }
    let kept = line.filter { text.marks[$0] == .kept }.map { text.scalars[$0] }
    return Array(
      kept.drop(while: ScalarSet.isWhiteSpace).reversed().drop(while: ScalarSet.isWhiteSpace).reversed())
  }

  private func kind(of piece: Piece) -> Kind? {
    // A title's, an attachment's and a chapter's line is what its format says.
    guard piece.object == nil, piece.hints.listLevel == nil, piece.hints.role.map({ $0.level != nil }) ?? true
    else { return nil }
    let words = words(of: piece)
    guard words.count <= Self.longest, OrdinalMatch.find(in: words) == nil else { return nil }
    let label = FieldLabel.words(of: words)
    if !label.isEmpty {
      return Self.labels.suffix(of: label) != nil && (FieldLabel.end(in: words) ?? 0) < words.count
        ? .label : nil
    }
    if DateText.match(withoutBrackets(words)) != nil { return .date }
    let isName = PersonWords.isName(words) || PersonWords.endsInName(words)
    return isName && !isHeading(words) && TitleWords.kinds.suffix(of: words) == nil ? .name : nil
  }

  /// 1 范围, 范围, 方法: what heads a part though it begins with a surname.
  private func isHeading(_ words: [UInt32]) -> Bool {
    words.first.map(ScalarSet.isDigit) == true
      || words.count == 2 && GluedStarts.headingEnds.suffix(of: words) != nil
  }

  private func withoutBrackets(_ words: [UInt32]) -> [UInt32] {
    guard words.count > 2, ElementForms.isOpeningBracket(words[0]),
      ElementForms.isClosingBracket(words[words.count - 1])
    else { return words }
    return Array(words.dropFirst().dropLast())
  }
}
