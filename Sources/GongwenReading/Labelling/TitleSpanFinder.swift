internal import Glibc
internal import GongwenModel

/// Finds the stretches of lines near the start of a text that could be its title, and what is seen of each.
struct TitleSpanFinder {
  private let window: LabelWindow
  private let text: ScalarText
  private let marginals: [Float]
  /// The phrases that can be part of a title: each a token, with those that go on from it on its line.
  private let phrases: [Range<Int>]
  /// The place of each phrase's text among the kept scalars, squeezed.
  private let words: [[UInt32]]

  /// How many phrases are looked at, how many make a title at most, and how long it is at most.
  private static let reach = 200
  private static let mostPhrases = 4
  private static let longest = 160
  /// No row of a table is longer, in characters.
  private static let longestRow = 240

  init(window: LabelWindow, text: ScalarText, marginals: [Float], best: [Label]) {
    self.window = window
    self.text = text
    self.marginals = marginals
    var phrases: [Range<Int>] = []
    for index in window.tokens.indices {
      if phrases.count > Self.reach { break }
      let token = window.tokens[index]
      if best[index] == .continued, token.cut != .line, let last = phrases.last {
        phrases[phrases.count - 1] = last.lowerBound..<index + 1
      } else {
        phrases.append(index..<index + 1)
      }
    }
    self.phrases = phrases
    words = phrases.map { phrase in
      let tokens = window.tokens[phrase]
      guard let first = tokens.first, let last = tokens.last, last.upper - first.lower <= 160 else {
        return []
      }
      return (Int(first.lower)..<Int(last.upper)).filter {
        text.marks[$0] == .kept && !ScalarSet.isWhiteSpace(text.scalars[$0])
      }.map { text.scalars[$0] }
    }
  }

  /// The candidates; the first of them says that there is no title, and has no tokens.
  func spans() -> [TitleSpan] {
    var result = [nothing()]
    // Where a format names the title, its headings are none.
    let isNamed = window.tokens.contains {
      $0.hint == 5 && LabelConstraints.allow(.title, $0, isFirst: false)
    }
    for start in phrases.indices where canStand(start) && !goesOn(words[start]) {
      if isNamed, (1...4).contains(token(start).hint) { continue }
      var length = 0
      for end in start..<min(phrases.count, start + Self.mostPhrases) {
        length += words[end].count
        guard canStand(end), length <= Self.longest, end == start || goesWith(end, after: start) else {
          break
        }
        let range = start...end
        guard range.contains(where: { probability(.title, phrases[$0].lowerBound) >= 0.01 }) else { continue }
        if isBrokenSentence(endingBefore: end + 1) || hasRest(below: end) || hasForeignHead(range) {
          continue
        }
        result.append(
          TitleSpan(
            tokens: phrases[start].lowerBound..<phrases[end].upperBound,
            starts: range.map { phrases[$0].lowerBound },
            scalars: scalars(of: range), signs: signs(of: range)))
      }
    }
    return result
  }

  /// Whether a line can be a further one of a title: a heading of a level of its own is none, nor is `项目名称：……`.
  private func goesWith(_ place: Int, after start: Int) -> Bool {
    let hint = token(place).hint
    guard hint == 0 || hint == token(start).hint else { return false }
    return !words[place].dropLast().contains(where: Characters.isColon)
      || words[start].contains(where: Characters.isColon)
  }

  /// Whether the line right below a span is the rest of its last phrase.
  private func hasRest(below end: Int) -> Bool {
    guard end + 1 < phrases.count, canStand(end + 1), !token(end + 1).blankBefore else { return false }
    return goesOn(words[end + 1]) && words[end].count + words[end + 1].count <= Self.longest
  }

