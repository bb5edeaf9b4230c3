import GongwenModel

/// What the titles of a volume's reports have in common.
struct VolumeTitles {
  private let titles: [String?]
  /// The years of each title.
  private let years: [[Int]]
  /// The year that most of them have.
  private let commonYear: Int?

  init(_ titles: [String?]) {
    self.titles = titles
    years = titles.map { $0.map(NamedYears.all) ?? [] }
    let dated = years.filter { !$0.isEmpty }
    // A volume of several years has none in common.
    commonYear = Self.commonest(dated.flatMap { $0 }).flatMap {
      4 * $0.count >= 3 * dated.count ? $0.value : nil
    }
  }

  /// 汇编 after the title that most reports have, or after their year, or alone.
  var cover: String {
    if let title = Self.commonest(titles), 2 * title.count > titles.count {
      return (title.value ?? "") + "汇编"
    }
    return (commonYear.map { "\($0)年度" } ?? "") + "汇编"
  }

  /// The reports whose titles name another year than most, by their place, each with its warning.
  var oddYears: [(place: Int, diagnostic: Diagnostic)] {
    guard let commonYear else { return [] }
    return years.indices.filter { !years[$0].isEmpty && !years[$0].contains(commonYear) }.map { place in
      let arguments = [titles[place] ?? "", String(commonYear)]
      return (place, Diagnostic("volume.year.odd", .warning, arguments))
    }
  }

  /// The value that occurs most, the first of several.
  private static func commonest<Value: Hashable>(_ values: [Value]) -> (value: Value, count: Int)? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    guard let most = counts.values.max(), let value = values.first(where: { counts[$0] == most }) else {
      return nil
    }
    return (value, most)
  }
}
