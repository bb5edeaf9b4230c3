public import GongwenModel

/// A node of a structure tree, by its place among the nodes.
public struct NodeID: Sendable, Hashable {
  /// The place, from 0.
  public let index: Int32

  /// Creates an identity.
  public init(_ index: Int) { self.index = Int32(clamping: index) }
}

/// What stands on pages, as a tree in reading order: the one answer to what belongs to what.
public struct StructureTree: Sendable, Equatable {
  /// An element of the tree.
  public struct Node: Sendable, Equatable {
    /// What it is.
    public var kind: Kind
    /// What it is part of; `nil` for the root.
    public var parent: NodeID?
    /// Its parts, in reading order.
    public var children: [NodeID] = []
    /// Where it stands in the source; `nil` for what is made.
    public var origin: SourceSpan?
    /// The words that outline and contents show for it; `nil` for what they leave out.
    public var title: String?
    /// What a reader who cannot see it is told; `nil` for text.
    public var alternativeText: String?
  }

  /// What a node is.
  public enum Kind: Sendable, Hashable {
    /// Several documents in one: bound (汇编), or typed in one text
    case volume
    /// One document
    case document
    /// 封面
    case cover
    /// 目录
    case contents
    /// The number in an entry
    case pageReference
    /// A paragraph
    case paragraph(ParagraphRole)
    /// A heading that runs into its paragraph (连排标题)
    case lead(HeadingLevel)
    /// The mark or number of an item of a list
    case label
    /// 署名 and 成文日期
    case signature
    /// 附件
    case attachment
    /// A group of elements
    case group(GroupKind)
    /// 表格
    case table
    /// A row of a table
    case row
    /// A cell of a table, with the columns and rows that it takes
    case cell(isHeader: Bool, columnSpan: Int, rowSpan: Int)
    /// 图
    case figure
    /// 脚注
    case note
    /// A paragraph of a note
    case noteText
    /// The sign in the text that calls a note
    case noteReference
  }

  /// The nodes; a node stands before its parts, and these in reading order.
  public private(set) var nodes: [Node] = []

  /// Creates an empty tree.
  public init() {}

  /// The node with an identity; `nil` for one that the tree does not have.
  public func node(_ id: NodeID) -> Node? {
    nodes.indices.contains(Int(id.index)) ? nodes[Int(id.index)] : nil
  }

  /// The node with an identity; for one that the tree does not have, a paragraph of text without parent or parts.
  public subscript(id: NodeID) -> Node { node(id) ?? Node(kind: .paragraph(.body)) }

  /// The root; `nil` in an empty tree.
  public var root: NodeID? { nodes.isEmpty ? nil : NodeID(0) }

  /// The role of a paragraph; `nil` for other nodes.
  public func role(of id: NodeID) -> ParagraphRole? {
    if case .paragraph(let role) = node(id)?.kind { role } else { nil }
  }

  /// The level of the heading that runs into a paragraph; `nil` without one.
  public func lead(of id: NodeID) -> (node: NodeID, level: HeadingLevel)? {
    guard let first = self[id].children.first, case .lead(let level) = self[first].kind else { return nil }
    return (first, level)
  }

  /// Adds a node as the last part of another.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - parent: What it is part of; `nil`, or one that is not there, for the root.
  ///   - origin: Where it stands in the source.
  ///   - title: The words that outline and contents show.
  /// - Returns: Its identity.
  @discardableResult public mutating func add(
    _ kind: Kind, to parent: NodeID?, origin: SourceSpan? = nil, title: String? = nil
  ) -> NodeID {
    let id = NodeID(nodes.count)
    let parent = parent.flatMap { nodes.indices.contains(Int($0.index)) ? $0 : nil }
    nodes.append(Node(kind: kind, parent: parent, origin: origin, title: title))
    if let parent { nodes[Int(parent.index)].children.append(id) }
    return id
  }

  /// Gives a node another title.
  package mutating func setTitle(_ title: String?, of id: NodeID) { nodes[Int(id.index)].title = title }

  /// Says in words what a node shows.
  package mutating func setAlternativeText(_ text: String?, of id: NodeID) {
    nodes[Int(id.index)].alternativeText = text
  }

  /// Adds a whole tree as the last part of a node.
  ///
  /// - Returns: By how much the identities of its nodes moved.
  package mutating func add(_ tree: StructureTree, to parent: NodeID) -> Int {
    let shift = nodes.count
    func moved(_ id: NodeID) -> NodeID { NodeID(Int(id.index) + shift) }
    for node in tree.nodes {
      var node = node
      node.children = node.children.map(moved)
      node.parent = node.parent.map(moved) ?? parent
      nodes.append(node)
    }
    if !tree.nodes.isEmpty { nodes[Int(parent.index)].children.append(NodeID(shift)) }
    return shift
  }
}
