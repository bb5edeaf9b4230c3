package import GongwenModel

/// Writes a document as a record: YAML that says all of it, so that it can be corrected and set again.
package struct RecordWriter {
  /// The version of the records' form.
  package static let version = 1

  /// The indent, in steps of two, that no element begins beyond: a reader refuses what lies deeper.
  private static let deepest = 4 * RecordReader.depth - 16

  private var text = ""
  private var notes: Set<NoteID> = []

  /// The record of a document.
  ///
  /// - Parameter document: The document.
  /// - Returns: YAML in UTF-8.
  package static func yaml(_ document: Document) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(document)
    return Array(writer.text.utf8)
  }

  private mutating func line(_ depth: Int, _ words: String) {
    text += String(repeating: "  ", count: depth) + words + "\n"
  }

  private mutating func write(_ document: Document) {
    line(0, "gongwen: \(Self.version)")
    let values = DocumentMetadata.keys.compactMap { key in document.metadata[key.name].map { (key.name, $0) }
    }
    if !values.isEmpty { line(0, "metadata:") }
    for (key, value) in values { line(1, key + ": " + Self.quoted(value)) }
    // In reading order: header, text and imprint are told apart by the roles of their lines. What metadata says again
    // is not said twice.
    let made = DocumentGrouping.document(of: [], metadata: document.metadata)
    let header = Self.typed(document.header?.blocks ?? [], beside: made.header?.blocks ?? [])
    let imprint = Self.typed(document.imprint?.blocks ?? [], beside: made.imprint?.blocks ?? [])
    let attachments = document.attachments.flatMap { $0.heading + $0.body }
    let blocks = header + document.body + attachments + imprint
    line(0, "body:" + (blocks.isEmpty ? " []" : ""))
    notes = Set(document.notes.keys)
    for block in blocks { write(block, 1) }
    writeNotes(document.notes)
    writeResources(document.resources)
  }

  /// The elements that no metadata make.
  private static func typed(_ blocks: [Block], beside made: [Block]) -> [Block] {
    let known = Set(made.compactMap { $0.paragraph?.text.string })
    return blocks.filter { $0.origin != nil || !known.contains($0.paragraph?.text.string ?? "") }
  }

  /// The paragraphs and figures inside an element that lies too deep for a record, in reading order.
  private static func leaves(of block: Block) -> [Block] {
    var result: [Block] = []
    var open = [block]
    while let block = open.popLast() {
      switch block.content {
      case .paragraph, .signature, .figure: result.append(block)
      case .group(_, let blocks): open += blocks.reversed()
      case .table(let table): open += table.rows.flatMap { $0.cells.flatMap(\.blocks) }.reversed()
      }
    }
    return result
  }

  /// Writes an element; one that lies deeper than a reader goes is written as what stands in it.
  private mutating func write(_ block: Block, _ depth: Int) {
    guard depth > Self.deepest else { return writeContent(of: block, depth) }
    for leaf in Self.leaves(of: block) { writeContent(of: leaf, depth) }
  }

  private mutating func writeContent(of block: Block, _ depth: Int) {
    switch block.content {
    case .paragraph(let paragraph): write(paragraph, depth)
    case .signature(let signature):
      for line in signature.lines {
        if let paragraph = line.paragraph { write(paragraph, depth) }
      }
    case .figure(let figure): write(figure, depth)
    case .table(let table): write(table, depth)
    case .group(let kind, let blocks):
      line(depth, "- group: \(kind.rawValue)")
      line(depth + 1, "blocks:" + (blocks.isEmpty ? " []" : ""))
      for block in blocks { write(block, depth + 2) }
    }
  }

  private mutating func write(_ paragraph: Paragraph, _ depth: Int) {
    line(depth, "- role: \(paragraph.role.rawValue)")
    line(depth + 1, "text: " + Self.quoted(paragraph.text.string))
    if paragraph.ordinal != RecordOrdinal.assumed(paragraph) {
      line(depth + 1, "ordinal: " + Self.ordinal(paragraph))
    }
    if let alignment = paragraph.alignment { line(depth + 1, "align: \(alignment.rawValue)") }
    writeMarks(paragraph.inline, depth + 1)
  }

  /// The ordinal as its text, or in full where its text alone would not be known for one.
  private static func ordinal(_ paragraph: Paragraph) -> String {
    guard let ordinal = paragraph.ordinal else { return "\"\"" }
    if RecordOrdinal.found(in: paragraph.text) == ordinal { return quoted(ordinal.text) }
    return "{form: \(ordinal.form.rawValue), value: \(ordinal.value), text: \(quoted(ordinal.text))}"
  }

  private mutating func write(_ words: InlineText?, _ depth: Int, key: String) {
    guard let words else { return }
    line(depth, key + ": " + Self.quoted(words.text.string))
    writeMarks(words, depth, key: key + "Marks")
  }

  private mutating func writeMarks(_ inline: InlineText, _ depth: Int, key: String = "marks") {
    let places = ScalarPlaces(inline.text.utf8)
    // A mark on nothing, or of a note that is not there, prints nothing.
    let marks = inline.marks.filter { mark in
      if case .note(let id) = mark.kind { notes.contains(id) && !mark.range.isEmpty } else { true }
    }
    guard !marks.isEmpty else { return }
    line(depth, key + ":")
    for mark in marks {
      let (from, to) = (places.index(of: mark.range.lowerBound), places.index(of: mark.range.upperBound))
      line(depth + 1, "- {\(RecordMark.words(mark.kind)), from: \(from), to: \(to)}")
    }
  }

  private mutating func write(_ figure: Figure, _ depth: Int) {
    line(depth, "- figure:")
    line(depth + 2, "resource: \(figure.resource.map { $0.index + 1 } ?? 0)")
    if let words = figure.alternativeText { line(depth + 2, "description: " + Self.quoted(words)) }
    if let name = figure.name { line(depth + 2, "name: " + Self.quoted(name)) }
    if let width = figure.width { line(depth + 2, "width: \(width)") }
    write(figure.caption, depth + 2, key: "caption")
  }

  private mutating func write(_ table: Table, _ depth: Int) {
    line(depth, "- table:")
    write(table.caption, depth + 2, key: "caption")
    write(table.unit, depth + 2, key: "unit")
    if !table.columnShares.isEmpty {
      line(depth + 2, "columns: [" + table.columnShares.map { "\($0)" }.joined(separator: ", ") + "]")
    }
    if table.isBorderless { line(depth + 2, "borderless: true") }
    line(depth + 2, "rows:" + (table.rows.isEmpty ? " []" : ""))
    for row in table.rows {
      line(depth + 3, "- header: \(row.isHeader)")
      if let height = row.height { line(depth + 4, "height: \(height)") }
      line(depth + 4, "cells:" + (row.cells.isEmpty ? " []" : ""))
      for cell in row.cells {
        line(depth + 5, "- columns: \(cell.columnSpan)")
        line(depth + 6, "rows: \(cell.rowSpan)")
        if let alignment = cell.alignment { line(depth + 6, "align: \(alignment.rawValue)") }
        line(depth + 6, "blocks:" + (cell.blocks.isEmpty ? " []" : ""))
        for block in cell.blocks { write(block, depth + 7) }
      }
    }
  }

  private mutating func writeNotes(_ notes: [NoteID: [Block]]) {
    guard let last = notes.keys.map(\.index).max() else { return }
    line(0, "notes:")
    for index in 0...last {
      let blocks = notes[NoteID(index)] ?? []
      line(1, "- blocks:" + (blocks.isEmpty ? " []" : ""))
      for block in blocks { write(block, 3) }
    }
  }

  private mutating func writeResources(_ resources: [ResourceID: Resource]) {
    guard let last = resources.keys.map(\.index).max() else { return }
    line(0, "resources:")
    for index in 0...last {
      guard let resource = resources[ResourceID(index)] else { continue }
      line(1, "- name: " + Self.quoted(resource.name))
      line(2, "format: \(resource.format.rawValue)")
      line(2, "data: \"\(Base64.encode(resource.bytes))\"")
    }
  }

  /// A string between double quotes; what YAML folds or forbids is escaped.
  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case "\"", "\\": result += "\\" + String(scalar)
      case 0x0A: result += "\\n"
      case 0x09: result += "\\t"
      case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...:
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}

