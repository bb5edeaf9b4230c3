internal import GongwenFiles
package import GongwenModel

/// A standard's list of characters (字符集), by its levels, as the files in `Fonts/coverage` write it.
///
/// The format: `# ` begins a comment, `@ ` the name of a level; every other line is characters of that level.
package struct CharacterRepertoire: Sendable, Equatable {
  /// The characters of one level.
  package struct Level: Sendable, Equatable {
    /// The name, such as `一级字`.
    package var name: String
    /// The characters.
    package var scalars: [UInt32]
  }

  /// The levels in order.
  package var levels: [Level] = []

  /// Reads a list.
  package init(utf8: [UInt8]) {
    for line in utf8.split(separator: 0x0A) {
      if line.starts(with: "# ".utf8) { continue }
      if line.starts(with: "@ ".utf8) {
        levels.append(Level(name: String(decoding: line.dropFirst(2), as: UTF8.self), scalars: []))
      } else if !levels.isEmpty {
        levels[levels.count - 1].scalars += String(decoding: line, as: UTF8.self).unicodeScalars.map(\.value)
      }
    }
  }

  /// Reads the list in a file.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The list.
  /// - Throws: A `Fault` of category input when the file cannot be read or has no characters.
  package static func load(path: String) throws(Fault) -> CharacterRepertoire {
    guard let bytes = InputFile.small(path) else {
      throw Fault(.input, "font.coverage.unreadable", [path, systemReason()], path: path)
    }
    let repertoire = CharacterRepertoire(utf8: bytes)
    guard repertoire.count > 0 else { throw Fault(.input, "font.coverage.empty", [path], path: path) }
    return repertoire
  }

  /// How many characters it has in all.
  package var count: Int { levels.reduce(0) { $0 + $1.scalars.count } }

  /// All characters in the order of the list.
  package var scalars: [UInt32] { levels.flatMap(\.scalars) }

  /// The characters of some lists that a face does not draw with ink.
  ///
  /// - Parameters:
  ///   - lists: The characters wanted, list by list.
  ///   - face: The face.
  /// - Returns: What is missing, list by list, in the same order.
  /// - Throws: A `Fault` of category fonts when the face's file cannot be read any more.
  package static func missing(_ lists: [[UInt32]], from face: FaceFile) throws(Fault) -> [[UInt32]] {
    guard lists.contains(where: { !$0.isEmpty }) else { return lists }
    let map = try map(of: face)
    return lists.map { $0.filter { !map.draws($0) } }
  }

  private static func map(of face: FaceFile) throws(Fault) -> CharacterMap {
    do throws(FontDamage) {
      let file = try SfntFile(FontBytes(try MappedFile(path: face.path)))
      guard face.index < file.faces.count else { throw FontDamage(.truncated) }
      return try CharacterMap(file: file, face: file.faces[face.index])
    } catch {
      throw Fault(.fonts, error.kind.rawValue, [face.path, error.detail], path: face.path)
    }
  }
}
