import GongwenLayout
import GongwenModel

/// What was measured on finished pages, as JSON (`gongwen render --report`).
public struct RenderReport {
  private let result: TypesettingResult

  /// Creates a report of a result.
  public init(_ result: TypesettingResult) { self.result = result }

  /// The report: per page and line the grid slot, frame edges, characters, trims, stretch and the rule behind an
  /// odd break; then the conformity list and the ledger of what is not on the pages as it was typed.
  public var json: String {
    var writer = JSONWriter()
    writer.object {
      $0.member("version", GongwenVersion.current)
      $0.member("source", result.source.name)
      $0.member("style", result.style)
      $0.array("pages") { list in
        for (index, page) in result.pages.pages.enumerated() { list.element { write(page, index, &$0) } }
      }
    }
    return writer.text + "\n"
  }

  private func write(_ page: Page, _ index: Int, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("page", index + 1)
      if let number = page.number { $0.member("number", number) }
      $0.array("lines") { list in
        for line in page.lines { list.element { write(line, &$0) } }
      }
    }
  }

  private func write(_ line: LineRecord, _ writer: inout JSONWriter) {
    writer.object {
      if let slot = line.slot { $0.member("slot", slot + 1) }
      $0.member("role", line.role.name)
      $0.member("baseline", line.baseline)
      $0.member("start", line.start)
      $0.member("end", line.end)
      $0.member("characters", line.text.unicodeScalars.count)
      $0.member("trimmed", line.trimmed)
      $0.member("stretchPerGap", line.stretchPerGap)
      if let rule = line.rule { $0.member("rule", rule) }
      $0.member("text", line.text)
    }
  }
}
