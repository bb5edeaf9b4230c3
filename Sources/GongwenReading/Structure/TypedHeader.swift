internal import GongwenModel

/// Finds the red head of a typed paper: 份号, 密级 and 紧急程度, the organs with 文件 beside, below or behind their names, and
/// 发文字号 or 签发人 below them (7.2.4, G-26).
///
/// What the lines are follows from how they stand to each other; each by itself looks like a byline or a cell.
struct TypedHeader {
  /// A line of a text, without the blanks around it.
  typealias Line = (number: Int, text: Substring)

  /// The lines above 发文字号: the marks and the organs with 文件.
  let lines: ArraySlice<Line>

  /// So many organs issue a paper at most.
  private static let mostOrgans = 16

  /// Reads the start of a text; `nil` where no organ and 文件 stand on lines of their own.
  init?(_ texts: [Line]) {
    let marks = texts.prefix { HeaderForms.markRole(of: $0.text) != nil }
    var (end, organs, words) = (marks.endIndex, 0, 0)
    while end < texts.count, end - marks.endIndex <= Self.mostOrgans {
      guard let form = HeaderLineForm(texts[end].text) else { break }
      organs += form.hasName ? 1 : 0
      words += form.hasWord ? 1 : 0
      end += 1
    }
    // One organ with 文件 behind it on the line is known by itself.
    guard words > 0, organs > 0, end - marks.endIndex > 1, texts.indices.contains(end) else { return nil }
    guard Self.isBelowMark(texts[end].text) else { return nil }
    lines = texts[..<end]
  }

  /// 发文字号, or 签发人 with or without it.
  private static func isBelowMark(_ text: Substring) -> Bool {
    HeaderForms.hasSignatories(text) || DocumentNumberText.matches(String(text).flatScalars)
  }
}

/// What a line of 发文机关标志 holds: the name of an organ, 文件, or both.
private struct HeaderLineForm {
  let hasName: Bool
  let hasWord: Bool

  private static let word = "文件".flatScalars

  init?(_ text: Substring) {
    guard text.count <= 80 else { return nil }
    let parts = text.unicodeScalars.map(\.value).split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    let squeezed = Array(parts.joined())
    guard squeezed.allSatisfy({ ScalarSet.isHan($0) || $0 == "（" || $0 == "）" }) else { return nil }
    hasWord = squeezed.suffix(2).elementsEqual(Self.word)
    let name = hasWord ? Array(squeezed.dropLast(2)) : squeezed
    hasName = !name.isEmpty
    guard hasName else {
      if !hasWord { return nil }
      return
    }
    // 县民政局　县教育局 are two; 县 民 政 局 is one, spread.
    let names = parts.filter { $0.count > 1 && $0 != Self.word }
    guard names.count <= 1, names.isEmpty || parts.allSatisfy({ $0.count > 1 || Self.word.contains($0[0]) })
    else { return nil }
    guard OrganNames.isOrgan(name) else { return nil }
  }
}
