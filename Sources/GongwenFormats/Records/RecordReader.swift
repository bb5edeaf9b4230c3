internal import GongwenModel
internal import GongwenYAML

/// Reads the values of a record strictly: an unknown key or a wrong value is an error with its path.
struct RecordReader {
  /// How deep values lie in each other at most; those of a group in a cell of a table lie 20 deep.
  static let depth = 64
  /// How many values a record may have: names that stand for others can multiply a small file.
  private static let mostValues = 2_000_000

  private let name: String
  private var utf8: [UInt8] = []
  private var places = PlaceMap()
  private var pieces: [Piece] = []
  private var nextElement = 0
  private var values = 0
  /// The highest note that a mark names, and where.
  private var lastNote = (number: 0, path: "")

  init(name: String) { self.name = name }

  /// The manuscript of a record.
  consuming func run(_ root: YAMLNode) throws(Fault) -> Manuscript {
    let top = try mapping(root, "", RecordKeys.document)
    guard let version = top["gongwen"], try string(version, "gongwen") == "1" else {
      throw fault("record.version", "gongwen", [])
    }
    let metadata = try self.metadata(top["metadata"])
    for (index, node) in try sequence(top["body"], "body").enumerated() {
      let path = "body[\(index + 1)]"
      let start = utf8.count
      places.append(.key(path), at: start)
      let content = try self.content(node, path)
      if utf8.count == start { utf8.append(0x0A) }
      pieces.append(Piece(SourceSpan(start, utf8.count - 1), object: content))
    }
    var notes: [NoteID: [Block]] = [:]
    for (index, node) in try sequence(top["notes"], "notes").enumerated() {
      let path = "notes[\(index + 1)]"
      notes[NoteID(index)] = try blocks(try mapping(node, path, RecordKeys.note)["blocks"], path + ".blocks")
    }
    guard lastNote.number <= notes.count else {
      throw fault("record.note", lastNote.path, [String(lastNote.number), String(notes.count)])
    }
    let resources = try self.resources(top["resources"])
    if utf8.last == 0x0A { utf8.removeLast() }
    var manuscript = Manuscript(source: SourceText(name: name, utf8: utf8, places: places))
    manuscript.metadata = metadata
    manuscript.paragraphs = .lines
    manuscript.isComplete = true
    manuscript.pieces = pieces
    manuscript.numbersHeadings =
      try top["numberHeadings"].map { node throws(Fault) in try flag(node, "numberHeadings") } ?? false
    (manuscript.notes, manuscript.resources) = (notes, resources)
    return manuscript
  }

