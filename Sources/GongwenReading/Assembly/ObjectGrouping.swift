internal import GongwenModel

/// Puts together what belongs together: captions with their tables and figures, the items of lists, quotations.
///
/// Only what the format of the file says makes a list or a quotation; numbers that people type are ordinals.
struct ObjectGrouping {
  /// The most characters of a caption.
  private static let captionLength = 60

  private let manuscript: Manuscript
  private var nextID: Int

  /// Prepares to group the elements of a manuscript.
  ///
  /// - Parameters:
  ///   - manuscript: What the format says.
  ///   - nextID: The first identity that no element has.
  init(_ manuscript: Manuscript, nextID: Int) {
    self.manuscript = manuscript
    self.nextID = nextID
  }

  /// The elements in reading order, some of them in others.
  consuming func grouped(_ blocks: [Block]) -> [Block] {
    // The pieces of a record are its elements already.
    guard !manuscript.isComplete else { return blocks }
    return groups(of: captioned(blocks))
  }

  // MARK: Captions

  /// 图1 below a figure, 表1 and 单位：万元 above a table go with it.
  private func captioned(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if let last = result.indices.last, case .figure(var figure) = result[last].content,
        figure.caption == nil, let caption = Self.caption(block, "图")
      {
        figure.caption = caption
        result[last].content = .figure(figure)
        continue
      }
      var block = block
      if case .table(var table) = block.content {
        if table.unit == nil { table.unit = Self.taken(from: &result, Self.unit) }
        if table.caption == nil { table.caption = Self.taken(from: &result) { Self.caption($0, "表") } }
        block.content = .table(table)
      } else if block.paragraph?.role == .tableRow {
        Self.nameHead(of: &result)
      }
      result.append(block)
    }
    return result
  }

  /// The words of the last element, which is then no longer one of its own.
  private static func taken(
    from blocks: inout [Block], _ words: (Block) -> InlineText?
  ) -> InlineText? {
    guard let words = blocks.last.flatMap(words) else { return nil }
    blocks.removeLast()
    return words
  }

  /// Above rows that were pasted as text the same lines stay paragraphs.
  private static func nameHead(of blocks: inout [Block]) {
    guard let last = blocks.last, last.paragraph?.role != .tableRow else { return }
    var index = blocks.count - 1
    if let words = unit(last) {
      blocks[index].content = .paragraph(Paragraph(unit: words))
      index -= 1
    }
    if index >= 0, let words = caption(blocks[index], "表") {
      blocks[index].content = .paragraph(Paragraph(caption: words))
    }
  }

  /// The words of a paragraph that only says what the numbers of a table count.
  private static func unit(_ block: Block) -> InlineText? {
    guard let paragraph = block.paragraph, paragraph.ordinal == nil,
      TableUnit.isUnit(paragraph.text.string) || TableUnit.isFormLine(paragraph.text.string.flatScalars[...])
    else { return nil }
    return paragraph.inline
  }

  /// The words of a paragraph that is a caption: 图 or 表, a number, and no sentence.
  private static func caption(_ block: Block, _ sign: Character) -> InlineText? {
    // Whatever the reader took a short line for: what it says, beside a figure or a table, is certain.
    guard let paragraph = block.paragraph, paragraph.ordinal == nil,
      paragraph.text.utf8.count <= 4 * captionLength
    else { return nil }
    let text = paragraph.text.string
    guard text.first == sign, text.count <= captionLength, !text.contains(where: { "，。；".contains($0) })
    else { return nil }
    let number = text.dropFirst().drop { $0 == " " || $0 == "\u{3000}" }
    guard let digit = number.first, digit.isNumber || "一二三四五六七八九十".contains(digit) else { return nil }
    return paragraph.inline
  }

  // MARK: Lists and quotations

  /// What a format says of where a paragraph stands.
  private struct Standing: Equatable {
    var isQuoted = false
    var listLevel: Int?
    /// The level of the outermost list that begins here.
    var beginsList: Int?

    var isPlain: Bool { !isQuoted && listLevel == nil }
  }

  private mutating func groups(of blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var open: [(block: Block, standing: Standing)] = []
    for block in blocks {
      let standing = standing(of: block)
      if standing.isPlain || (open.first.map { $0.standing.isQuoted != standing.isQuoted } ?? false) {
        result += closed(open)
        open = []
      }
      if standing.isPlain { result.append(block) } else { open.append((block, standing)) }
    }
    return result + closed(open)
  }

  /// One quotation or list of the paragraphs that stand together.
  private mutating func closed(_ parts: [(block: Block, standing: Standing)]) -> [Block] {
    guard let first = parts.first else { return [] }
    var inner: [Block] = []
    var items: [Item] = []
    for (block, standing) in parts {
      if let level = standing.listLevel {
        items.append(Item(block: block, level: min(level, Self.deepestLevel), begins: standing.beginsList))
      } else {
        inner += lists(items)
        items = []
        inner.append(block)
      }
    }
    inner += lists(items)
    return first.standing.isQuoted ? [group(.quote, inner)] : inner
  }

  private struct Item {
    var block: Block
    var level: Int
    /// The level of the outermost list that begins with it.
    var begins: Int?
  }

  /// The lists of some items, deeper ones as lists in them; levels are bounded, and so is the depth of this.
  private mutating func lists(_ items: [Item]) -> [Block] {
    guard let least = items.map(\.level).min() else { return [] }
    var result: [Block] = []
    var blocks: [Block] = []
    var deeper: [Item] = []
    for item in items {
      if let begins = item.begins, begins <= least, !blocks.isEmpty || !deeper.isEmpty {
        result.append(group(.list, blocks + lists(deeper)))
        (blocks, deeper) = ([], [])
      }
      if item.level > least {
        deeper.append(item)
      } else {
        blocks += lists(deeper)
        deeper = []
        blocks.append(item.block)
      }
    }
    return result + [group(.list, blocks + lists(deeper))]
  }

  /// Lists in lists are tags in tags: deeper ones are taken for this one.
  private static let deepestLevel = 8

  private mutating func group(_ kind: GroupKind, _ blocks: [Block]) -> Block {
    defer { nextID += 1 }
    let origin = blocks.dropFirst().reduce(blocks.first?.origin) { span, block in
      span.flatMap { span in block.origin.map(span.union) } ?? span
    }
    return Block(ElementID(nextID), .group(kind, blocks), origin: origin)
  }

  /// Only paragraphs of the text are items: what an automatic number makes a heading is none.
  private func standing(of block: Block) -> Standing {
    guard let paragraph = block.paragraph, paragraph.role == .body, paragraph.lead == nil,
      let offset = block.origin?.lowerBound, let piece = piece(at: offset), piece.object == nil
    else { return Standing() }
    return Standing(
      isQuoted: piece.hints.isQuoted, listLevel: piece.hints.listLevel, beginsList: piece.hints.beginsList)
  }

  /// The last piece that begins at a byte or before it, where it holds the byte.
  private func piece(at offset: Int) -> Piece? {
    let pieces = manuscript.pieces
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].span.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, pieces[low - 1].span.upperBound > offset else { return nil }
    return pieces[low - 1]
  }
}
