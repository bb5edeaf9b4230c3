import GongwenModel

/// Keeps on one line what is read as one figure or name though signs part it: 3·18, −3.2%, 1 234 567, 22：30, 1#,
/// W/(m²·K), C++, X≥Y, 0571-87654321, GB/T 36114—2018, 28 μg/m³, 27(4) (C-21, R-25).
struct SignedNumbers {
  /// The widest that is never parted where lines are shorter than three times as much, in em.
  private static let shortWidth: Float = 6
  /// The most digits and signs that are looked at on one side of a sign: no telephone number is longer.
  private static let reach = 20

  private let items: InlineItems
  private let utf8: [UInt8]

  /// Forbids the ends of lines inside such units, or makes them dear in one that is long for its line.
  ///
  /// - Parameters:
  ///   - items: The items of a paragraph, whose breaks are known.
  ///   - utf8: Its text.
  ///   - measure: The width of a line, in em.
  static func keep(_ items: inout InlineItems, _ utf8: [UInt8], measure: Float) {
    let pass = SignedNumbers(items: items, utf8: utf8)
    let joined = items.classes.indices.dropLast().map { pass.isJoined($0) }
    for index in joined.indices {
      if joined[index] { pass.close(index, &items) } else { pass.loosen(index, &items) }
    }
    guard joined.contains(true) else { return }
    raise(joined, &items, limit: min(measure, max(measure / 3, shortWidth)))
  }

  /// A unit ends where a line may end that is not inside it.
  private static func raise(_ joined: [Bool], _ items: inout InlineItems, limit: Float) {
    var start = 0
    var width: Float = 0
    for index in items.classes.indices {
      width += items.width[index]
      let isEnd = index >= joined.count || !joined[index] && items.breaks[index].isAllowed
      guard isEnd else { continue }
      for place in start..<min(index, joined.count) where joined[place] && items.breaks[place].isAllowed {
        items.breaks[place] = width - items.gap[index] > limit ? .looseUnit : .insideUnit
      }
      (start, width) = (index + 1, 0)
    }
  }

  /// No stretch beside the sign: the parts of a figure stand together (C-63).
  private func close(_ index: Int, _ items: inout InlineItems) {
    guard items.classes[index] != .han else { return }
    items.stretchable[index] = false
    if items.classes[index] == .space { items.spaceStretch[index] = 0 }
    if index > 0, !items.classes[index].isWestern { items.stretchable[index - 1] = false }
  }

  /// Whether the line goes on after a cluster.
  private func isJoined(_ index: Int) -> Bool {
    let (left, right) = (items.classes[index], items.classes[index + 1])
    switch left {
    case .interpunct: return isBetween(index) { $0.isWestern }
    // 22：30, 1：500
    case .pause: return scalar(index) == "：" && isBetween(index) { $0 == .digit }
    case .space: return isThousands(index) || isBeforeUnit(index)
    case .connector where right == .digit && index > 0:
      if items.classes[index - 1] == .han { return isMinus(index) }
      return items.classes[index - 1] == .digit && (isTelephone(index) || isStandard(index))
    // X≥ | Y
    case .han where right.isWestern:
      return index > 0 && items.classes[index - 1].isWestern && BreakRules.isRelation(scalar(index))
    // X | ≥Y
    case .letter, .digit:
      if right == .han {
        return index + 2 < items.count && items.classes[index + 2].isWestern
          && BreakRules.isRelation(scalar(index + 1))
      }
      return right == .prefix || isBracketed(index + 1)
    // 党建 | +业务; of +5 the sign stays with its number.
    case .han where right == .prefix: return scalar(index + 1) == "+" && isPostfix(index + 1)
    default: return false
    }
  }

  /// Opens the line after a sign that belongs to what stands before it, and holds a standard's letters by its number.
  private func loosen(_ index: Int, _ items: inout InlineItems) {
    let right = items.classes[index + 1]
    switch items.classes[index] {
    case .prefix where isPostfix(index) && !right.isProhibitedAtLineStart && right != .space:
      guard right != .prefix else { return }
      items.breaks[index] = scalar(index) == "#" ? .numberFromUnit : .free
    case .space where right == .digit && index > 0 && items.classes[index - 1] == .letter:
      guard
        let sign = (index + 1..<min(items.count - 1, index + Self.reach)).first(where: {
          items.classes[$0] != .digit
        })
      else { return }
      if items.classes[sign] == .connector, isStandard(sign) { items.breaks[index] = .numberFromUnit }
    default: return
    }
  }

