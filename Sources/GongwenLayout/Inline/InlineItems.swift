import GongwenModel
import GongwenStyle

/// A paragraph ready to be broken: for each cluster how wide it is, what it may give, and whether a line
/// may end after it.
///
/// All widths in em of the paragraph's size.
///
/// Flat arrays, not an array of items: the breaker reads sums over ranges, and a page holds thousands.
struct InlineItems {
  var shaped: ShapedText
  /// The class of each cluster.
  var classes: [CharacterClass] = []
  /// The cell of each cluster, with what it gave up to its neighbours and the space after it.
  var width: [Float] = []
  /// From the left edge of the cell to the origin of the glyphs.
  var glyphOffset: [Float] = []
  /// How much narrower the cell can become when the line is squeezed.
  var shrink: [Float] = []
  /// The order in which places are squeezed (C-62); 0 for none.
  var shrinkTier: [UInt8] = []
  /// How much narrower the cell is when a line ends with it.
  var endTrim: [Float] = []
  /// The part of the cell that is space between Han and Western text, dropped at a line's end.
  var gap: [Float] = []
  /// How much a word space after this place may grow (C-63 ①).
  var spaceStretch: [Float] = []
  /// Whether the gap after the cluster may be stretched (C-63 ③).
  var stretchable: [Bool] = []
  /// What a line's end after the cluster would part.
  var breaks: [BreakOpportunity] = []
  /// Sum of what adjacent marks gave up, after each cluster (C-31).
  var adjacencyTrim: [Float] = []

  /// The cell's width over the size, less 1.
  private(set) var tracking: Float = 0

  /// What all marks of the paragraph can give, in em.
  var totalShrink: Double { shrink.reduce(0) { $0 + Double($1) } }

  /// The clusters that stand higher or lower, in their order.
  var scripts: [Script] = []

  /// What is printed at the end of a line that divides a word.
  struct Hyphen {
    /// One cluster.
    var shaped: ShapedText
    /// Its width, in em.
    var width: Double
  }

  /// The hyphen of the paragraph; `nil` until words are divided.
  var hyphen: Hyphen?
  /// Addresses, names of files and other codes, in their order: no hyphen is printed in them.
  var codes: [Range<Int>] = []
  /// Whether a line that ends after the cluster prints a hyphen; empty until words are divided.
  var endsInHyphen: [Bool] = []

  /// Whether an opening mark at a line's start loses its blank half (C-33).
  let trimsLineStart: Bool

  /// The number of clusters.
  var count: Int { classes.count }

  /// Makes no items.
  init() {
    shaped = ShapedText()
    trimsLineStart = false
  }

  /// Builds the items of a shaped text.
  ///
  /// - Parameters:
  ///   - shaped: The clusters.
  ///   - utf8: The text that was shaped.
  ///   - composition: The rules of composition.
  ///   - tracking: The cell's width over the size, less 1: negative when frames overlap (F-04).
  ///   - measure: The width of a line, in em.
  ///   - ordinalLength: Bytes of the ordinal at the start.
  ///   - names: The names of persons to keep whole.
  init(
    _ shaped: ShapedText, utf8: [UInt8], composition: Composition, tracking: Float, measure: Float,
    ordinalLength: Int = 0, names: PersonNames = PersonNames()
  ) {
    self.shaped = shaped
    self.tracking = tracking
    trimsLineStart = composition.trimLineStart
    classify(utf8)
    measureCells(composition, utf8)
    PunctuationSpacing(composition).apply(to: &self)
    addMixedSpacing(composition, utf8)
    BreakRules(composition: composition, names: names, ordinalLength: ordinalLength, measure: measure)
      .apply(to: &self, utf8: utf8)
    finishLineEnds(composition, tracking: tracking)
  }

  /// Where a line ends without the spaces at its end, which are not printed.
  func printedEnd(of start: Int, _ end: Int) -> Int {
    var last = end
    while last > start + 1, isSpace(last - 1) { last -= 1 }
    return last
  }

  /// Whether a cluster is a space, which is not printed at the end of a line.
  func isSpace(_ index: Int) -> Bool {
    classes[index] == .space || classes[index] == .ideographicSpace
  }

  /// The width of the hyphen at the end of a line that ends before a cluster, in em; 0 where none is printed.
  ///
  /// Inlined: the breaker asks for each pair of breaks, and a call would copy all arrays' references.
  @inline(__always)
  func hyphenWidth(before end: Int) -> Double {
    guard end <= endsInHyphen.count, end > 0, endsInHyphen[end - 1] else { return 0 }
    return hyphen?.width ?? 0
  }

