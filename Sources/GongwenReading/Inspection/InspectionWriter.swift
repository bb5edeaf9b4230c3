package import GongwenModel

/// Writes the lines of a text as `gongwen inspect` prints it.
package enum InspectionWriter {
  /// Below this confidence a line is marked for a person to look at: most wrong lines stand there.
  private static let doubtful = 0.8

  /// One JSON object per source line, each on a line of its own, and one for each paragraph of a glued line.
  ///
  /// - Parameters:
  ///   - reading: the lines and their roles.
  ///   - language: the language of the reasons.
  /// - Returns: the NDJSON, a line feed after every object.
  package static func json(_ reading: TextReading, language: MessageLanguage) -> String {
    var result = ""
    for line in reading.lines {
      result += object(line, reading.source, language, label: nil)
      for (index, part) in line.parts.enumerated() {
        result += object(part, reading.source, language, label: "\(line.number).\(index + 1)")
      }
    }
    return result
  }

  /// A table for people: line, confidence, role, text.
  ///
  /// - Parameters:
  ///   - reading: the lines and their roles.
  ///   - language: the language of the reasons.
  /// - Returns: the table, blank lines left out.
  package static func text(_ reading: TextReading, language: MessageLanguage) -> String {
    var result = ""
    for line in reading.lines where line.label != .blank {
      result += row(line, reading.source, language, label: String(line.number))
      for (index, part) in line.parts.enumerated() {
        result += row(part, reading.source, language, label: "\(line.number).\(index + 1)")
      }
    }
    return result
  }

  // `label` stands for the number of a part of a line, such as `12.1`.
  private static func object(
    _ line: LineReading, _ source: SourceText, _ language: MessageLanguage, label: String?
  ) -> String {
    var writer = JSONWriter(isOneLine: true)
    writer.object {
      if let label { $0.member("line", label) } else { $0.member("line", line.number) }
      $0.member("place", place(of: line, source, language))
      $0.member("role", line.parts.isEmpty ? line.label.name : "glued")
      $0.member("level", line.label.level?.rawValue)
      $0.member("number", line.numberSpan.map { text(of: $0, line, source) } ?? "")
      $0.member("text", text(of: line.textSpan, line, source))
      $0.member("rest", text(of: line.restSpan, line, source))
      if line.continues { $0.member("continues", true) }
      $0.member("confidence", floored(line.confidence))
      $0.member("reason", reason(line, language))
      if !line.noise.isEmpty {
        $0.array("noise") { list in for noise in line.noise { list.element(source.string(in: noise)) } }
      }
      if !line.parts.isEmpty { $0.member("parts", line.parts.count) }
    }
    return writer.text + "\n"
  }

  private static func row(
    _ line: LineReading, _ source: SourceText, _ language: MessageLanguage, label: String
  ) -> String {
    var role = line.label.name
    if let level = line.label.level { role += " \(level.rawValue)" }
    let padded = String(repeating: " ", count: max(0, 5 - label.count)) + label
    let wide = role + String(repeating: " ", count: max(0, 16 - role.count))
    let number = line.numberSpan.map { text(of: $0, line, source) } ?? ""
    var shown = number + text(of: line.textSpan, line, source)
    if !line.restSpan.isEmpty { shown += " │ " + text(of: line.restSpan, line, source) }
    let excerpt = shown.unicodeScalars.count > 44 ? String(shown.unicodeScalars.prefix(43)) + "…" : shown
    let sign = line.confidence < doubtful ? " ?" : "  "
    let place = place(of: line, source, language).map { $0 + (language == .chinese ? "；" : "; ") } ?? ""
    return
      "\(padded)  \(hundredths(line.confidence))\(sign)\(wide) \(excerpt)  (\(place)\(reason(line, language)))\n"
  }

  /// The place of a line in a file that has paragraphs and cells instead of lines, as messages name it.
  private static func place(of line: LineReading, _ source: SourceText, _ language: MessageLanguage)
    -> String?
  {
    source.places.place(of: line.span.lowerBound)?.text(in: language)
  }

  /// A reason is a message of this module.
  private static let reasons = MessageCatalogue([ReadingMessages.table])

  private static func reason(_ line: LineReading, _ language: MessageLanguage) -> String {
    let message = reasons.message(for: Diagnostic(line.reason, .info), in: language)
    // A noise reason is a message about an excerpt; without one its tail is empty.
    return message.hasSuffix("：") || message.hasSuffix(": ")
      ? String(message.dropLast(message.hasSuffix("：") ? 1 : 2)) : message
  }

  /// The text of a span without the noise inside it.
  static func text(of span: SourceSpan, _ line: LineReading, _ source: SourceText) -> String {
    var result = ""
    var start = span.lowerBound
    for noise in line.noise where noise.lowerBound >= start && noise.lowerBound < span.upperBound {
      result += source.string(in: SourceSpan(start, noise.lowerBound))
      start = noise.upperBound
    }
    return start < span.upperBound ? result + source.string(in: SourceSpan(start, span.upperBound)) : result
  }

  /// A confidence in hundredths, rounded down: only what is certain shows as 1.
  private static func floored(_ value: Double) -> Double {
    (min(1, max(0, value)) * 100).rounded(.down) / 100
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((floored(value) * 100).rounded())
    return "\(number / 100)." + (number % 100 < 10 ? "0" : "") + String(number % 100)
  }
}

extension SourceSpan {
  /// Whether nothing is covered.
  var isEmpty: Bool { count == 0 }
}
