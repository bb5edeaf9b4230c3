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
  /// The same as the chain says it, as the logarithm of odds, before it is calibrated.
  var margin: Double
  /// The share of its features that the model has never seen.
  var unknown: Float
  /// What a recogniser says for this label; `nil` when none does.
  var recognised: Candidate?
  /// What spoke most for it against the next best.
  var evidence: Evidence
}

/// Decides role, joins and cuts of a whole text at once.
///
/// The text is taken in windows: tokens of its lines, their features, the scores that the model gives, what is
/// impossible, the best chain and how sure each label of it is.
struct Labeller {
  private let input: LabelInput
  private let model: LabelModel
  private let cuts: CutModel

  /// The number of lines of a window, and how many of them it shares with the next.
  private static let windowLines = 2048
  private static let sharedLines = 64
  /// The most tokens that are looked at at once: a line may hold a million bars, each a place where a cell could begin.
  private static let windowTokens = 8192
  private static let sharedTokens = 64

  /// - Parameters:
  ///   - input: the text and what is known of it.
  ///   - model: the weights.
  ///   - cuts: those for the places inside a line.
  init(_ input: LabelInput, model: LabelModel, cuts: CutModel = .bundled) {
    self.input = input
    self.model = model
    self.cuts = cuts
  }

  /// The labels of all tokens, in order.
  func run() -> [Labelled] {
    var result: [Labelled] = []
    result.reserveCapacity(input.lines.count)
    Self.forEachWindow(input, cuts: cuts) { window, evidence, kept in
      result += label(window, evidence)[kept]
    }
    return result
  }

  /// The spans of the text's start that could be its title, for the trainer.
  func titleSpans() -> [TitleSpan] {
    var result: [TitleSpan] = []
    Self.forEachWindow(input, cuts: cuts) { window, evidence, _ in
      guard window.isStart, !window.tokens.isEmpty else { return }
      let chain = chain(window, scores(window, evidence).emissions)
      result = TitleSpanFinder(
        window: window, text: input.text, marginals: chain.marginals(), best: chain.best()
      ).spans()
    }
    return result
  }

  /// Calls a closure with each window, what the recognisers say of it, and the range of its tokens that count.
  static func forEachWindow(
    _ input: LabelInput, cuts: CutModel,
    _ body: (LabelWindow, RecogniserEvidence, Range<Int>) -> Void
  ) {
    var start = 0
    while start < input.lines.count {
      let end = min(input.lines.count, start + windowLines)
      let low = max(0, start - sharedLines)
      let high = min(input.lines.count, end + sharedLines)
      var reader = TokenReader(input.text, cuts: cuts)
      var blanks = 0
      for line in low..<high {
        let count = reader.tokens.count
        reader.read(line: line, blanks: blanks, hint: input.rules[line]?.hint ?? 0)
        blanks = reader.tokens.count == count ? blanks + 1 : 0
      }
      let first = reader.tokens.firstIndex { $0.line >= start } ?? reader.tokens.count
      let last = reader.tokens.lastIndex { $0.line < end }.map { $0 + 1 } ?? first
      forEachPart(
        of: reader.tokens, kept: first..<max(first, last), isStart: low == 0,
        isEnd: high == input.lines.count,
        input, body)
      start = end
    }
  }

  /// Calls a closure with a window of tokens, or with several where a line holds very many of them.
  private static func forEachPart(
    of tokens: [Token], kept: Range<Int>, isStart: Bool, isEnd: Bool, _ input: LabelInput,
    _ body: (LabelWindow, RecogniserEvidence, Range<Int>) -> Void
  ) {
    for lower in stride(from: 0, to: max(1, tokens.count), by: windowTokens) {
      let upper = min(tokens.count, lower + windowTokens)
      let near = max(0, lower - sharedTokens)..<min(tokens.count, upper + sharedTokens)
      let window = LabelWindow(
        tokens: Array(tokens[near]), isStart: isStart && near.lowerBound == 0,
        isEnd: isEnd && near.upperBound == tokens.count, isStructured: input.paragraphs != .inferred)
      let own = kept.clamped(to: lower..<upper)
      body(
        window, RecogniserEvidence(window.tokens, input),
        own.lowerBound - near.lowerBound..<own.upperBound - near.lowerBound)
    }
  }

