internal import GongwenModel

/// What the `#` of a text say: which is its title, and from where the headings below it count.
///
/// One `#` alone is the title unless it is 一、, and `##` is 一、. So it is where the title stands in the front matter or nowhere: the
/// highest of the headings below it are 一、, however many `#` they have. A first `#` without an ordinal is the title too
/// where every other `#` has one, since writers who type 一、 after `#` mean the level and not the size. Where 一、 is
/// typed at all, the numbers say the levels, whatever the `#` before them: assistants write `### 一、` and `#### （一）`
/// right below the title. 第一章 and 第一节 are chapters, and so is what stands beside them (附则); below them the levels begin.
struct HeadingPlan {
  private let hasTitle: Bool
  /// How many `#` the highest of the headings below the title has.
  private let highest: Int
  /// How many `#` the first 一、 has; `nil` where the numbers do not say the levels.
  private let ofFirstLevel: Int?
  /// How many `#` chapters have, and how many the deepest of chapters and sections; `nil` without any.
  private let chapters: (highest: Int, deepest: Int)?

  /// - Parameters:
  ///   - headings: level of `#` and the form of the ordinal typed, for each heading in the order of the text.
  ///   - begins: whether the text begins with the first of them; it is the title then, whatever its level, where all
  ///     others are deeper.
  init(_ headings: [(level: Int, form: OrdinalForm?)], begins: Bool = false) {
    let top = begins ? headings.first?.level ?? 1 : 1
    let tops = headings.filter { $0.level <= top }
    let others = tops.dropFirst()
    hasTitle =
      headings.first?.level == top && (top == 1 || others.isEmpty && headings.first?.form == nil)
      && (others.isEmpty
        ? tops.first?.form != .hanComma : tops.first?.form == nil && others.allSatisfy { $0.form != nil })
    let below = hasTitle && others.isEmpty ? headings.dropFirst() : headings[...]
    highest = below.map(\.level).min() ?? 1
    let divisions = below.filter { Self.isDivision($0.form) }.map(\.level)
    chapters = divisions.min().map { ($0, divisions.max() ?? $0) }
    ofFirstLevel = chapters != nil ? nil : headings.first { $0.form == .hanComma }?.level
  }

  /// The role of a heading.
  ///
  /// - Parameters:
  ///   - level: how many `#` it has, from 1.
  ///   - form: the form of the ordinal that is typed in it.
  ///   - isFirst: whether it is the first heading of the text.
  /// - Returns: the title, a chapter, or a heading of one of the four levels.
  func role(level: Int, form: OrdinalForm?, isFirst: Bool) -> ParagraphRole {
    if hasTitle, isFirst { return .title }
    if let chapters {
      if Self.isDivision(form) || form == nil && level == chapters.highest { return .chapter }
      return Self.heading(level - chapters.deepest)
    }
    guard let ofFirstLevel else { return Self.heading(level - highest + 1) }
    return form?.headingLevel.map(ParagraphRole.heading) ?? Self.heading(level - ofFirstLevel + 1)
  }

  private static func isDivision(_ form: OrdinalForm?) -> Bool { form == .chapter || form == .section }

  private static func heading(_ depth: Int) -> ParagraphRole {
    .heading(HeadingLevel(rawValue: max(1, min(4, depth))) ?? .four)
  }
}
