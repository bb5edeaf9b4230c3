internal import GongwenModel

/// A stretch of a text that is labelled at once, and what only the whole of it tells.
///
/// A text of usual length is one window; a longer one is cut into several that overlap, so that memory stays small.
struct LabelWindow {
  /// The tokens, in order.
  private(set) var tokens: [Token]
  /// Whether the text begins, and whether it ends, with this window.
  let isStart: Bool
  let isEnd: Bool
  /// Whether the file has paragraphs of its own.
  let isStructured: Bool
  /// For each token the one above that a paragraph could go on from: numbers of pages are skipped; -1 for none.
  private(set) var above: [Int32] = []
  /// How many lines of prose stand before it, and how many after it.
  private(set) var proseBefore: [Int32] = []
  private(set) var proseAfter: [Int32] = []
  /// How many short lines stand together around it.
  private(set) var shortRun: [UInt16] = []
  /// What has stood above: a date, an attachment's label, a signature's date, contacts, as bits.
  private(set) var seen: [UInt8] = []
  /// Where each token stands to a table of contents and to the head of a table above it.
  private(set) var zones: [TextZone] = []
  /// For each text where it stands first and last.
  private(set) var firstCopy: [UInt32: Int32] = [:]
  private(set) var lastCopy: [UInt32: Int32] = [:]
  /// The right edge that wrapped lines share, in half cells, and how sure it is, from 0 to 4.
  private(set) var fill = 0
  private(set) var fillStrength: UInt32 = 0
  /// The share of lines that are set in, in quarters.
  private(set) var indented: UInt32 = 0
  /// The share of lines that end without a final mark though they are long, in eighths.
  private(set) var unfinished: UInt32 = 0
  /// The share of tokens that are prose, in eighths, and of blank lines between tokens, in quarters.
  private(set) var prose: UInt32 = 0
  private(set) var spaced: UInt32 = 0
  /// How often each text stands here.
  private(set) var copies: [UInt32: UInt16] = [:]
  /// The series of ordinals.
  private(set) var series: [OrdinalSeries] = []
  /// The same for all series of a form.
  private(set) var uses: [UInt8: OrdinalSeries] = [:]
  /// Which forms of ordinals occur, as bits.
  private(set) var forms: UInt32 = 0
  /// How many short lines without a number stand over prose.
  private(set) var headed: UInt32 = 0
  /// The texts near the start that could be titles.
  private(set) var titles: [Int] = []

  init(tokens: [Token], isStart: Bool, isEnd: Bool, isStructured: Bool = false) {
    self.tokens = tokens
    self.isStructured = isStructured
    self.isStart = isStart
    self.isEnd = isEnd
    guard !tokens.isEmpty else { return }
    linkAbove()
    countProse()
    countShortRuns()
    measureFill()
    measureShares()
    for token in tokens where token.length <= 60 && token.cut == .line {
      copies[token.text, default: 0] &+= 1
    }
    findSeries()
    lookBack()
    zones = ZoneReader.zones(of: self.tokens)
    AttachmentList.mark(&self.tokens)
    headed = UInt32(min(6, self.tokens.indices.count(where: leads)))
    titles = tokens.indices.prefix(60).filter { tokens[$0].kind == .paper }.prefix(5).map { $0 }
  }

  /// Whether a token is a short line without a number right over prose, as a heading is.
  func leads(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.form == 0, token.stops == 0, token.length <= 24, index + 1 < tokens.count else {
      return false
    }
    return !token.isFinished && tokens[index + 1].isProse
  }

  /// How many of the two tokens before and the two after it, so many lines apart, look like a token: cells of a column.
  func likeness(_ index: Int, every step: Int) -> UInt32 {
    let token = tokens[index]
    let size = Int(bucket(Int(token.length)))
    return [-2, -1, 1, 2].reduce(0) { count, place in
      let other = index + place * step
      guard tokens.indices.contains(other), tokens[other].kind == token.kind else { return count }
      return count + (abs(Int(bucket(Int(tokens[other].length))) - size) <= 1 ? 1 : 0)
    }
  }

  private mutating func linkAbove() {
    above.reserveCapacity(tokens.count)
    var last: Int32 = -1
    for index in tokens.indices {
      above.append(last)
      switch tokens[index].kind {
      case .pager, .marks: if last < 0 { last = Int32(index) }
      default: last = Int32(index)
      }
      tokens[index].blankAfter = index + 1 < tokens.count && tokens[index + 1].blankBefore
    }
  }

  private mutating func countProse() {
    proseBefore = [Int32](repeating: 0, count: tokens.count)
    proseAfter = proseBefore
    var count: Int32 = 0
    for index in tokens.indices {
      proseBefore[index] = count
      if tokens[index].isProse { count += 1 }
    }
    for index in tokens.indices {
      proseAfter[index] = count - proseBefore[index] - (tokens[index].isProse ? 1 : 0)
    }
  }

