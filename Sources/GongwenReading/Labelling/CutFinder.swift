internal import GongwenModel

/// Finds the places inside a line where a paragraph could begin, for the chain to decide which do.
struct CutFinder {
  let text: [UInt32]
  private(set) var cuts: [(Int, Cut)] = []
  /// The last number that stood bare before a Han character, and the last with a mark.
  private var bare = 0
  private var counted = 0
  /// The length of the ordinal that was asked for last, and where it stands.
  private var ordinal: (start: Int, length: Int)?
  /// Whether a stop was met: a title has none before it ends.
  private(set) var hasStop = false
  /// Whether blanks are so rare that one is a sign.
  private let isSparse: Bool
  /// 0 where the line itself begins with an ordinal.
  let firstOrdinal: Int?
  /// Where 附注 in brackets begins at the end of the line, right after a date: `2017年7月21日（此件主动公开）`.
  private let remarksStart: Int?
  /// Whether the line is the fields above a form: `填报单位：县水务局（盖章）　　填报日期：2026年1月15日`.
  private let isFields: Bool

  /// What goes on with the phrase before it: no title and no heading ends there.
  static let noTitleEnd: CharacterGroup = "的和与及会书中上如是为由应须要能可将属于在（(》、，,：:；;”"

  /// The places, in order.
  static func cuts(in text: [UInt32]) -> [(Int, Cut)] {
    guard text.count >= 10 else { return [] }
    var finder = CutFinder(text: text)
    finder.walk()
    return finder.cuts
  }

  private init(text: [UInt32]) {
    self.text = text
    isSparse = text.count >= 200 && text.count(where: ScalarSet.isWhiteSpace) * 40 <= text.count
    let first = OrdinalMatch.find(in: text)
    firstOrdinal = first == nil ? nil : 0
    if let first, first.ordinal.form == .digitDot { counted = first.ordinal.value }
    isFields = TableUnit.isFormLine(text[...])
    remarksStart = CutPlaces.remarksStart(text)
  }

  private mutating func walk() {
    var index = 2
    while index < text.count - 1 {
      if Characters.isStop(text[index - 1]) { hasStop = true }
      if let cut = cut(at: index) { add(index, cut) }
      if index <= 160, !isFields, Characters.isColon(text[index]), isSalutation(endingAt: index) {
        add(index + 1, .afterSalutation)
      }
      if index <= 200, isGreeting(before: index) { add(index, .afterSalutation) }
      if numberBrackets.contains(text[index]) { number(at: index) }
      index += 1
    }
  }

  private mutating func add(_ index: Int, _ cut: Cut) {
    guard index > 0, index < text.count, index > cuts.last?.0 ?? 0 else { return }
    cuts.append((index, cut))
  }

  private mutating func cut(at index: Int) -> Cut? {
    let before = text[index - 1]
    let scalar = text[index]
    if ScalarSet.isWhiteSpace(scalar) { return nil }
    if isOrdinal(at: index, before: before) { return .ordinal }
    if isBareNumber(at: index, before: before) { return .ordinal }
    if !hasStop, index >= 4, index <= 64, text.count >= 60, endsPaper(before: index) { return .afterPaper }
    if Characters.endsParagraph(before) || ScalarSet.isWhiteSpace(before), !isFields,
      isSignerLabel(at: index)
    {
      return .label
    }
    if Characters.endsParagraph(before), scalar == "-" || scalar == "●" || scalar == "■" {
      return .gap
    }
    if scalar == 0x201C, isQuotedParagraph(at: index, after: before) { return .gap }
    if isMark(before), GluedStarts.greetings.match(in: text, at: index) != nil { return .label }
    if Characters.isStop(before) || ScalarSet.isWhiteSpace(before), closes(at: index) {
      return .label
    }
    if index == remarksStart { return .afterDate }
    if ScalarSet.isWhiteSpace(before) {
      return gap(at: index) ?? (headingEndsAtGap(before: index) ? .afterHeading : nil)
    }
    if scalar == "问" || scalar == "答" || Characters.isStop(before) || before == 0x201D {
      if isLabel(at: index), Characters.endsParagraph(before) || Characters.isClosing(before) {
        return .label
      }
    }
    if Characters.endsParagraph(before), !isFields, signatureFollows(index) { return .date }
    if isPhraseEnd(before), !callsUpon.contains(before),
      GluedStarts.salutations.match(in: text, at: index) != nil, salutationEnds(index)
    {
      return .label
    }
    if let cut = cutInHead(at: index, after: before) { return cut }
    if ScalarSet.isHan(before), lastDate(at: index) { return .date }
    return afterHeading(at: index) ? .afterHeading : nil
  }

