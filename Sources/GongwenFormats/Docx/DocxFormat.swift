internal import GongwenModel

/// Word's .docx, as Word, WPS, LibreOffice and libraries write it.
enum DocxFormat: InputFormat {
  static let name = "docx"
  static let extensions = ["docx", "docm", "dotx", "dotm"]

  /// Pictures that are never drawn, by extension.
  static let undrawn: Set<String> = ["emf", "wmf", "emz", "wmz", "tif", "tiff", "gif", "bmp", "svg", "wdp"]

  static func recognises(_ kind: FileKind, fileExtension: String) -> Bool { kind == .document }

  static func read(_ bytes: [UInt8], name: String) throws(Fault) -> Manuscript {
    try read(bytes, name: name, limits: FormatLimits())
  }

  /// Reads a file within limits.
  static func read(_ bytes: [UInt8], name: String, limits: FormatLimits) throws(Fault) -> Manuscript {
    let package = try Package(bytes, file: name, limits: limits, isWanted: isWanted)
    var pass = try DocxReader(package, limits: limits)
    return try pass.run()
  }

  /// The parts that hold text, styles and drawable pictures; the fonts, macros and objects stay packed.
  private static func isWanted(_ member: String) -> Bool {
    let name = member.lowercased()
    let dot = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    if dot == "xml" || dot == "rels" { return !name.hasPrefix("customxml/") && !name.contains("/theme/") }
    return name.contains("media/") && !undrawn.contains(dot)
  }
}

/// One reading of one package: parts first, then the story, then what there is to tell.
struct DocxReader {
  private let package: Package
  private let limits: FormatLimits
  private let document: String
  private let relationships: Relationships
  private let root: Relationships
  private var missing: [String] = []

  init(_ package: Package, limits: FormatLimits) throws(Fault) {
    self.package = package
    self.limits = limits
    root = try Relationships(of: "", in: package, limits: limits)
    let named = root.first("officeDocument")
    document = named.flatMap { package[$0] == nil ? nil : $0 } ?? "word/document.xml"
    relationships = try Relationships(of: document, in: package, limits: limits)
  }

  mutating func run() throws(Fault) -> Manuscript {
    let body = try package.required(document)
    let styles = try part("styles").map { part throws(Fault) in
      try WordStyles(part.bytes, part: part.name, file: package.file, limits: limits)
    }
    let numbering = try part("numbering").map { part throws(Fault) in
      try WordNumbering(part.bytes, part: part.name, file: package.file, limits: limits)
    }
    let context = DocxContext(
      package: package, styles: styles ?? WordStyles(), numbering: numbering ?? WordNumbering(),
      limits: limits, knownNotes: try noteKeys())
    var reader = BodyReader(context, relationships)
    try XMLReader.read(body, part: document, file: package.file, into: &reader, limits: limits)
    reader.finish()
    var story = Story(blocks: reader.blocks)
    var shared = reader.context
    story.notes = try notes(&shared)
    story.resources = shared.resources
    var manuscript = ManuscriptWriter.write(story, name: package.file)
    try describe(&manuscript, &shared.diagnostics)
    return manuscript
  }

  /// A part that the document points to, by the kind of relationship; one that is missing is told and done without.
  private mutating func part(_ kind: String) throws(Fault) -> (name: String, bytes: [UInt8])? {
    guard let name = relationships.first(kind) else { return nil }
    guard let bytes = package[name] else {
      missing.append(name)
      return nil
    }
    return (name, bytes)
  }

  private static let noteKinds = [("footnotes", false), ("endnotes", true)]

  /// The notes that the file has.
  private func noteKeys() throws(Fault) -> Set<DocxContext.NoteKey> {
    var keys: Set<DocxContext.NoteKey> = []
    for (kind, isEndnote) in Self.noteKinds {
      guard let name = relationships.first(kind), let bytes = package[name] else { continue }
      let ids = try NoteHandler.ids(in: bytes, part: name, file: package.file, limits: limits)
      keys.formUnion(ids.map { DocxContext.NoteKey(isEndnote: isEndnote, id: $0) })
    }
    return keys
  }

  /// The notes that the text refers to, in the order of the references.
  private mutating func notes(_ context: inout DocxContext) throws(Fault) -> [[StoryBlock]] {
    guard !context.notes.isEmpty else { return [] }
    var found: [DocxContext.NoteKey: [StoryBlock]] = [:]
    for (kind, isEndnote) in Self.noteKinds {
      guard let part = try part(kind) else { continue }
      var reader = BodyReader(context, try Relationships(of: part.name, in: package, limits: limits))
      try XMLReader.read(part.bytes, part: part.name, file: package.file, into: &reader, limits: limits)
      context = reader.context
      for (id, blocks) in reader.notes { found[DocxContext.NoteKey(isEndnote: isEndnote, id: id)] = blocks }
    }
    return context.notes.enumerated().map { index, key in
      (found[key] ?? []).map { $0.placed(at: .note(index + 1)) }
    }
  }

  private func describe(_ manuscript: inout Manuscript, _ diagnostics: inout DocxDiagnostics) throws(Fault) {
    diagnostics.missingParts = missing
    diagnostics.hasMacros = package.names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    for kind in ["header", "footer"] {
      for name in relationships.all(kind) {
        guard let bytes = package[name] else { continue }
        let links = try Relationships(of: name, in: package, limits: limits)
        let header = try HeaderHandler.read(bytes, part: name, file: package.file, limits: limits)
        diagnostics.add(header) { links.entries[$0]?.target ?? "\(name)#\($0)" }
      }
    }
    for name in relationships.all("comments") {
      guard let bytes = package[name] else { continue }
      diagnostics.comments += try CountHandler.count(
        .comment, in: bytes, part: name, file: package.file, limits: limits)
    }
    manuscript.metadata = try properties(manuscript.metadata)
    manuscript.diagnostics += diagnostics.diagnostics(manuscript.source.places)
  }

  /// What the file's properties say; evidence at most, for they are often those of another file.
  private func properties(_ metadata: DocumentMetadata) throws(Fault) -> DocumentMetadata {
    guard let name = root.first("core-properties"), let bytes = package[name] else { return metadata }
    var handler = PropertiesHandler()
    try XMLReader.read(bytes, part: name, file: package.file, into: &handler, limits: limits)
    var result = metadata
    result.fileTitle = handler.title.isEmpty ? nil : handler.title
    result.fileAuthor = handler.creator.isEmpty ? nil : handler.creator
    return result
  }
}

extension StoryBlock {
  /// The block at another place.
  fileprivate func placed(at place: Place) -> StoryBlock {
    switch self {
    case .paragraph(var paragraph):
      paragraph.place = place
      return .paragraph(paragraph)
    case .figure(var figure):
      figure.place = place
      return .figure(figure)
    case .table: return self
    }
  }
}
