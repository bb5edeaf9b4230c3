internal import Glibc
internal import GongwenFiles
internal import GongwenModel

/// Keeps the index of a folder in a file: a line for each font file, a line for each face below it.
///
/// The file is a cache. Whatever is wrong with it (cut short, another version, no permission) only means
/// that the fonts are read again.
struct FontIndexStore {
  private static let header = "gongwen-index 1"
  private static let fileName = ".gongwen-index"

  private let folder: String
  private let number: Int
  /// Where the index may lie, best first.
  private let places: [String]
  private let cacheFolder: String?

  init(folder: String, number: Int, cacheFolder: String?) {
    self.folder = folder
    self.number = number
    self.cacheFolder = cacheFolder
    var places = [folder + "/" + Self.fileName]
    if let cacheFolder {
      // Named by the folder's path, so that two folders do not share one index.
      places.append("\(cacheFolder)/fonts-\(String(Self.hash(Array(folder.utf8)), radix: 16)).index")
    }
    self.places = places
  }

  /// The entries that still hold for `files`, by path; empty when there is no index that can be trusted.
  ///
  /// A folder that cannot be written to may carry an index older than the one in the cache, so the next
  /// place is asked for what the one before it does not know.
  func load(for files: [FolderWalk.Found]) -> [String: FolderIndexer.Entry] {
    let current = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [String: FolderIndexer.Entry] = [:]
    for place in places where entries.count < current.count {
      guard let bytes = InputFile.small(place), let kept = decode(bytes) else { continue }
      for (path, entry) in kept where entry.file == current[path] { entries[path] = entry }
    }
    return entries
  }

  /// Writes the index in the first place that takes it; gives up quietly when none does.
  func save(_ entries: [FolderIndexer.Entry]) {
    let bytes = encode(entries)
    for place in places {
      if let cacheFolder, place != places[0] {
        // A new account has no `.cache` yet; a home that is not there is not made.
        mkdir(Path.folder(of: cacheFolder), 0o700)
        mkdir(cacheFolder, 0o700)
      }
      do throws(Fault) {
        return try WholeFile.write(bytes, to: place, durability: .none)
      } catch {
        continue
      }
    }
  }

  /// The index as bytes; its last line is a hash of all before it.
  func encode(_ entries: [FolderIndexer.Entry]) -> [UInt8] {
    var text = Self.header + "\n"
    for entry in entries {
      let file = entry.file
      let place = [file.path, file.licenceFile].map(Self.escaped)
      let stamp = "\(file.size)\t\(file.modified)\t\(place[0])\t\(place[1])"
      switch entry.content {
      case .damaged(let damage):
        text += "damaged\t\(stamp)\t\(damage.kind.rawValue)\t\(Self.escaped(damage.detail))\n"
      case .faces(let faces, let wrongTable):
        text += "file\t\(stamp)\t\(Self.escaped(wrongTable ?? ""))\n"
        for face in faces { text += Self.line(face) }
      }
    }
    return Array((text + String(Self.hash(Array(text.utf8)), radix: 16)).utf8)
  }

  /// The entries of an index file, or `nil` when any of it is not as `encode` writes it.
  func decode(_ bytes: [UInt8]) -> [String: FolderIndexer.Entry]? {
    guard let end = bytes.lastIndex(of: 0x0A),
      UInt64(String(decoding: bytes[(end + 1)...], as: UTF8.self), radix: 16)
        == Self.hash(Array(bytes[...end]))
    else { return nil }
    let lines = bytes[..<end].split(separator: 0x0A)
    guard let first = lines.first, first.elementsEqual(Self.header.utf8) else { return nil }
    var reader = EntryReader(folder: folder, number: number)
    for line in lines.dropFirst() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard reader.read(fields) else { return nil }
    }
    return reader.finish()
  }

  private static func line(_ face: FaceFile) -> String {
    let fields = [
      "face", String(face.index), face.postScriptName, face.style, String(face.weight),
      face.isItalic ? "italic" : "upright", face.format.rawValue, String(face.embedding), face.licence ?? "",
    ]
    return (fields + face.families).map(escaped).joined(separator: "\t") + "\n"
  }

  /// Replaces what would break a line: controls and the escape character itself.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == "%" }) else { return text }
    let digits = Array("0123456789abcdef".utf8)
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      guard byte < 0x20 || byte == "%" else { return [byte] }
      return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let code = byte == "%" ? UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) : nil
      bytes.append(code ?? byte)
      if code != nil { rest = rest.dropFirst(2) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// FNV-1a: finds accidents, which is all that is asked here.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// Puts entries together from the lines of an index.
private struct EntryReader {
  let folder: String
  let number: Int
  private var entries: [String: FolderIndexer.Entry] = [:]
  private var file: FolderWalk.Found?
  private var wrongTable: String?
  private var faces: [FaceFile] = []

  init(folder: String, number: Int) {
    self.folder = folder
    self.number = number
  }

  /// Takes one line; false when it is none that the index can have.
  mutating func read(_ fields: [String]) -> Bool {
    switch fields.first {
    case "file":
      close()
      guard fields.count == 6, let found = Self.found(fields) else { return false }
      file = found
      wrongTable = fields[5].isEmpty ? nil : FontIndexStore.unescaped(fields[5])
    case "damaged":
      close()
      guard fields.count == 7, let found = Self.found(fields), let kind = FontDamage.Kind(rawValue: fields[5])
      else { return false }
      let damage = FontDamage(kind, FontIndexStore.unescaped(fields[6]))
      entries[found.path] = FolderIndexer.Entry(file: found, content: .damaged(damage))
    case "face":
      guard let face = face(fields) else { return false }
      faces.append(face)
    default: return false
    }
    return true
  }

  mutating func finish() -> [String: FolderIndexer.Entry] {
    close()
    return entries
  }

  private mutating func close() {
    if let file {
      entries[file.path] = FolderIndexer.Entry(
        file: file, content: .faces(faces, wrongTable: wrongTable))
    }
    file = nil
    faces = []
  }

  private static func found(_ fields: [String]) -> FolderWalk.Found? {
    guard let size = Int(fields[1]), let modified = Int(fields[2]) else { return nil }
    return FolderWalk.Found(
      path: FontIndexStore.unescaped(fields[3]), size: size, modified: modified,
      licenceFile: FontIndexStore.unescaped(fields[4]))
  }

  private func face(_ fields: [String]) -> FaceFile? {
    guard let file, fields.count >= 9, let index = Int(fields[1]), let weight = Int(fields[4]),
      let format = OutlineFormat(rawValue: fields[6]), let embedding = Int(fields[7])
    else { return nil }
    let texts = fields.map(FontIndexStore.unescaped)
    return FaceFile(
      path: folder + "/" + file.path, index: index, postScriptName: texts[2],
      families: Array(texts[9...]), style: texts[3], weight: weight, isItalic: fields[5] == "italic",
      format: format, embedding: embedding, licence: texts[8].isEmpty ? nil : texts[8], folder: number)
  }
}
