import GongwenFormats
import GongwenModel
import GongwenReading
import Testing

/// Reads a text and proves on the way that no character was lost.
func read(
  _ text: String, name: String = "test.txt", options: ReadingOptions = ReadingOptions(),
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> ReadResult {
  let result = try readDocument(Array(text.utf8), name: name, options: options)
  #expect(unaccounted(result) == nil, sourceLocation: sourceLocation)
  return result
}

/// Reads bytes in the format that they show.
func readDocument(
  _ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
) throws(Fault) -> ReadResult {
  readDocument(try FormatRegistry.read(bytes, name: name), options: options)
}

/// The first character of a result that its ledger does not account for.
func unaccounted(_ result: ReadResult) -> Diagnostic? {
  let notes = result.documents.flatMap { $0.notes.values.joined() }.flatMap { $0.paragraph?.text.utf8 ?? [] }
  return ConservationCheck.verify(
    source: result.source, ledger: result.ledger,
    printed: result.documents.flatMap(\.paragraphs).flatMap { $0.text.utf8 } + notes)
}

/// Metadata from pairs of keys and values.
func metadata(_ values: KeyValuePairs<String, String>) -> DocumentMetadata {
  var result = DocumentMetadata()
  for (key, value) in values { result[key] = value }
  return result
}

extension ReadResult {
  /// The blocks as `role: text`, short enough to read in a failure.
  var outline: [String] {
    documents.flatMap(\.paragraphs).map { "\($0.shortName): \($0.text.string)" }
  }

  /// The roles of the lines, with the level where there is one.
  var roles: [String] {
    reading.lines.map { $0.label.name + ($0.label.level.map { String($0.rawValue) } ?? "") }
  }

  /// The ids of the diagnostics.
  var diagnosticIDs: [String] { diagnostics.map(\.id) }

  /// The texts that stand in the ledger as removed for a reason.
  func removed(_ kind: LedgerEntry.Kind) -> [String] { ledger.filter { $0.kind == kind }.map(\.removed) }
}

extension PlacedParagraph {
  /// The name of its role in expectations.
  var shortName: String {
    if let lead = paragraph.lead { return "runIn\(lead.level.rawValue)" }
    return role == .attachmentLabel || role == .attachmentTitle ? "attachment" : role.rawValue
  }
}
