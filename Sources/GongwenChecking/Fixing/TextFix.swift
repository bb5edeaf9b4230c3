public import GongwenModel

/// One change that the fixer makes.
public struct TextFix: Sendable, Equatable {
  /// What is replaced, in the source.
  public var span: SourceSpan
  /// What is written instead.
  public var replacement: String
  /// The rules that asked for it, in rising order.
  public var rules: [String]

  /// Creates a change.
  public init(span: SourceSpan, replacement: String, rules: [String]) {
    self.span = span
    self.replacement = replacement
    self.rules = rules
  }
}

extension TextFix {
  /// Two rounds of changes as one: those that led from a text to a second, and those that lead on from that.
  ///
  /// - Parameters:
  ///   - first: The first round, in the order of its places.
  ///   - second: The second round, its places in the text that the first made.
  ///   - between: The text that the first round made.
  /// - Returns: The changes from the first text, in the order of their places, none touching another.
  package static func joined(_ first: [TextFix], then second: [TextFix], between: [UInt8]) -> [TextFix] {
    var result: [TextFix] = []
    var (one, two) = (first[...], second[...])
    // How far a place of the second text lies after its place in the first.
    var shift = 0
    while one.first != nil || two.first != nil {
      var group: (first: [TextFix], second: [TextFix]) = ([], [])
      var end = Int.min
      var (start, grown) = (Int.max, shift)
      // Takes what overlaps or touches, in either round, until nothing more does.
      while true {
        if let fix = one.first,
          end == Int.min ? Self.isFirst(fix, before: two.first, shift) : fix.span.lowerBound + grown <= end
        {
          let from = fix.span.lowerBound + grown
          start = min(start, from)
          end = max(end, from + fix.replacement.utf8.count)
          grown += fix.replacement.utf8.count - fix.span.count
          group.first.append(fix)
          one.removeFirst()
        } else if let fix = two.first, end == Int.min || fix.span.lowerBound <= end {
          start = min(start, fix.span.lowerBound)
          end = max(end, fix.span.upperBound)
          group.second.append(fix)
          two.removeFirst()
        } else {
          break
        }
      }
      result.append(Self.one(group.first, group.second, start..<end, shift: (shift, grown), between))
      shift = grown
    }
    return result
  }

  /// Whether a change of the first round stands before one of the second, in the text between them.
  private static func isFirst(_ fix: TextFix, before other: TextFix?, _ shift: Int) -> Bool {
    other.map { fix.span.lowerBound + shift <= $0.span.lowerBound } ?? true
  }

  /// One change for a stretch of the text between two rounds.
  private static func one(
    _ first: [TextFix], _ second: [TextFix], _ range: Range<Int>, shift: (before: Int, after: Int),
    _ between: [UInt8]
  ) -> TextFix {
    var text: [UInt8] = []
    var position = range.lowerBound
    for fix in second {
      text += between[position..<fix.span.lowerBound] + Array(fix.replacement.utf8)
      position = fix.span.upperBound
    }
    text += between[position..<range.upperBound]
    return TextFix(
      span: SourceSpan(range.lowerBound - shift.before, range.upperBound - shift.after),
      replacement: String(decoding: text, as: UTF8.self),
      rules: Set((first + second).flatMap(\.rules)).sorted())
  }
}
