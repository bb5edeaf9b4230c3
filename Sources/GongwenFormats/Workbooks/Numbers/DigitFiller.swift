/// Puts the digits of a number into the places that a format has for them.
struct DigitFiller {
  private let tokens: [NumberToken]
  private var digits: DecimalDigits
  /// The place of the point among the tokens; their count without one.
  private let pointIndex: Int
  private let exponentIndex: Int?

  init(_ tokens: [NumberToken], _ digits: DecimalDigits) {
    self.tokens = tokens
    self.digits = digits
    pointIndex = tokens.firstIndex(of: .point) ?? tokens.count
    exponentIndex = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
  }

  mutating func text() -> String {
    let places = tokens[pointIndex...].prefix(exponentDistance).count(where: \.isPlaceholder)
    self.digits = digits.shifted(by: 2 * tokens.count { $0 == .percent } - 3 * scalingCommas)
    var exponent = 0
    if exponentIndex != nil, digits.digits != [0] {
      exponent = digits.point - 1
      digits = digits.shifted(by: -exponent)
    }
    digits.round(toPlaces: places)
    return (digits.isNegative ? "-" : "") + wholeText() + partText(exponent)
  }

  private var exponentDistance: Int {
    (exponentIndex ?? tokens.count) - min(pointIndex, exponentIndex ?? tokens.count)
  }

  /// The token after the last digit in front of the point.
  private var wholeEnd: Int { min(pointIndex, exponentIndex ?? tokens.count) }

  /// Commas after the last digit, in front of the point or after it, divide by a thousand each; one between digits
  /// groups them.
  private var scalingCommas: Int {
    [tokens[..<wholeEnd], tokens[wholeEnd...]].reduce(0) { count, part in
      guard let last = part.lastIndex(where: \.isPlaceholder) else { return count }
      return count + part[(last + 1)...].prefix { $0 == .thousands }.count
    }
  }

  private mutating func wholeText() -> String {
    let end = wholeEnd
    var rest = digits.whole
    let first = tokens[..<end].firstIndex(where: \.isPlaceholder)
    let last = tokens[..<end].lastIndex(where: \.isPlaceholder)
    let groups = first.flatMap { first in last.map { tokens[first..<$0].contains(.thousands) } } ?? false
    var pieces: [String] = []
    var count = 0
    func grouped(_ text: String) -> String {
      count += 1
      return groups && count > 1 && count % 3 == 1 ? text + "," : text
    }
    for index in tokens[..<end].indices.reversed() {
      switch tokens[index] {
      case .literal(let text): pieces.append(text)
      case .percent: pieces.append("%")
      case let token where token.isPlaceholder:
        if let digit = rest.popLast() {
          pieces.append(grouped(String(digit)))
        } else if token == .zero {
          pieces.append(grouped("0"))
        }
        guard index == first else { continue }
        while let digit = rest.popLast() { pieces.append(grouped(String(digit))) }
      default: break
      }
    }
    return pieces.reversed().joined()
  }

  private func partText(_ exponent: Int) -> String {
    var rest = digits.part[...]
    var result = ""
    for token in tokens[wholeEnd...] {
      switch token {
      case .point: result += "."
      case .literal(let text): result += text
      case .percent: result += "%"
      case .exponent(let count):
        let power = String(exponent.magnitude)
        let zeros = String(repeating: "0", count: max(0, count - power.count))
        result += (exponent < 0 ? "E-" : "E+") + zeros + power
      case let token where token.isPlaceholder:
        if let digit = rest.popFirst() {
          result += String(digit)
        } else if token == .zero {
          result += "0"
        }
      default: break
      }
    }
    return result
  }
}
