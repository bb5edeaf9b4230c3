internal import GongwenModel

/// Several 签发人 typed on one line: `云政发〔2026〕3号　签发人：林若溪　周　远`, `签发人：林若溪、周远` (G-29).
struct TypedSignatories {
  /// What stands before the second name.
  let head: TracedText
  /// The names from the second on.
  let further: [TracedText]
  /// The marks between them, which are not printed.
  let marks: [LedgerEntry]

  /// So many names of so many characters are a line's at most.
  private static let (most, longest) = (24, 12)

  /// Parts a line; `nil` where it names one person or none.
  ///
  /// - Parameter text: the text of a line, blanks folded.
  init?(_ text: TracedText) {
    let string = text.string
    guard let label = HeaderForms.signatoryStart(string) else { return nil }
    let start = string.utf8.distance(from: string.startIndex, to: label)
    let first = start + HeaderForms.signatoryLabelLength(String(string[label...]))
    guard let names = Self.names(in: text, from: first), (2...Self.most).contains(names.count) else {
      return nil
    }
    head = text.slice(0..<names[0].upperBound)
    further = names.dropFirst().map(text.slice)
    marks = zip(names, names.dropFirst()).compactMap { above, below in
      let gap = text.slice(above.upperBound..<below.lowerBound)
      let removed = gap.string.filter { !$0.isWhitespace }
      return removed.isEmpty
        ? nil : LedgerEntry(.markup, span: gap.span(of: 0..<gap.utf8.count), removed: removed)
    }
  }

  /// The bytes of each name; 周　远 is one.
  private static func names(in text: TracedText, from start: Int) -> [Range<Int>]? {
    var result: [(range: Range<Int>, count: Int, isOpen: Bool)] = []
    var (offset, isInside) = (start, false)
    while offset < text.utf8.count {
      let (scalar, length) = decodeScalar(text.utf8, at: offset)
      let isMark = Characters.isComma(scalar)
      if ScalarSet.isWhiteSpace(scalar) || isMark {
        if isMark, let last = result.indices.last { result[last].isOpen = false }
        isInside = false
      } else if ScalarSet.isHan(scalar) || scalar == 0xB7 || scalar == "×" {
        if isInside, let last = result.indices.last {
          result[last] = (result[last].range.lowerBound..<offset + length, result[last].count + 1, true)
        } else {
          result.append((offset..<offset + length, 1, true))
        }
        isInside = true
      } else {
        return nil
      }
      if result.count > 2 * most || (result.last?.count ?? 0) > longest { return nil }
      offset += length
    }
    var joined: [(range: Range<Int>, count: Int)] = []
    var isOpen = false
    for part in result {
      if part.count == 1, isOpen, let last = joined.indices.last, joined[last].count == 1 {
        joined[last] = (joined[last].range.lowerBound..<part.range.upperBound, 2)
      } else {
        joined.append((part.range, part.count))
      }
      isOpen = part.isOpen
    }
    return joined.map(\.range)
  }
}
