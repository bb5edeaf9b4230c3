internal import GongwenModel

/// Numbers the headings of structured input, which has levels but no ordinals: 一、（一）1.（1） (G-54).
enum HeadingNumbers {
  /// Gives every heading without an ordinal the next one of its level; typed ones stay and are counted.
  ///
  /// - Returns: what was put in, for the ledger.
  static func add(to blocks: inout [Block]) -> [LedgerEntry] {
    let forms: [OrdinalForm] = [.hanComma, .hanParenthesized, .digitDot, .digitParenthesized]
    var counts = [0, 0, 0, 0]
    var ledger: [LedgerEntry] = []
    for index in blocks.indices {
      guard case .heading(let level) = blocks[index].role else { continue }
      let depth = level.rawValue - 1
      counts[depth] += 1
      for deeper in (depth + 1)..<max(depth + 1, counts.count) { counts[deeper] = 0 }
      if let typed = blocks[index].ordinal {
        counts[depth] = typed.value
        continue
      }
      guard let ordinal = Ordinal.standard(forms[depth], counts[depth]) else { continue }
      var text = TracedText(generated: ordinal.text)
      text.append(blocks[index].text)
      blocks[index].text = text
      blocks[index].ordinal = ordinal
      let place = blocks[index].span.map { SourceSpan($0.lowerBound, $0.lowerBound) }
      ledger.append(LedgerEntry(.number, span: place, added: ordinal.text))
    }
    return ledger
  }
}
