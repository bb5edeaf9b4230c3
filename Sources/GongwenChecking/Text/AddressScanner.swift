/// Marks URLs, host names and e-mail addresses, so that no rule takes their dots and colons for punctuation.
enum AddressScanner {
  /// Sets the class of every scalar of an address to `address`.
  static func mark(_ scalars: [Unicode.Scalar], _ classes: inout [ScalarClass]) {
    var index = 0
    while index < scalars.count {
      guard isAddressScalar(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      var hints = 0
      while index < scalars.count, isAddressScalar(scalars[index]) {
        if scalars[index] == "." || scalars[index] == "@" || scalars[index] == ":" { hints += 1 }
        index += 1
      }
      guard hints > 0 else { continue }
      let end = trimmedEnd(scalars, start, index)
      if isAddress(scalars[start..<end]) {
        for position in start..<end { classes[position] = .address }
      }
    }
  }

  private static func isAddressScalar(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0x20, scalar.value < 0x7F else { return false }
    return scalar != "\"" && scalar != "<" && scalar != ">" && scalar != "(" && scalar != ")"
      && scalar != ";" && scalar != ","
  }

  /// The end without the marks of the sentence around the address.
  private static func trimmedEnd(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, "'.:!?".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  private static func isAddress(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    if find("://", in: part) || find("www.", in: part) { return true }
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let first = labels.first?.last, isLetterOrDigit(first) else { return false }
    if part.contains("@") { return true }
    return labels.dropFirst().contains { label in
      let name = label.prefix { isLetterOrDigit($0) }
      return topLevelDomains.contains(String(String.UnicodeScalarView(name)).lowercased())
    }
  }

  private static func find(_ text: String, in part: ArraySlice<Unicode.Scalar>) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard part.count >= wanted.count else { return false }
    return (part.startIndex...part.endIndex - wanted.count).contains { start in
      wanted.indices.allSatisfy { part[start + $0] == wanted[$0] }
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarClass(scalar)
    return kind == .latin || kind == .digit
  }

  private static let topLevelDomains: Set<String> = [
    "com", "cn", "net", "org", "gov", "edu", "cc", "vip", "top",
  ]
}
