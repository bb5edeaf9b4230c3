import ArgumentParser
import Gongwen
import GongwenModel

/// `gongwen explain`: what a rule asks.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a rule of `gongwen check` asks, with examples.",
    discussion: """
      Without an id all rules are listed. The clauses of `render --report` and
      the ids of other diagnostics are explained too.

      EXAMPLES
        gongwen explain            the list
        gongwen explain L-24       one rule
        gongwen explain G-40       a clause of --report, with its parts

      EXIT STATUS
        0 done; 2 there is no such rule
      """)

  @Argument(help: ArgumentHelp("The id in the brackets of a diagnostic.", valueName: "id"))
  var id: String?

  func run() throws {
    let language = Terminal.language
    guard let id else {
      return try Terminal.write(PrintableText(lines: RuleText.list(RuleRegistry.descriptions, language)))
    }
    if let rule = RuleRegistry.description(of: id) {
      return try Terminal.write(PrintableText(lines: RuleText.explanation(rule, language)))
    }
    let clauses = ConformityClause.named(id)
    guard clauses.isEmpty else {
      let texts = clauses.map { $0.explanation(language) }
      return try Terminal.write(PrintableText(lines: texts.joined(separator: "\n")))
    }
    let diagnostic = Diagnostic(id, .info)
    guard let entry = MessageCatalogue.command[id] else {
      let clauses = ConformityClause.all.map(\.id)
      let known = RuleRegistry.descriptions.map(\.id) + clauses + MessageCatalogue.command.entries.keys
      DiagnosticPrinter(format: .text).tell(.unknownRule(id, among: known))
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    // A diagnostic of another stage: its message is all there is to tell.
    let message = Self.withoutPlaceholders(language == .chinese ? entry.chinese : entry.english)
    let hint =
      MessageCatalogue.command.hint(for: diagnostic, in: language).map { "\n" + Self.withoutPlaceholders($0) }
      ?? ""
    try Terminal.write(PrintableText(lines: "\(id)\n\(message)\(hint)\n"))
  }

  /// The words of a message, with … for what only a diagnostic can tell.
  static func withoutPlaceholders(_ text: String) -> String { text.replacing(/\{[0-9]\}/, with: "…") }
}
