package import GongwenLayout
import GongwenModel
import GongwenStyle
package import GongwenText

/// The fonts that `make fonts` puts under `Fonts/`, for tests that shape and draw for real.
package enum FetchedFonts {
  /// The repository, which is also a home: it has `Styles` and `Fonts`.
  package static let home = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  /// The folder of fonts.
  package static let folder = home + "/Fonts"

  /// A new book of the fetched faces.
  ///
  /// - Parameter showsBoxes: Whether boxes stand in for the outlines of documents until they are embedded.
  /// - Returns: The book, with nothing opened yet.
  /// - Throws: `Missing` when a role has no face.
  package static func book(showsBoxes: Bool = true) throws -> FontBook {
    do throws(Fault) {
      let manifest = try FontManifestLoader.load(path: folder + "/manifest.yaml")
      return FontBook(
        try FontChains.resolve(manifest, in: FontIndex(folders: [folder])).chains, showsBoxes: showsBoxes)
    } catch {
      throw Missing(message: ([error.diagnostic.id] + error.diagnostic.arguments).joined(separator: " "))
    }
  }

  /// The file of a fetched face.
  ///
  /// - Parameter name: Its PostScript name.
  /// - Returns: The file, as the index found it.
  /// - Throws: `Missing` when it is not there.
  package static func file(_ name: String) throws -> FaceFile {
    let found = FontIndex(folders: [folder]).faces.first { $0.postScriptName == name }
    guard let found else { throw Missing(message: "no face \(name) in \(folder)") }
    return found
  }

  /// Says that the fonts are not there; no fault of the code under test.
  package struct Missing: Error, CustomStringConvertible {
    let message: String
    /// What is missing and how to get it.
    package var description: String { "\(message); run `make fonts` first" }
  }
}

extension FontBook {
  /// The PostScript name of a face.
  package func name(of key: FaceKey) -> String { files[Int(key.index)].postScriptName }
}
