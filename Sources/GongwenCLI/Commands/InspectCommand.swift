import ArgumentParser
import Gongwen
import GongwenFiles
import GongwenModel

/// `gongwen inspect`: what each line of a text was taken for, and why.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", _superCommandName: "gongwen",
    abstract: "Show what each line of a text is taken for, how surely, and why.",
    discussion: """
      EXAMPLES
        gongwen inspect report.txt
        gongwen inspect report.txt --edit > report.roles
        gongwen inspect report.txt --accept report.roles --strict 0.8
        gongwen render report.txt --accept report.roles
        gongwen inspect report.txt --format json > roles.ndjson

      EXIT STATUS
        0 done; 1 a line is less sure than --strict asks; 2 wrong call;
        3 the input fails; 5 internal

      Diagnostics go to standard error: as text, or with --format json as one JSON
      object a line.
      """)

  @Argument(help: ArgumentHelp("The text, or - for standard input.", valueName: "input"))
  var input: String

  @Option(help: "The output: a table for people (text), or one JSON object per line (json).")
  var format = DiagnosticFormat.text

  @Option(
    help: ArgumentHelp("Fail when a line is less sure than this, from 0 to 1.", valueName: "confidence"))
  var strict: Double?

  @Flag(
    help:
      "Print the lines as a sheet to correct, doubtful ones marked and named first; --accept takes it back.")
  var edit = false

  @Flag(help: "Keep site names, page numbers and other noise in the text.")
  var keepNoise = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Set title, unit, name, … of the document; may be given several times.", valueName: "key=value"))
  var settings: [String] = []

  @OptionGroup var source: SourceOptions

  func validate() throws {
    if edit, format == .json { throw ValidationError(id: "usage.edit-format") }
    // `nan` is no less than any confidence: nothing would ever be doubtful.
    if let strict, !(0...1).contains(strict) { throw ValidationError(id: "usage.strict", [String(strict)]) }
  }

  func run() throws {
    let result: ReadResult
    do { result = try read() } catch {
      DiagnosticPrinter(format: format, descriptor: 2).tell(error)
      throw ExitCode(ExitStatus(error).rawValue)
    }
    let reading = result.reading
    try Terminal.write(PrintableText(lines: lines(of: reading, Terminal.language)))
    // Beside the lines, never among them: standard output is one object per line of the source.
    try DiagnosticPrinter(format: format, descriptor: 2).print(
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
    return try readDocument(
      try InputFile.read(input), name: input == "-" ? "<stdin>" : input, options: options)
  }

  private func lines(of reading: TextReading, _ language: MessageLanguage) -> String {
    if edit { return ReviewSheet.text(reading, language: language) }
    return switch format {
    case .text: InspectionWriter.text(reading, language: language)
    case .json: InspectionWriter.json(reading, language: language)
    }
  }

  private func doubtful(_ reading: TextReading) -> Bool {
    guard let strict else { return false }
    return reading.lines.contains { line in
      line.confidence < strict || line.parts.contains { $0.confidence < strict }
    }
  }
}
