import GongwenLayout
import Testing

@testable import Gongwen

/// Pages on sheets of paper.
@Suite struct ImpositionTests {
  private func document(_ count: Int) -> PagedDocument {
    var document = PagedDocument()
    document.pages = (1...count).map { Page(width: 100, height: 150, number: $0) }
    return document
  }

  private func numbers(_ document: PagedDocument) -> [Int?] { document.pages.map(\.number) }

  @Test(
    arguments: [
      (4, [[4, 1], [2, 3]]), (6, [[nil, 1], [2, nil], [6, 3], [4, 5]]),
      (8, [[8, 1], [2, 7], [6, 3], [4, 5]]), (1, [[nil, 1], [nil, nil]]),
      (
        17,
        [
          [nil, 1], [2, nil], [nil, 3], [4, 17], [16, 5], [6, 15], [14, 7], [8, 13], [12, 9], [10, 11],
        ]
      ),
    ] as [(Int, [[Int?]])]) func aBookletIsInOrderWhenFolded(count: Int, sides: [[Int?]])
  {
    let found = Imposition.bookletSides(of: count).map { [$0.left, $0.right].map { $0.map { $0 + 1 } } }
    #expect(found == sides)
  }

  @Test func aBookletHasTwoPagesOnASide() throws {
    var document = document(4)
    document.pages[2].items = [
      PageItem(.rule(Rule(x: 10, y: 5, width: 1, height: 1, colour: .black)), owner: .artifact(.rule))
    ]
    document.pages[2].links = [
      PageLink(frame: Frame(x: 10, y: 5, width: 1, height: 1), target: .address("a"), owner: NodeID(0))
    ]
    let outputs = Imposition.booklet.outputs(of: document)
    #expect(outputs.map(\.suffix) == [""])
    let sides = outputs[0].pages.pages
    #expect(sides.map(\.width) == [200, 200] && sides.map(\.height) == [150, 150])
    #expect(sides.map(\.label) == ["4|1", "2|3"])
    // The third page lies on the right of the second side.
    guard case .rule(let rule) = try #require(sides[1].items.first).content else { return }
    #expect(rule.x == 110)
    #expect(sides[1].links.map(\.frame.x) == [110])
  }

  @Test(
    arguments: [(1, [1], [nil]), (4, [1, 3], [2, 4]), (5, [1, 3, 5], [2, 4, nil])] as [(Int, [Int?], [Int?])])
  func frontsAndBacksAreStacksOfOneHeight(count: Int, fronts: [Int?], backs: [Int?]) {
    let outputs = Imposition.manualDuplex.outputs(of: document(count))
    #expect(outputs.map(\.suffix) == ["-正面", "-反面"])
    #expect(numbers(outputs[0].pages) == fronts && numbers(outputs[1].pages) == backs)
    #expect(outputs[1].pages.pages.allSatisfy { $0.width == 100 && $0.height == 150 })
  }

  /// On the first sheet the last page stands beside the first.
  @Test func theSheetsOfABookletKnowTheirPages() throws {
    var document = document(4)
    for index in document.pages.indices {
      document.pages[index].items = [
        PageItem(.rule(Rule(x: 10, y: 5, width: 1, height: 1, colour: .black)), owner: .artifact(.rule))
      ]
    }
    let sides = Imposition.booklet.outputs(of: document)[0].pages.pages
    #expect(sides.map { $0.parts.map(\.order) } == [[3, 0], [1, 2]])
    #expect(sides.map { $0.parts.map(\.items) } == [[0..<1, 1..<2], [0..<1, 1..<2]])
  }
}