  /// Whether the lower lines of a span are a whole title by themselves, and the one above them is a page's.
  private func hasForeignHead(_ range: ClosedRange<Int>) -> Bool {
    guard range.count > 1, balance(range.upperBound) == 0 else { return false }
    return range.dropLast().contains { place in
      let title = words[(place + 1)..<range.upperBound].joined() + bare(range.upperBound)
      if TitleHead.isSaidAgain(words[place], in: Array(title))
        || TitleHead.isNamesake(words[place], of: Array(title))
      {
        return true
      }
      return !isSpaced(place) && (token(place).kind != .name || words[place].count > 3)
        && !token(place).namesPerson && TitleHead.isForeign(words[place], above: Array(title))
    }
  }

  /// `强基固本　实干争先`: clauses with a gap between, as mottos have it.
  private func isSpaced(_ place: Int) -> Bool {
    text.scalars[token(place).range].contains(where: ScalarSet.isWhiteSpace)
  }

  /// `及2017年工作计划`: the rest of a phrase that the line above begins.
  private func goesOn(_ words: [UInt32]) -> Bool {
    guard let first = words.first, words.count > 1 else { return false }
    // 及时
    return restStarts.contains(first) && words[1] != "时"
  }

  private func canStand(_ place: Int) -> Bool {
    guard !words[place].isEmpty, !isSpread(place), !NoiseWords.isColumn(words[place]),
      !TitleWords.beginsCertificate(words[place])
    else {
      return false
    }
    let token = window.tokens[phrases[place].lowerBound]
    if isField(place, token) || words[place].contains(text: greeting) { return false }
    return LabelConstraints.allow(.title, token, isFirst: false) && !token.isInlineItem
  }

  /// `分类：党内法规`, `會議時間⇥105年12月7日`: a field of the page or of a table; a title is neither.
  private func isField(_ place: Int, _ token: Token) -> Bool {
    if !token.starts.isDisjoint(with: [.field, .weakField]),
      words[place].prefix(6).contains(where: Characters.isColon)
    {
      return true
    }
    // What is glued on one line is no row, and would be looked through for each of its phrases.
    let line = text.lines[Int(token.line)]
    return line.count <= Self.longestRow && text.scalars[text.trimmed(line)].contains(0x09)
  }

  /// Whether wide gaps part a phrase: a form's head, `委托方　　　　合同编号　　　　`.
  private func isSpread(_ place: Int) -> Bool {
    guard let last = window.tokens[phrases[place]].last else { return false }
    let range = Int(token(place).lower)..<Int(last.upper)
    return range.count > 2 * words[place].count + 8
  }

  /// Whether the lines below go on with a span, up to one that can be no part of a title: a sentence that was broken over
  /// lines.
  private func isBrokenSentence(endingBefore next: Int) -> Bool {
    for place in next..<max(next, min(phrases.count, next + Self.mostPhrases)) {
      guard probability(.continued, phrases[place].lowerBound) >= 0.5 else { return false }
      if !canStand(place) { return token(place).isFinished }
    }
    return false
  }

  private func probability(_ label: Label, _ token: Int) -> Float {
    marginals[token * Label.count + Int(label.rawValue)]
  }

  private func odds(_ token: Int) -> Float {
    let value = probability(.title, token)
    return max(-6, min(6, logf(max(value, 1e-6) / max(1 - value, 1e-6)))) / 3
  }

  private func scalars(of range: ClosedRange<Int>) -> Range<Int> {
    let last = phrases[range.upperBound].upperBound - 1
    return Int(token(range.lowerBound).lower)..<Int(window.tokens[last].upper)
  }

  private func token(_ place: Int) -> Token { window.tokens[phrases[place].lowerBound] }

  // MARK: Signs

  private func nothing() -> TitleSpan {
    var signs = [Float](repeating: 0, count: TitleSign.count)
    signs[TitleSign.none.rawValue] = 1
    let best = phrases.indices.map { odds(phrases[$0].lowerBound) }.max() ?? -2
    signs[TitleSign.noneOdds.rawValue] = best
    if let first = window.tokens.first {
      signs[TitleSign.noneBeginsInText.rawValue] = first.isProse ? 1 : 0
      signs[TitleSign.noneNumbered.rawValue] = first.form > 0 ? 1 : 0
    }
    signs[TitleSign.noneShortText.rawValue] = window.tokens.count <= 8 ? 1 : 0
    return TitleSpan(tokens: 0..<0, starts: [], scalars: 0..<0, signs: signs)
  }

