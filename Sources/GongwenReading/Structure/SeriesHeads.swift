internal import GongwenModel

/// Finds headings by the series that they make, where their numbers have no mark after them or a sign before: 01 alone above its
/// phrase, `PART 02　…`, `一丨…`, `★ 三、…`, as accounts and presentations write them.
///
/// One such line may be a page's number or a cell. From the first on without a gap, each with a phrase and text below it,
/// they are headings.
struct SeriesHeads {
  /// A line of a text, without the blanks around it.
  typealias Line = (number: Int, text: Substring)

  /// A heading, with its phrase where that stands on a line of its own.
  struct Head {
    let line: Line
    let phrase: Line?
    let role: ParagraphRole
  }

  private let lines: [Line]
  private var forms: [(line: Int, form: SeriesForm)] = []
  /// Whether 一、 heads lines: what level other numbers have is then another question.
  private var hasFirstLevel = false

  /// - Parameter lines: the lines that say something, in order; very long ones are empty.
  init(_ lines: [Line]) {
    self.lines = lines
    for (place, line) in lines.enumerated() where !line.text.isEmpty {
      let scalars = line.text.unicodeScalars.prefix(SeriesForm.reach).map(\.value)
      if let form = SeriesForm(scalars) {
        forms.append((place, form))
      } else if OrdinalMatch.find(in: scalars)?.ordinal.form == .hanComma {
        hasFirstLevel = true
      }
    }
  }

  /// The headings of all series.
  func heads() -> [Head] {
    Set(forms.map(\.form.key)).sorted().flatMap { key in
      let series = forms.filter { $0.form.key == key }
      guard series.count >= (series.first?.form.fewest ?? 2),
        series.indices.allSatisfy({ series[$0].form.value == $0 + 1 })
      else { return [Head]() }
      if hasFirstLevel, series.first?.form.level == nil { return [] }
      let heads = series.compactMap { head(at: $0.line, $0.form) }
      return heads.count == series.count ? heads : []
    }
  }

  private func head(at place: Int, _ form: SeriesForm) -> Head? {
    let role = ParagraphRole.heading(form.level ?? .one)
    let (line, next) = (lines[place], place + 1)
    guard form.isAlone else {
      return Self.isPhrase(form.rest) && isText(next) ? Head(line: line, phrase: nil, role: role) : nil
    }
    guard lines.indices.contains(next) else { return nil }
    let words = lines[next].text.unicodeScalars.prefix(SeriesForm.reach).map(\.value)
    return Self.isPhrase(words[...]) && isText(next + 1)
      ? Head(line: line, phrase: lines[next], role: role) : nil
  }

  /// Whether a line is one of running text: it ends a sentence, or is very long.
  private func isText(_ place: Int) -> Bool {
    guard lines.indices.contains(place) else { return false }
    let text = lines[place].text
    return text.isEmpty || text.unicodeScalars.count >= 8 && text.contains("。")
  }

  /// A phrase that ends with no mark of a sentence.
  private static func isPhrase(_ words: ArraySlice<UInt32>) -> Bool {
    guard (4...longestPhrase).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    guard ScalarSet.isHan(first) || first == 0x201C || first == "《",
      OrdinalMatch.find(in: Array(words)) == nil
    else { return false }
    return !words.contains(where: { $0 == "。" || $0 == "；" }) && !Characters.isColon(last)
      && !Characters.isComma(last)
  }

  private static let longestPhrase = 40
}

/// A number at the start of a line, as a series of headings may have it.
struct SeriesForm {
  /// Numbers of one kind, written alike.
  let key: String
  let value: Int
  /// Fewer prove nothing.
  let fewest: Int
  /// The level that the number itself shows.
  let level: HeadingLevel?
  /// Whether nothing stands behind the number.
  let isAlone: Bool
  /// What does.
  let rest: ArraySlice<UInt32>

  /// More of a line need not be looked at.
  static let reach = 60

  private static let signs: CharacterGroup = "★☆●○◆◇■□▲△※◎▶►➤✦"
  /// 丨, |, ｜: a line that parts.
  private static let bars: CharacterGroup = "丨|｜"
  private static let part = "part".flatScalars
  /// What stands behind the number of a thing, and seldom begins a phrase.
  private static let measures: CharacterGroup = "月日年号季周天路个名项条座栋幢楼层台辆份次期届米吨亩元时点"

