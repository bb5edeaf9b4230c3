import GongwenModel

/// How lines were made flush (行的调整, CLREQ 3.7, GB/T 15834-2011 5.1.10).
enum AdjustmentRules {
  static let all = [
    ConformityRule(
      "C-34", "GB/T 15834-2011 5.1.10", .must, "行末标点占半个字", "marks at a line's end half as wide",
      wanted: "≤ 0.65 字",
      measure: lineEnd),
    ConformityRule(
      "C-60", "CLREQ 3.7", .convention, "各行两端对齐", "lines flush at both ends", wanted: "≤ 0.05 pt",
      measure: flush),
    ConformityRule(
      "C-65", "CLREQ 3.7", .convention, "每处字距增量", "extra width of each gap",
      wanted: "> 0.1 字 ≤ 3‰, 最大 ≤ 0.25 字", measure: stretch),
  ]

  /// Lines that were filled: all but the last ones of justified paragraphs.
  private static func full(_ document: MeasuredDocument) -> [MeasuredLine] {
    document.lines.filter { $0.role.isJustified && !$0.isLast }
  }

  /// The room from the origin of the last mark to the edge.
  ///
  /// A face whose mark leaves less than half a cell blank gives up less (C-36), hence the margin over a
  /// half.
  private static func lineEnd(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = full(document).filter { line in
      document.last(line).map { CharacterSets.blankRightHalf.contains($0.scalar) } ?? false
    }
    guard !lines.isEmpty else { return nil }
    func width(_ line: MeasuredLine) -> Double {
      document.last(line).map { (document.edges(line).right - $0.x) / Double($0.size) } ?? 0
    }
    let wrong = lines.filter { width($0) > 0.65 }
    return ConformityRule.Measurement(
      got: "\(Figure.of(lines.map(width).max() ?? 0)) 字 (\(wrong.count)/\(lines.count))",
      conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  /// The largest distance of an edge of a filled line from the edge that the lines share.
  private static func flush(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let lines = full(document)
    guard !lines.isEmpty else { return nil }
    func deviation(_ line: MeasuredLine) -> Double {
      let edges = document.edges(line)
      let left = line.index > 0 ? abs(line.start - edges.left) : 0
      return max(left, abs(line.end - edges.right))
    }
    let wrong = lines.filter { deviation($0) > 0.05 }
    return ConformityRule.Measurement(
      got: "\(Figure.of(lines.map(deviation).max() ?? 0)) pt (\(wrong.count)/\(lines.count))",
      conforms: wrong.isEmpty,
      places: wrong.map(\.place))
  }

  private static func stretch(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard let pitch = document.characterPitch else { return nil }
    let lines = full(document)
    guard !lines.isEmpty else { return nil }
    let found = lines.map { extra($0, pitch, document) }
    let loose = zip(lines, found).filter { $1 > 0.1 + 1e-3 }.map(\.0)
    let widest = found.max() ?? 0
    let isSeldom = loose.count * 1000 <= max(lines.count * 3, 1000)
    return ConformityRule.Measurement(
      got: "> 0.1 字 \(loose.count)/\(lines.count), 最大 \(Figure.of(widest)) 字",
      conforms: widest <= 0.25 && isSeldom, places: loose.map(\.place))
  }

  /// The widest gap between two Han characters of a line beyond the pitch, in em.
  private static func extra(_ line: MeasuredLine, _ pitch: Double, _ document: MeasuredDocument) -> Double {
    var widest = 0.0
    for index in line.characters.dropFirst() {
      let (left, right) = (document.characters[index - 1], document.characters[index])
      guard ScalarSet.isHan(left.scalar), ScalarSet.isHan(right.scalar) else { continue }
      widest = max(widest, (right.x - left.x - pitch) / Double(left.size))
    }
    return widest
  }
}
