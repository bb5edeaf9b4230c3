public import GongwenModel
import Mustache

/// A template that makes one report's text from one row of a roster: mustache tags in a plain-text report.
///
/// The rendered text goes through the same readers as a pasted report, so a value must not be able to act
/// as structure: line ends in it become spaces, and in the front matter it is written as a quoted YAML
/// scalar. A value can not add a line, a key or a heading's line of its own.
public struct ReportTemplate: Sendable {
  /// A text with tags, ready to be filled. A function, so that the library's types end at this file.
  private typealias Filling = @Sendable ([String: String]) -> String

  private enum FrontMatterLine: Sendable {
    case verbatim(String)
    /// A line `key: value` whose value has tags.
    case filled(key: String, value: Filling)
  }

  /// The template's text.
  public let source: SourceText
  private let tags: TemplateTags
  private let frontMatter: [FrontMatterLine]
  private let body: Filling

  /// Reads a template.
  ///
  /// - Throws: A `Fault` of category input with the place of a tag that can not be used.
  public init(_ source: SourceText) throws(Fault) {
    self.source = source
    tags = TemplateTags(source.utf8)
    if let tag = tags.tags.first(where: { $0.kind == .unsupported }) {
      throw Self.fault("batch.template.unsupported", tag.name, tag.offset, source)
    }
    let fence = Self.frontMatterLineCount(source)
    var front: [FrontMatterLine] = []
    for number in 1..<max(2, fence + 1) where number <= fence {
      front.append(try Self.frontMatterLine(source, number))
    }
    frontMatter = front
    let start = fence == 0 ? 0 : (fence < source.lineCount ? source.lineStarts[fence] : source.utf8.count)
    body = try Self.compile(source.string(in: SourceSpan(start, source.utf8.count)), at: start, source)
  }

  /// What a row lacks, as findings at the template's tags.
  public func findings(for values: [String: String]) -> [Diagnostic] {
    tags.missing(values).map { tag in
      Diagnostic(
        "batch.template.missing", .error, [tag.name],
        span: SourceSpan(tag.offset, tag.offset + tag.name.utf8.count + 4))
    }
  }

  /// The report of a row.
  public func render(_ values: [String: String]) -> [UInt8] {
    // An empty value is an absent one: {{#date}} asks whether there is something to print.
    let inline = values.filter { !$0.value.isEmpty }.mapValues(Self.inline)
    var text = ""
    for line in frontMatter {
      switch line {
      case .verbatim(let line): text += line + "\n"
      case .filled(let key, let value): text += key + ": " + Self.quoted(value(inline)) + "\n"
      }
    }
    return Array((text + body(inline)).utf8)
  }

  /// The number of lines from the opening `---` to the closing one; 0 without front matter.
  private static func frontMatterLineCount(_ source: SourceText) -> Int {
    let isFence = { number in source.string(in: source.lineSpan(number)) == "---" }
    guard isFence(1), source.lineCount > 1 else { return 0 }
    return (2...source.lineCount).first(where: isFence) ?? 0
  }

  private static func frontMatterLine(_ source: SourceText, _ number: Int) throws(Fault) -> FrontMatterLine {
    let span = source.lineSpan(number)
    let line = source.string(in: span)
    guard line.contains("{{") else { return .verbatim(line) }
    guard let colon = line.firstIndex(of: ":"), !line[..<colon].contains("{{") else {
      throw fault("batch.template.frontMatter", line, span.lowerBound, source)
    }
    var value = DelimitedScanner.trimmed(String(line[line.index(after: colon)...]).utf8)
    for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
      value = String(value.dropFirst().dropLast())
    }
    return .filled(key: String(line[..<colon]), value: try compile(value, at: span.lowerBound, source))
  }

  private static func compile(_ text: String, at offset: Int, _ source: SourceText) throws(Fault) -> Filling {
    do {
      // The library escapes for HTML unless told that this is text.
      let template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}" + text)
      return { template.render($0) }
    } catch {
      throw fault("batch.template.syntax", "\(error)", offset, source)
    }
  }

  private static func fault(_ id: String, _ argument: String, _ offset: Int, _ source: SourceText) -> Fault {
    Fault(.input, id, [argument], path: source.name, span: SourceSpan(offset, offset))
  }

  private static func inline(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.map { scalar in
      let breaksLine = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
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
