import GongwenModel

/// What may not stand at the edges of lines or be divided by them (GB/T 15834-2011 5.1, CLREQ 3.1).
enum LineEdgeRules {
  static let all = [
    ConformityRule(
      "C-10.start", "GB/T 15834-2011 5.1", .must, "行首禁则", "marks that never begin a line", wanted: "0",
      measure: starts),
    ConformityRule(
      "C-10.end", "GB/T 15834-2011 5.1", .must, "行尾禁则", "marks that never end a line", wanted: "0",
      measure: ends),
    ConformityRule(
      "C-11", "公文排版惯例", .convention, "数字前后符号不离数字", "signs that stay with their number", wanted: "0",
      measure: signs),
    ConformityRule(
      "C-20", "GB/T 15834-2011 5.1.4, 5.1.5", .must, "破折号、省略号不拆开", "dashes and ellipses whole", wanted: "0",
      measure: doubles),
    ConformityRule(
      "C-21", "CLREQ 3.1.3", .convention, "数字不拆开", "numbers whole", wanted: "0", measure: numbers),
  ]

  /// Two lines of one paragraph, and the characters on both sides of the break.
  private struct Break {
    var upper: MeasuredLine
    var lower: MeasuredLine
    var last: UInt32
    var first: UInt32
  }

  /// All breaks inside paragraphs, those over a page's edge among them.
  private static func breaks(_ document: MeasuredDocument) -> [Break] {
    zip(document.lines, document.lines.dropFirst()).compactMap { upper, lower in
      guard lower.index > 0, let last = document.last(upper), let first = document.first(lower) else {
        return nil
      }
      return Break(upper: upper, lower: lower, last: last.scalar, first: first.scalar)
    }
  }

  private static func starts(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let breaks = breaks(document)
    guard !breaks.isEmpty else { return nil }
    let wrong = breaks.filter { found in
      CharacterSets.notAtStart.contains(found.first)
        || (found.first == "—" && isConnector(found, document))
    }
    return ConformityRule.Measurement(breaking: wrong.map(\.lower), of: breaks.count)
  }

  /// A single 一字线 is a connector and never begins a line; —— is a dash and may.
  private static func isConnector(_ found: Break, _ document: MeasuredDocument) -> Bool {
    let range = found.lower.characters
    guard found.last != "—", range.count > 1 else { return false }
    return document.characters[range.lowerBound + 1].scalar != "—"
  }

  private static func ends(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let breaks = breaks(document)
    guard !breaks.isEmpty else { return nil }
    let wrong = breaks.filter { CharacterSets.notAtEnd.contains($0.last) }
    return ConformityRule.Measurement(breaking: wrong.map(\.upper), of: breaks.count)
  }

  private static func signs(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let breaks = breaks(document)
    guard !breaks.isEmpty else { return nil }
    let wrong = breaks.filter {
      CharacterSets.behindNumber.contains($0.first) || CharacterSets.beforeNumber.contains($0.last)
    }
    return ConformityRule.Measurement(breaking: wrong.map(\.lower), of: breaks.count)
  }

  /// —— and …… over a break; a run of several may break between them (C-20).
  private static func doubles(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let breaks = breaks(document)
    guard !breaks.isEmpty else { return nil }
    let wrong = breaks.filter { found in
      guard found.last == found.first, found.last == "—" || found.last == "…" else { return false }
      let above = document.characters[found.upper.characters].reversed().prefix { $0.scalar == found.last }
        .count
      return above % 2 == 1
    }
    return ConformityRule.Measurement(breaking: wrong.map(\.upper), of: breaks.count)
  }

  /// Digits over a break.
  ///
  /// Codes and addresses, which have letters or slashes, break at their own places (C-83).
  private static func numbers(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let breaks = breaks(document)
    guard !breaks.isEmpty else { return nil }
    let wrong = breaks.filter { found in
      guard isNumeric(found.last), isNumeric(found.first) else { return false }
      let above = document.characters[found.upper.characters].reversed().prefix { isWestern($0.scalar) }
      let below = document.characters[found.lower.characters].prefix { isWestern($0.scalar) }
      let run = above.map(\.scalar) + below.map(\.scalar)
      return run.allSatisfy(isNumeric) && ScalarSet.isDigit(found.first)
        && run.contains(where: ScalarSet.isDigit)
    }
    return ConformityRule.Measurement(breaking: wrong.map(\.upper), of: breaks.count)
  }

  private static func isNumeric(_ scalar: UInt32) -> Bool {
    ScalarSet.isDigit(scalar) || scalar == "." || scalar == ","
  }

  private static func isWestern(_ scalar: UInt32) -> Bool { (0x21...0x7E).contains(scalar) }
}
