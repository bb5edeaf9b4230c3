package import GongwenModel

/// Writes what the trainer and its evaluation need; no command of users comes here.
package enum FeatureDump {
  /// The names of all labels, in the order of their numbers.
  package static var labels: [String] { Label.allCases.map(\.name) }

  /// The features of a text: a line for each token with its line (from 1), the index of its first scalar on it, why it
  /// begins there, the form of its ordinal, and the hashes in hexadecimal, those of its wording behind a bar.
  package static func features(_ bytes: [UInt8], name: String) throws(Fault) -> String {
    let (text, hints) = try prepared(bytes, name: name)
    var result = ""
    Labeller.forEachWindow(text, hints) { window, kept in
      var features = LabelFeatures(window: window, text: text)
      for index in kept {
        features.gather(index)
        let token = window.tokens[index]
        let line = Int(token.line)
        result += "\(line + 1)\t\(Int(token.lower) - text.lines[line].lowerBound)\t\(token.cut.rawValue)\t\(token.form)\t"
        for (hash, kind) in zip(features.list.hashes, features.list.kinds) where kind != .wording {
          result += " " + String(hash, radix: 36)
        }
        result += "\t"
        for (hash, kind) in zip(features.list.hashes, features.list.kinds) where kind == .wording {
          result += " " + String(hash, radix: 36)
        }
        result += "\n"
      }
    }
    return result
  }

  /// What a model makes of a text: a line for each token with its line, the index of its first scalar, the form of its
  /// ordinal, the label, the confidence, the share of unknown features, the evidence and the margin.
  package static func labels(_ bytes: [UInt8], name: String, model: UnsafeRawBufferPointer) throws -> String {
    let (text, hints) = try prepared(bytes, name: name)
    let labelled = Labeller(text, hints: hints, model: try LabelModel(model)).run()
    var result = ""
    for item in labelled {
      let line = Int(item.token.line)
      result += "\(line + 1)\t\(Int(item.token.lower) - text.lines[line].lowerBound)\t\(item.token.form)\t"
      result += "\(item.label.name)\t\(item.confidence)\t\(item.unknown)\t\(item.evidence)\t\(item.margin)\n"
    }
    return result
  }

  /// A text with what is not to be read marked, as the reader has it before it decides.
  private static func prepared(_ bytes: [UInt8], name: String) throws(Fault) -> (ScalarText, [Int: UInt8]) {
    let source = try decode(bytes, name: name)
    var text = ScalarText(source)
    let front = FrontMatter.read(source)
    for line in 0..<front.lineCount { text.mark(text.lines[line], .frontMatter) }
    _ = InvisibleCharacters.mark(&text)
    var hints: [Int: UInt8] = [:]
    if PastedMarkdown.isLikely(text) {
      for (line, level) in MarkdownReader(&text).headings { hints[line] = UInt8(clamping: level) }
    }
    _ = HypertextDebris.mark(&text)
    _ = GluedAdverts.mark(&text)
    _ = TailNoise.mark(&text)
    PointStops.read(&text)
    return (text, hints)
  }
}
