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
  ///
  /// Written out: to print the name of a case the runtime looks through all types of the program.
  var reason: String {
    switch self {
    case .usual: "reading.because.evidence.usual"
    case .shape: "reading.because.evidence.shape"
    case .place: "reading.because.evidence.place"
    case .ordinal: "reading.because.evidence.ordinal"
    case .spacing: "reading.because.evidence.spacing"
    case .wrap: "reading.because.evidence.wrap"
    case .words: "reading.because.evidence.words"
    case .form: "reading.because.evidence.form"
    case .neighbours: "reading.because.evidence.neighbours"
    case .repetition: "reading.because.evidence.repetition"
    case .contrast: "reading.because.evidence.contrast"
    case .recogniser: "reading.because.evidence.recogniser"
    case .wording: "reading.because.evidence.wording"
    }
  }
}
