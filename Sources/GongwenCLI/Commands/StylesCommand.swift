import ArgumentParser
import Gongwen
import GongwenModel

/// `gongwen styles`: what styles there are, what they say, and where they leave the standard.
struct StylesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles",
    abstract: "List, show, compare and check styles. (样式)",
    discussion: """
      A style is a YAML file in Styles/, or any file of your own that extends one of them. STYLE is a name \
      from the list or the path of a file.

      EXAMPLES
        gongwen styles list
        gongwen styles show duty-report
        gongwen styles show gongwen --set grid.linePitch=28pt
        gongwen styles diff my-office.yaml
        gongwen styles check my-office.yaml --format json
      """,
    subcommands: [List.self, Show.self, Difference.self, Check.self])

  /// Prints a line of results.
  static func say(_ line: PrintableText) throws(Fault) { try Terminal.write("\(line)\n") }

  /// The option that every subcommand takes.
  struct Output: ParsableArguments {
    @Option(help: "Print as text, or as JSON with one object a line.")
    var format: DiagnosticFormat = .text
  }

  /// The style that `show` and `diff` are about.
  struct Subject: ParsableArguments {
    @Argument(help: "The name of a style, or the path of a style file.")
    var style: String

    @Option(
      name: .customLong("set"),
      help: ArgumentHelp(
        "Put a value over the style's, such as page.gutterMargin=30mm.", valueName: "key=value"))
    var overrides: [String] = []

    func parsedOverrides() throws(Fault) -> [StyleOverride] {
      var result: [StyleOverride] = []
      for text in overrides {
        let entry = try KeyValue(text)
        result.append(StyleOverride(entry.key, entry.value))
      }
      return result
    }
  }
}

extension StylesCommand {
  /// The command `gongwen styles list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the styles by name.")
    @OptionGroup var output: Output

    func run() throws {
      let loader = StyleLoader(folders: ProcessHome.current.styleFolders)
      let summaries = try loader.list()
      switch output.format {
      case .text:
        let rows = summaries.map { [$0.name, $0.description, $0.base.map { "→ " + $0 } ?? ""] }
        for line in TextTable.lines(rows) { try StylesCommand.say(line) }
      case .json:
        for summary in summaries {
          let line = JSONWriter.line {
            $0.member("name", summary.name)
            $0.member("description", summary.description)
            $0.member("extends", summary.base)
            $0.member("path", summary.path)
          }
          try StylesCommand.say("\(line)")
        }
      }
    }
  }

  /// The command `gongwen styles show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print a style with every value decided, and where each comes from.",
      discussion: "The text is itself a style file that extends nothing.")
    @OptionGroup var subject: Subject
    @OptionGroup var output: Output

    func run() throws {
      let loader = StyleLoader(folders: ProcessHome.current.styleFolders)
      let overrides = try subject.parsedOverrides()
      switch output.format {
      case .text:
        let text = try loader.listing(of: subject.style, overrides: overrides)
        try Terminal.write(PrintableText(lines: text))
      case .json:
        let settings = try loader.settings(of: subject.style, overrides: overrides)
        for setting in settings { try StylesCommand.say("\(Self.json(setting))") }
      }
    }

    private static func json(_ setting: StyleSetting) -> String {
      JSONWriter.line {
        $0.member("key", setting.key)
        $0.member("value", setting.value)
        $0.member("figure", setting.figure)
        $0.member("clause", setting.citation?.clause)
        $0.member("strength", setting.citation?.strength.rawValue)
        $0.member("facts", setting.citation?.facts)
        $0.member("path", setting.path)
        $0.member("line", setting.line)
        $0.member("inherited", setting.isInherited)
      }
    }
  }

  /// The command `gongwen styles diff`.
  struct Difference: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff", abstract: "Print where a style departs from GB/T 9704-2012.",
      discussion: "The status is 1 when the style breaks what the standard calls 应 (must), else 0.")
    @OptionGroup var subject: Subject
    @OptionGroup var output: Output

    func run() throws {
      let loader = StyleLoader(folders: ProcessHome.current.styleFolders)
      let overrides = try subject.parsedOverrides()
      let deviations = try loader.deviations(of: subject.style, overrides: overrides)
      switch output.format {
      case .text: for line in Self.table(deviations, Terminal.language) { try StylesCommand.say(line) }
      case .json: for deviation in deviations { try StylesCommand.say("\(Self.json(deviation))") }
      }
      if deviations.contains(where: { $0.strength == .must }) { throw ExitCode(1) }
    }

    private static func table(_ deviations: [StyleDeviation], _ language: MessageLanguage) -> [PrintableText]
    {
      guard !deviations.isEmpty else {
        return [language == .chinese ? "与 GB/T 9704-2012 一致" : "no departure from GB/T 9704-2012"]
      }
      let header =
        language == .chinese
        ? ["强度", "键", "标准", "样式", "依据"] : ["strength", "key", "wanted", "got", "clause"]
      return TextTable.lines(
        [header]
          + deviations.map {
            [$0.strength.rawValue, $0.key, $0.wanted, $0.got, $0.citation.map(Self.clause) ?? "—"]
          })
    }

    private static func clause(_ citation: Citation) -> String {
      citation.facts.isEmpty ? citation.clause : "\(citation.clause) (\(citation.facts))"
    }

    private static func json(_ deviation: StyleDeviation) -> String {
      JSONWriter.line {
        $0.member("key", deviation.key)
        $0.member("wanted", deviation.wanted)
        $0.member("got", deviation.got)
        $0.member("clause", deviation.citation?.clause)
        $0.member("strength", deviation.strength.rawValue)
        $0.member("severity", deviation.strength.severity.rawValue)
      }
    }
  }

  /// The command `gongwen styles check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "List every fault of style files.",
      discussion: "The status is 2 when there is any, 3 when a file cannot be read, else 0.")
    @Argument(help: "Names or paths of styles.")
    var files: [String]
    @OptionGroup var output: Output

    func run() throws {
      let loader = StyleLoader(folders: ProcessHome.current.styleFolders)
      let diagnostics = files.flatMap { loader.diagnostics(in: $0) }
      let printer = DiagnosticPrinter(format: output.format)
      try printer.print(diagnostics.map(\.fault))
      if let status = diagnostics.map({ ExitStatus($0.fault).rawValue }).max() { throw ExitCode(status) }
    }
  }
}
