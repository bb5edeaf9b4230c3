internal import GongwenModel

/// A place inside a line where a paragraph could begin.
struct CutPlace {
  /// Its index on the line.
  var index: Int
  /// Why one could begin there.
  var cut: Cut
  /// How probable that is, in steps from 1; 0 where nobody asked.
  var step: UInt8 = 0
  /// Whether nothing can begin there for what is open: the phrase goes on.
  var isWithin = false
}

/// Weighs the places that the finder names inside a line, and adds those that look like them.
enum CutWeigher {
  /// The places, in order.
  ///
  /// - Parameters:
  ///   - text: the line.
  ///   - found: what the finder names.
  ///   - model: what the features of a place are worth.
  /// - Returns: those of the finder and those that look like them.
  static func places(in text: [UInt32], found: [(Int, Cut)], model: CutModel) -> [CutPlace] {
    let phrases = WholePhrases(text)
    guard PastedLine.isAsked(text, found: found.count) else {
      return found.map { CutPlace(index: $0.0, cut: $0.1, isWithin: phrases.hold($0.0)) }
    }
    var features = CutFeatures(text, found: found)
    var result: [CutPlace] = []
    var isPasted = false
    var opening = Opening()
    while let place = features.next() {
      let weight = model.weight(of: features.hashes)
      opening.add(weight, isOpening: features.isOpening, at: result.count)
      guard place.cut != nil || weight >= least else { continue }
      let isWithin = phrases.hold(place.index)
      result.append(
        CutPlace(index: place.index, cut: place.cut ?? .likely, step: step(weight), isWithin: isWithin))
      if weight >= pasted { isPasted = true }
    }
    if let (place, weight) = opening.end { result[place].step = step(weight) }
    return isPasted ? result : result.filter { $0.cut != .likely }
  }

  /// The places before the first comma of a line, where a title would end.
  ///
  /// Between a title and what follows there is often no mark, so that every such place is improbable by itself. Where a line
  /// is parted further on, a title at its start is probable: on lines of several paragraphs that the model had not seen,
  /// the best of these places began one in 46 of 77 cases, and in 23 of 31 where it stood out.
  private struct Opening {
    private var best: (weight: Float, place: Int) = (-.infinity, 0)
    private var second = -Float.infinity
    private var isPartedBelow = false

    mutating func add(_ weight: Float, isOpening: Bool, at place: Int) {
      guard isOpening else {
        if weight >= 0 { isPartedBelow = true }
        return
      }
      if weight > best.weight {
        (second, best) = (best.weight, (weight, place))
      } else {
        second = max(second, weight)
      }
    }

    /// The place where the title ends, and how probable that is; `nil` where a place is probable enough by itself.
    var end: (place: Int, weight: Float)? {
      guard isPartedBelow, best.weight >= least, best.weight < 0 else { return nil }
      return (best.place, max(best.weight + 1, 0.3) + (best.weight - second >= 2 ? 1 : 0))
    }
  }

  /// How much less a token goes on with the paragraph before it than the chain says, for how probable its place is.
  ///
  /// The chain learns from whole texts, most of which hold no such line, and parts too little at places that are probable;
  /// at those that are improbable (below even odds, step 5) it parts too much: there it has to be all the surer. With these
  /// numbers 162 instead of 149 of 228 texts that had not been seen, pasted into one line with blanks, came out right.
  static func trust(_ token: Token) -> Float {
    guard token.cutStep > 0 else { return 0 }
    let step = Float(token.cutStep)
    return min(0.3 * step - 1, 0.7 * step - 3.5)
  }

  /// The logarithm of the odds from which on a place is one that no rule names: one of 21 such begins a paragraph.
  private static let least: Float = -3

  /// Those from which on the line holds several paragraphs, be it for one place alone: it is then looked at more closely.
  private static let pasted: Float = -1

  private static func step(_ weight: Float) -> UInt8 {
    UInt8(max(1, min(12, ((weight - least) / 0.75).rounded(.down) + 2)))
  }
}
