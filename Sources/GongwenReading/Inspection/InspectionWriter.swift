public import GongwenModel

/// Writes a manuscript as `gongwen inspect` prints it.
public enum InspectionWriter {
  /// One JSON object per source line, each on a line of its own.
  ///
  /// - Parameters:
  ///   - manuscript: the lines and their roles.
  ///   - language: the language of the reasons.
  /// - Returns: the NDJSON, a line feed behind every object.
  public static func json(_ manuscript: Manuscript, language: MessageLanguage) -> String {
    var result = ""
    for line in manuscript.lines {
      result += object(line, manuscript.source, language)
      result += "\n"
    }
    return result
  }

  /// A table for people: line, confidence, role, text.
  ///
  /// - Parameters:
  ///   - manuscript: the lines and their roles.
  ///   - language: the language of the reasons.
  /// - Returns: the table, blank lines left out.
  public static func text(_ manuscript: Manuscript, language: MessageLanguage) -> String {
    var result = ""
    for line in manuscript.lines where line.role != .blank {
      result += row(line, manuscript.source, language, label: String(line.number))
      for (index, part) in line.parts.enumerated() {
        result += row(part, manuscript.source, language, label: "\(line.number).\(index + 1)")
      }
    }
    return result
  }

  private static func object(_ line: ManuscriptLine, _ source: SourceText, _ language: MessageLanguage)
    -> String
  {
    var fields = ["\"line\":\(line.number)", "\"role\":\"\(line.role.rawValue)\""]
    if let level = line.level { fields.append("\"level\":\(level)") }
    fields.append("\"number\":" + quoted(line.numberSpan.map { text(of: $0, line, source) } ?? ""))
    fields.append("\"text\":" + quoted(text(of: line.textSpan, line, source)))
    fields.append("\"rest\":" + quoted(text(of: line.restSpan, line, source)))
    fields.append("\"confidence\":" + hundredths(line.confidence))
    fields.append("\"reason\":" + quoted(reason(line, language)))
    if !line.noise.isEmpty {
      fields.append(
        "\"noise\":[" + line.noise.map { quoted(source.string(in: $0)) }.joined(separator: ",") + "]")
    }
    if !line.parts.isEmpty {
      fields.append(
        "\"parts\":[" + line.parts.map { object($0, source, language) }.joined(separator: ",") + "]")
    }
    return "{" + fields.joined(separator: ",") + "}"
  }

  private static func row(
    _ line: ManuscriptLine, _ source: SourceText, _ language: MessageLanguage, label: String
  ) -> String {
    var role = line.role.rawValue
    if let level = line.level { role += " \(level)" }
    let padded = String(repeating: " ", count: max(0, 5 - label.count)) + label
    let wide = role + String(repeating: " ", count: max(0, 16 - role.count))
    let number = line.numberSpan.map { text(of: $0, line, source) } ?? ""
    var shown = number + text(of: line.textSpan, line, source)
    if !line.restSpan.isEmpty { shown += " │ " + text(of: line.restSpan, line, source) }
    let excerpt = shown.unicodeScalars.count > 44 ? String(shown.unicodeScalars.prefix(43)) + "…" : shown
    return "\(padded)  \(hundredths(line.confidence))  \(wide) \(excerpt)  (\(reason(line, language)))\n"
  }

  private static func reason(_ line: ManuscriptLine, _ language: MessageLanguage) -> String {
    let message = MessageCatalogue.message(for: Diagnostic(line.reason, .info), in: language)
    // A noise reason is a message about an excerpt; without one its tail is empty.
    return message.hasSuffix("：") || message.hasSuffix(": ")
      ? String(message.dropLast(message.hasSuffix("：") ? 1 : 2)) : message
  }

  /// The text of a span without the noise inside it.
  private static func text(of span: SourceSpan, _ line: ManuscriptLine, _ source: SourceText) -> String {
    var result = ""
    var start = span.lowerBound
    for noise in line.noise where noise.lowerBound >= start && noise.lowerBound < span.upperBound {
      result += source.string(in: SourceSpan(start, noise.lowerBound))
      start = noise.upperBound
    }
    return start < span.upperBound ? result + source.string(in: SourceSpan(start, span.upperBound)) : result
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((min(1, max(0, value)) * 100).rounded(.down))
    return number >= 100 ? "1.00" : "0." + (number < 10 ? "0" : "") + String(number)
  }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{200B}"..."\u{200F}",
        "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension SourceSpan {
  /// Whether nothing is covered.
  var isEmpty: Bool { count == 0 }
}
