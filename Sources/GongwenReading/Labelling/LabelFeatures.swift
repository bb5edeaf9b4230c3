internal import GongwenModel

/// Gathers the evidence for one token after another.
///
/// Every feature is computed here and only here: the trainer reads what this writes.
struct LabelFeatures {
  let window: LabelWindow
  let recognised: RecogniserEvidence
  let text: ScalarText
  var list = FeatureList()
  /// The kept scalars of the token at hand.
  var scalars: [UInt32] = []

  init(window: LabelWindow, recognised: RecogniserEvidence, text: ScalarText) {
    self.window = window
    self.recognised = recognised
    self.text = text
  }

  /// Fills the list with the features of a token.
  mutating func gather(_ index: Int) {
    list.removeAll()
    scalars.removeAll(keepingCapacity: true)
    let token = window.tokens[index]
    for place in token.range where text.marks[place] == .kept { scalars.append(text.scalars[place]) }
    list.add(.usual, 0)
    shape(token)
    place(index, token)
    spacing(index, token)
    words(token)
    if token.form > 0 { ordinal(index, token) }
    if token.bare > 0 { bareNumber(token) }
    neighbours(index)
    contrast(index, token)
    repetition(index, token)
    wrap(index, token)
    pattern(index, token)
    recognisers(index)
    wording(token)
  }

  /// What the recognisers say of the token and of its neighbours.
  private mutating func recognisers(_ index: Int) {
    for candidate in recognised.candidates[index] {
      guard let label = Label(candidate.role) else { continue }
      let score = RecogniserEvidence.step(candidate.score)
      list.add(.recogniser, 170, UInt32(label.rawValue), score)
      list.add(.recogniser, 171, UInt32(label.rawValue), text: candidate.reason)
    }
    let (above, here, below) = (
      recognised.strongest(index - 1), recognised.strongest(index), recognised.strongest(index + 1)
    )
    list.add(.recogniser, 172, here.label)
    list.add(.recogniser, 173, here.label, here.score)
    list.add(.recogniser, 174, above.label, here.label)
    list.add(.recogniser, 175, here.label, below.label)
    list.add(.neighbours, 176, above.label, above.score)
    list.add(.neighbours, 177, below.label, below.score)
  }

  private mutating func shape(_ token: Token) {
    let length = bucket(Int(token.length))
    let final = markClass(token.last)
    let first = markClass(token.first)
    let kind = UInt32(token.kind.rawValue)
    list.add(.shape, 1, length)
    list.add(.shape, 2, final, length)
    list.add(.shape, 3, first)
    list.add(.form, 4, kind)
    list.add(.form, 5, kind, length)
    list.add(.shape, 6, UInt32(min(3, token.stops)), UInt32(min(3, token.commas)))
    list.add(.shape, 7, UInt32(token.han), UInt32(token.latin) / 2, UInt32(token.digits) / 2)
    list.add(.shape, 8, UInt32(token.digits))
    list.add(.shape, 9, UInt32(token.latin))
    list.add(.shape, 10, final, first)
    list.add(.form, 11, kind, final)
    if final < 20 { list.add(.shape, 12, token.end) }
    if first < 20 { list.add(.shape, 13, token.first) }
    if token.open != 0 { list.add(.shape, 14, token.open > 0 ? 1 : 2) }
    if token.hint > 0 { list.add(.form, 18, UInt32(token.hint)) }
    if token.bullet > 0 {
      list.add(.shape, 161, UInt32(token.bullet), UInt32(token.stops > 0 ? 1 : 0), token.isShort ? 1 : 0)
    }
    if window.isStructured {
      list.add(.form, 169)
      list.add(.form, 169, kind, token.isShort ? 1 : 0)
    }
    if token.attachment != .none { list.add(.form, 162, UInt32(token.attachment.rawValue)) }
    list.add(.shape, 15, UInt32(token.cut.rawValue))
    list.add(.shape, 16, UInt32(token.cut.rawValue), kind)
    list.add(
      .shape, 17, length, UInt32(token.stops > 0 ? 1 : 0), UInt32(token.commas > 0 ? 1 : 0),
      token.form > 0 ? 1 : 0)
  }