  private func label(_ window: LabelWindow, _ recognised: RecogniserEvidence) -> [Labelled] {
    guard !window.tokens.isEmpty else { return [] }
    let scores = scores(window, recognised)
    let (evidence, network) = (scores.evidence, scores.network)
    var chain = chain(window, scores.emissions)
    var (best, marginals) = (chain.best(), chain.marginals())
    let title = title(window, best, marginals)
    if let title {
      chain = self.chain(window, title.applied(to: scores.emissions))
      (best, marginals) = (chain.best(), chain.marginals())
    }
    let chained = best
    if let chosen = title?.chosen { Self.completeTitle(chosen, in: window, input.text, &best) }
    Self.settle(in: window, &best)
    return window.tokens.indices.map { index in
      var (own, rival) = Self.best(best[index], of: marginals, at: index)
      // What was settled after the chain is half as sure as what the chain said.
      if best[index] != chained[index] {
        own = max(own, Self.best(chained[index], of: marginals, at: index).0 / 2)
      }
      var margin = logf(max(own, 1e-6) / max(1 - own, 1e-6))
      // What was told to the chain is no surer than the choice of the title.
      if let title, title.decides(index) { margin = min(margin, title.margin) }
      let unknown = evidence.unknown[index]
      let confidence = 1 / (1 + expf(-model.calibrated(margin, unknown: unknown)))
      return Labelled(
        token: window.tokens[index], label: best[index], confidence: Double(confidence),
        margin: Double(margin),
        unknown: unknown, recognised: recognised.candidates[index].first { Label($0.role) == best[index] },
        evidence: evidence.strongest(index, in: network, for: best[index], against: rival))
    }
  }

  /// Adds to the chosen title the organ right above it, which is nobody's byline there, and what it lacks below: 章程 below
  /// an organ, 试行 or 2019年版 in brackets.
  static func completeTitle(
    _ chosen: Range<Int>, in window: LabelWindow, _ text: ScalarText, _ best: inout [Label]
  ) {
    let above = chosen.lowerBound - 1
    // 发文机关标志 stands above the number of the paper.
    let isMark = above > 0 && best[above] == .organMark && best[above - 1] == .documentNumber
    if above >= 0, isMark || [.byline, .signature].contains(best[above]), window.tokens[above].cut == .line,
      window.tokens[above].kind == .organ, window.tokens[chosen.lowerBound].kind != .organ
    {
      best[above] = .title
    }
    let below = chosen.upperBound
    guard below < best.count, [.byline, .subtitle, .body, .heading].contains(best[below]) else { return }
    let token = window.tokens[below]
    let isEdition = token.kind == .bracketed && TitleWords.isEdition(text.scalars[token.range])
    func words(_ index: Int) -> [UInt32] { Array(text.scalars[window.tokens[index].range]) }
    let isPaper =
      token.cut == .line && token.form == 0 && token.length <= 6
      && TitleWords.kinds.suffix(of: words(below)) != nil
      && TitleWords.kinds.suffix(of: words(below - 1)) == nil
    if isEdition || isPaper { best[below] = .title }
  }

  /// What lines are to each other once each has its label.
  static func settle(in window: LabelWindow, _ best: inout [Label]) {
    joinTitles(in: window, &best)
    takeBackSentences(in: window, &best)
    partSentences(in: window, &best)
    agreeInSeries(in: window, &best)
  }

