internal import GongwenModel

/// Lists what the marks on a text say was left out, one entry per run.
enum LedgerBuilder {
  static func entries(_ text: ScalarText) -> [LedgerEntry] {
    var result: [LedgerEntry] = []
    var index = 0
    while index < text.marks.count {
      let mark = text.marks[index]
      guard let kind = kind(of: mark) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.marks.count, text.marks[end] == mark, text.scalars[end] != 0x0A { end += 1 }
      let span = text.span(index..<end)
      result.append(LedgerEntry(kind, span: span, removed: text.source.string(in: span)))
      index = end
    }
    return result
  }

  private static func kind(of mark: ScalarText.Mark) -> LedgerEntry.Kind? {
    switch mark {
    case .kept, .object: nil
    case .noise, .invisible: .noise
    case .space: .space
    case .frontMatter: .frontMatter
    case .number: .number
    case .metadata: .metadata
    case .markup: .markup
    }
  }
}
