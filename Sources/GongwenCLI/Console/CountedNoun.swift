/// Numbers with their English nouns: 1 report, 2 reports.
enum CountedNoun {
  /// The number and the noun, which takes an s unless there is one.
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