  /// `县水务局¦关于……的通知`: a title goes on within its line at a place that only looks like the beginning of something.
  private static func joinTitles(in window: LabelWindow, _ best: inout [Label]) {
    var isTitle = false
    for index in window.tokens.indices {
      if isTitle, window.tokens[index].cut == .likely, best[index] == .title { best[index] = .continued }
      if best[index] != .continued { isTitle = best[index] == .title }
    }
  }

  /// No heading goes on in its line with a sentence: what could have been parted and was not is one paragraph.
  private static func takeBackSentences(in window: LabelWindow, _ best: inout [Label]) {
    var heading: Int?
    for index in window.tokens.indices {
      if window.tokens[index].cut == .line || best[index] != .continued {
        heading = best[index] == .heading ? index : nil
      } else if let place = heading, window.tokens[index].stops > 0 {
        best[place] = .body
        heading = nil
      }
    }
  }

  /// No heading goes on with a sentence on the next line, unless its own line is as full as the longest, and no title of
  /// an attachment ever: the sentence is the text below it.
  static func partSentences(in window: LabelWindow, _ best: inout [Label]) {
    let longest = window.tokens.reduce(0) { $1.stops > 0 || $1.commas > 0 ? max($0, Int($1.edge)) : $0 }
    for (index, token) in window.tokens.enumerated().dropFirst()
    where best[index] == .continued && token.cut == .line && token.stops > 0 && token.isFinished {
      let above = window.tokens[index - 1]
      if best[index - 1] == .attachment { best[index] = .body }
      guard [.heading, .runInHeading].contains(best[index - 1]), above.stops == 0,
        Int(above.edge) + 4 < longest
      else { continue }
      (best[index - 1], best[index]) = (.heading, .body)
    }
  }

  /// One of a series that looks like its siblings is what they are: of （一） to （四） alone on their lines, all are headings
  /// or none.
  private static func agreeInSeries(in window: LabelWindow, _ best: inout [Label]) {
    func isPhrase(_ index: Int) -> Bool {
      let token = window.tokens[index]
      guard token.cut == .line, token.form > 0, token.series >= 0, token.stops == 0, token.length <= 40 else {
        return false
      }
      return index + 1 == best.count || best[index + 1] != .continued
    }
    var counts: [Int: (headings: Int, texts: Int)] = [:]
    for index in best.indices where isPhrase(index) {
      if best[index] == .heading { counts[Int(window.tokens[index].series), default: (0, 0)].headings += 1 }
      if best[index] == .body { counts[Int(window.tokens[index].series), default: (0, 0)].texts += 1 }
    }
    for index in best.indices where best[index] == .body && isPhrase(index) {
      guard let count = counts[Int(window.tokens[index].series)], count.headings >= 2 * count.texts else {
        continue
      }
      best[index] = .heading
    }
  }

  /// The title as a whole, where the text begins here and nothing has named its title yet.
  private func title(_ window: LabelWindow, _ best: [Label], _ marginals: [Float]) -> TitleChooser? {
    guard window.isStart, !model.titleWeights.isEmpty,
      !input.rules.values.contains(where: { $0.label == .title })
    else {
      return nil
    }
    let spans = TitleSpanFinder(window: window, text: input.text, marginals: marginals, best: best).spans()
    return TitleChooser(spans, in: window, weights: model.titleWeights)
  }

  /// What the model says of every token by itself, without what is impossible.
  private func scores(_ window: LabelWindow, _ recognised: RecogniserEvidence) -> TokenScores {
    var evidence = EvidenceSums(
      LabelFeatures(window: window, recognised: recognised, text: input.text), model)
    var sums: [Float] = []
    sums.reserveCapacity(window.tokens.count * LabelModel.width)
    for index in window.tokens.indices { evidence.gather(index, into: &sums) }
    let network = LabelNetwork(model, sums: sums)
    var emissions = network.emissions()
    forbid(window, &emissions)
    if chain(window, emissions).best().allSatisfy({ $0 == .noise }) {
      // A text is never nothing but noise, unless the finders of noise say so line by line.
      for (index, token) in window.tokens.enumerated() where !input.lines[Int(token.line)].isNoise {
        if input.rules[Int(token.line)]?.label == nil {
          emissions[index * Label.count + Int(Label.noise.rawValue)] += LabelChain.impossible
        }
      }
    }
    return TokenScores(evidence: evidence, network: network, emissions: emissions)
  }