  /// A cut near the start of a text, before its first sentence ends: behind the name of the paper, a number, a field.
  private func cutInHead(at index: Int, after before: UInt32) -> Cut? {
    guard !hasStop else { return nil }
    if index <= 120, CutPlaces.isCallBehindPaper(index, in: text) { return .label }
    if index <= 120, isFieldOrOrgan(behindPaper: index) { return .label }
    if index <= 160, ScalarSet.isHan(text[index]), ScalarSet.isDigit(before),
      CutPlaces.endsNumberField(index, in: text)
    {
      return .afterNumber
    }
    return nil
  }

  /// The length of the ordinal at a place, 0 for none; a heading asks for its own at each place behind it.
  mutating func ordinalLength(at start: Int) -> Int {
    if let ordinal, ordinal.start == start { return ordinal.length }
    let length = OrdinalMatch.find(in: text, at: start)?.count ?? 0
    ordinal = (start, length)
    return length
  }

  /// What closes a text; thanks right after the last sentence are part of its paragraph.
  private func closes(at index: Int) -> Bool {
    guard GluedStarts.closings.match(in: text, at: index) != nil else { return false }
    return text[index] != "谢" || text.count >= 120 || text.count - index > 8
  }

  /// `。“（一）建设项目……；“（二）所在区域……`: a law that is changed opens every paragraph with a mark and closes the last.
  private func isQuotedParagraph(at index: Int, after before: UInt32) -> Bool {
    guard text.count >= 120 else { return false }
    guard Characters.isStop(before) || before == "；" || Characters.isColon(before) else { return false }
    let isMark = { (scalar: UInt32) in scalar == 0x201C || scalar == 0x201D }
    // The mark of the paragraph before is still open.
    if let last = text[..<(index - 1)].suffix(400).lastIndex(where: isMark), text[last] == 0x201C {
      return true
    }
    guard let next = text[(index + 1)...].prefix(400).firstIndex(where: isMark) else { return false }
    return text[next] == 0x201C && Characters.endsParagraph(text[next - 1])
  }

  func isMark(_ scalar: UInt32) -> Bool {
    Characters.isComma(scalar) || Characters.isColon(scalar) || Characters.isStop(scalar) || scalar == "；"
      || ScalarSet.isWhiteSpace(scalar)
  }

  /// `大家好！`: whether a greeting with its mark ends right before an index.
  private func isGreeting(before index: Int) -> Bool {
    guard index >= 4, Characters.isStop(text[index - 1]), !Characters.isStop(text[index]) else {
      return false
    }
    let start = text[..<(index - 1)].lastIndex(where: isMark).map { $0 + 1 } ?? 0
    guard let (end, _) = GluedStarts.greetings.match(in: text, at: start) else { return false }
    return end == index - 1
  }

  private func isPhraseEnd(_ scalar: UInt32) -> Bool {
    ScalarSet.isHan(scalar) || ScalarSet.isWhiteSpace(scalar) || ScalarSet.isDigit(scalar)
      || Characters.isClosing(scalar)
      || Characters.endsParagraph(scalar)
  }

