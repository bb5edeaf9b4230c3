import GongwenModel

/// Completes the fonts of Cairo's file, object by object in the order of the file.
struct FontCompletion {
  private let file: CairoObjects
  private var names = SubsetNames()

  /// Prepares for a file.
  init(_ file: CairoObjects) { self.file = file }

  /// An object as it is to be: a font with what it lacks, any other as it stands.
  ///
  /// - Throws: A `Fault` of category internal for an object that is no dictionary.
  mutating func complete(_ object: CairoObjects.Object) throws(Fault) -> [UInt8] {
    let bytes = file.bytes
    var body = Array(bytes[object.body])
    let entries = try file.dictionary(object.number)
    guard let type = entries.value("Type", in: bytes) else { return body }
    if bytes[type].elementsEqual("/FontDescriptor".utf8) {
      correctDescent(entries, object, &body)
      names.distinguish(&body, from: 0)
    } else if bytes[type].elementsEqual("/Font".utf8) {
      // Without it a CIDFontType2 is not valid PDF/A (ISO 19005-2 6.2.11.3.2); Cairo 1.16 leaves it out.
      let isWide = entries.value("Subtype", in: bytes).map { bytes[$0].elementsEqual("/CIDFontType2".utf8) }
      if isWide == true, entries.value("CIDToGIDMap", in: bytes) == nil {
        guard let close = body.lastIndex(of: UInt8(ascii: ">")), close > 0 else {
          throw Fault.pdfStructure("object \(object.number)")
        }
        body.insert(contentsOf: "/CIDToGIDMap/Identity".utf8, at: close - 1)
      }
      names.distinguish(&body, from: 0)
    }
    return body
  }

  /// A descender lies below the baseline.
  ///
  /// FandolSong has it above, by a slip of its sign, and a reader that makes room for lines by it selects them wrongly.
  private func correctDescent(
    _ entries: [ObjectSyntax.Entry], _ object: CairoObjects.Object, _ body: inout [UInt8]
  ) {
    guard let value = entries.value("Descent", in: file.bytes), let first = file.bytes[value].first,
      (0x31...0x39).contains(first)
    else { return }
    body.insert(UInt8(ascii: "-"), at: value.lowerBound - object.body.lowerBound)
  }
}
