internal import GongwenModel

/// The fence around a whole document, as assistants hand Markdown over for copying: what stands in it is the text.
struct WholeFence {
  /// The lines of the fence, with their language, each without its line end.
  let lines: [SourceSpan]

  /// What may stand outside it, in bytes: a greeting, and an offer to go on.
  private static let mostOutside = 600
  /// Less is a piece of code: a title, and what it says, have as many lines.
  private static let fewestParagraphs = 3
  private static let languages: Set<String> = ["", "markdown", "md", "text", "txt", "plaintext"]

  /// Finds the fence of a text; `nil` where code is only part of it.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - first: The number of its first line, from 1.
  init?(_ source: SourceText, from first: Int) {
    var opening: (sign: UInt8, length: Int, line: SourceSpan)?
    var (inside, outside, paragraphs) = (0, 0, 0)
    var found: [SourceSpan] = []
    for number in stride(from: first, through: source.lineCount, by: 1) {
      let line = source.lineSpan(number)
      let text = source.utf8[line.lowerBound..<line.upperBound]
      let fence = Self.fence(text)
      if let open = opening {
        // Deeper fences belong to the text.
        guard let fence, fence.sign == open.sign, fence.length >= open.length, fence.language.isEmpty else {
          inside += text.count
          paragraphs += text.isEmpty ? 0 : 1
          continue
        }
        found = [open.line, line]
        opening = nil
      } else if let fence {
        guard found.isEmpty, Self.languages.contains(fence.language) else { return nil }
        opening = (fence.sign, fence.length, line)
      } else {
        outside += text.count
      }
    }
    // Cut off while it was copied, it has no end.
    if let opening { found = [opening.line] }
    guard !found.isEmpty, outside <= Self.mostOutside, inside > outside, paragraphs >= Self.fewestParagraphs
    else { return nil }
    lines = found
  }

  /// The text without the fence, every byte at its place.
  func opened(_ source: SourceText) -> SourceText { source.blanked(lines) }

  private static func fence(_ line: ArraySlice<UInt8>) -> (sign: UInt8, length: Int, language: String)? {
    let text = line.drop { $0 == " " }
    guard text.startIndex - line.startIndex < 4, let sign = text.first, sign == "`" || sign == "~" else {
      return nil
    }
    let rest = text.drop { $0 == sign }
    let length = rest.startIndex - text.startIndex
    guard length >= 3, !rest.contains("`") else { return nil }
    let language = String(decoding: rest, as: UTF8.self).filter { !$0.isWhitespace }
    return (sign, length, language.lowercased())
  }
}
