internal import GongwenLayout
internal import GongwenModel
internal import GongwenText

/// The faces of a document among those of a book; each is looked for when a run first names it.
struct FaceTable {
  private let fonts: [FontReference]
  private let book: FontBook
  private let isBooksOwn: Bool
  private var keys: [FaceKey?]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - fonts: The faces that runs name; empty for pages whose runs name the book's own.
  ///   - book: The faces to draw with.
  init(_ fonts: [FontReference], book: FontBook) {
    self.fonts = fonts
    self.book = book
    isBooksOwn = fonts.isEmpty || fonts == book.references
    keys = isBooksOwn ? [] : [FaceKey?](repeating: nil, count: fonts.count)
  }

  /// The book's key of a face that a run names.
  ///
  /// - Throws: A `Fault` of category fonts when the book does not have the face, of category internal when the document
  ///   names none by that number.
  mutating func key(of face: FaceKey) throws(Fault) -> FaceKey {
    if isBooksOwn, Int(face.index) < book.files.count { return face }
    let index = Int(face.index)
    guard fonts.indices.contains(index) else { throw Fault(.internal, "output.face", [String(index)]) }
    if let known = keys[index] { return known }
    let key = try book.key(for: fonts[index])
    keys[index] = key
    return key
  }
}
