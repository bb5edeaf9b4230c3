internal import GongwenModel

/// Those who are called upon, and those who sign, inside a line.
extension CutFinder {
  /// `（2024年5月4日）青年同志们：`: whether a call with a word before its plural begins right behind a bracket.
  func beginsCall(at index: Int) -> Bool {
    guard Characters.isClosing(text[index - 1]), ScalarSet.isHan(text[index]) else { return false }
    return (1...Self.longestAttribute).contains { length in
      let plural = index + length
      return plural < text.count && text[index..<plural].allSatisfy(ScalarSet.isHan)
        && plurals.match(in: text, at: plural) != nil && salutationEnds(plural)
    }
  }

  /// `）青年¦同志们：`: whether a word before a plural belongs to it, as no person's name does.
  func isWithinCall(_ index: Int) -> Bool {
    guard plurals.match(in: text, at: index) != nil else { return false }
    let word = text[..<index].suffix(Self.longestAttribute).reversed().prefix(while: ScalarSet.isHan)
    let start = index - word.count
    guard start > 0, !word.isEmpty, Characters.isClosing(text[start - 1]) else { return false }
    return !PersonWords.isName(Array(text[start..<index]))
  }

  /// `同志们：今天把各乡镇的同志请来，就一件事：`: whether what stands right behind a call is a sentence, and no second call.
  func isSecondCall(_ head: [UInt32], from start: Int) -> Bool {
    guard let last = cuts.last, last.1 == .afterSalutation, last.0 <= start,
      text[last.0..<start].allSatisfy(ScalarSet.isWhiteSpace)
    else { return false }
    return head[0] != "各" && head[0] != "尊" && head[0] != "敬"
      && GluedStarts.salutations.match(in: head, at: 0) == nil
      && head.contains { Characters.isComma($0) && $0 != "、" }
  }

  private static let longestAttribute = 4

  /// `附件：`, `附件1：`: whether a name of an attachment begins at an index.
  func isAttachmentHead(before index: Int) -> Bool {
    guard index >= 3, Characters.isColon(text[index - 1]) else { return false }
    var end = index - 1
    while end > 2, ScalarSet.isDigit(text[end - 1]) { end -= 1 }
    return text[end - 2] == "附" && text[end - 1] == "件"
  }

  /// `附件：疗休养报名表¦县建设集团工会2023年5月6日`: whether the name of the last attachment ends before an index, and only who
  /// signs stands between it and the date at the end of the line.
  func isSignerBehindAttachment(_ index: Int) -> Bool {
    guard endsAttachment(before: index) else { return false }
    let end = remarksStart ?? text.count
    let rest = text[index..<end]
    guard let start = rest.prefix(Self.longestSigner).firstIndex(where: ScalarSet.isDigit), end - start <= 14,
      DateText.match(Array(text[start..<end])) != nil
    else { return false }
    let signer = Array(text[index..<start].filter { !ScalarSet.isWhiteSpace($0) })
    guard signer.count >= 3, signer.allSatisfy(ScalarSet.isHan), let last = signer.last,
      PersonWords.organs.suffix(of: signer) != nil || OrganNames.isUnit(last)
    else { return false }
    // The name goes on as long as another word that names end with stands in what is left.
    guard !(index + 1..<start).contains(where: { endsName(ofAttachmentBefore: $0) }) else { return false }
    return text[..<index].suffix(Self.longestList).contains(text: attachment)
  }

  private func endsAttachment(before index: Int) -> Bool {
    index >= 6 && ScalarSet.isHan(text[index]) && endsName(ofAttachmentBefore: index)
  }

  /// 表, 名单, 台账, 方案; not 档案馆 and 图书馆.
  private func endsName(ofAttachmentBefore index: Int) -> Bool {
    let (last, next) = (text[index - 1], text[index])
    guard attachmentEnds.contains(last) else { return false }
    if last == "案", text[index - 2] == "档" { return false }
    return !(last == "图" && next == "书" || last == "书" && (next == "馆" || next == "记" || next == "院"))
      && !(last == "表" && (next == "彰" || next == "演" || next == "决"))
      && !(last == "法" && "院制规治".contains(scalar: next))
  }

  private static let (longestSigner, longestList) = (40, 200)

  /// `……管理办法（2021年3月15日县政府第62次常务会议通过）`: who passed a paper and when, in brackets right behind its name.
  func isPassing(behindPaper index: Int) -> Bool {
    guard text[index] == "（" || text[index] == "(", endsName(before: index),
      let close = text[index...].prefix(80).firstIndex(where: { $0 == "）" || $0 == ")" }),
      close + 1 < text.count
    else { return false }
    let words = Array(text[(index + 1)..<close])
    guard let first = words.first, ScalarSet.isDigit(first) || HanNumeral.isNumeral(first) else {
      return false
    }
    return text[close + 1] != "》" && words.contains("年") && words.contains("日")
  }
}

/// What those who hear a speech are, as one: `同志们`; a word may stand before it.
private let plurals = KeywordTable(words: "同志们 同志們 老师们 老師們 同学们 同學們 朋友们 朋友們")
private let attachment = "附件".flatScalars
/// What names of attachments end with.
private let attachmentEnds: CharacterGroup = "表单账图书册录案法则函料明要划"
