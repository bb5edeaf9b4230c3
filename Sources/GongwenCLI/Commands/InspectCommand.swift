import ArgumentParser
import Glibc
import GongwenModel
import GongwenReading

/// `gongwen inspect`: what each line of a text was taken for, and why.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what each line of a text is taken for, how surely, and why.",
    discussion: """
      Examples:
        gongwen inspect report.txt
        gongwen inspect report.txt --format json > roles.ndjson
        gongwen inspect report.txt --accept roles.ndjson --strict 0.8
      """)

  @Argument(help: ArgumentHelp("The text, or - for standard input.", valueName: "input"))
  var input: String

  @Option(help: "The output: a table for people (text), or one JSON object per line (json).")
  var format = InspectionFormat.text

  @Option(
    help: ArgumentHelp("Fail when a line is less sure than this, from 0 to 1.", valueName: "confidence"))
  var strict: Double?

  @Option(help: ArgumentHelp("Take the roles of a reviewed JSON output of this command.", valueName: "file"))
  var accept: String?

  @Flag(help: "Keep site names, page numbers and other debris in the text.")
  var keepNoise = false

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Set title, unit, name, … of the document; may be given several times.", valueName: "key=value"))
  var settings: [String] = []

  func run() throws {
    do {
      let result = try read()
      let language = InspectConsole.language
      let output =
        format == .json
        ? InspectionWriter.json(result.manuscript, language: language)
        : InspectionWriter.text(result.manuscript, language: language)
      InspectConsole.write(output, to: 1)
      InspectConsole.report(result.diagnostics, of: result.source)
      if doubtful(result.manuscript) { throw ExitCode(1) }
    } catch let fault as Fault {
      InspectConsole.report(fault)
      throw ExitCode(fault.category.rawValue)
    }
  }

  private func read() throws -> ReadResult {
    var options = ReadingOptions(keepNoise: keepNoise)
    for setting in settings {
      guard let sign = setting.firstIndex(of: "="),
        DocumentMetadata.key(named: String(setting[..<sign])) != nil
      else {
        throw ValidationError("--set \(setting): key=value is expected, with one of the keys of front matter")
      }
      options.metadata[String(setting[..<sign])] = String(setting[setting.index(after: sign)...])
    }
    if let accept { options.accepted = try AcceptedRoles(InspectConsole.read(accept), name: accept) }
    return try readDocument(
      InspectConsole.read(input), name: input == "-" ? "<stdin>" : input, options: options)
  }

  private func doubtful(_ manuscript: Manuscript) -> Bool {
    guard let strict else { return false }
    return manuscript.lines.contains { line in
      line.confidence < strict || line.parts.contains { $0.confidence < strict }
    }
  }
}

/// How roles are printed.
enum InspectionFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// The door to files, the terminal and the environment for `inspect`.
private enum InspectConsole {
  /// Chinese when the locale says so.
  static var language: MessageLanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }

  static func read(_ path: String) throws(Fault) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { if descriptor > 0 { close(descriptor) } }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unreadable(path) }
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  private static func unreadable(_ path: String) -> Fault {
    Fault(.input, "reading.unreadable", [path, String(cString: strerror(errno))], path: path)
  }

  static func report(_ diagnostics: [Diagnostic], of source: SourceText) {
    var output = ""
    for item in diagnostics where item.severity > .info {
      let place = item.span.map { source.location(of: $0.lowerBound) }
      let prefix = place.map { "\(source.name):\($0.line):\($0.column)" } ?? source.name
      output +=
        "\(prefix): \(item.severity.rawValue): \(MessageCatalogue.message(for: item, in: language)) [\(item.id)]\n"
    }
    write(output, to: 2)
  }

  static func report(_ fault: Fault) {
    write(
      "gongwen: error: \(MessageCatalogue.message(for: fault.diagnostic, in: language)) [\(fault.diagnostic.id)]\n",
      to: 2)
    if let hint = MessageCatalogue.hint(for: fault.diagnostic, in: language) { write("  \(hint)\n", to: 2) }
  }

  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno != EINTR { return }
        done += max(0, count)
      }
    }
  }
}
