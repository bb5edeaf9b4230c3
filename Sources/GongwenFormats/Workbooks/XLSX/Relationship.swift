internal import GongwenModel

/// What one part of a package is to another.
struct Relationship: Sendable, Equatable {
  /// The last word of its type: `worksheet`, `sharedStrings`.
  var kind: String
  /// The name of the other part.
  var target: String

  /// The relationships of a part by their ids; those that lead out of the package are left out and never followed.
  ///
  /// - Parameters:
  ///   - part: The part; empty for the package itself.
  ///   - package: Where it lies.
  ///   - limits: What its XML may ask for.
  /// - Returns: The relationships; none when the part has no list of them.
  /// - Throws: A `Fault` of category input when the list is no XML.
  static func list(of part: String, in package: Package, limits: FormatLimits) throws(Fault) -> [String:
    Relationship]
  {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let name = "\(folder)_rels/\(file).rels"
    guard let bytes = package[name] else { return [:] }
    var handler = RelationshipHandler(
      folder: folder, file: package.file, part: name, most: limits.relationships)
    try XMLReader.read(bytes, part: name, file: package.file, into: &handler, limits: limits)
    return handler.relationships
  }
}

private struct RelationshipHandler: XMLHandler {
  let folder: String
  let file: String
  let part: String
  let most: Int
  var relationships: [String: Relationship] = [:]

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
    guard name == XMLName(.relationships, "Relationship"), let id = attributes.string("Id"),
      let type = attributes.string("Type"), let target = attributes.string("Target"),
      attributes.string("TargetMode") != "External"
    else { return }
    guard relationships.count < most else {
      throw Fault(.input, "package.relationships", [file, part, String(most)], path: file)
    }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    relationships[id] = Relationship(kind: kind, target: Self.resolved(target, in: folder))
  }

  mutating func end(_ name: XMLName) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The name of a part by its path from a folder; `..` never leads out of the package.
  private static func resolved(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.replacing("\\", with: "/").split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
