internal import GongwenFiles
package import GongwenModel

/// Turns one face of a font file into a TrueType file of its own, once, when fonts are set up.
///
/// Cairo draws TrueType outlines in a third of the time that FreeType's CFF interpreter takes, embeds only
/// the glyphs used where it embeds every subroutine of a CFF face, and a file of one face is read faster
/// than a collection. Glyph numbers, advances and layout tables stay as they are; outlines move by at most
/// half a unit of a 1000-unit em.
package struct FacePreparation {
  /// What was done.
  package struct Report: Sendable, Equatable {
    /// The face.
    package var postScriptName: String
    /// The file that was written.
    package var destination: String
    /// How many glyphs it has.
    package var glyphs: Int
    /// Its size in bytes.
    package var size: Int
    /// Whether outlines were converted; false when they were TrueType already.
    package var isConverted: Bool
    /// The greatest distance between an old and a new outline, in thousandths of an em.
    package var largestError: Double
  }

  /// Called now and then with the number of glyphs done and the number of all.
  package typealias Progress = (_ done: Int, _ total: Int) -> Void

  /// Prepares a face.
  ///
  /// - Parameters:
  ///   - source: The path of a TrueType or OpenType file or collection.
  ///   - face: The PostScript name of the face; `nil` for the only one of the file.
  ///   - folder: The folder for the result, which is named after the face.
  ///   - progress: Told how far the work is.
  /// - Returns: What was done.
  /// - Throws: A `Fault` of category fonts when the source is damaged, has no such face or one that cannot be
  ///   converted; of category usage when the face must be named; of category input when the result cannot be
  ///   written.
  package static func prepare(
    source: String, face: String? = nil, folder: String, progress: Progress = { _, _ in }
  ) throws(Fault) -> Report {
    let file = try FontSource(path: source)
    let chosen = try file.face(named: face)
    try ReadFiles([source]).protect(from: Path.join(folder, chosen.fileName))
    let tables = try file.preparedTables(of: chosen, progress)
    let bytes = tables.writer.file()
    let destination = folder + "/" + chosen.fileName
    try AtomicFile.write(bytes, to: destination)
    return Report(
      postScriptName: chosen.postScriptName, destination: destination, glyphs: tables.glyphs,
      size: bytes.count, isConverted: chosen.format != .trueType, largestError: tables.largestError)
  }

  /// The PostScript names of the faces in a file.
  ///
  /// - Throws: A `Fault` of category fonts when the file is damaged or no font.
  package static func faces(in path: String) throws(Fault) -> [String] {
    try FontSource(path: path).faces.map(\.postScriptName)
  }
}
