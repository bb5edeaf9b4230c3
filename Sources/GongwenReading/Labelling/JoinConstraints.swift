internal import GongwenModel

/// Where a line of a pasted text cannot go on with the paragraph of the line above, however probable the model finds it.
///
/// A line is broken where it is full. To run two lines into one that were none loses what kept them apart, and is worse
/// than a paragraph too many: `时间：……`, `地点：……`, the lines of a poem, a list of topics.
struct JoinConstraints {
  private let text: ScalarText
  private let tokens: [Token]
  /// For each token the right edge of the longest of the lines around it, in half cells.
  private let longest: [Int]
  /// For each token whether about half of the lines around it are as long as the longest.
  private let isEven: [Bool]

  /// How many lines above and below count.
  private static let reach = 8

  /// - Parameters:
  ///   - text: the text.
  ///   - tokens: the tokens of a window.
  init(_ text: ScalarText, _ tokens: [Token]) {
    self.text = text
    self.tokens = tokens
    let starts = tokens.indices.filter { tokens[$0].cut == .line }
    var (longest, isEven) = (
      [Int](repeating: 0, count: tokens.count), [Bool](repeating: false, count: tokens.count)
    )
    for (place, index) in starts.enumerated() {
      let near = starts[max(0, place - Self.reach)..<min(starts.count, place + Self.reach + 1)]
      let most = near.reduce(0) { max($0, Int(tokens[$1].edge)) }
      longest[index] = most
      isEven[index] = near.count { Int(tokens[$0].edge) + 4 >= most } * 2 >= near.count
    }
    (self.longest, self.isEven) = (longest, isEven)
  }

  /// Whether a token begins a line that surely goes on with nothing above.
  ///
  /// - Parameters:
  ///   - index: the token.
  ///   - above: the token that it could go on from.
  func begins(_ index: Int, after above: Int) -> Bool {
    guard tokens[index].cut == .line, tokens.indices.contains(above) else { return false }
    let (most, upper) = (longest[index], tokens[above])
    let isOpen =
      Characters.isComma(upper.end) || Characters.isColon(upper.end) || upper.end == 0xFF1B
      || upper.end == 0x3B
      || upper.open > 0
    // Nobody breaks lines so short; poems do, and lists of names.
    if most < 24 { return true }
    if isField(index), isField(start(of: above)) { return true }
    if most < 40, tokens[index].form > 0 || isField(index) { return true }
    guard !isOpen else { return false }
    if Int(upper.edge) * 2 < most { return true }
    return most < 30 && (Int(upper.edge) + 6 < most || !isEven[index])
  }

  /// The first token of a token's line.
  private func start(of index: Int) -> Int {
    var index = index
    while index > 0, tokens[index].cut != .line { index -= 1 }
    return index
  }

  /// `时间：1月5日`, `参会人员：……`: a word of Han characters, a colon, and what it says.
  private func isField(_ index: Int) -> Bool {
    let scalars = text.scalars[tokens[index].range]
    guard let colon = scalars.prefix(9).firstIndex(where: Characters.isColon) else { return false }
    let name = scalars[..<colon].filter { !ScalarSet.isWhiteSpace($0) }
    return name.count >= 2 && name.allSatisfy(ScalarSet.isHan) && colon + 1 < scalars.endIndex
  }
}
