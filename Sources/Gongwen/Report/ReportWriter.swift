import GongwenChecking
import GongwenLayout
import GongwenModel

/// Writes a report as JSON.
struct ReportWriter {
  /// The most places that one clause names: a wrong margin is wrong on every line.
  static let mostPlaces = 100

  private let result: TypesettingResult
  private let measured: MeasuredDocument
  private let conformity: [ConformityEntry]
  private let language: MessageLanguage

  init(
    _ result: TypesettingResult, _ measured: MeasuredDocument, _ conformity: [ConformityEntry],
    _ language: MessageLanguage
  ) {
    self.result = result
    self.measured = measured
    self.conformity = conformity
    self.language = language
  }

  /// The whole report.
  var text: String {
    var writer = JSONWriter()
    writer.object {
      $0.member("schema", "gongwen-report/1")
      $0.member("version", GongwenVersion.current)
      $0.member("source", result.source.name)
      $0.member("style", result.style)
      if let pitch = measured.characterPitch { $0.member("characterPitch", pitch) }
      if let pitch = measured.linePitch { $0.member("linePitch", pitch) }
      $0.array("conformity") { list in
        for entry in conformity { list.element { write(entry, &$0) } }
      }
      $0.array("pages") { list in
        for index in measured.pages.indices { list.element { write(page: index, &$0) } }
      }
      $0.array("ledger") { write(ledger: &$0) }
      $0.array("diagnostics") { write(diagnostics: &$0) }
    }
    return writer.text + "\n"
  }

  private func write(_ entry: ConformityEntry, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("id", entry.id)
      $0.member("clause", entry.clause)
      $0.member("strength", entry.strength.rawValue)
      $0.member("title", entry.title.text(in: language))
      $0.member("wanted", entry.wanted)
      $0.member("got", entry.got)
      if let conforms = entry.conforms { $0.member("conforms", conforms) }
      $0.member("placeCount", entry.places.count)
      $0.array("places") { list in
        for place in entry.places.prefix(Self.mostPlaces) { list.element { write(place, &$0) } }
      }
    }
  }

  private func write(_ place: ConformityEntry.Place, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("page", place.page)
      if let line = place.line { $0.member("line", line) }
      if let text = place.text { $0.member("text", text) }
    }
  }

  private func write(page index: Int, _ writer: inout JSONWriter) {
    let page = measured.pages[index]
    writer.object {
      $0.member("page", index + 1)
      if let number = page.number { $0.member("number", number) }
      if let use = PageUse(page: index, measured) {
        $0.member("slots", use.capacity)
        $0.member("used", use.used)
        if use.short > 0 {
          $0.member("short", index == measured.pages.count - 1 ? "end" : use.rule ?? "unexplained")
        }
      }
      $0.array("lines") { list in
        for line in measured.lines[page.lines] { list.element { write(line, &$0) } }
      }
    }
  }

  private func write(_ line: MeasuredLine, _ writer: inout JSONWriter) {
    writer.object {
      if let gridLine = line.gridLine { $0.member("slot", gridLine + 1) }
      $0.member("role", line.leadLevel == nil ? line.role.name : "runInHeading")
      if let level = line.headingLevel { $0.member("level", level.rawValue) }
      $0.member("baseline", line.baseline)
      $0.member("start", line.start)
      $0.member("end", line.end)
      $0.member("size", line.size)
      $0.member("characters", line.characters.count)
      $0.member("trimmed", line.line.adjustment.trimmed)
      $0.member("stretchPerGap", line.line.adjustment.stretchPerGap)
      if let reason = line.line.breakReason { $0.member("rule", reason.rawValue) }
      $0.member("text", line.text)
    }
  }

  /// In the order of the source, so that its lines are counted once; entries without a place come first.
  private func write(ledger writer: inout JSONWriter) {
    let order = result.ledger.enumerated().sorted { left, right in
      let (first, second) = (left.element.span?.lowerBound ?? -1, right.element.span?.lowerBound ?? -1)
      return first == second ? left.offset < right.offset : first < second
    }
    var cursor = LocationCursor()
    for (_, entry) in order {
      let place = entry.span.map { cursor.location(of: $0.lowerBound, in: result.source) }
      writer.element {
        $0.object {
          $0.member("kind", entry.kind.rawValue)
          if let place, result.source.places.entries.isEmpty {
            $0.member("line", place.line)
            $0.member("column", place.column)
          }
          if !entry.removed.isEmpty { $0.member("removed", entry.removed) }
          if !entry.added.isEmpty { $0.member("added", entry.added) }
        }
      }
    }
  }

  private func write(diagnostics writer: inout JSONWriter) {
    var cursor = LocationCursor()
    for diagnostic in result.diagnostics.inOrderOfPlace() {
      let place = diagnostic.span.map { cursor.location(of: $0.lowerBound, in: result.source) }
      writer.element {
        $0.object {
          $0.member("id", diagnostic.id)
          $0.member("severity", diagnostic.severity.rawValue)
          $0.member("message", MessageCatalogue.standard.message(for: diagnostic, in: language))
          if let named = diagnostic.span.flatMap({ result.source.places.place(of: $0.lowerBound) }) {
            $0.member("place", named.text(in: language))
          } else if let place {
            $0.member("line", place.line)
            $0.member("column", place.column)
          }
          if let page = diagnostic.page { $0.member("page", page) }
          if let clause = diagnostic.clause { $0.member("clause", clause) }
        }
      }
    }
  }
}
