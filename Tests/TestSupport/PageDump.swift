package import GongwenLayout
package import GongwenModel

/// A paged document as a text that a person can read: what stands where, in which face, and what it belongs to.
///
/// Lengths in pt to 0.01. Each line shows its element, its place and its runs; each run its characters with the
/// place of their origin. A glyph is named only where it is not the one that the fake shaper gives its character.
package enum PageDump {
  /// The dump of a whole document.
  package static func text(
    of document: PagedDocument, diagnostics: [Diagnostic] = [], showsLines: Bool = true
  )
    -> String
  {
    var lines: [String] = []
    var element = -1
    for var page in document.pages {
      if !showsLines { page.lines = [] }
      add(page, document.structure, &element, to: &lines)
    }
    for entry in document.outline {
      lines.append("outline \(entry.level) page \(entry.page + 1) y \(points(entry.y)) \(entry.title)")
    }
    for diagnostic in diagnostics {
      let page = diagnostic.page.map { " page \($0)" } ?? ""
      let span = diagnostic.span.map { " \($0.lowerBound)..<\($0.upperBound)" } ?? ""
      lines.append(
        "\(diagnostic.severity.rawValue) \(diagnostic.id)\(page)\(span) \(diagnostic.arguments.joined(separator: " | "))"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func add(
    _ page: Page, _ structure: StructureTree, _ element: inout Int, to lines: inout [String]
  ) {
    let number = page.number.map { " number \($0)" } ?? ""
    let label = page.label.map { " label \($0)" } ?? ""
    lines.append("page \(points(page.width)) × \(points(page.height))\(number)\(label)")
    var next = 0
    for line in page.lines {
      for item in joined(page.items[next..<max(next, line.items.lowerBound)]) {
        lines.append("  " + describe(item, baseline: nil))
      }
      if line.index == 0 { element += 1 }
      lines.append("  " + describe(line, element, role(of: line.element, structure)))
      for item in joined(page.items[line.items]) {
        lines.append("    " + describe(item, baseline: line.baseline))
      }
      next = line.items.upperBound
    }
    for item in joined(page.items[next...]) { lines.append("  " + describe(item, baseline: nil)) }
  }

  /// Runs that only their owners part are shown as one: what is drawn is the same.
  private static func joined(_ items: ArraySlice<PageItem>) -> [PageItem] {
    var result: [PageItem] = []
    for item in items {
      guard let last = result.last, let next = item.run, var run = last.run, isContinued(last, by: item)
      else {
        result.append(item)
        continue
      }
      run.glyphs += next.glyphs
      run.clusters += next.clusters
      run.text += next.text
      run.span = run.span.flatMap { span in next.span.map(span.union) }
      result[result.count - 1].content = .glyphs(run)
    }
    return result
  }

  private static func isContinued(_ last: PageItem, by next: PageItem) -> Bool {
    guard let run = last.run, let following = next.run, kind(last.owner) == kind(next.owner) else {
      return false
    }
    return run.face == following.face && run.size == following.size && run.levelShift == following.levelShift
      && run.colour == following.colour && run.span?.upperBound == following.span?.lowerBound
      && run.glyphs.last?.y == following.glyphs.first?.y
  }

  private static func kind(_ owner: Owner) -> String {
    switch owner {
    case .element: ""
    case .generated: " hyphen"
    case .artifact: " artifact"
    }
  }

  private static func describe(_ line: PageLine, _ element: Int, _ role: String) -> String {
    let place = line.gridLine.map { "grid \($0)" } ?? "off grid"
    let reason = line.breakReason.map { " \($0.rawValue)" } ?? ""
    let last = line.isLast ? " last" : ""
    return "line \(element).\(line.index)\(last) \(role) \(place) y \(points(line.baseline)) "
      + "x \(points(line.start))…\(points(line.end)) trimmed \(points(line.adjustment.trimmed)) "
      + "stretch \(points(line.adjustment.stretchPerGap * 100))%\(reason)"
  }

  private static func role(of node: NodeID, _ structure: StructureTree) -> String {
    if let lead = structure.lead(of: node) { return "runInHeading\(lead.level.rawValue)" }
    guard let role = structure.role(of: node) else { return "\(structure[node].kind)" }
    return role == .attachmentLabel || role == .attachmentTitle ? "attachment" : role.rawValue
  }

  private static func describe(_ item: PageItem, baseline: Double?) -> String {
    switch item.content {
    case .rule(let rule):
      return
        "rule \(points(rule.x)) \(points(rule.y)) \(points(rule.width)) × \(points(rule.height)) \(rule.colour)"
    case .picture(let picture):
      return
        "picture \(points(picture.x)) \(points(picture.y)) \(points(picture.width)) × \(points(picture.height)) \(picture.resource.name)"
    case .glyphs(let run): return describe(run, kind(item.owner), baseline: baseline)
    }
  }

  private static func describe(_ run: GlyphRun, _ owner: String, baseline: Double?) -> String {
    var parts = ["face \(run.face.index) size \(points(run.size))"]
    if run.levelShift != 0 { parts.append("shift \(points(Double(run.levelShift) * 100))%") }
    if run.colour != .black { parts.append("\(run.colour)") }
    if run.isTurned { return turned(run, parts, owner) }
    if let span = run.span { parts.append("\(span.lowerBound)..<\(span.upperBound)") }
    var y = baseline
    if baseline == nil, let first = run.glyphs.first {
      parts.append("y \(points(first.y))")
      y = first.y
    }
    if !owner.isEmpty { parts[0] += owner }
    return parts.joined(separator: " ") + ":" + clusters(run, baseline: y ?? 0)
  }

  /// A run from the bottom of the page up: its glyphs by their heights on the page.
  private static func turned(_ run: GlyphRun, _ parts: [String], _ owner: String) -> String {
    let x = run.glyphs.first.map { points($0.x) } ?? ""
    let heights = run.glyphs.map { points($0.y) }.joined(separator: " ")
    let text = String(decoding: run.text, as: UTF8.self)
    return (parts + ["turned x \(x)"]).joined(separator: " ") + owner + ": \(text) \(heights)"
  }

  private static func clusters(_ run: GlyphRun, baseline: Double) -> String {
    var text = ""
    var byte = 0
    var glyph = 0
    for cluster in run.clusters {
      let bytes = run.text[byte..<min(run.text.count, byte + Int(cluster.bytes))]
      let string = String(decoding: bytes, as: UTF8.self)
      text += " " + (string == " " ? "␣" : string == "\u{AD}" ? "-" : string)
      for index in glyph..<glyph + Int(cluster.glyphs) where index < run.glyphs.count {
        let place = run.glyphs[index]
        if place.id != string.unicodeScalars.first?.value || cluster.glyphs != 1 { text += "#\(place.id)" }
        text += points(place.x)
        if abs(place.y - baseline) >= 0.005 { text += "/" + points(place.y) }
      }
      byte += Int(cluster.bytes)
      glyph += Int(cluster.glyphs)
    }
    return text
  }

  private static func points(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
