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
    self.rows = rows.enumerated().map { index, row in
      let values = row.merging(shared) { own, _ in own }
      return values.merging(["序号": String(index + 1)]) { own, _ in own }
    }
  }
}
