import GongwenModel

/// Finds URLs, addresses and long codes: Western runs that have marks of their own to break at (`/ . @ - _`), and that no
/// hyphenation will ever divide.
///
/// Numbers have a point too and are no codes: a mark counts when a letter stands on one of its sides, or anywhere in an
/// address (`https://`, `www.`, `@`), whose parts may be numbers. Words joined by hyphens are no codes either.
struct CodeRuns {
  /// Shorter runs fit somewhere: GB/T, 24/7, A4-2.
  private static let shortest = 12
  /// So many characters of a part stand on each side of a cut at least: htm|l and te|am read as slips.
  private static let leastOfPart = 3

  private var runs: [Range<Int>] = []
  /// All of them, also those too short to break.
  private var all: [Range<Int>] = []
  private var separators: Set<Int> = []
  /// Places inside `https://` and `www`, which are read as one sign.
  private var wholes: Set<Int> = []

  /// Looks for runs of letters, digits and the marks of codes.
  init(_ items: InlineItems, _ utf8: [UInt8]) {
    var start = 0
    var marks: [Int] = []
    // Letters joined by hyphens alone (tumor-associated) are English, which hyphenation divides.
    var isCompound = true
    for index in 0...items.count {
      // Most places are no run, and the next is no run before it.
      if index == start, index < items.count, items.classes[index] == .han {
        start = index + 1
        continue
      }
      if index < items.count, CodeRuns.isPart(items.classes[index], items.scalar(index, utf8)) {
        if CodeRuns.isSeparator(items.scalar(index, utf8)) { marks.append(index) }
        isCompound = isCompound && CodeRuns.isOfCompound(index, isFirst: index == start, items, utf8)
        continue
      }
      let isAddress = keepBeginnings(of: start..<index, items, utf8)
      // The point that ends `for registration.` is no mark of a code.
      var end = index
      while !isAddress, let last = marks.last, last == end - 1 {
        marks.removeLast()
        end = last
      }
      if !isAddress { marks.removeAll { !CodeRuns.isBesideLetter($0, items) } }
      if marks.count > 0, !isCompound {
        all.append(start..<end)
        if end - start >= CodeRuns.shortest {
          runs.append(start..<end)
          separators.formUnion(marks)
        }
      }
      start = index + 1
      marks = []
      isCompound = true
    }
  }

  /// Opens the runs: cheaply after a mark, dearly anywhere else, never before a mark or a closing one, nor after
  /// the marks that begin a run (--verbose).
  func open(_ items: inout InlineItems) {
    items.codes = all
    // An address with a gap before its # is read as two.
    for code in all { for index in code.dropLast() { items.stretchable[index] = false } }
    for run in runs {
      let begin = run.first { items.classes[$0].isWestern } ?? run.upperBound
      let ends = partEnds(of: run)
      var partStart = run.lowerBound
      for index in run.dropLast() where index >= begin {
        if separators.contains(index) { partStart = index + 1 }
        if wholes.contains(index) { continue }
        if separators.contains(index + 1) || items.classes[index + 1].isProhibitedAtLineStart { continue }
        if items.classes[index] == .digit, items.classes[index + 1] == .digit { continue }
        let (before, after) = (index + 1 - partStart, ends[index - run.lowerBound] - index - 1)
        if separators.contains(index) {
          items.breaks[index] = .insideCode
        } else if min(before, after) >= CodeRuns.leastOfPart {
          items.breaks[index] = .withinCode
        }
      }
    }
  }

  /// Where the part of each place of a run ends, between its marks.
  private func partEnds(of run: Range<Int>) -> [Int] {
    var ends = [Int](repeating: run.upperBound, count: run.count)
    for index in run.dropLast().reversed() {
      let next = index + 1
      ends[index - run.lowerBound] = separators.contains(next) ? next : ends[next - run.lowerBound]
    }
    return ends
  }

  /// Notes the parts of an address that stay whole.
  ///
  /// - Returns: Whether the run is an address.
  private mutating func keepBeginnings(of run: Range<Int>, _ items: InlineItems, _ utf8: [UInt8]) -> Bool {
    var isAddress = false
    for index in run {
      switch items.scalar(index, utf8) {
      case "@": isAddress = true
      case ":" where CodeRuns.begins("://", index, run, items, utf8):
        isAddress = true
        wholes.formUnion(run.lowerBound..<index + 2)
      case "w" where CodeRuns.begins("www.", index, run, items, utf8):
        isAddress = true
        wholes.formUnion(index..<index + 3)
      default: continue
      }
    }
    return isAddress
  }

  private static func begins(
    _ text: StaticString, _ index: Int, _ run: Range<Int>, _ items: InlineItems, _ utf8: [UInt8]
  ) -> Bool {
    guard index + text.utf8CodeUnitCount <= run.upperBound else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy {
      items.scalar(index + $0, utf8) == UInt32(text.utf8Start[$0])
    }
  }

  /// A letter, or a hyphen that does not begin an option of a command.
  private static func isOfCompound(
    _ index: Int, isFirst: Bool, _ items: InlineItems, _ utf8: [UInt8]
  ) -> Bool {
    let scalar = items.scalar(index, utf8)
    if scalar == "-" { return !isFirst }
    return items.classes[index] == .letter && !isSeparator(scalar) && scalar != "%" && scalar != "#"
  }

  private static func isBesideLetter(_ index: Int, _ items: InlineItems) -> Bool {
    index > 0 && items.classes[index - 1] == .letter
      || index + 1 < items.count && items.classes[index + 1] == .letter
  }

  private static func isPart(_ kind: CharacterClass, _ scalar: UInt32) -> Bool {
    kind.isWestern || isSeparator(scalar) || scalar == "%" || scalar == "#"
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "/", ".", "@", "_", "?", "&", "=", "-", ":": true
    default: false
    }
  }
}
