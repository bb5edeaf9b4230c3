import GongwenLayout
import GongwenModel
import GongwenReading

/// Checks that every character of the source is on the pages or in the ledger (DESIGN §3).
enum Conservation {
  /// Compares what was read with what stands on the pages.
  ///
  /// - Throws: A `Fault` of category internal that names the first character that was lost or came from nowhere.
  static func check(_ read: ReadResult, _ pages: PagedDocument) throws(Fault) {
  }
}
