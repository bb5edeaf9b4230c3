internal import GongwenModel

/// Posts that a text's byline (署名行) gives beside the one that is known: what is typed is printed, and a 目录 has what is
/// known.
struct TypedPosts {
  /// A post (书记), and whether it is a deputy's (副书记).
  private struct Post: Hashable {
    var word: [UInt32]
    var isDeputy: Bool
  }

  private let position: String
  private let name: [UInt32]
  private let given: Set<Post>

  /// Compares with the post that is known of a person.
  init(_ metadata: DocumentMetadata) {
    position = metadata.position ?? ""
    name = (metadata.name ?? "").flatScalars.filter { !ScalarSet.isWhiteSpace($0) }
    given = Self.posts(in: position.flatScalars)
  }

  /// What is told of bylines that name the person with other posts only.
  ///
  /// One post of several (党委书记 of 党委书记、局长) is no other, and neither are 调研员 and 四级调研员.
  func diagnostics(of document: Document) -> [Diagnostic] {
    guard !given.isEmpty, !name.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for block in document.body {
      block.forEachParagraph { block, paragraph in
        guard paragraph.role == .byline, let span = block.origin else { return }
        let line = paragraph.text.string
        let words = line.flatScalars.filter { !ScalarSet.isWhiteSpace($0) }
        let posts = Self.posts(in: words)
        guard words.contains(text: name), !posts.isEmpty, posts.isDisjoint(with: given) else { return }
        found.append(Diagnostic("reading.metadata.otherPost", .warning, [position, line], span: span))
      }
    }
    return found
  }

  private static func posts(in text: [UInt32]) -> Set<Post> {
    let words = text.filter { !ScalarSet.isWhiteSpace($0) }
    return Set(
      PersonWords.posts.matches(in: words).map { match in
        let start = match.range.lowerBound
        return Post(word: Array(words[match.range]), isDeputy: start > 0 && words[start - 1] == "副")
      })
  }
}
