internal import GongwenModel

/// The items of a list right below `附件：`, which are the names of attachments and no items of the text.
enum AttachmentItems {
  /// Their lines, from 0.
  static func lines(_ manuscript: Manuscript, _ text: ScalarText) -> Set<Int> {
    var result: Set<Int> = []
    var isBelow = false
    for piece in manuscript.pieces {
      let line = text.source.lineIndex(of: piece.span.lowerBound)
      let words = text.lines[line].prefix(24).filter { text.marks[$0] == .kept }.map { text.scalars[$0] }
        .filter { !ScalarSet.isWhiteSpace($0) }
      if words.isEmpty, piece.object == nil { continue }
      if isBelow, piece.hints.listLevel != nil { result.insert(line) }
      let isHead = piece.object == nil && words.count == 3 && Characters.isColon(words[2])
      isBelow = isHead && words[0] == "附" && words[1] == "件" || isBelow && piece.hints.listLevel != nil
    }
    return result
  }
}
