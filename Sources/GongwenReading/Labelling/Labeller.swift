internal import Glibc
internal import GongwenModel

/// What was decided for one token.
struct Labelled {
  /// The token.
  var token: Token
  /// Its label in the best chain.
  var label: Label
  /// How sure that is, from 0 to 1.
  var confidence: Double
  /// The share of its features that the model has never seen.
  var unknown: Float
  /// What spoke most for it against the next best.
  var evidence: Evidence
}

/// Decides role, joins and cuts of a whole text at once.
///
/// The text is taken in windows: tokens of its lines, their features, the scores that the model gives, what is
/// impossible, the best chain and how sure each label of it is.
struct Labeller {
  private let text: ScalarText
  private let model: LabelModel
  private let hints: [Int: UInt8]

  /// The number of lines of a window, and how many of them it shares with the next.
  private static let windowLines = 2048
  private static let sharedLines = 64

  /// - Parameters:
  ///   - text: the text, with what is not to be read marked.
  ///   - hints: what a format says of lines, from 0.
  ///   - model: the weights.
  init(_ text: ScalarText, hints: [Int: UInt8] = [:], model: LabelModel) {
    self.text = text
    self.hints = hints
    self.model = model
  }

  /// The labels of all tokens, in order.
  func run() -> [Labelled] {
    var result: [Labelled] = []
    result.reserveCapacity(text.lines.count)
    Self.forEachWindow(text, hints) { window, kept in
      result += label(window)[kept]
    }
    return result
  }

  /// Calls a closure with each window and the range of its tokens that count.
  static func forEachWindow(
    _ text: ScalarText, _ hints: [Int: UInt8], _ body: (LabelWindow, Range<Int>) -> Void
  ) {
    var start = 0
    while start < text.lines.count {
      let end = min(text.lines.count, start + windowLines)
      let low = max(0, start - sharedLines)
      let high = min(text.lines.count, end + sharedLines)
      var reader = TokenReader(text)
      var isBlank = false
      for line in low..<high {
        let count = reader.tokens.count
        reader.read(line: line, blankBefore: isBlank, hint: hints[line] ?? 0)
        isBlank = reader.tokens.count == count
      }
      let window = LabelWindow(tokens: reader.tokens, isStart: low == 0, isEnd: high == text.lines.count)
      let first = window.tokens.firstIndex { $0.line >= start } ?? window.tokens.count
      let last = window.tokens.lastIndex { $0.line < end }.map { $0 + 1 } ?? first
      body(window, first..<max(first, last))
      start = end
    }
  }

  private func label(_ window: LabelWindow) -> [Labelled] {
    let labels = Label.count
    var features = LabelFeatures(window: window, text: text)
    var emissions = [Float](repeating: 0, count: window.tokens.count * labels)
    var unknown = [Float](repeating: 0, count: window.tokens.count)
    for index in window.tokens.indices {
      features.gather(index)
      var missed = 0
      for hash in features.list.hashes where !model.add(hash, to: &emissions, at: index * labels) { missed += 1 }
      unknown[index] = Float(missed) / Float(max(1, features.list.hashes.count))
      for label in Label.allCases {
        if !LabelConstraints.allow(label, window.tokens[index], isFirst: window.isStart && index == 0) {
          emissions[index * labels + Int(label.rawValue)] += LabelChain.impossible
        }
      }
    }
    let chain = LabelChain(emissions: emissions, transitions: model.transitions)
    let (best, marginals) = (chain.best(), chain.marginals())
    return window.tokens.indices.map { index in
      let row = marginals[index * labels..<(index + 1) * labels]
      let own = row[row.startIndex + Int(best[index].rawValue)]
      let second = row.indices.filter { $0 - row.startIndex != Int(best[index].rawValue) }.max { row[$0] < row[$1] }
      let rival = Label(rawValue: UInt8((second ?? row.startIndex) - row.startIndex)) ?? .body
      let margin = logf(max(own, 1e-7) / max(1 - own, 1e-7))
      let confidence = 1 / (1 + expf(-model.calibrated(margin, unknown: unknown[index])))
      features.gather(index)
      return Labelled(
        token: window.tokens[index], label: best[index], confidence: Double(confidence),
        unknown: unknown[index],
        evidence: strongest(features.list, for: best[index], against: rival))
    }
  }

  /// The kind of evidence that weighs most for one label against another.
  private func strongest(_ list: FeatureList, for label: Label, against rival: Label) -> Evidence {
    var sums = [Float](repeating: 0, count: Evidence.allCases.count)
    for (hash, kind) in zip(list.hashes, list.kinds) {
      sums[Int(kind.rawValue)] += model.weight(hash, label) - model.weight(hash, rival)
    }
    let top = sums.indices.dropFirst().max { sums[$0] < sums[$1] } ?? 0
    return Evidence(rawValue: UInt8(top)) ?? .usual
  }
}
