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
        let level = ordinal.form.headingLevel?.rawValue
      else { return nil }
      let start = paragraphs[index].firstVisible
      return NumberedParagraph(
        index: index, level: level, ordinal: ordinal, range: start..<start + ordinal.text.unicodeScalars.count
      )
    }
  }
}

extension RuleDiagnosticList {
  /// Adds what is wrong with the ordinal of a paragraph.
  mutating func add(_ text: CheckedText, _ fault: NumberingFault, _ arguments: [String]) {
    let paragraph = text.paragraphs[fault.paragraph]
    guard paragraph.isProse else { return }
    let start = paragraph.firstVisible
    add(paragraph, start..<start + fault.ordinal.text.unicodeScalars.count, arguments)
  }
}
