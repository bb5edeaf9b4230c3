package import GongwenModel

/// Writes what the trainer and its evaluation need; no command of users comes here.
package enum FeatureDump {
  /// The names of all labels, in the order of their numbers.
  package static var labels: [String] { Label.allCases.map(\.name) }

  /// The features of a text: a line for each token with its line (from 1), the index of its first scalar on it, why it
  /// begins there, the form of its ordinal, and the hashes in base 36, those of its wording apart.
  package static func features(_ manuscript: Manuscript) -> String {
    let input = prepared(manuscript).input
    var result = ""
    Labeller.forEachWindow(input) { window, recognised, kept in
      var features = LabelFeatures(window: window, recognised: recognised, text: input.text)
      for index in kept {
        features.gather(index)
        result += place(window.tokens[index], input.text) + "\t\(window.tokens[index].cut.rawValue)"
        result += "\t\(window.tokens[index].form)\t"
        result +=
          hashes(features.list) { $0 != .wording } + "\t" + hashes(features.list) { $0 == .wording } + "\n"
      }
    }
    return result
  }

  /// What a model makes of a text: a line for each token with its line, the index of its first scalar, the form of its
  /// ordinal, the label, the confidence, the share of unknown features, the evidence and the margin.
  package static func labels(_ manuscript: Manuscript, model: UnsafeRawBufferPointer) throws -> String {
    let input = prepared(manuscript).input
    var result = ""
    for item in Labeller(input, model: try LabelModel(model)).run() {
      result += place(item.token, input.text) + "\t\(item.token.form)\t\(item.label.name)\t\(item.confidence)"
      result += "\t\(item.unknown)\t\(item.evidence)\t\(item.margin)\n"
    }
    return result
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
