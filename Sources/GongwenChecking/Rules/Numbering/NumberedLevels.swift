internal import GongwenModel

/// A paragraph whose ordinal places it in the levels 一、→（一）→1.→（1）.
struct NumberedParagraph {
  /// Its index among the paragraphs.
  var index: Int
  /// 1 for 一、 … 4 for （1）.
  var level: Int
  /// The ordinal.
  var ordinal: Ordinal
  /// Its place.
  var range: Range<Int>
}

extension CheckedText {
  /// The numbered paragraphs of the four levels, in order.
  var numberedParagraphs: [NumberedParagraph] {
    paragraphs.indices.compactMap { index in
      // The lists of an attachment note and of tables have numbers of their own.
      guard paragraphs[index].isProse, let ordinal = paragraphs[index].ordinal,
        let level = ordinal.form.headingLevel
      else { return nil }
      let start = paragraphs[index].firstVisible
      return NumberedParagraph(
        index: index, level: level, ordinal: ordinal, range: start..<start + ordinal.text.unicodeScalars.count
      )
    }
  }
}

extension OrdinalForm {
  /// The level of a form (GB/T 9704-2012 7.3.3); `nil` for chapters, articles and decimals.
  var headingLevel: Int? {
    switch self {
    case .hanComma: 1
    case .hanParenthesized: 2
    case .digitDot: 3
    case .digitParenthesized: 4
    default: nil
    }
  }

  /// How the form writes a level's first ordinal, for messages.
  static func example(ofLevel level: Int) -> String { ["一、", "（一）", "1.", "（1）"][max(0, min(3, level - 1))] }
}