  private func signs(of range: ClosedRange<Int>) -> [Float] {
    var signs = TitleSigns()
    chain(range, &signs)
    whole(range, &signs)
    upper(range, &signs)
    surroundings(range, &signs)
    copies(range, &signs)
    look(range, &signs)
    return signs.values
  }

  private func chain(_ range: ClosedRange<Int>, _ signs: inout TitleSigns) {
    let places = range.map { phrases[$0].lowerBound }
    let all = places.map(odds)
    switch range.count {
    case 1: signs.set(.one)
    case 2: signs.set(.two)
    case 3: signs.set(.three)
    default: signs.set(.four)
    }
    signs.set(.oddsFirst, all[0])
    signs.set(.oddsLeast, all.min() ?? 0)
    signs.set(.oddsMean, all.reduce(0, +) / Float(all.count))
    signs.set(.noise, places.map { probability(.noise, $0) }.max() ?? 0)
    signs.set(.heading, places.map { probability(.heading, $0) }.max() ?? 0)
    signs.set(.probable, all.max() ?? 0 > 1 ? 1 : 0)
    signs.set(.improbable, all.min() ?? 0 < -1 ? 1 : 0)
    if range.lowerBound > 0 {
      signs.set(.above, probability(.title, phrases[range.lowerBound - 1].lowerBound))
    }
    if range.upperBound + 1 < phrases.count {
      signs.set(.below, probability(.title, phrases[range.upperBound + 1].lowerBound))
    }
  }

  private func whole(_ range: ClosedRange<Int>, _ signs: inout TitleSigns) {
    let kind = TitleWords.kinds.suffix(of: bare(range.upperBound))
    let all = Array(words[range].joined())
    let hasMatter = range.map { starts(at: $0) }
    let paper = kind != nil
    signs.set(.endsInPaper, paper ? 1 : 0)
    signs.set(.endsInReport, kind == .report ? 1 : 0)
    let early = range.dropLast().contains { TitleWords.kinds.suffix(of: bare($0)) != nil && balance($0) == 0 }
    signs.set(.paperBeforeEnd, early ? 1 : 0)
    signs.set(.matter, all.contains(text: about) ? 1 : 0)
    signs.set(.matterBelowFirst, hasMatter.dropFirst().contains(true) ? 1 : 0)
    signs.set(.matterWithoutPaper, all.contains(text: about) && !paper ? 1 : 0)
    let open = range.reduce(0) { $0 + balance($1) }
    signs.set(.unclosed, open > 0 ? 1 : 0)
    signs.set(.unopened, open < 0 ? 1 : 0)
    signs.set(.closesAcross, open == 0 && range.contains { balance($0) != 0 } ? 1 : 0)
    signs.set(.paperAlone, paper && all.count <= 4 ? 1 : 0)
    if range.lowerBound > 0, canStand(range.lowerBound - 1) {
      let above = words[range.lowerBound - 1]
      signs.set(
        .matterAbove, above.contains(text: about) && TitleWords.kinds.suffix(of: above) == nil ? 1 : 0)
    }
    let next = range.upperBound + 1
    if next < phrases.count, canStand(next) {
      let ends = TitleWords.kinds.suffix(of: bare(next)) != nil
      signs.set(.paperBelow, ends && !starts(at: next) ? 1 : 0)
    }
    signs.set(.beginsInPhrase, all.first.map { phraseStarts.contains($0) } == true ? 1 : 0)
    signs.set(.endsInPhrase, all.last.map { phraseEnds.contains($0) } == true ? 1 : 0)
    if range.count > 1 {
      let (first, last) = (words[range.lowerBound], words[range.upperBound])
      let repeats = last.contains(text: first) || first.contains(text: last)
      signs.set(.repeatsAcross, repeats ? 1 : 0)
      signs.set(.paperEndsLine, paper && !early ? 1 : 0)
    }
  }

