public import GongwenModel
internal import GongwenStyle
internal import GongwenText

/// What fonts there are for each role, how much they cover, and what is missing: `gongwen fonts` prints it.
public struct FontInventory: Sendable, Equatable {
  /// Where fonts and their data lie.
  public struct Places: Sendable {
    /// The font manifest.
    public var manifest: String
    /// The folders to search; an earlier one wins.
    public var folders: [String]
    /// Where the index of a read-only folder goes.
    public var cacheFolder: String?
    /// The folder with the character lists that coverage is counted against.
    public var coverageFolder: String

    /// Creates a set of places.
    public init(manifest: String, folders: [String], cacheFolder: String?, coverageFolder: String) {
      self.manifest = manifest
      self.folders = folders
      self.cacheFolder = cacheFolder
      self.coverageFolder = coverageFolder
    }
  }

  /// How much of a character list is covered.
  public struct Coverage: Sendable, Equatable {
    /// The name of the list.
    public var list: String
    /// How many characters it has.
    public var total: Int
    /// How many of them are drawn by the chain up to and with this face.
    public var covered: Int
  }

  /// A face of a role.
  public struct Face: Sendable, Equatable {
    /// The path of its file.
    public var path: String
    /// Its number in the file.
    public var index: Int
    /// Its PostScript name.
    public var postScriptName: String
    /// The name people know it by.
    public var family: String
    /// `truetype`, `cff` or `cff2`.
    public var format: String
    /// The short name of its licence.
    public var licence: String?
    /// The Debian package it comes from; `nil` for a user's own.
    public var package: String?
    /// Whether its licence bits let it be embedded.
    public var mayBeEmbedded: Bool
    /// What is covered so far, for each list.
    public var coverage: [Coverage]
  }

  /// The faces of a role and what none of them has.
  public struct Role: Sendable, Equatable {
    /// The role.
    public var role: FontRole
    /// The typeface it stands for.
    public var label: String
    /// Its face, then the fallbacks; empty when it has none.
    public var faces: [Face]
    /// For each list, the characters that no face of the chain draws.
    public var missing: [String: String]
  }

  /// The lists that coverage is counted against: name and file.
  public static let lists = [("GB 2312", "gb2312.txt"), ("8105", "standard-han.txt")]

  /// The roles in order.
  public private(set) var roles: [Role] = []
  /// Damaged files, folders that cannot be read, faces passed over.
  public private(set) var diagnostics: [Diagnostic] = []
  /// One fault for each folder that cannot be read, and for each role that must have a face and has none.
  public private(set) var faults: [Fault] = []

  /// Looks at all roles.
  ///
  /// - Parameter places: Where fonts and their data lie.
  /// - Throws: A `Fault` when the manifest or a character list cannot be read. A role without a face does not
  ///   throw: it is in `faults`.
  public init(_ places: Places) throws(Fault) {
    let manifest = try FontManifestLoader.load(path: places.manifest)
    let index = FontIndex(folders: places.folders, cacheFolder: places.cacheFolder)
    let chains = FontChains(manifest, in: index)
    let named = Array(places.folders.dropLast())
    diagnostics =
      index.diagnostics + chains.diagnostics + chains.unusedFolders(of: index, among: named)
    faults = index.folderFaults + chains.faults
    var lists: [(name: String, scalars: [UInt32])] = []
    for (name, file) in Self.lists {
      let list = try CharacterRepertoire.load(path: places.coverageFolder + "/" + file)
      lists.append((name, list.scalars))
    }
    for role in FontRole.allCases { roles.append(try Self.role(role, chains[role], lists)) }
  }

  private static func role(
    _ role: FontRole, _ chain: FontChain?, _ lists: [(name: String, scalars: [UInt32])]
  ) throws(Fault) -> Role {
    var result = Role(role: role, label: role.label, faces: [], missing: [:])
    guard let chain else { return result }
    var rest = lists.map(\.scalars)
    for face in [chain.primary] + chain.fallbacks {
      rest = try CharacterRepertoire.missing(rest, from: face)
      let coverage = zip(lists, rest).map { list, rest in
        Coverage(list: list.name, total: list.scalars.count, covered: list.scalars.count - rest.count)
      }
      result.faces.append(Face(face, coverage))
    }
    for (list, rest) in zip(lists, rest) {
      result.missing[list.name] = String(String.UnicodeScalarView(rest.compactMap(Unicode.Scalar.init)))
    }
    return result
  }
}

extension FontInventory.Face {
  init(_ face: FaceFile, _ coverage: [FontInventory.Coverage]) {
    self.init(
      path: face.path, index: face.index, postScriptName: face.postScriptName, family: face.family,
      format: face.format.rawValue, licence: face.licence, package: face.package,
      mayBeEmbedded: face.mayBeEmbedded, coverage: coverage)
  }
}
