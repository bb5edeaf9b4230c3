/// What the chain can say of one stretch of a line.
///
/// Heading levels are no labels: the form of the ordinal tells them. One label, `continued`, says that the stretch
/// goes on with the paragraph above it, whatever that is.
enum Label: UInt8, CaseIterable {
  case title, subtitle, byline, salutation, heading, runInHeading, chapter, article, body, signature, date
  case attachmentNote, attachment, remarks, tableRow, contents, documentNumber, organMark, imprint, noise
  case continued

  /// The number of labels.
  static let count = Label.allCases.count

  /// The name in the files of the trainer.
  var name: String { "\(self)" }
}
