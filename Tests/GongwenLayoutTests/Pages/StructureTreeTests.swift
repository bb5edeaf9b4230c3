import GongwenLayout
import GongwenModel
import Testing

/// The tree that belongs to pages, as a program asks it.
@Suite struct StructureTreeTests {
  @Test(arguments: [-1, 2, 99, Int.max, .min]) func aNodeThatIsNotThereIsNone(index: Int) {
    var tree = StructureTree()
    let root = tree.add(.document, to: nil)
    #expect(tree.node(root)?.kind == .document)
    let id = NodeID(index)
    #expect(tree.node(id) == nil && tree.role(of: id) == nil && tree.lead(of: id) == nil)
    #expect(tree[id].kind == .paragraph(.body) && tree[id].parent == nil && tree[id].children == [])
  }
}
