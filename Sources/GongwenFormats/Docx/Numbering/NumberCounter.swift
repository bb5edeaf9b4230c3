import GongwenModel

/// Counts the paragraphs of lists and writes their numbers as the reader of the page sees them.
struct NumberCounter {
  private let numbering: WordNumbering
  private let styles: WordStyles
  /// The numbers of the levels by definition: lists of one definition count on from each other.
  private var values: [Int: [Int?]] = [:]
  /// The starts of a list's own that were used, by list and level.
  private var started: Set<[Int]> = []

  /// What stands before a paragraph.
  struct Label {
    /// The number with its marks.
    var text: String
    /// What parts it from the text.
    var gap: String
    /// The depth in the list, from 0.
    var level: Int
    /// Whether it is a sign that does not count.
    var isBullet: Bool
  }

  init(_ numbering: WordNumbering, _ styles: WordStyles) {
    self.numbering = numbering
    self.styles = styles
  }

  /// The next number for a paragraph; `nil` when it stands in no list.
  ///
  /// - Parameters:
  ///   - own: The paragraph's own properties.
  ///   - style: Its style.
  /// - Returns: The number.
  mutating func next(_ own: ParagraphProperties, _ style: WordStyles.Resolved) -> Label? {
    let isFromStyle = own.numberID == nil
    guard let id = own.numberID ?? style.paragraph.numberID, id != 0,
      let instance = numbering.instance(id), let (key, abstract) = numbering.abstract(of: instance, styles)
    else { return nil }
    var level = own.level ?? (isFromStyle ? nil : 0)
    if level == nil {
      // A style is bound to the level that names it or what it rests on, whatever it says itself.
      level =
        style.numberingStyles.lazy.compactMap { abstract.level(named: $0) }.first ?? style.paragraph.level
    }
    let depth = max(0, min(WordNumbering.levelCount - 1, level ?? 0))
    func rule(_ level: Int) -> WordNumbering.Level? { instance.levels[level] ?? abstract.levels[level] }
    guard let format = rule(depth) else { return nil }
    count(key, id, depth, instance, rule)
    return label(depth, format, values[key] ?? [], rule)
  }

  private mutating func count(
    _ key: Int, _ id: Int, _ depth: Int, _ instance: WordNumbering.Instance,
    _ rule: (Int) -> WordNumbering.Level?
  ) {
    var all = values[key] ?? [Int?](repeating: nil, count: WordNumbering.levelCount)
    let start = instance.starts[depth] ?? rule(depth)?.start ?? 0
    let isOwnStart = instance.starts[depth] != nil && started.insert([id, depth]).inserted
    // Files may start at the largest number there is.
    all[depth] = isOwnStart ? start : all[depth].map { $0 &+ 1 } ?? start
    for deeper in depth + 1..<max(depth + 1, WordNumbering.levelCount) {
      let restart = rule(deeper)?.restart
      if restart == nil || depth < restart ?? 0 { all[deeper] = nil }
    }
    // A level above that was never used counts as begun: 1.1 comes first, and the next chapter is 2.
    for higher in 0..<depth where all[higher] == nil {
      all[higher] = instance.starts[higher] ?? rule(higher)?.start ?? 0
    }
    values[key] = all
  }

  private func label(
    _ depth: Int, _ format: WordNumbering.Level, _ values: [Int?], _ rule: (Int) -> WordNumbering.Level?
  ) -> Label {
    if format.isHidden { return Label(text: "", gap: "", level: depth, isBullet: format.format == "bullet") }
    if format.format == "bullet" {
      let sign = Self.bullet(format.text, font: format.font)
      return Label(text: sign, gap: sign.isEmpty ? "" : " ", level: depth, isBullet: true)
    }
    var text = ""
    var rest = Substring(format.text)
    while let sign = rest.first {
      rest = rest.dropFirst()
      guard sign == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
        text.append(sign)
        continue
      }
      rest = rest.dropFirst()
      let level = rule(digit - 1) ?? WordNumbering.Level()
      let value = values[digit - 1] ?? level.start
      let isLegal = format.isLegal && level.format != "none"
      text += ListNumber.write(value, isLegal ? "decimal" : level.format, pattern: level.pattern)
    }
    return Label(text: text, gap: Self.gap(after: text, format.suffix), level: depth, isBullet: false)
  }

  /// A tab or space after a number is shown as one space; after a mark there is none, for that is how it is typed.
  private static func gap(after text: String, _ suffix: String) -> String {
    guard suffix != "nothing", let last = text.unicodeScalars.last?.value else { return "" }
    switch last {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E80...0x9FFF: return last == "、" ? "" : " "
    default: return ""
    }
  }

  private static func bullet(_ text: String, font: String?) -> String {
    guard let sign = text.unicodeScalars.first(where: { $0 != " " && $0.value != 0xF020 }) else { return "" }
    let isSymbolic = SymbolFont.isSymbolic(font)
    if isSymbolic || (0xF000...0xF0FF).contains(sign.value) {
      // A program that lost the sign wrote a question mark in its place.
      guard sign != "?" else { return "•" }
      let shown = SymbolFont.text(Int(sign.value), font: isSymbolic ? font : nil) ?? text
      // The codes of LibreOffice's own font are not those of Wingdings, and no bullet numbers anything.
      return !isSymbolic && shown.unicodeScalars.contains { (0x2460...0x2473).contains($0.value) }
        ? "•" : shown
    }
    return text == "o" ? "○" : SymbolFont.ticks(text)
  }
}
