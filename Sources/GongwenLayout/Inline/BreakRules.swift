import GongwenModel
import GongwenStyle

/// Says after which cluster a line may end, and what would be parted there (C-10…13, C-20…23).
struct BreakRules {
  /// The most characters between 《 and 》 of a short one; longer ones break like other text.
  static let shortTitleLength = 8

  let composition: Composition
  /// The names to keep whole.
  let names: PersonNames
  /// UTF-8 bytes of the ordinal at the paragraph's start, which keeps two characters with it (C-23).
  let ordinalLength: Int
  /// The width of a line, in em.
  let measure: Float

  func apply(to items: inout InlineItems, utf8: [UInt8]) {
    items.breaks = [BreakOpportunity](repeating: .free, count: items.count)
    items.stretchable = [Bool](repeating: true, count: items.count)
    for index in 0..<max(0, items.count - 1) {
      items.breaks[index] = opportunity(after: index, items, utf8)
      items.stretchable[index] = isStretchable(index, items)
    }
    if items.count > 0 {
      items.stretchable[items.count - 1] = false
      items.breaks[items.count - 1] = .free
    }
    keepOrdinal(&items)
    keepDocumentNumbers(&items, utf8)
    keepShortTitles(&items, utf8)
    items.keepWrittenYears(utf8)
    SignedNumbers.keep(&items, utf8, measure: measure)
    for name in names.ranges(in: items, utf8) { items.raiseBreaks(name, to: .personName) }
    CodeRuns(items, utf8).open(&items)
    openLongUnits(&items, utf8)
    openLeaders(&items, utf8)
  }

