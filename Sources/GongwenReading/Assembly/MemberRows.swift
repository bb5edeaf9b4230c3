internal import GongwenModel

/// Lists of members, as organs have them: a label with the first name, and deep below it the other names.
///
///     副指挥长：李　娜　县委常委、常务副县长
///     　　　　　欧阳明　副县长
///
/// The names stand one below the other by the ideographic spaces before them, which are no indent then.
struct MemberRows {
  /// How far the label of the list at hand stands in, in half cells; `nil` outside of a list.
  private var margin: Int?
  /// Where the first name stands behind its label: in the text, in half cells, and on the page.
  private var value: (typed: Int, printed: Int) = (0, 0)

  /// The least depth of a row below the label, in half cells: that of 组长： with its colon, and no indent of a paragraph.
  private static let least = 6
  /// No label is wider, in half cells.
  private static let most = 24

  /// The ideographic spaces that a unit keeps before it.
  ///
  /// Units are asked in their order.
  mutating func lead(of unit: Unit, isBody: Bool, in scalars: ScalarText) -> Int {
    let isLabelled = FieldLabel.end(in: Array(unit.text.prefix(24))) != nil
    guard isBody, let first = unit.origins.first, GapReader.isRow(unit.text),
      isLabelled || hasGap(unit.text) || PersonWords.isName(unit.text)
    else {
      margin = nil
      return 0
    }
    let indent = indent(before: Int(first), scalars)
    if let colon = unit.text.prefix(10).firstIndex(where: Characters.isColon), colon > 0 {
      margin = indent
      value = place(ofNameBehind: colon, of: unit, scalars)
      return 0
    }
    guard let margin, let indent, (Self.least...Self.most).contains(indent - margin) else { return 0 }
    // `**副组长：** 李四`: the signs take room in the text and none on the page.
    if value.typed > value.printed, abs(indent - value.typed) <= Self.slack { return (value.printed + 1) / 2 }
    return (indent - margin) / 2
  }

  /// How far beside its column a name may be typed, in half cells.
  private static let slack = 2

  /// Where the first name stands in the text with all signs, and behind its label alone.
  private func place(ofNameBehind colon: Int, of unit: Unit, _ scalars: ScalarText) -> (
    typed: Int, printed: Int
  ) {
    guard let name = unit.text[(colon + 1)...].firstIndex(where: { !ScalarSet.isWhiteSpace($0) }) else {
      return (0, 0)
    }
    var (typed, index) = (0, Int(unit.origins[name]))
    while index > 0, scalars.scalars[index - 1] != 0x0A, typed < 4 * Self.most {
      index -= 1
      typed += TypedWidth.of(scalars.scalars[index...index])
    }
    return (typed, TypedWidth.of(unit.text[...colon]))
  }

  /// White space between two words: a name and a post.
  private func hasGap(_ text: [UInt32]) -> Bool { text.contains(where: ScalarSet.isWhiteSpace) }

  /// The white space from the start of a line to a scalar, in half cells; `nil` where something else stands before it.
  private func indent(before index: Int, _ scalars: ScalarText) -> Int? {
    var (width, place) = (0, index)
    while place > 0, scalars.scalars[place - 1] != 0x0A {
      place -= 1
      let scalar = scalars.scalars[place]
      if scalars.marks[place] == .markup, !ScalarSet.isWhiteSpace(scalar) { continue }
      guard ScalarSet.isWhiteSpace(scalar), width < 2 * Self.most else { return nil }
      width += TypedWidth.ofBlank(scalar)
    }
    return width
  }
}
