import GongwenModel

/// Rewrites the content stream of one page: marks what belongs to which element, and sets black and red in inks.
///
/// Cairo draws the page and the plan says what was drawn; the pass reads both side by side, counts the codes of
/// the strings, and puts `BDC` and `EMC` where one element ends and the next begins. It knows every operator that Cairo
/// uses and refuses any other, and a page whose counts do not close is refused as a whole: a file whose tags
/// are wrong by one character would be worse than none.
struct ContentPass {
  /// What a page became.
  struct Result {
    /// The new content.
    var content: [UInt8] = []
    /// The node of each marked-content identifier, from 0, and the place of its page in the document.
    var parts: [MarkedPart] = []
    /// Whether the page has red on it, and so needs the colour space of `RedInk`.
    var usesRed = false
  }

  private let content: [UInt8]
  private let entries: [PagePlan.Entry]
  private let fonts: PageFonts
  /// The tag of each node; `nil` in a file without structure, where only texts of their own are marked.
  private let tags: [String]?
  private let page: Int

  private var result = Result()
  /// What is copied of the content so far.
  private var copied = 0
  /// The entry that is being drawn, and what is left of its glyphs.
  private var current = -1
  private var remaining = 0
  /// The mark that is open, and whether a text of its own is open in it.
  private var openMark: PagePlan.Mark?
  private var openOrder = 0
  private var hasOpenText = false
  private var isInText = false
  private var isWide = false
  /// Spans of Cairo's own that are open.
  private var spans = 0
  private var pathStart: Int?

  /// Prepares a pass.
  ///
  /// - Parameters:
  ///   - content: What Cairo wrote.
  ///   - plan: What was drawn.
  ///   - fonts: The page's fonts.
  ///   - tags: The tag of each node of the structure; `nil` writes none.
  ///   - page: The page's index, for messages.
  init(_ content: [UInt8], plan: PagePlan, fonts: PageFonts, tags: [String]?, page: Int) {
    self.content = content
    entries = plan.entries
    self.fonts = fonts
    self.tags = tags
    self.page = page
  }

  /// The page's new content.
  ///
  /// - Throws: A `Fault` of category internal when the page is not what the plan says, or not as Cairo draws.
  consuming func run() throws(Fault) -> Result {
    result.content.reserveCapacity(content.count + 64 * entries.count)
    var scanner = ContentScanner(content)
    while let operation = try scanner.next() { try rewrite(operation) }
    guard remaining == 0, current == entries.count - 1, openMark == nil, !hasOpenText, !isInText, spans == 0,
      pathStart == nil
    else { throw fault("count") }
    copy(upTo: content.count)
    return result
  }

  private mutating func rewrite(_ operation: ContentScanner.Operation) throws(Fault) {
    switch Operator(content, operation.name) {
    case .showText: try show(operation)
    case .font: isWide = try fonts.isWide(content[operation.operands], fault("font"))
    case .beginText, .endText:
      close(at: operation.operands.lowerBound)
      isInText.toggle()
    case .beginSpan: try beginSpan(operation)
    case .endSpan:
      spans -= 1
      if hasOpenText { leaveOut(operation) }
    case .colour: setColour(operation)
    case .construct:
      guard !isInText else { throw fault("path") }
      pathStart = pathStart ?? operation.operands.lowerBound
    case .clip: guard pathStart != nil else { throw fault("clip") }
    // A path that only clips is nothing that is seen.
    case .endPath: pathStart = nil
    case .paint:
      guard let start = pathStart else { throw fault("path") }
      pathStart = nil
      try begin(.path, at: start)
      close(at: operation.name.upperBound)
    case .image:
      guard !isInText else { throw fault("image") }
      try begin(.image, at: operation.operands.lowerBound)
      close(at: operation.name.upperBound)
    case .state: break
    case nil: throw fault("operator " + String(decoding: content[operation.name], as: UTF8.self))
    }
  }

  private func fault(_ part: String) -> Fault { .pdfStructure("page \(page + 1): \(part)") }

  // MARK: Text

  private mutating func show(_ operation: ContentScanner.Operation) throws(Fault) {
    guard isInText else { throw fault("text") }
    let count =
      operation.literalBytes / (isWide ? 2 : 1) + operation.hexadecimalDigits / (isWide ? 4 : 2)
    // Cairo opens some lists with an empty string.
    guard count > 0 else { return }
    if remaining == 0 || openMark == nil { try begin(.glyphs(0), at: operation.operands.lowerBound) }
    if count <= remaining { remaining -= count } else { try divide(operation) }
  }

  /// Writes a list of strings anew that belongs to several elements.
  private mutating func divide(_ operation: ContentScanner.Operation) throws(Fault) {
    guard spans == 0 else { throw fault("span") }
    copy(upTo: operation.operands.lowerBound)
    result.content += "[".utf8
    for part in try ShownText.parts(content, operation.operands, isWide: isWide) {
      guard case .codes(var codes) = part else {
        if case .number(let range) = part { result.content += content[range] }
        continue
      }
      while !codes.isEmpty {
        if remaining == 0 {
          result.content += "]TJ\n".utf8
          try begin(.glyphs(0), at: operation.operands.lowerBound)
          result.content += "[".utf8
        }
        let taken = codes.prefix(remaining)
        ShownText.append(taken, isWide: isWide, to: &result.content)
        remaining -= taken.count
        codes.removeFirst(taken.count)
      }
    }
    result.content += "]TJ".utf8
    copied = operation.name.upperBound
  }

