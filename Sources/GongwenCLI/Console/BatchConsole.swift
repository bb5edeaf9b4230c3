import Gongwen
import GongwenModel

/// The words of batch and volume that are no diagnostics: summary, remarks, how to go on.
struct BatchConsole {
  private let language = Terminal.language
  private let printer = DiagnosticPrinter(format: .text)

  /// Prints diagnostics whose places are known.
  func print(_ diagnostics: [PlacedDiagnostic]) {
    for placed in diagnostics { printer.say([placed.diagnostic], path: placed.place(in: language)) }
  }

  /// Prints what was found about the fonts that all reports share.
  func printFonts(of settings: TypesettingRenderer.Settings) {
    printer.say(settings.configuration.home.fontDiagnostics)
  }

  /// Prints a fault.
  func print(_ fault: Fault) { printer.tell(fault) }

  /// Says something to standard error in the language of the call.
  func say(_ chinese: PrintableText, _ english: PrintableText) {
    Terminal.say("\(language == .chinese ? chinese : english)\n")
  }

  /// The counts of a batch, its failures, and how to go on when it did not reach its end.
  func printSummary(_ summary: BatchSummary, failures: [BatchOutcome], seconds: Double) {
    for failure in failures {
      guard let firstError = failure.firstError else { continue }
      let row = failure.job.row.map { "#\($0) " } ?? ""
      let message = MessageCatalogue.command.message(for: firstError.diagnostic, in: language)
      Terminal.say("✗ \(row)\(failure.job.displayName): [\(firstError.diagnostic.id)] \(message)\n")
    }
    if summary.failed > failures.count {
      let more = summary.failed - failures.count
      say("✗ 另有 \(more) 份失败", "✗ and \(more) more failed")
    }
    say("\(chinese(summary, seconds))", "\(english(summary, seconds))")
    guard summary.remaining > 0 else { return }
    say(
      "还有 \(summary.remaining) 份没有处理。接着做：\n  \(resumeCommand)",
      "\(CountedNoun.text(summary.remaining, "report")) \(summary.remaining == 1 ? "was" : "were") not reached. To go on:\n  \(resumeCommand)"
    )
  }

  private func chinese(_ summary: BatchSummary, _ seconds: Double) -> String {
    var parts = ["共 \(summary.total) 份"]
    if summary.planned > 0 { parts.append("可排 \(summary.planned)") }
    if summary.delivered > 0 { parts.append("完成 \(summary.delivered)") }
    if summary.current > 0 { parts.append("已有 \(summary.current)") }
    parts.append("失败 \(summary.failed)")
    if summary.withErrors > 0 { parts.append("有错误 \(summary.withErrors)") }
    if summary.withWarnings > 0 { parts.append("有警告 \(summary.withWarnings)") }
    if summary.pages > 0 { parts.append("\(summary.pages) 页") }
    return parts.joined(separator: "，") + "；" + time(summary, seconds)
  }

  private func english(_ summary: BatchSummary, _ seconds: Double) -> String {
    var parts = [CountedNoun.text(summary.total, "report")]
    if summary.planned > 0 { parts.append("\(summary.planned) to be made") }
    if summary.delivered > 0 { parts.append("\(summary.delivered) delivered") }
    if summary.current > 0 { parts.append("\(summary.current) there already") }
    parts.append("\(summary.failed) failed")
    if summary.withErrors > 0 { parts.append("\(summary.withErrors) with errors") }
    if summary.withWarnings > 0 { parts.append("\(summary.withWarnings) with warnings") }
    if summary.pages > 0 { parts.append(CountedNoun.text(summary.pages, "page")) }
    return parts.joined(separator: ", ") + "; " + time(summary, seconds)
  }

  private func time(_ summary: BatchSummary, _ seconds: Double) -> String {
    let tenths = Int(seconds * 10)
    return "\(tenths / 10).\(tenths % 10) s"
  }

  /// The call again, with `--resume`.
  private var resumeCommand: String {
    var words = CommandLine.arguments
    if !words.contains("--resume") { words.append("--resume") }
    return words.map { word in
      let isPlain = word.unicodeScalars.allSatisfy {
        !$0.isASCII || $0.properties.isAlphabetic || "0123456789-_./=:,+".unicodeScalars.contains($0)
      }
      return isPlain && !word.isEmpty
        ? word
        : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }.joined(separator: " ")
  }
}
