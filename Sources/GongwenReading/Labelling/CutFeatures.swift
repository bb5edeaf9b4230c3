internal import GongwenModel

/// The places inside a line that are asked whether a paragraph begins there, and the features of each.
///
/// The line is walked once; what a place has to know of the line before it is kept on the way. Each feature is computed
/// here and only here: the trainer reads what this writes.
struct CutFeatures {
  private let text: [UInt32]
  /// Where the finder would cut, and why.
  private let found: [(Int, Cut)]
  private let look: PastedLine
  private let papers: PaperNames
  /// The features of the place at hand.
  private(set) var hashes: [UInt32] = []
  private var index = 0
  private var nextFound = 0
  /// The last place that the finder named, and why; the start of the line before the first.
  private var lastFound: (index: Int, why: UInt32) = (0, 0)
  private var lastMark = 0
  private var hasStop = false
  /// Whether a comma, a semicolon or a stop was met that is neither 、 nor in quotes or brackets: a title has none.
  private var hasPause = false
  /// How many quotes and brackets are open.
  private var depth = 0
  /// The last ordinal: its form and where it ends.
  private var ordinal: (form: UInt32, end: Int) = (0, 0)
  /// The last value of each form.
  private var values = [Int](repeating: 0, count: 16)

  /// - Parameters:
  ///   - text: the line.
  ///   - found: where the finder would cut it, in order.
  init(_ text: [UInt32], found: [(Int, Cut)]) {
    self.text = text
    // The finder names the white space behind a colon or a number, too.
    self.found = found.map { place in
      (text[place.0...].firstIndex { !ScalarSet.isWhiteSpace($0) } ?? text.count, place.1)
    }
    look = PastedLine(text)
    papers = PaperNames(text)
  }

  /// Whether the place at hand could end a title that the line begins with.
  var isOpening: Bool { !hasPause && index <= PaperNames.reach }

  /// Goes on to the next place that is asked, and gathers its features.
  ///
  /// - Returns: its index and why the finder would cut there; `nil` at the end of the line.
  mutating func next() -> (index: Int, cut: Cut?)? {
    while index + 2 < text.count {
      index += 1
      passMark()
      if look.group(index) == PastedLine.space { continue }
      let cut = foundHere()
      guard let end = lastWritten(), cut != nil || canBegin(), !isWithinNumber(end) else { continue }
      let gap = Self.gap(text[end..<index])
      let start = start(gap > 0 || Self.canEnd(look.group(end - 1)))
      defer { if start.step > 0 { ordinal = (start.form, start.end) } }
      guard cut != nil || start.step > 0 || isAsked(end, gap) else { continue }
      gather(end, gap, cut, start)
      if let cut { lastFound = (index, UInt32(cut.rawValue)) }
      return (index, cut)
    }
    return nil
  }

  private mutating func passMark() {
    let group = look.group(index - 1)
    if Self.isMark(group) { lastMark = index }
    if group == PastedLine.stop { hasStop = true }
    if group == PastedLine.opening, text[index - 1] != "[" { depth += 1 }
    if group == PastedLine.closing { depth = max(0, depth - 1) }
    guard depth == 0, text[index - 1] != "、" else { return }
    if group == PastedLine.stop || group == PastedLine.comma || group == PastedLine.semicolon {
      hasPause = true
    }
  }

  private mutating func foundHere() -> Cut? {
    while nextFound < found.count, found[nextFound].0 < index { nextFound += 1 }
    // Behind white space two may name one place: the later looked at what stands there.
    while nextFound + 1 < found.count, found[nextFound + 1].0 == index { nextFound += 1 }
    return nextFound < found.count && found[nextFound].0 == index ? found[nextFound].1 : nil
  }

  /// Where the white space before the place begins; `nil` at the start of the line.
  private func lastWritten() -> Int? {
    var end = index
    while end > 0, ScalarSet.isWhiteSpace(text[end - 1]) { end -= 1 }
    return end > 0 ? end : nil
  }

  /// Nothing begins with a mark that closes or parts.
  private func canBegin() -> Bool {
    switch look.group(index) {
    case PastedLine.stop, PastedLine.semicolon, PastedLine.colon, PastedLine.comma, PastedLine.closing: false
    default: true
    }
  }