  /// A span of Cairo's own: what one cluster stands for.
  ///
  /// It lies inside one element.
  private mutating func beginSpan(_ operation: ContentScanner.Operation) throws(Fault) {
    guard isInText, spans == 0 else { throw fault("span") }
    if remaining == 0 || openMark == nil { try begin(.glyphs(0), at: operation.operands.lowerBound) }
    spans += 1
    if hasOpenText { leaveOut(operation) }
  }

  /// Leaves out an operator of a span inside a text of its own, which says it all: some readers take the inner text for the
  /// whole, and what stands beside it is lost.
  private mutating func leaveOut(_ operation: ContentScanner.Operation) {
    copy(upTo: operation.operands.lowerBound)
    copied = operation.name.upperBound
  }

  // MARK: Marks

  /// Goes to the entry that the next glyphs, path or picture belong to, and opens its mark before it.
  private mutating func begin(_ content: PagePlan.Content, at place: Int) throws(Fault) {
    if remaining == 0 {
      current += 1
      guard current < entries.count else { throw fault("count") }
      switch (content, entries[current].content) {
      case (.glyphs, .glyphs(let count)): remaining = count
      case (.path, .path), (.image, .image): break
      default: throw fault("order")
      }
    } else if content == .path || content == .image || entries[current].actualText != nil {
      throw fault("order")
    }
    let entry = entries[current]
    copy(upTo: place)
    if hasOpenText { endText() }
    if openMark != entry.mark || openOrder != entry.order {
      close(at: place)
      open(entry.mark, entry.order)
    }
    guard let text = entry.actualText else { return }
    result.content += "/Span<</ActualText".utf8
    result.content.append(textString: text)
    result.content += ">>BDC\n".utf8
    hasOpenText = true
  }

  private mutating func open(_ mark: PagePlan.Mark, _ order: Int) {
    openMark = mark
    openOrder = order
    guard let tags else { return }
    switch mark {
    case .element(let node):
      result.content += "/\(tags[node])<</MCID \(result.parts.count)>>BDC\n".utf8
      result.parts.append(MarkedPart(node: node, order: order))
    case .artifact(let artifact): result.content += artifact.opening.utf8
    }
  }

  /// Closes what is open before a place of the content.
  private mutating func close(at place: Int) {
    guard openMark != nil else { return }
    copy(upTo: place)
    if hasOpenText { endText() }
    openMark = nil
    if tags != nil { result.content += "EMC\n".utf8 }
  }

  private mutating func endText() {
    result.content += "EMC\n".utf8
    hasOpenText = false
  }

  // MARK: Copying

  /// Sets black on the plate of black alone, and red in magenta and yellow; Cairo has both as light.
  private mutating func setColour(_ operation: ContentScanner.Operation) {
    let colour = content[operation.operands].split(whereSeparator: ObjectSyntax.isBlank)
    let isBlack = colour.elementsEqual(["0", "0", "0"], by: { $0.elementsEqual($1.utf8) })
    let isRed = colour.elementsEqual(["1", "0", "0"], by: { $0.elementsEqual($1.utf8) })
    guard isBlack || isRed else { return }
    copy(upTo: operation.operands.lowerBound)
    result.content += (isBlack ? "0 g" : RedInk.setting).utf8
    result.usesRed = result.usesRed || isRed
    copied = operation.name.upperBound
  }

  private mutating func copy(upTo place: Int) {
    guard place > copied else { return }
    // What ends at a place may end in an operator.
    result.content += content[copied..<place]
    if content[place - 1] > 0x20, place < content.count { result.content.append(0x0A) }
    copied = place
  }
}

/// A stretch of a page that belongs to one element.
struct MarkedPart: Equatable {
  /// The node of the structure.
  var node: Int
  /// The place in the document of the page that it stands on.
  var order = 0
}

extension ContentPass {
  /// The operators that Cairo writes, by what they mean here.
  private enum Operator {
    case showText, font, beginText, endText, beginSpan, endSpan, colour, construct, clip, endPath, paint
    case image, state

    init?(_ content: [UInt8], _ range: Range<Int>) {
      guard range.count <= 3 else { return nil }
      // Up to three bytes make one number.
      switch content[range].reduce(0, { $0 << 8 | UInt32($1) }) {
      case Self.code("Tj"), Self.code("TJ"): self = .showText
      case Self.code("Tf"): self = .font
      case Self.code("BT"): self = .beginText
      case Self.code("ET"): self = .endText
      case Self.code("BDC"): self = .beginSpan
      case Self.code("EMC"): self = .endSpan
      case Self.code("rg"): self = .colour
      case Self.code("re"), Self.code("m"), Self.code("l"), Self.code("c"), Self.code("h"): self = .construct
      case Self.code("f"), Self.code("f*"), Self.code("S"): self = .paint
      case Self.code("W"), Self.code("W*"): self = .clip
      case Self.code("n"): self = .endPath
      case Self.code("Do"): self = .image
      case Self.code("Tm"), Self.code("Td"), Self.code("q"), Self.code("Q"), Self.code("cm"), Self.code("gs"),
        Self.code("RG"), Self.code("w"), Self.code("J"), Self.code("j"), Self.code("M"), Self.code("d"):
        self = .state
      default: return nil
      }
    }

    @inline(__always) private static func code(_ name: StaticString) -> UInt32 {
      var result: UInt32 = 0
      for index in 0..<name.utf8CodeUnitCount { result = result << 8 | UInt32(name.utf8Start[index]) }
      return result
    }
  }
}

extension PagePlan.Artifact {
  /// The operator that opens it.
  fileprivate var opening: String {
    switch self {
    case .header: "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"
    case .footer: "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"
    case .layout: "/Artifact<</Type/Layout>>BDC\n"
    case .page: "/Artifact<</Type/Page>>BDC\n"
    }
  }
}
