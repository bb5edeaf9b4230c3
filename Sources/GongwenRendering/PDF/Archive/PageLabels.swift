/// What readers show for each page, as the number tree of the catalogue (ISO 32000-1 12.4.2).
///
/// Every page from the first has a label and no two have the same: a reader that jumps to page 6 must land on the one.
struct PageLabels {
  /// The labels, one a page.
  let labels: [String]

  /// Makes labels for pages.
  ///
  /// - Parameter wanted: What each page is to be called; a page without one is named after the page before it, with a
  ///   letter, as an unnumbered page is cited.
  init(_ wanted: [String?]) {
    var taken = Set(wanted.compactMap { $0 })
    var used: Set<String> = []
    var labels: [String] = []
    let hasNone = taken.isEmpty
    for (index, label) in wanted.enumerated() {
      // Before the first label, and where there is none at all, a page is called by its place.
      let own = label ?? (hasNone || labels.isEmpty ? String(index + 1) : nil)
      if let own, label != nil || !taken.contains(own), used.insert(own).inserted {
        labels.append(own)
        continue
      }
      let free = PageLabels.free(own ?? labels.last ?? "", taken)
      taken.insert(free)
      used.insert(free)
      labels.append(free)
    }
    self.labels = labels
  }

  /// The name with the first letter that makes it unlike all others.
  private static func free(_ name: String, _ taken: Set<String>) -> String {
    let hasLetter = Int(name) == nil && Int(name.dropLast()) != nil
    let stem = hasLetter ? String(name.dropLast()) : name
    for letter in "abcdefghijklmnopqrstuvwxyz" where !taken.contains(stem + String(letter)) {
      return stem + String(letter)
    }
    // More blank pages than letters: counted on.
    var number = 1
    while taken.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }

  /// The value of `/PageLabels`: one entry for each run of numbers that count on, and for each other label.
  var dictionary: [UInt8] {
    var result = Array("<</Nums[".utf8)
    var expected: Int?
    for (index, label) in labels.enumerated() {
      // A number is only a number when it is written as one: 07 is not 7.
      let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
      defer { expected = number.map { $0 + 1 } }
      if let number {
        guard number != expected else { continue }
        result += "\(index)<</S/D".utf8
        if number != 1 { result += "/St \(number)".utf8 }
        result += ">>".utf8
      } else {
        result += "\(index)<</P".utf8
        result.append(textString: label)
        result += ">>".utf8
      }
    }
    result += "]>>".utf8
    return result
  }
}
