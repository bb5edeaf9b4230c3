extension CheckedParagraph {
  /// Whether it is an entry of 参考文献 (GB/T 7714): `[1] 王某. 农村养老服务研究[J]. 社会福利, 2024(3): 12-18.`.
  var isReference: Bool {
    let number = firstVisible + 1
    let end = digitsEnd(number)
    guard self[firstVisible] == "[", end > number, self[end] == "]" else { return false }
    return (end..<min(count, end + Self.reach)).contains(where: namesKind)
  }

  /// `[J]`, `[EB/OL]`: what kind of work a source is.
  private func namesKind(at place: Int) -> Bool {
    guard self[place] == "[", kind(place + 1) == .latin else { return false }
    return isOne(of: "]", at: place + 2) || self[place + 1] == "E" && self[place + 2] == "B"
  }

  /// How far from its start an entry names its kind.
  private static let reach = 200
}
