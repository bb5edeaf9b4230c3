internal import GongwenModel

/// The marks inside the blocks of a Markdown text: emphasis, links, pictures.
extension MarkdownReader {
  mutating func beginMark(_ step: MarkdownTree.Step) {
    var mark = OpenMark(start: cursor, kept: block?.kept.count ?? 0)
    let length = step.kind == .emph ? 1 : 2
    if step.kind == .emph || step.kind == .strong, !isMeant(length) {
      mark.content = length
      keep(length)
    }
    open.append(mark)
  }

  mutating func endMark(_ step: MarkdownTree.Step) {
    guard let mark = open.popLast() else { return }
    if let length = mark.content { return keep(length) }
    if step.kind == .image { takePicture(from: mark, step) }
    if cursor > mark.start, let kind = Self.mark(of: step) {
      let words = within(mark.start, cursor)
      block?.marks.append((kind, words))
    }
    switch step.kind {
    case .link, .image: skipAddress(step.address)
    case .emph: skipDelimiter(1)
    default: skipDelimiter(2)
    }
  }

  /// A picture in a paragraph of the text: its words are no text, they are said where it cannot be seen.
  ///
  /// In notes, where no picture is set, its words stand for it, and that is told.
  private mutating func takePicture(from mark: OpenMark, _ step: MarkdownTree.Step) {
    // The block is changed in its place: a copy for each picture would be quadratic.
    guard let count = block?.kept.count, mark.kept <= count else { return }
    guard note == nil else { return content.tellNotePicture(step.address, at: within(mark.start, cursor)) }
    let words = block.map { Array($0.kept[mark.kept...]) } ?? []
    block?.kept.removeLast(words.count)
    for range in words { content.signWords(range) }
    block?.pictures.append(MarkdownBlock.Picture(place: mark.start, words: words, address: step.address))
  }

  /// Delimiters that are content: a placeholder, not a sign.
  private mutating func keep(_ length: Int) {
    let end = min(blockEnd, cursor + length)
    let delimiter = within(cursor, end)
    block?.kept.append(delimiter)
    cursor = max(cursor, end)
  }

  static func mark(of step: MarkdownTree.Step) -> InlineMark.Kind? {
    switch step.kind {
    case .emph: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .link: .link(step.address)
    default: nil
    }
  }

  mutating func skip(_ count: Int) {
    let end = min(blockEnd, cursor + count)
    content.sign(within(cursor, end))
    cursor = end
  }

  /// The signs that end a mark, as many as there are.
  private mutating func skipDelimiter(_ length: Int) {
    var left = length
    while left > 0, cursor < blockEnd, [0x2A, 0x5F, 0x7E].contains(source.utf8[cursor]) {
      skip(1)
      left -= 1
    }
  }

  /// `](address "title")`, `][name]` or the `>` of an address in angles.
  ///
  /// A bracket after a link that is none of its parts stays: `[name](…)` is a link by its name and text where
  /// the bracket holds no address.
  private mutating func skipAddress(_ address: String) {
    guard cursor < blockEnd, source.utf8[cursor] == "]" || source.utf8[cursor] == ">" else { return }
    let isAngle = source.utf8[cursor] == ">"
    skip(1)
    guard !isAngle, cursor < blockEnd else { return }
    let opening = source.utf8[cursor]
    guard opening == "(" || opening == "[" else { return }
    if brackets.end != blockEnd || cursor < brackets.start {
      brackets = BracketPairs(source.utf8, from: cursor, to: blockEnd)
    }
    guard let end = brackets.ends[cursor] else { return }
    let inner = source.utf8[within(cursor + 1, end - 1)]
    guard opening == "[" || Self.holds(inner, address) else { return }
    skip(end - cursor)
  }

  /// Whether the inside of brackets holds an address as it is typed.
  private static func holds(_ inner: ArraySlice<UInt8>, _ address: String) -> Bool {
    let typed = inner.drop { $0 == " " || $0 == 0x0A || $0 == "<" }
    guard !address.isEmpty else { return typed.first.map { $0 == ">" || $0 == "\"" } ?? true }
    // Escapes and entities are typed otherwise than they are meant.
    return typed.starts(with: address.utf8) || typed.contains("\\") || typed.contains("&")
  }

