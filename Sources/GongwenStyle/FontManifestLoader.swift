package import GongwenModel
internal import Glibc
internal import GongwenYAML

/// Reads the font manifest (字体清单) from YAML.
package struct FontManifestLoader {
  private let source: SourceText

  /// Loads the manifest in a file.
  ///
  /// - Parameter path: The path of the YAML file.
  /// - Returns: The manifest.
  /// - Throws: A `Fault` of category fonts when the file cannot be read, of category usage with its place
  ///   when it is not a manifest.
  package static func load(path: String) throws(Fault) -> FontManifest {
    guard let file = fopen(path, "re") else { throw unreadable(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    guard ferror(file) == 0 else { throw unreadable(path) }
    return try load(SourceText(name: path, utf8: bytes))
  }

  /// Loads the manifest in a text.
  ///
  /// - Parameter source: The YAML text with the name that messages show.
  /// - Returns: The manifest.
  /// - Throws: A `Fault` of category usage with its place when the text is not a manifest.
  package static func load(_ source: SourceText) throws(Fault) -> FontManifest {
    try FontManifestLoader(source: source).manifest()
  }

  private static func unreadable(_ path: String) -> Fault {
    Fault(.fonts, "font.manifest.unreadable", [path, String(cString: strerror(errno))], path: path)
  }

  // MARK: The levels of the file

  private func manifest() throws(Fault) -> FontManifest {
    let top = try mapping(try root(), "manifest", keys: ["roles"])
    guard let roles = top["roles"] else { throw shape("roles", "映射", "a mapping", nil) }
    var manifest = FontManifest(roles: [:], fallbacks: [:])
    let names = FontRole.allCases.map(\.rawValue)
    let entries = try mapping(roles, "roles", keys: names)
    // In the order of the file, so that of two faults the first one is named.
    for (name, node) in entries.sorted(by: { $0.value.place < $1.value.place }) {
      guard let role = FontRole(rawValue: name) else { continue }
      let entry = try mapping(node, "roles.\(name)", keys: ["faces", "fallback"])
      guard let faces = entry["faces"] else {
        throw shape("roles.\(name).faces", "字体列表", "a list of faces", node)
      }
      manifest.roles[role] = try candidates(faces, "roles.\(name).faces")
      manifest.fallbacks[role] = try entry["fallback"].map { node throws(Fault) in
        try candidates(node, "roles.\(name).fallback")
      }
    }
    return manifest
  }

  private func candidates(_ node: YAMLNode, _ path: String) throws(Fault) -> [FontManifest.Candidate] {
    guard case .sequence(let items) = node.value else { throw shape(path, "字体列表", "a list of faces", node) }
    var candidates: [FontManifest.Candidate] = []
    for (index, item) in items.enumerated() { candidates.append(try candidate(item, "\(path)[\(index)]")) }
    return candidates
  }

  /// A face: its name, a list of its names, or a mapping with `names` and `package`.
  private func candidate(_ node: YAMLNode, _ path: String) throws(Fault) -> FontManifest.Candidate {
    guard case .mapping = node.value else { return FontManifest.Candidate(names: try names(node, path)) }
    let entry = try mapping(node, path, keys: ["names", "package"])
    guard let list = entry["names"] else { throw shape("\(path).names", "字体名", "the names of a face", node) }
    let package = try entry["package"].map { node throws(Fault) in try text(node, "\(path).package") }
    return FontManifest.Candidate(names: try names(list, "\(path).names"), package: package)
  }

  private func names(_ node: YAMLNode, _ path: String) throws(Fault) -> [String] {
    guard case .sequence(let items) = node.value else { return [try text(node, path)] }
    guard !items.isEmpty else { throw shape(path, "至少一个字体名", "at least one name", node) }
    var names: [String] = []
    for item in items { names.append(try text(item, path)) }
    return names
  }

  private func text(_ node: YAMLNode, _ path: String) throws(Fault) -> String {
    guard let text = node.text, !text.isEmpty else { throw shape(path, "文字", "a text", node) }
    return text
  }

  // MARK: YAML

  private func root() throws(Fault) -> YAMLNode {
    let root: YAMLNode?
    do {
      root = try YAMLText.root(String(decoding: source.utf8, as: UTF8.self))
    } catch {
      throw fault("font.manifest.syntax", [error.problem], error.place)
    }
    guard let root else { throw shape("manifest", "映射", "a mapping", nil) }
    return root
  }

  private func mapping(_ node: YAMLNode, _ path: String, keys: [String]) throws(Fault) -> [String: YAMLNode] {
    guard let members = node.mapping else { throw shape(path, "映射", "a mapping", node) }
    var result: [String: YAMLNode] = [:]
    for member in members {
      guard keys.contains(member.key) else {
        throw fault("font.manifest.key", [member.key, keys.joined(separator: ", ")], member.place)
      }
      result[member.key] = member.value
    }
    return result
  }

  private func shape(_ path: String, _ chinese: String, _ english: String, _ node: YAMLNode?) -> Fault {
    fault("font.manifest.shape", [path, chinese, english], node?.place)
  }

  private func fault(_ id: String, _ arguments: [String], _ place: YAMLPlace?) -> Fault {
    let offset = place.map { $0.offset(in: source) ?? source.utf8.count } ?? 0
    return Fault(.usage, id, arguments, path: source.name, span: SourceSpan(offset, offset))
  }
}
