import Testing

@testable import GongwenFormats

/// cmark's tree of a text.
struct MarkdownTreeTests {
  /// cmark takes the signs of its extensions out of a table of the process when a text is done, and another text that was
  /// parsed at that time kept its `~~`.
  @Test func textsThatAreParsedAtOnceAreParsedAlike() async throws {
    let count = 200
    let bytes = Array(String(repeating: "全年~~删去~~完成。\n\n", count: count).utf8)
    let found = try await withThrowingTaskGroup(of: Set<Int>.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var counts: Set<Int> = []
          for _ in 0..<100 {
            var struck = 0
            try MarkdownTree(bytes[...], name: "a.md").forEachStep { step in
              if step.isEnter, step.kind == .strikethrough { struck += 1 }
            }
            counts.insert(struck)
          }
          return counts
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.formUnion($1) }
    }
    #expect(found == [count], "phrases that are struck out")
  }
}
