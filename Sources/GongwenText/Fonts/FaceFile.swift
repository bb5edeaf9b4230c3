package import GongwenLayout

/// How a face's outlines are written.
package enum OutlineFormat: String, Sendable, Hashable {
  /// Quadratic outlines in a `glyf` table.
  case trueType = "truetype"
  /// Cubic outlines in a `CFF` table.
  case compactFontFormat = "cff"
  /// Variable cubic outlines in a `CFF2` table.
  case compactFontFormat2 = "cff2"
}

/// One face (字体) in one file, as the index found it.
package struct FaceFile: Sendable, Hashable {
  /// The path of its file.
  package var path: String
  /// Its number in the file, from 0; other than 0 only in collections.
  package var index: Int
  /// Its PostScript name, such as `FandolFang-Regular`.
  package var postScriptName: String
  /// Its family and full names in all languages.
  package var families: [String]
  /// The name of its style, such as `Regular`.
  package var style: String
  /// Its weight, 400 for regular, as its OS/2 table claims; Fandol's bold faces claim 400 too.
  package var weight: Int
  /// Whether it is slanted.
  package var isItalic: Bool
  /// How its outlines are written.
  package var format: OutlineFormat
  /// The embedding permission (`fsType`): 0 installable, 2 restricted, 4 preview and print, 8 editable.
  package var embedding: Int
  /// The short name of its licence, such as `OFL-1.1`; `nil` when neither the face nor a file beside it says.
  package var licence: String?
  /// The Debian package that the manifest names for it; `nil` for a face that the user brought.
  package var package: String?
  /// Which of the searched folders it lies in, from 0; an earlier folder wins.
  package var folder: Int

  /// Creates a face; see the properties for the units and meanings.
  package init(
    path: String, index: Int = 0, postScriptName: String, families: [String] = [], style: String = "Regular",
    weight: Int = 400, isItalic: Bool = false, format: OutlineFormat = .trueType, embedding: Int = 0,
    licence: String? = nil, package: String? = nil, folder: Int = 0
  ) {
    self.path = path
    self.index = index
    self.postScriptName = postScriptName
    self.families = families
    self.style = style
    self.weight = weight
    self.isItalic = isItalic
    self.format = format
    self.embedding = embedding
    self.licence = licence
    self.package = package
    self.folder = folder
  }

  /// The face as a document names it.
  package var reference: FontReference {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return FontReference(postScriptName: postScriptName, fileName: name, index: index)
  }

  /// The name people know it by: the first family name, or the PostScript name.
  package var family: String { families.first ?? postScriptName }

  /// Whether its licence bits let it be embedded in a PDF.
  package var mayBeEmbedded: Bool { embedding & 0xF != 2 }

  /// Whether both are the same face of the same file, whatever the manifest calls them.
  func isSameFace(_ other: FaceFile) -> Bool { path == other.path && index == other.index }
}
