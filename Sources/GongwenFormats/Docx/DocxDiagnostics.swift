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
  /// The pictures that are left out, and why; `nil` for those that the file does not have.
  var pictures: [(name: String, refusal: PictureReader.Refusal?, place: Place)] = []
  var symbols: [String] = []
  var missingParts: [String] = []

  /// The diagnostics, in a fixed order.
  ///
  /// - Parameter places: Where the paragraphs and cells stand in the text.
  /// - Returns: The diagnostics, those of one kind told once, at the first place.
  func diagnostics(_ places: PlaceMap) -> [Diagnostic] {
    var told = ToldOnce(places: places)
    told.add("docx.missing", .warning, if: !missingParts.isEmpty, [missingParts.joined(separator: ", ")])
    told.add("docx.macros", .warning, if: hasMacros, [])
    var revisions = insertions
    if let place = deletions.place { revisions.add(place, deletions.count) }
    told.add("docx.revisions", .warning, revisions, [String(insertions.count), String(deletions.count)])
    told.add("docx.comments", .info, if: comments > 0, [String(comments)])
    told.add("docx.headers", .info, if: !headers.isEmpty, [headers.joined(separator: " / ")])
    told.add("docx.headerPictures", .info, if: !headerPictures.isEmpty, [String(headerPictures.count)])
    told.add("docx.watermarks", .info, if: !watermarks.isEmpty, [watermarks.joined(separator: " / ")])
    told.add("docx.pages", .info, pages)
    told.add("docx.contents", .info, if: contentsLines > 0, [String(contentsLines)])
    told.add("docx.fields", .warning, openFields)
    told.add(
      "docx.computed", .info, computedFields,
      [String(computedFields.count), computedWords.joined(separator: ", ")])
    told.add("docx.unfilled", .warning, unfilled)
    told.add("docx.notes", .warning, missingNotes)
    told.add("docx.hidden", .warning, hidden)
    told.add("docx.textBoxes", .info, if: textBoxes > 0, [String(textBoxes)])
    told.add("docx.frames", .info, if: frames > 0, [String(frames)])
    told.add("docx.formulas", .warning, formulas)
    told.add("docx.ruby", .info, if: ruby > 0, [String(ruby)])
    told.add("docx.chunks", .warning, chunks)
    told.add("docx.subDocuments", .warning, subDocuments)
    told.add("docx.objects", .warning, if: objects > 0, [String(objects)])
    told.add("docx.shapes", .info, if: shapes > 0, [String(shapes)])
    told.add("docx.symbols", .warning, if: !symbols.isEmpty, [symbols.prefix(8).joined(separator: " ")])
    if let first = externalPictures.first {
      told.add("docx.external", .warning, at: first, [String(externalPictures.count)])
    }
    addPictures(to: &told)
    return told.diagnostics
  }

  /// One diagnostic for each format that cannot be drawn, with the first of its pictures, and one for each damaged one.
  private func addPictures(to told: inout ToldOnce) {
    var counts: [String: Int] = [:]
    for case (_, .format(let format)?, _) in pictures { counts[format, default: 0] += 1 }
    for (name, refusal, place) in pictures {
      switch refusal {
      case .format(let format):
        guard let count = counts.removeValue(forKey: format) else { continue }
        told.add("picture.format", .warning, at: place, [name, format, String(count)])
      case .damaged: told.add("picture.damaged", .warning, at: place, [name])
      case .tooLarge: told.add("picture.tooLarge", .warning, at: place, [name])
      case nil: told.add("docx.picture", .warning, at: place, [name])
      }
    }
  }
}

/// Diagnostics of which those of one kind are one, at the first place.
private struct ToldOnce {
  /// Where the paragraphs and cells stand in the text.
  let places: PlaceMap
  private(set) var diagnostics: [Diagnostic] = []
  private lazy var offsets = Dictionary(
    places.entries.map { ($0.place, $0.offset) }, uniquingKeysWith: { first, _ in first })

  init(places: PlaceMap) { self.places = places }

  mutating func add(_ id: String, _ severity: Severity, _ found: PlacedCount, _ arguments: [String]? = nil) {
    guard found.count > 0 else { return }
    add(id, severity, at: found.place, arguments ?? [String(found.count)])
  }

  mutating func add(_ id: String, _ severity: Severity, if condition: Bool, _ arguments: [String]) {
    if condition { diagnostics.append(Diagnostic(id, severity, arguments)) }
  }

  mutating func add(_ id: String, _ severity: Severity, at place: Place?, _ arguments: [String]) {
    // A paragraph of which nothing is shown may have no place in the text.
    let offset = place.flatMap { offsets[$0] }
    diagnostics.append(Diagnostic(id, severity, arguments, span: offset.map { SourceSpan($0, $0) }))
  }
}
