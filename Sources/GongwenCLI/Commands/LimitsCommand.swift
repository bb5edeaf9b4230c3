import ArgumentParser
import Gongwen
import GongwenFormats
import GongwenModel

/// `gongwen limits`: how much is taken, and what becomes of more.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "List the limits, why they are there, and what becomes of more.",
    discussion: """
      A text, roster or template over a limit is refused whole, with a message and
      the status that the table shows; nothing is made of a part of it.

      EXAMPLES
        gongwen limits
        gongwen limits --format json      one object a line
      """)

  @Option(help: "How to print: text or json (one object a line).")
  var format = DiagnosticFormat.text

  func run() throws {
    let language = Terminal.language
    let limits = LimitTable.all + FormatLimits().listed
    switch format {
    case .text:
      let rows = limits.map { limit in
        [
          name(limit.name, language), "\(limit.value) \(limit.unit)", answer(limit.answer, language),
          name(limit.reason, language),
        ]
      }
      for line in TextTable.lines(rows) { try Terminal.write("\(line)\n") }
    case .json:
      for limit in limits {
        let line = JSONWriter.line {
          $0.member("id", limit.id)
          $0.member("name", name(limit.name, language))
          $0.member("value", limit.value)
          $0.member("unit", limit.unit)
          if case .refused(let status) = limit.answer { $0.member("status", Int(status)) }
          $0.member("reason", name(limit.reason, language))
        }
        try Terminal.write("\(line)\n")
      }
    }
  }

  private func name(_ entry: MessageEntry, _ language: MessageLanguage) -> String {
    language == .chinese ? entry.chinese : entry.english
  }

  private func answer(_ answer: Limit.Answer, _ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    return switch answer {
    case .refused(let status): isChinese ? "拒绝，状态 \(status)" : "refused, status \(status)"
    case .told: isChinese ? "其余略去并告知" : "the rest left out and told"
    case .divided: isChinese ? "分开处理" : "done in parts"
    }
  }
}
