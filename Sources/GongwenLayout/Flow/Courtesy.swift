import GongwenModel

/// The courtesies that end a letter: 此致 is set in like a paragraph or ends one, and 敬礼 below it begins at the edge, where who is
/// greeted begins.
enum Courtesy {
  /// Whether a paragraph is 敬礼, with its mark or without, below one that is 此致 or ends in it.
  static func isGreeting(_ text: TracedText, below above: FlowParagraph?) -> Bool {
    guard text.utf8.count <= longest, let above, above.role == .body else { return false }
    return words(text.utf8[...]) == "敬礼" && words(above.composed.text.utf8.suffix(longest)).hasSuffix("此致")
  }

  /// Both are so long at most, in bytes, with a mark of a sentence.
  private static let longest = 16

  private static func words(_ utf8: ArraySlice<UInt8>) -> String {
    String(decoding: utf8, as: UTF8.self).filter { !$0.isWhitespace && !"！!。，,：:".contains($0) }
  }
}
