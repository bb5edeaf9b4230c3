/// Gives the words of a paragraph places of hyphenation (C-21), where a line without them would be too wide to bear.
///
/// Official texts seldom divide words, so it is the remedy after all others: no word is looked at while every line
/// of the paragraph is tolerable.
struct Hyphenation {
  /// The stretch per gap up to which a line is tolerable, in em (C-65).
  static let tolerable = 0.2
  /// Shorter words move over whole.
  static let shortest = 6
  /// The fewest letters before the hyphen, and after it.
  static let (before, after) = (2, 3)

  private let utf8: [UInt8]
  private let hyphenator: any Hyphenator
  private var items: InlineItems
  private var found = false

  /// Gives a paragraph's words their places.
  ///
  /// - Parameters:
  ///   - items: The items of a paragraph.
  ///   - utf8: Its text.
  ///   - hyphenator: Knows where words divide.
  ///   - hyphen: What is printed at the end of a line that divides one.
  /// - Returns: The items with places of hyphenation; `nil` when no word has one.
  static func divide(
    _ items: InlineItems, utf8: [UInt8], _ hyphenator: any Hyphenator, hyphen: InlineItems.Hyphen
  ) -> InlineItems? {
    var pass = Hyphenation(items, utf8, hyphenator)
    pass.items.hyphen = hyphen
    pass.items.endsInHyphen = [Bool](repeating: false, count: items.count)
    pass.run()
    return pass.found ? pass.items : nil
  }

  private init(_ items: InlineItems, _ utf8: [UInt8], _ hyphenator: any Hyphenator) {
    self.items = items
    self.utf8 = utf8
    self.hyphenator = hyphenator
  }

  private mutating func run() {
    var index = 0
    var codes = items.codes[...]
    while index < items.count {
      // A hyphen in an address would be read as a part of it.
      while let code = codes.first, code.lowerBound <= index {
        codes.removeFirst()
        index = max(index, code.upperBound)
      }
      guard index < items.count else { return }
      let start = index
      let end = codes.first?.lowerBound ?? items.count
      while index < end, letter(index) != nil { index += 1 }
      if index - start >= Hyphenation.shortest { divide(start..<index) }
      if index == start { index += 1 }
    }
  }

  /// The letter of a cluster; `nil` for anything but an ASCII letter.
  private func letter(_ index: Int) -> UInt8? {
    guard items.classes[index] == .letter, items.shaped.clusters[index].textCount == 1 else { return nil }
    let byte = utf8[Int(items.shaped.clusters[index].textStart)]
    return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A ? byte : nil
  }

  /// A word of small letters, its first perhaps a capital: ChatGPT and KPI are names and stay whole, and so does
  /// what is joined to digits.
  private mutating func divide(_ word: Range<Int>) {
    var letters = word.compactMap { letter($0) }
    letters[0] |= 0x20
    let isJoined =
      word.lowerBound > 0 && items.classes[word.lowerBound - 1] == .digit
      || word.upperBound < items.count && items.classes[word.upperBound] == .digit
    guard !isJoined, letters.allSatisfy({ $0 & 0x20 != 0 }) else { return }
    let last = letters.count - Hyphenation.after
    for place in hyphenator.places(in: letters) where place >= Hyphenation.before && place <= last {
      let index = word.lowerBound + place - 1
      // After a hyphen of its own a word breaks without another.
      let own = items.breaks[index]
      guard !own.isAllowed || own == .emergency else { continue }
      items.breaks[index] = .syllable
      items.endsInHyphen[index] = true
      found = true
    }
  }
}
