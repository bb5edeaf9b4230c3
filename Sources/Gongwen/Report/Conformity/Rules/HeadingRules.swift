import GongwenModel

/// Salutation, paragraphs and headings (主送机关、正文, GB/T 9704-2012 7.3.2, 7.3.3).
enum HeadingRules {
  static let all = [
    ConformityRule(
      "G-50", "GB/T 9704-2012 7.3.2", .must, "主送机关（称谓）顶格", "salutation flush left", wanted: "0 字",
      measure: salutation),
    ConformityRule(
      "G-52", "GB/T 9704-2012 7.3.3", .must, "首页显示正文", "body text on the first page", wanted: "≥ 1",
      measure: firstPage),
    ConformityRule(
      "G-53", "GB/T 9704-2012 7.3.3", .must, "段首空二字，回行顶格", "indents of paragraphs", wanted: "2 字, 0 字",
      measure: indents),
    ConformityRule(
      "G-54", "GB/T 9704-2012 7.3.3", .normally, "层次标题字体", "type of headings", wanted: "黑体 > 楷体 > 仿宋 > 仿宋",
      measure: typefaces),
    ConformityRule(
      "G-56", "GB/T 9704-2012 7.3.3", .convention, "层次标题上下不另空行", "no blank lines around headings",
      wanted: "0 行", measure: blanks),
  ]

  /// Empty grid lines between a heading and the text or heading above it.
  private static func blanks(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      document.lines.indices.compactMap { index in
        let line = document.lines[index]
        guard index > 0, line.role.level != nil, line.index == 0, document.lines[index - 1].role.isJustified,
          let blank = AttachmentRules.blankLines(above: index, document)
        else { return nil }
        return ConformityRule.Finding(got: "\(blank) 行", conforms: blank == 0, place: line.place)
      })
  }

  private static func salutation(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = document.lines.filter { $0.role == .salutation }
    guard let first = lines.first else { return nil }
    let wrong = lines.filter { abs(document.indent($0)) > 0.05 }
    return ConformityRule.Measurement(
      got: "\(Figure.of(document.indent(wrong.first ?? first))) 字", conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  /// Pages before the first numbered one are a cover and a table of contents: the rule speaks of documents.
  ///
  /// The first page of a letter has no number (G-103).
  private static func firstPage(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let first = document.pages.indices.first { index in
      guard !document.pages[index].lines.isEmpty else { return false }
      return document.pages[index].number != nil
        || document.lines(ofPage: index).contains { $0.role == .body || $0.role == .salutation }
    }
    guard let index = first else { return nil }
    let body = document.lines(ofPage: index).filter { line in
      switch line.role {
      case .body, .article: true
      default: false
      }
    }
    let place = ConformityEntry.Place(page: index + 1)
    return ConformityRule.Measurement(
      got: String(body.count), conforms: !body.isEmpty, places: body.isEmpty ? [place] : [])
  }

  private static func indents(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = document.lines.filter { $0.role.isJustified }
    guard !lines.isEmpty else { return nil }
    // A fiftieth of a character is a third of a point.
    let wrong = lines.filter { abs(document.indent($0) - ($0.index == 0 ? 2 : 0)) > 0.02 }
    let shown = wrong.first
    let first = shown.flatMap { $0.index == 0 ? document.indent($0) : nil } ?? 2
    let turned = shown.flatMap { $0.index > 0 ? document.indent($0) : nil } ?? 0
    return ConformityRule.Measurement(
      got: "\(Figure.of(first)) 字, \(Figure.of(turned)) 字", conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  private static func typefaces(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    var seen = [TypefaceClass?](repeating: nil, count: HeadingLevel.allCases.count)
    var wrong: [MeasuredLine] = []
    for line in document.lines {
      guard let level = line.headingLevel, let face = line.headingTypeface else { continue }
      let isWrong = face != official(level)
      if isWrong { wrong.append(line) }
      if isWrong || seen[level.rawValue - 1] == nil { seen[level.rawValue - 1] = face }
    }
    guard seen.contains(where: { $0 != nil }) else { return nil }
    return ConformityRule.Measurement(
      got: seen.map { $0?.rawValue ?? "–" }.joined(separator: " > "), conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  private static func official(_ level: HeadingLevel) -> TypefaceClass {
    switch level {
    case .one: .hei
    case .two: .kai
    case .three, .four: .fangsong
    }
  }
}
