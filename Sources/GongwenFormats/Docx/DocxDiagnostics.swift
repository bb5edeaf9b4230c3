internal import GongwenModel

/// How often something was met, and where first.
struct PlacedCount {
  private(set) var count = 0
  private(set) var place: Place?

  mutating func add(_ place: Place, _ more: Int = 1) {
    guard more > 0 else { return }
    count += more
    self.place = self.place ?? place
  }
}

/// What of a document is left out or read otherwise than it stands, counted: each kind is told once.
struct DocxDiagnostics {
  var insertions = PlacedCount()
  var deletions = PlacedCount()
  var comments = 0
  var headers: [String] = []
  /// The pictures in headers and footers, each once.
  var headerPictures: Set<String> = []
  var watermarks: [String] = []
  var pages = PlacedCount()
  var contentsLines = 0
  var hidden = PlacedCount()
  var formulas = PlacedCount()
  var textBoxes = 0
  var shapes = 0
  var frames = 0
  var ruby = 0
  var objects = 0
  var chunks = PlacedCount()
  var subDocuments = PlacedCount()
  /// Fields that have no end.
  var openFields = PlacedCount()
  /// Fields whose text a program computes when it opens the file, and their kinds.
  var computedFields = PlacedCount()
  var computedWords: [String] = []
  /// Prompts of content controls, and fields of a mail merge.
  var unfilled = PlacedCount()
  /// References to notes that the file does not have.
  var missingNotes = PlacedCount()
  var hasMacros = false
  var externalPictures: [Place] = []
  var pictures: [(name: String, refusal: PictureReader.Refusal, place: Place)] = []
  var symbols: [String] = []
  var missingParts: [String] = []

  /// The diagnostics, in a fixed order.
  ///
  /// - Parameter places: Where the paragraphs and cells stand in the text.
  /// - Returns: The diagnostics, those of one kind told once, at the first place.
  func diagnostics(_ places: PlaceMap) -> [Diagnostic] {
    var result: [Diagnostic] = []
    func tell(_ id: String, _ severity: Severity, _ found: PlacedCount, _ arguments: [String]? = nil) {
      guard found.count > 0 else { return }
      // The first of them; a paragraph of which nothing is shown may have no place in the text.
      let offset = places.entries.first { $0.place == found.place }?.offset
      let span = offset.map { SourceSpan($0, $0) }
      result.append(Diagnostic(id, severity, arguments ?? [String(found.count)], span: span))
    }
    func tell(_ id: String, _ severity: Severity, if condition: Bool, _ arguments: [String]) {
      if condition { result.append(Diagnostic(id, severity, arguments)) }
    }
    tell("docx.missing", .warning, if: !missingParts.isEmpty, [missingParts.joined(separator: ", ")])
    tell("docx.macros", .warning, if: hasMacros, [])
    var revisions = insertions
    if let place = deletions.place { revisions.add(place, deletions.count) }
    tell("docx.revisions", .warning, revisions, [String(insertions.count), String(deletions.count)])
    tell("docx.comments", .info, if: comments > 0, [String(comments)])
    tell("docx.headers", .info, if: !headers.isEmpty, [headers.joined(separator: " / ")])
    tell("docx.headerPictures", .info, if: !headerPictures.isEmpty, [String(headerPictures.count)])
    tell("docx.watermarks", .info, if: !watermarks.isEmpty, [watermarks.joined(separator: " / ")])
    tell("docx.pages", .info, pages)
    tell("docx.contents", .info, if: contentsLines > 0, [String(contentsLines)])
    tell("docx.fields", .warning, openFields)
    tell(
      "docx.computed", .info, computedFields,
      [String(computedFields.count), computedWords.joined(separator: ", ")])
    tell("docx.unfilled", .warning, unfilled)
    tell("docx.notes", .warning, missingNotes)
    tell("docx.hidden", .warning, hidden)
    tell("docx.textBoxes", .info, if: textBoxes > 0, [String(textBoxes)])
    tell("docx.frames", .info, if: frames > 0, [String(frames)])
    tell("docx.formulas", .warning, formulas)
    tell("docx.ruby", .info, if: ruby > 0, [String(ruby)])
    tell("docx.chunks", .warning, chunks)
    tell("docx.subDocuments", .warning, subDocuments)
    tell("docx.objects", .warning, if: objects > 0, [String(objects)])
    tell("docx.shapes", .info, if: shapes > 0, [String(shapes)])
    tell("docx.symbols", .warning, if: !symbols.isEmpty, [symbols.prefix(8).joined(separator: " ")])
    tell("docx.external", .warning, if: !externalPictures.isEmpty, [String(externalPictures.count)])
    return result + pictureDiagnostics()
  }

  /// One diagnostic for each format that cannot be drawn, with the first of its pictures, and one for each damaged one.
  private func pictureDiagnostics() -> [Diagnostic] {
    var result: [Diagnostic] = []
    var counts: [String: Int] = [:]
    for case (_, .format(let format), _) in pictures { counts[format, default: 0] += 1 }
    for (name, refusal, _) in pictures {
      switch refusal {
      case .format(let format):
        guard let count = counts.removeValue(forKey: format) else { continue }
        result.append(Diagnostic("picture.format", .warning, [name, format, String(count)]))
      case .damaged: result.append(Diagnostic("picture.damaged", .warning, [name]))
      case .tooLarge: result.append(Diagnostic("picture.tooLarge", .warning, [name]))
      }
    }
    return result
  }
}
