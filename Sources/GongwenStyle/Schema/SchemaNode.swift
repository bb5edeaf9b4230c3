/// A key of a style sheet, or a group of keys.
indirect enum SchemaNode: Sendable {
  /// A key that takes one value.
  case value(ValueKind)
  /// A group of keys.
  case group(SchemaGroup)
}

/// The keys that one group of a style sheet knows.
struct SchemaGroup: Sendable {
  /// The names and what they take, in the order in which they are printed.
  var members: [(name: String, node: SchemaNode)]
  /// The key that a value standing for the whole group sets: `grid: word` is `grid.model: word`.
  var shorthand: String?

  init(_ members: [(name: String, node: SchemaNode)], shorthand: String? = nil) {
    self.members = members
    self.shorthand = shorthand
  }

  /// What a name takes; groups have at most twenty members, so that a search is quicker than a table.
  subscript(name: String) -> SchemaNode? {
    members.first { $0.name == name }?.node
  }

  /// The paths of all values below this group and what they take, in order.
  func leaves(below path: String = "") -> [(path: String, kind: ValueKind)] {
    members.flatMap { name, node -> [(path: String, kind: ValueKind)] in
      let full = path.isEmpty ? name : path + "." + name
      switch node {
      case .value(let kind): return [(full, kind)]
      case .group(let group): return group.leaves(below: full)
      }
    }
  }
}