  /// `尊敬的各位领导：`: whether a colon or the call's own mark ends what begins here before anything else does.
  private func salutationEnds(_ index: Int) -> Bool {
    guard text.count >= 24 else { return false }
    let rest = text[index...].prefix(60)
    guard let end = rest.firstIndex(where: { Characters.isColon($0) || Characters.isStop($0) }) else {
      return false
    }
    // A call that ends its line has something before it there.
    return Characters.isColon(text[end]) && end - index >= 3 && (end + 1 < text.count || index >= 4)
  }

  /// `…政府办公厅2023年3月17日`: a date that ends the line, right after a name.
  private func lastDate(at index: Int) -> Bool {
    let end = remarksStart ?? text.count
    guard text.count >= 40, end - index <= 14, index >= 4, index < end,
      ScalarSet.isDigit(text[index]) || text[index] == "二"
    else { return false }
    guard DateText.match(Array(text[index..<end])) != nil else { return false }
    let head = Array(text[max(0, index - 12)..<index])
    return head.contains(where: Characters.isColon) || PersonWords.organs.suffix(of: head) != nil
      || endsInSigner(head)
  }

  /// `……实效。张伟`, `县审计局李强`: a person's name behind the end of a sentence or an organ.
  private func endsInSigner(_ head: [UInt32]) -> Bool {
    [2, 3].contains { length in
      guard head.count > length, PersonWords.isName(Array(head.suffix(length))) else { return false }
      let before = Array(head.dropLast(length))
      return before.last.map(Characters.isStop) == true || PersonWords.organs.suffix(of: before) != nil
    }
  }

  /// `述职人：`, `汇报人:` after the end of a text.
  private func isSignerLabel(at index: Int) -> Bool {
    guard text.count >= 40, let (end, _) = PersonWords.labels.match(in: text, at: index) else { return false }
    return end < text.count && Characters.isColon(text[end])
  }

  private mutating func isOrdinal(at index: Int, before: UInt32) -> Bool {
    switch text[index] {
    case "第", "(", "（", 0x30...0x39, 0xFF10...0xFF19, 0x2460...0x249B: break
    default: guard HanNumeral.isNumeral(text[index]) else { return false }
    }
    guard let match = OrdinalMatch.find(in: text, at: index),
      CutPlaces.begins(index, match, in: text) || isLastArticle(index, match)
        || isNextOverDigit(index, match),
      !CutPlaces.isSecondOfName(index, match, in: text)
    else { return false }
    let isLoose =
      ScalarSet.isWhiteSpace(before) || Characters.endsParagraph(before) || Characters.isClosing(before)
    switch match.ordinal.form {
    case .hanComma: return isLoose || match.ordinal.value == 1 && !hasStop && endsName(before: index)
    case .hanParenthesized: return isLoose || match.ordinal.value == 1 && ScalarSet.isHan(before)
    case .chapter, .section:
      return isLoose || text.count > 200 && index + 12 < text.count && ScalarSet.isHan(before)
        || match.ordinal.value == 1 && isFirstChapter(index, match.count)
    case .article:
      return (isLoose || isUnderChapter(index))
        && !CutPlaces.isReference(after: index + match.count, in: text)
    default:
      // `理制度概述1. 行政管理……`: after a heading without a mark only the first of a series, or the next.
      let value = match.ordinal.value
      // 证人孙某1、刘某2
      let isNext =
        ScalarSet.isHan(before) && before != "某" && index + match.count + 4 < text.count
        && (value == 1 || value == counted + 1)
      guard isLoose || isNext, !ScalarSet.isDigit(before) else { return false }
      counted = value
      return true
    }
  }

  /// `第四章接待管理第十七条`: the number of an article whose text stands on the next line, behind its chapter's name.
  private func isLastArticle(_ index: Int, _ match: OrdinalMatch) -> Bool {
    match.ordinal.form == .article && index + match.count == text.count && isUnderChapter(index)
  }

