import GongwenModel

/// How paragraphs lie on pages (CLREQ 3.1.7: 孤字、孤行、标题).
enum PageFlowRules {
  static let all = [
    ConformityRule(
      "G-68", "GB/T 9704-2012 7.3.5.5", .may, "为署名调整的行距", "line pitch changed for a signature",
      wanted: "0.88–1.05", measure: pitches),
    ConformityRule(
      "G-95", "GB/T 9704-2012 8", .must, "横排表格的表头", "head of a turned table", wanted: "单页表头在订口, 双页在切口",
      measure: turnedTables),
    ConformityRule(
      "C-70", "CLREQ 3.1.7", .convention, "段末不留孤字", "no character alone on a last line", wanted: "0",
      measure: orphanCharacters),
    ConformityRule(
      "C-71", "CLREQ 3.1.7", .convention, "页首不留孤行", "no last line alone at a page's top", wanted: "0",
      measure: widowLines),
    ConformityRule(
      "C-72", "CLREQ 3.1.7", .convention, "标题不居页末", "no heading at a page's end", wanted: "0",
      measure: headingsAtEnd),
    ConformityRule(
      "C-73", "GB/T 9704-2012 5.2.3", .normally, "除末页外排满", "full pages but for the last", wanted: "0",
      measure: shortPages),
  ]

  /// The pitches of pages beside that which most of them have.
  private static func pitches(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard let own = document.linePitch, own > 0 else { return nil }
    let ratios = document.pages.indices.compactMap { page in
      document.pitch(ofPage: page).map { (page, ratio: $0 / own) }
    }
    let wrong = ratios.filter { !(0.878...1.052).contains($0.ratio) }
    let all = ratios.map(\.ratio)
    let shown = [all.min() ?? 1, all.max() ?? 1].map(Figure.of)
    return ConformityRule.Measurement(
      got: shown[0] == shown[1] ? shown[0] : shown.joined(separator: "–"), conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0.0 + 1) })
  }

  /// The head on the left of every page, which is its binding edge where the number is odd: so a reader turns them all alike.
  private static func turnedTables(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    .init(
      document.pages.indices.compactMap { page in
        document.pages[page].turnedHeadGap.map { gap in
          ConformityRule.Finding(
            got: gap >= -1 ? "表头居左" : "表头不居左", conforms: gap >= -1, place: .init(page: page + 1))
        }
      })
  }

  /// Last lines with one character that is no mark.
  private static func orphanCharacters(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let last = document.lines.filter { $0.role.isJustified && $0.isLast && $0.index > 0 }
    guard !last.isEmpty else { return nil }
    let wrong = last.filter { line in
      document.characters[line.characters].lazy.filter { !CharacterSets.marks.contains($0.scalar) }.count < 2
    }
    return ConformityRule.Measurement(breaking: wrong, of: last.count)
  }

  private static func widowLines(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let tops = document.pages.dropFirst().compactMap { $0.lines.first.map { document.lines[$0] } }
    guard !tops.isEmpty else { return nil }
    let wrong = tops.filter { $0.isLast && $0.index > 0 }
    return ConformityRule.Measurement(breaking: wrong, of: tops.count)
  }

  /// Run-in headings may end a page: their text has begun.
  private static func headingsAtEnd(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let bottoms = document.pages.dropLast().compactMap { $0.lines.last.map { document.lines[$0] } }
    guard !bottoms.isEmpty else { return nil }
    let wrong = bottoms.filter { line in
      switch line.role {
      case .heading, .chapter: true
      default: false
      }
    }
    return ConformityRule.Measurement(breaking: wrong, of: bottoms.count)
  }

  /// Pages that end early with no rule behind it.
  private static func shortPages(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    guard document.pages.count > 1 else { return nil }
    let wrong = document.pages.indices.dropLast().filter { index in
      PageUse(page: index, document).map { $0.short > 0 && $0.rule == nil } ?? false
    }
    return ConformityRule.Measurement(
      got: String(wrong.count), conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0 + 1) })
  }
}
