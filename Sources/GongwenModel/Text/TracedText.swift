/// A text that knows where each of its bytes came from.
///
/// Reading joins lines, folds spaces and splits headings; layout, diagnostics and the conservation
/// check still have to name the place in the input. A text is a run of segments, each copied from one
/// place of the source or generated (a number made by the engine, a title given by an option).
public struct TracedText: Sendable, Equatable {
  /// A stretch of the text with one origin.
  public struct Segment: Sendable, Equatable {
    /// The offset of its first byte in the text.
    public var textOffset: Int
    /// The offset of its first byte in the source; `nil` for generated text.
    public var sourceOffset: Int?
  }

  /// The text in UTF-8.
  public private(set) var utf8: [UInt8] = []
  /// The segments, in the order of the text; empty only when the text is.
  public private(set) var segments: [Segment] = []

  /// Creates an empty text.
  public init() {}

  /// Creates a text that is not in the source.
  public init(generated text: String) { append(text.utf8, from: nil) }

  /// Creates a text copied from a span of the source: from what of it lies in the source.
  public init(_ source: SourceText, _ span: SourceSpan) {
    let bytes = source.bytes(in: span)
    append(source.utf8[bytes], from: bytes.lowerBound)
  }

  /// The text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether there is no text.
  public var isEmpty: Bool { utf8.isEmpty }

  /// The furthest place in a source: no text is so long, and places beyond it could not be counted on.
  private static let furthest = Int.max / 4

  /// Appends bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, UTF-8.
  ///   - sourceOffset: Where in the source the first was copied from, from 0; `nil`, or a place that no source has, for
  ///     bytes that are generated.
  public mutating func append(_ bytes: some Collection<UInt8>, from sourceOffset: Int?) {
    guard !bytes.isEmpty else { return }
    let sourceOffset = sourceOffset.flatMap { (0...Self.furthest).contains($0) ? $0 : nil }
    if !continues(at: sourceOffset) {
      segments.append(Segment(textOffset: utf8.count, sourceOffset: sourceOffset))
    }
    utf8.append(contentsOf: bytes)
  }

  /// Appends another traced text.
  public mutating func append(_ other: TracedText) {
    for (index, segment) in other.segments.enumerated() {
      let end = index + 1 < other.segments.count ? other.segments[index + 1].textOffset : other.utf8.count
      append(other.utf8[segment.textOffset..<end], from: segment.sourceOffset)
    }
  }

  /// The part of the text in a range of its own bytes; those that it does not have do not count.
  public func slice(_ range: Range<Int>) -> TracedText {
    var result = TracedText()
    for (index, segment) in segments.enumerated() {
      let end = index + 1 < segments.count ? segments[index + 1].textOffset : utf8.count
      let part =
        max(
          segment.textOffset, range.lowerBound)..<max(
          min(end, range.upperBound), max(segment.textOffset, range.lowerBound))
      guard !part.isEmpty else { continue }
      result.append(utf8[part], from: segment.sourceOffset.map { $0 + part.lowerBound - segment.textOffset })
    }
    return result
  }

  /// The place in the source of a byte of the text.
  ///
  /// - Parameter offset: The byte, from 0; the text's length asks for the place after its last one.
  /// - Returns: The place; `nil` when the byte is generated, or not of the text.
  public func sourceOffset(of offset: Int) -> Int? {
    guard !segments.isEmpty, offset >= 0, offset <= utf8.count else { return nil }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].textOffset <= offset { low = middle } else { high = middle }
    }
    return segments[low].sourceOffset.map { $0 + offset - segments[low].textOffset }
  }

  /// The span of the source that a range of the text covers.
  ///
  /// - Parameter range: Bytes of the text; those that it does not have do not count.
  /// - Returns: The span; `nil` when all of it is generated.
  public func span(of range: Range<Int>) -> SourceSpan? {
    let range = range.clamped(to: 0..<utf8.count)
    guard !range.isEmpty, let first = sourceOffset(of: range.lowerBound) else { return nil }
    guard let last = sourceOffset(of: range.upperBound - 1), last >= first else {
      return SourceSpan(first, first + range.count)
    }
    return SourceSpan(first, last + 1)
  }

  /// The bytes of the text that were copied from a span of the source; `nil` when none was.
  ///
  /// Where the span was copied in parts, from the first to the last of them.
  public func range(from span: SourceSpan) -> Range<Int>? { SourceOrder(of: self).range(from: span) }

  private func continues(at sourceOffset: Int?) -> Bool {
    guard let last = segments.last else { return false }
    guard let sourceOffset else { return last.sourceOffset == nil }
    return last.sourceOffset.map { $0 + utf8.count - last.textOffset == sourceOffset } ?? false
  }
}

/// A text in the order of its source: finds the bytes that came from a span, for any number of spans.
package struct SourceOrder {
  /// A stretch that was copied as a whole.
  private struct Stretch {
    var source: Range<Int>
    var text: Int
  }

  private var stretches: [Stretch] = []
  /// The furthest end in the source of the stretches up to each.
  private var furthest: [Int] = []

  /// Puts a text in order.
  package init(of text: TracedText) {
    for (index, segment) in text.segments.enumerated() {
      guard let source = segment.sourceOffset else { continue }
      let end = index + 1 < text.segments.count ? text.segments[index + 1].textOffset : text.utf8.count
      stretches.append(Stretch(source: source..<source + end - segment.textOffset, text: segment.textOffset))
    }
    stretches.sort { $0.source.lowerBound < $1.source.lowerBound }
    for stretch in stretches { furthest.append(max(furthest.last ?? 0, stretch.source.upperBound)) }
  }

  /// The bytes of the text that were copied from a span of the source; `nil` when none was.
  package func range(from span: SourceSpan) -> Range<Int>? {
    var (low, high) = (0, furthest.count)
    while low < high {
      let middle = (low + high) / 2
      if furthest[middle] <= span.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: Range<Int>?
    for stretch in stretches[low...] {
      guard stretch.source.lowerBound < span.upperBound else { break }
      let start = max(stretch.source.lowerBound, span.lowerBound)
      let end = min(stretch.source.upperBound, span.upperBound)
      guard start < end else { continue }
      let shift = stretch.text - stretch.source.lowerBound
      let part = start + shift..<end + shift
      result =
        min(
          result?.lowerBound ?? part.lowerBound, part.lowerBound)..<max(
          result?.upperBound ?? part.upperBound, part.upperBound)
    }
    return result
  }
}
