import Gongwen
import GongwenFiles

/// What is written under a name, and which endings a name for it must not have: a PDF called .docx is opened by nothing.
struct OutputEnding {
  /// A PDF.
  static let pdf = OutputEnding(kind: "PDF", ending: "pdf")
  /// The ledger of a batch.
  static let workbook = OutputEnding(kind: "Excel (.xlsx)", ending: "xlsx")
  /// A record of a document.
  static let record = OutputEnding(kind: "YAML", ending: "yaml", others: ["yml"])

  /// What it is called.
  let kind: String
  /// The ending that it has.
  let ending: String
  /// Others that say the same.
  var others: [String] = []

  /// Endings that promise something else; any other is a name's own matter, such as `report.v2` or `/dev/stdout`.
  private static let known: Set<String> = [
    "csv", "doc", "docm", "docx", "dot", "dotx", "et", "htm", "html", "jpeg", "jpg", "json", "jsonl",
    "markdown", "md",
    "ndjson", "odt", "ods", "ofd", "pdf", "png", "ppt", "pptx", "ps", "rtf", "tif", "tiff", "tsv", "txt",
    "wps", "xls",
    "xlsm", "xlsx", "xml", "yaml", "yml",
  ]

  /// Refuses a name whose ending says another format.
  ///
  /// - Throws: A `Fault` of category usage.
  func check(_ path: String?) throws(Fault) {
    guard let path else { return }
    let own = Path.fileExtension(of: path)
    guard own != ending, !others.contains(own), Self.known.contains(own) else { return }
    // The folder stays in what is to be typed.
    let right = path.dropLast(own.count) + ending
    throw Fault(.usage, "usage.output-ending", [path, "." + own, kind, String(right)])
  }
}
