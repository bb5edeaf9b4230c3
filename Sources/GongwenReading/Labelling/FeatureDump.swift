package import GongwenModel

/// Writes what the trainer and its evaluation need; no command of users comes here.
package enum FeatureDump {
  /// The names of all labels, in the order of their numbers.
  package static var labels: [String] { Label.allCases.map(\.name) }

  /// How many signs a span has that could be a title.
  package static var titleSigns: Int { TitleSign.count }

  /// The features of a text: a line for each token with its line (from 1), the index of its first scalar on it, why it
  /// begins there, the form of its ordinal, the labels that it may have as bits, and the hashes in base 36, those of its
  /// wording apart.
  ///
  /// - Parameters:
  ///   - manuscript: the text.
  ///   - isStructured: whether it is to be seen as a word processor's, which says where each paragraph begins.
  ///   - cuts: the model of the places inside a line, for that of the program.
  /// - Returns: the lines.
  /// - Throws: when the bytes are no model of this version.
  package static func features(
    _ manuscript: Manuscript, isStructured: Bool = false, cuts: UnsafeRawBufferPointer? = nil
  ) throws -> String {
    var input = prepared(manuscript).input
    if isStructured { input.paragraphs = .lines }
    var result = ""
    Labeller.forEachWindow(input, cuts: try cuts.map { try CutModel($0) } ?? .bundled) {
      window, recognised, kept in
      var features = LabelFeatures(window: window, recognised: recognised, text: input.text)
      let limits = LabelConstraints(input, window).limits()
      for index in kept {
        features.gather(index)
        result += place(window.tokens[index], input.text) + "\t\(window.tokens[index].cut.rawValue)"
        result += "\t\(window.tokens[index].form)\t\(limits[index].allowed.rawValue)\t"
        result +=
          hashes(features.list) { $0 != .wording } + "\t" + hashes(features.list) { $0 == .wording } + "\n"
      }
    }
    return result
  }

  /// What a model makes of a text: a line for each token with its line, the index of its first scalar, the form of its
  /// ordinal, the label, the confidence, the share of unknown features, the evidence, the margin, and a title's words.
  package static func labels(
    _ manuscript: Manuscript, model: UnsafeRawBufferPointer, cuts: UnsafeRawBufferPointer? = nil
  ) throws -> String {
    var result = ""
    var isTitle = false
    let input = prepared(manuscript).input
    for item in try labeller(input, model, cuts).run() {
      if item.label != .continued { isTitle = item.label == .title }
      result += place(item.token, input.text) + "\t\(item.token.form)\t\(item.label.name)\t\(item.confidence)"
      result += "\t\(item.unknown)\t\(item.evidence)\t\(item.margin)"
      result += "\t\(isTitle ? words(item.token.range, input.text) : "")\n"
    }
    return result
  }

  /// The spans of a text that could be its title: a line for each with its words and its signs.
  package static func titles(
    _ manuscript: Manuscript, model: UnsafeRawBufferPointer, cuts: UnsafeRawBufferPointer? = nil
  ) throws -> String {
    let input = prepared(manuscript).input
    return try labeller(input, model, cuts).titleSpans().map { span in
      let words = span.starts.isEmpty ? "" : words(span.scalars, input.text)
      return words + "\t" + span.signs.map { "\($0)" }.joined(separator: " ") + "\n"
    }.joined()
  }

  /// The places inside the lines of a text that are asked whether a paragraph begins there: a line for each with its line
  /// (from 1), the index of its first scalar on it, and the hashes of its features in base 36.
  package static func cuts(_ manuscript: Manuscript) -> String {
    let text = prepared(manuscript).input.text
    var result = ""
    for (line, range) in text.lines.enumerated() {
      let content = text.trimmed(range).filter { text.marks[$0] == .kept }
      let kept = content.map { text.scalars[$0] }
      guard let found = TokenReader.foundCuts(in: kept), PastedLine.isAsked(kept, found: found.count) else {
        continue
      }
      var features = CutFeatures(kept, found: found)
      while let place = features.next() {
        result += "\(line + 1)\t\(content[place.index] - range.lowerBound)\t"
        result += features.hashes.map { String($0, radix: 36) }.joined(separator: " ") + "\n"
      }
    }
    return result
  }

  private static func labeller(
    _ input: LabelInput, _ model: UnsafeRawBufferPointer, _ cuts: UnsafeRawBufferPointer?
  ) throws -> Labeller {
    Labeller(input, model: try LabelModel(model), cuts: try cuts.map { try CutModel($0) } ?? .bundled)
  }

  private static func words(_ range: Range<Int>, _ text: ScalarText) -> String {
    range.filter { text.marks[$0] == .kept && !ScalarSet.isWhiteSpace(text.scalars[$0]) }.map {
      text.scalars[$0]
    }.string
  }

  private static func prepared(_ manuscript: Manuscript) -> PreparedText {
    PreparedText(manuscript, options: ReadingOptions(), metadata: manuscript.metadata)
  }

  private static func place(_ token: Token, _ text: ScalarText) -> String {
    let line = Int(token.line)
    return "\(line + 1)\t\(Int(token.lower) - text.lines[line].lowerBound)"
  }

  private static func hashes(_ list: FeatureList, _ isWanted: (Evidence) -> Bool) -> String {
    zip(list.hashes, list.kinds).filter { isWanted($1) }.map { String($0.0, radix: 36) }.joined(
      separator: " ")
  }
}