  private mutating func place(_ index: Int, _ token: Token) {
    let start = window.isStart ? bucket(index) : 15
    let end = window.isEnd ? bucket(window.tokens.count - 1 - index) : 15
    let before = bucket(Int(window.proseBefore[index]))
    let after = bucket(Int(window.proseAfter[index]))
    let kind = UInt32(token.kind.rawValue)
    list.add(.place, 20, start)
    list.add(.place, 21, end)
    list.add(.place, 22, min(before, 3), min(after, 3))
    list.add(.place, 23, min(before, 2), min(after, 2), kind)
    list.add(.place, 24, min(start, 4), kind)
    list.add(.place, 25, min(end, 4), kind)
    list.add(.place, 26, bucket(window.tokens.count))
    list.add(.place, 27, min(before, 2), min(after, 2), bucket(Int(token.length)))
    list.add(.place, 28, window.prose, kind)
    let seen = UInt32(window.seen[index])
    list.add(.place, 31, seen, kind)
    list.add(.place, 32, seen, min(after, 2), token.isShort ? 1 : 0)
    list.add(.place, 33, seen & 3, min(after, 2), bucket(Int(token.length)), UInt32(token.stops > 0 ? 1 : 0))
    if before > 0, after == 0 { list.add(.place, 29, distance(from: index, by: -1), kind) }
    if before == 0, after > 0 { list.add(.place, 30, distance(from: index, by: 1), kind) }
  }

  /// How many tokens stand between this one and the nearest prose on one side.
  private func distance(from index: Int, by step: Int) -> UInt32 {
    var place = index + step
    var count: UInt32 = 0
    while window.tokens.indices.contains(place), !window.tokens[place].isProse, count < 8 {
      place += step
      count += 1
    }
    return count
  }

  private mutating func spacing(_ index: Int, _ token: Token) {
    let indent = indentClass(token)
    let blanks = (token.blankBefore ? UInt32(1) : 0) + (token.blankAfter ? 2 : 0)
    let kind = UInt32(token.kind.rawValue)
    list.add(.spacing, 40, indent, window.indented)
    list.add(.spacing, 41, blanks, window.spaced)
    list.add(.spacing, 42, indent, kind)
    list.add(.spacing, 43, UInt32(min(4, token.gaps)), kind)
    list.add(.spacing, 44, UInt32(min(4, token.bars)))
    list.add(.spacing, 45, blanks, window.spaced, kind)
    if token.indent >= 8 { list.add(.spacing, 46, token.form > 0 ? 1 : 0, UInt32(token.stops > 0 ? 1 : 0)) }
  }

  private mutating func words(_ token: Token) {
    let isLong: UInt32 = token.length > 30 ? 1 : 0
    let isFinished: UInt32 = token.stops > 0 ? 1 : 0
    var (starts, ends, has) = ([UInt32](), [UInt32](), [UInt32]())
    token.starts.forEachBit { starts.append($0) }
    token.ends.forEachBit { ends.append($0) }
    token.has.forEachBit { has.append($0) }
    for bit in starts { list.add(.words, 50, bit, isLong, isFinished) }
    for bit in ends { list.add(.words, 51, bit, isLong, isFinished) }
    for bit in has {
      list.add(.words, 52, bit, isLong, isFinished)
      list.add(.words, 53, bit, bucket(Int(token.length)))
    }
    for start in starts { for end in ends { list.add(.words, 54, start, end) } }
    if has.isEmpty { list.add(.words, 55, isLong) }
    if scalars.count <= 40 {
      if PersonWords.endsInName(scalars) { list.add(.words, 56, isLong) }
      if PersonWords.isSigner(scalars) { list.add(.words, 57, isLong) }
      if scalars.contains(where: Characters.isColon) { list.add(.words, 58, has.isEmpty ? 0 : 1) }
    }
    if WebAddress.first(in: scalars, 0..<min(scalars.count, 200)) != nil { list.add(.form, 59, isLong) }
  }

