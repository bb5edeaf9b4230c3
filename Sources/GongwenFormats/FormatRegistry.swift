package import GongwenModel

/// The formats, and the choice among them.
package enum FormatRegistry {
  /// Every format; the first that recognises a file reads it, and plain text stands last because it takes anything.
  package static let formats: [any InputFormat.Type] = [
    DocxFormat.self, RecordFormat.self, MarkdownFormat.self, TextFormat.self,
  ]

  /// The formats that LibreOffice turns into .docx first: name, kind of content, extensions.
  package static let converted: [(name: String, kind: FileKind, extensions: [String])] = [
    ("doc", .binaryDocument, ["doc", "wps", "dot", "wpt"]), ("odt", .openDocument, ["odt", "ott", "fodt"]),
    ("rtf", .richText, ["rtf"]),
  ]

  /// The extensions of the files that can be read.
  package static let extensions: Set<String> = Set(
    formats.flatMap { $0.extensions } + converted.flatMap { $0.extensions })

  /// The names that `--from` takes.
  package static let names: [String] = formats.map { $0.name } + converted.map { $0.name }

  /// How a file is to be read.
  package enum Choice {
    /// By a format of this target; with what there is to tell of its name
    case format(any InputFormat.Type, [Diagnostic])
    /// By LibreOffice, and then as .docx; the extension that tells LibreOffice what it is
    case convert(fileExtension: String, [Diagnostic])
  }

  /// Chooses how a file is read: as asked for, else by its content, else by its extension.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path.
  ///   - format: The name of a format, or `nil`.
  /// - Returns: The choice.
  /// - Throws: A `Fault` of category usage for a format that there is not, of category input for a file that no format
  ///   can read, with the remedy.
  package static func choose(_ bytes: [UInt8], name: String, as format: String? = nil) throws(Fault) -> Choice
  {
    let kind = FileKind(of: bytes, name: name)
    if let format { return try named(format) }
    let fileExtension = FileKind.fileExtension(of: name)
    try refuse(kind, name, fileExtension)
    let notes = pretence(kind, fileExtension, name)
    if let converted = converted.first(where: { $0.kind == kind }) {
      return .convert(fileExtension: converted.extensions[0], notes)
    }
    let chosen = formats.first { $0.recognises(kind, fileExtension: fileExtension) } ?? TextFormat.self
    return .format(chosen, notes)
  }

  /// Reads a file that needs no other program.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - name: Its path, for messages and for the extension.
  ///   - format: The name of a format; `nil` chooses by content, then by extension.
  /// - Returns: The manuscript.
  /// - Throws: A `Fault` as `choose` throws it, of category input for a file that cannot be read.
  package static func read(_ bytes: [UInt8], name: String, as format: String? = nil) throws(Fault)
    -> Manuscript
  {
    switch try choose(bytes, name: name, as: format) {
    case .format(let format, let notes):
      var manuscript = try format.read(bytes, name: name)
      manuscript.diagnostics = notes + manuscript.diagnostics
      return try checked(manuscript)
    case .convert: throw Fault(.input, "format.office.missing", [name], path: name)
    }
  }

  /// Refuses a text over the limits as a whole: half of a report is worse than none.
  private static func checked(_ manuscript: Manuscript) throws(Fault) -> Manuscript {
    let source = manuscript.source
    guard source.utf8.count <= LimitTable.textBytes else {
      throw Fault(
        .input, "input.too-large", [source.name, String(LimitTable.textBytes >> 20)], path: source.name)
    }
    guard source.lineCount <= LimitTable.textLines else {
      throw Fault(
        .input, "input.too-many-lines", [source.name, String(LimitTable.textLines)], path: source.name)
    }
    return manuscript
  }

  private static func named(_ format: String) throws(Fault) -> Choice {
    if let chosen = formats.first(where: { $0.name == format }) { return .format(chosen, []) }
    if let converted = converted.first(where: { $0.name == format || $0.extensions.contains(format) }) {
      return .convert(fileExtension: format == "doc" ? "doc" : converted.extensions[0], [])
    }
    throw Fault(.usage, "format.unknown", [format, names.joined(separator: ", ")])
  }

  /// Refuses what no format reads, and says what to do instead.
  private static func refuse(_ kind: FileKind, _ name: String, _ fileExtension: String) throws(Fault) {
    func fault(_ id: String, _ arguments: [String] = []) -> Fault {
      Fault(.input, id, [name] + arguments, path: name)
    }
    switch kind {
    case .empty: throw fault("reading.empty")
    case .lockFile: throw fault("format.lockFile")
    case .encrypted: throw fault("format.encrypted")
    case .workbook: throw fault("format.workbook")
    case .presentation, .other, .archive, .compound: throw fault("format.foreign", [kind.title])
    case .wordXML: throw fault("format.wordXML")
    case .webPage where isOffice(fileExtension): throw fault("format.webPage")
    case .text where isOffice(fileExtension): throw fault("format.notOffice", ["." + fileExtension])
    default: return
    }
  }

  /// Whether an extension promises a word processor's file.
  private static func isOffice(_ fileExtension: String) -> Bool {
    DocxFormat.extensions.contains(fileExtension)
      || converted.contains { $0.extensions.contains(fileExtension) }
  }

  /// What to tell where the name promises another format than the content is of.
  private static func pretence(_ kind: FileKind, _ fileExtension: String, _ name: String) -> [Diagnostic] {
    // Markdown may begin with a tag.
    if kind == .webPage, !MarkdownFormat.extensions.contains(fileExtension) {
      return [Diagnostic("format.readAsText", .warning, [kind.title])]
    }
    guard isOffice(fileExtension), kind != .text else { return [] }
    let promised =
      DocxFormat.extensions.contains(fileExtension)
      ? FileKind.document : converted.first { $0.extensions.contains(fileExtension) }?.kind
    guard promised != kind else { return [] }
    return [Diagnostic("format.pretends", .info, ["." + fileExtension, kind.title])]
  }
}
