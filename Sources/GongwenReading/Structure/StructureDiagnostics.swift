internal import GongwenModel

/// What there is to say about the roles of a text: a second document in it, lines that were joined, doubts.
enum StructureDiagnostics {
  /// Below this confidence a role is worth a second look.
  static let doubtful = 0.6

  /// The diagnostics, in the order of the text.
  static func list(
    units: [Unit], decisions: [Decision], starts: DocumentStarts, text: ScalarText
  ) -> [Diagnostic] {
    var diagnostics = gluedLines(units: units, decisions: decisions, text: text)
    diagnostics += oldPages(units, decisions, text)
    for title in starts.titles {
      let unit = units[title.unit]
      let id = title.begins ? "reading.document.second" : "reading.document.perhaps"
      let span = text.span(Int(unit.origins[0])..<Int(unit.origins[unit.count - 1]) + 1)
      diagnostics.append(Diagnostic(id, title.begins ? .info : .warning, [unit.text.string], span: span))
    }
    for (unit, decision) in zip(units, decisions) {
      let role = decision.candidate.role
      let span = text.span(Int(unit.origins[0])..<Int(unit.origins[unit.count - 1]) + 1)
      if unit.lines.count > 1 {
        let lines = [String(unit.lines.lowerBound + 1), String(unit.lines.upperBound + 1)]
        diagnostics.append(Diagnostic("reading.joined", .info, lines, span: span))
      }
      if hidesStructure(unit, role, among: text.scalars.count) {
        diagnostics.append(Diagnostic("reading.glued.hidden", .warning, [String(unit.count)], span: span))
      }
      if unit.isPart, role == .body, let match = unit.ordinal, NumberedShape(unit) == .paragraph {
        diagnostics.append(Diagnostic("reading.glued.headingEnd", .info, [match.ordinal.text], span: span))
      }
      if decision.confidence < doubtful {
        let percent = "\(Int(decision.confidence * 100))%"
        let words = [RoleWords.word(for: role, .chinese), role.name, percent]
        diagnostics.append(Diagnostic("reading.role.uncertain", .info, words, span: span))
      }
    }
    return diagnostics
  }

  /// 目录 that was typed names the pages of its file.
  private static func oldPages(_ units: [Unit], _ decisions: [Decision], _ text: ScalarText) -> [Diagnostic] {
    let lines = zip(units, decisions).filter { unit, decision in
      decision.candidate.role == .paragraph(.contents) && unit.count > 2
        && unit.text.last.map(ScalarSet.isDigit) == true
    }
    guard lines.count > 1, let first = lines.first?.0 else { return [] }
    let span = text.span(Int(first.origins[0])..<Int(first.origins[first.count - 1]) + 1)
    return [Diagnostic("reading.contents.pages", .info, [String(lines.count)], span: span)]
  }

  /// Whether one line holds most of a text in one paragraph of many sentences.
  private static func hidesStructure(_ unit: Unit, _ role: LineLabel, among all: Int) -> Bool {
    role == .body && unit.lines.count == 1 && unit.count >= 500 && unit.stopCount >= 8 && unit.count * 2 > all
  }

  /// Lines that were cut into several paragraphs.
  private static func gluedLines(units: [Unit], decisions: [Decision], text: ScalarText) -> [Diagnostic] {
    var counts: [Int: (parts: Int, closing: Int)] = [:]
    for (unit, decision) in zip(units, decisions) where unit.isPart && decision.candidate.role != .noise {
      let isClosing = decision.candidate.role.role?.isClosing ?? false
      counts[unit.lines.lowerBound, default: (0, 0)].parts += 1
      counts[unit.lines.lowerBound, default: (0, 0)].closing += isClosing ? 1 : 0
    }
    // A signature and its date, or two signers, share a line by custom.
    let glued = counts.filter { $0.value.parts > 1 && $0.value.closing < $0.value.parts }
    return glued.sorted { $0.key < $1.key }.map { line, count in
      let span = text.span(text.trimmed(text.lines[line]))
      return Diagnostic("reading.glued.split", .warning, [String(count.parts)], span: span)
    }
  }
}
