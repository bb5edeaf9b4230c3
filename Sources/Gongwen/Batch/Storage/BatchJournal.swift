import Glibc
import GongwenFiles
import GongwenModel

/// What a run remembers of each delivered report, in `.gongwen-batch` beside the outputs.
struct JournalEntry: Equatable, Sendable {
  /// A file of the report: its name below the output folder and what is in it.
  struct File: Equatable, Sendable {
    var name: String
    var content: Fingerprint
  }

  /// What it was made from.
  var key: Fingerprint
  /// Its pages.
  var pageCount: Int
  /// Its characters, blanks not counted.
  var characterCount: Int
  /// What was found in it, as `JournalDiagnostics` writes it, so that a resumed run answers as the former did.
  var diagnostics: String
  /// The PDF, then its PNG pages.
  var files: [File]
  /// What roster or folder it is of; `nil` in the lines of older versions.
  var source: JournalSource?
}

/// The journal of an output folder: one line per report, found by the stem of its output.
///
/// It is a cache and never the truth. A line is believed only when the files it names are there with the
/// content it names; a line that is lost or torn costs one report made again. Lines are appended under a
/// lock, and at the end of a run the file is rewritten sorted, so that interrupted, sharded and undisturbed
/// runs end with the same bytes.
struct BatchJournal {
  static let fileName = ".gongwen-batch"
  private static let formatMark = "gongwen-batch-3"

  let folder: String
  private(set) var entries: [String: JournalEntry]

  private var path: String { Path.join(folder, Self.fileName) }

  /// Reads the journal of a folder; without one, or with one of another format, it is empty.
  init(folder: String) {
    self.init(folder: folder, entries: Self.entries(in: Path.join(folder, Self.fileName)))
  }

  private init(folder: String, entries: [String: JournalEntry]) {
    self.folder = folder
    self.entries = entries
  }

  /// Refuses a journal that is a link or no file: writing would then change a file somewhere else.
  ///
  /// - Throws: A `Fault` of category input.
  static func checkPlace(in folder: String) throws(Fault) {
    let path = Path.join(folder, fileName)
    switch FileSystem.kind(of: path) {
    case nil, S_IFREG: return
    case S_IFDIR: throw FileFault.writing(path, EISDIR)
    default: throw FileFault.writing(path, ELOOP)
    }
  }

  /// Whether a report has been delivered from the same key and is still as it was.
  func isCurrent(_ stem: String, key: Fingerprint) -> JournalEntry? {
    guard let entry = entries[stem], entry.key == key else { return nil }
    for file in entry.files {
      guard let bytes = try? InputFile.read(Path.join(folder, file.name)),
        Fingerprint(of: bytes) == file.content
      else { return nil }
    }
    return entry
  }

  /// Appends a line.
  ///
  /// Safe from several threads and processes.
  func append(_ entry: JournalEntry, stem: String) throws(Fault) {
    let file = try locked()
    let line = Array(("\n" + Self.line(entry, stem: stem) + "\n").utf8)
    // One write to a descriptor in append mode: a kill leaves the whole line or a torn last one, which the
    // reader drops; the leading line feed keeps the torn one from spoiling this.
    let written = line.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
    guard written == line.count else { throw FileFault.writing(path, written < 0 ? errno : ENOSPC) }
  }

