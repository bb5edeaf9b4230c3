internal import GongwenModel

/// What stands in a header or footer, as far as messages tell it.
struct HeaderHandler: XMLHandler {
  /// Its words.
  private(set) var text = ""
  /// The relationships of its pictures.
  private(set) var pictures: Set<String> = []
  /// Words that are drawn along a line behind the text.
  private(set) var watermarks: [String] = []

  private var last = WordElement.other
  private var skipped = 0
  /// How much had been found before the first form of what stands in several.
  private var foundBefore: [Int] = []

  private static let longestText = 24
  private static let longestMark = 40
  private static let mostMarks = 8

  static func read(_ bytes: [UInt8], part: String, file: String, limits: FormatLimits) throws(Fault)
    -> HeaderHandler
  {
    var handler = HeaderHandler()
    try XMLReader.read(bytes, part: part, file: file, into: &handler, limits: limits)
    handler.text = handler.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return handler
  }

  private var found: Int { text.utf8.count + pictures.count + watermarks.count }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let element = WordElement(name)
    if skipped > 0 || element == .fallback && foundBefore.last != found {
      skipped += 1
      return
    }
    last = element
    switch element {
    case .alternate: foundBefore.append(found)
    case .blip, .imagedata:
      let id = ["embed", "link", "id"].lazy.compactMap { attributes.string($0, .relationship) }.first
      if let id { pictures.insert(id) }
    case .textPath: add(watermark: attributes.string("string") ?? "")
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    if WordElement(name) == .alternate { foundBefore.removeLast(min(1, foundBefore.count)) }
    last = .other
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, last == .t, text.count < Self.longestText else { return }
    text += String(decoding: bytes, as: UTF8.self).prefix(Self.longestText - text.count)
  }

  private mutating func add(watermark: String) {
    let words = watermark.prefix(Self.longestMark).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    guard !words.isEmpty, watermarks.count < Self.mostMarks, !watermarks.contains(words) else { return }
    watermarks.append(words)
  }
}

extension DocxDiagnostics {
  /// Adds what one header or footer holds; the same words and pictures often stand in several.
  ///
  /// - Parameters:
  ///   - header: The header.
  ///   - picture: What a relationship of it leads to.
  mutating func add(_ header: HeaderHandler, picture: (String) -> String) {
    // A page number is no text.
    if header.text.contains(where: { $0.isLetter }), !headers.contains(header.text) {
      headers.append(header.text)
    }
    headerPictures.formUnion(header.pictures.map(picture))
    watermarks += header.watermarks.filter { !watermarks.contains($0) }
  }
}
