/// The kinds of evidence that features belong to; each has a message that says it as a reason.
enum Evidence: UInt8, CaseIterable {
  /// A prior of the label itself.
  case usual
  /// Length, marks at both ends, shares of letters and digits.
  case shape
  /// Where the line stands in the text.
  case place
  /// Its ordinal, how it is used elsewhere, and whether it follows the one before.
  case ordinal
  /// White space before and within it, blank lines around it.
  case spacing
  /// Whether the line above is full and goes on here.
  case wrap
  /// Words that name papers, people, organs, fields of a page.
  case words
  /// A form of its own: a date, a document's number, an address, a page's number.
  case form
  /// What stands above and below.
  case neighbours
  /// The same text elsewhere on the page.
  case repetition
  /// How it stands out from the lines around it.
  case contrast
  /// What a recogniser says.
  case recogniser
  /// Its characters.
  case wording

  /// The id of the message that says it as a reason.
  var reason: String { Self.reasons[Int(rawValue)] }

  /// Made once: a text has a reason for each of its lines.
  private static let reasons = allCases.map { "reading.because.evidence.\($0)" }
}