  /// What stands above a line that is a whole title by itself: an organ belongs to it, a page's words do not.
  private func upper(_ range: ClosedRange<Int>, _ signs: inout TitleSigns) {
    let last = range.upperBound
    // 某局关于推行某制度, and below it 某某制度的意见: the line above has begun what this one ends.
    let isBegun = range.dropLast().contains { words[$0].contains(text: about) || balance($0) != 0 }
    guard isWhole(last), !isBegun else { return }
    if range.count == 1 {
      signs.set(.organAbove, last > 0 && starts(at: last) && isOrgan(last - 1) ? 1 : 0)
    } else if isOrgan(last - 1) {
      signs.set(.wholeUnderOrgan)
    } else if TitleWords.kinds.suffix(of: bare(last - 1)) != nil {
      signs.set(.wholeUnderPaper)
    } else {
      signs.set(words[last - 1].count > 6 ? .wholeUnderWords : .wholeUnderShortWords)
    }
  }

  /// Whether a line says what a paper is about and what paper it is, and asks for nothing above.
  private func isWhole(_ place: Int) -> Bool {
    guard words[place].count >= 8, balance(place) == 0, let first = words[place].first else { return false }
    return !phraseStarts.contains(first) && TitleWords.kinds.suffix(of: bare(place)) != nil
  }

  private func isOrgan(_ place: Int) -> Bool {
    window.tokens[phrases[place]].last?.ends.contains(.organ) == true
  }

  /// A phrase without closing brackets and what they hold at its end: `办法（试行）`.
  private func bare(_ place: Int) -> [UInt32] {
    var part = words[place][...]
    if let last = part.last, last == "）" || last == ")",
      let open = part.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 2
    {
      part = part[..<open]
    }
    return Array(part)
  }

  private func starts(at place: Int) -> Bool {
    words[place].count > 3 && words[place][0] == about[0] && words[place][1] == about[1]
  }

  private func balance(_ place: Int) -> Int {
    phrases[place].reduce(0) { $0 + Int(window.tokens[$1].open) }
  }

  private func surroundings(_ range: ClosedRange<Int>, _ signs: inout TitleSigns) {
    let (first, next) = (phrases[range.lowerBound].lowerBound, phrases[range.upperBound].upperBound)
    if next < window.tokens.count {
      let token = window.tokens[next]
      signs.set(.overSalutation, probability(.salutation, next))
      signs.set(.overDate, token.kind == .date || token.kind == .bracketed || token.kind == .name ? 1 : 0)
      signs.set(.overProse, token.isProse || token.form > 0 ? 1 : 0)
      signs.set(.overNumber, token.kind == .documentNumber ? 1 : 0)
      signs.set(.overBlank, token.blankBefore ? 1 : 0)
      let isEnd = token.isFinished || Characters.isColon(token.end)
      signs.set(
        .overSentenceEnd, isEnd && !token.blankBefore && token.form == 0 && token.length <= 40 ? 1 : 0)
    }
    if first > 0 { signs.set(.underNumber, window.tokens[first - 1].kind == .documentNumber ? 1 : 0) }
    signs.set(.underBlank, window.tokens[first].blankBefore ? 1 : 0)
    signs.set(.gapInside, range.dropFirst().contains { token($0).blankBefore } ? 1 : 0)
    signs.set(.gapsUsual, range.count > 1 && window.spaced >= 3 ? 1 : 0)
    signs.set(.first, first == 0 ? 1 : 0)
    signs.set(.linesAbove, logf(1 + Float(first)) / 3)
    signs.set(.proseAbove, min(3, Float(window.proseBefore[first])) / 3)
    signs.set(.noProseBelow, window.proseAfter[next - 1] == 0 ? 1 : 0)
  }

