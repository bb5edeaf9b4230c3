internal import GongwenModel

/// The roles that the look of a word processor's file leaves no doubt of, where its words alone do.
///
/// A title of two characters (聘书) or without the name of a paper (工作简讯) is one by its place and size, and 单位（盖章）： on the right
/// above the date signs. Looks are misused as styles are: only where one line alone has such a look, and the words have shown
/// no other title, is it taken at its word.
struct LookedRoles {
  /// The line of the title, and those below it that do not look like it, from 0.
  private var title: Int?
  private var text: Set<Int> = []
  /// The lines of who signs.
  private var signers: Set<Int> = []

  /// A title is as large as 小二 at least, and larger than the text by so much, in pt.
  private static let (leastSize, leastDifference) = (18.0, 3.0)
  /// The size of text whose file names none.
  private static let usualSize = 10.5
  /// How many paragraphs from the first are looked at for another line of its look, which would be a red head or its title.
  private static let reach = 6
  /// The longest title, and the longest line that signs.
  private static let (longestTitle, longestSigner) = (28, 24)

  /// How far from the left a line on the right begins at least, in half cells, where blanks and tabs put it there.
  private static let farRight = 16
  /// As many lines sign at most.
  private static let mostSigners = 4

  private let scalars: ScalarText

  /// - Parameters:
  ///   - manuscript: what the format says.
  ///   - text: its text, signs marked.
  init(_ manuscript: Manuscript, _ text: ScalarText) {
    scalars = text
    guard manuscript.paragraphs == .lines, !manuscript.isComplete else { return }
    let pieces = manuscript.pieces.filter { $0.object != nil || !words(of: $0).isEmpty }
    title = title(of: pieces)
    if title != nil { self.text = below(pieces) }
    signers = signers(of: pieces)
  }

  /// Gives the lines their roles where the words, and what was certain before, have left them open.
  func take(_ decisions: inout [Decision], _ units: [Unit], _ acceptance: Acceptance) {
    func set(_ role: LineLabel, at index: Int) {
      guard !acceptance.isSettled(units[index].lines.lowerBound) else { return }
      decisions[index].candidate = Candidate(role: role, score: 0, reason: "reading.because.look")
      decisions[index].confidence = 1
    }
    if let title, !decisions.contains(where: { $0.candidate.role == .title }),
      let index = units.firstIndex(where: { $0.lines == title...title && !$0.isPart })
    {
      set(.title, at: index)
    }
    for index in units.indices.prefix(Self.reach) where decisions[index].candidate.role == .title {
      if text.contains(units[index].lines.lowerBound), !units[index].isPart { set(.body, at: index) }
    }
    guard !signers.isEmpty, decisions.last(where: { $0.candidate.role != .blank })?.candidate.role == .date
    else { return }
    for index in units.indices.suffix(2 * Self.mostSigners) where !units[index].isPart {
      let isSigner = signers.contains(units[index].lines.lowerBound)
      if isSigner, Self.isOpen(decisions[index].candidate.role) { set(.signature, at: index) }
    }
  }

  /// What a line that signs may have been taken for.
  private static func isOpen(_ role: LineLabel) -> Bool {
    switch role {
    case .body, .byline, .tableRow: true
    case .paragraph(.heading), .lead: true
    default: false
    }
  }

  private func title(of pieces: [Piece]) -> Int? {
    guard pieces.count > 1, let first = pieces.first, first.hints.role == nil else { return nil }
    let least = max(Self.leastSize, Self.textSize(of: pieces) + Self.leastDifference)
    let large = pieces.prefix(Self.reach).filter {
      $0.object == nil && $0.hints.alignment == .centre && $0.hints.size ?? Self.usualSize >= least
    }
    guard large.count == 1, large.first?.span == first.span else { return nil }
    let words = words(of: first)
    guard (2...Self.longestTitle).contains(words.count), words.allSatisfy(Self.isOfTitle),
      words.contains(where: ScalarSet.isHan), OrdinalMatch.find(in: words) == nil,
      DateText.match(words) == nil, !Self.isElement(words)
    else { return nil }
    return line(of: first)
  }

  /// The lines right below the title that stand at the left in the size of the text, before the first that does not.
  private func below(_ pieces: [Piece]) -> Set<Int> {
    let size = Self.textSize(of: pieces)
    let lines = pieces.dropFirst().prefix(Self.reach).prefix {
      $0.object == nil && ![.centre, .end].contains($0.hints.alignment)
        && $0.hints.size ?? Self.usualSize <= size
    }
    return Set(lines.map(line))
  }

  /// The lines above the date at the very end, all on the right.
  private func signers(of pieces: [Piece]) -> Set<Int> {
    guard pieces.count > 3, let date = pieces.last, isRight(date), DateText.match(words(of: date)) != nil
    else { return [] }
    return Set(pieces.dropLast().suffix(Self.mostSigners).reversed().prefix(while: isSigner).map(line))
  }

  private func isSigner(_ piece: Piece) -> Bool {
    guard isRight(piece), piece.hints.role == nil else { return false }
    let words = words(of: piece)
    return (2...Self.longestSigner).contains(words.count) && words.contains(where: ScalarSet.isHan)
      && !words.contains(where: { Characters.isStop($0) || Characters.isComma($0) })
      && OrdinalMatch.find(in: words) == nil && DateText.match(words) == nil
  }

  /// Whether a line stands on the right, by its alignment or by blanks and tabs before it.
  private func isRight(_ piece: Piece) -> Bool {
    guard piece.object == nil else { return false }
    if piece.hints.alignment == .end { return true }
    let blanks = scalars.scalars[scalars.lines[line(of: piece)]].prefix(120).prefix(
      while: ScalarSet.isWhiteSpace)
    return TypedWidth.ofBlanks(blanks) >= Self.farRight
  }

  private func line(of piece: Piece) -> Int { scalars.source.lineIndex(of: piece.span.lowerBound) }

  /// The size that most of the text has.
  private static func textSize(of pieces: [Piece]) -> Double {
    var sizes: [Double: Int] = [:]
    for piece in pieces where piece.object == nil {
      sizes[piece.hints.size ?? usualSize, default: 0] += piece.span.count
    }
    return sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? usualSize
  }

  /// What of a piece is printed, without blanks.
  private func words(of piece: Piece) -> [UInt32] {
    let line = scalars.lines[line(of: piece)]
    guard piece.object == nil, line.count <= 120 else { return [0] }
    return line.filter { scalars.marks[$0] == .kept }.map { scalars.scalars[$0] }
      .filter { !ScalarSet.isWhiteSpace($0) }
  }

  private static func isOfTitle(_ scalar: UInt32) -> Bool {
    !Characters.isStop(scalar) && !Characters.isColon(scalar) && !Characters.isComma(scalar)
  }

  /// 附件, 目录, 某某文件 and numbers of papers have roles of their own.
  private static func isElement(_ words: [UInt32]) -> Bool {
    let text = String(String.UnicodeScalarView(words.compactMap(Unicode.Scalar.init)))
    return text.hasPrefix("附件") || text.hasPrefix("附表") || text == "目录" || text.hasSuffix("文件")
      || text.hasSuffix("号") || text.hasSuffix("期") || text.hasPrefix("第")
  }
}
