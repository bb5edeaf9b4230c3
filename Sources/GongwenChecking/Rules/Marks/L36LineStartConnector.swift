internal import GongwenLayout
internal import GongwenModel

/// L-36: no connector or slash begins a line.
///
/// A rule of the page: the text alone cannot break it.
struct LineStartConnector: CheckRule {
  let description = RuleDescription(
    "L-36", .error, "GB/T 15834-2011 5.1.6、5.1.9",
    title: Bilingual("连接号、分隔号不出现在行首", "no connector or slash begins a line"),
    explanation: Bilingual(
      "连接号（- — ～）和分隔号（/）不放在一行的开头。这一条在排好的版面上检查。",
      "- — ～ and / never begin a line. This is checked on the composed pages."),
    wrong: [], right: ["2013—2015年", "吨/年"])

  func check(_ text: CheckedText, _ diagnostics: inout RuleDiagnosticList) {}

  /// The diagnostics on composed pages.
  func check(_ pages: PagedDocument) -> [Diagnostic] {
    pages.pages.enumerated().flatMap { number, page in
      page.lines.compactMap { line in
        guard line.index > 0 else { return nil }
        let text = page.text(of: line)
        guard let first = text.unicodeScalars.first, "-—～~/／–".unicodeScalars.contains(first),
          !text.hasPrefix("——")
        else { return nil }
        return Diagnostic(
          description.id, description.severity, [String(text.prefix(12))], page: number + 1,
          clause: description.clause)
      }
    }
  }
}
