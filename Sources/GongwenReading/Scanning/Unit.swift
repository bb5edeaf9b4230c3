internal import GongwenModel

/// One paragraph as reading sees it: a line, several lines joined, or a part of a glued line.
struct Unit {
  /// The kept scalars, without white space at both ends.
  var text: [UInt32]
  /// The place of each of them in the whole text.
  var origins: [Int32]
  /// The first and last line that it stands on, from 0.
  var lines: ClosedRange<Int>
  /// Whether it shares its line with other units.
  var isPart = false
  /// Whether a blank line stands above.
  var blankBefore = false
  /// Width of the white space at its start, in half cells.
  var indent = 0
  /// What makes it noise, when anything does.
  var noise: NoiseEvidence?
  /// The ordinal at its start.
  var ordinal: OrdinalMatch?
  /// The index after its first 。 when there is one.
  var firstStop: Int?
  /// The number of stops.
  var stopCount = 0
  /// The number of commas.
  var commaCount = 0
  /// The number of Han characters.
  var hanCount = 0

  init(text: [UInt32], origins: [Int32], lines: ClosedRange<Int>) {
    self.text = text
    self.origins = origins
    self.lines = lines
    ordinal = OrdinalMatch.find(in: text)
    scan(from: 0)
  }

  /// Joins the next line of a wrapped paragraph.
  mutating func append(_ next: Unit) {
    let start = text.count
    text += next.text
    origins += next.origins
    lines = lines.lowerBound...next.lines.upperBound
    scan(from: start)
  }

  private mutating func scan(from start: Int) {
    for index in start..<text.count {
      let scalar = text[index]
      if ScalarSet.isHan(scalar) {
        hanCount += 1
      } else if Characters.isStop(scalar) {
        stopCount += 1
        if firstStop == nil { firstStop = index + 1 }
      } else if Characters.isComma(scalar) {
        commaCount += 1
      }
    }
  }

  /// The number of scalars.
  var count: Int { text.count }

  /// The last scalar that is no closing mark, 0 when there is none.
  var finalMark: UInt32 {
    var index = text.count - 1
    while index > 0, Characters.isClosing(text[index]) { index -= 1 }
    return index >= 0 ? text[index] : 0
  }

  /// Whether it stands outside the report.
  var isNoise: Bool { (noise?.score ?? 0) >= NoiseEvidence.threshold }

  /// Whether it ends as a paragraph ends.
  var isFinished: Bool { Characters.endsParagraph(finalMark) }

  /// The scalars after the ordinal.
  var textStart: Int {
    var index = ordinal?.count ?? 0
    while index < text.count, ScalarSet.isWhiteSpace(text[index]) { index += 1 }
    return index
  }
}

/// Why something is noise, and how strongly.
struct NoiseEvidence: Equatable {
  /// The id of the reason in the catalogue.
  var reason: String
  /// In favour of noise against body, as a logarithm of odds.
  var score: Double
}
