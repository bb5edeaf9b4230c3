import Gongwen
import GongwenModel

extension Fault {
  /// There is no rule of an id, with the one that is meant where that can be told.
  ///
  /// `L-3` is `L-03`; another number is another rule, however like it looks, so only ids in words are compared by their letters.
  ///
  /// - Parameters:
  ///   - id: The id that was asked for.
  ///   - known: All ids that there are.
  /// - Returns: A fault of category usage.
  static func unknownRule(_ id: String, among known: some Sequence<String>) -> Fault {
    let known = known.sorted()
    let near =
      number(of: id).map { wanted in known.first { number(of: $0) == wanted } }
      ?? nearestName(to: id, in: known.filter { $0.contains(".") })
    guard let near else { return Fault(.usage, "check.unknown-rule", [id]) }
    return Fault(.usage, "check.unknown-rule.near", [id, near])
  }

  /// An id such as `L-03` as what counts of it.
  private static func number(of id: String) -> String? {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number >= 0 else { return nil }
    return "\(parts[0].uppercased())-\(number)"
  }
}