  /// `……；2、8:30开放音响，……`: the next of a series that begins with a figure.
  private func isNextOverDigit(_ index: Int, _ match: OrdinalMatch) -> Bool {
    guard match.ordinal.form == .digitDot, counted > 0, match.ordinal.value == counted + 1 else {
      return false
    }
    let place = text[..<index].lastIndex { !ScalarSet.isWhiteSpace($0) }
    guard let place, Characters.isStop(text[place]) || text[place] == "；" || text[place] == ";" else {
      return false
    }
    return index + match.count + 4 < text.count
  }

  /// `……管理制度第一章总则第一条……`: the first chapter right after the name of its paper.
  private func isFirstChapter(_ index: Int, _ length: Int) -> Bool {
    guard !hasStop, index <= 48 else { return false }
    let next = text[(index + length)...].prefix(20).filter { !ScalarSet.isWhiteSpace($0) }
    return next.contains(text: "第一条".flatScalars)
  }

  /// `第一章总则第一条为了……`: whether a chapter's name stands between its number and an index.
  private func isUnderChapter(_ index: Int) -> Bool {
    // 总　则 has gaps of its own, and few.
    let start = cuts.suffix(4).last { $0.1 == .ordinal }?.0 ?? 0
    guard (5...24).contains(index - start), ScalarSet.isHan(text[index - 1]),
      let form = OrdinalMatch.find(in: text, at: start)?.ordinal.form
    else {
      return false
    }
    return form == .chapter || form == .section
  }

  /// `12推行……`: numbers without a mark that count on within one line.
  private mutating func isBareNumber(at index: Int, before: UInt32) -> Bool {
    guard text.count > 200, ScalarSet.isDigit(text[index]), !ScalarSet.isDigit(before) else { return false }
    // 曾某1是
    guard
      Characters.isStop(before) || Characters.isClosing(before) || ScalarSet.isWhiteSpace(before)
        || ScalarSet.isHan(before) && before != "某"
    else { return false }
    guard let (value, end) = CutPlaces.number(at: index, in: text), end < text.count,
      ScalarSet.isHan(text[end]) || text[end] == 0x201C,
      !CutPlaces.amounts.contains(text[end])
    else {
      return false
    }
    guard value == bare + 1 || bare == 0 && Characters.isStop(before) else { return false }
    bare = value
    return true
  }

  private func gap(at index: Int) -> Cut? {
    var (start, width) = (index, 0)
    while start > 0, ScalarSet.isWhiteSpace(text[start - 1]) {
      start -= 1
      width += text[start] == 0x3000 ? 2 : text[start] == 0xA0 ? 2 : 1
    }
    guard start > 0, !CutPlaces.isItemMark(text[..<start]) else { return nil }
    if dateEnds(from: index) { return .date }
    if isFields { return nil }
    if !hasStop, index <= 160, CutPlaces.endsNumberField(start, in: text) { return .afterNumber }
    if Characters.endsParagraph(text[start - 1]) || Characters.isClosing(text[start - 1]) {
      return width >= 2 || text.count > 120 ? .gap : nil
    }
    if width == 1, isSparse, ScalarSet.isHan(text[start - 1]), ScalarSet.isHan(text[index]) { return .gap }
    return width >= 2 && text.count >= 80 ? .gap : nil
  }

  /// A short phrase with a colon after it: `问：`, `办理条件：`.
  private func isLabel(at index: Int) -> Bool {
    text.count >= 80 && FieldLabel.colon(in: text, from: index) != nil
  }

  /// Whether the rest is a date, or begins with one in a long line.
  private func dateEnds(from index: Int) -> Bool {
    let head = text[index]
    guard ScalarSet.isDigit(head) || head == "二" || head == "×" else { return false }
    if text.count - index <= 16 { return DateText.match(Array(text[index...])) != nil }
    guard let day = text[index...].prefix(16).firstIndex(of: "日") else { return false }
    return DateText.match(Array(text[index...day])) != nil
  }

