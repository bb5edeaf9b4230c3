internal import GongwenModel
internal import GongwenRendering

/// The pictures of a document that can be drawn: what a file's head promises may be damaged further on.
enum DrawablePictures {
  /// Takes the others out of a document, so that their names are set in their places.
  ///
  /// - Parameter document: The document.
  /// - Returns: What there is to say about them.
  static func keep(in document: inout Document) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (id, picture) in document.resources.sorted(by: { $0.key.index < $1.key.index })
    where !PictureSurfaces.canDraw(picture) {
      document.resources[id] = nil
      diagnostics.append(Diagnostic("picture.damaged", .warning, [picture.name]))
    }
    return diagnostics
  }
}
