/// The notes of a document set in lines, in the order of their signs.
///
/// Pages count lines of all notes from the first on: how far a page has come is one number.
struct FootNotes {
  /// Their paragraphs.
  private(set) var paragraphs: [FlowParagraph] = []
  /// How many lines there are up to the end of each note.
  private(set) var ends: [Int] = []
  /// How many lines there are up to the end of each paragraph.
  private var paragraphEnds: [Int] = []

  /// The number of notes.
  var count: Int { ends.count }

  /// Adds the paragraphs of one note.
  mutating func append(_ note: [FlowParagraph]) {
    for paragraph in note {
      paragraphEnds.append((paragraphEnds.last ?? 0) + paragraph.composed.lines.count)
      paragraphs.append(paragraph)
    }
    ends.append(paragraphEnds.last ?? 0)
  }

  /// How many lines so many notes have.
  func lines(ofFirst notes: Int) -> Int { notes > 0 && notes <= ends.count ? ends[notes - 1] : 0 }

  /// The paragraph of a line, and which of its lines it is.
  func place(of line: Int) -> (paragraph: Int, line: Int)? {
    var (low, high) = (0, paragraphEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if paragraphEnds[middle] <= line { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count else { return nil }
    return (low, line - (low > 0 ? paragraphEnds[low - 1] : 0))
  }
}

/// A place in a paragraph at which notes are called.
struct NoteCall: Equatable {
  /// The byte of the text at which their sign begins; of a table the row.
  var place: Int
  /// How many notes of the document are called up to here, this one and those that it calls itself included.
  var count: Int
}
