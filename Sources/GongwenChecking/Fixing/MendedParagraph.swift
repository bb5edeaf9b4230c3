internal import GongwenModel

/// A paragraph on its way to its mended form. Scalars that were put in have no place in the source; the ones that
/// stayed keep theirs, so the changes are what lies between them.
struct MendedParagraph {
  private(set) var paragraph: CheckedParagraph
  private var events: [(span: SourceSpan, rule: String)] = []

  init(_ paragraph: CheckedParagraph) { self.paragraph = paragraph }

  /// Applies findings that do not overlap, the first ones first; whether anything changed.
  mutating func apply(_ findings: [Finding]) -> Bool {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    var position = 0
    var changed = false
    for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let replacement = finding.replacement, finding.range.lowerBound >= position,
        isInSource(finding.range), Array(paragraph.scalars[finding.range]) != replacement
      else { continue }
      scalars += paragraph.scalars[position..<finding.range.lowerBound]
      starts += paragraph.starts[position..<finding.range.lowerBound]
      scalars += replacement
      starts += Array(repeating: CheckedParagraph.mended, count: replacement.count)
      if let span = paragraph.span(finding.range) { events.append((span, finding.diagnostic.id)) }
      position = finding.range.upperBound
      changed = true
    }
    guard changed else { return false }
    scalars += paragraph.scalars[position...]
    starts += paragraph.starts[position...]
    paragraph = CheckedParagraph(paragraph, scalars: scalars, starts: starts)
    return true
  }

  /// The changes that lead from the paragraph as it was to what it is now.
  func changes(from original: CheckedParagraph) -> [TextFix] {
    guard !events.isEmpty else { return [] }
    var fixes: [TextFix] = []
    var (old, new) = (0, 0)
    while old < original.count || new < paragraph.count {
      var newEnd = new
      while newEnd < paragraph.count, paragraph.starts[newEnd] == CheckedParagraph.mended { newEnd += 1 }
      let anchor = newEnd < paragraph.count ? paragraph.starts[newEnd] : Int.max
      var oldEnd = old
      while oldEnd < original.count, original.starts[oldEnd] != anchor { oldEnd += 1 }
      if let span = original.span(old..<oldEnd) {
        fixes.append(TextFix(span: span, replacement: paragraph.string(new..<newEnd), rules: rules(in: span)))
      }
      (old, new) = (oldEnd + 1, newEnd + 1)
    }
    return fixes
  }

  private func rules(in span: SourceSpan) -> [String] {
    let touching = events.filter {
      $0.span.lowerBound < span.upperBound && $0.span.upperBound > span.lowerBound
    }
    return Set(touching.map(\.rule)).sorted()
  }

  /// Whether the range lies in one unbroken stretch of the source, or was mended before and touches nothing else.
  private func isInSource(_ range: Range<Int>) -> Bool {
    for position in range {
      if paragraph.starts[position] == CheckedParagraph.generated { return false }
      guard position > range.lowerBound else { continue }
      let (before, here) = (paragraph.starts[position - 1], paragraph.starts[position])
      guard before >= 0, here >= 0 else { continue }
      if before + UTF8.width(paragraph.scalars[position - 1]) != here { return false }
    }
    return !range.isEmpty
  }
}
