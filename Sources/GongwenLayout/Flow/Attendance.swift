import GongwenModel
import GongwenStyle

/// Those who took part in a meeting (G-106): the label in the face of headings, turned lines below the first name.
struct Attendance {
  /// The bytes of the label, without its colon.
  let label: Int
  /// How far turned lines stand in from the first one, in characters.
  let indent: Double

  /// Looks for a label of the style at the start of a paragraph; `nil` for other paragraphs.
  init?(_ paragraph: Paragraph, _ style: ResolvedStyle) {
    guard paragraph.role == .body, !style.flow.attendanceLabels.isEmpty else { return nil }
    let text = paragraph.text.string
    guard let word = style.flow.attendanceLabels.first(where: { text.hasPrefix($0 + "：") }) else {
      return nil
    }
    label = word.utf8.count
    indent = Double(word.count + 1)
  }

  /// The runs of its paragraph: the label, then the others as they are.
  func runs(_ runs: [ShapingRun], _ style: ResolvedStyle) -> [ShapingRun] {
    let face = style.paragraphs[.heading(.one)]?.font ?? .heading1
    let rest = runs.compactMap { run -> ShapingRun? in
      var run = run
      run.range = max(label, run.range.lowerBound)..<max(label, run.range.upperBound)
      return run.range.isEmpty ? nil : run
    }
    return [ShapingRun(range: 0..<label, role: face, latinRole: style.composition.latinRole)] + rest
  }
}