  /// Reads the start of a line; `nil` where it has no such number.
  init?(_ text: [UInt32]) {
    guard let first = text.first else { return nil }
    if Self.signs.contains(first) {
      let start = text.dropFirst().firstIndex { !ScalarSet.isWhiteSpace($0) } ?? text.count
      guard let match = OrdinalMatch.find(in: text, at: start), let level = match.ordinal.form.headingLevel
      else { return nil }
      self.init(
        "sign \(first) \(level.rawValue)", match.ordinal.value, 2, level, text[(start + match.count)...])
      return
    }
    // 第一阶段：动员部署
    if first == "第", let word = WordOrdinal(text),
      let colon = text.prefix(word.end + 3).firstIndex(where: Characters.isColon),
      text[word.end..<colon].allSatisfy(ScalarSet.isHan)
    {
      let unit = (word.series + text[word.end..<colon]).string
      self.init("word \(unit)", word.value, 2, nil, text[(colon + 1)...])
      return
    }
    if text.prefix(4).map({ $0 | 0x20 }) == Self.part {
      let start = text.dropFirst(4).firstIndex { !ScalarSet.isWhiteSpace($0) && $0 != "." } ?? text.count
      guard let (value, end) = CutPlaces.number(at: start, in: text) else { return nil }
      self.init("part", value, 2, nil, text[end...])
      return
    }
    if let (value, end) = CutPlaces.number(at: 0, in: text) {
      guard end <= 2, end == text.count || Self.parts(text[end]) else { return nil }
      // 1 月份, 2 号楼, 3 路公交车 count something.
      let phrase = text[end...].drop(while: ScalarSet.isWhiteSpace)
      if let first = phrase.first, Self.measures.contains(first) { return nil }
      self.init("digits \(end)", value, end == 2 ? 2 : 3, nil, text[end...])
      return
    }
    guard let (value, count) = HanNumeral.read(text, at: 0), count < text.count,
      let bar = text[count...].first(where: { !ScalarSet.isWhiteSpace($0) }), Self.bars.contains(bar)
    else { return nil }
    self.init("han", value, 2, nil, text[count...])
  }

  private init(
    _ key: String, _ value: Int, _ fewest: Int, _ level: HeadingLevel?, _ behind: ArraySlice<UInt32>
  ) {
    let rest = behind.drop(while: Self.parts)
    isAlone = rest.isEmpty
    self.key = isAlone ? "\(key) alone" : key
    (self.value, self.fewest, self.level, self.rest) = (value, fewest, level, rest)
  }

  private static func parts(_ scalar: UInt32) -> Bool {
    ScalarSet.isWhiteSpace(scalar) || bars.contains(scalar)
  }

  /// Whether white space parts such a number from its phrase, with a bar beside it or without; `nil` for other white space.
  static func parts(_ run: Range<Int>, in text: [UInt32]) -> Bool? {
    guard run.lowerBound <= 12 else { return nil }
    var number = text[..<run.lowerBound]
    if let last = number.last, bars.contains(last) {
      number = number.dropLast()
      while let last = number.last, ScalarSet.isWhiteSpace(last) { number = number.dropLast() }
      return isNumber(number) ? true : nil
    }
    guard isNumber(number), number.count != 1 || !measures.contains(text[run.upperBound]) else { return nil }
    return bars.contains(text[run.upperBound]) ? true : ScalarSet.isHan(text[run.upperBound]) ? false : nil
  }

  /// `01`, `PART 1`: a number before the gap in a heading.
  static func isNumber(_ text: ArraySlice<UInt32>) -> Bool {
    guard (1...8).contains(text.count) else { return false }
    let digits = text.prefix(4).map { $0 | 0x20 } == part ? text.dropFirst(4) : text
    let last = digits.drop { ScalarSet.isWhiteSpace($0) || $0 == "." }
    return (1...2).contains(last.count) && last.allSatisfy(ScalarSet.isDigit)
  }
}