  private func copies(_ range: ClosedRange<Int>, _ signs: inout TitleSigns) {
    let all = Array(words[range].joined())
    guard all.count >= 4 else { return }
    for place in phrases.indices.prefix(80) where !range.contains(place) && words[place].count >= 4 {
      let other = words[place]
      let isAbove = place < range.lowerBound
      if other == all {
        signs.set(isAbove ? .sameAbove : .sameBelow)
        if range.count > 1 { signs.set(.joinsToCopy) }
      } else if other.count > all.count, other.contains(text: all) {
        signs.set(isAbove ? .withinAbove : .withinBelow)
        if grows(range, within: other, all) { signs.set(.growsToCopy) }
      } else if isAbove, all.contains(text: other) {
        signs.set(.shorterThanAbove)
      }
    }
  }

  /// Whether the line above or below goes on with a span as another text does: `标题：…` names a title as a whole.
  private func grows(_ range: ClosedRange<Int>, within other: [UInt32], _ all: [UInt32]) -> Bool {
    let (above, below) = (range.lowerBound - 1, range.upperBound + 1)
    if above >= 0, canStand(above), other.contains(text: words[above] + all) { return true }
    return below < phrases.count && canStand(below) && other.contains(text: all + words[below])
  }

  private func look(_ range: ClosedRange<Int>, _ signs: inout TitleSigns) {
    let tokens = range.map(token)
    let all = Array(words[range].joined())
    let has = tokens.reduce(into: WordClasses()) { $0.formUnion($1.has) }
    signs.set(.collection, has.contains(.collection) ? 1 : 0)
    signs.set(
      .siteWords, has.isDisjoint(with: [.certainNoise, .siteProse, .interface, .links, .weakNoise]) ? 0 : 1)
    signs.set(
      .fields, has.isDisjoint(with: [.field, .weakField, .credit, .contact, .imprint, .label]) ? 0 : 1)
    signs.set(.separators, all.contains(where: separators.contains) ? 1 : 0)
    signs.set(.short, all.count < 5 ? 1 : 0)
    signs.set(.long, max(0, Float(all.count) - 40) / 20)
    signs.set(.digits, Float(all.count(where: ScalarSet.isDigit)) / Float(all.count))
    signs.set(.latin, Float(all.count(where: ScalarSet.isLatinLetter)) / Float(all.count))
    signs.set(.comma, all.contains(where: Characters.isComma) ? 1 : 0)
    signs.set(.name, tokens.contains { $0.kind == .name } ? 1 : 0)
    signs.set(.organ, tokens.last?.kind == .organ ? 1 : 0)
    signs.set(.numbered, tokens.contains { $0.form > 0 || $0.bare > 0 } ? 1 : 0)
    signs.set(.hinted, tokens[0].hint > 0 && tokens[0].hint <= 5 ? 1 / Float(tokens[0].hint) : 0)
    signs.set(.bracketed, tokens.contains { $0.kind == .bracketed || $0.kind == .date } ? 1 : 0)
    signs.set(.startsSentence, tokens[0].starts.contains(.sentence) ? 1 : 0)
    signs.set(.markup, tokens.contains { $0.kind == .markup } ? 1 : 0)
    signs.set(.centred, tokens[0].indent >= 5 ? 1 : 0)
    let indents = tokens.map(\.indent)
    signs.set(.unevenIndents, Float((indents.max() ?? 0) - (indents.min() ?? 0)) / 16)
    signs.set(.longFirst, range.count > 1 && words[range.lowerBound].count >= 14 ? 1 : 0)
    signs.set(.question, all.contains("？") || all.contains("?") || all.contains("！") ? 1 : 0)
  }
}

/// The signs of one span while they are gathered.
private struct TitleSigns {
  private(set) var values = [Float](repeating: 0, count: TitleSign.count)

  mutating func set(_ sign: TitleSign, _ value: Float = 1) { values[sign.rawValue] = value }
}

private let about: [UInt32] = "关于".unicodeScalars.map(\.value)
private let greeting: [UInt32] = "大家好".unicodeScalars.map(\.value)
private let restStarts: CharacterGroup = "的及暨、，）》"
private let phraseStarts: CharacterGroup = "的和与及、，）》"
private let phraseEnds: CharacterGroup = "的和与及、，（《对在为于"
private let separators: CharacterGroup = "|_>»·-–—:："
