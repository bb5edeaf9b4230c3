internal import CXML

/// The attributes of an element, to be read while the reader stands on its start tag and not kept.
struct XMLAttributes {
  /// libxml2's table: local name, prefix, URI, start and end of the value, five pointers each.
  private let table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// How many there are.
  let count: Int
  private let names: XMLNames

  init(_ table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, names: XMLNames) {
    self.table = table
    self.count = table == nil ? 0 : count
    self.names = names
  }

  /// The value of an attribute; `nil` when the element has none of that name.
  ///
  /// - Parameters:
  ///   - local: Its name without a prefix.
  ///   - namespace: Its vocabulary; `.none` for an attribute without a prefix.
  /// - Returns: The value with its entities resolved.
  func string(_ local: StaticString, _ namespace: XMLNamespace = .none) -> String? {
    guard let value = bytes(local, namespace) else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// The value of an attribute as a whole number; `nil` when there is none, or it is no number of up to 18 digits.
  func integer(_ local: StaticString, _ namespace: XMLNamespace = .none) -> Int? {
    guard let value = bytes(local, namespace), value.count <= 19 else { return nil }
    return Int(String(decoding: value, as: UTF8.self))
  }

  /// The value of an attribute that switches: `0`, `false`, `off` and `no` are off, anything else is on.
  func flag(_ local: StaticString, _ namespace: XMLNamespace = .none) -> Bool? {
    switch string(local, namespace) {
    case nil: nil
    case "0", "false", "off", "no": false
    default: true
    }
  }

  /// The URIs of the prefixes that an attribute names, such as `Requires="wps w14"`; `nil` for one that nothing declares.
  func declaredURIs(_ local: StaticString) -> [String?] {
    (string(local) ?? "").split(whereSeparator: \.isWhitespace).map { names.uri(ofPrefix: String($0)) }
  }

  private func bytes(_ local: StaticString, _ namespace: XMLNamespace) -> UnsafeBufferPointer<UInt8>? {
    guard let table else { return nil }
    for index in 0..<count {
      let attribute = table + 5 * index
      guard let name = attribute[0], let start = attribute[3], let end = attribute[4],
        matches(name, local), names.namespace(of: attribute[2]) == namespace
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  private func matches(_ name: UnsafePointer<xmlChar>, _ local: StaticString) -> Bool {
    let wanted = local.utf8Start
    // The terminator of a shorter name differs from the letter it is compared with, so neither is read past its end.
    for index in 0..<local.utf8CodeUnitCount where name[index] != wanted[index] { return false }
    return name[local.utf8CodeUnitCount] == 0
  }
}

/// The names of one parse: libxml2 keeps each string once, so its address stands for it.
final class XMLNames {
  private struct Key: Hashable {
    var local: UnsafePointer<xmlChar>
    var uri: UnsafePointer<xmlChar>?
  }

  private var names: [Key: XMLName] = [:]
  private var namespaces: [UnsafePointer<xmlChar>: XMLNamespace] = [:]
  /// The prefixes that are declared where the reader stands, each with the depth of its element.
  private var declarations: [(prefix: String, uri: String, depth: Int)] = []
  /// How many prefixes are declared where the reader stands.
  var declared: Int { declarations.count }

  func declare(_ prefix: String, as uri: String, depth: Int) { declarations.append((prefix, uri, depth)) }

  /// Ends the declarations of elements deeper than one.
  func forgetDeclarations(below depth: Int) {
    while let last = declarations.last, last.depth > depth { declarations.removeLast() }
  }

  func uri(ofPrefix prefix: String) -> String? { declarations.last { $0.prefix == prefix }?.uri }

  func name(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> XMLName {
    let key = Key(local: local, uri: uri)
    if let name = names[key] { return name }
    let name = XMLName(namespace(of: uri), String(cString: local))
    names[key] = name
    return name
  }

  func namespace(of uri: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let uri else { return .none }
    if let namespace = namespaces[uri] { return namespace }
    let namespace = XMLNamespace(uri: String(cString: uri))
    namespaces[uri] = namespace
    return namespace
  }
}
