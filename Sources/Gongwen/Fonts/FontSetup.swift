public import GongwenModel
internal import GongwenText

/// Prepares fonts once, when they are set up, so that every later run is faster and its files smaller.
public enum FontSetup {
  /// A prepared face.
  public struct Prepared: Sendable, Equatable {
    /// Its PostScript name.
    public var postScriptName: String
    /// The file written.
    public var path: String
    /// How many glyphs it has.
    public var glyphs: Int
    /// The size of the file in bytes.
    public var size: Int
    /// The greatest distance between an old and a new outline, in thousandths of an em; 0 for a face that was
    /// TrueType already.
    public var largestError: Double
  }

  /// Writes each asked face of some font files as a TrueType file of its own, named after the face.
  ///
  /// - Parameters:
  ///   - sources: Paths of TrueType or OpenType files and collections.
  ///   - faces: The PostScript names of the faces wanted; empty for the only face of each source.
  ///   - folder: The folder for the results.
  ///   - progress: Told which source is in hand, and how many of its glyphs are done.
  /// - Returns: What was written, in the order of the sources.
  /// - Throws: A `Fault` when a source is damaged, an asked face is in none of them, or a file cannot be
  ///   written. Files written before the fault stay and are complete.
  public static func prepare(
    sources: [String], faces: [String], folder: String,
    progress: (_ source: String, _ done: Int, _ total: Int) -> Void
  ) throws(Fault) -> [Prepared] {
    var results: [Prepared] = []
    var asked = faces
    for source in sources {
      var wanted: [String?] = [nil]
      if !faces.isEmpty {
        let there = try FacePreparation.faces(in: source)
        wanted = there.filter(asked.contains)
        asked.removeAll(where: there.contains)
      }
      for face in wanted {
        let report = try FacePreparation.prepare(source: source, face: face, folder: folder) {
          progress(source, $0, $1)
        }
        results.append(Prepared(report))
      }
    }
    // An asked face that no source has: the message names the last one and what it does have.
    if let face = asked.first, let source = sources.last {
      let there = try FacePreparation.faces(in: source).joined(separator: ", ")
      throw Fault(.fonts, "font.prepare.face", [source, face, there], path: source)
    }
    return results
  }
}

extension FontSetup.Prepared {
  init(_ report: FacePreparation.Report) {
    self.init(
      postScriptName: report.postScriptName, path: report.destination, glyphs: report.glyphs,
      size: report.size, largestError: report.largestError)
  }
}
