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
  /// Whether the text has ordinals like 1.1.
  let hasDecimals: Bool
  /// The indices of the units that are not noise, first and last.
  let contentBounds: ClosedRange<Int>
  /// For each unit the next one, and the one before, that is not noise.
  private let following: [Int]
  private let preceding: [Int]

  init(units: [Unit], metadata: DocumentMetadata) {
    hasDecimals = units.contains { $0.ordinal?.ordinal.form == .decimal }
    let units = hasDecimals ? units.map { $0.withBareNumber() } : units
    self.units = units
    self.metadata = metadata
    forms = FormUse.survey(units)
    let content = units.indices.filter { (units[$0].noise?.score ?? 0) < NoiseEvidence.threshold }
    contentBounds = (content.first ?? 0)...max(content.first ?? 0, content.last ?? 0)
    (preceding, following) = Self.neighbours(of: units.count, content: content)
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

  /// How many units stand behind this one.
  func distanceToEnd(_ index: Int) -> Int { max(0, contentBounds.upperBound - index) }
  /// How many units stand before this one.
  func distanceToStart(_ index: Int) -> Int { max(0, index - contentBounds.lowerBound) }
}

/// What a numbered unit looks like by itself.
enum NumberedShape {
  /// A short line without a stop: `一、强化学习`.
  case alone
  /// A short sentence on its own line: `（一）强化学习。`
  case sentence
  /// A short sentence with text behind it: `（一）强化学习。坚持……`
  case runIn
  /// A paragraph that only has a number.
  case paragraph

  init(_ unit: Unit) {
    let start = unit.textStart
    let length = unit.count - start
    if let stop = unit.firstStop, stop > start {
      let first = stop - start
      if unit.hasRest(behind: stop) {
        self = first <= NumberedShape.longestRunIn ? .runIn : .paragraph
      } else {
        self = first <= NumberedShape.longestRunIn ? .sentence : .paragraph
      }
    } else {
      let mark = unit.finalMark
      let ends = mark == 0xFF1B || mark == 0x3B || Characters.isColon(mark)
      self = length <= NumberedShape.longestAlone && !ends ? .alone : .paragraph
    }
  }

  /// A heading is rarely longer than one line of 28 characters (L-15); two are the limit.
  static let longestAlone = 42
  /// The same for run-in headings, their 。 included.
  static let longestRunIn = 34
}

/// How one form of ordinal is used in a text.
struct FormUse {
  /// How many units begin with it.
  var count = 0
  /// How many of them have each shape.
  var alone = 0
  var sentence = 0
  var runIn = 0
  var paragraph = 0
  /// How many follow the one before in number, or begin at 1.
  var inOrder = 0
  private var last = 0

  /// The share of units that look like plain numbered paragraphs.
  var paragraphShare: Double { count == 0 ? 0 : Double(paragraph) / Double(count) }

  static func survey(_ units: [Unit]) -> [OrdinalForm: FormUse] {
    var result: [OrdinalForm: FormUse] = [:]
    for unit in units {
      guard let match = unit.ordinal, (unit.noise?.score ?? 0) < NoiseEvidence.threshold else { continue }
      var use = result[match.ordinal.form] ?? FormUse()
      use.add(NumberedShape(unit), value: match.ordinal.value)
      result[match.ordinal.form] = use
    }
    return result
  }

  private mutating func add(_ shape: NumberedShape, value: Int) {
    count += 1
    switch shape {
    case .alone: alone += 1
    case .sentence: sentence += 1
    case .runIn: runIn += 1
    case .paragraph: paragraph += 1
    }
    if value == 1 || value == last + 1 { inOrder += 1 }
    last = value
  }
}

extension Unit {
  /// Where 1.1 and 1.2 are headings, `1 总体情况` above them is one too.
  fileprivate func withBareNumber() -> Unit {
    guard ordinal == nil, count <= 40, stopCount == 0 else { return self }
    var index = 0
    var value = 0
    while index < count, index < 2, let digit = ScalarSet.digitValue(text[index]) {
      value = value * 10 + digit
      index += 1
    }
    guard index > 0, value > 0, index + 1 < count, ScalarSet.isWhiteSpace(text[index]) else { return self }
    var gap = index
    while gap < count, ScalarSet.isWhiteSpace(text[gap]) { gap += 1 }
    guard gap < count, ScalarSet.isHan(text[gap]) else { return self }
    var result = self
    let number = Ordinal(.digitDot, value, text: Array(text[..<index]).string)
    result.ordinal = OrdinalMatch(ordinal: number, count: index, parts: [value], isEmoji: false)
    return result
  }

  /// Whether text stands behind an index, closing marks left out.
  func hasRest(behind index: Int) -> Bool {
    var position = index
    while position < text.count, Characters.isClosing(text[position]) { position += 1 }
    return position < text.count
  }
}