  private mutating func ordinal(_ index: Int, _ token: Token) {
    let form = UInt32(token.form)
    let shape = UInt32(token.shape)
    let follows: UInt32 = token.follows ? 1 : token.value == 1 ? 2 : 0
    let series = window.series[Int(token.series)]
    list.add(.ordinal, 60, form, shape)
    list.add(.ordinal, 61, form, follows)
    list.add(.ordinal, 62, form, shape, follows)
    list.add(.ordinal, 63, shape, series.use)
    list.add(.ordinal, 64, form, series.use)
    list.add(.ordinal, 65, form, bucket(series.count), shape)
    list.add(.ordinal, 66, form, UInt32(markClass(token.last)), shape)
    list.add(.ordinal, 67, shape, bucket(Int(token.length) - Int(token.ordinalLength)))
    list.add(.ordinal, 68, form, window.forms & 0x1FF)
    list.add(.ordinal, 69, UInt32(token.cut.rawValue), form, follows)
    list.add(.ordinal, 70, UInt32(token.cut == .line ? 0 : 1), shape, series.use, follows)
    let next = index + 1 < window.tokens.count ? window.tokens[index + 1] : nil
    let nextForm = UInt32(next?.form ?? 0)
    list.add(.ordinal, 71, form, shape, nextForm)
    list.add(.ordinal, 72, form, shape, next.map { bucket(Int($0.length)) } ?? 99, nextForm > 0 ? 1 : 0)
  }

  private mutating func bareNumber(_ token: Token) {
    let follows: UInt32 = token.bareFollows ? 1 : token.bare == 1 ? 2 : 0
    list.add(.ordinal, 73, follows, bucket(Int(token.length)))
    list.add(.ordinal, 74, follows, UInt32(token.stops > 0 ? 1 : 0), UInt32(markClass(token.first)))
    list.add(.ordinal, 75, follows, window.forms & 0x1FF == 0 ? 0 : 1, UInt32(token.stops > 0 ? 1 : 0))
    list.add(.ordinal, 76, follows, UInt32(token.cut.rawValue))
  }

  private mutating func neighbours(_ index: Int) {
    let here = kind(index)
    let (above, below) = (kind(index - 1), kind(index + 1))
    list.add(.neighbours, 80, above)
    list.add(.neighbours, 81, below)
    list.add(.neighbours, 82, above, here)
    list.add(.neighbours, 83, here, below)
    list.add(.neighbours, 84, above, here, below)
    list.add(.neighbours, 85, kind(index - 2), above)
    list.add(.neighbours, 86, below, kind(index + 2))
    list.add(.neighbours, 87, kind(index - 2))
    list.add(.neighbours, 88, kind(index + 2))
    let (over, own, under) = (phrase(index - 1), phrase(index), phrase(index + 1))
    list.add(.neighbours, 92, over, own, under)
    list.add(.neighbours, 93, over, own)
    list.add(.neighbours, 94, own, under)
    for step in [-2, -1, 1, 2] where window.tokens.indices.contains(index + step) {
      let token = window.tokens[index + step]
      let side = UInt32(step + 2)
      list.add(.neighbours, 89, side, bucket(Int(token.length)), UInt32(token.stops > 0 ? 1 : 0))
      token.starts.forEachBit { list.add(.neighbours, 90, side, $0) }
      if step * step == 1 { token.ends.forEachBit { list.add(.neighbours, 91, side, $0) } }
    }
  }

  /// What a token is as a part of a title: whether it names the matter (关于) and whether it ends in a kind of paper.
  private func phrase(_ index: Int) -> UInt32 {
    guard window.tokens.indices.contains(index) else { return 9 }
    let token = window.tokens[index]
    guard token.stops == 0, token.form == 0, token.length <= 60, !token.isFinished else { return 8 }
    return (token.has.contains(.matter) ? 1 : 0) + (token.ends.isDisjoint(with: [.report, .paper]) ? 0 : 2)
      + (token.length >= 8 ? 4 : 0)
  }

  /// A number for the glance at a token; 0 outside the window.
  private func kind(_ index: Int) -> UInt32 {
    window.tokens.indices.contains(index) ? UInt32(window.tokens[index].kind.rawValue) : 0
  }