  private mutating func metadata(_ node: YAMLNode?) throws(Fault) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    guard let node else { return metadata }
    let known = DocumentMetadata.keys.flatMap { [$0.name] + $0.aliases }
    var names: [String: String] = [:]
    for (key, value) in try mapping(node, "metadata", known).sorted(by: { $0.key < $1.key }) {
      if let name = DocumentMetadata.key(named: key)?.name, let other = names.updateValue(key, forKey: name) {
        throw fault("record.twice", "metadata." + key, [other])
      }
      metadata[key] = value.isNull ? nil : try string(value, "metadata." + key)
    }
    return metadata
  }

  // MARK: Blocks

  private mutating func blocks(_ node: YAMLNode?, _ path: String) throws(Fault) -> [Block] {
    var result: [Block] = []
    for (index, node) in try sequence(node, path).enumerated() {
      let path = path + "[\(index + 1)]"
      let start = utf8.count
      places.append(.key(path), at: start)
      let content = try content(node, path)
      let end = max(start, utf8.count - 1)
      result.append(Block(makeID(), content, origin: end > start ? SourceSpan(start, end) : nil))
    }
    return result
  }

  private mutating func content(_ node: YAMLNode, _ path: String) throws(Fault) -> Block.Content {
    let values = try mapping(node, path, RecordKeys.element)
    if let table = values["table"] { return .table(try self.table(table, path + ".table")) }
    if let figure = values["figure"] { return .figure(try self.figure(figure, path + ".figure")) }
    if let group = values["group"] {
      let kind = try choice(group, path + ".group", RecordKeys.groupKinds)
      return .group(GroupKind(rawValue: kind) ?? .list, try blocks(values["blocks"], path + ".blocks"))
    }
    return .paragraph(try paragraph(values, path))
  }

  private mutating func paragraph(_ values: [String: YAMLNode], _ path: String) throws(Fault) -> Paragraph {
    guard let roleNode = values["role"] else { throw fault("record.missing", path, ["role"]) }
    guard let textNode = values["text"] else { throw fault("record.missing", path, ["text"]) }
    let role = try choice(roleNode, path + ".role", ParagraphRole.allCases.map(\.rawValue))
    let text = try traced(textNode, path + ".text")
    var paragraph = Paragraph(ParagraphRole(rawValue: role) ?? .body, text)
    paragraph.inline.marks = try marks(values["marks"], on: text, path + ".marks")
    paragraph.ordinal = RecordOrdinal.assumed(paragraph)
    if let node = values["ordinal"] { paragraph.ordinal = try ordinal(node, in: text, path + ".ordinal") }
    paragraph.alignment = try alignment(values["align"], path + ".align")
    return paragraph
  }

  /// An ordinal by its text, empty for none, or in full.
  private mutating func ordinal(_ node: YAMLNode, in text: TracedText, _ path: String) throws(Fault)
    -> Ordinal?
  {
    if node.mapping != nil {
      let values = try mapping(node, path, RecordKeys.ordinal)
      guard let form = values["form"], let words = values["text"] else {
        throw fault("record.missing", path, ["form, text"])
      }
      let name = try choice(form, path + ".form", OrdinalForm.allCases.map(\.rawValue))
      let value = try number(values["value"], path + ".value", 0...1_000_000)
      return Ordinal(OrdinalForm(rawValue: name) ?? .hanComma, value, text: try string(words, path + ".text"))
    }
    let words = try string(node, path)
    guard !words.isEmpty else { return nil }
    guard let found = RecordOrdinal.found(in: text), found.text == words else {
      throw fault("record.ordinal", path, [words])
    }
    return found
  }

  private mutating func traced(_ node: YAMLNode, _ path: String) throws(Fault) -> TracedText {
    let words = try string(node, path)
    guard !words.unicodeScalars.contains(where: { $0.value < 0x20 && $0.value != 0x09 }) else {
      throw fault("record.text", path, [])
    }
    var text = TracedText()
    text.append(words.utf8, from: utf8.count)
    utf8 += words.utf8
    utf8.append(0x0A)
    return text
  }

  private mutating func marks(_ node: YAMLNode?, on text: TracedText, _ path: String) throws(Fault)
    -> [InlineMark]
  {
    guard let node else { return [] }
    let offsets = ScalarPlaces(text.utf8).offsets
    var result: [InlineMark] = []
    for (index, node) in try sequence(node, path).enumerated() {
      let path = path + "[\(index + 1)]"
      let values = try mapping(node, path, RecordKeys.mark)
      let from = try number(values["from"], path + ".from", 0...offsets.count - 1)
      let to = try number(values["to"], path + ".to", from...offsets.count - 1)
      let kind = try markKind(values, path)
      if case .note = kind, from == to { throw fault("record.mark.empty", path, []) }
      result.append(InlineMark(kind, offsets[from]..<offsets[to]))
    }
    return result
  }

  private mutating func markKind(_ values: [String: YAMLNode], _ path: String) throws(Fault)
    -> InlineMark.Kind
  {
    guard let node = values["kind"] else { throw fault("record.missing", path, ["kind"]) }
    switch try choice(node, path + ".kind", RecordMark.names) {
    case "lead":
      let level = try number(values["level"], path + ".level", 1...4)
      return .lead(HeadingLevel(rawValue: level) ?? .one)
    case "link":
      guard let address = values["address"] else { throw fault("record.missing", path, ["address"]) }
      return .link(try string(address, path + ".address"))
    case "note":
      let number = try number(values["note"], path + ".note", 1...100_000)
      if number > lastNote.number { lastNote = (number, path + ".note") }
      return .note(NoteID(number - 1))
    case "image":
      return .image(ResourceID(try number(values["resource"], path + ".resource", 1...100_000) - 1))
    case let name: return RecordMark.plain.first { $0.0 == name }?.1 ?? .strong
    }
  }

  private mutating func words(
    _ key: String, _ values: [String: YAMLNode], _ path: String
  ) throws(Fault) -> InlineText? {
    guard let node = values[key] else { return nil }
    let text = try traced(node, path + "." + key)
    let marksKey = key + "Marks"
    return InlineText(text, marks: try marks(values[marksKey], on: text, path + "." + marksKey))
  }

  private mutating func table(_ node: YAMLNode, _ path: String) throws(Fault) -> Table {
    let values = try mapping(node, path, RecordKeys.table)
    var table = Table(rows: [])
    table.caption = try words("caption", values, path)
    table.unit = try words("unit", values, path)
    if let borderless = values["borderless"] {
      table.isBorderless = try flag(borderless, path + ".borderless")
    }
    for (index, share) in try sequence(values["columns"], path + ".columns").enumerated() {
      guard let value = Double(try string(share, path)), value.isFinite, value >= 0 else {
        throw fault("record.number", path + ".columns[\(index + 1)]", [])
      }
      table.columnShares.append(value)
    }
    for (index, node) in try sequence(values["rows"], path + ".rows").enumerated() {
      let path = path + ".rows[\(index + 1)]"
      let values = try mapping(node, path, RecordKeys.row)
      var row = Table.Row(cells: [])
      if let header = values["header"] { row.isHeader = try flag(header, path + ".header") }
      if let height = values["height"] {
        row.height = try number(height, path + ".height", RecordKeys.rowHeights)
      }
      for (index, node) in try sequence(values["cells"], path + ".cells").enumerated() {
        row.cells.append(try cell(node, path + ".cells[\(index + 1)]"))
      }
      table.rows.append(row)
    }
    return table
  }

  private mutating func cell(_ node: YAMLNode, _ path: String) throws(Fault) -> Table.Cell {
    let values = try mapping(node, path, RecordKeys.cell)
    let limits = FormatLimits()
    let columns = try values["columns"].map { node throws(Fault) in
      try number(node, path + ".columns", 1...limits.tableColumns)
    }
    let rows = try values["rows"].map { node throws(Fault) in
      try number(node, path + ".rows", 1...limits.tableRows)
    }
    return Table.Cell(
      blocks: try blocks(values["blocks"], path + ".blocks"), columnSpan: columns ?? 1, rowSpan: rows ?? 1,
      alignment: try alignment(values["align"], path + ".align"))
  }

  private mutating func figure(_ node: YAMLNode, _ path: String) throws(Fault) -> Figure {
    let values = try mapping(node, path, RecordKeys.figure)
    let number = try number(values["resource"], path + ".resource", 0...100_000)
    var figure = Figure(resource: number == 0 ? nil : ResourceID(number - 1))
    if let node = values["description"] { figure.alternativeText = try string(node, path + ".description") }
    if let node = values["name"] { figure.name = try string(node, path + ".name") }
    if let node = values["width"] { figure.width = Double(try string(node, path + ".width")) }
    figure.caption = try words("caption", values, path)
    return figure
  }

  private mutating func resources(_ node: YAMLNode?) throws(Fault) -> [ResourceID: Resource] {
    var result: [ResourceID: Resource] = [:]
    for (index, node) in try sequence(node, "resources").enumerated() {
      let path = "resources[\(index + 1)]"
      let values = try mapping(node, path, RecordKeys.resource)
      guard let data = values["data"] else { throw fault("record.missing", path, ["data"]) }
      let name =
        try values["name"].map { node throws(Fault) in try string(node, path + ".name") } ?? "\(index + 1)"
      guard let bytes = Base64.decode(try string(data, path + ".data")),
        let resource = try? PictureReader.read(bytes, name: name, limits: FormatLimits())
      else { throw fault("record.picture", path + ".data", []) }
      result[ResourceID(index)] = resource
    }
    return result
  }

  // MARK: Values

  private mutating func mapping(_ node: YAMLNode, _ path: String, _ known: [String]) throws(Fault) -> [String:
    YAMLNode]
  {
    try count(path)
    guard let mapping = node.mapping else { throw fault("record.mapping", path, []) }
    var result: [String: YAMLNode] = [:]
    for member in mapping {
      guard known.contains(member.key) else {
        throw fault(
          "record.key", path.isEmpty ? member.key : path + "." + member.key,
          [nearestName(to: member.key, in: known) ?? ""])
      }
      result[member.key] = member.value
    }
    return result
  }

  private mutating func sequence(_ node: YAMLNode?, _ path: String) throws(Fault) -> [YAMLNode] {
    guard let node else { return [] }
    try count(path)
    guard let sequence = node.sequence else { throw fault("record.sequence", path, []) }
    return sequence
  }

  private mutating func string(_ node: YAMLNode, _ path: String) throws(Fault) -> String {
    try count(path)
    guard let text = node.text else { throw fault("record.string", path, []) }
    return text
  }

  private mutating func choice(_ node: YAMLNode, _ path: String, _ known: [String]) throws(Fault) -> String {
    let value = try string(node, path)
    guard known.contains(value) else {
      throw fault(
        "record.choice", path, [value, nearestName(to: value, in: known) ?? known.joined(separator: ", ")])
    }
    return value
  }

  private mutating func number(_ node: YAMLNode?, _ path: String, _ range: ClosedRange<Int>) throws(Fault)
    -> Int
  {
    guard let node else { throw fault("record.missing", path, ["-"]) }
    guard let value = Int(try string(node, path)), range.contains(value) else {
      throw fault("record.range", path, [String(range.lowerBound), String(range.upperBound)])
    }
    return value
  }

  private mutating func alignment(_ node: YAMLNode?, _ path: String) throws(Fault) -> Hints.Alignment? {
    guard let node else { return nil }
    return Hints.Alignment(rawValue: try choice(node, path, RecordKeys.alignments))
  }

  private mutating func flag(_ node: YAMLNode, _ path: String) throws(Fault) -> Bool {
    try choice(node, path, ["true", "false"]) == "true"
  }

  private mutating func count(_ path: String) throws(Fault) {
    values += 1
    guard values <= Self.mostValues else { throw fault("record.values", path, [String(Self.mostValues)]) }
  }

  private mutating func makeID() -> ElementID {
    defer { nextElement += 1 }
    return ElementID(nextElement)
  }

  private func fault(_ id: String, _ path: String, _ arguments: [String]) -> Fault {
    Fault(.input, id, [name, path] + arguments, path: name)
  }
}