/// Characters of a text counted, for places that people can count too.
struct ScalarPlaces {
  /// The offset of each scalar and of the end.
  let offsets: [Int]

  init(_ utf8: [UInt8]) {
    offsets = utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 } + [utf8.count]
  }

  /// The number of scalars before a byte.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return min(low, offsets.count - 1)
  }
}

/// The ordinal of a paragraph where its record does not name one.
enum RecordOrdinal {
  /// Headings begin with the ordinal that stands there; other paragraphs have none.
  static func assumed(_ paragraph: Paragraph) -> Ordinal? {
    switch paragraph.role {
    case .heading, .chapter, .article: return found(in: paragraph.text)
    default: return paragraph.lead == nil ? nil : found(in: paragraph.text)
    }
  }

  /// The ordinal that a text begins with.
  static func found(in text: TracedText) -> Ordinal? {
    OrdinalMatch.find(in: text.string.unicodeScalars.prefix(24).map(\.value))?.ordinal
  }
}

/// Marks in the words of records.
enum RecordMark {
  static let plain: [(String, InlineMark.Kind)] = [
    ("strong", .strong), ("emphasis", .emphasis), ("underline", .underline),
    ("strikethrough", .strikethrough),
    ("superscript", .superscript), ("subscript", .subscript), ("keepTogether", .keepTogether),
  ]
  static let names = plain.map { $0.0 } + ["lead", "link", "note", "image"]

  static func words(_ kind: InlineMark.Kind) -> String {
    switch kind {
    case .lead(let level): "kind: lead, level: \(level.rawValue)"
    case .link(let address): "kind: link, address: \(JSONWriter.quoted(address))"
    case .note(let id): "kind: note, note: \(id.index + 1)"
    case .image(let id): "kind: image, resource: \(id.index + 1)"
    default: "kind: " + (plain.first { $0.1 == kind }?.0 ?? "strong")
    }
  }
}

/// Base64 (RFC 4648), for pictures in records.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 4 / 3 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | Int($1) }
      value <<= 8 * (3 - group.count)
      for place in 0..<4 {
        result.append(place <= group.count ? letters[value >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes; `nil` for what is no Base64.
  static func decode(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var value = 0
    var count = 0
    for byte in text.utf8 where byte != "=" && byte > 0x20 {
      guard let digit = letters.firstIndex(of: byte) else { return nil }
      value = value << 6 | digit
      count += 1
      if count % 4 == 0 {
        result += [UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
        value = 0
      }
    }
    switch count % 4 {
    case 1: return nil
    case 2: result.append(UInt8(value >> 4 & 255))
    case 3: result += [UInt8(value >> 10 & 255), UInt8(value >> 2 & 255)]
    default: break
    }
    return result
  }
}
