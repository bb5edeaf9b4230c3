internal import GongwenModel

/// Addresses on the web in running text.
enum WebAddress {
  /// The first address in a range of a text.
  static func first(in text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = end(of: text, at: index, limit: range.upperBound) { return index..<end }
      // Inside a run of letters no address begins again: that keeps the search linear.
      let start = index
      while index < range.upperBound, isHost(text[index]) { index += 1 }
      if index == start { index += 1 }
    }
    return nil
  }

  /// Whether an address belongs to the state or a school: such ones are rarely adverts.
  static func isOfficial(_ address: ArraySlice<UInt32>) -> Bool {
    officialDomains.occurs(in: Array(address.prefix(200)))
  }

  /// Whether an address leads to something inside a site: behind its host stands more than `/`.
  static func hasPath(_ address: ArraySlice<UInt32>) -> Bool {
    let scheme = address.firstIndex(of: ":").map { $0 + 3 } ?? address.startIndex
    guard scheme < address.endIndex, let slash = address[scheme...].firstIndex(of: "/") else { return false }
    return slash + 1 < address.endIndex
  }

  private static func end(of text: [UInt32], at start: Int, limit: Int) -> Int? {
    guard ScalarSet.isLatinLetter(text[start]) || ScalarSet.isDigit(text[start]) else { return nil }
    if let (end, _) = prefixes.match(in: text, at: start, limit: limit) {
      let tail = tailEnd(text, from: end, limit: limit)
      return tail > end + 2 ? tail : nil
    }
    var index = start
    var dots = 0
    var lastDot = start
    while index < limit, isHost(text[index]) {
      if text[index] == "." {
        dots += 1
        lastDot = index
      }
      index += 1
    }
    guard dots >= 1, index - lastDot >= 3,
      topLevel.match(in: text, at: lastDot + 1, limit: index)?.end == index
    else {
      return nil
    }
    return index < limit && text[index] == "/" ? tailEnd(text, from: index, limit: limit) : index
  }

  private static func tailEnd(_ text: [UInt32], from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, text[index] > 0x20, text[index] < 0x7F, text[index] != ")", text[index] != "," {
      index += 1
    }
    return index
  }

  private static func isHost(_ scalar: UInt32) -> Bool {
    ScalarSet.isLatinLetter(scalar) || ScalarSet.isDigit(scalar) || scalar == "." || scalar == "-"
  }

  private static let prefixes = KeywordTable(words: "http:// https:// www.")
  private static let topLevel = KeywordTable(
    words: "com cn net org cc info top vip com.cn net.cn org.cn gov.cn edu.cn xyz")
  private static let officialDomains = KeywordTable(
    words: ".gov.cn .edu.cn .mil.cn 12371.cn xuexi.cn people.com.cn xinhuanet.com")
}
