internal import GongwenText
public import GongwenModel

/// The faces that a home leads to, with what is said of the choice.
struct ChosenFonts {
  /// The chain of every role.
  let chains: FontChains
  /// What was found, such as a damaged file that was passed over.
  let diagnostics: [Diagnostic]

  /// Chooses.
  ///
  /// - Throws: A `Fault` of category fonts when a folder of fonts is not there, or a role has no face.
  init(_ home: GongwenHome) throws(Fault) {
    let places = home.fontPlaces
    let manifest = try FontManifestLoader.load(path: places.manifest)
    let index = FontIndex(folders: places.folders, cacheFolder: places.cacheFolder)
    if let fault = index.folderFaults.first { throw fault }
    chains = try FontChains.resolve(manifest, in: index)
    diagnostics =
      index.diagnostics(about: home.fontFolders, besides: chains.diagnostics)
      + chains.diagnostics + chains.unusedFolders(of: index, among: home.fontFolders)
  }
}

extension GongwenHome {
  /// What a typesetter of this home finds about the fonts, as `Typesetter.fontDiagnostics`; empty where none can be made,
  /// whose fault tells why.
  public var fontDiagnostics: [Diagnostic] { (try? ChosenFonts(self))?.diagnostics ?? [] }
}