  private mutating func contrast(_ index: Int, _ token: Token) {
    let around = window.tokens[max(0, index - 6)..<min(window.tokens.count, index + 7)]
    let shorts = UInt32(around.count(where: \.isShort) * 4 / around.count)
    let proses = UInt32(around.count(where: \.isProse) * 4 / around.count)
    let noises = UInt32(
      min(3, around.count { $0.kind == .interface || $0.kind == .latin || $0.kind == .markup }))
    let run = bucket(Int(window.shortRun[index]))
    let isShort: UInt32 = token.isShort ? 1 : 0
    list.add(.contrast, 100, shorts, isShort)
    list.add(.contrast, 101, proses, UInt32(token.kind.rawValue))
    list.add(.contrast, 102, noises, isShort, proses)
    list.add(.contrast, 103, run, isShort)
    list.add(.contrast, 104, run, bucket(Int(token.length)))
    list.add(.contrast, 105, shorts, proses, token.form > 0 ? 1 : 0, UInt32(token.stops > 0 ? 1 : 0))
    let similar = around.count { $0.length / 3 == token.length / 3 && $0.last == token.last }
    list.add(.contrast, 106, UInt32(min(5, similar)), token.form > 0 ? 1 : 0, isShort)
    let alike = around.count { $0.first == token.first && $0.form == 0 }
    if alike > 1 { list.add(.contrast, 107, UInt32(min(5, alike)), isShort) }
    let side = min(UInt32(window.proseBefore[index]), 1) * 2 + min(UInt32(window.proseAfter[index]), 1)
    list.add(.contrast, 109, run, side, isShort)
    list.add(.contrast, 118, run, side, UInt32(window.seen[index] & 3), UInt32(token.kind.rawValue))
    let numbers = around.count { $0.kind == .pager }
    list.add(.contrast, 119, UInt32(min(4, numbers)), isShort, side)
    columns(index, token, around)
    let leaders = around.count(where: \.hasLeader)
    if leaders > 0 { list.add(.contrast, 155, UInt32(min(3, leaders)), token.hasLeader ? 1 : 0) }
    let tables = around.count { $0.kind == .table }
    list.add(.contrast, 108, UInt32(min(4, tables)), isShort, UInt32(min(2, token.gaps)))
  }

  /// What tells cells of a table and fields of a page from a text's own short lines.
  private mutating func columns(_ index: Int, _ token: Token, _ around: ArraySlice<Token>) {
    let isShort: UInt32 = token.isShort ? 1 : 0
    let fields = UInt32(min(5, around.count { $0.kind == .field || $0.starts.contains(.field) }))
    if fields > 0 { list.add(.contrast, 163, fields, token.kind == .field ? 1 : 0, isShort) }
    let heads = UInt32(min(4, around.count { $0.length <= 8 && $0.starts.contains(.cell) }))
    if heads > 0 { list.add(.contrast, 164, heads, isShort) }
    let places = UInt32(min(5, around.count { $0.length <= 12 && $0.starts.contains(.navigation) }))
    if places > 0 {
      list.add(
        .contrast, 178, places, isShort,
        token.starts.isDisjoint(with: token.ends.intersection(.navigation)) ? 0 : 1)
    }
    let bullets = UInt32(min(4, around.count { $0.bullet > 0 } / 2))
    if token.bullet > 0 { list.add(.contrast, 165, UInt32(token.bullet), bullets, isShort) }
    guard token.length <= 40 else { return }
    let (near, best) = (
      window.likeness(index, every: 1), (2...8).map { window.likeness(index, every: $0) }.max() ?? 0
    )
    list.add(.contrast, 166, near, best, isShort)
    list.add(.contrast, 167, near, best, UInt32(token.kind.rawValue))
    if token.form == 0, token.stops == 0, token.length <= 24 {
      list.add(.contrast, 168, window.headed, window.leads(index) ? 1 : 0)
    }
  }

