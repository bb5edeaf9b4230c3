internal import GongwenFiles
internal import GongwenFormats
public import GongwenModel
public import GongwenReading

/// Reads a file of any format as a careful clerk would: text, structure, and the account of every character.
///
/// - Parameters:
///   - bytes: The content of the file.
///   - name: Its path, for messages; with the content it decides the format.
///   - options: What is known from outside.
/// - Returns: The document with the reasons for everything in it, and the list of what was left out.
/// - Throws: `Fault` of category `input` when the file cannot be read, or a value of `options.metadata` has a character
///   that no page can show.
public func readDocument(
  _ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
) throws(Fault) -> ReadResult {
  // The libraries below take text as C does: a NUL would end the process.
  if let (key, scalar) = options.metadata.forbidden {
    throw Fault(.input, "input.metadata.control", [key, scalar.codePoint], path: name)
  }
  var manuscript = try manuscript(of: bytes, name: name, options: options)
  LinkedPictures.read(into: &manuscript, from: options.opensPictures ? Path.folder(of: name) : nil)
  return GongwenReading.readDocument(manuscript, options: options)
}

/// The files of the pictures that a text names, such as those of Markdown, whether they are there or not.
///
/// - Parameters:
///   - bytes: The content of the text's file.
///   - name: Its path.
///   - options: How it is read.
/// - Returns: Their paths, in the order of the addresses.
package func linkedPictureFiles(of bytes: [UInt8], name: String, options: ReadingOptions) -> [String] {
  LinkedPictures.files(of: bytes, name: name, options: options)
}

/// What the format of a file makes of it; files of other word processors go through LibreOffice.
private func manuscript(
  of bytes: [UInt8], name: String, options: ReadingOptions
) throws(Fault) -> Manuscript {
  switch try FormatRegistry.choose(bytes, name: name, as: options.format) {
  case .format: return try FormatRegistry.read(bytes, name: name, as: options.format)
  case .convert(let fileExtension, let notes):
    guard let program = options.office else {
      throw Fault(.input, "format.office.missing", [name], path: name)
    }
    let docx = try OfficeConverter(program: program).docx(from: bytes, as: fileExtension, name: name)
    var manuscript = try FormatRegistry.read(docx, name: name, as: "docx")
    for index in manuscript.diagnostics.indices where manuscript.diagnostics[index].id == "docx.computed" {
      let found = manuscript.diagnostics[index]
      // LibreOffice computes them while it converts: what the file had is lost, also today's date is no one's.
      manuscript.diagnostics[index] = Diagnostic(
        "format.office.computed", .warning, found.arguments, span: found.span)
    }
    let lost = lostObjects(of: bytes, name: name, in: manuscript)
    let converted = Diagnostic("format.office.converted", .info)
    manuscript.diagnostics = notes + [converted] + lost + manuscript.diagnostics
    return manuscript
  }
}

/// What is told of objects of which nothing came out of LibreOffice: one without its part for formulas leaves them out.
private func lostObjects(of bytes: [UInt8], name: String, in manuscript: Manuscript) -> [Diagnostic] {
  let count = OpenDocumentObjects.count(in: bytes, name: name)
  let figures = manuscript.pieces.count { if case .figure? = $0.object { true } else { false } }
  let told = ["docx.formulas", "docx.objects"]
  guard count > figures, !manuscript.diagnostics.contains(where: { told.contains($0.id) }) else { return [] }
  return [Diagnostic("format.office.objects", .warning, [String(count)])]
}
