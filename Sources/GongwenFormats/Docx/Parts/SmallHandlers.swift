internal import GongwenModel

/// The ids of the notes of a part, without the separators that are notes by name only.
struct NoteHandler: XMLHandler {
  private var ids: [String] = []
  private var budget: StoryBudget

  private init(_ budget: StoryBudget) { self.budget = budget }

  static func ids(in bytes: [UInt8], part: String, file: String, limits: FormatLimits) throws(Fault)
    -> [String]
  {
    var handler = NoteHandler(StoryBudget(limits, file: file))
    try XMLReader.read(bytes, part: part, file: file, into: &handler, limits: limits)
    return handler.ids
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
    let element = WordElement(name)
    guard element == .footnote || element == .endnote,
      attributes.string("type", .word) ?? "normal" == "normal",
      let id = attributes.string("id", .word)
    else { return }
    ids.append(id)
    budget.pieces += 1
    try budget.check()
  }
  mutating func end(_ name: XMLName) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Counts the elements of a kind.
struct CountHandler: XMLHandler {
  private let wanted: WordElement
  private var count = 0

  private init(_ wanted: WordElement) { self.wanted = wanted }

  static func count(
    _ element: WordElement, in bytes: [UInt8], part: String, file: String, limits: FormatLimits
  ) throws(Fault) -> Int {
    var handler = CountHandler(element)
    try XMLReader.read(bytes, part: part, file: file, into: &handler, limits: limits)
    return handler.count
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if WordElement(name) == wanted { count += 1 }
  }
  mutating func end(_ name: XMLName) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The title and the author of `core.xml`.
struct PropertiesHandler: XMLHandler {
  private(set) var title = ""
  private(set) var creator = ""
  private var name: XMLName?

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) { self.name = name }
  mutating func end(_ name: XMLName) { self.name = nil }
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self).prefix(400)
    switch name {
    case XMLName(.dublinCore, "title"): title = String((title + text).prefix(400))
    case XMLName(.dublinCore, "creator"): creator = String((creator + text).prefix(400))
    default: break
    }
  }
}
