/// Where a token stands to what was opened above it.
struct TextZone {
  /// Whether a table of contents was opened: 0 never, 1 it goes on, 2 one of its lines stood again, 3 text came.
  var contents: UInt8 = 0
  /// How far above the head of a table stands: 0 none, 1 near, 2 and 3 farther up.
  var table: UInt8 = 0
  /// Whether the same line, but for a page's number, stands further up, and whether it does further down.
  var repeats: UInt8 = 0
  /// How long the stretch of numbered phrases is that it stands in, with no text among them: 0 below 6, 1 to 11, 2 to 23, 3.
  var outline: UInt8 = 0
}

/// Finds tables of contents and tables by their heads, and what of the text still belongs to them.
struct ZoneReader {
  private let tokens: [Token]
  private var zones: [TextZone] = []
  /// Where each line stands first and last.
  private var first: [UInt32: Int] = [:]
  private var last: [UInt32: Int] = [:]

  /// A line says too little or too much to stand in a table of contents.
  private static let lengths: ClosedRange<UInt16> = 3...200
  /// How many of so many lines name a column.
  private static let (heads, reach) = (2, 5)

  /// The zones of all tokens.
  static func zones(of tokens: [Token]) -> [TextZone] {
    var reader = ZoneReader(tokens: tokens)
    reader.findCopies()
    reader.walk()
    reader.measureOutlines()
    return reader.zones
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private func isEntry(_ token: Token) -> Bool {
    token.cut == .line && Self.lengths.contains(token.length) && (token.stops == 0 || token.hasLeader)
  }

  private mutating func findCopies() {
    for (index, token) in tokens.enumerated() where isEntry(token) {
      if first[token.core] == nil { first[token.core] = index }
      last[token.core] = index
    }
  }

  private mutating func walk() {
    var (contents, opened) = (UInt8(0), 0)
    var head = -1
    var columns = 0
    for (index, token) in tokens.enumerated() {
      let copy = first[token.core] ?? index
      if contents == 1 {
        if token.isProse, token.isFinished { contents = 3 }
        if isEntry(token), copy > opened, copy < index { contents = 2 }
      }
      columns += isColumn(index) ? 1 : 0
      if index >= Self.reach { columns -= isColumn(index - Self.reach) ? 1 : 0 }
      if columns >= Self.heads { head = index } else if endsTable(token) { head = -1 }
      var zone = TextZone(contents: contents, table: Self.step(head < 0 ? nil : index - head))
      if isEntry(token) {
        zone.repeats = (copy < index ? 1 : 0) + (last[token.core] ?? index > index ? 2 : 0)
      }
      zones.append(zone)
      // 目录, 目　次, （目录）
      if token.length <= 8, token.has.contains(.contents) { (contents, opened) = (1, index) }
    }
  }

  /// Headings that follow each other with no text among them are a table of contents, with a head or without.
  private mutating func measureOutlines() {
    var start = 0
    while start < tokens.count {
      var (end, numbered) = (start, 0)
      while end < tokens.count, isPhrase(tokens[end]) {
        numbered += tokens[end].form > 0 || tokens[end].bare > 0 ? 1 : 0
        end += 1
      }
      if 2 * numbered >= end - start {
        let step: UInt8 = end - start < 6 ? 0 : end - start < 12 ? 1 : end - start < 24 ? 2 : 3
        for index in start..<end { zones[index].outline = step }
      }
      start = max(end, start + 1)
    }
  }

  private func isPhrase(_ token: Token) -> Bool {
    token.cut == .line && token.length <= 36 && (token.stops == 0 || token.hasLeader)
      && token.gaps == 0 && token.bars == 0
  }

  /// 序号, 项目, 备注: the name of a column alone on its line or at the start of a row.
  private func isColumn(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.starts.contains(.cell), token.stops == 0 else { return false }
    return token.length <= 8 || token.gaps > 0 || token.bars > 0
  }

  private func endsTable(_ token: Token) -> Bool {
    switch token.kind {
    case .article, .chapter, .salutation, .documentNumber, .attachment: true
    default: false
    }
  }

  private static func step(_ distance: Int?) -> UInt8 {
    switch distance {
    case nil: 0
    case .some(...12): 1
    case .some(...60): 2
    case .some: 3
    }
  }
}
