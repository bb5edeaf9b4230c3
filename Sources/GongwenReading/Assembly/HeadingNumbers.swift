internal import GongwenModel

/// Numbers the headings of structured input, which has levels but no ordinals: 一、（一）1.（1） (G-54).
enum HeadingNumbers {
  /// Gives every heading without an ordinal the next one of its level; typed ones stay and are counted.
  ///
  /// - Returns: what was put in, for the ledger.
  static func add(to document: inout Document) -> [LedgerEntry] {
    let forms: [OrdinalForm] = [.hanComma, .hanParenthesized, .digitDot, .digitParenthesized]
    var counts = [0, 0, 0, 0]
    var ledger: [LedgerEntry] = []
    document.updateParagraphs { paragraph, block in
      guard let level = paragraph.role.level else { return }
      let depth = level.rawValue - 1
      counts[depth] += 1
      for deeper in (depth + 1)..<max(depth + 1, counts.count) { counts[deeper] = 0 }
      if let typed = paragraph.ordinal {
        counts[depth] = typed.value
        return
      }
      guard let ordinal = Ordinal.standard(forms[depth], counts[depth]) else { return }
      number(&paragraph, ordinal)
      let place = block.origin.map { SourceSpan($0.lowerBound, $0.lowerBound) }
      ledger.append(LedgerEntry(.number, span: place, added: ordinal.text))
    }
    return ledger
  }

  private static func number(_ paragraph: inout Paragraph, _ ordinal: Ordinal) {
    var text = TracedText(generated: ordinal.text)
    text.append(paragraph.text)
    paragraph.text = text
    paragraph.ordinal = ordinal
    let shift = ordinal.text.utf8.count
    for index in paragraph.inline.marks.indices {
      let range = paragraph.inline.marks[index].range
      paragraph.inline.marks[index].range = range.lowerBound + shift..<range.upperBound + shift
    }
  }
}