  private mutating func countShortRuns() {
    shortRun = [UInt16](repeating: 0, count: tokens.count)
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end].isShort { end += 1 }
      for index in start..<end { shortRun[index] = UInt16(clamping: end - start) }
      start = max(end, start + 1)
    }
  }

  /// The commonest right edge among long lines without a final mark; strong when most of them share it and hardly
  /// any line is longer.
  private mutating func measureFill() {
    var counts = [Int](repeating: 0, count: 204)
    var (long, longer) = (0, 0)
    for token in tokens where token.cut == .line {
      let edge = min(Int(token.edge), 203)
      guard edge >= 20 else { continue }
      if !token.isFinished, token.kind != .table { counts[edge] += 1; long += 1 }
    }
    guard long >= 3 else { return }
    var best = 0
    for edge in 22..<200 {
      let near = counts[edge - 2] + counts[edge - 1] + counts[edge] + counts[edge + 1]
      if near >= best { (best, fill) = (near, edge) }
    }
    for token in tokens where token.cut == .line && Int(token.edge) > fill + 3 { longer += 1 }
    let share = best * 4 / long
    fillStrength = UInt32(share) + (best >= 6 ? 1 : 0)
    if longer * 5 > best { fillStrength /= 2 }
    if best < 3 { fillStrength = 0 }
    fillStrength = min(4, fillStrength)
  }

  private mutating func measureShares() {
    var (set, long, proses, blanks) = (0, 0, 0, 0)
    for token in tokens {
      if token.indent >= 2 { set += 1 }
      if token.length >= 18, !token.isFinished { long += 1 }
      if token.isProse { proses += 1 }
      if token.blankBefore { blanks += 1 }
      if token.form > 0 { forms |= 1 << UInt32(token.form) }
    }
    let count = tokens.count
    indented = UInt32((set * 4 + count / 2) / count)
    unfinished = UInt32(long * 8 / count)
    prose = UInt32(proses * 8 / count)
    spaced = UInt32((blanks * 4 + count / 2) / count)
  }

  /// What each token has above it, numbers that count on, and texts that stand twice.
  private mutating func lookBack() {
    var bits: UInt8 = 0
    var number: Int16 = 0
    for index in tokens.indices {
      seen.append(bits)
      switch tokens[index].kind {
      case .date: bits |= 1
      case .attachment: bits |= 2
      case .documentNumber: bits |= 4
      case .salutation: bits |= 8
      default: break
      }
      if tokens[index].bare > 0 {
        tokens[index].bareFollows = tokens[index].bare == number + 1
        number = tokens[index].bare
      }
      guard tokens[index].length <= 60, tokens[index].cut == .line else { continue }
      if firstCopy[tokens[index].text] == nil { firstCopy[tokens[index].text] = Int32(index) }
      lastCopy[tokens[index].text] = Int32(index)
    }
  }

  /// Neighbours of one form under one heading, or running on over several.
  private mutating func findSeries() {
    var open = [(series: Int, last: Int)?](repeating: nil, count: 16)
    // The numbered line above.
    var above: Int?
    for index in tokens.indices where tokens[index].form > 0 {
      let form = Int(tokens[index].form)
      let value = Int(tokens[index].value)
      if let known = open[form], value == known.last + 1 {
        tokens[index].follows = true
        open[form] = (known.series, value)
      } else {
        open[form] = (series.count, value)
        var fresh = OrdinalSeries()
        if let above { (fresh.parentForm, fresh.parentShape) = (tokens[above].form, tokens[above].shape) }
        series.append(fresh)
      }
      above = index
      let place = open[form]?.series ?? 0
      tokens[index].series = Int32(place)
      series[place].count += 1
      if tokens[index].shape >= 4 { series[place].paragraphs += 1 }
      if tokens[index].shape == 3 { series[place].runIns += 1 }
      if tokens[index].shape == 1 { series[place].alone += 1 }
      series[place].look(below: index + 1 < tokens.count ? tokens[index + 1] : nil, form: tokens[index].form)
    }
    for index in tokens.indices where tokens[index].series >= 0 {
      uses[tokens[index].form, default: OrdinalSeries()].add(series[Int(tokens[index].series)])
    }
  }
}

/// How the ordinals of one series are used.
struct OrdinalSeries {
  var count = 0
  var alone = 0
  var runIns = 0
  var paragraphs = 0
  /// How many have a text right below them, and how many a number of another form.
  var overTexts = 0
  var overNumbers = 0
  /// The form and the look of the numbered line above the first of them.
  var parentForm: UInt8 = 0
  var parentShape: UInt8 = 0

  /// Looks at what stands below one of them.
  mutating func look(below token: Token?, form: UInt8) {
    guard let token else { return }
    if token.form == 0 { overTexts += 1 } else if token.form != form { overNumbers += 1 }
  }

  mutating func add(_ other: OrdinalSeries) {
    count += 1
    // What most of a series are, one for each of its members.
    alone += other.alone * 2 > other.count ? 1 : 0
    runIns += other.runIns * 2 > other.count ? 1 : 0
    paragraphs += other.paragraphs * 2 > other.count ? 1 : 0
    overTexts += other.overTexts * 2 > other.count ? 1 : 0
    overNumbers += other.overNumbers * 2 > other.count ? 1 : 0
  }

  /// A number for what stands below them: text, other numbers, or the next of them.
  var below: UInt32 {
    func share(_ part: Int) -> UInt32 { UInt32(part * 3 / max(1, count)) }
    return share(overTexts) * 4 + share(overNumbers)
  }

  /// A number for what most of them are.
  var use: UInt32 {
    func share(_ part: Int) -> UInt32 { UInt32(part * 3 / max(1, count)) }
    return share(alone) * 16 + share(runIns) * 4 + share(paragraphs)
  }
}

extension Token {
  /// Whether it is a paragraph of running text.
  var isProse: Bool {
    kind == .prose || kind == .article && length >= 20 || form > 0 && shape >= 3 && length >= 24
  }
  /// Whether it is a short line that is no sentence.
  var isShort: Bool { length <= 16 && stops == 0 && form == 0 }
}
