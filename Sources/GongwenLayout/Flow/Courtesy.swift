import GongwenModel

/// The courtesies that end a letter: 此致 is set in like a paragraph, and 敬礼 below it begins at the edge.
enum Courtesy {
  /// Whether a paragraph is 敬礼, with its mark or without, below one that is 此致.
  static func isGreeting(_ text: TracedText, below above: FlowParagraph?) -> Bool {
    guard text.utf8.count <= longest, let above, above.role == .body,
      above.composed.text.utf8.count <= longest
    else {
      return false
    }
    return words(text) == "敬礼" && words(above.composed.text) == "此致"
  }

  /// Both are so long at most, in bytes, with a mark of a sentence.
  private static let longest = 16

  private static func words(_ text: TracedText) -> String {
    text.string.filter { !$0.isWhitespace && !"！!。，,：:".contains($0) }
  }
}
