import Glibc
import GongwenFiles
import GongwenModel

/// The files that a column of a roster (文件) names.
///
/// A name is often typed as a desktop shows it: without its ending, in other letters, with the other slash.
struct NamedFiles {
  /// What a cell leads to.
  enum Found {
    /// A file, by its path below the folder.
    case file(String)
    /// Why there is none: the id of its message, and what it names.
    case none(String, [String])
  }

  private let folder: String
  private let resolvedFolder: String?
  private let people: [FileMatcher.Person]
  private let excluded: String?
  private let stop: StopSignal
  /// What lies in the folder; listed with the first name that is not there.
  private var listed: ListedFiles?

  init(
    in folder: String, people: [FileMatcher.Person] = [], excluding excluded: String? = nil,
    stop: StopSignal = StopSignal()
  ) {
    (self.folder, self.people, self.excluded, self.stop) = (folder, people, excluded, stop)
    resolvedFolder = FileSystem.resolved(folder.isEmpty ? "." : folder)
  }

  /// The file of a cell in the row of a person.
  mutating func find(_ name: String, of person: FileMatcher.Person? = nil) -> Found {
    // Not a control character reaches the file system, where NUL would cut the path short.
    guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
      return .none("batch.file.missing", [OutputNames.safe(name), ""])
    }
    let path = Path.join(folder, name)
    guard let resolved = FileSystem.resolved(path) else {
      // realpath fails for an escape to nowhere too; the escape is the more useful thing to say.
      if leaves(name.replacing("\\", with: "/")) { return .none("batch.file.outside", [name]) }
      return listedFile(name, of: person)
    }
    guard let root = resolvedFolder, resolved.hasPrefix(root == "/" ? "/" : root + "/") else {
      return .none("batch.file.outside", [name])
    }
    guard FileSystem.mode(of: path) == S_IFREG else { return .none("batch.file.notRegular", [name]) }
    return .file(name)
  }

  /// All reports in the folder.
  mutating func all() -> [String] { list().files }

  private func leaves(_ path: String) -> Bool {
    path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }

  /// The one file that a name may mean, or what comes near it.
  private mutating func listedFile(_ name: String, of person: FileMatcher.Person?) -> Found {
    let listed = list()
    let found = listed.files(called: name)
    if found.count > 1 {
      let shown = found.prefix(3).joined(separator: ", ")
      return .none("batch.file.several", [name, String(found.count), shown])
    }
    return found.first.map(Found.file)
      ?? .none("batch.file.missing", [name, listed.near(name, of: person) ?? ""])
  }

  private mutating func list() -> ListedFiles {
    if let listed { return listed }
    let root = folder.isEmpty ? "." : folder
    let files = (try? ReportFolder(listing: root, excluding: excluded, stop: stop))?.reports ?? []
    let made = ListedFiles(files, people: people)
    listed = made
    return made
  }
}

/// The files of a folder by what people call them.
private struct ListedFiles {
  let files: [String]
  /// By path in small letters, with its ending and without.
  private var byPath: [String: [String]] = [:]
  /// By name without folder, ending and marks.
  private var byWords: [String: [String]] = [:]
  private let matcher: FileMatcher

  init(_ files: [String], people: [FileMatcher.Person]) {
    self.files = files
    matcher = FileMatcher(files: files, people: people)
    for file in files {
      let path = file.lowercased()
      let ending = Path.fileExtension(of: path)
      for key in [path, String(path.dropLast(ending.isEmpty ? 0 : ending.count + 1))] {
        byPath[key, default: []].append(file)
      }
      byWords[Self.words(of: Path.stem(of: file)), default: []].append(file)
    }
  }

  /// The files that a name may mean.
  func files(called name: String) -> [String] {
    let path = name.replacing("\\", with: "/").lowercased()
    let parts = path.split(separator: "/").filter { $0 != "." }
    return byPath[parts.joined(separator: "/")] ?? []
  }

  /// The file that was perhaps meant: of the same words, or of the row's person.
  func near(_ name: String, of person: FileMatcher.Person?) -> String? {
    let name = Path.name(of: name.replacing("\\", with: "/"))
    for words in [Path.stem(of: name), name].map(Self.words) {
      if let found = byWords[words], found.count == 1 { return found[0] }
    }
    if let person, case .file(let index) = matcher.match(person) { return files[index] }
    return nil
  }

  private static func words(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
