internal import GongwenModel

/// The styles of a document, each with all that it inherits.
struct WordStyles {
  /// A style as it is used.
  struct Resolved {
    /// Its name, in lower case: `heading 1`, `toc 2`.
    var name = ""
    var paragraph = ParagraphProperties()
    var run = RunProperties()
    /// The style and those that it rests on, up to the one that brought the numbering: its levels name them.
    var numberingStyles: [String] = []
    /// Whether a table of it has lines.
    var drawsLines = false
  }

  private var resolved: [String: Resolved] = [:]
  private var defaultStyle = Resolved()
  /// Whether a table that names no style has lines; `nil` where there are no styles.
  private var defaultDrawsLines: Bool?
  /// The numbering that each style of type numbering stands for.
  private(set) var numberingStyles: [String: Int] = [:]

  /// Styles that say nothing.
  init() {}

  /// Reads `styles.xml`.
  init(_ bytes: [UInt8], part: String, file: String, limits: FormatLimits) throws(Fault) {
    var handler = StylesHandler()
    try XMLReader.read(bytes, part: part, file: file, into: &handler, limits: limits)
    var base = Resolved()
    base.run = handler.defaultRun
    for (id, style) in handler.styles {
      if style.type == "numbering" { numberingStyles[id] = style.paragraph.numberID }
      resolved[id] = Self.resolve(id, in: handler.styles, over: base, limit: limits.styleChain)
    }
    defaultStyle = handler.defaultParagraphStyle.flatMap { resolved[$0] } ?? base
    defaultDrawsLines = handler.defaultTableStyle.flatMap { resolved[$0]?.drawsLines } ?? false
  }

  /// Whether a table in a style has lines; `nil` for a style that there is not.
  func drawsLines(_ id: String?) -> Bool? {
    guard let id else { return defaultDrawsLines }
    return resolved[id]?.drawsLines
  }

  /// A paragraph's style; the default one where it names none or one that there is not.
  func paragraphStyle(_ id: String?) -> Resolved { id.flatMap { resolved[$0] } ?? defaultStyle }

  /// A run's style.
  func runStyle(_ id: String?) -> RunProperties? { id.flatMap { resolved[$0]?.run } }

  /// Follows `basedOn`, at most so far: styles that rest on each other in a ring exist.
  private static func resolve(
    _ id: String, in styles: [String: StylesHandler.Style], over base: Resolved, limit: Int
  ) -> Resolved {
    var result = Resolved()
    var next: String? = id
    var steps = 0
    while let current = next, let style = styles[current], steps < limit {
      if steps == 0 { result.name = style.name }
      if result.paragraph.numberID == nil { result.numberingStyles.append(current) }
      result.paragraph = result.paragraph.over(style.paragraph)
      result.run = result.run.over(style.run)
      result.drawsLines = result.drawsLines || style.drawsLines
      // Whether a style is a heading goes by its own name or by that of what it rests on.
      if result.paragraph.outline == nil { result.paragraph.outline = headingLevel(style.name) }
      next = style.basedOn
      steps += 1
    }
    // The defaults of runs are those of paragraphs' text only.
    if styles[id]?.type != "character" { result.run = result.run.over(base.run) }
    return result
  }

  /// The outline level of the built-in style names; WPS and translated Words keep them in English.
  private static func headingLevel(_ name: String) -> Int? {
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) else {
      return nil
    }
    return level - 1
  }
}

private struct StylesHandler: XMLHandler {
  struct Style {
    var name = ""
    var type = "paragraph"
    var basedOn: String?
    var paragraph = ParagraphProperties()
    var run = RunProperties()
    var drawsLines = false
  }

  var styles: [String: Style] = [:]
  var defaultParagraphStyle: String?
  var defaultTableStyle: String?
  var defaultRun = RunProperties()
  private var stack: [WordElement] = []
  private var id: String?
  private var style = Style()
  private var skipped = 0

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let element = WordElement(name)
    guard skipped == 0 else {
      skipped += 1
      return
    }
    switch element {
    case .pPrChange, .rPrChange:
      skipped = 1
      return
    case .style: begin(attributes)
    case .name where stack.last == .style: style.name = (attributes.string("val", .word) ?? "").lowercased()
    case .basedOn: style.basedOn = attributes.string("val", .word)
    default: take(element, attributes)
    }
    stack.append(element)
  }

  private mutating func begin(_ attributes: XMLAttributes) {
    style = Style()
    id = attributes.string("styleId", .word)
    style.type = attributes.string("type", .word) ?? "paragraph"
    guard attributes.flag("default", .word) == true else { return }
    if style.type == "paragraph" { defaultParagraphStyle = id }
    if style.type == "table" { defaultTableStyle = id }
  }

  private mutating func take(_ element: WordElement, _ attributes: XMLAttributes) {
    if stack.contains(.rPrDefault) { return defaultRun.take(element, attributes) }
    guard stack.count >= 2, stack[1] == .style || stack.contains(.style) else { return }
    switch stack.last {
    case .rPr where stack.dropLast().last == .style: style.run.take(element, attributes)
    case .pPr, .numPr: style.paragraph.take(element, attributes)
    // Also those of its first row or last column only.
    case .tblBorders, .tcBorders:
      style.drawsLines = style.drawsLines || !Self.isNone(attributes.string("val", .word))
    default: break
    }
  }

  private static func isNone(_ border: String?) -> Bool { ["nil", "none"].contains(border ?? "none") }

  mutating func end(_ name: XMLName) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard stack.popLast() == .style, let id else { return }
    styles[id] = style
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
