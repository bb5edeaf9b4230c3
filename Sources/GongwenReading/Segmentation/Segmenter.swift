internal import GongwenModel

/// Makes paragraphs of lines: joins what was wrapped, keeps apart what is apart.
struct Segmenter {
  private let text: ScalarText
  private let lines: [LineInfo]
  private let rule: WrapRule
  private let paragraphs: Manuscript.Paragraphs
  private let begins: (Int) -> Bool
  private var units: [Unit] = []
  /// Noise met since the open paragraph began.
  private var pending: [Unit] = []

  /// - Parameters:
  ///   - text: the whole text.
  ///   - lines: its lines, noise judged.
  ///   - paragraphs: how the format makes paragraphs of lines.
  ///   - begins: whether a paragraph has to begin on a line, from 0.
  init(
    text: ScalarText, lines: [LineInfo], paragraphs: Manuscript.Paragraphs, begins: @escaping (Int) -> Bool
  ) {
    self.paragraphs = paragraphs
    self.begins = begins
    self.text = text
    self.lines = lines
    self.rule = WrapRule(text: text, lines: lines)
  }

  /// The paragraphs of the text in order; blank lines make none, noise lines stand alone.
  mutating func run() -> [Unit] {
    var open: Unit?
    var blank = false
    var lastWidth = 0
    for line in lines {
      if line.isBlank {
        blank = true
        continue
      }
      let unit = makeUnit(line, blankBefore: blank)
      if line.isNoise {
        // Noise between two halves of a sentence does not end the sentence, so the open paragraph stays open.
        pending.append(unit)
        continue
      }
      if let current = open, joins(current, lastWidth, unit, line, blank) {
        open?.append(unit)
      } else {
        flush(&open)
        open = unit
      }
      blank = false
      lastWidth = WrapRule.width(of: unit.text) + unit.indent
    }
    flush(&open)
    return units
  }

  private func joins(_ open: Unit, _ lastWidth: Int, _ next: Unit, _ line: LineInfo, _ blank: Bool) -> Bool {
    if begins(line.index) { return false }
    switch paragraphs {
    case .lines: return false
    case .blankLines: return !blank && next.ordinal == nil
    case .inferred:
      return !begins(open.lines.upperBound)
        && rule.continues(open, lastLineWidth: lastWidth, with: next, blankBetween: blank)
    }
  }

  private mutating func flush(_ open: inout Unit?) {
    if let unit = open { units.append(unit) }
    open = nil
    units.append(contentsOf: pending)
    pending.removeAll()
  }

  private func makeUnit(_ line: LineInfo, blankBefore: Bool) -> Unit {
    var scalars: [UInt32] = []
    var origins: [Int32] = []
    scalars.reserveCapacity(line.content.count)
    origins.reserveCapacity(line.content.count)
    for index in text.trimmed(line.content) where text.marks[index] == .kept {
      scalars.append(text.scalars[index])
      origins.append(Int32(truncatingIfNeeded: index))
    }
    var unit = Unit(text: scalars, origins: origins, lines: line.index...line.index)
    unit.blankBefore = blankBefore
    unit.indent = line.indent
    unit.noise = line.noise
    return unit
  }
}
