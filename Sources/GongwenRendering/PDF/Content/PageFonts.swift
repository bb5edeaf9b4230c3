import GongwenModel

/// The fonts of a page by their names in its resources: whether a code has one byte or two.
struct PageFonts {
  private var fonts: [(name: [UInt8], isWide: Bool)] = []

  /// Reads the fonts of a page's resources.
  ///
  /// - Throws: A `Fault` of category internal for a font of another kind than Cairo makes of outlines.
  init(resources: [ObjectSyntax.Entry], in file: CairoObjects) throws(Fault) {
    guard let value = resources.value("Font", in: file.bytes) else { return }
    guard let (entries, _) = ObjectSyntax.dictionary(file.bytes, value) else {
      throw Fault.pdfStructure("Font")
    }
    for entry in entries {
      guard let number = ObjectSyntax.reference(file.bytes, entry.value) else {
        throw Fault.pdfStructure("Font")
      }
      let font = try file.dictionary(number)
      guard let kind = font.value("Subtype", in: file.bytes) else { throw Fault.pdfStructure("Font") }
      let isWide = file.bytes[kind].elementsEqual("/Type0".utf8)
      guard isWide || ["/TrueType", "/Type1"].contains(where: { file.bytes[kind].elementsEqual($0.utf8) })
      else { throw Fault.pdfStructure("Font") }
      fonts.append((Array(file.bytes[entry.key]), isWide))
    }
  }

  /// Whether the codes of the font that operands of `Tf` name have two bytes.
  ///
  /// - Throws: The fault that is given when the page has no such font.
  func isWide(_ operands: ArraySlice<UInt8>, _ fault: @autoclosure () -> Fault) throws(Fault) -> Bool {
    let name = operands.dropFirst().prefix { !ObjectSyntax.isBlank($0) }
    guard let font = fonts.first(where: { name.elementsEqual($0.name) }) else { throw fault() }
    return font.isWide
  }
}
