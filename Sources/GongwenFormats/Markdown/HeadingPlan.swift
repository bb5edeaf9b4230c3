internal import GongwenModel

/// What the `#` of a text say: which is its title, and from where the headings below it count.
///
/// One `#` alone is the title, and `##` is 一、. A first `#` without an ordinal is it too where every other `#` has one,
/// since writers who type 一、 after `#` mean the level and not the size.
struct HeadingPlan {
  private let hasTitle: Bool
  /// Whether no other heading is of the title's level.
  private let isAlone: Bool

  /// - Parameter headings: level of `#` and whether an ordinal is typed, for each heading in the order of the text.
  init(_ headings: [(level: Int, isNumbered: Bool)]) {
    let tops = headings.filter { $0.level == 1 }
    isAlone = tops.count == 1
    let others = tops.dropFirst()
    hasTitle =
      headings.first?.level == 1
      && (others.isEmpty || tops.first?.isNumbered == false && others.allSatisfy(\.isNumbered))
  }

  /// The role of a heading.
  ///
  /// - Parameters:
  ///   - level: how many `#` it has, from 1.
  ///   - isFirst: whether it is the first heading of the text.
  /// - Returns: the title, or a heading of one of the four levels.
  func role(level: Int, isFirst: Bool) -> ParagraphRole {
    if hasTitle, isFirst { return .title }
    let depth = max(1, min(4, hasTitle && isAlone ? level - 1 : level))
    return .heading(HeadingLevel(rawValue: depth) ?? .four)
  }
}
