internal import GongwenModel
internal import GongwenReading

/// The copy of a paper that bears a number given from outside (份号).
enum NumberedCopy {
  /// Puts a number in the place of one that the text has typed; a header without one has it by its metadata already.
  ///
  /// - Parameters:
  ///   - number: The number; `nil` leaves the text as it is.
  ///   - read: What was read; its ledger tells of the number that is not printed.
  static func apply(_ number: String?, to read: inout ReadResult) {
    guard let number else { return }
    for document in read.documents.indices {
      for (index, mark) in (read.documents[document].header?.marks ?? []).enumerated() {
        guard let paragraph = mark.paragraph, paragraph.role == .copyNumber, let span = mark.origin,
          paragraph.text.string != number
        else { continue }
        read.ledger.append(LedgerEntry(.metadata, span: span, removed: paragraph.text.string))
        let numbered = Paragraph(.copyNumber, TracedText(generated: number))
        read.documents[document].header?.marks[index] = Block(mark.id, .paragraph(numbered))
      }
    }
  }
}
