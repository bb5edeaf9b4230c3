import GongwenModel
import GongwenStyle

/// Says after which cluster a line may end and what that costs (C-10…13, C-20…23).
///
/// A cost is in the unit of `LineBreaker`: 1 is a line whose gaps are each 0.05 em too wide.
struct BreakRules {
  /// A number and its unit on two lines (C-22): taken only when the alternative shows.
  static let numberFromUnit: Float = 4
  /// A number and any other Han character: the word after it may be a counter that no list has.
  static let numberFromHan: Float = 1
  /// 第 | 3, 〔2024〕 | 3号, * | 名 (C-22).
  static let looseUnit: Float = 3
  /// Between the characters of a person's name (C-22): half a name is read as a whole one, which 第 | 3 is not,
  /// but a name is as often near an edge as any word, so no more is paid for it than 0.087 em in each gap.
  static let personName: Float = 3
  /// Inside 《短书名》 (C-22): a little more than the two cells cost that 《 and one character leave on a line of
  /// 28 when they move over, 0.08 em in each gap; less than a name, because its marks tell a reader to read on.
  static let shortTitle: Float = 2.6
  /// The most characters between 《 and 》 of a short one; longer ones break like other text.
  static let shortTitleLength = 8
  /// Inside a URL or a code, after one of its own marks: it beats a line that is visibly loose.
  static let insideCode: Float = 0.9
  /// Between any two characters of a URL or a code: as bad as a line with 0.15 em in each gap, as a part cut
  /// in two is read twice.
  static let withinCode: Float = 16
  /// After a syllable of a word, with a hyphen: as bad as a line with a good tenth of an em in each gap.
  static let hyphenation: Float = 10
  /// Anywhere inside a word or number that is too long for a line.
  static let emergency: Float = 60
  /// —— at a line's start: legal in GB/T 15834, disliked by CLREQ (C-10 strict; open point 7).
  static let dashAtStart: Float = 40

  /// Why a break with a cost is unusual, for the report; `nil` for an ordinary break.
  static func reason(behind cost: Float) -> BreakReason? {
    switch cost {
    case ...0: nil
    case insideCode, withinCode: .code
    case hyphenation, emergency: .word
    case dashAtStart: .lineStart
    default: .unit
    }
  }

  let composition: Composition
  /// The names to keep whole.
  let names: PersonNames
  /// UTF-8 bytes of the ordinal at the paragraph's start, which keeps two characters with it (C-23).
  let ordinalLength: Int
  /// The width of a line, in em.
  let measure: Float

  func apply(to items: inout InlineItems, utf8: [UInt8]) {
    items.breakCost = [Float](repeating: 0, count: items.count)
    items.stretchable = [Bool](repeating: true, count: items.count)
    for index in 0..<max(0, items.count - 1) {
      let cost = self.cost(after: index, items, utf8)
      items.breakCost[index] = cost
      items.stretchable[index] = isStretchable(index, items)
    }
    if items.count > 0 {
      items.stretchable[items.count - 1] = false
      items.breakCost[items.count - 1] = 0
    }
    keepOrdinal(&items)
    keepDocumentNumbers(&items, utf8)
    keepShortTitles(&items, utf8)
    for name in names.ranges(in: items, utf8) { items.raiseBreaks(name, to: BreakRules.personName) }
    CodeRuns(items, utf8).open(&items)
    openLongUnits(&items, utf8)
  }

