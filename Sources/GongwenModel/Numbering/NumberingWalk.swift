/// Follows the ordinals of a document from its first block to its last.
///
/// One walk serves the check and the renumbering, so that what the one reports is what the other would write.
struct NumberingWalk {
  /// What an ordinal should be, and why it is not.
  enum Verdict: Equatable {
    case right
    case gap
    case again
    case lateStart
  }

  /// How deep each form stands; a shallower ordinal lets all deeper ones begin again.
  static let depths: [OrdinalForm: Int] = [
    .chapter: 0, .section: 1, .article: 2, .hanComma: 3, .hanParenthesized: 4, .digitDot: 5,
    .digitParenthesized: 6,
    .circled: 7,
  ]

  /// The last value of each form since a shallower one, and in the whole document.
  private var current: [OrdinalForm: Int] = [:]
  private var overall: [OrdinalForm: Int] = [:]
  /// The parts of the last decimal.
  private var decimal: [Int] = []
  /// The place of the last paragraph with an ordinal.
  private var lastPlace = -1

  /// Takes the next ordinal.
  ///
  /// - Parameters:
  ///   - ordinal: as it stands, or as it is to be.
  ///   - block: the paragraph that it begins.
  ///   - place: the place of the paragraph in the document.
  /// - Returns: what it should have been, and what is wrong.
  mutating func take(_ ordinal: Ordinal, of block: PlacedParagraph, at place: Int) -> (
    expected: Int, verdict: Verdict
  ) {
    // A list in the text may begin again without a new parent; so may the lower levels after text between them.
    let isLower = ordinal.form == .digitDot || ordinal.form == .digitParenthesized
    let mayRestart = !block.isHeading || (isLower && place > lastPlace + 1)
    lastPlace = place
    return take(ordinal, mayRestart: mayRestart)
  }

  /// Begins a part whose heading has no number, `2027年工作计划`: its levels count from the start, or run on.
  mutating func beginPart(with block: PlacedParagraph) {
    guard block.role == .chapter, block.ordinal == nil else { return }
    // Articles run on over chapters.
    for (form, depth) in Self.depths where depth > (Self.depths[.article] ?? 0) { current[form] = nil }
    decimal = []
  }

  /// Takes the first ordinal of a list that a label begins.
  ///
  /// `注：1.值班时间为……`: its second ordinal stands below.
  mutating func takeLabelled(_ block: PlacedParagraph, at place: Int) {
    guard block.ordinal == nil, block.role == .body else { return }
    let text = block.text.string.unicodeScalars.prefix(16).map(\.value)
    guard let colon = FieldLabel.colon(in: text),
      let match = OrdinalMatch.find(in: text, at: colon + 1), match.ordinal.value == 1
    else { return }
    _ = take(match.ordinal, of: block, at: place)
  }

  private mutating func take(_ ordinal: Ordinal, mayRestart: Bool) -> (expected: Int, verdict: Verdict) {
    if ordinal.form == .decimal { return takeDecimal(ordinal) }
    let depth = Self.depths[ordinal.form] ?? 0
    let last = current[ordinal.form]
    let expected = (last ?? 0) + 1
    defer {
      current[ordinal.form] = ordinal.value
      overall[ordinal.form] = ordinal.value
      // Articles run on over chapters and sections, so nothing above begins them again.
      for (form, other) in Self.depths where other > depth && form != .article { current[form] = nil }
    }
    if ordinal.value == expected { return (expected, .right) }
    // Numbers that run on over the whole document, as in rules with chapters.
    if last == nil, let before = overall[ordinal.form], ordinal.value == before + 1 {
      return (ordinal.value, .right)
    }
    if ordinal.value == 1, mayRestart { return (1, .right) }
    if last == nil { return (1, .lateStart) }
    return (expected, ordinal.value > expected ? .gap : .again)
  }

  private mutating func takeDecimal(_ ordinal: Ordinal) -> (expected: Int, verdict: Verdict) {
    let parts = Self.parts(ordinal)
    defer { decimal = parts }
    let shared = parts.dropLast()
    // 1.2 after 1.1, or 1.1 after 1; the first of a new group begins at 1.
    let sameGroup = decimal.count >= parts.count && decimal.prefix(shared.count).elementsEqual(shared)
    let expected = sameGroup ? decimal[parts.count - 1] + 1 : 1
    if ordinal.value == expected { return (expected, .right) }
    if !sameGroup { return (1, .lateStart) }
    return (expected, ordinal.value > expected ? .gap : .again)
  }

  /// The numbers of a decimal ordinal, outermost first.
  static func parts(_ ordinal: Ordinal) -> [Int] {
    OrdinalMatch.find(in: ordinal.text.unicodeScalars.map(\.value))?.parts ?? [ordinal.value]
  }

  /// Begins a new document or attachment: all numbers start again.
  mutating func restart() { self = NumberingWalk() }
}
