public import GongwenModel

/// A template that makes a report's text of each row of a roster, or one of all rows: mustache tags in a text.
///
/// What stands in `{{#名单}}…{{/名单}}` is repeated for each person; a template with such a section makes one paper.
///
/// The rendered text goes through the same readers as a pasted report, so a value must not be able to act
/// as structure: line ends in it become spaces, and in the front matter it is written as a quoted YAML
/// scalar. A value cannot add a line, a key or a heading's line of its own, and in Markdown none of its signs are
/// markup.
public struct ReportTemplate: Sendable {
  private enum FrontMatterLine: Sendable {
    case verbatim(String)
    /// A line `key: value` whose value has tags.
    case filled(key: String, value: TemplateText)
  }

  /// The template's text.
  public let source: SourceText
  private let tags: TemplateTags
  private let frontMatter: [FrontMatterLine]
  private let body: TemplateText

  /// Reads a template.
  ///
  /// - Throws: A `Fault` of category input with the place of a tag that cannot be used.
  public init(_ source: SourceText) throws(Fault) {
    self.source = source
    guard source.utf8.count <= LimitTable.templateBytes else {
      let size = String(LimitTable.templateBytes >> 20)
      throw Fault(.input, "input.too-large", [source.name, size], path: source.name)
    }
    tags = TemplateTags(source.utf8)
    if let (tag, id) = tags.firstFault { throw Self.fault(id, tag.name, tag.range.lowerBound, source) }
    let fence = Self.frontMatterLineCount(source)
    var front: [FrontMatterLine] = []
    for number in 1..<max(2, fence + 1) where number <= fence {
      front.append(try Self.frontMatterLine(source, number, tags))
    }
    frontMatter = front
    let start = fence == 0 ? 0 : (fence < source.lineCount ? source.lineStarts[fence] : source.utf8.count)
    body = try Self.compile(start..<source.utf8.count, tags, source)
  }

  /// What a row lacks, as diagnostics at the template's tags.
  public func diagnostics(for values: [String: String]) -> [Diagnostic] {
    tags.missing(values).map { tag in
      Diagnostic(
        "batch.template.missing", .error, [tag.name],
        span: SourceSpan(tag.range.lowerBound, tag.range.upperBound))
    }
  }

  /// Whether it makes one paper of all people.
  public var isForAll: Bool { tags.hasList }

  /// The bytes that are repeated for each person.
  package var listBytes: Int { tags.listBytes }

  /// What people lack, as diagnostics at the template's tags.
  public func diagnostics(for people: TemplatePeople) -> [Diagnostic] {
    tags.missing(people).map { tag, places in
      let span = SourceSpan(tag.range.lowerBound, tag.range.upperBound)
      guard let first = places.first else {
        return Diagnostic("batch.template.missingShared", .error, [tag.name], span: span)
      }
      let row = people.rows[first]
      let person = row["姓名"] ?? row["单位"] ?? "\(first + 1)"
      return Diagnostic(
        "batch.template.missingFor", .error, [tag.name, person, String(places.count)], span: span)
    }
  }

  /// The report of a row.
  public func render(_ values: [String: String]) -> [UInt8] { render(values, people: []) }

  /// The paper of all people.
  public func render(_ people: TemplatePeople) -> [UInt8] { render(people.shared, people: people.rows) }

  private func render(_ values: [String: String], people: [[String: String]]) -> [UInt8] {
    let inline = values.mapValues(Self.inline)
    let inlinePeople = people.map { $0.mapValues(Self.inline) }
    var text = ""
    for line in frontMatter {
      switch line {
      case .verbatim(let line): text += line + "\n"
      case .filled(let key, let value):
        text += key + ": " + Self.quoted(value.filled(inline, people: inlinePeople)) + "\n"
      }
    }
    guard isMarkdown else { return Array((text + body.filled(inline, people: inlinePeople)).utf8) }
    let plain = inlinePeople.map { $0.mapValues(Self.withoutMarkup) }
    return Array((text + body.filled(inline.mapValues(Self.withoutMarkup), people: plain)).utf8)
  }

  private var isMarkdown: Bool { source.name.hasSuffix(".md") || source.name.hasSuffix(".markdown") }

  /// A value whose signs are no markup: any mark of ASCII may stand after a backslash (CommonMark 2.4).
  private static func withoutMarkup(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      if "\\`*_[]<>|~#&!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The number of lines from the opening `---` to the closing one; 0 without front matter.
  private static func frontMatterLineCount(_ source: SourceText) -> Int {
    let isFence = { number in source.string(in: source.lineSpan(number)) == "---" }
    guard isFence(1), source.lineCount > 1 else { return 0 }
    return (2...source.lineCount).first(where: isFence) ?? 0
  }

  private static func frontMatterLine(
    _ source: SourceText, _ number: Int, _ tags: TemplateTags
  ) throws(Fault) -> FrontMatterLine {
    let span = source.lineSpan(number)
    let line = source.string(in: span)
    guard line.contains("{{") else { return .verbatim(line) }
    guard let colon = source.utf8[span.lowerBound..<span.upperBound].firstIndex(of: UInt8(ascii: ":")),
      !source.string(in: SourceSpan(span.lowerBound, colon)).contains("{{")
    else { throw fault("batch.template.frontMatter", line, span.lowerBound, source) }
    let value = try compile(unquoted(colon + 1..<span.upperBound, source), tags, source)
    return .filled(key: source.string(in: SourceSpan(span.lowerBound, colon)), value: value)
  }

  /// A value without the blanks and the pair of quotes around it.
  private static func unquoted(_ range: Range<Int>, _ source: SourceText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source.utf8[start] == " " { start += 1 }
    while start < end, source.utf8[end - 1] == " " { end -= 1 }
    let isQuoted = end - start >= 2 && source.utf8[start] == source.utf8[end - 1]
    let isQuote =
      isQuoted && (source.utf8[start] == UInt8(ascii: "\"") || source.utf8[start] == UInt8(ascii: "'"))
    return isQuote ? start + 1..<end - 1 : start..<end
  }

  private static func compile(
    _ range: Range<Int>, _ tags: TemplateTags, _ source: SourceText
  ) throws(Fault) -> TemplateText {
    do throws(TemplateText.Unbalanced) {
      return try TemplateText(range, tags)
    } catch {
      throw fault("batch.template.section", error.tag.name, error.tag.range.lowerBound, source)
    }
  }

  private static func fault(_ id: String, _ argument: String, _ offset: Int, _ source: SourceText) -> Fault {
    Fault(.input, id, [argument], path: source.name, span: SourceSpan(offset, offset))
  }

  private static func inline(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.map { scalar in
          let breaksLine =
            scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
            || (0x2028...0x2029).contains(scalar.value)
          return breaksLine ? " " : scalar
        }))
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
