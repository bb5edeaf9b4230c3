import GongwenLayout
import GongwenModel

/// 版头 of one document on its first page.
struct MeasuredHeader {
  /// Index of its page.
  let page: Int
  /// The lines of 发文机关标志, from the top.
  let marks: [MeasuredLine]
  /// The red lines on the page, from the top.
  let redRules: [Rule]
  /// The other lines of the page.
  private let others: [MeasuredLine]

  /// The headers of all documents on the pages.
  static func all(in document: MeasuredDocument) -> [MeasuredHeader] {
    document.pages.indices.compactMap { MeasuredHeader(page: $0, document) }
  }

  private init?(page index: Int, _ document: MeasuredDocument) {
    let lines = document.lines(ofPage: index)
    marks = lines.filter { $0.role == .organMark }.sorted { $0.line.frame.y < $1.line.frame.y }
    guard !marks.isEmpty else { return nil }
    page = index
    redRules = document.pages[index].rules.filter { $0.colour == .red }.sorted { $0.y < $1.y }
    others = lines.filter { $0.role != .organMark }
  }

  /// Its form, told by what stands on the page, two red lines or the words of the mark, and not by what was asked for.
  var form: DocumentForm {
    if redRules.count > 1 { return .letter }
    let ends = marks.compactMap(\.text.last)
    if ends.contains("令") { return .order }
    return marks.contains { $0.text.hasSuffix("纪要") } ? .minutes : .document
  }

  /// The top and the bottom of the mark, in pt.
  var top: Double { marks.map(\.line.frame.y).min() ?? 0 }
  var bottom: Double { marks.map(\.bottom).max() ?? 0 }

  /// Its lines with some roles, in reading order.
  func lines(_ roles: ParagraphRole...) -> [MeasuredLine] { others.filter { roles.contains($0.role) } }

  /// Who issues 纪要 and when, above the red line.
  var issue: [MeasuredLine] {
    guard form == .minutes, let rule = redRules.first else { return [] }
    return lines(.byline).filter { $0.line.frame.y < rule.y }
  }

  /// What stands first below 版头: the title, or text where there is none.
  var below: MeasuredLine? {
    let rule = form == .minutes ? redRules.first?.y ?? 0 : 0
    return others.first { line in
      switch line.role {
      case .byline where line.line.frame.y < rule: false
      case .copyNumber, .securityLevel, .urgency, .documentNumber, .signatory, .imprint: false
      default: true
      }
    }
  }

  /// How far the middle of the mark lies off that of the type area, in pt.
  func offCentre(_ document: MeasuredDocument) -> Double {
    let edges = document.edges(ofPage: page)
    let (left, right) = (marks.map(\.line.start).min() ?? 0, marks.map(\.line.end).max() ?? 0)
    return abs(left + right - edges.left - edges.left - OfficialPage.typeWidth) / 2
  }

  /// Whether the mark begins at a height, in mm, and stands in the middle.
  func hasMark(at millimetres: Double, _ document: MeasuredDocument) -> Bool {
    abs(top - millimetres * OfficialPage.millimetre) <= OfficialPage.millimetre && offCentre(document) <= 0.5
  }

  /// The place of the mark in words.
  func markPlace(_ document: MeasuredDocument) -> String {
    "\(Figure.millimetres(top)) mm, 偏 \(Figure.of(offCentre(document))) pt"
  }
}

extension MeasuredLine {
  /// The bottom of its frame as it was set, in pt.
  var bottom: Double { line.frame.y + line.frame.height }
}

extension ConformityRule {
  /// What was found of one of several things that a clause speaks of.
  struct Finding {
    /// The figure.
    var got: String
    /// Whether it is what the clause asks for.
    var conforms: Bool
    /// Where it stands.
    var place: ConformityEntry.Place
  }
}

extension ConformityRule.Measurement {
  /// Several things: shown is the first that is not as the clause asks, or the first of all; `nil` for none.
  init?(_ found: [ConformityRule.Finding]) {
    let wrong = found.filter { !$0.conforms }
    guard let shown = wrong.first ?? found.first else { return nil }
    self.init(got: shown.got, conforms: wrong.isEmpty, places: wrong.map(\.place))
  }
}

extension Double {
  /// Whether it is so many mm, in pt, give or take some.
  func isMillimetres(_ wanted: Double, within tolerance: Double) -> Bool {
    abs(self - wanted * OfficialPage.millimetre) <= tolerance * OfficialPage.millimetre
  }
}
