internal import GongwenModel

/// The printed text of a unit, spaces folded, with the marks that explain every difference.
struct UnitText {
  /// The text.
  var text = TracedText()
  /// The ordinal as printed.
  var ordinal: Ordinal?
  /// The number of bytes of number and heading in a run-in heading.
  var headingLength: Int?
  /// White space and numbers put in: position in the source and text.
  var added: [LedgerEntry] = []
  private let isRow: Bool
  private let room: PairedFields.Room?
  private var isHeading = false

  /// - Parameters:
  ///   - unit: the unit.
  ///   - candidate: what it was taken for.
  ///   - partsCells: whether bars part cells in it; tabs take their place.
  ///   - isRow: whether it is a row of a list, whose fields blanks keep apart.
  ///   - lead: the ideographic spaces before it that keep it below a column of the row above.
  ///   - room: what parts the fields of two parties that sign on it.
  ///   - scalars: the whole text; the folded scalars get their mark.
  init(
    _ unit: Unit, as candidate: Candidate, partsCells: Bool = false, isRow: Bool = false, lead: Int = 0,
    room: PairedFields.Room? = nil, in scalars: inout ScalarText
  ) {
    self.isRow = isRow
    self.room = room
    var start = 0
    if case .paragraph(.heading) = candidate.role { isHeading = true }
    text.append(String(repeating: "\u{3000}", count: lead).utf8, from: nil)
    ordinal = unit.ordinal?.ordinal
    // Spaces inside an ordinal are folded like others, so its printed text has none.
    ordinal?.text.unicodeScalars.removeAll { ScalarSet.isWhiteSpace($0.value) }
    if let match = unit.ordinal, match.isEmoji { start = replaceEmoji(match, unit, in: &scalars) }
    let ordinalEnd = unit.ordinal?.count ?? -1
    var index = start
    while index < unit.count {
      if index == candidate.headingEnd { headingLength = text.utf8.count }
      var end = index + 1
      if partsCells, TableBar.isBar(unit.text[index]) {
        replaceBar(index, unit, in: &scalars)
      } else if replace(index, unit, in: &scalars) {
        // One character, which stands for another.
      } else if ScalarSet.isWhiteSpace(unit.text[index]) {
        while end < unit.count, ScalarSet.isWhiteSpace(unit.text[end]) { end += 1 }
        fold(index..<end, unit, role: candidate.role, ordinalEnd: ordinalEnd, in: &scalars)
      } else {
        let limit = candidate.headingEnd.map { $0 > index ? min($0, unit.count) : unit.count } ?? unit.count
        end = Self.end(ofStretchFrom: index, limit: limit, unit, partsCells: partsCells, scalars)
        appendSource(index..<end, unit, scalars)
      }
      index = end
    }
    if let end = candidate.headingEnd, end >= unit.count { headingLength = text.utf8.count }
    if candidate.role == .tableRow { appendEmptyCells(unit, scalars) }
  }

  /// Where what stands together in the source ends, which is copied together: a text is hundreds of thousands of characters.
  private static func end(
    ofStretchFrom index: Int, limit: Int, _ unit: Unit, partsCells: Bool, _ scalars: ScalarText
  ) -> Int {
    var end = index + 1
    while end < limit, unit.origins[end] == unit.origins[end - 1] + 1,
      scalars.replacements.isEmpty || scalars.replacements[Int(unit.origins[end])] == nil,
      !ScalarSet.isWhiteSpace(unit.text[end]), !partsCells || !TableBar.isBar(unit.text[end])
    {
      end += 1
    }
    return end
  }

  /// What a scalar only stands for is printed in its place: < for `&lt;`.
  private mutating func replace(_ index: Int, _ unit: Unit, in scalars: inout ScalarText) -> Bool {
    guard !scalars.replacements.isEmpty, let printed = scalars.replacements[Int(unit.origins[index])] else {
      return false
    }
    scalars.marks[Int(unit.origins[index])] = .markup
    text.append(printed.utf8, from: nil)
    let offset = Int(scalars.offsets[Int(unit.origins[index])])
    added.append(LedgerEntry(.markup, span: SourceSpan(offset, offset), added: printed))
    return true
  }

  /// Between two cells a tab stands for a bar; those at the edges of a row part nothing.
  private mutating func replaceBar(_ index: Int, _ unit: Unit, in scalars: inout ScalarText) {
    scalars.marks[Int(unit.origins[index])] = .markup
    if index > 0, index + 1 < unit.count { text.append("\t".utf8, from: nil) }
  }

  /// The tabs at the end of a row: each begins a cell to write in.
  private mutating func appendEmptyCells(_ unit: Unit, _ scalars: ScalarText) {
    guard let last = unit.origins.last else { return }
    let start = Int(last) + 1
    var end = start
    while end < scalars.scalars.count, scalars.scalars[end] != 0x0A {
      guard ScalarSet.isWhiteSpace(scalars.scalars[end]) else { break }
      end += 1
    }
    guard scalars.scalars[start..<end].contains(0x09) else { return }
    let span = scalars.span(start..<end)
    text.append(scalars.source.utf8[span.lowerBound..<span.upperBound], from: span.lowerBound)
  }

