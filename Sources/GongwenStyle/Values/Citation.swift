public import GongwenModel

/// How binding the wording of a rule is (应 / 一般 / 推荐 / 可以).
public enum Strength: String, Sendable, CaseIterable {
  /// 应: a departure breaks the rule.
  case must = "应"
  /// 一般: what is normally done.
  case normally = "一般"
  /// 推荐: what is advised.
  case recommended = "推荐"
  /// 可以: what is allowed.
  case may = "可以"
  /// 惯例: house practice that the standard is silent about.
  case convention = "惯例"

  /// How a departure is reported: only 应 makes an error.
  public var severity: Severity {
    switch self {
    case .must: .error
    case .normally, .recommended: .warning
    case .may, .convention: .info
    }
  }
}

/// Where a value of a style comes from: the `source:` of its group.
///
/// Written as `GB/T 9704-2012 5.2.1; 应; G-06; ±1mm`: the clause, its strength, the numbers of the facts in
/// the project's list of rules, and the tolerance that the clause grants. Only the first two are required.
public struct Citation: Sendable, Equatable {
  /// The document and its clause, or what the convention rests on.
  public var clause: String
  /// How binding it is.
  public var strength: Strength
  /// Ids of numbered facts, such as `G-06`.
  public var facts: String
  /// What the clause lets pass, in pt.
  public var tolerance: Double

  /// Creates a citation; `tolerance` in pt.
  public init(clause: String, strength: Strength, facts: String = "", tolerance: Double = 0) {
    self.clause = clause
    self.strength = strength
    self.facts = facts
    self.tolerance = tolerance
  }

  /// Reads the text of a `source:` key, or gives `nil` when it is not of that form.
  init?(_ text: String) {
    var parts = text.utf8.split(separator: 0x3B).map { String(Substring($0)).trimmed }
    guard parts.count >= 2, parts.count <= 4, !parts[0].isEmpty, let strength = Strength(rawValue: parts[1])
    else {
      return nil
    }
    var tolerance = 0.0
    if let last = parts.last, last.hasPrefix("±") {
      guard
        case .length(.points(let points)) = try? ValueKind.distance(0...50).decode(String(last.dropFirst()))
      else { return nil }
      tolerance = points
      parts.removeLast()
    }
    guard parts.count <= 3 else { return nil }
    self.init(
      clause: parts[0], strength: strength, facts: parts.count == 3 ? parts[2] : "", tolerance: tolerance)
  }

  /// The citation as a style writes it.
  public var text: String {
    var parts = [clause, strength.rawValue]
    if !facts.isEmpty { parts.append(facts) }
    if tolerance > 0 { parts.append("±\(FigureFormat.text(tolerance / Length.pointsPerMillimetre))mm") }
    return parts.joined(separator: "; ")
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
