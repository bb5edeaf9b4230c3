internal import GongwenModel

/// A line that could hold several paragraphs: the groups of its characters, and what is seen of the whole of it.
struct PastedLine {
  static let space: UInt32 = 1
  static let stop: UInt32 = 2
  static let semicolon: UInt32 = 3
  static let colon: UInt32 = 4
  static let comma: UInt32 = 5
  static let opening: UInt32 = 6
  static let closing: UInt32 = 7
  static let digit: UInt32 = 8
  static let latin: UInt32 = 9
  static let han: UInt32 = 10
  static let other: UInt32 = 11

  private let groups: [UInt8]
  /// For each place the next one with a mark or white space.
  private let marks: [Int32]
  /// Whether white space is so rare that it is a sign.
  let isSparse: Bool
  /// How often white space follows a stop, in steps.
  let gapsBehindStops: UInt32
  /// How long its sentences are, in steps.
  let sentenceLength: UInt32

  init(_ text: [UInt32]) {
    groups = text.map { UInt8(truncatingIfNeeded: Self.group(of: $0)) }
    var marks = [Int32](repeating: Int32(text.count), count: text.count + 1)
    var (spaces, stops, gaps) = (0, 0, 0)
    for index in text.indices.reversed() {
      let group = UInt32(groups[index])
      marks[index] = group >= Self.space && group <= Self.comma ? Int32(index) : marks[index + 1]
      if group == Self.space { spaces += 1 }
      if group == Self.stop {
        stops += 1
        if index + 1 < text.count, UInt32(groups[index + 1]) == Self.space { gaps += 1 }
      }
    }
    self.marks = marks
    isSparse = text.count >= 200 && spaces * 40 <= text.count
    gapsBehindStops = bucket(gaps)
    sentenceLength = bucket(text.count / max(1, stops))
  }

  /// The group of the character at an index.
  func group(_ index: Int) -> UInt32 { UInt32(groups[index]) }

  /// The next mark from an index on, and its group; 0 for the end of the line.
  func nextMark(_ index: Int) -> (index: Int, group: UInt32) {
    let place = Int(marks[index])
    return (place, place < groups.count ? group(place) : 0)
  }

  /// Whether a line that is no row of cells is worth the question.
  ///
  /// It has places already, gaps or a number, ends as titles or dates do, or is too long for one paragraph.
  static func isAsked(_ text: [UInt32], found: Int) -> Bool {
    if text.count < 12 { return false }
    if found > 0 || text.count >= 300 || text.last == "日" || OrdinalMatch.find(in: text) != nil {
      return true
    }
    let hasGap = text.indices.dropFirst().contains {
      ScalarSet.isWhiteSpace(text[$0]) && !ScalarSet.isLatinLetter(text[$0 - 1])
    }
    return hasGap || TitleWords.kinds.suffix(of: Array(text.suffix(8))) != nil
  }

  private static func group(of scalar: UInt32) -> UInt32 {
    if ScalarSet.isHan(scalar) { return han }
    if ScalarSet.isWhiteSpace(scalar) { return space }
    if ScalarSet.isDigit(scalar) { return digit }
    if ScalarSet.isLatinLetter(scalar) { return latin }
    if Characters.isStop(scalar) || scalar == "…" { return stop }
    if Characters.isComma(scalar) { return comma }
    if Characters.isColon(scalar) { return colon }
    if scalar == "；" || scalar == ";" { return semicolon }
    if Characters.isClosing(scalar) { return closing }
    switch scalar {
    case "(", "（", 0x201C, 0x2018, "《", "〈", "「", "『", "【", "〔", "[": return opening
    default: return other
    }
  }
}