  private func cost(after index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Float {
    let (left, right) = (items.classes[index], items.classes[index + 1])
    if right == .space || right == .ideographicSpace { return InlineItems.forbidden }
    if left == .space || left == .ideographicSpace {
      return right.isProhibitedAtLineStart ? InlineItems.forbidden : 0
    }
    if right.isProhibitedAtLineStart || left.isProhibitedAtLineEnd { return InlineItems.forbidden }
    // The point of .docx begins a name and stays with it.
    if left == .pause, right.isWestern, items.scalar(index, utf8) == 0x2E { return InlineItems.forbidden }
    if left == .slash, composition.prohibitionLevel != .basic { return InlineItems.forbidden }
    return unitCost(left, right, index, items, utf8)
  }

  private func unitCost(
    _ left: CharacterClass, _ right: CharacterClass, _ index: Int, _ items: InlineItems, _ utf8: [UInt8]
  ) -> Float {
    switch (left, right) {
    case (.dash, .dash), (.ellipsis, .ellipsis): return InlineItems.forbidden
    case (_, .dash):
      return composition.prohibitionLevel == .strict ? InlineItems.forbidden : BreakRules.dashAtStart
    case (_, .ellipsis): return InlineItems.forbidden
    case (.digit, .digit), (.letter, .digit), (.digit, .letter): return InlineItems.forbidden
    case (.letter, .letter): return hyphenCost(index, items, utf8)
    case (.digit, .han), (.suffix, .han), (.digit, .placeholder):
      return BreakRules.isUnit(items.scalar(index + 1, utf8))
        ? BreakRules.numberFromUnit : BreakRules.numberFromHan
    case (.placeholder, .placeholder): return InlineItems.forbidden
    // 2021—2025, 新冠-19: legal after the connector, better whole.
    case (.connector, .digit): return BreakRules.numberFromHan
    case (.placeholder, .han): return BreakRules.looseUnit
    case (.han, .digit), (.han, .placeholder):
      // 第 | 3: the ordinal's own word.
      return items.scalar(index, utf8) == 0x7B2C ? BreakRules.looseUnit : 0
    default: return 0
    }
  }

  /// Inside a word no break, except after its hyphen.
  private func hyphenCost(_ index: Int, _ items: InlineItems, _ utf8: [UInt8]) -> Float {
    guard index > 0, items.classes[index - 1].isWestern else { return InlineItems.forbidden }
    return items.scalar(index, utf8) == 0x2D ? BreakRules.insideCode : InlineItems.forbidden
  }

  /// Stretch goes between things, never inside one, and not beside connectors and slashes (C-63).
  private func isStretchable(_ index: Int, _ items: InlineItems) -> Bool {
    if items.gap[index] > 0 || items.adjacencyTrim[index] > 0 { return false }
    switch (items.classes[index], items.classes[index + 1]) {
    case (.space, _), (_, .space): return false
    case (.connector, _), (_, .connector), (.slash, _), (_, .slash): return false
    case (.dash, .dash), (.ellipsis, .ellipsis): return false
    case (.letter, .letter), (.digit, .digit), (.letter, .digit), (.digit, .letter): return false
    case (.prefix, .digit), (.digit, .suffix): return false
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
      items.breakCost[index] = InlineItems.forbidden
      // （一） of one paragraph stands under （一） of the next: its brackets are not squeezed (P-10).
      items.shrink[index] = 0
      items.shrinkTier[index] = 0
      if Int(items.shaped.clusters[index].textStart) >= ordinalLength { after += 1 }
    }
  }

  /// 〔2024〕 | 3号 (C-22): the break after 〕 when a digit follows.
  private func keepDocumentNumbers(_ items: inout InlineItems, _ utf8: [UInt8]) {
    for index in 0..<max(0, items.count - 1) where items.classes[index] == .closing {
      guard items.classes[index + 1] == .digit, items.scalar(index, utf8) == 0x3015 else { continue }
      items.breakCost[index] = BreakRules.looseUnit
    }
  }

  /// 《条例》 and other titles of documents up to eight characters (C-22); of nested ones the outer.
  private func keepShortTitles(_ items: inout InlineItems, _ utf8: [UInt8]) {
    for start in items.classes.indices
    where items.classes[start] == .opening && items.scalar(start, utf8) == 0x300A {
      let limit = min(items.count, start + BreakRules.shortTitleLength + 2)
      let end = (start + 1..<limit).first { index in
        items.classes[index] == .closing && items.scalar(index, utf8) == 0x300B
      }
      if let end { items.raiseBreaks(start..<end, to: BreakRules.shortTitle) }
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
      guard items.breakCost[index] != InlineItems.forbidden else { continue }
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
      items.breakCost[index] = BreakRules.emergency
    }
  }

  /// 年月日, measures and counters that belong to the number before them.
  static func isUnit(_ scalar: UInt32) -> Bool { unitScalars.contains(scalar) }

  private static let unitScalars: Set<UInt32> = Set(
    "年月日时分秒号元角万亿千百十余多几个名人次位公平立毫厘款起宗桩例单笔颗株棵艘架枚盏幅首集班组队口条项件家户份届期页辆台套部册本张篇场处所座栋间支只头匹亩里米吨斤克升度倍成点岁周天层级类批轮季章节款"
      .unicodeScalars
      .map(\.value))
}

extension InlineItems {
  /// Makes breaks between the clusters of a range cost at least so much; forbidden ones stay so.
  fileprivate mutating func raiseBreaks(_ range: Range<Int>, to cost: Float) {
    for index in range.dropLast() where breakCost[index] != InlineItems.forbidden {
      breakCost[index] = max(breakCost[index], cost)
    }
  }
}
