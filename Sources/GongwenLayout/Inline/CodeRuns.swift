/// Finds URLs, addresses and long codes: Western runs that have marks of their own to break at (`/ .
///
/// @ - _`), and that no hyphenation will ever divide. Numbers have a point too and are no codes: a mark
/// counts when a letter stands on one of its sides.
struct CodeRuns {
  /// Shorter runs fit somewhere: GB/T, 24/7, A4-2.
  private static let shortest = 12

  private var runs: [Range<Int>] = []
  private var separators: Set<Int> = []

  /// Looks for runs of letters, digits and the marks of codes.
  init(_ items: InlineItems, _ utf8: [UInt8]) {
    var start = 0
    var marks: [Int] = []
    for index in 0...items.count {
      if index < items.count, CodeRuns.isPart(items.classes[index], items.scalar(index, utf8)) {
        if CodeRuns.isSeparator(items.scalar(index, utf8)), CodeRuns.isBesideLetter(index, items) {
          marks.append(index)
        }
        continue
      }
      if index - start >= CodeRuns.shortest, marks.count > 0 {
        runs.append(start..<index)
        separators.formUnion(marks)
      }
      start = index + 1
      marks = []
    }
  }

  /// Opens the runs: cheaply behind a mark, dearly anywhere else, never before a mark or a closing one, nor behind
  /// the marks that begin a run (--verbose).
  func open(_ items: inout InlineItems) {
    for run in runs {
      let begin = run.first { items.classes[$0].isWestern } ?? run.upperBound
      for index in run.dropLast() where index >= begin {
        if separators.contains(index + 1) || items.classes[index + 1].isProhibitedAtLineStart { continue }
        if items.classes[index] == .digit, items.classes[index + 1] == .digit { continue }
        items.breakCost[index] = separators.contains(index) ? BreakRules.insideCode : BreakRules.withinCode
      }
    }
  }

  private static func isBesideLetter(_ index: Int, _ items: InlineItems) -> Bool {
    index > 0 && items.classes[index - 1] == .letter
      || index + 1 < items.count && items.classes[index + 1] == .letter
  }

  private static func isPart(_ kind: CharacterClass, _ scalar: UInt32) -> Bool {
    kind.isWestern || isSeparator(scalar) || scalar == 0x25 || scalar == 0x23
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0x2E, 0x40, 0x5F, 0x3F, 0x26, 0x3D, 0x2D, 0x3A: true
    default: false
    }
  }
}
