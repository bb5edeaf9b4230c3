/// The notes that a part of a document calls, as pages see them: so many lines each.
struct PartNotes {
  /// How many lines there are up to the end of each note of the document; empty where the part calls none.
  private let ends: [Int]
  /// The notes of the part.
  private let notes: Range<Int>
  /// The lines of the part's notes.
  let lines: Range<Int>

  /// No notes.
  init() {
    ends = []
    notes = 0..<0
    lines = 0..<0
  }

  /// The notes with numbers in a range, counted from 0.
  init(_ all: FootNotes, _ notes: Range<Int>) {
    ends = notes.isEmpty ? [] : all.ends
    self.notes = notes
    lines = all.lines(ofFirst: notes.lowerBound)..<all.lines(ofFirst: notes.upperBound)
  }

  /// Whether there are none.
  var isEmpty: Bool { notes.isEmpty }

  /// How many notes of the document are called before the part.
  var first: Int { notes.lowerBound }

  /// How many lines so many notes of the document have.
  func lines(ofFirst count: Int) -> Int { count > 0 && count <= ends.count ? ends[count - 1] : 0 }

  /// How many lines must stand on a page for the last of so many notes to have begun on it: two of them.
  func beginning(ofLast count: Int) -> Int {
    min(lines(ofFirst: count), lines(ofFirst: count - 1) + 2)
  }

  /// How many of the notes in a range have no line among the first ones of the document.
  func unbegun(_ range: Range<Int>, after line: Int) -> Int {
    var count = 0
    for note in range.reversed() where lines(ofFirst: note) >= line { count += 1 }
    return count
  }
}

extension FlowParagraph {
  /// How many notes of the document are called up to the end of each line, or row of a table; 0 before the first call, and
  /// no entries where it calls none.
  var callsByLine: [Int] {
    guard !calls.isEmpty else { return [] }
    var result: [Int] = []
    var next = calls[...]
    let count = table?.grid.rowCount ?? composed.lines.count
    for line in 0..<max(1, count) {
      let isLast = line + 1 >= count
      let end = table == nil && !isLast ? composed.textRange(of: composed.lines[line]).upperBound : line + 1
      var called = result.last ?? 0
      while let call = next.first, isLast || call.place < end {
        called = call.count
        next.removeFirst()
      }
      result.append(called)
    }
    return result
  }
}
