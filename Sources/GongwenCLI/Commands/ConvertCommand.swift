import ArgumentParser
import Gongwen
import GongwenFiles
import GongwenModel

/// `gongwen convert`: a document of any format as a record.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", _superCommandName: "gongwen",
    abstract: "Write what was read of a document as a record (YAML), to be corrected and set again.",
    discussion: """
      EXAMPLES
        gongwen convert report.docx -o report.yaml
        gongwen render report.yaml
      A text that holds several documents becomes report-1.yaml, report-2.yaml …

      EXIT STATUS
        0 done; 2 wrong call; 3 the input or the output fails; 5 internal
      """)

  @Argument(help: ArgumentHelp("The document, or - for standard input.", valueName: "input"))
  var input: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Where the record goes; - is standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var source: SourceOptions

  func run() throws {
    var options = ReadingOptions()
    try source.apply(to: &options)
    let stem = output.hasSuffix(".yaml") ? String(output.dropLast(5)) : output
    let files = ReadFiles([input] + source.files)
    try files.protect(from: output)
    try OutputEnding.record.check(output)
    let name = input == "-" ? "<stdin>" : input
    let result = try readDocument(try InputFile.read(input), name: name, options: options)
    let records = result.documents.map { DocumentRecord.yaml($0) }
    guard records.count == 1 || output != "-" else {
      throw Fault(.usage, "usage.several-documents", [name, String(records.count)])
    }
    if records.count > 1 { try files.protect(fromNumbered: [stem], ending: ".yaml") }
    for (index, record) in records.enumerated() {
      try OutputFile.write(record, to: records.count == 1 ? output : "\(stem)-\(index + 1).yaml")
    }
    try DiagnosticPrinter(format: .text).print(
      result.diagnostics.filter { $0.severity > .info }, source: result.source)
  }
}

/// `gongwen schema`: the form of records.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the form of records as a JSON Schema.")

  func run() throws {
    try OutputFile.write(Array(DocumentRecord.schema.utf8), to: "-")
  }
}
