/// Whether straight quotes, which do not say whether they open or close, surely open and close by turns.
///
/// `"甲"和"乙"` does; `"要坚持"甲"理念"`, a quotation inside a quotation, looks the same to who only counts. A wrong
/// guess turns both around, so that the doubtful ones are left to people.
struct QuotePairing {
  /// Whether they open and close by turns beyond reasonable doubt.
  private(set) var isCertain = true

  private let paragraph: CheckedParagraph
  private let quotes: [Int]
  /// The last closing quote at a sentence's end: what somebody says ends so.
  private let lastAtStop: Int

  /// Looks at quotes of one kind, an even number of them, in their order.
  init(_ paragraph: CheckedParagraph, _ quotes: [Int]) {
    self.paragraph = paragraph
    self.quotes = quotes
    lastAtStop =
      quotes.last { position in
        position + 1 >= paragraph.count || paragraph.isOne(of: Self.stops, at: position + 1)
          || paragraph.isOne(of: Self.stops, at: position - 1)
      } ?? -1
    for index in stride(from: 0, to: quotes.count - 1, by: 2) where isCertain {
      isCertain =
        mayEnclose(quotes[index], quotes[index + 1])
        && (index == 0 || mayPart(quotes[index - 1], quotes[index], after: quotes[index - 2]))
    }
  }

  /// Whether two quotes can be a pair: something stands between, and neither leans to the other side.
  private func mayEnclose(_ open: Int, _ close: Int) -> Bool {
    let isEmpty = paragraph.next(visibleFrom: open + 1) == close
    let closesBefore = paragraph.isOne(of: Self.afterClosing, at: open + 1) || open + 1 == paragraph.count
    let opensAfter = paragraph.isOne(of: Self.beforeOpening, at: close - 1)
    // `5"和6"的屏幕`: inches.
    let isMeasure = paragraph.isDigit(open - 1) && paragraph.isDigit(close - 1)
    return !isEmpty && !closesBefore && !opensAfter && !isMeasure
  }

  /// Whether what stands from a closing quote to the next opening one parts two quotations, and is not itself
  /// quoted within one.
  private func mayPart(_ close: Int, _ open: Int, after first: Int) -> Bool {
    let gap = close + 1..<open
    // `"甲""乙"`, side by side.
    if gap.isEmpty { return true }
    if gap.allSatisfy({ paragraph.isOne(of: Self.joining, at: $0) || paragraph.kind($0) == .space }) {
      return true
    }
    // `他说："好。"她说："行。"`
    if (close - 1..<open).contains(where: { paragraph.isOne(of: Self.stops, at: $0) }) { return true }
    if introducesSpeech(first), open < lastAtStop { return false }
    return gap.contains { paragraph.isOne(of: Self.marks, at: $0) }
      || paragraph.isOne(of: Self.leading, at: open - 1)
  }

  /// Whether a quote opens what somebody says, which often quotes, as after 强调： and 指出，.
  private func introducesSpeech(_ open: Int) -> Bool {
    let before = paragraph.isOne(of: "：:，,", at: open - 1) ? open - 2 : open - 1
    return paragraph.isOne(of: "：:", at: open - 1) || paragraph.isOne(of: "说道出调示称求", at: before)
      || paragraph.previous(visibleFrom: open - 1) < 0
  }

  /// What a closing quote stands before.
  private static let afterClosing = "，。；！？、：）》,;!?)"
  /// What an opening quote stands after.
  private static let beforeOpening = "：（《(:"
  /// Words and marks that part the members of a list of quotations.
  private static let joining = "和与及以或到跟同、，；"
  /// Marks that a short quotation inside another seldom has.
  private static let marks = "，、：（）,:"
  /// Marks at a sentence's end.
  private static let stops = "。！？；;"
  /// Words that lead to what they quote.
  private static let leading = "和与及或是为以的到在等把将对按用由向从"
}
