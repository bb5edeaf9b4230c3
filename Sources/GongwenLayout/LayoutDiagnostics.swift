import GongwenModel
import GongwenStyle

/// Says what came out otherwise than wished: loose lines, short pages, faces that stood in for others.
struct LayoutDiagnostics {
  let style: ResolvedStyle
  let shaper: any TextShaper

  /// All diagnostics of a filling, in the order of the pages.
  func diagnostics(_ filling: PageFilling) -> [Diagnostic] {
    var result = characters([filling.paragraphs, filling.footNotes.paragraphs].joined())
    for (page, placements) in filling.pages.enumerated() {
      for placement in placements {
        let paragraph = filling.paragraphs[placement.paragraph]
        guard paragraph.box == nil else { continue }
        if let diagnostic = diagnostic(paragraph.composed, placement.line, page: page + 1) {
          result.append(diagnostic)
        }
      }
      for line in filling.feet[page] {
        guard let place = filling.footNotes.place(of: line) else { continue }
        let composed = filling.footNotes.paragraphs[place.paragraph].composed
        if let diagnostic = diagnostic(composed, place.line, page: page + 1) { result.append(diagnostic) }
      }
    }
    return result + filling.notes.map(diagnostic) + [recipientsFillTheFirstPage(filling)].compactMap { $0 }
  }

  /// So many 主送机关 that their page, the first, has no text below them (G-52).
  private func recipientsFillTheFirstPage(_ filling: PageFilling) -> Diagnostic? {
    let roles = filling.pages.map { $0.map { filling.paragraphs[$0.paragraph].role } }
    guard let page = roles.firstIndex(where: { $0.contains(.salutation) }), page + 1 < roles.count,
      roles[page].last == .salutation, !roles[page].contains(where: \.isText),
      let next = roles[page + 1].first(where: { $0 != .salutation }), next.isText || next.level != nil,
      let index = filling.pages[page].last?.paragraph
    else { return nil }
    let text = filling.paragraphs[index].composed.text
    return Diagnostic(
      "layout.page.recipients", .error, [String(page + 1)], span: text.span(of: 0..<text.utf8.count),
      page: page + 1,
      clause: "GB/T 9704-2012 7.3.2")
  }

  private func diagnostic(_ note: PageNote) -> Diagnostic {
    let page = note.page + 1
    func told(_ id: String, _ severity: Severity, of page: Int) -> Diagnostic {
      Diagnostic(id, severity, [String(page)], page: page, clause: "GB/T 9704-2012 7.3.5.5")
    }
    switch note.kind {
    case .short(let gridLines, let reason):
      return Diagnostic(
        "layout.page.short", .info, [String(page), String(gridLines), reason.rawValue], page: page,
        clause: reason.rawValue)
    case .tightened: return told("layout.page.tightened", .info, of: page)
    case .loosened: return told("layout.page.loosened", .info, of: page)
    case .carriedNotes(let lines):
      return Diagnostic("layout.notes.carried", .info, [String(page), String(lines)], page: page)
    case .lonelySignature: return told("layout.signature.alone", .warning, of: page)
    }
  }

  private func diagnostic(_ composed: ComposedParagraph, _ index: Int, page: Int) -> Diagnostic? {
    let line = composed.lines[index]
    let span = composed.text.span(of: composed.textRange(of: line))
    if line.set.shortfall < -0.01 {
      let over = rounded(-line.set.shortfall)
      return Diagnostic("layout.line.overfull", .warning, [over], span: span, page: page, clause: "CLREQ 3.7")
    }
    let isLoose =
      line.set.stretchPerGap > style.composition.maximumStretch + 1e-6 || line.set.shortfall > 0.05
    guard isLoose else { return nil }
    // A line without any gap, one long word, has its whole shortfall at its end.
    let hole = line.set.shortfall > 0.05 ? line.set.shortfall : line.set.stretchPerGap
    let arguments = [rounded(hole)]
    return Diagnostic("layout.line.loose", .warning, arguments, span: span, page: page, clause: "CLREQ 3.7")
  }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// Where a character first stands, how often it does, and the face that drew it.
  private struct Seen { var span: SourceSpan?; var count: Int; var face: FaceKey?; var isUndrawn = false }

  /// One diagnostic for each character that no face has, that another face drew or that nothing is drawn for: the first
  /// place, and how often.
  private func characters(_ paragraphs: some Sequence<FlowParagraph>) -> [Diagnostic] {
    var order: [String] = []
    var seen: [String: Seen] = [:]
    for paragraph in paragraphs {
      let shaped = paragraph.composed.items.shaped
      guard !shaped.missing.isEmpty || !shaped.substituted.isEmpty || !shaped.undrawn.isEmpty else {
        continue
      }
      let places =
        shaped.missing.map { ($0, FaceKey?.none, false) } + shaped.undrawn.map { ($0, FaceKey?.none, true) }
        + shaped.substituted.map { ($0.offset, $0.face, false) }
      for (offset, face, isUndrawn) in places {
        let (character, length) = LayoutDiagnostics.character(at: Int(offset), paragraph.composed.text.utf8)
        let key = character + (face.map { String($0.index) } ?? (isUndrawn ? "~" : "-"))
        let span = paragraph.composed.text.span(of: Int(offset)..<Int(offset) + length)
        if seen[key] == nil { order.append(key) }
        seen[key, default: Seen(span: span, count: 0, face: face, isUndrawn: isUndrawn)].count += 1
      }
    }
    return order.compactMap { key in
      guard let entry = seen[key], let character = key.unicodeScalars.first.map(Character.init) else {
        return nil
      }
      guard let face = entry.face else {
        let (id, severity): (String, Severity) =
          entry.isUndrawn ? ("font.mark.undrawn", .warning) : ("font.missing", .error)
        return Diagnostic(
          id, severity, [String(character), codePoint(character), String(entry.count)], span: entry.span)
      }
      return Diagnostic(
        "font.substituted", .info,
        [String(character), shaper.fonts[Int(face.index)].postScriptName, String(entry.count)],
        span: entry.span)
    }
  }

  private func codePoint(_ character: Character) -> String {
    let value = character.unicodeScalars.first?.value ?? 0
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func character(at offset: Int, _ utf8: [UInt8]) -> (String, Int) {
    let length = decodeScalar(utf8, at: offset).length
    return (String(decoding: utf8[offset..<offset + length], as: UTF8.self), length)
  }
}
