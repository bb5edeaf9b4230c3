import GongwenModel

extension FileMatcher {
  /// Someone whose file is wanted.
  struct Person: Hashable {
    var name: String
    var unit: String?
    /// The name with what stands behind it in the roster, where that is no part of it: 王强（挂职）.
    var remarked: String?

    /// Keeps what tells people apart.
    init(name: String, unit: String? = nil) {
      let folded = FileMatcher.folded(name)
      self.init(foldedName: Self.bare(folded), unit: unit.map(FileMatcher.folded))
      remarked = folded == self.name ? nil : folded
    }

    init(foldedName: String, unit: String?) { (name, self.unit) = (foldedName, unit) }

    var withoutUnit: Person { Person(foldedName: name, unit: nil) }

    /// What is looked for, the fullest first.
    var keys: [Person] {
      [remarked, name].compactMap(\.self).map { Person(foldedName: $0, unit: unit) }
    }

    /// A folded name without what lists of cadres put behind it: 赵六（女，回族）.
    ///
    /// 王伟（大） stays: it tells him from another one.
    private static func bare(_ name: String) -> String {
      guard let (before, remark) = RemarkedName.parted(name[...]) else { return name }
      let remarks = remark.split { "，,、；;".contains($0) }
      return remarks.isEmpty || !remarks.allSatisfy(PersonRemark.isOne) ? name : String(before)
    }
  }
}

extension FileMatcher.Person {
  /// A row's person as the roster has it.
  typealias Row = (name: String, unit: String?)

  /// The people of a roster; what stands behind a name (（挂职）, *, 同志) is part of it only where it tells two apart.
  static func all(_ people: [Row?]) -> [FileMatcher.Person?] {
    zip(people, bareNames(people)).map { row, bare in
      guard let row, let bare else { return nil }
      var person = FileMatcher.Person(name: bare, unit: row.unit)
      let remarked = FileMatcher.folded(row.name)
      person.remarked = remarked == person.name ? nil : remarked
      return person
    }
  }

  /// The names of a roster's people without what stands behind them, where two of one unit do not become one.
  static func bareNames(_ people: [Row?]) -> [String?] {
    var bare = people.map { $0.map { RemarkedName.withoutRemarks($0.name) } }
    var namesakes: [String: [Int]] = [:]
    for (place, name) in bare.enumerated() {
      if let name { namesakes[FileMatcher.folded(name), default: []].append(place) }
    }
    for places in namesakes.values where places.count > 1 {
      if areApart(places.compactMap { people[$0] }) { continue }
      for place in places { bare[place] = people[place]?.name }
    }
    return bare
  }

  /// Whether a name has more in it than names have, such as 王强（大） and 王强2; ×× and ** stand for names.
  static func isMarked(_ name: String) -> Bool {
    name.contains { !$0.isLetter && !$0.isWhitespace && !partsOfNames.contains($0) }
  }

  private static let partsOfNames: CharacterGroup = "·•‧・･．∙⋅﹒˙.'’-×*○〇"

  /// More namesakes are not compared with each other: that costs the square of their number.
  private static let mostNamesakes = 50

  /// Whether people of one name are told apart by their units; those of whom it is not certain are not.
  private static func areApart(_ people: [Row]) -> Bool {
    guard people.count <= mostNamesakes else { return false }
    let units = people.map { FileMatcher.folded($0.unit ?? "") }
    return units.indices.allSatisfy { first in
      !units[first].isEmpty
        && units[..<first].allSatisfy { !UnitDoubt.areSame($0, units[first]) }
    }
  }
}
