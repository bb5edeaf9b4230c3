public import ArgumentParser
import Gongwen

extension PDFLevel: ExpressibleByArgument {}

/// The options of every command that writes PDFs: what the files promise, and what a printer needs.
struct PDFArguments: ParsableArguments {
  @Option(
    name: .customLong("pdf"),
    help: ArgumentHelp(
      """
      What the PDF promises. a-2a: PDF/A-2a and PDF/UA-1, to be kept and to be read aloud; a-2u: to be kept, without \
      tags; plain: neither.
      """, valueName: "level"))
  var level: PDFLevel = .a2a

  @Flag(help: "Put the source, in a volume every report's, into the PDF, which makes it PDF/A-3.")
  var attachSource = false

  @Flag(help: "For a printing house: name the trimmed page (TrimBox). Black is on one plate in every PDF.")
  var press = false

  @Option(help: ArgumentHelp("With --press, room beyond the page's edges, 0…20 mm.", valueName: "mm"))
  var bleed = 0.0

  @Flag(help: "With --press, mark the corners of the trimmed page.")
  var cropMarks = false

  /// What the options say.
  ///
  /// - Throws: A `Fault` of category usage for a bleed that no press has.
  func settings() throws(Fault) -> PDFSettings {
    guard (0...20).contains(bleed) else { throw Fault(.usage, "usage.bleed", ["\(bleed)"]) }
    let wantsSheet = press || cropMarks || bleed > 0
    return PDFSettings(
      level: level, attachesSource: attachSource,
      press: wantsSheet ? PressMarks(bleed: bleed * 72 / 25.4, hasCropMarks: cropMarks) : nil)
  }
}

/// How pages go on sheets of paper.
struct SheetArguments: ParsableArguments {
  @Flag(
    help: """
      Write fronts and backs to two files (…-正面.pdf, …-反面.pdf), for a printer that is turned over by hand.
      """)
  var manualDuplex = false

  @Flag(help: "Lay two pages on each side of a sheet, in the order of a booklet to fold and staple.")
  var booklet = false

  func validate() throws {
    if manualDuplex, booklet { throw ValidationError(id: "--manual-duplex and --booklet exclude each other") }
  }

  /// Settings with these options put on.
  func applied(to settings: PDFSettings) -> PDFSettings {
    var settings = settings
    settings.imposition = manualDuplex ? .manualDuplex : booklet ? .booklet : .pages
    return settings
  }
}
