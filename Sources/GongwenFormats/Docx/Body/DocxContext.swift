internal import GongwenModel

/// What the readers of a document's parts share: its styles, lists, pictures and notes, and what there is to tell.
struct DocxContext {
  let package: Package
  let styles: WordStyles
  let limits: FormatLimits
  var counter: NumberCounter
  var diagnostics = DocxDiagnostics()
  var budget: StoryBudget
  /// The pictures that the story shows.
  private(set) var resources: [ResourceID: Resource] = [:]
  private var pictures: [String: ResourceID?] = [:]
  /// The notes in the order of their references: kind and id in the file.
  private(set) var notes: [NoteKey] = []
  private var noteIDs: [NoteKey: NoteID] = [:]
  /// The notes that the file has.
  private let knownNotes: Set<NoteKey>

  /// A note as a part names it.
  struct NoteKey: Hashable {
    var isEndnote: Bool
    var id: String
  }

  init(
    package: Package, styles: WordStyles, numbering: WordNumbering, limits: FormatLimits,
    knownNotes: Set<NoteKey>
  ) {
    self.knownNotes = knownNotes
    self.package = package
    self.styles = styles
    self.limits = limits
    counter = NumberCounter(numbering, styles)
    budget = StoryBudget(limits, file: package.file)
  }

  /// The identity of a note, by the order of references; `nil` for one that the file does not have.
  mutating func note(_ key: NoteKey) -> NoteID? {
    if let id = noteIDs[key] { return id }
    guard knownNotes.contains(key) else { return nil }
    let id = NoteID(notes.count)
    notes.append(key)
    noteIDs[key] = id
    return id
  }

  /// The picture after a relationship; `nil` when it cannot be drawn, which is told.
  mutating func picture(_ id: String, _ relationships: Relationships, place: Place) -> ResourceID? {
    guard let entry = relationships.entries[id] else { return nil }
    guard !entry.isExternal else {
      diagnostics.externalPictures.append(place)
      return nil
    }
    if let known = pictures[entry.target] { return known }
    let resource = resource(entry.target, place)
    pictures[entry.target] = resource
    return resource
  }

  private mutating func resource(_ target: String, _ place: Place) -> ResourceID? {
    let name = target.split(separator: "/").last.map(String.init) ?? target
    guard let bytes = package[target] else {
      // Formats that are never drawn are not even unpacked.
      let dot = name.lastIndex(of: ".").map { name[name.index(after: $0)...].uppercased() } ?? ""
      diagnostics.pictures.append(
        (name, DocxFormat.undrawn.contains(dot.lowercased()) ? .format(dot) : nil, place))
      return nil
    }
    do {
      let resource = try PictureReader.read(bytes, name: name, limits: limits)
      let id = ResourceID(resources.count)
      resources[id] = resource
      return id
    } catch {
      diagnostics.pictures.append((name, error, place))
      return nil
    }
  }
}
