internal import GongwenModel

/// Where the headings of a series end inside a pasted line, seen together: where 一、 and 三、 are surely headings with their text
/// behind them, 二、 is one too, and ends at the likeliest place.
///
/// Between a heading and its text there is often no mark, so that its end is improbable by itself. On lines of series that have
/// a sure heading, the place that stood out was the end of another in 24 of 27 cases.
struct HeadingEnds {
  /// A numbered phrase up to its first mark.
  private struct Phrase {
    /// Where it begins, behind its number, and where its first mark stands or it is too long.
    var range: Range<Int>
    /// The places within it, with their weights.
    var places: [(index: Int, weight: Float)] = []

    /// How long it is where it surely ends.
    var sureLength: Int? {
      places.max { $0.weight < $1.weight }.flatMap { $0.weight >= 0 ? $0.index - range.lowerBound : nil }
    }

    /// Where it ends if its siblings are headings of those lengths; `nil` where no place stands out.
    func end(besides lengths: Set<Int>) -> (index: Int, weight: Float)? {
      let places = places.map { place in
        (place.index, place.weight + (lengths.contains(place.index - range.lowerBound) ? 1 : 0))
      }.sorted { $0.1 > $1.1 }
      guard let best = places.first, best.1 >= HeadingEnds.least else { return nil }
      return places.count == 1 || best.1 - places[1].1 >= HeadingEnds.distance ? best : nil
    }
  }

  private let text: [UInt32]
  /// The series of each form that counts on, and those that came to their end.
  private var open: [OrdinalForm: (value: Int, phrases: [Phrase])] = [:]
  private var closed: [[Phrase]] = []

  /// What a place has to be worth at least, and how much more than the next.
  private static let (least, distance): (Float, Float) = (-2.2, 1.5)
  /// The fewest and the most characters of a heading.
  private static let lengths = 3...34

  init(_ text: [UInt32]) {
    self.text = text
    number(at: 0)
  }

  /// Takes note of a place, and of the number that begins there.
  mutating func add(_ index: Int, _ weight: Float, isOrdinal: Bool) {
    for form in open.keys {
      guard let count = open[form]?.phrases.count, let last = open[form]?.phrases.last,
        last.range.contains(index),
        Self.lengths.contains(index - last.range.lowerBound),
        isOrdinal || !CutFinder.noTitleEnd.contains(text[index])
      else { continue }
      open[form]?.phrases[count - 1].places.append((index, weight))
    }
    if isOrdinal { number(at: index) }
  }

  /// The ends that only the siblings tell, with what each is worth and where its phrase begins.
  consuming func ends() -> [Int: (weight: Float, start: Int)] {
    var result: [Int: (weight: Float, start: Int)] = [:]
    for phrases in closed + open.values.map(\.phrases) where phrases.count > 1 {
      let lengths = Set(phrases.compactMap(\.sureLength))
      guard !lengths.isEmpty else { continue }
      for phrase in phrases where phrase.sureLength == nil {
        guard let end = phrase.end(besides: lengths) else { continue }
        result[end.index] = (max(end.weight, 0) + 3, phrase.range.lowerBound)
      }
    }
    return result
  }

  private mutating func number(at index: Int) {
    guard let match = OrdinalMatch.find(in: text, at: index) else { return }
    let (form, value) = (match.ordinal.form, match.ordinal.value)
    if form == .hanComma { close { $0 != .hanComma } }
    let start = index + match.count
    let mark = text[start...].prefix(Self.lengths.upperBound).firstIndex {
      Characters.isComma($0) || Characters.endsParagraph($0)
    }
    let phrase = Phrase(range: start..<(mark ?? min(text.count, start + Self.lengths.upperBound)))
    if let last = open[form], last.value + 1 == value {
      open[form]?.value = value
      open[form]?.phrases.append(phrase)
    } else {
      close { $0 == form }
      open[form] = (value, [phrase])
    }
  }

  private mutating func close(_ isOver: (OrdinalForm) -> Bool) {
    for form in open.keys.filter(isOver) {
      if let series = open.removeValue(forKey: form) { closed.append(series.phrases) }
    }
  }
}