  /// The first scalar of a cluster.
  func scalar(_ index: Int, _ utf8: [UInt8]) -> UInt32 {
    decodeScalar(utf8, at: Int(shaped.clusters[index].textStart)).scalar
  }

  private mutating func classify(_ utf8: [UInt8]) {
    classes.reserveCapacity(shaped.clusters.count)
    for cluster in shaped.clusters {
      classes.append(CharacterClass(decodeScalar(utf8, at: Int(cluster.textStart)).scalar))
    }
    pairStraightQuotes(utf8)
    for index in classes.indices {
      switch classes[index] {
      case .dash where isSingle(index, .dash): classes[index] = .connector
      case .letter where isInsideNumber(index, utf8): classes[index] = .digit
      case .letter where isPause(index, utf8): classes[index] = .pause
      case .connector where isInsideWord(index): classes[index] = .letter
      case .connector where beginsOption(index, utf8): classes[index] = .prefix
      case .placeholder where joinsName(index, utf8): classes[index] = .letter
      default: break
      }
    }
  }

  /// The straight quotes of "两个维护" open and close by turns; a paragraph with an odd one keeps them all as letters,
  /// and so does one with the sign for inches after a number.
  private mutating func pairStraightQuotes(_ utf8: [UInt8]) {
    let quotes = classes.indices.filter {
      classes[$0] == .letter && utf8[Int(shaped.clusters[$0].textStart)] == "\""
    }
    guard quotes.count > 1, quotes.count % 2 == 0 else { return }
    let opening = quotes.indices.filter { $0 % 2 == 0 }.map { quotes[$0] }
    guard opening.allSatisfy({ $0 == 0 || classes[$0 - 1] != .digit }) else { return }
    for (turn, index) in quotes.enumerated() { classes[index] = turn % 2 == 0 ? .opening : .closing }
  }

  /// A lone — is a connector (2021—2023); —— is one unit of two.
  ///
  /// A face that joins —— into one glyph makes one cluster of six bytes.
  private func isSingle(_ index: Int, _ kind: CharacterClass) -> Bool {
    shaped.clusters[index].textCount <= 3
      && (index == 0 || classes[index - 1] != kind) && (index + 1 >= count || classes[index + 1] != kind)
  }

  /// `.` `,` `:` between two digits belong to the number: 12.5, 1,234, 10:30.
  private func isInsideNumber(_ index: Int, _ utf8: [UInt8]) -> Bool {
    guard index > 0, index + 1 < count, classes[index - 1] == .digit else { return false }
    guard CharacterClass(scalar(index + 1, utf8)) == .digit else { return false }
    return [0x2C, 0x2E, 0x3A].contains(scalar(index, utf8))
  }

  /// Whether an ASCII mark ends something instead of standing inside a word; then it never begins a line.
  private func isPause(_ index: Int, _ utf8: [UInt8]) -> Bool {
    guard [0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F].contains(scalar(index, utf8)) else { return false }
    return index == 0 || index + 1 == count || !classes[index - 1].isWestern || !classes[index + 1].isWestern
  }

  /// A hyphen that begins something: -I and --list of a command, -5 after a mark; it never ends a line.
  ///
  /// 新冠-19 is joined by its hyphen, as two words are.
  private func beginsOption(_ index: Int, _ utf8: [UInt8]) -> Bool {
    guard scalar(index, utf8) == "-", index + 1 < count else { return false }
    let next = scalar(index + 1, utf8)
    guard next == "-" || classes[index + 1].isWestern else { return false }
    guard index > 0, !classes[index - 1].isWestern else { return index == 0 }
    return classes[index - 1] != .han || classes[index + 1] != .digit
  }

  /// The _ of a file's name or an address; a row of them stands for something to be written.
  private func joinsName(_ index: Int, _ utf8: [UInt8]) -> Bool {
    scalar(index, utf8) == "_" && index > 0 && index + 1 < count && classes[index - 1].isWestern
      && CharacterClass(scalar(index + 1, utf8)).isWestern
  }

  /// A hyphen beside a letter is part of a word: break after it in well-known, nowhere in COVID-19.
  private func isInsideWord(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count, classes[index - 1].isWestern, classes[index + 1].isWestern else {
      return false
    }
    return classes[index - 1] == .letter || classes[index + 1] == .letter
  }
}
