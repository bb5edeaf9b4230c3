/// A person's name with what lists put behind it: 王强（挂职）, 李明*, 赵敏同志, 陈思 13800000000.
package enum RemarkedName {
  /// The name without remarks; a mark that tells two of one name apart stays: 王强（大）, 王强2.
  package static func withoutRemarks(_ name: String) -> String {
    var rest = name[...]
    // 王强（挂职）* has two.
    for _ in 0..<4 {
      let before = rest
      rest = trimmed(withoutTelephone(withoutBrackets(rest, unlessTellingApart: true)))
      while let last = rest.last, rest.count > 2, noteSigns.contains(last) { rest = trimmed(rest.dropLast()) }
      if rest.count > 3, rest.hasSuffix("同志") { rest = trimmed(rest.dropLast(2)) }
      if rest == before { break }
    }
    return String(rest)
  }

  /// What its bearer signs with: the name without remarks and without that mark.
  package static func signed(_ name: String) -> String {
    let bare = withoutRemarks(name)[...]
    var rest = trimmed(withoutBrackets(bare, unlessTellingApart: false))
    while let last = rest.last, rest.count > 2, last.isASCII, last.isNumber || last.isLetter {
      rest.removeLast()
    }
    rest = trimmed(rest)
    // Names in Latin letters end with letters.
    return String(
      rest.contains(where: \.isASCII) && rest.contains { $0.isLetter && $0.isASCII } ? bare : rest)
  }

  /// A name of two characters at least without the brackets that end it, and what stands in them.
  package static func parted(_ name: Substring) -> (name: Substring, remark: Substring)? {
    guard let close = name.last, "）)".contains(close),
      let open = name.lastIndex(where: { "（(".contains($0) })
    else { return nil }
    let before = trimmed(name[..<open])
    // 周原（挂职（省厅）） has brackets in its remark.
    let isOpen = before.count { "（(".contains($0) } > before.count { "）)".contains($0) }
    return before.count < 2 || isOpen ? nil : (before, name[name.index(after: open)...].dropLast())
  }

  private static func withoutBrackets(_ name: Substring, unlessTellingApart: Bool) -> Substring {
    guard let (before, remark) = parted(name),
      !unlessTellingApart || !tellsApart(remark) || isTelephone(remark)
    else { return name }
    return before
  }

  /// 大 of 王强（大）, 1988 of 王强（1988年生）, 水务局 of 李明（水务局）: there is another one, who may be in no row, and his file is
  /// none of this one's.
  private static func tellsApart(_ remark: Substring) -> Bool {
    let isNumbered =
      remark.allSatisfy(\.isASCII) || remark.hasSuffix("生") && remark.contains(where: \.isASCII)
    return remark.count == 1 && remark != "兼" && !PersonRemark.isOne(remark) || isNumbered
      || remark.unicodeScalars.last.map { OrganEnding.isOne($0.value) } == true
  }

  /// A telephone number behind a name; 孙丽 20230101 has a number that tells her from another one.
  private static func withoutTelephone(_ name: Substring) -> Substring {
    let isOfNumber = { (character: Character) in
      character.isASCII && (character.isNumber || "-+ ".contains(character))
    }
    let start = name.lastIndex { !isOfNumber($0) }.map { name.index(after: $0) } ?? name.startIndex
    let rest = name[..<start]
    guard isTelephone(name[start...]), rest.count >= 2,
      !rest.contains(where: { $0.isASCII && $0.isNumber })
    else {
      return name
    }
    return rest
  }

  /// A mobile number of eleven digits, or one that begins with its area.
  private static func isTelephone(_ text: some StringProtocol) -> Bool {
    let digits = text.filter(\.isNumber)
    guard text.allSatisfy({ $0.isASCII && !$0.isLetter }), let first = digits.first else { return false }
    return first == "0" ? (10...12).contains(digits.count) : digits.count == 11 && first == "1"
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }

  private static let noteSigns: CharacterGroup = "*＊★☆▲△●○※#"
}