  private func chain(_ window: LabelWindow, _ emissions: [Float]) -> LabelChain {
    LabelChain(
      emissions: emissions, transitions: model.transitions,
      barsNoise: window.tokens.indices.map { index in
        // Over the number of a page a paragraph goes on.
        window.tokens[index].cut == .line && Int(window.above[index]) == index - 1
      })
  }

  /// Rules out what cannot be, and everything but what is certain; parts lines where their places are likely.
  private func forbid(_ window: LabelWindow, _ emissions: inout [Float]) {
    for (index, limits) in LabelConstraints(input, window).limits().enumerated() {
      let base = index * Label.count
      emissions[base + Int(Label.noise.rawValue)] -= limits.doubt
      emissions[base + Int(Label.continued.rawValue)] -= CutWeigher.trust(window.tokens[index])
      guard limits.allowed != .all else { continue }
      for label in Label.allCases where !limits.allowed.contains(label) {
        emissions[base + Int(label.rawValue)] += LabelChain.impossible
      }
    }
  }

  /// How probable a label is, and which other comes next.
  private static func best(_ label: Label, of marginals: [Float], at index: Int) -> (Float, Label) {
    let base = index * Label.count
    var rival = label == .body ? Label.noise : Label.body
    for other in Label.allCases where other != label {
      if marginals[base + Int(other.rawValue)] > marginals[base + Int(rival.rawValue)] { rival = other }
    }
    return (marginals[base + Int(label.rawValue)], rival)
  }
}

/// The model's view of a window before the chain.
private struct TokenScores {
  var evidence: EvidenceSums
  var network: LabelNetwork
  var emissions: [Float]
}

/// Adds up the evidence of tokens, each kind by itself, so that it can be told which weighed most.
private struct EvidenceSums {
  private var features: LabelFeatures
  private let model: LabelModel
  private let kinds = Evidence.allCases.count
  /// The sums of each kind, token after token.
  private var sums: [Float] = []
  /// The share of each token's features that the model has never seen.
  private(set) var unknown: [Float] = []

  init(_ features: LabelFeatures, _ model: LabelModel) {
    self.features = features
    self.model = model
    sums.reserveCapacity(features.window.tokens.count * kinds * LabelModel.width)
  }

  /// Adds a token, and the sum of all its evidence to the sums of all tokens.
  mutating func gather(_ index: Int, into total: inout [Float]) {
    features.gather(index)
    let width = LabelModel.width
    let base = sums.count
    sums.append(contentsOf: repeatElement(0, count: kinds * width))
    var missed = 0
    for (hash, kind) in zip(features.list.hashes, features.list.kinds) {
      if !model.add(hash, to: &sums, at: base + Int(kind.rawValue) * width) { missed += 1 }
    }
    unknown.append(Float(missed) / Float(max(1, features.list.hashes.count)))
    for input in 0..<width {
      var sum = model.bias[input]
      for kind in 0..<kinds { sum += sums[base + kind * width + input] }
      total.append(sum)
    }
  }

  /// The kind of evidence that weighs most for one label against another; what the surroundings add counts as
  /// neighbours.
  func strongest(_ index: Int, in network: LabelNetwork, for label: Label, against rival: Label) -> Evidence {
    var best = (Evidence.neighbours, network.worthOfSurroundings(index, for: label, against: rival))
    for kind in Evidence.allCases.dropFirst() {
      let start = (index * kinds + Int(kind.rawValue)) * LabelModel.width
      let worth = network.worth(sums, at: start, token: index, for: label, against: rival)
      if worth > best.1 { best = (kind, worth) }
    }
    return best.0
  }
}
