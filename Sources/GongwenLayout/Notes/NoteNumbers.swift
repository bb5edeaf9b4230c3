import GongwenModel

/// The numbers of notes, in the order in which the text calls them.
struct NoteNumbers {
  /// What the notes say.
  private let blocks: [NoteID: [Block]]
  private var numbers: [NoteID: Int] = [:]
  /// The notes that are called and not yet set, in the order of their numbers.
  private var pending: [NoteID] = []
  private var firstPending = 0

  /// A sign in a text.
  struct Sign {
    /// Its bytes.
    var range: Range<Int>
    /// The number of its note when it is the first sign of it; `nil` for a further one.
    var number: Int?
    /// What the source has in its place.
    var entry: LedgerEntry
  }

  init(_ blocks: [NoteID: [Block]] = [:]) { self.blocks = blocks }

  /// The notes that nothing calls, in the order of the source.
  var uncalled: [NoteID] {
    blocks.keys.filter { numbers[$0] == nil }.sorted { $0.index < $1.index }
  }

  /// What a note says.
  func content(of id: NoteID) -> [Block] { blocks[id] ?? [] }

  /// Takes the note that comes next; `nil` when all that are called are set.
  mutating func next() -> (number: Int, blocks: [Block])? {
    guard firstPending < pending.count else {
      (pending, firstPending) = ([], 0)
      return nil
    }
    let id = pending[firstPending]
    firstPending += 1
    return (numbers[id] ?? 0, content(of: id))
  }

  /// Puts signs in the places where a text calls notes.
  ///
  /// - Parameter inline: The text; `[1]` or 〔1〕 of the source becomes ①, raised.
  /// - Returns: The signs.
  mutating func call(in inline: inout InlineText) -> [Sign] {
    guard !blocks.isEmpty else { return [] }
    let calls = inline.marks.filter { mark in
      if case .note(let id) = mark.kind { blocks[id] != nil && !mark.range.isEmpty } else { false }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !calls.isEmpty else { return [] }
    var signs: [Sign] = []
    var copy = TracedCopy(of: inline.text)
    // Where the source's bytes end that are copied, and by how much they have moved.
    var end = 0
    var moves: [(from: Int, by: Int)] = []
    for call in calls where call.range.lowerBound >= end {
      guard case .note(let id) = call.kind else { continue }
      let (number, isFirst) = number(of: id)
      copy.take(end..<call.range.lowerBound)
      let start = copy.text.utf8.count
      copy.text.append(NoteSign.text(number).utf8, from: nil)
      let removed = String(decoding: inline.text.utf8[call.range], as: UTF8.self)
      let entry = LedgerEntry(.number, span: inline.text.span(of: call.range), removed: removed)
      signs.append(
        Sign(range: start..<copy.text.utf8.count, number: isFirst ? number : nil, entry: entry))
      end = call.range.upperBound
      moves.append((end, copy.text.utf8.count - end))
    }
    copy.take(end..<inline.text.utf8.count)
    inline = InlineText(copy.text, marks: Self.moved(inline.marks, moves, signs))
    return signs
  }

  private mutating func number(of id: NoteID) -> (Int, isFirst: Bool) {
    if let known = numbers[id] { return (known, false) }
    numbers[id] = numbers.count + 1
    pending.append(id)
    return (numbers.count, true)
  }

  /// The marks of the text with its signs, which are raised.
  private static func moved(
    _ marks: [InlineMark], _ moves: [(from: Int, by: Int)], _ signs: [Sign]
  ) -> [InlineMark] {
    func place(_ offset: Int) -> Int {
      var (low, high) = (0, moves.count)
      while low < high {
        let middle = (low + high) / 2
        if moves[middle].from <= offset { low = middle + 1 } else { high = middle }
      }
      let moved = offset + (low > 0 ? moves[low - 1].by : 0)
      // What ends inside a sign that is put there ends before it.
      return low < signs.count ? min(moved, signs[low].range.lowerBound) : moved
    }
    var result = signs.map { InlineMark(.superscript, $0.range) }
    for mark in marks {
      if case .note = mark.kind { continue }
      let range =
        place(mark.range.lowerBound)..<max(place(mark.range.lowerBound), place(mark.range.upperBound))
      if !range.isEmpty { result.append(InlineMark(mark.kind, range)) }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A copy of a text that is made range by range from its start, in one walk over its segments.
private struct TracedCopy {
  /// The copy so far.
  var text = TracedText()
  private let source: TracedText
  private var segment = 0

  init(of source: TracedText) { self.source = source }

  /// Copies a range that begins no earlier than the last one ended.
  mutating func take(_ range: Range<Int>) {
    let segments = source.segments
    var next = segment
    while next < segments.count, segments[next].textOffset < range.upperBound {
      let start = segments[next].textOffset
      let end = next + 1 < segments.count ? segments[next + 1].textOffset : source.utf8.count
      let part = max(start, range.lowerBound)..<max(range.lowerBound, start, min(end, range.upperBound))
      text.append(source.utf8[part], from: segments[next].sourceOffset.map { $0 + part.lowerBound - start })
      segment = next
      next += 1
    }
  }
}

extension [OwnedStretch] {
  /// Gives the signs in a text to nodes of their own.
  mutating func give(_ signs: [(range: Range<Int>, owner: Owner)]) {
    guard !signs.isEmpty else { return }
    var result: [OwnedStretch] = []
    var next = signs[...]
    var start = 0
    for stretch in self {
      while let sign = next.first, sign.range.lowerBound < stretch.end {
        if sign.range.lowerBound > start {
          result.append(OwnedStretch(end: sign.range.lowerBound, owner: stretch.owner))
        }
        result.append(OwnedStretch(end: sign.range.upperBound, owner: sign.owner))
        start = sign.range.upperBound
        next.removeFirst()
      }
      if stretch.end > start {
        result.append(stretch)
        start = stretch.end
      }
    }
    self = result
  }
}
