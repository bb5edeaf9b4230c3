internal import GongwenFormats
internal import GongwenModel
internal import GongwenRendering

/// The pictures of a text that are not drawn: what a file's head promises may be damaged further on, and all of them
/// together may have more pixels than there is memory for.
///
/// Looked at once for all documents of the text, which share its pictures.
struct RefusedPictures {
  private var refused: [ResourceID] = []
  /// What there is to say about them.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks for them.
  ///
  /// - Parameters:
  ///   - pictures: The pictures, each one counted once however often it is shown.
  ///   - limits: How many pixels they may have together.
  init(among pictures: [ResourceID: Resource], limits: FormatLimits = FormatLimits()) {
    var pixels = 0
    for (id, picture) in pictures.sorted(by: { $0.key.index < $1.key.index }) {
      let own = Self.heldPixels(of: picture)
      guard pixels + own <= limits.textPixels else {
        refuse(
          id, Diagnostic("picture.sum", .warning, [picture.name, String(limits.textPixels / 1_000_000)]))
        continue
      }
      switch PictureSurfaces.soundness(of: picture) {
      case .whole: break
      case .partial: diagnostics.append(Diagnostic("picture.partial", .warning, [picture.name]))
      case .none:
        refuse(id, Diagnostic("picture.damaged", .warning, [picture.name]))
        continue
      }
      pixels += own
    }
  }

  private mutating func refuse(_ id: ResourceID, _ diagnostic: Diagnostic) {
    refused.append(id)
    diagnostics.append(diagnostic)
  }

  /// The pixels that drawing keeps until the document is done; a JPEG goes into a PDF as it is.
  private static func heldPixels(of picture: Resource) -> Int {
    picture.format == .png ? picture.width * picture.height : 0
  }

  /// Takes them out of a document, so that their names are set in their places.
  func remove(from document: inout Document) { for id in refused { document.resources[id] = nil } }
}
