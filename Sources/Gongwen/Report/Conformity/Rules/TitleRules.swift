import GongwenModel

/// The title (标题, GB/T 9704-2012 7.3.1).
enum TitleRules {
  static let all = [
    ConformityRule(
      "G-40", "GB/T 9704-2012 7.3.1", .normally, "标题字体字号", "type of the title", wanted: "小标宋 22 pt",
      measure: type),
    ConformityRule(
      "G-40.centre", "GB/T 9704-2012 7.3.1", .must, "标题居中", "title centred", wanted: "≤ 0.5 pt",
      measure: centring),
    ConformityRule(
      "G-40.gap", "GB/T 9704-2012 7.3.1", .must, "标题在红色分隔线下空二行", "title two lines below the red line",
      wanted: "20.78 ±5 mm", measure: gap),
    ConformityRule(
      "G-41", "GB/T 9704-2012 7.3.1", .must, "标题排成梯形或菱形", "outline of the title", wanted: "梯形/菱形",
      measure: outline),
    ConformityRule(
      "G-42", "GB/T 9704-2012 7.3.1", .convention, "标题行长", "width of the title's lines", wanted: "≤ 19 字",
      measure: width),
    ConformityRule(
      "G-43", "GB/T 9704-2012 7.3.1", .convention, "标题回行", "breaks of the title", wanted: "0", measure: breaks
    ),
    ConformityRule(
      "G-44", "GB/T 9704-2012 3.2", .normally, "标题行距", "line pitch of the title", wanted: "33–36 pt",
      measure: pitch),
  ]

  /// Titles with their lines; a title begins with line 0 of its paragraph.
  private static func titles(_ document: MeasuredDocument) -> [[MeasuredLine]] {
    var result: [[MeasuredLine]] = []
    for line in document.lines where line.role == .title {
      if line.index == 0 || result.isEmpty {
        result.append([line])
      } else {
        result[result.count - 1].append(line)
      }
    }
    return result
  }

  private static func lines(_ document: MeasuredDocument) -> [MeasuredLine] {
    document.lines.filter { $0.role == .title }
  }

  private static func type(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = lines(document).filter { $0.typeface != nil }
    guard let first = lines.first else { return nil }
    let wrong = lines.filter { $0.typeface != .title || abs($0.size - OfficialPage.titleSize) > 0.01 }
    let shown = wrong.first ?? first
    return ConformityRule.Measurement(
      got: "\((shown.typeface ?? .unknown).rawValue) \(Figure.of(shown.size)) pt", conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  /// How far the middle of a line lies off the middle of the type area.
  private static func centring(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = lines(document)
    guard !lines.isEmpty else { return nil }
    func deviation(_ line: MeasuredLine) -> Double {
      abs((line.start + line.end) / 2 - document.edges(line).left - OfficialPage.typeWidth / 2)
    }
    let wrong = lines.filter { deviation($0) > 0.5 }
    return ConformityRule.Measurement(
      got: "\(Figure.of(lines.map(deviation).max() ?? 0)) pt", conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  /// Letters have a clause of their own (G-103).
  private static func gap(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      MeasuredHeader.all(in: document).compactMap { header in
        guard header.form != .letter, let rule = header.redRules.first, let title = header.lines(.title).first
        else { return nil }
        let gap = title.line.frame.y - rule.y - rule.height
        return ConformityRule.Finding(
          got: "\(Figure.millimetres(gap)) mm", conforms: gap.isMillimetres(20.78, within: 5),
          place: title.place)
      })
  }

  private static func outline(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let titles = titles(document).filter { $0.count > 1 }
    guard !titles.isEmpty else { return nil }
    let wrong = titles.filter { !isOfficial(widths($0)) }
    let shown = wrong.first ?? titles[0]
    return ConformityRule.Measurement(
      got: widths(shown).map { Figure.of($0) }.joined(separator: " – "), conforms: wrong.isEmpty,
      places: wrong.compactMap(\.first?.place))
  }

  /// The widths of lines, in characters of their size.
  private static func widths(_ lines: [MeasuredLine]) -> [Double] {
    lines.map { ($0.end - $0.start) / max(1, $0.size) }
  }

  /// Growing, shrinking, or growing and then shrinking; neither an hourglass nor a rectangle (G-41).
  ///
  /// Lines that differ by less than half a character count as equal.
  private static func isOfficial(_ widths: [Double]) -> Bool {
    let steps = zip(widths, widths.dropFirst()).map { $1 - $0 }.filter { abs($0) >= 0.5 }
    guard !steps.isEmpty else { return false }
    return !zip(steps, steps.dropFirst()).contains { $0 < 0 && $1 > 0 }
  }

  private static func width(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = lines(document)
    guard let widest = widths(lines).max() else { return nil }
    let wrong = zip(lines, widths(lines)).filter { $1 > 19.05 }.map(\.0)
    return ConformityRule.Measurement(
      got: "\(Figure.of(widest)) 字", conforms: wrong.isEmpty, places: wrong.map(\.place))
  }

  /// Lines that begin with 的, and lines of one or two characters alone.
  private static func breaks(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = titles(document).filter { $0.count > 1 }.joined()
    guard !lines.isEmpty else { return nil }
    let wrong = lines.filter { line in
      line.characters.count < 3 || (line.index > 0 && document.first(line)?.scalar == "的")
    }
    return ConformityRule.Measurement(
      got: String(wrong.count), conforms: wrong.isEmpty, places: wrong.map(\.place))
  }

  /// GB/T 9704 3.2 gives 36 pt under 二号; offices set 33 to 36.
  private static func pitch(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let pairs = titles(document).flatMap { Array(zip($0, $0.dropFirst())) }.filter { $0.page == $1.page }
    guard let first = pairs.first else { return nil }
    func distance(_ pair: (MeasuredLine, MeasuredLine)) -> Double { pair.1.baseline - pair.0.baseline }
    let wrong = pairs.filter { !(32.9...36.1).contains(distance($0)) }
    return ConformityRule.Measurement(
      got: "\(Figure.of(distance(wrong.first ?? first))) pt", conforms: wrong.isEmpty,
      places: wrong.map(\.1.place))
  }
}
