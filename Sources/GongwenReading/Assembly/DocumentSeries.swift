internal import GongwenModel

/// Makes the documents of the decided units: one, or one after the other where a text holds several.
struct DocumentSeries {
  /// What building gives.
  struct Result {
    /// The documents, at least one.
    var documents: [Document]
    /// The text, with marks on what is not printed.
    var scalars: ScalarText
    var ledger: [LedgerEntry]
    var diagnostics: [Diagnostic]
  }

  private let units: [Unit]
  private let decisions: [Decision]
  private let starts: [Int]
  private let manuscript: Manuscript
  private let metadata: DocumentMetadata
  private let options: ReadingOptions

  /// Prepares to build.
  ///
  /// - Parameters:
  ///   - units: The paragraphs.
  ///   - decisions: What each is.
  ///   - starts: The first unit of each document.
  ///   - manuscript: What the format made of the file.
  ///   - metadata: What is known about the first document.
  ///   - options: How the text is read.
  init(
    units: [Unit], decisions: [Decision], starts: [Int], manuscript: Manuscript,
    metadata: DocumentMetadata, options: ReadingOptions
  ) {
    self.units = units
    self.decisions = decisions
    self.starts = starts
    self.manuscript = manuscript
    self.metadata = metadata
    self.options = options
  }

  /// The documents with the account of every character.
  consuming func build(_ scalars: ScalarText) -> Result {
    var result = Result(documents: [], scalars: scalars, ledger: [], diagnostics: [])
    // Handed on from document to document: what two hold is copied when one marks it.
    var handed: ScalarText? = scalars
    var objects = 0..<0
    for (number, start) in starts.enumerated() {
      let isLast = number == starts.count - 1
      let end = isLast ? units.count : starts[number + 1]
      objects = objects.upperBound..<(isLast ? manuscript.pieces.count : firstPiece(from: end, scalars))
      guard let text = handed.take() else { break }
      let built = DocumentBuilder(
        units: Array(units[start..<end]), decisions: Array(decisions[start..<end]), scalars: text,
        manuscript: manuscript, objects: objects, metadata: metadata(of: number), options: options
      ).build()
      result.documents.append(built.document)
      handed = built.scalars
      result.ledger += built.ledger
      result.diagnostics += built.diagnostics
    }
    result.scalars = handed ?? scalars
    giveNotes(to: &result.documents)
    return result
  }

  /// What is known of a document from outside is the first one's; 版记 stands at the end of them all.
  private func metadata(of number: Int) -> DocumentMetadata {
    guard starts.count > 1 else { return metadata }
    var known = metadata
    if number > 0 {
      known = DocumentMetadata()
      (known.style, known.kind, known.year) = (metadata.style, metadata.kind, metadata.year)
    }
    let isLast = number == starts.count - 1
    known.movedRecipients = isLast ? metadata.movedRecipients : nil
    known.copyRecipients = isLast ? metadata.copyRecipients : nil
    known.printingOrgan = isLast ? metadata.printingOrgan : nil
    known.printingDate = isLast ? metadata.printingDate : nil
    return known
  }

  /// The first piece that begins at a unit or below it.
  private func firstPiece(from unit: Int, _ scalars: ScalarText) -> Int {
    let offset = units[unit].origins.first.map { Int(scalars.offsets[Int($0)]) } ?? 0
    var (low, high) = (0, manuscript.pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if manuscript.pieces[middle].span.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Each note goes with the document that refers to it, the first where several do; the last takes the others.
  private func giveNotes(to documents: inout [Document]) {
    var open = manuscript.notes
    for index in documents.indices {
      let wanted = index == documents.count - 1 ? Set(open.keys) : documents[index].referredNotes
      var nextID = documents[index].nextID
      for id in wanted.sorted(by: { $0.index < $1.index }) {
        guard let blocks = open.removeValue(forKey: id) else { continue }
        documents[index].notes[id] = blocks.map { block in
          block.renamed {
            defer { nextID += 1 }
            return ElementID(nextID)
          }
        }
      }
    }
  }
}

extension Document {
  /// The notes that its text refers to.
  fileprivate var referredNotes: Set<NoteID> {
    var result: Set<NoteID> = []
    forEachParagraph { _, paragraph in
      for mark in paragraph.inline.marks {
        if case .note(let id) = mark.kind { result.insert(id) }
      }
    }
    return result
  }
}
