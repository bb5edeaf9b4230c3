package import GongwenModel

/// The faces of one role: the one that sets it, and those asked in turn for each character it lacks.
package struct FontChain: Sendable, Equatable {
  /// The role.
  package var role: FontRole
  /// The face of the role.
  package var primary: FaceFile
  /// The faces after it, in the order they are asked.
  package var fallbacks: [FaceFile]

  /// Creates a chain.
  package init(role: FontRole, primary: FaceFile, fallbacks: [FaceFile] = []) {
    self.role = role
    self.primary = primary
    self.fallbacks = fallbacks
  }
}

/// The chain of every role: what the manifest asks for, out of what the index has.
///
/// A folder named earlier wins over a later one; inside a folder the manifest's order decides. So a user's
/// fonts win over the free ones whatever the manifest thinks of them.
package struct FontChains: Sendable, Equatable {
  /// The chains of the roles that have a face.
  package private(set) var chains: [FontRole: FontChain] = [:]
  /// What is worth saying about the choice: a damaged file passed over, a face whose content was changed.
  package private(set) var diagnostics: [Diagnostic] = []
  /// One fault for each role that must have a face and has none.
  package private(set) var faults: [Fault] = []

  /// Chooses the faces of all roles and reports what is missing without stopping at it.
  package init(_ manifest: FontManifest, in index: FontIndex) {
    var choice = FaceChoice(manifest: manifest, index: index)
    for role in FontRole.allCases { choice.choose(role) }
    chains = choice.chains
    diagnostics = choice.diagnostics
    faults = choice.faults
  }

  /// Chooses the faces of all roles.
  ///
  /// - Parameters:
  ///   - manifest: The faces of each role, best first.
  ///   - index: The faces that there are.
  /// - Returns: A chain for every role but `latin`, which a manifest may leave open.
  /// - Throws: A `Fault` of category fonts for the first role without a face; it names the role, what was
  ///   looked for, where, or the damaged file, and the remedy.
  package static func resolve(_ manifest: FontManifest, in index: FontIndex) throws(Fault) -> FontChains {
    let chains = FontChains(manifest, in: index)
    if let fault = chains.faults.first { throw fault }
    return chains
  }

  /// What is told of folders from which no role takes a face, as one whose fonts have names that no role asks for: whoever
  /// names a folder would take the pages for set in its fonts.
  ///
  /// - Parameters:
  ///   - index: The faces that there are.
  ///   - named: The folders that are told of, the first ones of the index.
  /// - Returns: The diagnostics, in the order of the folders.
  package func unusedFolders(of index: FontIndex, among named: [String]) -> [Diagnostic] {
    let used = Set(chains.values.flatMap { [$0.primary] + $0.fallbacks }.map(\.folder))
    return named.indices.filter { !used.contains($0) }.map { number in
      let names = Set(index.faces.filter { $0.folder == number }.map(\.postScriptName)).sorted()
      guard !names.isEmpty else { return Diagnostic("font.folder.empty", .warning, [named[number]]) }
      let shown = names.prefix(4) + (names.count > 4 ? ["…"] : [])
      return Diagnostic("font.folder.unused", .warning, [named[number], shown.joined(separator: "、")])
    }
  }

  /// The chain of a role; `nil` when it has no face.
  package subscript(role: FontRole) -> FontChain? { chains[role] }
}

/// The choice of one set of chains.
private struct FaceChoice {
  let manifest: FontManifest
  let index: FontIndex
  var chains: [FontRole: FontChain] = [:]
  var diagnostics: [Diagnostic] = []
  var faults: [Fault] = []
  private let facesByName: [FaceName: [FaceFile]]
  private var reported: Set<String> = []

  init(manifest: FontManifest, index: FontIndex) {
    self.manifest = manifest
    self.index = index
    var byName: [FaceName: [FaceFile]] = [:]
    for face in index.faces {
      let names = Set((face.families + [face.postScriptName]).map(FaceName.init))
      for name in names { byName[name, default: []].append(face) }
    }
    facesByName = byName
  }