  /// Whether asterisks are signs and not placeholders for a number, as in 起草*篇、讲话*次.
  ///
  /// One asterisk inside running text is content, except around Latin words (刊于*Nature*上). Two after a word are signs only around a phrase: without a mark in it, or
  /// wholly in quotes or brackets.
  func isMeant(_ length: Int) -> Bool {
    let delimiter = source.utf8[within(cursor, min(blockEnd, cursor + length))]
    guard delimiter.count == length, let sign = delimiter.first, sign == "*" || sign == "_",
      delimiter.allSatisfy({ $0 == sign })
    else { return true }
    guard isWord(before: cursor) else { return true }
    if length == 1 { return isAroundLatin(sign) || isAroundPhrase(sign) }
    guard let close = closing(sign, after: cursor + length) else { return true }
    let inner = String(decoding: source.utf8[within(cursor + length, close)], as: UTF8.self)
    if let first = inner.first, let last = inner.last, Self.quotes[first] == last { return true }
    return !inner.contains { "，。；、！？：".contains($0) }
  }

  /// Whether a sign at the cursor and the next one stand around Latin words.
  private func isAroundLatin(_ sign: UInt8) -> Bool {
    let inner = source.utf8[within(cursor + 1, blockEnd)].prefix { $0 != sign }
    func isLetter(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0 | 0x20) } ?? false }
    return inner.count > 1 && isLetter(inner.first) && isLetter(inner.last) && inner.allSatisfy { $0 < 0x80 }
  }

  /// Whether an asterisk behind a Han character at the cursor and the next one stand around a phrase, as in 先进个人*二十名*.
  ///
  /// A number behind the first of them is none that is left open; any other phrase ends its clause, begins with no measure
  /// (起草*篇), and stands between no surnames (由张*和李*。).
  private func isAroundPhrase(_ sign: UInt8) -> Bool {
    let rest = source.utf8[within(cursor + 1, min(blockEnd, cursor + 1 + Self.longestPhrase))]
    guard sign == "*", let close = rest.firstIndex(of: sign) else { return false }
    let phrase = String(decoding: rest[..<close], as: UTF8.self)
    let scalars = phrase.unicodeScalars.map(\.value)
    guard scalars.count > 1, let first = scalars.first, let last = scalars.last,
      scalars.contains(where: ScalarSet.isHan), !phrase.contains(where: { "，。；、！？：,;!?\n".contains($0) })
    else { return false }
    let before = scalar(before: cursor)
    guard ScalarSet.isHan(before), !ScalarSet.isWhiteSpace(first), !ScalarSet.isWhiteSpace(last) else {
      return false
    }
    if isMaskedName(before) { return false }
    let isName = Surnames.isSingle(before) && Surnames.isSingle(last)
    if !isName, ScalarSet.isDigit(first) || HanNumeral.isNumeral(first) { return true }
    let next = close + 1 < blockEnd ? decodeScalar(source.utf8, at: close + 1).scalar : 0x0A
    let ends = ScalarSet.isWhiteSpace(next) || "，。；、！？：）”》".unicodeScalars.contains { $0.value == next }
    return ends && !isName && !Self.measures.contains(first)
  }

  /// `选举张*二十人*`, `由王*三人*`: the asterisk may stand for the rest of a name, and a name is not to be lost.
  private func isMaskedName(_ surname: UInt32) -> Bool {
    guard Surnames.isSingle(surname) else { return false }
    // Surnames are Han characters of three bytes.
    let scalar = scalar(before: cursor - 3)
    return !ScalarSet.isHan(scalar) || Self.beforeNames.contains(scalar)
  }

  /// What stands before the name of a person within a sentence.
  private static let beforeNames: CharacterGroup = "由和与及给向对让请被将派任为是同志举"

  private static let longestPhrase = 120
  /// What a number that is left open counts.
  private static let measures: CharacterGroup = "篇次个项人名位万亿元件场家户份期年月日号条起台座处类门批册本张套只头亩吨米时分天周届级度倍县市区镇乡村同％%"

  private static let quotes: [Character: Character] = [
    "“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "【": "】", "「": "」", "『": "』", "〔": "〕",
  ]

  func closing(_ sign: UInt8, after index: Int) -> Int? {
    var index = index
    while index + 1 < blockEnd {
      if source.utf8[index] == sign, source.utf8[index + 1] == sign { return index }
      index += 1
    }
    return nil
  }

  /// The character before a byte; NUL at the start.
  private func scalar(before index: Int) -> UInt32 {
    var first = index - 1
    while first > start, source.utf8[first] & 0xC0 == 0x80 { first -= 1 }
    return first >= start && first < index ? decodeScalar(source.utf8, at: first).scalar : 0
  }

  /// Whether a Han character, a letter or a digit stands before a byte.
  func isWord(before index: Int) -> Bool {
    let scalar = scalar(before: index)
    return ScalarSet.isHan(scalar) || (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar)
      || (0x61...0x7A).contains(scalar)
  }
}
