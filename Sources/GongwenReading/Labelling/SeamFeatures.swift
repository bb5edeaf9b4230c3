internal import GongwenModel

extension LabelFeatures {
  /// Whether the line goes on with the one above: fullness, marks at the seam, indents.
  mutating func wrap(_ index: Int, _ token: Token) {
    guard window.above[index] >= 0 else {
      list.add(.wrap, 120, 0)
      return
    }
    let above = window.tokens[Int(window.above[index])]
    let final = markClass(above.last)
    let first = markClass(token.first)
    let blank: UInt32 = token.blankBefore ? 1 : 0
    let isInner: UInt32 = token.cut == .line ? 0 : 1
    let full = fullness(above, window.fill)
    let local = localFill(Int(window.above[index]))
    let localFull = fullness(above, local.fill)
    let numbered: UInt32 = token.form > 0 ? 1 : 0
    let finished: UInt32 = above.isFinished ? 1 : Characters.isComma(above.last) ? 2 : 0
    let indents = indentClass(above) * 4 + indentClass(token)
    list.add(.wrap, 121, final, first, blank, isInner)
    list.add(.wrap, 122, full, window.fillStrength, finished, blank)
    list.add(.wrap, 123, localFull, local.count, finished, blank)
    list.add(.wrap, 124, indents, window.indented, full < 3 ? 1 : 0, finished)
    list.add(.wrap, 125, numbered, full, window.fillStrength)
    list.add(.wrap, 126, UInt32(above.kind.rawValue), UInt32(token.kind.rawValue), blank, isInner)
    list.add(.wrap, 127, bucket(Int(above.length)), finished, numbered, isInner)
    list.add(.wrap, 128, full, localFull, finished, numbered, indentClass(token))
    list.add(.wrap, 129, above.open > 0 ? 1 : 0, finished, token.open < 0 ? 1 : 0, blank)
    list.add(.wrap, 130, window.unfinished, finished, bucket(Int(above.length)))
    if first < 20 { list.add(.wrap, 131, token.first, finished) }
    list.add(.wrap, 132, UInt32(above.kind.rawValue), finished, full, window.fillStrength)
    list.add(.wrap, 133, UInt32(token.kind.rawValue), finished, localFull, local.count)
    list.add(.wrap, 134, UInt32(above.shape), UInt32(above.form), numbered, bucket(Int(token.length)))
    list.add(.wrap, 135, isInner, UInt32(token.cut.rawValue), finished, UInt32(above.kind.rawValue))
    list.add(.wording, 136, above.end, token.first)
    if token.cutStep > 0 { cutStep(above, token, finished) }
    edges(Int(window.above[index]), token, finished)
  }

  /// How likely the place is where a token was cut from the one above.
  private mutating func cutStep(_ above: Token, _ token: Token, _ finished: UInt32) {
    let step = UInt32(token.cutStep)
    list.add(.wrap, 137, step)
    list.add(.wrap, 138, step, UInt32(token.cut.rawValue))
    list.add(.wrap, 139, step, UInt32(token.kind.rawValue))
    list.add(.wrap, 196, step, UInt32(above.kind.rawValue), finished)
  }

  /// Lines that end at one edge, one right after the other, were broken there, however narrow they are.
  private mutating func edges(_ above: Int, _ token: Token, _ finished: UInt32) {
    let edge = Int(window.tokens[above].edge)
    func difference(_ other: Int) -> UInt32 {
      switch edge - other {
      case ..<(-4): 0
      case -4...(-3): 1
      case -2...2: 2
      case 3...4: 3
      default: 4
      }
    }
    let upper = above > 0 ? difference(Int(window.tokens[above - 1].edge)) : 5
    let lower = difference(Int(token.edge))
    list.add(.wrap, 179, upper, lower, finished)
    list.add(.wrap, 180, upper, lower, finished, token.form > 0 ? 1 : 0, UInt32(min(edge / 6, 16)))
  }

  /// How far a line is from being full: 0 over, 1 full, 2 nearly, 3 and on short.
  private func fullness(_ token: Token, _ fill: Int) -> UInt32 {
    guard fill > 0 else { return 9 }
    switch fill - Int(token.edge) {
    case ..<(-3): return 0
    case -3...2: return 1
    case 3...4: return 2
    case 5...8: return 3
    case 9...20: return 4
    default: return 5
    }
  }

  /// The widest edge near a token, and how many lines end there.
  private func localFill(_ index: Int) -> (fill: Int, count: UInt32) {
    let near = window.tokens[max(0, index - 6)..<min(window.tokens.count, index + 7)]
    let widest = near.reduce(0) { max($0, Int($1.edge)) }
    guard widest >= 20 else { return (0, 0) }
    let count = near.count { Int($0.edge) >= widest - 4 && $0.cut == .line }
    return (widest, UInt32(min(6, count)))
  }

  func indentClass(_ token: Token) -> UInt32 {
    switch token.indent {
    case 0...1: 0
    case 2...4: 1
    case 5...8: 2
    default: 3
    }
  }

  /// Its characters: both ends exactly, and what stands in a short line.
  mutating func wording(_ token: Token) {
    let start = min(Int(token.ordinalLength), scalars.count)
    let body = scalars[start...]
    for count in 1...4 where body.count >= count {
      list.add(.wording, 140 + UInt32(count), text: body.prefix(count))
      list.add(.wording, 145 + UInt32(count), text: body.suffix(count))
    }
    if scalars.count <= 12 { list.add(.wording, 150, text: scalars[...]) }
    if scalars.count <= 40 {
      for index in body.indices.dropLast() { list.add(.wording, 151, body[index], body[index + 1]) }
    }
    list.add(.shape, 152, text: outline(scalars.prefix(5))[...])
    list.add(.shape, 153, text: outline(scalars.suffix(5))[...])
    if scalars.count <= 24 { list.add(.shape, 154, text: outline(scalars[...], folded: true)[...]) }
  }

  /// The classes of characters in a row; folded, each run counts once.
  private func outline(_ part: ArraySlice<UInt32>, folded: Bool = false) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in part {
      let group = markClass(scalar)
      let value = group < 20 ? scalar : group
      if !folded || result.last != value { result.append(value) }
    }
    return result
  }
}