  mutating func choose(_ role: FontRole) {
    let candidates = manifest.roles[role] ?? []
    guard let (primary, rank) = best(of: candidates) else {
      if role != .latin { faults.append(missing(role, candidates)) }
      return
    }
    var taken = [primary]
    let fallbacks = (manifest.fallbacks[role] ?? []).compactMap { candidate -> FaceFile? in
      guard let face = best(of: [candidate])?.face, !taken.contains(where: face.isSameFace) else {
        return nil
      }
      taken.append(face)
      return face
    }
    chains[role] = FontChain(role: role, primary: primary, fallbacks: fallbacks)
    reportDamage(role, candidates[..<rank], chosen: primary)
    for face in [primary] + fallbacks {
      reportAlteration(face)
      reportRestriction(face)
    }
  }

  /// The face of the earliest folder, and there of the first candidate, with that candidate's number.
  private func best(of candidates: [FontManifest.Candidate]) -> (face: FaceFile, rank: Int)? {
    var best: (face: FaceFile, rank: Int)?
    for (rank, candidate) in candidates.enumerated() {
      guard var face = match(candidate), face.folder < best?.face.folder ?? .max else { continue }
      face.package = candidate.package
      best = (face, rank)
    }
    return best
  }

  /// The face that a candidate means: by the first of its names that is there.
  ///
  /// Of several faces of one
  /// family the upright one nearest to regular weight, and an outline format that draws fast.
  private func match(_ candidate: FontManifest.Candidate) -> FaceFile? {
    let found = candidate.names.flatMap { name -> [(face: FaceFile, cost: [Int])] in
      let name = FaceName(name)
      return (facesByName[name] ?? []).map { face in
        let isExact = FaceName(face.postScriptName) == name
        let shape = (face.isItalic ? 1000 : 0) + abs(face.weight - 400)
        return (face, [face.folder, isExact ? 0 : 1, isExact ? 0 : shape, face.format == .trueType ? 0 : 1])
      }
    }
    return found.min { $0.cost.lexicographicallyPrecedes($1.cost) }?.face
  }

  // MARK: What to say

  private func missing(_ role: FontRole, _ candidates: [FontManifest.Candidate]) -> Fault {
    if let path = damagedFile(of: candidates[...]) {
      return Fault(.fonts, "font.role.damaged", [role.label, role.rawValue, path], path: path)
    }
    let names = candidates.compactMap { $0.package == nil ? $0.names.first : $0.names.first.map { "\($0)*" } }
    let wanted = names.count > 8 ? names.prefix(4) + ["…"] + names.suffix(3) : names[...]
    let looked = [wanted.joined(separator: "、"), index.folders.joined(separator: "、")]
    let damaged = index.damagedFiles.joined(separator: "、")
    return Fault(
      .fonts, damaged.isEmpty ? "font.role.missing" : "font.role.missing.damaged",
      [role.label, role.rawValue] + looked + [damaged], path: index.damagedFiles.first)
  }

  /// A file that cannot be used and is named like one of the candidates.
  private func damagedFile(of candidates: ArraySlice<FontManifest.Candidate>) -> String? {
    let names = Set(candidates.flatMap(\.names).map(FaceName.init))
    return index.damagedFiles.first { path in
      let file = path.split(separator: "/").last ?? ""
      return names.contains(FaceName(String(file.dropLast(4))))
    }
  }

  private mutating func reportDamage(
    _ role: FontRole, _ better: ArraySlice<FontManifest.Candidate>, chosen: FaceFile
  ) {
    guard let path = damagedFile(of: better) else { return }
    diagnostics.append(
      Diagnostic("font.role.passed", .warning, [role.label, role.rawValue, path, chosen.postScriptName]))
  }

  private mutating func reportRestriction(_ face: FaceFile) {
    guard !face.mayBeEmbedded, reported.insert(face.postScriptName).inserted else { return }
    diagnostics.append(Diagnostic("font.face.restricted", .warning, [face.family, face.path]))
  }

  private mutating func reportAlteration(_ face: FaceFile) {
    guard let table = index.alteredFiles[face.path], reported.insert(face.path).inserted else { return }
    diagnostics.append(Diagnostic(FontDamage.Kind.checksum.rawValue, .warning, [face.path, table]))
  }
}

extension FontRole {
  /// The typeface that the role stands for, as offices call it.
  package var label: String {
    switch self {
    case .title: "小标宋"
    case .body: "仿宋"
    case .heading1: "黑体"
    case .heading2: "楷体"
    case .pageNumber: "宋体"
    case .latin: "西文"
    }
  }
}
