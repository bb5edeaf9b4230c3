import GongwenLayout
import GongwenModel
import GongwenReading

/// Checks that every character of the source is on the pages or in the ledger (DESIGN §3).
enum Conservation {
  /// Compares what was read with what stands on the pages.
  ///
  /// - Throws: A `Fault` of category internal that names the first character that was lost or came from nowhere.
  static func check(_ read: ReadResult, _ pages: [PagedDocument]) throws(Fault) {
    let printed = pages.flatMap { text(of: $0) }
    guard
      let diagnostic = ConservationCheck.verify(source: read.source, ledger: read.ledger, printed: printed)
    else {
      return
    }
    throw Fault(.internal, diagnostic, path: read.source.name)
  }

  /// The text of all elements in the order of the pages; what was printed for them, and the furniture of pages, is not
  /// part of it.
  static func text(of pages: PagedDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    for page in pages.pages {
      for item in page.items {
        if case .element = item.owner, let run = item.run { bytes += run.text }
      }
    }
    return bytes
  }
}
