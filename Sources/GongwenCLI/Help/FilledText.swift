import GongwenModel

/// Text in lines for the columns of a terminal: a 汉字 takes two, and lines end as those of Chinese print do.
///
/// ArgumentParser counts characters and breaks at blanks alone: its lines of Chinese would run over the edge.
enum FilledText {
  /// The columns of a text; a mark of ambiguous width counts as two, so that nothing runs over on any terminal.
  static func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  /// A blank that no line ends at, and that is written as any other.
  static let firmBlank: Character = "\u{A0}"

  /// The lines of a text that has none; one that cannot be divided may be longer than the width.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    // Blanks are written when something follows them on the line.
    var blanks = 0
    for piece in pieces(of: text) {
      if piece == " " {
        blanks += 1
        continue
      }
      let columns = columns(piece)
      if !line.isEmpty, used + blanks + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      } else {
        line += String(repeating: " ", count: blanks)
        used += blanks
      }
      blanks = 0
      line += piece.map { $0 == firmBlank ? " " : $0 }
      used += columns
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// What stays together on a line: a word, an option, a <值> in brackets, a 汉字 with the marks at it.
  static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var isValue = false
    var former: Character?
    for index in text.indices {
      let character = text[index]
      if let last = former, !isValue || character == " ", canBreak(last, character) {
        pieces.append(text[start..<index])
        start = index
      }
      if "<> ".contains(character) { isValue = character == "<" }
      former = character
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  private static func canBreak(_ former: Character, _ next: Character) -> Bool {
    if former == " " || next == " " { return true }
    if next == firmBlank || closing.contains(next) || opening.contains(former) { return false }
    return isWide(former) || isWide(next)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { DisplayWidth.columns(of: $0) == 2 }
  }

  /// Marks that begin no line, and those that end none.
  private static let closing: Set<Character> = Set("，。、；：？！）】》〉」』〕”’…—·～％,.;:?!)]}>%")
  private static let opening: Set<Character> = Set("（【《〈「『〔“‘([{<-\u{A0}")
}
