/// All people of a roster, for a template that makes one paper of them: 汇总表, 签到表.
public struct TemplatePeople: Sendable {
  /// What stands for all of them: the values that every row has alike, and 人数.
  public let shared: [String: String]
  /// The values of each, 序号 among them, over the shared ones.
  public let rows: [[String: String]]

  /// Takes the values of the rows of a roster.
  public init(_ rows: [[String: String]]) {
    var shared = rows.first ?? [:]
    for row in rows.dropFirst() { shared = shared.filter { row[$0.key] == $0.value } }
    shared["人数"] = String(rows.count)
    self.shared = shared
    let numbers = PeopleNumbers(own: rows.map { $0[PeopleNumbers.column] })
    self.rows = rows.enumerated().map { index, row in
      var values = row.merging(shared) { own, _ in own }
      values[PeopleNumbers.column] = numbers[index]
      return values
    }
  }
}

/// 序号 of the people of a roster: its own numbers where they serve, else their count.
///
/// One list has one way of counting: with a number missing, twice, or left out with its row, `1, 3, 3` would stand in print.
package struct PeopleNumbers {
  /// The column's name, and the tag's.
  package static let column = "序号"

  private let own: [String]?

  /// Takes what the roster has for each person.
  package init(own: [String?]) {
    let given = own.compactMap { $0?.isEmpty == false ? $0 : nil }
    let serves = given.count == own.count && Set(given).count == given.count && Self.hasNoGap(given)
    self.own = serves ? given : nil
  }

  /// The number of the person at a place, from 0.
  package subscript(place: Int) -> String { own?[place] ?? String(place + 1) }

  /// Whether plain figures follow each other; numbers of another kind (07, A-3, 1-2) name people and may skip some.
  private static func hasNoGap(_ numbers: [String]) -> Bool {
    let figures = numbers.compactMap { number in Int(number).flatMap { String($0) == number ? $0 : nil } }
    guard figures.count == numbers.count else { return true }
    return zip(figures, figures.dropFirst()).allSatisfy { $0 < Int.max && $0 + 1 == $1 }
  }
}
