internal import GongwenModel

/// What there is to say about the roles of a text: a second document in it, lines that were joined, doubts.
enum StructureFindings {
  /// Below this confidence a role is worth a second look.
  static let doubtful = 0.6

  /// The findings, in the order of the text.
  static func list(units: [Unit], decisions: [Decision], text: ScalarText) -> [Diagnostic] {
    var diagnostics = gluedLines(units: units, decisions: decisions, text: text)
    var hasTitle = false
    var hasMain = false
    for (unit, decision) in zip(units, decisions) {
      let role = decision.candidate.role
      let span = text.span(Int(unit.origins[0])..<Int(unit.origins[unit.count - 1]) + 1)
      switch role {
      case .title:
        if hasTitle, hasMain {
          diagnostics.append(Diagnostic("reading.document.second", .warning, [unit.text.string], span: span))
        }
        (hasTitle, hasMain) = (true, false)
      case .noise, .subtitle, .byline, .salutation: break
      default: hasMain = true
      }
      if unit.lines.count > 1 {
        let lines = [String(unit.lines.lowerBound + 1), String(unit.lines.upperBound + 1)]
        diagnostics.append(Diagnostic("reading.joined", .info, lines, span: span))
      }
      if unit.isPart, role == .body, let match = unit.ordinal, NumberedShape(unit) == .paragraph {
        diagnostics.append(Diagnostic("reading.glued.headingEnd", .info, [match.ordinal.text], span: span))
      }
      if decision.confidence < doubtful {
        let percent = "\(Int(decision.confidence * 100))%"
        diagnostics.append(Diagnostic("reading.role.uncertain", .info, [role.name, percent], span: span))
      }
    }
    return diagnostics
  }

  /// Lines that were cut into several paragraphs.
  private static func gluedLines(units: [Unit], decisions: [Decision], text: ScalarText) -> [Diagnostic] {
    var counts: [Int: Int] = [:]
    for (unit, decision) in zip(units, decisions) where unit.isPart && decision.candidate.role != .noise {
      counts[unit.lines.lowerBound, default: 0] += 1
    }
    return counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { line, count in
      let span = text.span(text.trimmed(text.lines[line]))
      return Diagnostic("reading.glued.split", .warning, [String(count)], span: span)
    }
  }
}