  /// `〔2025〕7号`: nothing begins behind the year of a document's number.
  private func isWithinNumber(_ end: Int) -> Bool {
    guard end >= 2, ScalarSet.isDigit(text[end - 2]),
      look.group(end - 1) == PastedLine.closing || text[end - 1] == "]" || text[end - 1] == "］",
      look.group(index) == PastedLine.digit || text[index] == "第"
    else { return false }
    let number = text[index...].prefix(7).drop { $0 == "第" || ScalarSet.isDigit($0) }
    // 号
    return number.first == "号"
  }

  /// Behind white space and marks, in what could be a title, behind a short numbered phrase, before a short one with a
  /// colon, around a number and behind a date.
  private func isAsked(_ end: Int, _ gap: UInt32) -> Bool {
    let before = look.group(end - 1)
    if gap > 0 || Self.canEnd(before) { return true }
    if before == PastedLine.comma || before == PastedLine.opening { return false }
    if isOpening { return true }
    if ordinal.form > 0, lastMark <= ordinal.end, (0...34).contains(index - ordinal.end) { return true }
    let mark = look.nextMark(index)
    if mark.group == PastedLine.colon, mark.index - index <= 8 { return true }
    if before == PastedLine.digit { return look.group(index) == PastedLine.han }
    // 日, 号
    return text[end - 1] == "日" || text[end - 1] == "号" || look.group(index) == PastedLine.digit
  }

  /// The ordinal at the place: its form, and whether it is the first, the next or a later one of its form.
  private mutating func start(_ isLoose: Bool) -> (form: UInt32, step: UInt32, end: Int) {
    guard let (form, value, count) = ordinalHere() else { return (0, 0, 0) }
    let last = values[Int(form)]
    let step: UInt32 = value == 1 ? 1 : value == last + 1 ? 2 : value > last ? 3 : 4
    if step <= 2 || step == 3 && isLoose { values[Int(form)] = value }
    let end = text[(index + count)...].firstIndex { !ScalarSet.isWhiteSpace($0) } ?? text.count
    return (form, step, end)
  }

  private func ordinalHere() -> (UInt32, Int, Int)? {
    let scalar = text[index]
    if isOfWord() || look.group(index - 1) == PastedLine.opening { return nil }
    switch scalar {
    case 0x7B2C, 0x28, 0xFF08, 0x2460...0x249B: break
    case 0x30...0x39, 0xFF10...0xFF19: if ScalarSet.digitValue(text[index - 1]) != nil { return nil }
    default: guard HanNumeral.isNumeral(scalar), !HanNumeral.isNumeral(text[index - 1]) else { return nil }
    }
    if let match = OrdinalMatch.find(in: text, at: index) {
      let place = OrdinalForm.allCases.firstIndex(of: match.ordinal.form) ?? 0
      return (UInt32(place) + 1, match.ordinal.value, match.count)
    }
    // 一是
    if let (value, count) = HanNumeral.read(text, at: index), index + count < text.count,
      text[index + count] == "是"
    {
      return (11, value, count + 1)
    }
    return bareNumber()
  }

  /// `安全第一、`, `每周一、三`, `星期一、`, `曾某1`: whether a number here belongs to the word before it.
  private func isOfWord() -> Bool {
    let before = index > 1 ? text[index - 2] : 0
    switch text[index - 1] {
    case "第", "某": return true
    case "期": return before == "星" || before == "学"
    case "周": return !ScalarSet.isHan(before) || weekWords.contains(before)
    default: return false
    }
  }

  /// `12推行……`.
  private func bareNumber() -> (UInt32, Int, Int)? {
    guard let (value, end) = CutPlaces.number(at: index, in: text), end - index < 3, end < text.count,
      ScalarSet.isHan(text[end]), !CutPlaces.amounts.contains(text[end])
    else { return nil }
    return (12, value, end - index)
  }

  private mutating func add(
    _ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0, _ e: UInt32 = 0
  ) {
    var hash = FeatureHash(template)
    hash.add(a)
    hash.add(b)
    hash.add(c)
    hash.add(d)
    hash.add(e)
    hashes.append(hash.finished)
  }

