import GongwenModel

/// Whether the name of who signs is typed behind the post: then it stands where the stamp (签名章) would (G-66).
package enum SignerName {
  /// How posts end: 县长, 主席, 主任, 书记, 总理, 司令员.
  private static let postEnds: CharacterGroup = "长席任记理员令"
  /// A name that is not told: 李某某, ×××.
  private static let placeholders: CharacterGroup = "×某*＊X"

  /// Whether a signature is a post and a name: 县长　李　明, 县长：李明, 县长李明.
  package static func isTyped(_ text: String) -> Bool {
    let parts = text.split { $0.isWhitespace || "：:".contains($0) }
    guard let post = parts.first, text.utf8.count <= 120 else { return false }
    if parts.count > 1 {
      return post.count > 1 && isName(parts.dropFirst().joined()[...])
    }
    // Of 县长李明 the last post counts.
    guard let end = post.dropLast().lastIndex(where: postEnds.contains) else { return false }
    return end > post.startIndex && isName(post[post.index(after: end)...])
  }

  private static func isName(_ text: Substring) -> Bool {
    guard (2...4).contains(text.count), let first = text.first, let last = text.last else { return false }
    // 党委书记 begins as a name does, and is a second post.
    if text.count > 2, postEnds.contains(last) { return false }
    return Surnames.isSingle(first) && text.count < 4 || Surnames.isCompound(text.prefix(2))
      || text.allSatisfy(placeholders.contains)
  }
}
