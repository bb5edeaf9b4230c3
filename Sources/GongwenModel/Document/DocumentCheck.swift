extension Document {
  /// How deep elements may lie in each other: the walks over them go as deep.
  private static let deepest = 32

  /// Refuses a document that no reading makes: the stages after it take for granted what a caller who builds one may have
  /// got wrong.
  ///
  /// - Throws: A `Fault` of category usage that names the element and what is wrong there.
  package func requireSound() throws(Fault) {
    if let flaw { throw Fault(.usage, "document.unsound", [flaw]) }
  }

  /// The first thing that cannot be, by the way to it, such as `body[3].marks[0]`; `nil` in a sound document.
  private var flaw: String? {
    if let (key, scalar) = metadata.forbidden { return "metadata.\(key) \(scalar.codePoint)" }
    let parts: [(String, [Block])] = [
      ("header", header?.blocks ?? []), ("body", body), ("imprint", imprint?.blocks ?? []),
    ]
    for (name, blocks) in parts {
      let linesOnly = name != "body"
      if let flaw = Self.flaw(of: blocks, linesOnly: linesOnly) { return name + flaw }
    }
    if let header, !header.blocks.isEmpty, (header.organs + header.marks).allSatisfy(\.isEmptyLine) {
      return "header.organs"
    }
    for (index, attachment) in attachments.enumerated() {
      let way = "attachments[\(index)]"
      if let flaw = Self.flaw(of: attachment.heading, linesOnly: true) { return "\(way).heading\(flaw)" }
      if let flaw = Self.flaw(of: attachment.body) { return "\(way).body\(flaw)" }
    }
    for (id, blocks) in notes.sorted(by: { $0.key.index < $1.key.index }) {
      if let flaw = Self.flaw(of: blocks) { return "notes[\(id.index)]\(flaw)" }
    }
    return nil
  }

  fileprivate static func flaw(of blocks: [Block], linesOnly: Bool = false, depth: Int = 0) -> String? {
    guard depth <= deepest else { return ".depth" }
    for (index, block) in blocks.enumerated() {
      let flaw = linesOnly && block.paragraph == nil ? "" : block.flaw(depth: depth)
      if let flaw { return "[\(index)]\(flaw)" }
    }
    return nil
  }
}

extension Block {
  fileprivate var isEmptyLine: Bool { paragraph?.text.isEmpty ?? true }

  /// Of an element at a depth; it goes no deeper than documents may.
  fileprivate func flaw(depth: Int) -> String? {
    switch content {
    case .paragraph(let paragraph): paragraph.flaw
    case .signature(let signature): signature.flaw
    case .table(let table): table.flaw(depth: depth)
    case .figure(let figure): figure.flaw
    case .group(_, let blocks): Document.flaw(of: blocks, depth: depth + 1)
    }
  }
}

extension Signature {
  fileprivate var flaw: String? {
    if let index = lines.firstIndex(where: { $0.paragraph?.role.isClosing != true }) {
      return ".lines[\(index)]"
    }
    return Document.flaw(of: lines).map { ".lines\($0)" }
  }
}

extension Paragraph {
  fileprivate var flaw: String? {
    if let ordinal, !text.utf8.starts(with: ordinal.text.utf8) { return ".ordinal" }
    return inline.flaw
  }
}

extension InlineText {
  /// Text that is no UTF-8 or has what no page can show, and marks that divide a character.
  fileprivate var flaw: String? {
    guard let string = String(validating: text.utf8, as: UTF8.self) else { return ".text" }
    if let scalar = string.unicodeScalars.first(where: \.isForbiddenInText) {
      return ".text \(scalar.codePoint)"
    }
    let count = text.utf8.count
    let isBoundary = { (offset: Int) in offset == count || text.utf8[offset] & 0xC0 != 0x80 }
    for (index, mark) in marks.enumerated() {
      guard mark.range.lowerBound >= 0, mark.range.upperBound <= count, isBoundary(mark.range.lowerBound),
        isBoundary(mark.range.upperBound)
      else { return ".marks[\(index)]" }
    }
    return nil
  }
}

extension Table {
  /// The widest a page of PDF can be, in pt (ISO 32000-1 C.2): no row is higher.
  private static let highest = 14_400

  fileprivate func flaw(depth: Int) -> String? {
    if let flaw = caption?.flaw { return ".caption\(flaw)" }
    if let flaw = unit?.flaw { return ".unit\(flaw)" }
    guard columnShares.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return ".columnShares" }
    for (row, content) in rows.enumerated() {
      if let height = content.height, !(0...Self.highest).contains(height) { return ".rows[\(row)].height" }
      for (cell, value) in content.cells.enumerated() {
        let way = ".rows[\(row)].cells[\(cell)]"
        guard value.columnSpan > 0, value.rowSpan > 0 else { return way + ".span" }
        if let flaw = Document.flaw(of: value.blocks, depth: depth + 1) { return "\(way)\(flaw)" }
      }
    }
    return nil
  }
}

extension Figure {
  fileprivate var flaw: String? {
    if let width, !(width.isFinite && width > 0) { return ".width" }
    return caption?.flaw.map { ".caption\($0)" }
  }
}
