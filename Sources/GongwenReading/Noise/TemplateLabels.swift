internal import GongwenModel

/// What assistants write before the parts of a paper to name them, and nobody prints: `主送：各股室`, `正文：`, `落款：县水务局`.
///
/// Only where two of such names at least stand in a text, each once and in the order of a paper; one alone is a field of it, and
/// those with sentences behind them speak of papers.
struct TemplateLabels {
  /// The parts that they name.
  private enum Part: Int { case title, recipients, body, signature, date }

  /// What there is to say.
  private(set) var diagnostics: [Diagnostic] = []
  /// What the lines are for certain that such a name stands before, by line from 0.
  private(set) var roles: [Int: LineLabel] = [:]

  private static let names = KeywordTable<Part>([
    (.title, "标题 公文标题"), (.recipients, "主送 主送机关 主送单位"), (.body, "正文 正文内容"),
    (.signature, "落款 落款单位"), (.date, "日期 成文日期 落款日期 发文日期"),
  ])
  /// A line with such a name and more than this is text.
  private static let longest = 200

  /// Marks what it finds.
  static func mark(_ text: inout ScalarText) -> TemplateLabels {
    var result = TemplateLabels()
    let found = text.lines.indices.compactMap { line in
      label(of: line, in: text).map { (line: line, part: $0.part, colon: $0.colon, kept: $0.kept) }
    }
    let parts = Set(found.map(\.part))
    // 标题 and 日期 stand in fields of other papers, too, and 主送 in the imprint of some.
    let isTemplate =
      !parts.isDisjoint(with: [.body, .signature]) || parts.isSuperset(of: [.title, .recipients])
    guard parts.count >= 2, isTemplate, isPaper(found.map(\.part)) else { return result }
    for item in found where item.part != .body && item.part != .title {
      if let last = item.kept.last, Characters.isStop(text.scalars[last]) { return result }
    }
    for item in found where item.part != .title {
      result.take(item.part, item.line, item.kept, item.colon, in: &text)
    }
    return result
  }

  /// Whether every part stands once, in the order that a paper has them.
  private static func isPaper(_ parts: [Part]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { $0.rawValue < $1.rawValue }
  }

  private mutating func take(
    _ part: Part, _ line: Int, _ kept: [Int], _ colon: Int, in text: inout ScalarText
  ) {
    let value = kept[(colon + 1)...].drop { ScalarSet.isWhiteSpace(text.scalars[$0]) }
    let words = value.map { text.scalars[$0] }
    switch part {
    case .title: return
    case .recipients:
      guard let last = value.last else { return }
      roles[line] = .salutation
      // The colon stands behind those who are called upon (G-50).
      if !Characters.isColon(text.scalars[last]) {
        guard let scalar = Unicode.Scalar(text.scalars[last]) else { return }
        text.replace(last..<last + 1, by: String(Character(scalar)) + "：")
      }
    case .signature: if !value.isEmpty { roles[line] = .signature }
    case .date:
      guard DateText.match(words) != nil else { return }
      roles[line] = .date
    case .body: break
    }
    let name = kept[...colon]
    for index in name { text.mark(index..<index + 1, .noise) }
    let span = text.span(kept[0]..<kept[colon] + 1)
    let shown = name.map { text.scalars[$0] }.string
    diagnostics.append(Diagnostic("reading.noise.templateLabel", .info, [shown], span: span))
  }

  /// The name that a line begins with, and the place of its colon among what is kept of the line.
  private static func label(of line: Int, in text: ScalarText) -> (part: Part, colon: Int, kept: [Int])? {
    guard text.lines[line].count <= longest else { return nil }
    let kept = Array(
      text.lines[line].filter { text.marks[$0] == .kept }.drop { ScalarSet.isWhiteSpace(text.scalars[$0]) })
    let words = kept.map { text.scalars[$0] }
    guard let end = FieldLabel.end(in: words), let (match, part) = names.match(in: words, at: 0),
      match == end - 1
    else { return nil }
    return (part, end - 1, kept)
  }
}
