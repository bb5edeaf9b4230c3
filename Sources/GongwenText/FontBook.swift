package import GongwenLayout
package import GongwenModel

/// The faces of one piece of work: every face that the roles and their fallbacks name, opened when first
/// needed, each under one key.
///
/// Not for sharing between threads: Pango's and FreeType's objects belong to one. Each worker has its own.
package final class FontBook {
  /// The faces by key.
  package let files: [FaceFile]
  /// The faces by key, named for other processes.
  package let references: [FontReference]
  private let chains: [FontRole: [FaceKey]]
  private let misdrawn: [[MisdrawnCharacters.Entry]]
  private var shaping: [ShapingFace?]
  /// The faces open for drawing: a handful, searched in order.
  private var drawing: [(key: FaceKey, shift: Float, use: DrawingFace.Use, face: DrawingFace)] = []
  /// Whether the faces of documents show boxes; not where Cairo embeds one by its outlines.
  private var showsBoxes: Bool
  private var library: FreeTypeLibrary?

  /// Creates a book of the chains of all roles; opens nothing yet.
  ///
  /// - Parameters:
  ///   - chains: The chains.
  ///   - showsBoxes: Whether boxes stand in for the outlines of documents until they are embedded.
  package init(_ chains: [FontRole: FontChain], showsBoxes: Bool = true) {
    self.showsBoxes = showsBoxes
    var files: [FaceFile] = []
    var keys: [FaceFile: FaceKey] = [:]
    var table: [FontRole: [FaceKey]] = [:]
    for role in FontRole.allCases {
      guard let chain = chains[role] else { continue }
      table[role] = ([chain.primary] + chain.fallbacks).map { file in
        if let key = keys[file] { return key }
        let key = FaceKey(UInt16(files.count))
        keys[file] = key
        files.append(file)
        return key
      }
    }
    self.files = files
    references = files.map(\.reference)
    misdrawn = files.map { MisdrawnCharacters.entries(of: $0.postScriptName) }
    self.chains = table
    shaping = [ShapingFace?](repeating: nil, count: files.count)
  }

  /// The key of a face that a document names.
  ///
  /// - Throws: A `Fault` of category fonts when the face is not among those of the book.
  package func key(for reference: FontReference) throws(Fault) -> FaceKey {
    let index =
      references.firstIndex(of: reference)
      ?? references.firstIndex { $0.postScriptName == reference.postScriptName }
    guard let index else { throw Fault(.fonts, "font.reference", [reference.postScriptName]) }
    return FaceKey(UInt16(index))
  }

  /// The faces of a role, its own first; the body's when the role has none.
  func faces(of role: FontRole) throws(Fault) -> [FaceKey] {
    if let keys = chains[role] ?? chains[.body] { return keys }
    throw Fault(.fonts, "font.no-face", [role.rawValue])
  }

  /// Whether a role has faces of its own.
  func hasFaces(of role: FontRole) -> Bool { chains[role] != nil }

  /// The characters that a face draws as other signs.
  func misdrawn(by key: FaceKey) -> [MisdrawnCharacters.Entry] { misdrawn[Int(key.index)] }

  /// A face opened for shaping.
  func shapingFace(_ key: FaceKey) throws(Fault) -> ShapingFace {
    if let face = shaping[Int(key.index)] { return face }
    let face = try ShapingFace(files[Int(key.index)])
    shaping[Int(key.index)] = face
    return face
  }

  /// The glyph of a character in a face; `nil` when it has none.
  ///
  /// - Parameters:
  ///   - scalar: The character.
  ///   - key: The face.
  /// - Returns: The glyph's number in the face.
  /// - Throws: A `Fault` of category fonts when the face cannot be opened.
  package func glyph(of scalar: Unicode.Scalar, in key: FaceKey) throws(Fault) -> UInt32? {
    try shapingFace(key).nominalGlyph(scalar.value)
  }

  /// The signs that a character is put together of where a face lacks it, such as □√ for ☑.
  ///
  /// - Parameters:
  ///   - scalar: The character.
  ///   - key: The face that it is drawn in.
  /// - Returns: The signs, one for each glyph; `nil` when the face has the character, or nothing stands for it.
  package func composition(of scalar: Unicode.Scalar, in key: FaceKey) -> String? {
    guard let signs = ComposedSign.signs(of: scalar.value),
      // A face that cannot be opened draws nothing; that is told where it is drawn.
      let face = try? shapingFace(key), face.nominalGlyph(scalar.value) == nil
    else { return nil }
    return String(String.UnicodeScalarView(signs.compactMap(Unicode.Scalar.init)))
  }

  /// A face opened for drawing.
  ///
  /// - Parameters:
  ///   - key: The face.
  ///   - shift: How far down its glyphs stand, so that they are level with another face's, in em; 0 leaves them.
  ///   - use: What is drawn.
  /// - Returns: The face. It is not lowered (`isLowered`) when its outlines cannot be moved, as those of a `CFF`
  ///   table; then the origin must be moved.
  /// - Throws: A `Fault` of category fonts when FreeType cannot open the file.
  package func drawingFace(
    _ key: FaceKey, loweredBy shift: Float = 0, for use: DrawingFace.Use = .pixels
  ) throws(Fault) -> DrawingFace {
    let file = files[Int(key.index)]
    let shift = file.format == .trueType ? shift : 0
    if let open = drawing.first(where: { $0.key == key && $0.shift == shift && $0.use == use }) {
      return open.face
    }
    let face = try DrawingFace(
      file, try freeType(), loweredBy: shift, showsBoxes: use == .document && showsBoxes)
    drawing.append((key, shift, use, face))
    return face
  }

  /// Lets Cairo read the outlines of the faces of documents while it embeds them.
  ///
  /// - Parameter finish: Finishes a document.
  /// - Returns: Whether each glyph that was shown as a box was read. If not, Cairo may have drawn boxes: the faces are
  ///   opened anew without them, and the document has to be drawn again.
  package func embedOutlines(_ finish: () -> Void) -> Bool {
    let faces = drawing.filter { $0.use == .document }.map(\.face)
    for face in faces { face.showsBoxes = false }
    finish()
    guard !faces.contains(where: \.hasUnreadBoxes) else {
      showsBoxes = false
      drawing.removeAll { $0.use == .document }
      return false
    }
    for face in faces { face.showsBoxes = true }
    return true
  }

  private func freeType() throws(Fault) -> FreeTypeLibrary {
    if let library { return library }
    let opened = try FreeTypeLibrary()
    library = opened
    return opened
  }
}
