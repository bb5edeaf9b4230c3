public import GongwenModel

/// A choice of pages such as `1-3,5`, `2-`, `-4`; the empty choice is all of them.
public struct PageRanges: Sendable, Equatable, CustomStringConvertible {
  private var ranges: [ClosedRange<Int>]

  /// All pages.
  public static let all = PageRanges(ranges: [1...Int.max])

  private init(ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// Reads a choice.
  ///
  /// - Throws: A `Fault` of category usage when it is not one.
  public init(parsing text: String) throws(Fault) {
    ranges = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let range = Self.range(part) else { throw Fault(.usage, "preview.pages", [text]) }
      ranges.append(range)
    }
  }

  /// Whether a page, counted from 1, is among them.
  public func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }

  /// The choice as it is written, `1-3,5`.
  public var description: String {
    ranges.map { range in
      if range.upperBound == Int.max { return "\(range.lowerBound)-" }
      return range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ",")
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), text != "-", !text.isEmpty else { return nil }
    let first = ends[0].isEmpty ? 1 : Int(ends[0])
    let last = ends.count == 1 ? first : ends[1].isEmpty ? Int.max : Int(ends[1])
    guard let first, let last, first >= 1, first <= last else { return nil }
    return first...last
  }
}
