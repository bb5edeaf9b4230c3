internal import GongwenModel
internal import GongwenRendering

/// The pictures of a text that cannot be drawn: what a file's head promises may be damaged further on.
///
/// Looked at once for all documents of the text, which share its pictures.
struct DamagedPictures {
  private var damaged: [ResourceID] = []
  /// What there is to say about them.
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks for them.
  init(among pictures: [ResourceID: Resource]) {
    for (id, picture) in pictures.sorted(by: { $0.key.index < $1.key.index })
    where !PictureSurfaces.canDraw(picture) {
      damaged.append(id)
      diagnostics.append(Diagnostic("picture.damaged", .warning, [picture.name]))
    }
  }

  /// Takes them out of a document, so that their names are set in their places.
  func remove(from document: inout Document) { for id in damaged { document.resources[id] = nil } }
}