  private func opportunity(after index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> BreakOpportunity {
    let (left, right) = (items.classes[index], items.classes[index + 1])
    if right == .space || right == .ideographicSpace { return .prohibited }
    if left == .space || left == .ideographicSpace {
      return right.isProhibitedAtLineStart || isBehindOpening(index, items) ? .prohibited : .free
    }
    if right.isProhibitedAtLineStart || left.isProhibitedAtLineEnd { return .prohibited }
    // The point of .docx begins a name and stays with it.
    if left == .pause, right.isWestern, items.scalar(index, utf8) == "." { return .insideWord }
    if left == .slash, composition.prohibitionLevel != .basic { return .prohibited }
    return unit(left, right, index, items, utf8)
  }

  /// Whether a blank stands behind an opening bracket, which does not end a line: `（　　年　　月）`.
  private func isBehindOpening(_ index: Int, _ items: InlineItems) -> Bool {
    var index = index
    while index > 0, items.classes[index] == .space || items.classes[index] == .ideographicSpace {
      index -= 1
    }
    return items.classes[index].isProhibitedAtLineEnd
  }

  private func unit(
    _ left: CharacterClass, _ right: CharacterClass, _ index: Int, _ items: InlineItems, _ utf8: [UInt8]
  ) -> BreakOpportunity {
    switch (left, right) {
    case (.dash, .dash), (.ellipsis, .ellipsis): return .insideUnit
    case (_, .dash):
      return composition.prohibitionLevel == .strict ? .prohibited : .dashAtStart
    case (_, .ellipsis): return .prohibited
    case (.digit, .digit), (.letter, .digit), (.digit, .letter): return .insideUnit
    case (.letter, .letter): return afterHyphen(index, items, utf8)
    case (.digit, .placeholder) where isTimes(index + 1, items, utf8): return .insideUnit
    case (.digit, .han), (.suffix, .han), (.digit, .placeholder):
      // 6∶4
      if BreakRules.relations.contains(items.scalar(index + 1, utf8)) { return .numberFromUnit }
      return BreakRules.isUnit(items.scalar(index + 1, utf8))
        ? .numberFromUnit : .numberFromHan
    // 102°35′18″
    case (.suffix, .digit):
      return BreakRules.degrees.contains(items.scalar(index, utf8)) ? .insideUnit : .free
    case (.placeholder, .digit): return isTimes(index, items, utf8) ? .insideUnit : .free
    case (.letter, .placeholder): return isTimes(index + 1, items, utf8) ? .insideUnit : .free
    // A rule to write on may go on in the next line; ×× and □□ are one thing.
    case (.placeholder, .placeholder): return isRule(index, items, utf8) ? .looseUnit : .insideUnit
    // 2021—2025, 新冠-19: legal after the connector, better whole.
    case (.connector, .digit): return .numberFromHan
    case (.placeholder, .han): return .looseUnit
    case (.han, .digit), (.han, .placeholder):
      // ≤1.8
      if BreakRules.relations.contains(items.scalar(index, utf8)) { return .numberFromUnit }
      // 第 | 3: the ordinal's own word.
      return items.scalar(index, utf8) == "第" ? .looseUnit : .free
    default: return .free
    }
  }

  /// A800×8, 3×5: a times sign among letters and figures, where ×× stand for what is to be filled in.
  private func isTimes(_ index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    guard index > 0, index + 1 < items.count, items.scalar(index, utf8) == "×" else { return false }
    return items.classes[index - 1].isWestern && items.classes[index + 1] == .digit
  }

  /// `____`: whether a character and the next one are parts of a rule.
  private func isRule(_ index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    items.scalar(index, utf8) == "_" && items.scalar(index + 1, utf8) == "_"
  }

  /// Inside a word no break, except after its hyphen.
  private func afterHyphen(_ index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> BreakOpportunity {
    guard index > 0, items.classes[index - 1].isWestern else { return .insideWord }
    return items.scalar(index, utf8) == "-" ? .insideCode : .insideWord
  }

  /// Stretch goes between things, never inside one, and not beside connectors and slashes (C-63).
  private func isStretchable(_ index: Int, _ items: InlineItems) -> Bool {
    if items.gap[index] > 0 || items.adjacencyTrim[index] > 0 { return false }
    switch (items.classes[index], items.classes[index + 1]) {
    case (.space, _), (_, .space): return false
    case (.connector, _), (_, .connector), (.slash, _), (_, .slash): return false
    case (.dash, .dash), (.ellipsis, .ellipsis): return false
    case (.letter, .letter), (.digit, .digit), (.letter, .digit), (.digit, .letter): return false
    case (.prefix, .digit), (.digit, .suffix), (.prefix, .prefix), (.placeholder, .placeholder): return false
    // A word keeps its comma, and a bracket the word in it.
    case (.letter, .pause), (.letter, .stop), (.letter, .closing), (.opening, .letter): return false
    case (.digit, .pause), (.digit, .closing): return items.shaped.clusters[index + 1].textCount > 1
    default: return true
    }
  }

  /// The ordinal of a heading keeps the first two characters of its text on its line (C-23).
  private func keepOrdinal(_ items: inout InlineItems) {
    guard ordinalLength > 0 else { return }
    var after = 0
    for index in 0..<max(0, items.count - 1) {
      guard after < 2 else { return }
      items.breaks[index] = .insideUnit
      // （一） of one paragraph stands under （一） of the next: its brackets are not squeezed (P-10).
      items.shrink[index] = 0
      items.shrinkTier[index] = 0
      if Int(items.shaped.clusters[index].textStart) >= ordinalLength { after += 1 }
    }
  }

  /// 〔2024〕 | 3号 (C-22): the break after 〕 when a digit follows.
  private func keepDocumentNumbers(_ items: inout InlineItems, _ utf8: [UInt8]) {
    for index in 0..<max(0, items.count - 1) where items.classes[index] == .closing {
      guard items.classes[index + 1] == .digit, items.scalar(index, utf8) == "〕" else { continue }
      items.breaks[index] = .looseUnit
    }
  }

  /// 《条例》 and other titles of documents up to eight characters (C-22); of nested ones the outer.
  private func keepShortTitles(_ items: inout InlineItems, _ utf8: [UInt8]) {
    for start in items.classes.indices
    where items.classes[start] == .opening && items.scalar(start, utf8) == "《" {
      let limit = min(items.count, start + BreakRules.shortTitleLength + 2)
      let end = (start + 1..<limit).first { index in
        items.classes[index] == .closing && items.scalar(index, utf8) == "》"
      }
      if let end { items.raiseBreaks(start..<end, to: .shortTitle) }
    }
  }

  /// A word longer than half a line would tear holes into its neighbours, and a number longer than the line
  /// does not fit at all: they may break anywhere that no rule forbids, at a price.
  private func openLongUnits(_ items: inout InlineItems, _ utf8: [UInt8]) {
    var start = 0
    var length: Float = 0
    var isNumber = true
    for index in 0..<items.count {
      length += items.width[index]
      isNumber = isNumber && items.classes[index] != .letter
      guard items.breaks[index].isAllowed else { continue }
      if length > (isNumber ? measure - 2 : min(14, max(4, measure / 2))) {
        open(start..<index, isNumber: isNumber, &items, utf8)
      }
      start = index + 1
      length = 0
      isNumber = true
    }
  }

  private func open(_ range: Range<Int>, isNumber: Bool, _ items: inout InlineItems, _ utf8: [UInt8]) {
    for index in range {
      let (left, right) = (items.classes[index], items.classes[index + 1])
      if !isNumber, left == .digit, right == .digit { continue }
      // The comma of 1,234 never begins a line.
      if right == .digit, !(0x30...0x39).contains(items.scalar(index + 1, utf8)) { continue }
      guard left.isWestern || left == .placeholder, right.isWestern || right == .placeholder else { continue }
      items.breaks[index] = .emergency
    }
  }

  /// `1.是否按时…………………（　）`: what leads the eye to a bracket may go on in the next line, or it would tear this one apart.
  private func openLeaders(_ items: inout InlineItems, _ utf8: [UInt8]) {
    var start = 0
    for index in 1...max(1, items.count) {
      let mark = items.count > start ? items.scalar(start, utf8) : 0
      if index < items.count, items.scalar(index, utf8) == mark { continue }
      if index - start >= BreakRules.shortestLeader, BreakRules.leaders.contains(mark) {
        for inner in start..<index - 1 { items.breaks[inner] = .looseUnit }
      }
      start = index
    }
  }

  /// …… and ——, also several of them, are marks.
  private static let shortestLeader = 9
  private static let leaders: CharacterGroup = "-–—―…⋯.．·・=＝~～"

  /// Signs that stand between numbers or before one, as wide as a Han character: ∶≈≠≤≥＜＝＞＋－.
  private static let relations: CharacterGroup = "∶≈≠≤≥＜＝＞＋－"

  /// Whether it is such a sign.
  static func isRelation(_ scalar: UInt32) -> Bool { relations.contains(scalar) }

  private static let degrees: CharacterGroup = "°′″"

  /// 年月日, measures and counters that belong to the number before them.
  static func isUnit(_ scalar: UInt32) -> Bool { unitScalars.contains(scalar) }

  private static let unitScalars: CharacterGroup =
    "年月日时分秒号元角万亿千百十余多几个名人次位公平立毫厘款起宗桩例单笔颗株棵艘架枚盏幅首集班组队口条项件家户份届期页辆台套部册本张篇场处所座栋间支只头匹亩里米吨斤克升度倍成点岁周天层级类批轮季章节款"
}

extension InlineItems {
  /// Makes breaks between the clusters of a range cost at least as much as one of a kind; forbidden ones stay so.
  fileprivate mutating func raiseBreaks(_ range: Range<Int>, to kind: BreakOpportunity) {
    for index in range.dropLast() where breaks[index].isAllowed && breaks[index].penalty < kind.penalty {
      breaks[index] = kind
    }
  }
}
