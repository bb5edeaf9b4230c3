internal import GongwenModel

/// Where kinds of papers are named near the start of a line (通知, 工作总结): a title mostly ends with one.
struct PaperNames {
  /// How far from the start a title can reach.
  static let reach = 160

  /// For each place the kind that ends there: 0 none, 1 a report, 2 another paper.
  private var kinds: [UInt8]
  /// How many end before each place.
  private let counts: [UInt8]

  init(_ text: [UInt32]) {
    let count = min(text.count, Self.reach)
    kinds = [UInt8](repeating: 0, count: count + 1)
    // 述职报告 is found before the 报告 that ends it. A place counts at most once, so that a byte holds their number.
    for (range, kind) in TitleWords.kinds.matches(in: text, 0..<count) where kinds[range.upperBound] == 0 {
      kinds[range.upperBound] = kind == .report ? 1 : 2
    }
    counts = kinds.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1 > 0 ? 1 : 0)) }
  }

  /// What ends at a place, how many end before it, and whether one ends behind it; counts up to three.
  func around(_ place: Int) -> (here: UInt32, before: UInt32, behind: UInt32) {
    guard place < kinds.count else { return (0, UInt32(min(3, counts.last ?? 0)), 0) }
    let behind = (counts.last ?? 0) - counts[place + 1]
    return (UInt32(kinds[place]), UInt32(min(3, counts[place])), UInt32(min(3, behind)))
  }
}