  /// Whether only a name and a date stand between here and the end of the line.
  private func signatureFollows(_ index: Int) -> Bool {
    let rest = text[index...]
    guard rest.count >= 8, text.count >= 40, let year = rest.prefix(40).firstIndex(of: "年") else {
      return false
    }
    let (start, end) = (year - 4, remarksStart ?? text.count)
    guard start > index, end - index <= 44 else { return false }
    let signer = text[index..<end]
    guard !signer.contains(where: { Characters.isStop($0) || Characters.isComma($0) }) else { return false }
    return DateText.match(Array(text[start..<end])) != nil
  }

  private func isSalutation(endingAt colon: Int) -> Bool {
    var start = colon
    while start > 0, colon - start < 60, !breaks.contains(text[start - 1]) { start -= 1 }
    // 上午8:30 is a time, and a call is in no bracket.
    guard colon - start >= 3, !(ScalarSet.isDigit(text[colon - 1]) && ScalarSet.isDigit(text[colon + 1]))
    else {
      return false
    }
    let head = Array(text[start..<colon])
    if ElementForms.speaksOf(head[0]) { return false }
    if let open = head.lastIndex(where: { $0 == "（" || $0 == "(" }),
      !head[open...].contains(where: Characters.isClosing)
    {
      return false
    }
    return head.contains("各") || text[start] == "尊" || text[start] == "敬"
      || head.indices.contains { GluedStarts.salutations.match(in: head, at: $0) != nil }
      || head.count <= 8 && head.suffix(2).elementsEqual("同志".unicodeScalars, by: ==)
      || cuts.last.map { $0.1 == .label && isFieldOrOrgan(behindPaper: $0.0) && colon - $0.0 < 28 } == true
  }

  /// A document's number inside a line: it begins after the name of a paper or a gap, and ends at 号.
  private mutating func number(at bracket: Int) {
    let rest = text[bracket...].prefix(14)
    guard let end = rest.firstIndex(of: "号"), rest.count(where: ScalarSet.isDigit) >= 5 else { return }
    var start = bracket
    while start > 0, bracket - start < 10, ScalarSet.isHan(text[start - 1]) {
      start -= 1
      let head = Array(text[max(0, start - 12)..<start])
      if start >= 6, TitleWords.kinds.suffix(of: head) != nil { break }
    }
    guard bracket - start >= 1, bracket - start <= 9, !isOfSentence(start, end) else { return }
    // …的通知（岳办发〔2017〕2号）
    if start > 0, text[start - 1] == "（" || text[start - 1] == "(" { start -= 1 }
    if start > 0 {
      add(start, .number)
      if text.count >= 40 { add(end + 1, .afterNumber) }
    } else if end + 10 < text.count, text[end + 1] != "文", !Self.noTitleEnd.contains(text[end + 1]),
      !hasStop,
      referring.match(in: text, at: 0) == nil,
      TitleWords.kinds.suffix(of: Array(text.suffix(8))) != nil
    {
      // 盘政发〔2010〕22号 某某市人民政府关于……的决定, 盘政发〔2010〕22号关于……的决定; not 22号文
      add(end + 1, .afterNumber)
    }
  }
}

/// What a sentence begins with that names a paper by its number: `根据国发〔2020〕1号……`.
private let referring = KeywordTable(words: "根据 依据 按照 依照 遵照 贯彻 落实 执行 参照")
private let breaks: CharacterGroup = "。！？：；号\u{3000} \u{A0}\t"
/// What stands before those who are asked or thanked in the midst of a sentence, as in 请各位代表.
private let callsUpon: CharacterGroup = "请由向给对与和为让使望谢经受同属"
/// What stands around the year of a document's number, as people type it for 〔〕.
private let numberBrackets: CharacterGroup = "〔［[【﹝<(（"
