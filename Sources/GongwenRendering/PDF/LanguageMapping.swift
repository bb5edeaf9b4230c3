import GongwenLayout

/// English phrases in Chinese text, each in an element that names its language: a program that reads aloud changes its
/// voice there (PDF/UA-1 7.2).
enum LanguageMapping {
  /// Words that hardly another language of Latin letters has, nor pinyin; names and abbreviations say no language.
  private static let words: Set<String> = [
    "the", "of", "and", "for", "with", "from", "to", "in", "is", "are", "by",
  ]

  /// Marks phrases; links and what has its own element already keep theirs.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - structure: Its elements, to which those of phrases are added.
  ///   - marks: For each page the mark of each item.
  static func apply(
    to document: PagedDocument, _ structure: inout ArchiveStructure, _ marks: inout [[PagePlan.Mark]]
  ) {
    var phrase = Phrase()
    for (page, items) in document.pages.map(\.items).enumerated() {
      for (index, item) in items.enumerated() {
        // A page number stands between two parts of a phrase and is no part of it.
        guard case .element(let element) = marks[page][index] else { continue }
        guard let text = item.run?.text, text == hyphen || text.allSatisfy({ $0 < 0x80 }),
          structure[element].kind.holdsPhrases
        else {
          phrase.close(&structure, &marks)
          continue
        }
        if phrase.element != element { phrase.close(&structure, &marks) }
        phrase.element = element
        phrase.places.append((page, index))
        if text != hyphen { phrase.text += text }
      }
    }
    phrase.close(&structure, &marks)
  }

  /// What stands at the end of a line where a word is divided.
  private static let hyphen = Array("\u{AD}".utf8)

  /// A stretch of ASCII in one element, over the ends of lines and pages: what it is, it is as a whole.
  private struct Phrase {
    var element: Int?
    var places: [(page: Int, index: Int)] = []
    var text: [UInt8] = []

    /// Gives it an element of its own if it is English, and begins anew.
    mutating func close(_ structure: inout ArchiveStructure, _ marks: inout [[PagePlan.Mark]]) {
      defer { self = Phrase() }
      guard let element, LanguageMapping.isEnglish(text) else { return }
      let span = structure.add(.span, to: element)
      structure[span].language = "en"
      for place in places { marks[place.page][place.index] = .element(span) }
    }
  }

  /// Whether a text is several words of ASCII letters with one among them that tells it for English.
  static func isEnglish(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first < 0x80, text.contains(" "), text.allSatisfy({ $0 < 0x80 }) else {
      return false
    }
    let parts = text.split(whereSeparator: { !isLetter($0) })
    return parts.count > 1
      && parts.contains { words.contains(String(decoding: $0, as: UTF8.self).lowercased()) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension ArchiveStructure.Kind {
  /// Whether a phrase in it can have an element of its own.
  fileprivate var holdsPhrases: Bool {
    switch self {
    case .paragraph, .heading, .title, .listBody, .blockQuotation, .headerCell, .dataCell, .caption, .note:
      true
    default: false
    }
  }
}
