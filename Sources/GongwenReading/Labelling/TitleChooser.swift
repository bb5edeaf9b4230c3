internal import Glibc
internal import GongwenModel

/// Chooses among the spans that could be a text's title, and tells the chain.
struct TitleChooser {
  /// The span that was chosen; `nil` when the text has no title.
  let chosen: Range<Int>?
  /// How sure that is, as the logarithm of odds.
  let margin: Float
  /// What is no title whatever the chain says.
  private let barred: Range<Int>
  private let starts: [Int]
  /// Where the last prose or numbered sentence stands: what comes after it is the foot of a page, and no title of a further document.
  private let lastProse: Int

  /// - Parameters:
  ///   - spans: the candidates, that there is none among them.
  ///   - window: the tokens.
  ///   - weights: what each sign is worth.
  init(_ spans: [TitleSpan], in window: LabelWindow, weights: [Float]) {
    let spans = Self.ofFirstPaper(spans, window)
    let scores = spans.map { span in zip(span.signs, weights).reduce(Float(0)) { $0 + $1.0 * $1.1 } }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    let top = scores[best]
    let rest = scores.indices.reduce(Float(0)) { $1 == best ? $0 : $0 + expf(scores[$1] - top) }
    margin = -logf(max(rest, 1e-6))
    starts = spans[best].starts
    chosen = spans[best].tokens.isEmpty ? nil : spans[best].tokens
    // After the title the next text begins below some prose at the earliest.
    let start = chosen?.upperBound ?? 0
    let end = window.tokens[start...].firstIndex { $0.isProse } ?? window.tokens.count
    barred = 0..<end
    lastProse = window.tokens.lastIndex { $0.isProse || $0.form > 0 && $0.isFinished } ?? end
  }

  /// The candidates without those below the date of a paper whose name, or a line above those called upon, stands first:
  /// they are another's.
  private static func ofFirstPaper(_ spans: [TitleSpan], _ window: LabelWindow) -> [TitleSpan] {
    let sentence = window.tokens.firstIndex { $0.stops > 0 } ?? window.tokens.count
    let end = window.tokens[sentence...].firstIndex { $0.kind == .date && $0.cut == .line }
    func isNamed(_ span: TitleSpan) -> Bool {
      guard span.tokens.first == 0 else { return false }
      let (last, below) = (span.tokens.upperBound - 1, span.tokens.upperBound)
      return window.tokens[last].kind == .paper
        || below < window.tokens.count && window.tokens[below].kind == .salutation
    }
    // 在……会议上的讲话 with a name below it is a title only by this choice.
    func isAboveText(_ span: TitleSpan) -> Bool {
      guard span.tokens.upperBound < window.tokens.count else { return true }
      let below = window.tokens[span.tokens.upperBound]
      return below.stops > 0 || below.form > 0 || below.kind == .salutation || below.kind == .organ
    }
    guard let end, spans.contains(where: isNamed) else { return spans }
    return spans.filter { $0.tokens.upperBound <= end || !isAboveText($0) }
  }

  /// Whether a token's label hangs on the choice.
  func decides(_ token: Int) -> Bool { chosen?.contains(token) ?? false }

  /// What is taken from the score of a further title: below the first one few lines are, and those are sure.
  private static let doubtOfMore: Float = 2

  /// The scores of all labels with the chosen span as the title and nothing else near it.
  func applied(to emissions: [Float]) -> [Float] {
    var emissions = emissions
    let (title, continued) = (Int(Label.title.rawValue), Int(Label.continued.rawValue))
    for token in barred where chosen?.contains(token) != true && !Self.isNothingElse(token, emissions) {
      emissions[token * Label.count + title] += LabelChain.impossible
    }
    for token in barred.upperBound..<max(barred.upperBound, emissions.count / Label.count) {
      emissions[token * Label.count + title] -= Self.doubtOfMore
      if token > lastProse { emissions[token * Label.count + title] += LabelChain.impossible }
    }
    for token in chosen ?? 0..<0 {
      // The rest of a line that could have been parted goes on.
      let label = starts.contains(token) ? title : continued
      for other in 0..<Label.count where other != label {
        emissions[token * Label.count + other] += LabelChain.impossible
      }
    }
    return emissions
  }

  /// Whether a token can be a title and nothing else, by its form: each character of one that stands upright.
  private static func isNothingElse(_ token: Int, _ emissions: [Float]) -> Bool {
    Label.allCases.allSatisfy { label in
      (emissions[token * Label.count + Int(label.rawValue)] > LabelChain.impossible / 2) == (label == .title)
    }
  }
}
