internal import GongwenFormats
public import GongwenModel

/// Documents as records: YAML that says all of a document, so that it can be corrected and set again.
public enum DocumentRecord {
  /// The record of a document; read again, it gives the same pages.
  ///
  /// Places in the source are not in it. Groups and tables that lie in each other deeper than records go are written as the
  /// paragraphs in them.
  ///
  /// - Parameter document: The document.
  /// - Returns: YAML in UTF-8.
  public static func yaml(_ document: Document) -> [UInt8] { RecordWriter.yaml(document) }

  /// The form of records, as a JSON Schema.
  public static var schema: String { RecordSchema.json() }
}