  private mutating func repetition(_ index: Int, _ token: Token) {
    let copies = UInt32(min(4, window.copies[token.text] ?? 1))
    if copies > 1 { list.add(.repetition, 110, copies, UInt32(token.kind.rawValue)) }
    list.add(.repetition, 111, copies, token.length <= 20 ? 1 : 0)
    guard token.length >= 4, token.length <= 60 else { return }
    let isFirst: UInt32 = window.firstCopy[token.text] == Int32(index) ? 1 : 0
    let isLast: UInt32 = window.lastCopy[token.text] == Int32(index) ? 1 : 0
    if copies > 1 {
      let near = repeatedNear(index)
      list.add(.repetition, 156, isFirst, isLast, near)
      list.add(.repetition, 157, isFirst, isLast, token.form > 0 ? 1 : 0, near)
    } else {
      list.add(.repetition, 158, repeatedNear(index), token.isShort ? 1 : 0)
    }
    for title in window.titles where title != index {
      let other = window.tokens[title]
      let side: UInt32 = title < index ? 0 : 1
      if other.text == token.text {
        list.add(.repetition, 112, side, distanceClass(title, index))
      } else if index < 80, scalars.contains(text: kept(other)) {
        list.add(.repetition, 113, side, distanceClass(title, index))
      } else if index < 80, kept(other).contains(text: scalars) {
        list.add(.repetition, 114, side, distanceClass(title, index))
      }
    }
    if token.kind == .paper {
      let rank = window.titles.firstIndex(of: index).map { UInt32($0) } ?? 9
      list.add(.repetition, 115, rank, UInt32(window.titles.count))
    } else if let first = window.titles.first {
      list.add(
        .repetition, 116, first < index ? 0 : 1, distanceClass(first, index), UInt32(token.kind.rawValue))
    } else {
      list.add(.repetition, 117, UInt32(token.kind.rawValue), min(3, bucket(index)))
    }
  }

  /// How many texts around a token stand elsewhere again further down.
  private func repeatedNear(_ index: Int) -> UInt32 {
    let near = max(0, index - 4)..<min(window.tokens.count, index + 5)
    let count = near.count { place in
      let text = window.tokens[place].text
      return window.firstCopy[text] == Int32(place) && window.lastCopy[text] ?? 0 > Int32(place)
    }
    return UInt32(min(4, count))
  }

  private func kept(_ token: Token) -> [UInt32] {
    token.range.filter { text.marks[$0] == .kept }.map { text.scalars[$0] }
  }

  private func distanceClass(_ first: Int, _ second: Int) -> UInt32 { min(4, UInt32(abs(first - second))) }
}

/// A number's order of size: 0, 1, 2, 3, 4–5, 6–8, 9–12, 13–18, 19–26, 27–40, 41–60, 61–90, 91–140, 141–300, more.
func bucket(_ value: Int) -> UInt32 {
  switch value {
  case ..<0: 20
  case 0...3: UInt32(value)
  case 4...5: 4
  case 6...8: 5
  case 9...12: 6
  case 13...18: 7
  case 19...26: 8
  case 27...40: 9
  case 41...60: 10
  case 61...90: 11
  case 91...140: 12
  case 141...300: 13
  default: 14
  }
}

/// The class of a character for the two ends of a line: below 20 marks, from 20 what is written with.
func markClass(_ scalar: UInt32) -> UInt32 {
  if ScalarSet.isHan(scalar) { return HanNumeral.isNumeral(scalar) ? 21 : 20 }
  if ScalarSet.isDigit(scalar) { return 22 }
  if ScalarSet.isLatinLetter(scalar) { return 23 }
  if Characters.isStop(scalar) { return 1 }
  if Characters.isComma(scalar) { return 2 }
  if Characters.isColon(scalar) { return 3 }
  if scalar == "；" || scalar == ";" { return 4 }
  if Characters.isClosing(scalar) { return 5 }
  if scalar == "…" || scalar == "." { return 6 }
  if ScalarSet.isWhiteSpace(scalar) { return 7 }
  if scalar == "(" || scalar == "（" { return 8 }
  if scalar == 0x201C || scalar == "《" { return 9 }
  return 10
}