  /// The + of C++ and AI+ and the # of 1#楼: a sign after letters, digits or Han that no number follows.
  private func isPostfix(_ index: Int) -> Bool {
    guard [0x2B, 0x23].contains(scalar(index)) else { return false }
    var first = index
    while first > 0, index - first < Self.reach, scalar(first - 1) == scalar(index) { first -= 1 }
    guard first > 0 else { return false }
    let before = items.classes[first - 1]
    guard before.isWestern || before == .han && scalar(index) == "+" else { return false }
    return index + 1 == items.count || !items.classes[index + 1].isWestern
  }

  private func isBetween(_ index: Int, _ isPart: (CharacterClass) -> Bool) -> Bool {
    index > 0 && isPart(items.classes[index - 1]) && isPart(items.classes[index + 1])
  }

  /// 增长-3.2%, where 新冠-19 is a name joined by its hyphen.
  private func isMinus(_ index: Int) -> Bool {
    guard scalar(index) == "-" else { return false }
    let number = (index + 1..<min(items.count, index + Self.reach)).prefix { items.classes[$0] == .digit }
    if number.contains(where: { scalar($0) == "." }) { return true }
    return number.upperBound < items.count && items.classes[number.upperBound] == .suffix
  }

  /// 1 234 567: a blank after one to three digits and before exactly three.
  private func isThousands(_ index: Int) -> Bool {
    let before = (max(0, index - 4)..<index).reversed().prefix { isDigit($0) }.count
    let after = (index + 1..<min(items.count, index + 5)).prefix { isDigit($0) }.count
    return (1...3).contains(before) && after == 3
  }

  /// 110 kV, 28 μg/m³: a blank between a number and the symbol of its unit, which is read with it.
  private func isBeforeUnit(_ index: Int) -> Bool {
    guard index > 0, items.classes[index - 1] == .digit, items.classes[index + 1] == .letter else {
      return false
    }
    let letters = (index + 1..<min(items.count, index + 2 + TableUnit.longestSymbol))
      .prefix { items.classes[$0] == .letter }.map { scalar($0) }
    return TableUnit.isSymbol(letters)
  }

  /// 27(4), f(x), 分析 drainage[J]: a half-width bracket around Western text that follows such text without a blank.
  private func isBracketed(_ index: Int) -> Bool {
    items.classes[index] == .opening && items.shaped.clusters[index].textCount == 1
      && index + 1 < items.count && items.classes[index + 1].isWestern
  }

  /// 0571-87654321, 400-820-8820: digits and hyphens that begin as a telephone number does.
  private func isTelephone(_ index: Int) -> Bool {
    let before = (max(0, index - Self.reach)..<index).reversed().prefix { isDigit($0) || isHyphen($0) }.count
    let after = (index + 1..<min(items.count, index + Self.reach)).prefix { isDigit($0) || isHyphen($0) }
      .count
    let number = index - before...index + after
    guard (10...16).contains(number.count(where: isDigit)) else { return false }
    let first = number.prefix { isDigit($0) }.map { scalar($0) }
    return (3...4).contains(first.count) && first[0] == "0"
      || [[0x34, 0x30, 0x30], [0x38, 0x30, 0x30]].contains(first)
  }

  /// 36114—2018 after letters: the number and the year of a standard.
  private func isStandard(_ index: Int) -> Bool {
    let after = (index + 1..<min(items.count, index + 6)).prefix { isDigit($0) }.count
    let number = (max(0, index - Self.reach)..<index).reversed().prefix { items.classes[$0] == .digit }.count
    var place = index - number - 1
    guard after == 4, number > 0, place >= 0 else { return false }
    if items.classes[place] == .space { place -= 1 }
    return place >= 0 && (0x41...0x5A).contains(scalar(place))
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(scalar(index)) }

  private func isHyphen(_ index: Int) -> Bool { items.classes[index] == .connector }

  private func scalar(_ index: Int) -> UInt32 { items.scalar(index, utf8) }
}
