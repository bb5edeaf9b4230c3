internal import GongwenModel

/// What stands in a title's place where the title is given from outside: a given title replaces another one, and nothing
/// that may be text or somebody's name.
struct GivenTitle {
  private let title: [UInt32]

  /// Compares with a title that is given; `nil` without one.
  init?(_ title: String?) {
    guard let title, !title.isEmpty else { return nil }
    self.title = title.flatScalars
  }

  /// Below this confidence a line that says nothing of a title is none beside a given one: it would not be printed.
  private static let certain = 0.9

  /// Gives what was taken for a title above the main part another role where it may be something else.
  ///
  /// A kind of paper or words of the given title make a title, also of the lines above it. Who is named there is a byline;
  /// the rest is a subtitle where byline or salutation follow, else text, such as the first name of a list.
  func keepText(_ decisions: inout [Decision], _ units: [Unit]) {
    let end = decisions.firstIndex { !Self.isAbove($0.candidate.role) } ?? decisions.count
    let opens = end < decisions.count && Self.opens(decisions[end].candidate.role)
    let own = (0..<end).filter { decisions[$0].candidate.role == .title }
    let last = own.last { isTitle(units[$0], decisions[$0]) } ?? -1
    for index in own {
      let isByline = TypedNames.isByline(units[index].text)
      guard index > last || isByline, !isTitle(units[index], decisions[index]) else { continue }
      decisions[index].candidate.role = isByline ? .byline : opens ? .subtitle : .body
      decisions[index].candidate.reason = Evidence.neighbours.reason
    }
  }

  private func isTitle(_ unit: Unit, _ decision: Decision) -> Bool {
    if TypedNames.isByline(unit.text) { return decision.confidence == 1 }
    // What says something is text, whatever it was taken for; it would not be printed.
    if ShortSentence.isOne(unit.text) { return false }
    return decision.confidence >= Self.certain || TitleWords.kind(of: unit) != nil || sharesWords(unit.text)
  }

  /// Whether two characters of the given title stand side by side in a line, too: 述职 of 个人述职.
  private func sharesWords(_ line: [UInt32]) -> Bool {
    let (own, other) = (
      title.filter { !ScalarSet.isWhiteSpace($0) }, line.filter { !ScalarSet.isWhiteSpace($0) }
    )
    let pairs = Set(zip(own, own.dropFirst()).map { [$0, $1] })
    return zip(other, other.dropFirst()).contains { pairs.contains([$0, $1]) } || line.sameText(as: title)
  }

  private static func isAbove(_ role: LineLabel) -> Bool {
    switch role {
    case .title, .noise, .paragraph(.organMark), .paragraph(.documentNumber): true
    default: false
    }
  }

  private static func opens(_ role: LineLabel) -> Bool {
    switch role {
    case .subtitle, .byline, .salutation: true
    default: false
    }
  }
}
