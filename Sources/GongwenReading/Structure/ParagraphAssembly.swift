internal import GongwenModel

/// Makes paragraphs of labelled tokens: what goes on is joined, what was glued stays apart.
struct ParagraphAssembly {
  private let input: LabelInput
  private let acceptance: Acceptance
  private var units: [Unit] = []
  private var labelled: [Labelled] = []
  private var joins: [[Int: Double]] = []
  /// The last unit that is text: noise between two halves of a sentence does not end it.
  private var open: Int?

  init(_ input: LabelInput, _ acceptance: Acceptance) {
    self.input = input
    self.acceptance = acceptance
  }

  /// The paragraphs of the text in order, and what was decided for each.
  consuming func run(_ items: [Labelled]) -> (units: [Unit], decisions: [Decision]) {
    units.reserveCapacity(items.count)
    labelled.reserveCapacity(items.count)
    for item in items { take(item) }
    partOrgans()
    markParts()
    let survey = Survey(units: units, metadata: input.metadata)
    let judge = CandidateJudge(survey: survey, input: input)
    let decisions = survey.units.indices.map { index in
      if let accepted = acceptance.candidate(for: survey.units[index]) {
        return Decision(candidate: accepted, confidence: 1, joins: joins[index].mapValues { _ in 1 })
      }
      return Decision(
        candidate: judge.candidate(for: index, labelled[index]), confidence: labelled[index].confidence,
        joins: joins[index])
    }
    return (survey.units, decisions)
  }

  private mutating func take(_ item: Labelled) {
    let line = Int(item.token.line)
    switch item.label {
    case .continued:
      guard let open else { return begin(item) }
      if item.token.cut == .line {
        joins[open][line] = item.confidence
        units[open].append(Unit(item.token, in: input.text))
      } else {
        units[open].extend(to: item.token, in: input.text)
      }
    case .noise:
      if let last = labelled.indices.last, labelled[last].label == .noise,
        Int(labelled[last].token.line) == line
      {
        units[last].extend(to: item.token, in: input.text)
      } else {
        append(item)
        let evidence = input.lines[line].noise
        units[units.count - 1].noise = NoiseEvidence(
          reason: evidence?.reason ?? "reading.noise.learned", score: 10)
      }
    default: begin(item)
    }
  }

  private mutating func begin(_ item: Labelled) {
    open = units.count
    append(item)
  }

  private mutating func append(_ item: Labelled) {
    units.append(Unit(item.token, in: input.text))
    labelled.append(item)
    joins.append([:])
  }

  /// `某某委员会办公室　　某某联合会`, `县民政局、县医保局、县残联`: organs that sign on one line stand one below the other (G-65).
  private mutating func partOrgans() {
    for index in units.indices.reversed() where labelled[index].label == .signature {
      for place in units[index].furtherOrgans.reversed() {
        units.insert(units[index].part(from: place), at: index + 1)
        units[index] = units[index].part(to: place)
        labelled.insert(labelled[index], at: index + 1)
        joins.insert([:], at: index + 1)
      }
    }
  }

  /// Units that share a line are parts of it.
  private mutating func markParts() {
    for index in units.indices {
      let line = units[index].lines.lowerBound
      let sharesAbove = index > 0 && units[index - 1].lines.upperBound == line
      let sharesBelow =
        index + 1 < units.count && units[index + 1].lines.lowerBound == units[index].lines.upperBound
      units[index].isPart = sharesAbove || sharesBelow
    }
  }
}

extension Unit {
  /// Takes in a token of the same line, the gap before it included.
  mutating func extend(to token: Token, in source: ScalarText) {
    guard let last = origins.last, last < token.lower else { return }
    var rest = Unit(text: [], origins: [], lines: lines)
    let gap = Int(last) + 1..<Int(token.lower)
    // Anything else between them is a part of its own, such as noise.
    let isBlank = gap.allSatisfy { source.marks[$0] != .kept || ScalarSet.isWhiteSpace(source.scalars[$0]) }
    for index in (isBlank ? gap.lowerBound : Int(token.lower))..<Int(token.upper)
    where source.marks[index] == .kept {
      rest.text.append(source.scalars[index])
      rest.origins.append(Int32(truncatingIfNeeded: index))
    }
    append(rest)
  }
}

extension Unit {
  /// Where the second of several organs begins that stand in one line, and those after it; none for other lines.
  fileprivate var furtherOrgans: [Int] {
    guard count <= 200, stopCount == 0, lines.count == 1 else { return [] }
    let starts = text.indices.dropFirst().filter {
      Self.partsNames(text[$0 - 1]) && !Self.partsNames(text[$0])
    }
    guard (1...11).contains(starts.count) else { return [] }
    let names = zip([0] + starts, starts + [count]).map { text[$0..<$1].filter { !Self.partsNames($0) } }
    guard names.allSatisfy({ $0.allSatisfy(ScalarSet.isHan) }) else { return [] }
    if names.count == 2, !text.contains("、") {
      let areLong = names.allSatisfy { $0.count >= 6 }
      if areLong && PersonWords.areOrgans(names[0], names[1]) { return starts }
      return Self.areAlike(names[0], names[1]) && isWideGap(before: starts[0]) ? starts : []
    }
    return names.allSatisfy { $0.count >= 4 && OrganNames.isOrgan($0) } ? starts : []
  }

  /// `县教育局　　县财政局`, `城关镇安监站　　　城关镇派出所`: two organs of one place; 云溪县人民政府　　办公室 is one.
  private static func areAlike(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard first.count >= 4, second.count >= 4, OrganNames.isOrgan(first), OrganNames.isOrgan(second) else {
      return false
    }
    return first.last == second.last && first != second || first.prefix(2) == second.prefix(2)
  }

  /// Whether white space as wide as two characters stands before an index.
  private func isWideGap(before index: Int) -> Bool {
    text[..<index].reversed().prefix(while: ScalarSet.isWhiteSpace).reduce(0) {
      $0 + ($1 == 0x3000 ? 2 : $1 == 0x09 ? 4 : 1)
    } >= 4
  }

  /// White space and 、.
  private static func partsNames(_ scalar: UInt32) -> Bool {
    scalar == "、" || ScalarSet.isWhiteSpace(scalar)
  }

  /// The part up to an index, without what parts it from the next one.
  fileprivate func part(to end: Int) -> Unit {
    var end = end
    while end > 0, Self.partsNames(text[end - 1]) { end -= 1 }
    return slice(0..<end)
  }

  /// The part from an index on.
  fileprivate func part(from start: Int) -> Unit { slice(start..<count) }

  private func slice(_ range: Range<Int>) -> Unit {
    var part = Unit(text: Array(text[range]), origins: Array(origins[range]), lines: lines)
    (part.indent, part.blankBefore) = (indent, blankBefore)
    return part
  }
}
