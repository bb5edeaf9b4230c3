internal import GongwenModel

/// Finds the red head of a typed 命令（令） or 纪要: its mark, which says what the paper is, and the number below it (10.2, 10.3;
/// G-105, G-106).
struct NamedHeader {
  /// 令 or 纪要: what `DocumentMetadata.kind` has for it.
  let kind: String
  /// The mark.
  let mark: TypedHeader.Line
  /// 第9号, 第8期, 〔2026〕4号; `nil` where none stands below.
  let number: TypedHeader.Line?
  /// `云岭县人民政府办公室　2026年3月12日`, `2026年3月12日`, or the two on lines of their own: who issues 纪要 and when; none where
  /// they do not stand below the number.
  let issue: [TypedHeader.Line]
  /// Whether the lines leave no doubt, whatever is known of the paper.
  let isCertain: Bool

  private static let order = "令".flatScalars
  private static let minutes = "纪要".flatScalars
  /// What an order does, one of which stands in its first paragraph.
  private static let acts = ["公布", "施行", "任命", "免去", "决定", "发布", "废止", "授予"]

  /// Reads the start of a text; `nil` where no such mark stands.
  init?(_ texts: [TypedHeader.Line]) {
    let above = texts.prefix { HeaderForms.markRole(of: $0.text) != nil }.count
    let upper = texts.dropFirst(above).prefix(3).map(\.text)
    let isInTwoLines = upper.count == 3 && Self.areOne(upper[0], upper[1]) && IssueNumber.isOfPaper(upper[2])
    let place = above + (isInTwoLines ? 1 : 0)
    guard texts.indices.contains(place),
      let kind = place > above ? "纪要" : Self.kind(of: texts[place].text)
    else { return nil }
    (self.kind, mark) = (kind, texts[place])
    let below = texts.dropFirst(place + 1)
    number = below.first.flatMap { IssueNumber.isOfPaper($0.text) ? $0 : nil }
    let rest = below.dropFirst(number == nil ? 0 : 1)
    let next = rest.first
    issue = kind == "纪要" ? Self.issue(rest.prefix(2)) : []
    guard number != nil else {
      isCertain = false
      return
    }
    let text = next?.text ?? ""
    isCertain = kind == "纪要" || Self.acts.contains { text.contains($0) }
  }

  /// Whether two lines are one mark that is too long for a line: `云岭县人民政府` above `专题会议纪要`.
  static func areOne(_ organ: some StringProtocol, _ mark: some StringProtocol) -> Bool {
    guard organ.utf8.count <= 240, mark.utf8.count <= 240 else { return false }
    let (organ, mark) = (words(of: organ), words(of: mark))
    return OrganNames.isOrgan(organ) && (4...20).contains(mark.count) && mark.suffix(2).elementsEqual(minutes)
      && mark.allSatisfy(ScalarSet.isHan) && !mark.contains(text: "关于".flatScalars)
  }

  private static func words(of text: some StringProtocol) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { !ScalarSet.isWhiteSpace($0) }
  }

  /// 云岭县人民政府令, 云岭县人民政府常务会议纪要: the name of an organ or a meeting and the word, and nothing else.
  private static func kind(of text: Substring) -> String? {
    guard text.count <= 80 else { return nil }
    let words = text.unicodeScalars.map(\.value).filter { !ScalarSet.isWhiteSpace($0) }
    guard (5...40).contains(words.count), !words.contains(text: "关于".flatScalars),
      words.allSatisfy({ ScalarSet.isHan($0) || ScalarSet.isDigit($0) || $0 == "（" || $0 == "）" })
    else { return nil }
    if words.suffix(2).elementsEqual(minutes) { return "纪要" }
    guard words.suffix(1).elementsEqual(order) else { return nil }
    var name = Array(words.dropLast())
    // 司令
    guard name.last != "司" else { return nil }
    // 命令
    if name.last == "命" { name.removeLast() }
    return OrganNames.isOrgan(name) || name.suffix(2).elementsEqual("主席".flatScalars) ? "令" : nil
  }

  /// An organ and a date on one line or on two, or a date alone.
  static func issue(_ lines: ArraySlice<TypedHeader.Line>) -> [TypedHeader.Line] {
    guard let first = lines.first else { return [] }
    if isIssue(first.text) { return [first] }
    let name = first.text.unicodeScalars.map(\.value).filter { !ScalarSet.isWhiteSpace($0) }
    guard let last = lines.last, last.number > first.number, OrganNames.isOrgan(editor(name)),
      isDate(last.text)
    else {
      return []
    }
    return [first, last]
  }

  /// 县委办公室 of 县委办公室编, 县委办公室主办.
  private static func editor(_ words: [UInt32]) -> [UInt32] {
    let end = editing.first { words.suffix($0.count).elementsEqual($0) }?.count ?? 0
    return Array(words.dropLast(end))
  }

  private static let editing = ["编印", "编发", "编制", "编辑", "编写", "主办", "编", "印"].map(\.flatScalars)

  private static func isDate(_ text: Substring) -> Bool {
    text.count <= 60
      && DateText.match(text.unicodeScalars.map(\.value).filter { !ScalarSet.isWhiteSpace($0) }) != nil
  }

  /// A date, or an organ and a date with a gap between them.
  private static func isIssue(_ text: Substring) -> Bool {
    guard text.count <= 60 else { return false }
    var words = text.unicodeScalars.map(\.value).split(whereSeparator: ScalarSet.isWhiteSpace).map(Array.init)
    if let first = words.first, words.count > 1, OrganNames.isOrgan(editor(first)) { words.removeFirst() }
    return DateText.match(Array(words.joined())) != nil
  }
}
