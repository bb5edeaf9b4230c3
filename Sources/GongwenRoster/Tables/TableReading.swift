import GongwenModel

/// How a table was understood: what `--dry-run` shows before anything is set from it.
public struct TableReading: Sendable, Equatable {
  /// A column and what it fills.
  public struct Column: Sendable, Equatable {
    /// Its letters, `A`.
    public var letters: String
    /// The words over it: `全日制教育/学历`.
    public var name: String
    /// What its values are for.
    public var meaning: RosterColumn.Meaning
    /// Whether its values can be used: two columns of one name cannot be told apart.
    public var isUsed: Bool
  }

  /// The sheet; `nil` for separated values.
  public var sheet: String?
  /// The numbers of the head's rows.
  public var headRows: [Int]
  /// The columns from left to right.
  public var columns: [Column]
  /// The numbers of the rows that are people.
  public var people: [Int] = []
  /// The lines that name units, with their row numbers.
  public var groups: [Group] = []

  /// The numbers of rows that were left out, by what they are.
  public var leftOut: [LeftOut: [Int]] = [:]

  /// A line that names the unit of the people below it.
  public struct Group: Sendable, Equatable {
    /// Its row.
    public var row: Int
    /// The unit.
    public var unit: String
  }

  /// Why a row was left out.
  public enum LeftOut: Int, Sendable, CaseIterable {
    /// It stands above the head.
    case title
    /// The head once more.
    case head
    /// A sum of others.
    case sum
    /// A remark.
    case note
    /// A post that nobody has.
    case vacancy
    /// Nothing in it but perhaps a number.
    case padding
  }

  /// Numbers as people write them: `3–5, 8`.
  public static func text(of numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    // More ranges than anybody reads.
    let shown = ranges.prefix(12).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }
    return shown.joined(separator: ", ") + (ranges.count > 12 ? " …" : "")
  }
}