  private mutating func gather(
    _ end: Int, _ gap: UInt32, _ cut: Cut?, _ start: (form: UInt32, step: UInt32, end: Int)
  ) {
    hashes.removeAll(keepingCapacity: true)
    let before = look.group(end - 1)
    let seam = (before * 16 + look.group(index)) * 4 + gap
    let stop: UInt32 = hasStop ? 1 : 0
    let phrase: UInt32 = ordinal.form > 0 && lastMark <= ordinal.end && start.step == 0 ? ordinal.form : 0
    let since = bucket(index - max(lastMark, phrase > 0 ? ordinal.end : 0))
    let mark = look.nextMark(index)
    let length = bucket(mark.index - index)
    words(end, seam, phrase)
    add(10, seam)
    add(11, seam, since, stop)
    add(12, start.form, start.step, before, gap)
    add(13, start.form, start.step, before, gap, stop)
    add(14, mark.group, length, before, gap)
    add(15, phrase, since, seam)
    add(16, bucket(index), seam)
    add(17, bucket(text.count - index), seam)
    add(18, bucket(text.count), before, gap)
    add(19, look.isSparse ? 1 : 0, seam)
    add(20, look.gapsBehindStops, before, gap, look.isSparse ? 1 : 0)
    add(21, look.sentenceLength, before, gap)
    add(22, stop, since, mark.group, length, phrase)
    add(23, start.form, mark.group, before, gap)
    let why = UInt32(cut.map { Int($0.rawValue) + 1 } ?? 0)
    add(24, why, before, gap)
    add(25, why, stop, bucket(text.count))
    add(26, why, mark.group, length)
    add(27, bucket(found.count), why, before, gap)
    add(28, bucket(index - lastFound.index), lastFound.why, before, gap)
    add(29, bucket(index - lastFound.index), lastFound.why, why, start.form)
    if isOpening { paper(end, seam, gap, mark.group, length) }
    outline(end, gap)
  }

  /// What names a kind of paper around a place at the beginning of a text.
  private mutating func paper(_ end: Int, _ seam: UInt32, _ gap: UInt32, _ mark: UInt32, _ length: UInt32) {
    let (here, before, behind) = papers.around(end)
    add(46, here, before, seam)
    add(47, here, before, behind, bucket(index), gap)
    add(48, here, behind, mark, length)
  }

  /// What is written on both sides.
  private mutating func words(_ end: Int, _ seam: UInt32, _ phrase: UInt32) {
    func last(_ back: Int) -> UInt32 { end > back ? text[end - back - 1] : 0 }
    func first(_ ahead: Int) -> UInt32 { index + ahead < text.count ? text[index + ahead] : 0 }
    add(30, last(0), seam & 3)
    add(31, last(0), last(1))
    add(32, last(0), last(1), last(2))
    add(33, last(0), last(1), last(2), last(3))
    add(34, first(0))
    add(35, first(0), first(1))
    add(36, first(0), first(1), first(2))
    add(37, first(0), first(1), first(2), first(3))
    add(38, first(0), first(1), seam >> 6, seam & 3)
    add(39, first(0), seam >> 6, seam & 3)
    add(40, last(0), last(1), seam & 63)
    add(41, phrase, last(0), last(1))
    add(42, phrase, first(0), first(1))
    add(43, bucket(text.count - index), first(0), first(1))
    let mark = look.nextMark(index)
    add(44, mark.group, bucket(mark.index - index), first(0), first(1))
  }

  /// The groups of the three characters on both sides.
  private mutating func outline(_ end: Int, _ gap: UInt32) {
    var hash = FeatureHash(45)
    for place in end - 3..<end { hash.add(place < 0 ? 15 : look.group(place)) }
    hash.add(gap)
    for place in index..<index + 3 { hash.add(place < text.count ? look.group(place) : 15) }
    hashes.append(hash.finished)
  }

  /// White space before a place: none, one blank, an ideographic or hard one, several.
  private static func gap(_ space: ArraySlice<UInt32>) -> UInt32 {
    if space.isEmpty { return 0 }
    if space.contains(where: { $0 == 0x3000 || $0 == 0xA0 }) { return 2 }
    return space.count == 1 ? 1 : 3
  }

  private static func isMark(_ group: UInt32) -> Bool {
    switch group {
    case PastedLine.stop, PastedLine.semicolon, PastedLine.colon, PastedLine.comma, PastedLine.space: true
    default: false
    }
  }

  /// What a paragraph can end with.
  private static func canEnd(_ group: UInt32) -> Bool {
    switch group {
    case PastedLine.stop, PastedLine.semicolon, PastedLine.colon, PastedLine.closing, PastedLine.other: true
    default: false
    }
  }
}

/// What stands before 周 when a day of the week follows: 每周, 上周, 下周, 本周.
private let weekWords: CharacterGroup = "每上下本"
