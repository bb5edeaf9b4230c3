internal import GongwenModel

/// What a numbered unit looks like by itself.
enum NumberedShape {
  /// A short line without a stop: `一、强化学习`.
  case alone
  /// A short sentence on its own line: `（一）强化学习。`
  case sentence
  /// A short sentence with text after it: `（一）强化学习。坚持……`
  case runIn
  /// A paragraph that only has a number.
  case paragraph

  init(_ unit: Unit) {
    let start = unit.textStart
    let length = unit.count - start
    if unit.headingGap != nil {
      self = .runIn
    } else if let stop = unit.firstStop, stop > start {
      let first = stop - start
      if unit.hasRest(after: stop) {
        self = first <= NumberedShape.longestRunIn ? .runIn : .paragraph
      } else {
        self = first <= NumberedShape.longestRunIn ? .sentence : .paragraph
      }
    } else {
      let mark = unit.finalMark
      let ends = mark == "；" || mark == ";" || Characters.isColon(mark)
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

  /// The series of ordinals: neighbours of one form under one heading, or running on over several.
  static func groups(_ units: [Unit]) -> (groups: [FormUse], groupOfUnit: [Int]) {
    var groups: [FormUse] = []
    var groupOfUnit = [Int](repeating: -1, count: units.count)
    var open: [OrdinalForm: (group: Int, last: Int)] = [:]
    for (index, unit) in units.enumerated() {
      guard let match = unit.ordinal, (unit.noise?.score ?? 0) < NoiseEvidence.threshold else { continue }
      let (form, value) = (match.ordinal.form, match.ordinal.value)
      if let known = open[form], value == known.last + 1 || form == .decimal {
        open[form] = (known.group, value)
      } else {
        open[form] = (groups.count, value)
        groups.append(FormUse())
      }
      guard let group = open[form]?.group else { continue }
      groups[group].add(NumberedShape(unit), value: value)
      groupOfUnit[index] = group
    }
    return (groups, groupOfUnit)
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
  /// Where the heading of a unit ends for want of a 。: `（二）职责履行 各级党委……`, at a gap after a short phrase.
  var headingGap: Int? {
    let start = textStart
    var index = start
    while index < count, index - start <= 20 {
      if ScalarSet.isWhiteSpace(text[index]) {
        return index - start >= 3 && count - index >= 24 ? index : nil
      }
      guard ScalarSet.isHan(text[index]) else { return nil }
      index += 1
    }
    return nil
  }

  /// Whether text stands after an index, closing marks left out.
  func hasRest(after index: Int) -> Bool {
    var position = index
    while position < text.count, Characters.isClosing(text[position]) { position += 1 }
    return position < text.count
  }
}
