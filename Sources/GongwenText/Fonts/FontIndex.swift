internal import GongwenFiles
package import GongwenModel

/// The faces found in a list of folders.
///
/// Reading every font at each start would cost more than setting a report, so each folder keeps an index
/// file; an entry of it holds as long as path, size and time of change of its font file agree.
package struct FontIndex: Sendable, Equatable {
  /// The faces, folder by folder in the order given, then by path.
  package var faces: [FaceFile] = []
  /// The folders as they were given.
  package var folders: [String]
  /// Damaged files and folders that are too large.
  package var diagnostics: [Diagnostic] = []
  /// Folders that are not there or cannot be read.
  package var unreadableFolders: [String] = []
  /// The paths of files that cannot be used.
  package var damagedFiles: [String] = []
  /// Files that can be read but whose content is not what it was made with, with the table concerned.
  package var alteredFiles: [String: String] = [:]
  /// How many files had to be read because the index did not know them.
  package var filesRead = 0

  /// Finds the faces in folders.
  ///
  /// - Parameters:
  ///   - folders: The folders to search with all below them; an earlier one wins over a later one.
  ///   - cacheFolder: Where the index of a folder goes that cannot be written to; `nil` keeps none then.
  package init(folders: [String], cacheFolder: String? = nil) {
    self.folders = folders
    for (number, folder) in folders.enumerated() {
      add(FolderIndexer(folder: folder, number: number, cacheFolder: cacheFolder).run())
    }
  }

  /// A fault of category fonts for each folder that is not there or cannot be read: pages set without the fonts
  /// that were asked for would pass for the right ones.
  package var folderFaults: [Fault] {
    unreadableFolders.map { Fault(.fonts, "font.folder.unreadable", [$0], path: $0) }
  }

  /// What is told of folders whatever is chosen: those that are too large, and damaged files in some of them.
  ///
  /// Who names a folder of fonts means the files in it, whatever they are called; in that of an installation a damaged
  /// file matters where a role looks for it.
  ///
  /// - Parameters:
  ///   - named: The folders whose damaged files are told.
  ///   - told: What is said already.
  /// - Returns: The diagnostics, in the order of the folders.
  package func diagnostics(about named: [String], besides told: [Diagnostic]) -> [Diagnostic] {
    let known = Set(told.flatMap(\.arguments))
    let damaged = Set(
      damagedFiles.filter { path in named.contains { path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") } })
    return diagnostics.filter { diagnostic in
      guard diagnostic.id != "font.folder.large" else { return true }
      guard let path = diagnostic.arguments.first else { return false }
      return damaged.contains(path) && !known.contains(path)
    }
  }

  private mutating func add(_ result: FolderIndexer.Result) {
    filesRead += result.filesRead
    guard let entries = result.entries else {
      unreadableFolders.append(result.folder)
      return
    }
    if result.isCut {
      let limit = String(LimitTable.fontNames)
      diagnostics.append(Diagnostic("font.folder.large", .warning, [result.folder, limit]))
    }
    for entry in entries {
      let path = result.folder + "/" + entry.file.path
      switch entry.content {
      case .faces(let found, let wrongTable):
        faces += found
        alteredFiles[path] = wrongTable
      case .damaged(let damage):
        damagedFiles.append(path)
        diagnostics.append(Diagnostic(damage.kind.rawValue, .warning, [path, damage.detail]))
      }
    }
  }
}

/// Brings the index of one folder up to date.
struct FolderIndexer {
  /// What the index knows of one file.
  struct Entry: Equatable {
    enum Content: Equatable {
      case faces([FaceFile], wrongTable: String?)
      case damaged(FontDamage)
    }

    var file: FolderWalk.Found
    var content: Content
  }

  struct Result {
    var folder: String
    /// The entries, or `nil` when the folder cannot be read.
    var entries: [Entry]?
    /// Whether the folder goes on beyond what is looked at.
    var isCut = false
    var filesRead = 0
  }

  let folder: String
  let number: Int
  let store: FontIndexStore

  init(folder: String, number: Int, cacheFolder: String?) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.number = number
    self.store = FontIndexStore(folder: self.folder, number: number, cacheFolder: cacheFolder)
  }

  func run() -> Result {
    guard let walk = FolderWalk.fonts(below: folder) else { return Result(folder: folder, entries: nil) }
    let files = walk.files
    let known = store.load(for: files)
    var result = Result(folder: folder, entries: [], isCut: walk.isCut)
    var entries: [Entry] = []
    entries.reserveCapacity(files.count)
    for file in files {
      if let entry = known[file.path] {
        entries.append(entry)
      } else {
        entries.append(Entry(file: file, content: read(file)))
        result.filesRead += 1
      }
    }
    if result.filesRead > 0 { store.save(entries) }
    result.entries = entries
    return result
  }

  private func read(_ file: FolderWalk.Found) -> Entry.Content {
    let path = folder + "/" + file.path
    do throws(FontDamage) {
      let found = try FontScanner(path: path, folder: number, folderLicence: licence(of: file)).scan()
      return .faces(found.faces, wrongTable: found.wrongTable)
    } catch {
      return .damaged(error)
    }
  }

  /// The short name of the licence that lies beside a file.
  private func licence(of file: FolderWalk.Found) -> String? {
    guard !file.licenceFile.isEmpty else { return nil }
    let parent = file.path.utf8.lastIndex(of: "/").map { "/" + file.path[..<$0] } ?? ""
    guard let bytes = InputFile.small(folder + parent + "/" + file.licenceFile) else { return nil }
    return Licence.shortName(of: String(decoding: bytes.prefix(4096), as: UTF8.self)) ?? file.licenceFile
  }
}
