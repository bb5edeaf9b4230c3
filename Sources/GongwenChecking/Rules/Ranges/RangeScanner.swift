internal import GongwenModel

/// Two numbers with a connector between them.
struct NumberRange {
  /// The first number.
  var first: Range<Int>
  /// What stands between, a unit of the first number included.
  var connector: Range<Int>
  /// The second number.
  var second: Range<Int>
}

extension CheckedParagraph {
  /// The ranges of numbers of a paragraph: digits, one or two connectors, digits.
  ///
  /// - Parameter units: what may stand between the first number and the connector.
  /// - Returns: the ranges, in order.
  func numberRanges(units: String = "") -> [NumberRange] {
    var result: [NumberRange] = []
    var position = 0
    while position < count {
      let end = numberEnd(position)
      guard end > position else {
        position += 1
        continue
      }
      let connectorStart = isOne(of: units, at: end) ? end + 1 : end
      let connectorEnd = self.end(from: connectorStart) { "-－–—~～".unicodeScalars.contains($0) }
      let second = numberEnd(connectorEnd)
      if (1...2).contains(connectorEnd - connectorStart), second > connectorEnd,
        !isPartOfCode(position - 1), !"-－–—~～".unicodeScalars.contains(self[second])
      {
        result.append(
          NumberRange(
            first: position..<end, connector: connectorStart..<connectorEnd, second: connectorEnd..<second))
      }
      position = end
    }
    return result
  }

  /// Whether what stands before a number makes it part of a code: letters, figures, another connector.
  private func isPartOfCode(_ position: Int) -> Bool {
    kind(position) == .latin || isOne(of: "-－–—~～/.·", at: position)
  }
}
