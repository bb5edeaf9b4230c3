internal import GongwenModel

/// One paragraph of a document as rules see it: scalars with their classes and their places in the source.
///
/// Positions are indices of scalars. Reading one outside the paragraph is allowed and gives NUL, so that rules
/// look at neighbours without counting first.
struct CheckedParagraph: Sendable {
  /// The place of a scalar that the engine made.
  static let generated = -1
  /// The place of a scalar that a fix put in; less one for each stretch of the source before it.
  static let fixed = -2

  /// Its number in the document, from 0.
  let index: Int
  /// What it is.
  let role: ParagraphRole
  /// Whether it stands in a cell of a table.
  var isInCell = false
  /// The level of the heading that runs into its text; `nil` without one.
  let leadLevel: HeadingLevel?
  /// The ordinal that reading recognised.
  let ordinal: Ordinal?
  /// The end of number and heading in a run-in heading.
  private(set) var headingEnd: Int?
  /// The text.
  private(set) var scalars: [Unicode.Scalar] = []
  /// What each scalar is.
  private(set) var classes: [ScalarClass] = []
  /// Where each scalar stands in the source, in bytes; negative when it is not there.
  private(set) var starts: [Int] = []
  /// The first position that is not blank.
  private(set) var firstVisible = 0
  /// Where the values of metadata that it was made of stand; `nil` when it is typed.
  private var values: ValuePlaces?
  /// Whether there is a Han character.
  private(set) var hasHan = false
  /// Whether there is anything but Han characters, letters, digits and blanks.
  private(set) var hasMarks = false

  /// Reads a paragraph.
  ///
  /// Reading folds white space; the rules about stray spaces need it, so blanks that stand in the source between
  /// two parts of a block are put back.
  init(_ block: PlacedParagraph, index: Int, of document: Document, source: SourceText) {
    self.index = index
    self.role = block.role
    self.ordinal = block.ordinal
    let lead = block.paragraph.lead
    leadLevel = lead?.level
    let segments = block.text.segments
    for (number, segment) in segments.enumerated() {
      let end = number + 1 < segments.count ? segments[number + 1].textOffset : block.text.utf8.count
      appendGap(before: segment, source)
      append(
        block.text.utf8[segment.textOffset..<end], from: segment.sourceOffset, textOffset: segment.textOffset,
        headingLength: lead?.range.upperBound)
    }
    classify()
    if starts.allSatisfy({ $0 == Self.generated }) {
      values = ValuePlaces(of: block.role, in: document, source: source)
    }
  }

  /// A paragraph with the same place but other scalars, as fixes leave it.
  init(_ other: CheckedParagraph, scalars: [Unicode.Scalar], starts: [Int]) {
    self = other
    self.scalars = scalars
    self.starts = starts
    classify()
  }

  /// The number of scalars.
  var count: Int { scalars.count }

  /// The scalar at a position; NUL outside the paragraph.
  subscript(position: Int) -> Unicode.Scalar {
    position >= 0 && position < scalars.count ? scalars[position] : "\0"
  }

  /// The class at a position; `other` outside the paragraph.
  func kind(_ position: Int) -> ScalarClass {
    position >= 0 && position < classes.count ? classes[position] : .other
  }

  /// A range as a string.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<count)])
    return String(view)
  }

  /// Where its first character that was typed stands; `nil` when none was.
  var start: SourceSpan? {
    starts.indices.first { starts[$0] >= 0 }.map {
      SourceSpan(starts[$0], starts[$0] + UTF8.width(scalars[$0]))
    }
  }

  /// The place of a range in the source; `nil` when none of it stands there.
  func span(_ range: Range<Int>) -> SourceSpan? {
    let range = range.clamped(to: 0..<count)
    guard let first = range.first(where: { starts[$0] >= 0 }),
      let last = range.last(where: { starts[$0] >= 0 }), starts[last] >= starts[first]
    else { return values?.span(of: bytes(range), in: Array(string(0..<count).utf8)) }
    return SourceSpan(starts[first], starts[last] + UTF8.width(scalars[last]))
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    let start = string(0..<range.lowerBound).utf8.count
    return start..<start + string(range).utf8.count
  }

  private mutating func append(
    _ bytes: ArraySlice<UInt8>, from offset: Int?, textOffset: Int, headingLength: Int?
  ) {
    var place = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if textOffset + place == headingLength { headingEnd = scalars.count }
      scalars.append(scalar)
      starts.append(offset.map { $0 + place } ?? Self.generated)
      place += UTF8.width(scalar)
    }
    if textOffset + place == headingLength { headingEnd = scalars.count }
  }

  private mutating func appendGap(before segment: TracedText.Segment, _ source: SourceText) {
    guard let next = segment.sourceOffset, let last = starts.last, last >= 0, let scalar = scalars.last else {
      return
    }
    let from = last + UTF8.width(scalar)
    guard from < next, next <= source.utf8.count, next - from < 256 else { return }
    let gap = Array(source.string(in: SourceSpan(from, next)).unicodeScalars)
    guard gap.allSatisfy({ ScalarClass($0) == .space }) else { return }
    var place = from
    for blank in gap {
      scalars.append(blank)
      starts.append(place)
      place += UTF8.width(blank)
    }
  }

  private mutating func classify() {
    classes = scalars.map { ScalarClass($0) }
    AddressScanner.mark(scalars, &classes)
    firstVisible = next(visibleFrom: 0)
    hasHan = classes.contains(.han)
    hasMarks = classes.contains { !$0.isTextOnly }
  }
}
