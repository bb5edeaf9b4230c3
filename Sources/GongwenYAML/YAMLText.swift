/// Composes YAML, for everything that reads it.
package enum YAMLText {
  /// How deep values lie in each other at most.
  package static let depth = 1000

  /// The one document of a text; `nil` when the text has none.
  ///
  /// Tags are left aside: what a value has to be, who reads it knows. Keys are scalars and no aliases, so that finding
  /// those that are there twice walks nothing.
  ///
  /// - Parameter text: The text.
  /// - Returns: Its document. An alias shares the value that it stands for, so that names for names for lists cost
  ///   nothing here; who walks them has to bound how far.
  /// - Throws: A `YAMLFault` with its place.
  package static func root(_ text: String) throws(YAMLFault) -> YAMLNode? {
    var text = text
    let result = text.withUTF8 { bytes -> Result<YAMLNode?, YAMLFault> in
      do throws(YAMLFault) {
        var composer = YAMLComposer(try YAMLEvents(bytes))
        return .success(try composer.root())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// Puts the events of a text together; what is open is a list and not the stack, however deep it lies.
private struct YAMLComposer: ~Copyable {
  private var events: YAMLEvents
  private var open: [OpenValue] = []
  private var anchors: [String: YAMLNode] = [:]

  init(_ events: consuming YAMLEvents) { self.events = events }

  mutating func root() throws(YAMLFault) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      switch try events.next() {
      case .documentStart:
        guard root == nil else { throw fault("expected a single document, but found another one") }
      case .scalar(let scalar):
        let node = YAMLNode(value: .scalar(scalar), place: events.place)
        if open.last?.expectsKey == true {
          takeKey(scalar.text, node)
        } else {
          take(node, events.anchor, &root)
        }
      case .alias: take(try alias(), nil, &root)
      case .sequenceStart: try begin(isMapping: false)
      case .mappingStart: try begin(isMapping: true)
      case .end:
        if let last = open.popLast() { take(try last.closed(), last.anchor, &root) }
      case .streamEnd: return root
      case .other: break
      }
    }
  }

  private mutating func begin(isMapping: Bool) throws(YAMLFault) {
    try refuseKey()
    guard open.count < YAMLText.depth else { throw fault("values lie more than \(YAMLText.depth) deep") }
    open.append(OpenValue(isMapping: isMapping, place: events.place, anchor: events.anchor))
  }

  private func alias() throws(YAMLFault) -> YAMLNode {
    try refuseKey()
    guard let name = events.anchor, let node = anchors[name] else { throw fault("found undefined alias") }
    return node
  }

  /// A whole value: the document, or part of what is open.
  private mutating func take(_ node: YAMLNode, _ anchor: String?, _ root: inout YAMLNode?) {
    if let anchor { anchors[anchor] = node }
    if open.isEmpty { root = node } else { open[open.count - 1].append(node) }
  }

  private mutating func takeKey(_ name: String, _ node: YAMLNode) {
    if let anchor = events.anchor { anchors[anchor] = node }
    open[open.count - 1].key = (name, node.place)
  }

  private func refuseKey() throws(YAMLFault) {
    guard open.last?.expectsKey == true else { return }
    throw fault("found a key that is an alias, a list or a mapping", .compositeKey)
  }

  private func fault(_ problem: String, _ kind: YAMLFault.Kind = .syntax) -> YAMLFault {
    YAMLFault(kind: kind, problem: problem, place: events.place)
  }
}

/// A sequence or a mapping whose end has not come.
private struct OpenValue {
  let isMapping: Bool
  let place: YAMLPlace
  let anchor: String?
  var key: (name: String, place: YAMLPlace)?
  private var items: [YAMLNode] = []
  private var members: [YAMLMember] = []

  init(isMapping: Bool, place: YAMLPlace, anchor: String?) {
    (self.isMapping, self.place, self.anchor) = (isMapping, place, anchor)
  }

  var expectsKey: Bool { isMapping && key == nil }

  mutating func append(_ node: YAMLNode) {
    guard let (name, place) = key else { return items.append(node) }
    members.append(YAMLMember(key: name, place: place, value: node))
    key = nil
  }

  func closed() throws(YAMLFault) -> YAMLNode {
    guard isMapping else { return YAMLNode(value: .sequence(items), place: place) }
    var first: [String: YAMLPlace] = [:]
    var repeated: Set<String> = []
    for member in members
    where first.updateValue(first[member.key] ?? member.place, forKey: member.key) != nil {
      repeated.insert(member.key)
    }
    guard let name = repeated.min() else { return YAMLNode(value: .mapping(members), place: place) }
    let keys = repeated.sorted()
    throw YAMLFault(
      kind: .repeatedKeys(keys), problem: "found keys twice: " + keys.joined(separator: ", "),
      place: first[name])
  }
}
