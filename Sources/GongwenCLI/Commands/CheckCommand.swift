public import ArgumentParser
public import Gongwen
import GongwenFiles

extension Severity: ExpressibleByArgument {}

/// `gongwen check`: the faults of texts, and the safe ones fixed.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "gongwen",
    abstract: "Find faults of numbering, punctuation, numerals and words.",
    discussion: """
      Every diagnostic names its rule; `gongwen explain ID` tells the rule, its source and examples.

      --fix fixes what needs no judgement: half-width marks in Chinese, doubled marks, stray blanks, straight quotes, \
      〔〕 of document numbers, dashes and ellipses. It never touches words or figures, lists each change, and a second \
      run changes nothing. Without -o the file itself is replaced, in UTF-8; what is left to fix is then reported.

      EXAMPLES
        gongwen check report.txt
        gongwen check report.txt --severity error   errors only
        gongwen check report.txt --disable L-24 --max-characters 3000
        gongwen check report.txt --fix -o fixed.txt
        gongwen check - --format json < paste.txt   one JSON object a line

      EXIT STATUS
        0 clean; 1 diagnostics of the asked severity (warning when none is asked);
        2 wrong call; 3 an input or output fails
      """)

  @Argument(help: ArgumentHelp("Texts; - is standard input.", valueName: "input"))
  var inputs: [String]

  @Option(help: "How diagnostics are printed: text or json (one object a line).")
  var format: DiagnosticFormat = .text

  @Option(
    help: ArgumentHelp(
      "Show and count only diagnostics of this weight and heavier: info, warning or error.",
      valueName: "severity"))
  var severity: Severity?

  @Flag(help: "Fix what is safe.")
  var fix = false

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Where the fixed text goes; - is standard output.", valueName: "file"))
  var output: String?

  @Flag(
    help:
      "List every diagnostic; without it those of one kind are told once, with their count and first places.")
  var all = false

  @Option(help: ArgumentHelp("Leave out a rule; may be given again.", valueName: "id"))
  var disable: [String] = []

  @Option(help: ArgumentHelp("The most characters, blanks not counted.", valueName: "n"))
  var maxCharacters: Int?

  @Option(
    help: ArgumentHelp(
      "A list of terms, one 'wrong: right' a line (default: terms.yaml beside the styles).", valueName: "file"
    ))
  var terms: String?

  @OptionGroup var source: SourceOptions

  func validate() throws {
    if inputs.isEmpty { throw ValidationError(id: "usage.no-text") }
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(id: "usage.stdin-twice")
    }
    if output != nil, !fix { throw ValidationError(id: "usage.output-without-fix") }
    if output != nil, inputs.count > 1 { throw ValidationError(id: "usage.output-one-text") }
    if let maxCharacters, maxCharacters < 0 {
      throw ValidationError(id: "usage.max-characters", [String(maxCharacters)])
    }
  }

  func run() throws {
    let status = CheckPass(self).run()
    if status != .clean { throw ExitCode(status.rawValue) }
  }
}

/// What one call of `check` does.
private struct CheckPass {
  private let command: CheckCommand
  private let printer: DiagnosticPrinter

  init(_ command: CheckCommand) {
    self.command = command
    // With the fixed text on standard output the diagnostics go beside it.
    let sharesOutput = command.fix && (command.output ?? command.inputs.first) == "-"
    printer = DiagnosticPrinter(
      format: command.format, descriptor: sharesOutput || command.format == .text ? 2 : 1)
  }

  consuming func run() -> ExitStatus {
    do {
      let options = try self.options()
      // The text itself may be replaced: that is what --fix is for.
      try ReadFiles(command.source.files + (command.terms.map { [$0] } ?? [])).protect(from: command.output)
      return command.inputs.reduce(.clean) { $0.combined(with: check($1, options)) }
    } catch {
      printer.tell(error)
      return ExitStatus(error)
    }
  }

  private func options() throws(Fault) -> TextCheck.Options {
    var options = TextCheck.Options()
    try command.source.apply(to: &options.reading)
    for id in command.disable {
      // Diagnostics of reading have ids of their own, with a dot.
      guard let rule = RuleRegistry.description(of: id)?.id ?? (id.contains(".") ? id : nil) else {
        throw .unknownRule(id, among: RuleRegistry.descriptions.map(\.id))
      }
      options.disabled.insert(rule)
    }
    options.terms = try terms()
    options.maximumCharacters = command.maxCharacters
    return options
  }

  private func terms() throws(Fault) -> [TermRule] {
    if let path = command.terms { return try TermList.read(text(of: path), path: path) }
    for folder in ProcessHome.current.styleFolders {
      let path = "\(folder)/\(TermList.fileName)"
      do throws(Fault) {
        return try TermList.read(text(of: path), path: path)
      } catch {
        // No list of one's own is the ordinary case; a list that is there must be right.
        if error.diagnostic.id != "input.missing" { throw error }
      }
    }
    return []
  }

  private func text(of path: String) throws(Fault) -> String {
    String(decoding: try InputFile.read(path), as: UTF8.self)
  }

  private func check(_ path: String, _ options: TextCheck.Options) -> ExitStatus {
    do {
      let checker = TextCheck(options)
      var bytes = try InputFile.read(path)
      if command.fix { bytes = try fix(bytes, path, checker) }
      let result = try checker.check(bytes, name: path)
      let shown = result.diagnostics.filter { $0.severity >= command.severity ?? .info }
      if command.all || command.format == .json {
        try printer.print(shown, path: path, source: result.source)
      } else {
        let digest = DiagnosticDigest(
          shown, source: result.source, fixable: fixable(result, path, checker), language: Terminal.language)
        try printer.print(digest.diagnostics, path: path, source: result.source)
      }
      return ExitStatus(shown, failingAt: command.severity ?? .warning)
    } catch {
      printer.tell(error)
      return ExitStatus(error)
    }
  }

  /// How many changes `--fix` would make; 0 for what is no text.
  private func fixable(_ result: TextCheck.Result, _ path: String, _ checker: TextCheck) -> Int {
    (try? checker.fix(result, name: path).fixes.count) ?? 0
  }

  /// Mends a text, writes it, lists the changes, and gives the text that is left to check.
  private func fix(_ bytes: [UInt8], _ path: String, _ checker: TextCheck) throws(Fault) -> [UInt8] {
    let fixed = try checker.fix(bytes, name: path)
    if let output = command.output {
      try OutputFile.write(fixed.bytes, to: output)
    } else if path == "-" || !fixed.fixes.isEmpty {
      try OutputFile.write(fixed.bytes, to: path)
    }
    try printer.print(
      fixed.fixes.map { $0.diagnostic(in: fixed.source) }, path: path, source: fixed.source)
    return fixed.bytes
  }
}

extension TextFix {
  /// The change as a line of the list.
  fileprivate func diagnostic(in source: SourceText) -> Diagnostic {
    let removed = Self.visible(source.string(in: span))
    return Diagnostic(
      "check.fixed", .info, [removed, Self.visible(replacement), rules.joined(separator: ", ")], span: span)
  }

  /// Blanks would not be seen.
  private static func visible(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "␣" : $0 })
  }
}