  private mutating func fold(
    _ run: Range<Int>, _ unit: Unit, role: LineLabel, ordinalEnd: Int, in scalars: inout ScalarText
  ) {
    let fate = SpaceFolder.fate(of: run, in: unit.text, role: role, ordinalEnd: ordinalEnd, isRow: isRow)
    switch room.map({ run.lowerBound == $0.place ? .room($0.width) : Self.inDate(run, unit.text) ?? fate })
      ?? fate
    {
    case .keep:
      for position in run { appendSource(position..<position + 1, unit, scalars) }
    case .drop:
      for position in run { scalars.marks[Int(unit.origins[position])] = .space }
    case .wideSpace:
      for position in run { scalars.marks[Int(unit.origins[position])] = .space }
      text.append("\u{3000}".utf8, from: nil)
    case .halfSpaces:
      for position in run { scalars.marks[Int(unit.origins[position])] = .space }
      text.append(String(repeating: "\u{2002}", count: run.count).utf8, from: nil)
    case .room(let count):
      for position in run { scalars.marks[Int(unit.origins[position])] = .space }
      text.append(String(repeating: "\u{3000}", count: count).utf8, from: nil)
    }
  }

  /// Between 年, 月 and 日 of a line of two fields one 字 is room enough.
  private static func inDate(_ run: Range<Int>, _ text: [UInt32]) -> SpaceFolder.Fate? {
    guard run.upperBound < text.count else { return nil }
    let sides = (text[run.lowerBound - 1], text[run.upperBound])
    switch sides {
    case ("年", "月"), ("月", "日"): return .wideSpace
    default: return nil
    }
  }

  private mutating func appendSource(_ run: Range<Int>, _ unit: Unit, _ scalars: ScalarText) {
    let index = run.lowerBound
    let span = scalars.span(Int(unit.origins[index])..<Int(unit.origins[index]) + run.count)
    if index > 0, unit.origins[index] != unit.origins[index - 1] + 1 {
      if needsSpace(before: index, unit, scalars) { text.append(" ".utf8, from: nil) }
      // <td>日期</td><td>内容</td>: what parted the cells of a page's table keeps them apart.
      if partsCells(before: index, unit, scalars) { text.append("\u{3000}".utf8, from: nil) }
      // 第一条 on a line of its own, its text below; 01 and its phrase.
      let gap = scalars.scalars[Int(unit.origins[index - 1])..<Int(unit.origins[index])]
      let isArticle = index == unit.ordinal?.count && unit.ordinal?.ordinal.form == .article
      if isArticle || isHeading && SeriesForm.isNumber(unit.text[..<index]), gap.contains(0x0A) {
        text.append("\u{3000}".utf8, from: nil)
      }
    }
    text.append(scalars.source.utf8[span.lowerBound..<span.upperBound], from: span.lowerBound)
  }

  /// Whether the end of a cell of HTML was left out before a character.
  private func partsCells(before index: Int, _ unit: Unit, _ scalars: ScalarText) -> Bool {
    let gap = scalars.scalars[Int(unit.origins[index - 1]) + 1..<Int(unit.origins[index])]
    guard gap.count >= Self.cellEnd.count, gap.count <= Self.longestTags else { return false }
    return Array(gap).contains(text: Self.cellEnd) || Array(gap).contains(text: Self.headEnd)
  }

  private static let cellEnd = "</td".flatScalars
  private static let headEnd = "</th".flatScalars
  /// What stands between two cells is no longer than this.
  private static let longestTags = 400

  /// Where two lines of Latin text were joined, the line end was a space.
  private func needsSpace(before index: Int, _ unit: Unit, _ scalars: ScalarText) -> Bool {
    let (left, right) = (unit.text[index - 1], unit.text[index])
    guard ScalarSet.isLatinLetter(right) || ScalarSet.isDigit(right) else { return false }
    guard ScalarSet.isLatinLetter(left) || left == "," || left == "." else { return false }
    return scalars.scalars[Int(unit.origins[index - 1])..<Int(unit.origins[index])].contains(0x0A)
  }

  /// A keycap number is written in the form of its level: no text face can print it.
  private mutating func replaceEmoji(_ match: OrdinalMatch, _ unit: Unit, in scalars: inout ScalarText) -> Int
  {
    guard let standard = Ordinal.standard(match.ordinal.form, match.ordinal.value) else { return 0 }
    for position in 0..<match.count { scalars.marks[Int(unit.origins[position])] = .number }
    let offset = Int(scalars.offsets[Int(unit.origins[0])])
    text.append(standard.text.utf8, from: nil)
    added.append(LedgerEntry(.number, span: SourceSpan(offset, offset), added: standard.text))
    ordinal = standard
    return match.count
  }
}
