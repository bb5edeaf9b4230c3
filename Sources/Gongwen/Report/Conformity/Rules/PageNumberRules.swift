import GongwenModel

/// The page number (页码, GB/T 9704-2012 7.5).
///
/// Covers and contents bear none on purpose and are left out.
enum PageNumberRules {
  static let all = [
    ConformityRule(
      "G-90", "GB/T 9704-2012 7.5", .must, "页码的形式", "form of the page number", wanted: "— 1 — 宋体 14 pt 半角",
      measure: form),
    ConformityRule(
      "G-91", "GB/T 9704-2012 7.5", .must, "一字线距版心下边缘", "dash below the type area", wanted: "7 ±0.5 mm",
      measure: distance),
    ConformityRule(
      "G-92", "GB/T 9704-2012 7.5", .must, "单页码居右、双页码居左，空一字",
      "odd numbers right, even ones left, one character in",
      wanted: "14–16 pt", measure: side),
    ConformityRule(
      "G-93", "GB/T 9704-2012 7.5", .must, "页码连续", "page numbers without gaps", wanted: "+1",
      measure: sequence),
  ]

  /// The pages that have a number; none where no page shows one, as ballots and sheets to sign do not by their style.
  private static func numbered(_ document: MeasuredDocument) -> [Int] {
    guard document.pages.contains(where: { !$0.folio.isEmpty }) else { return [] }
    return document.pages.indices.filter { document.pages[$0].number != nil }
  }

  private static func text(_ page: MeasuredPage) -> String {
    page.folio.reduce(into: "") { text, character in
      if let scalar = Unicode.Scalar(character.scalar) { text.unicodeScalars.append(scalar) }
    }
  }

  private static func form(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let pages = numbered(document)
    guard let first = pages.first else { return nil }
    let wrong = pages.filter { !isOfficial(document.pages[$0], document) }
    let shown = document.pages[wrong.first ?? first]
    let face = typeface(shown, document)?.rawValue ?? "–"
    let size = Figure.of(Double(shown.folio.first?.size ?? 0))
    return ConformityRule.Measurement(
      got: shown.folio.isEmpty ? "无" : "\(text(shown)) \(face) \(size) pt", conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0 + 1, text: text(document.pages[$0])) })
  }

  private static func isOfficial(_ page: MeasuredPage, _ document: MeasuredDocument) -> Bool {
    guard let number = page.number, text(page) == "— \(number) —", typeface(page, document) == .song else {
      return false
    }
    guard page.folio.allSatisfy({ abs(Double($0.size) - OfficialPage.folioSize) < 0.01 }) else {
      return false
    }
    // 半角: from the first digit to the space after the last one, half a character for each.
    let digits = page.folio.count - 4
    let width = page.folio[page.folio.count - 2].x - page.folio[2].x
    return abs(width - Double(digits) * OfficialPage.folioSize / 2) < 0.05 * OfficialPage.folioSize
      * Double(digits)
  }

  private static func typeface(_ page: MeasuredPage, _ document: MeasuredDocument) -> TypefaceClass? {
    guard let face = page.folio.first(where: { ScalarSet.isDigit($0.scalar) })?.face else { return nil }
    return document.typefaces.indices.contains(Int(face)) ? document.typefaces[Int(face)] : .unknown
  }

  /// From the bottom of the type area, 262 mm, to the middle of the dash's ink.
  private static func distance(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let pages = numbered(document)
    let bottom = OfficialPage.head + OfficialPage.typeHeight
    func distance(_ index: Int) -> Double? {
      document.pages[index].folio.first.map { $0.y - document.dashMiddle * Double($0.size) - bottom }
    }
    let limit = 0.5 * OfficialPage.millimetre
    return measurement(
      of: pages, distance, shown: { "\(Figure.millimetres($0)) mm" },
      conforms: { abs($0 - 7 * OfficialPage.millimetre) <= limit })
  }

  /// A figure of each page: that of the first page where it is wrong, or of the first of all.
  private static func measurement(
    of pages: [Int], _ figure: (Int) -> Double?, shown: (Double) -> String, conforms: (Double) -> Bool
  ) -> ConformityRule.Measurement? {
    guard let first = pages.first else { return nil }
    let wrong = pages.filter { !(figure($0).map(conforms) ?? false) }
    return ConformityRule.Measurement(
      got: figure(wrong.first ?? first).map(shown) ?? "无", conforms: wrong.isEmpty,
      places: wrong.map { ConformityEntry.Place(page: $0 + 1) })
  }

  /// The distance from the edge that the parity of the number asks for: one character of 14 pt, or of 16 as Word
  /// sets it.
  private static func side(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let pages = numbered(document)
    func inset(_ index: Int) -> Double? {
      guard let head = document.pages[index].folio.first, let tail = document.pages[index].folio.last else {
        return nil
      }
      let edges = document.edges(ofPage: index)
      let right = edges.left + OfficialPage.typeWidth
      return (document.pages[index].number ?? 0) % 2 == 1 ? right - tail.hanEnd : head.x - edges.left
    }
    return measurement(
      of: pages, inset, shown: { "\(Figure.of($0)) pt" }, conforms: { (13.5...16.5).contains($0) })
  }

  /// Read from what is printed, not from what the page says that it is.
  private static func sequence(_ document: MeasuredDocument) -> ConformityRule.Measurement? {
    let pages = numbered(document)
    guard pages.count > 1 else { return nil }
    let printed = pages.map { index in
      Int(String(text(document.pages[index]).unicodeScalars.filter { ScalarSet.isDigit($0.value) }))
    }
    let wrong = zip(pages.dropFirst(), zip(printed, printed.dropFirst())).filter { _, pair in
      guard let before = pair.0, let own = pair.1 else { return true }
      return own != before + 1
    }
    let gap = wrong.first.map { "\($0.1.0.map(String.init) ?? "无"), \($0.1.1.map(String.init) ?? "无")" }
    return ConformityRule.Measurement(
      got: gap ?? "+1", conforms: wrong.isEmpty, places: wrong.map { ConformityEntry.Place(page: $0.0 + 1) })
  }
}
