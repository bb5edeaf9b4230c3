/// A range of UTF-8 bytes in one source text, half open.
public struct SourceSpan: Sendable, Hashable, Codable {
  /// The offset of the first byte, from the start of the decoded text.
  public var lowerBound: Int
  /// The offset after the last byte.
  public var upperBound: Int

  /// Creates the span from `lowerBound` up to, not including, `upperBound`.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  /// The number of bytes covered; 0 when the bounds were put the wrong way round.
  public var count: Int {
    let (count, isTooLarge) = upperBound.subtractingReportingOverflow(lowerBound)
    return upperBound <= lowerBound ? 0 : isTooLarge ? .max : count
  }

  /// The smallest span that covers this one and `other`.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }
}
