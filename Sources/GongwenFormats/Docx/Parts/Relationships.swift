internal import GongwenModel

/// Where the parts of a package point: `r:id` to a target.
struct Relationships {
  /// One relationship.
  struct Entry {
    /// The last word of its type, such as `styles`: the same in both editions of the standard.
    var kind: String
    /// The part inside the package, or the address outside.
    var target: String
    /// Whether the target lies outside the package, where nothing is ever fetched.
    var isExternal: Bool
  }

  private(set) var entries: [String: Entry] = [:]
  /// The ids in the order of the part, so that the first of a kind is the same on each run.
  private(set) var ids: [String] = []

  /// Reads the relationships of a part; a part without any has none.
  ///
  /// - Parameters:
  ///   - part: The part that points, empty for the package itself.
  ///   - package: The package.
  ///   - limits: How many there may be.
  /// - Throws: A `Fault` of category input for malformed XML, or too many of them.
  init(of part: String, in package: Package, limits: FormatLimits) throws(Fault) {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let path = part[..<cut] + "_rels/" + part[cut...] + ".rels"
    guard let bytes = package[String(path)] else { return }
    var handler = Handler(
      folder: String(part[..<cut]), file: package.file, part: String(path), most: limits.relationships)
    try XMLReader.read(bytes, part: String(path), file: package.file, into: &handler, limits: limits)
    (entries, ids) = (handler.entries, handler.ids)
  }

  /// No relationships.
  init() {}

  /// The target of the first relationship of a kind inside the package.
  func first(_ kind: String) -> String? { all(kind).first }

  /// The targets of all relationships of a kind inside the package.
  func all(_ kind: String) -> [String] {
    ids.compactMap { id in
      entries[id].flatMap { $0.kind == kind && !$0.isExternal ? $0.target : nil }
    }
  }

  private struct Handler: XMLHandler {
    let folder: String
    let file: String
    let part: String
    let most: Int
    var entries: [String: Entry] = [:]
    var ids: [String] = []

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
      guard name == XMLName(.relationships, "Relationship"), let id = attributes.string("Id"),
        let type = attributes.string("Type"), let target = attributes.string("Target")
      else { return }
      guard ids.count < most else {
        throw Fault(.input, "package.relationships", [file, part, String(most)], path: file)
      }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      let isExternal = attributes.string("TargetMode") == "External"
      if entries[id] == nil { ids.append(id) }
      entries[id] = Entry(
        kind: kind, target: isExternal ? target : Self.resolve(target, in: folder), isExternal: isExternal)
    }
    mutating func end(_ name: XMLName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The name of a part from a target relative to a folder.
    private static func resolve(_ target: String, in folder: String) -> String {
      // Some programs part folders by `\`.
      let target = target.replacing("\\", with: "/")
      guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
      var parts = folder.split(separator: "/").map(String.init)
      for part in target.split(separator: "/") {
        switch part {
        case ".": continue
        case "..": if !parts.isEmpty { parts.removeLast() }
        default: parts.append(String(part))
        }
      }
      return parts.joined(separator: "/")
    }
  }
}
