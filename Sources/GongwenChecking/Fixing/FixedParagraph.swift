internal import GongwenModel

/// A paragraph on its way to its fixed form.
///
/// A block may be put together from several stretches of the source (lines that were wrapped by hand); a change never
/// reaches over the seam between two of them. Scalars that stay keep their place in the source, scalars that are put
/// in remember their stretch, so that the changes can be read off at the end.
struct FixedParagraph {
  private(set) var paragraph: CheckedParagraph
  /// What was changed, round after round; what one round changes does not overlap and is in order of place.
  private var rounds: [[(span: SourceSpan, rule: String)]] = []
  /// Where each stretch begins in the source, in rising order.
  private let stretches: [Int]

  init(_ paragraph: CheckedParagraph) {
    self.paragraph = paragraph
    var end = -1
    var stretches: [Int] = []
    for (start, scalar) in zip(paragraph.starts, paragraph.scalars) where start >= 0 {
      if start != end { stretches.append(start) }
      end = start + UTF8.width(scalar)
    }
    self.stretches = stretches.sorted()
  }

  /// Applies diagnostics that do not overlap, the first ones first; whether anything changed.
  mutating func apply(_ diagnostics: [RuleDiagnostic]) -> Bool {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    var events: [(span: SourceSpan, rule: String)] = []
    var position = 0
    for placed in diagnostics.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let range = placed.range
      guard let replacement = placed.replacement, range.lowerBound >= position, !range.isEmpty,
        let stretch = stretch(of: range), Array(paragraph.scalars[range]) != replacement
      else { continue }
      scalars += paragraph.scalars[position..<range.lowerBound]
      starts += paragraph.starts[position..<range.lowerBound]
      scalars += replacement
      starts += Array(repeating: CheckedParagraph.fixed - stretch, count: replacement.count)
      if let span = paragraph.span(range) { events.append((span, placed.diagnostic.id)) }
      position = range.upperBound
    }
    guard position > 0 else { return false }
    scalars += paragraph.scalars[position...]
    starts += paragraph.starts[position...]
    paragraph = CheckedParagraph(paragraph, scalars: scalars, starts: starts)
    rounds.append(events.sorted { $0.span.lowerBound < $1.span.lowerBound })
    return true
  }

  /// The changes that lead from the paragraph as it was to what it is now.
  func changes(from original: CheckedParagraph) -> [TextFix] {
    guard !rounds.isEmpty else { return [] }
    var fixes: [TextFix] = []
    var (old, new) = (0, 0)
    while old < original.count || new < paragraph.count {
      var newEnd = new
      while newEnd < paragraph.count, paragraph.starts[newEnd] <= CheckedParagraph.fixed { newEnd += 1 }
      let anchor = newEnd < paragraph.count ? paragraph.starts[newEnd] : Int.max
      var oldEnd = old
      while oldEnd < original.count, original.starts[oldEnd] != anchor { oldEnd += 1 }
      if old < oldEnd { addChanges(original, old..<oldEnd, new..<newEnd, &fixes) }
      (old, new) = (oldEnd + 1, newEnd + 1)
    }
    return fixes
  }

  /// Adds what happened between two scalars that stayed, one change for each stretch.
  private func addChanges(
    _ original: CheckedParagraph, _ old: Range<Int>, _ new: Range<Int>, _ fixes: inout [TextFix]
  ) {
    var (from, put) = (old.lowerBound, new.lowerBound)
    while from < old.upperBound {
      let stretch = stretch(at: original.starts[from])
      var end = from
      while end < old.upperBound, self.stretch(at: original.starts[end]) == stretch { end += 1 }
      var putEnd = put
      while putEnd < new.upperBound, self.stretch(at: paragraph.starts[putEnd]) == stretch { putEnd += 1 }
      if let span = original.span(from..<end) {
        fixes.append(TextFix(span: span, replacement: paragraph.string(put..<putEnd), rules: rules(in: span)))
      }
      (from, put) = (end, putEnd)
    }
  }

  /// The rules behind the changes that touch a span.
  private func rules(in span: SourceSpan) -> [String] {
    var rules: Set<String> = []
    for events in rounds {
      var (low, high) = (0, events.count)
      while low < high {
        let middle = (low + high) / 2
        if events[middle].span.lowerBound < span.upperBound { low = middle + 1 } else { high = middle }
      }
      for event in events[..<low].reversed() {
        guard event.span.upperBound > span.lowerBound else { break }
        rules.insert(event.rule)
      }
    }
    return rules.sorted()
  }

  /// The stretch that all scalars of a range belong to; `nil` over a seam and in text that the engine made.
  private func stretch(of range: Range<Int>) -> Int? {
    guard let first = stretch(at: paragraph.starts[range.lowerBound]) else { return nil }
    return range.allSatisfy { stretch(at: paragraph.starts[$0]) == first } ? first : nil
  }

  private func stretch(at start: Int) -> Int? {
    if start <= CheckedParagraph.fixed { return CheckedParagraph.fixed - start }
    guard start >= 0 else { return nil }
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle] <= start { low = middle } else { high = middle }
    }
    return low
  }
}
