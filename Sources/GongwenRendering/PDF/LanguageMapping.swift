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
    for (page, items) in document.pages.map(\.items).enumerated() {
      for (index, item) in items.enumerated() {
        guard let text = item.run?.text, isEnglish(text), case .element(let element) = marks[page][index],
          structure[element].kind.holdsPhrases
        else { continue }
        let span = structure.add(.span, to: element)
        structure[span].language = "en"
        marks[page][index] = .element(span)
      }
    }
  }

  /// Whether a text is several words of ASCII letters with one among them that tells it for English.
  static func isEnglish(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first < 0x80, text.contains(0x20), text.allSatisfy({ $0 < 0x80 }) else {
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
