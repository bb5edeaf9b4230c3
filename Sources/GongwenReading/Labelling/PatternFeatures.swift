extension LabelFeatures {
  /// What the text's own habits say of a token: blank lines, zones, the use of its ordinal, columns beside it.
  mutating func pattern(_ index: Int, _ token: Token) {
    gaps(index, token)
    zone(index, token)
    if token.form > 0 { habit(index, token) }
    rows(index, token)
  }

  private mutating func gaps(_ index: Int, _ token: Token) {
    let next = index + 1 < window.tokens.count ? UInt32(window.tokens[index + 1].gapBefore) : 4
    let before = UInt32(token.gapBefore)
    let isShort: UInt32 = token.isShort ? 1 : 0
    list.add(.spacing, 181, before, next, window.spaced)
    list.add(.spacing, 182, before, next, isShort, UInt32(window.zones[index].table))
  }

  private mutating func zone(_ index: Int, _ token: Token) {
    let zone = window.zones[index]
    let kind = UInt32(token.kind.rawValue)
    let isEntry: UInt32 = token.stops == 0 ? 1 : 0
    if zone.contents > 0 {
      list.add(.contrast, 183, UInt32(zone.contents), isEntry)
      list.add(.contrast, 184, UInt32(zone.contents), kind, UInt32(zone.repeats))
    }
    if zone.outline > 0 {
      let form = UInt32(token.form)
      list.add(.contrast, 197, UInt32(zone.outline), form, UInt32(zone.contents))
      list.add(.contrast, 198, UInt32(zone.outline), UInt32(zone.repeats), isEntry)
    }
    if zone.repeats > 0 {
      list.add(.repetition, 185, UInt32(zone.repeats), token.form > 0 ? 1 : 0, token.isShort ? 1 : 0)
      list.add(.repetition, 186, UInt32(zone.repeats), kind)
    }
    if zone.table > 0 {
      list.add(.contrast, 187, UInt32(zone.table), kind)
      list.add(.contrast, 188, UInt32(zone.table), bucket(Int(token.length)), token.form > 0 ? 1 : 0)
    }
  }

  /// How the numbers of its series and of its form are used: headings have text or other numbers below them, items of a
  /// list the next of their own.
  private mutating func habit(_ index: Int, _ token: Token) {
    guard token.series >= 0 else { return }
    let series = window.series[Int(token.series)]
    let form = UInt32(token.form)
    let shape = UInt32(token.shape)
    list.add(.ordinal, 189, form, shape, series.below)
    list.add(.ordinal, 190, form, UInt32(series.parentForm), UInt32(series.parentShape), shape)
    list.add(.ordinal, 191, shape, series.use, series.below)
    guard let use = window.uses[token.form] else { return }
    list.add(.ordinal, 192, form, shape, use.use)
    list.add(.ordinal, 193, shape, use.use, use.below)
    list.add(.ordinal, 194, form, shape, bucket(use.count), series.use)
  }

  /// Whether the lines beside it have as many gaps or bars.
  private mutating func rows(_ index: Int, _ token: Token) {
    let own = UInt32(min(6, Int(token.gaps) + Int(token.bars)))
    func agreement(_ place: Int) -> UInt32 {
      guard window.tokens.indices.contains(place) else { return 4 }
      let other = UInt32(min(6, Int(window.tokens[place].gaps) + Int(window.tokens[place].bars)))
      return other == own ? 0 : other == 0 ? 1 : 2
    }
    let (above, below) = (agreement(index - 1), agreement(index + 1))
    guard own > 0 || above == 2 || below == 2 else { return }
    list.add(.contrast, 195, min(own, 3), above, below)
    list.add(.contrast, 196, min(own, 3), above, below, UInt32(token.kind.rawValue), token.stops > 0 ? 1 : 0)
  }
}
