public import GongwenModel

/// The numbers that the copies of a paper bear (份号, GB/T 9704-2012 7.2.1, G-21): 000001, 000002 ….
public struct CopySeries: Sendable, Hashable {
  /// The numbers.
  public let numbers: ClosedRange<Int>

  /// Reads `60` (sixty copies from 000001 on) or `000061-000080` (these copies).
  ///
  /// - Throws: A `Fault` of category usage for anything else, and for more copies than the limit.
  public init(parsing text: String) throws(Fault) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(Self.number)
    switch (parts.first ?? nil, parts.count > 1 ? parts[1] : nil) {
    case (let count?, nil) where parts.count == 1: numbers = 1...count
    case (let first?, let last?) where first <= last: numbers = first...last
    default: throw Fault(.usage, "batch.copies.form", [text])
    }
    guard numbers.count <= LimitTable.copies else {
      throw Fault(.usage, "batch.copies.many", [String(numbers.count), String(LimitTable.copies)])
    }
  }

  /// A number from 1 to 999999 in at most six digits.
  private static func number(_ text: Substring) -> Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The numbers as they are printed, with six digits.
  var texts: [String] { numbers.map(Self.text) }

  private static func text(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