  /// Rewrites the journal: one line per report whose files are there, sorted.
  static func compact(folder: String) throws(Fault) {
    let journal = BatchJournal(folder: folder, entries: [:])
    // Read under the lock: another run may be appending.
    let lock = try journal.locked()
    let bytes = (try? InputFile.read(journal.path)) ?? []
    // Lines stay where they are in the file: at 100 000 reports a copy of each would double the memory of the run.
    var lines: [String: ArraySlice<UInt8>] = [:]
    forEachLine(of: bytes) { line in
      guard let (stem, entry) = parsed(String(decoding: line, as: UTF8.self)) else { return }
      let isThere = entry.files.allSatisfy { FileSystem.mode(of: Path.join(folder, $0.name)) == S_IFREG }
      // The last line of a report counts, also when its files are gone.
      lines[stem] = isThere ? line : nil
    }
    var sorted = Array((formatMark + "\n").utf8)
    sorted.reserveCapacity(bytes.count)
    for line in lines.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      sorted += line.value
      sorted.append(0x0A)
    }
    try WholeFile.write(sorted, to: journal.path)
    _ = consume lock
  }

  /// Opens the journal and locks it; a file that another run replaced in between is let go.
  private func locked() throws(Fault) -> FileDescriptor {
    while true {
      guard let file = FileDescriptor(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW) else {
        throw FileFault.writing(path, errno)
      }
      // A file system without locks leaves the append mode of the descriptor, which is enough for one run.
      _ = retrying { flock(file.number, LOCK_EX) }
      var own = stat()
      var current = stat()
      guard fstat(file.number, &own) == 0, stat(path, &current) == 0, own.st_ino == current.st_ino else {
        continue
      }
      // Without its mark a journal is read as empty: a failure to write it needs no words.
      if own.st_size == 0 {
        _ = FileOperations.system.writeAll(Array((Self.formatMark + "\n").utf8), to: file.number)
      }
      return file
    }
  }

  // MARK: Lines

  /// `key pages characters source TAB stem TAB diagnostics TAB content name TAB content name … TAB check`.
  private static func line(_ entry: JournalEntry, stem: String) -> String {
    var line = "\(entry.key) \(entry.pageCount) \(entry.characterCount)"
    if let source = entry.source { line += " " + source.line }
    line += "\t\(stem)\t\(entry.diagnostics)"
    for file in entry.files { line += "\t\(file.content) \(file.name)" }
    return line + "\t\(Fingerprint(of: Array(line.utf8)))"
  }

  private static func entries(in path: String) -> [String: JournalEntry] {
    guard let bytes = try? InputFile.read(path) else { return [:] }
    var entries: [String: JournalEntry] = [:]
    forEachLine(of: bytes) { line in
      if let (stem, entry) = parsed(String(decoding: line, as: UTF8.self)) { entries[stem] = entry }
    }
    return entries
  }

  /// Gives each line after the mark; nothing of a file that does not begin with it.
  private static func forEachLine(of bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var start = bytes.startIndex
    var isMarked = false
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[start..<end]
      start = end + 1
      if line.isEmpty { continue }
      if isMarked { body(line) }
      guard isMarked || line.elementsEqual(formatMark.utf8) else { return }
      isMarked = true
    }
  }

  /// A count that no report reaches; the counts of a batch are added up, and must not leave the range of numbers.
  private static let mostCounted = 1 << 40

  /// A line whose check does not hold is torn, or two that ran together.
  private static func parsed(_ line: String) -> (String, JournalEntry)? {
    guard let tab = line.lastIndex(of: "\t"), let check = Fingerprint(line[line.index(after: tab)...]),
      check == Fingerprint(of: Array(line[..<tab].utf8))
    else { return nil }
    let fields = line[..<tab].split(separator: "\t")
    guard fields.count >= 4 else { return nil }
    let head = fields[0].split(separator: " ", maxSplits: 3)
    guard head.count >= 3, let key = Fingerprint(head[0]), let pageCount = Int(head[1]),
      let characterCount = Int(head[2]), (0...mostCounted).contains(pageCount),
      (0...mostCounted).contains(characterCount)
    else { return nil }
    let files = fields.dropFirst(3).compactMap { field -> JournalEntry.File? in
      guard let space = field.firstIndex(of: " "), let content = Fingerprint(field[..<space]) else {
        return nil
      }
      return .init(name: String(field[field.index(after: space)...]), content: content)
    }
    guard files.count == fields.count - 3 else { return nil }
    var entry = JournalEntry(
      key: key, pageCount: pageCount, characterCount: characterCount, diagnostics: String(fields[2]),
      files: files)
    if head.count > 3 { entry.source = JournalSource(line: head[3]) }
    return (String(fields[1]), entry)
  }
}
