import ArgumentParser
import GongwenModel
import GongwenStyle

/// `gongwen styles`: what styles there are, what they say, and where they leave the standard.
struct StylesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles",
    abstract: "List, show, compare and check styles. (样式)",
    discussion: """
      A style is a YAML file in Styles/, or any file of your own that extends one of them. STYLE is a name
      from the list or the path of a file.

      EXAMPLES
        gongwen styles list
        gongwen styles show duty-report
        gongwen styles show gongwen --set grid.linePitch=28pt --set grid.linesPerPage=fill
        gongwen styles diff my-office.yaml
        gongwen styles check my-office.yaml --format json
      """,
    subcommands: [List.self, Show.self, Difference.self, Check.self])

  /// How results are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// The option that every subcommand takes.
  struct Output: ParsableArguments {
    @Option(help: "Print as text, or as JSON with one object a line.")
    var format: Format = .text
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

    func parsedOverrides() throws -> [(key: String, value: String)] {
      try overrides.map { text in
        guard let equals = text.firstIndex(of: "=") else {
          throw ValidationError("--set takes key=value, not ‘\(text)’")
        }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
      }
    }
  }
}

extension StylesCommand {
  /// The command `gongwen styles list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the styles by name.")
    @OptionGroup var output: Output

    func run() throws {
      let console = StylesConsole()
      let loader = StyleLoader(folders: console.folders)
      let summaries = try console.run { () throws(Fault) in try loader.list() }
      switch output.format {
      case .text:
        let rows = summaries.map { [$0.name, $0.description, $0.base.map { "→ " + $0 } ?? ""] }
        for line in TextTable.lines(rows) { print(line) }
      case .json:
        for summary in summaries {
          print(
            JSONLine.object([
              ("name", JSONLine.string(summary.name)), ("description", JSONLine.string(summary.description)),
              ("extends", JSONLine.string(summary.base)), ("path", JSONLine.string(summary.path)),
            ]))
        }
      }
    }
  }

  /// The command `gongwen styles show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a style with every value decided, and where each comes from.",
      discussion: "The text is itself a style file that extends nothing.")
    @OptionGroup var subject: Subject
    @OptionGroup var output: Output

    func run() throws {
      let console = StylesConsole()
      let loader = StyleLoader(folders: console.folders)
      let overrides = try subject.parsedOverrides()
      switch output.format {
      case .text:
        let text = try console.run { () throws(Fault) in
          try loader.listing(of: subject.style, overrides: overrides)
        }
        print(text, terminator: "")
      case .json:
        let settings = try console.run { () throws(Fault) in
          try loader.settings(of: subject.style, overrides: overrides)
        }
        for setting in settings { print(Self.json(setting)) }
      }
    }

    private static func json(_ setting: StyleSetting) -> String {
      JSONLine.object([
        ("key", JSONLine.string(setting.key)), ("value", JSONLine.string(setting.value)),
        ("figure", JSONLine.string(setting.figure)), ("clause", JSONLine.string(setting.citation?.clause)),
        ("strength", JSONLine.string(setting.citation?.strength.rawValue)),
        ("facts", JSONLine.string(setting.citation?.facts)), ("path", JSONLine.string(setting.path)),
        ("line", String(setting.line)), ("inherited", setting.isInherited ? "true" : "false"),
      ])
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
      let console = StylesConsole()
      let loader = StyleLoader(folders: console.folders)
      let overrides = try subject.parsedOverrides()
      let deviations = try console.run { () throws(Fault) in
        try loader.deviations(of: subject.style, overrides: overrides)
      }
      switch output.format {
      case .text: for line in Self.table(deviations, console.language) { print(line) }
      case .json: for deviation in deviations { print(Self.json(deviation)) }
      }
      if deviations.contains(where: { $0.strength == .must }) { throw ExitCode(1) }
    }

    private static func table(_ deviations: [StyleDeviation], _ language: MessageLanguage) -> [String] {
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
      JSONLine.object([
        ("key", JSONLine.string(deviation.key)), ("wanted", JSONLine.string(deviation.wanted)),
        ("got", JSONLine.string(deviation.got)), ("clause", JSONLine.string(deviation.citation?.clause)),
        ("strength", JSONLine.string(deviation.strength.rawValue)),
        ("severity", JSONLine.string(deviation.strength.severity.rawValue)),
      ])
    }
  }

  /// The command `gongwen styles check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List every fault of style files.",
      discussion: "The status is 2 when there is any, 3 when a file can not be read, else 0.")
    @Argument(help: "Names or paths of styles.")
    var files: [String]
    @OptionGroup var output: Output

    func run() throws {
      let console = StylesConsole()
      let loader = StyleLoader(folders: console.folders)
      let problems = files.flatMap { loader.problems(in: $0) }
      for problem in problems {
        switch output.format {
        case .text: console.printError(console.message(for: problem))
        case .json: print(Self.json(problem, console.language))
        }
      }
      if let status = problems.map(\.category.rawValue).max() { throw ExitCode(status) }
    }

    private static func json(_ problem: StyleProblem, _ language: MessageLanguage) -> String {
      JSONLine.object([
        ("path", JSONLine.string(problem.path)), ("line", String(problem.line)),
        ("column", String(problem.column)), ("severity", JSONLine.string("error")),
        ("id", JSONLine.string(problem.diagnostic.id)),
        ("message", JSONLine.string(MessageCatalogue.message(for: problem.diagnostic, in: language))),
        ("hint", JSONLine.string(MessageCatalogue.hint(for: problem.diagnostic, in: language))),
      ])
    }
  }
}
