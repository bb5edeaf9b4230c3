import ArgumentParser
import Gongwen
import GongwenFiles
import GongwenModel

/// `gongwen inspect`: what each line of a text was taken for, and why.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what each line of a text is taken for, how surely, and why.",
    discussion: """
      EXAMPLES
        gongwen inspect report.txt
        gongwen inspect report.txt --format json > roles.ndjson
        gongwen inspect report.txt --accept roles.ndjson --strict 0.8

      EXIT STATUS
        0 done; 1 a line is less sure than --strict asks; 2 wrong call;
        3 the input fails; 5 internal
      """)

  @Argument(help: ArgumentHelp("The text, or - for standard input.", valueName: "input"))
  var input: String

  @Option(help: "The output: a table for people (text), or one JSON object per line (json).")
  var format = DiagnosticFormat.text

  @Option(
    help: ArgumentHelp("Fail when a line is less sure than this, from 0 to 1.", valueName: "confidence"))
  var strict: Double?

  @Option(help: ArgumentHelp("Take the roles of a reviewed JSON output of this command.", valueName: "file"))
  var accept: String?

  @Flag(help: "Keep site names, page numbers and other noise in the text.")
  var keepNoise = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Set title, unit, name, … of the document; may be given several times.", valueName: "key=value"))
  var settings: [String] = []

  @OptionGroup var source: SourceOptions

  func run() throws {
    let result = try read()
    let (reading, language) = (result.reading, Terminal.language)
    switch format {
    case .text:
      try Terminal.write(PrintableText(lines: InspectionWriter.text(reading, language: language)))
    case .json:
      try Terminal.write(PrintableText(lines: InspectionWriter.json(reading, language: language)))
    }
    // Beside the lines, never among them: standard output is one object per line of the source.
    try DiagnosticPrinter(format: .text).print(
      result.diagnostics.filter { $0.severity > .info }, source: result.source)
    if doubtful(reading) { throw ExitCode(ExitStatus.diagnostics.rawValue) }
  }

  private func read() throws(Fault) -> ReadResult {
    var options = ReadingOptions(keepNoise: keepNoise)
    try source.apply(to: &options)
    for setting in settings {
      let entry = try KeyValue(setting)
      try DocumentOptions.set(entry, on: &options.metadata)
    }
    if let accept { options.accepted = try AcceptedRoles(try InputFile.read(accept), name: accept) }
    return try readDocument(
      try InputFile.read(input), name: input == "-" ? "<stdin>" : input, options: options)
  }

  private func doubtful(_ reading: TextReading) -> Bool {
    guard let strict else { return false }
    return reading.lines.contains { line in
      line.confidence < strict || line.parts.contains { $0.confidence < strict }
    }
  }
}
