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
    return before.count < 2 ? nil : (before, name[name.index(after: open)...].dropLast())
  }

  private static func withoutBrackets(_ name: Substring, unlessTellingApart: Bool) -> Substring {
    guard let (before, remark) = parted(name), !unlessTellingApart || !tellsApart(remark) else { return name }
    return before
  }

  /// 大 of 王强（大）, 2 of 王强（2）: there is another one, who may be in no row, and his file is none of this one's.
  private static func tellsApart(_ remark: Substring) -> Bool {
    remark.count == 1 && remark != "兼" && !PersonRemark.isOne(remark)
      || (1...2).contains(remark.count) && remark.allSatisfy(\.isASCII)
  }

  /// A number of seven digits at least behind a name that is none of Latin letters.
  private static func withoutTelephone(_ name: Substring) -> Substring {
    let isOfNumber = { (character: Character) in
      character.isASCII && (character.isNumber || "-+ ".contains(character))
    }
    let number = name.reversed().prefix(while: isOfNumber)
    guard number.count(where: \.isNumber) >= 7, name.count - number.count >= 2 else { return name }
    return name.dropLast(number.count)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }

  private static let noteSigns: CharacterGroup = "*＊★☆▲△●○※#"
}
