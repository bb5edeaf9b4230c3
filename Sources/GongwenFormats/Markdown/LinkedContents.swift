internal import GongwenModel

/// Leaves out a table of contents (目录) that was typed into a Markdown text.
///
/// It is a list of nothing but links to the text's own headings, with 目录 above it; on paper no link can be followed.
struct LinkedContents {
  private var manuscript: Manuscript
  private var lines = 0
  private var first: SourceSpan?

  /// Leaves out every such list of two items or more, and tells how many lines that were.
  static func leaveOut(of manuscript: inout Manuscript) {
    var pass = LinkedContents(manuscript: manuscript)
    pass.walk()
    guard pass.lines > 0 else { return }
    manuscript = pass.manuscript
    manuscript.diagnostics.append(
      Diagnostic("markdown.contents", .info, [String(pass.lines)], span: pass.first))
  }

  private init(manuscript: Manuscript) { self.manuscript = manuscript }

  private mutating func walk() {
    let pieces = manuscript.pieces
    var kept: [Piece] = []
    var start = 0
    while start < pieces.count {
      let end = pieces[start...].firstIndex { !isEntry($0) } ?? pieces.count
      if end - start >= 2 {
        if let heading = kept.last, isName(heading) { leaveOut(kept.removeLast()) }
        for piece in pieces[start..<end] { leaveOut(piece) }
      } else {
        kept += pieces[start..<end]
      }
      if end < pieces.count { kept.append(pieces[end]) }
      start = end + 1
    }
    manuscript.pieces = kept
  }

  private mutating func leaveOut(_ piece: Piece) {
    lines += 1
    first = first ?? piece.span
    manuscript.signs.append(Sign(piece.span, .noise))
  }

  /// `1. [主要工作](#主要工作)`: an item that is a link to a place in its own text, and nothing else.
  private func isEntry(_ piece: Piece) -> Bool {
    guard piece.object == nil, piece.hints.listLevel != nil, piece.marks.count == 1,
      let mark = piece.marks.first,
      case .link(let address) = mark.kind, address.hasPrefix("#")
    else { return false }
    let source = manuscript.source
    let line = source.trimmed(piece.span)
    let (low, high) = (
      piece.span.lowerBound + mark.range.lowerBound, piece.span.lowerBound + mark.range.upperBound
    )
    guard line.lowerBound <= low, high <= line.upperBound else { return false }
    let prefix = source.utf8[line.lowerBound..<low]
    return prefix.allSatisfy(Self.isPrefix) && source.utf8[high..<line.upperBound].last == ")"
      && !source.utf8[high..<line.upperBound].dropLast().contains(")")
  }

  /// What stands before the text of a link in an item: blanks, a bullet or a number, and the bracket.
  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x2D, 0x2A, 0x2B, 0x30...0x39, 0x2E, 0x29, 0x5B: true
    default: false
    }
  }

  private func isName(_ piece: Piece) -> Bool {
    guard piece.object == nil, piece.span.count <= 40 else { return false }
    let words = manuscript.source.string(in: piece.span).filter { !"#* ：:\u{3000}\n".contains($0) }
    return words == "目录" || words.lowercased() == "contents" || words.lowercased() == "tableofcontents"
  }
}
