internal import GongwenModel

/// All units, and what only the whole of them tells: which form of ordinal numbers headings here and which
/// numbers paragraphs.
struct Survey {
  /// The units in order.
  let units: [Unit]
  /// What is known from outside.
  let metadata: DocumentMetadata
  /// How each form of ordinal is used in this text.
  let forms: [OrdinalForm: FormUse]
  /// The same for each series of neighbours: （一）（二） under one heading may number headings, under the next sentences.
  private let groups: [FormUse]
  private let groupOfUnit: [Int]
  /// Whether the text has ordinals like 1.1.
  let hasDecimals: Bool
  /// Whether the first number of these is that of the 一、 above them, as in 2.1 below 二、.
  let decimalsNameTheirChapter: Bool
  /// The indices of the units that are not noise, first and last.
  let contentBounds: ClosedRange<Int>
  /// For each unit the next one, and the one before, that is not noise.
  private let following: [Int]
  private let preceding: [Int]

  init(units: [Unit], metadata: DocumentMetadata) {
    hasDecimals = units.contains { $0.ordinal?.ordinal.form == .decimal }
    let units = BareNumbers.read(units, hasDecimals: hasDecimals)
    self.units = units
    self.metadata = metadata
    forms = FormUse.survey(units)
    decimalsNameTheirChapter = Self.decimalsNameTheirChapter(units)
    (groups, groupOfUnit) = FormUse.groups(units)
    let content = units.indices.filter { (units[$0].noise?.score ?? 0) < NoiseEvidence.threshold }
    contentBounds = (content.first ?? 0)...max(content.first ?? 0, content.last ?? 0)
    (preceding, following) = Self.neighbours(of: units.count, content: content)
  }

  private static func decimalsNameTheirChapter(_ units: [Unit]) -> Bool {
    var (chapter, named, chapters) = (0, Set<Int>(), 0)
    for match in units.lazy.compactMap(\.ordinal) {
      switch match.ordinal.form {
      case .hanComma:
        chapter = match.ordinal.value
        chapters = max(chapters, chapter)
      case .decimal:
        guard match.parts.first == chapter else { return false }
        named.insert(chapter)
      default: break
      }
    }
    // Below one 一、 alone 1.1 may as well belong to a 1. that was not found.
    return named.count > 1 || named.count == 1 && chapters > 1
  }

  private static func neighbours(of count: Int, content: [Int]) -> (before: [Int], after: [Int]) {
    var before = [Int](repeating: -1, count: count)
    var after = [Int](repeating: count, count: count)
    var start = 0
    for (position, index) in content.enumerated() {
      for unit in start..<index { after[unit] = index }
      let next = position + 1 < content.count ? content[position + 1] : count
      for unit in (index + 1)..<max(index + 1, min(next + 1, count)) { before[unit] = index }
      start = index
    }
    return (before, after)
  }

  /// The next unit that is not noise.
  func next(after index: Int) -> Unit? {
    let next = following[index]
    return next < units.count ? units[next] : nil
  }

  /// The unit before that is not noise.
  func previous(before index: Int) -> Unit? {
    let previous = preceding[index]
    return previous >= 0 ? units[previous] : nil
  }

  /// How the ordinals of a unit's own series are used; `nil` for a unit without an ordinal.
  func group(of index: Int) -> FormUse? {
    groupOfUnit[index] >= 0 ? groups[groupOfUnit[index]] : nil
  }

  /// How many units stand after this one.
  func distanceToEnd(_ index: Int) -> Int { max(0, contentBounds.upperBound - index) }
  /// How many units stand before this one.
  func distanceToStart(_ index: Int) -> Int { max(0, index - contentBounds.lowerBound) }
}
