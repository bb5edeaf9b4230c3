internal import GongwenModel

/// Blanks that belong to what they stand in, though it is Chinese: of references, of the names of standards, between organs.
enum ProperBlank {
  /// What becomes of a run of white space inside a text; `nil` where it belongs to nothing.
  static func fate(of run: Range<Int>, in text: [UInt32]) -> SpaceFolder.Fate? {
    if isOfReference(run, in: text) || partsDash(run, in: text) { return .keep }
    return isOfStandard(run, in: text) || partsOrgans(run, in: text) ? .wideSpace : nil
  }

  /// `[1] 张建云, 王银堂, 等. 中国城市洪涝问题及成因分析[J]. 水科学进展, 2016`: the blank after a half-width mark of a reference, which
  /// its own standard asks for (GB/T 7714).
  private static func isOfReference(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    guard text[0] == "[", run.count == 1, ",.:;]".contains(scalar: text[run.lowerBound - 1]) else {
      return false
    }
    let number = text.dropFirst().prefix(4).prefix(while: ScalarSet.isDigit)
    return !number.isEmpty && number.endIndex < text.count && text[number.endIndex] == "]"
  }

  /// `and more – The evolution`: blanks on both sides of a dash between Latin words; a range has none.
  private static func partsDash(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    func isDash(_ index: Int) -> Bool { text.indices.contains(index) && "–—".contains(scalar: text[index]) }
    func isWordBeyond(_ blank: Int, _ word: Int) -> Bool {
      text.indices.contains(word) && ScalarSet.isWhiteSpace(text[blank])
        && ScalarSet.isLatinLetter(text[word])
    }
    let (before, after) = (run.lowerBound - 1, run.upperBound)
    if isDash(after) {
      return ScalarSet.isLatinLetter(text[before]) && isWordBeyond(min(after + 1, text.count - 1), after + 2)
    }
    return isDash(before) && ScalarSet.isLatinLetter(text[after])
      && isWordBeyond(max(before - 1, 0), before - 2)
  }

  /// `GB/T 22239—2019 信息安全技术 网络安全等级保护基本要求`: a line that is a standard's number and name, whose parts one 字 keeps apart.
  private static func isOfStandard(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    guard text.count <= 80, let end = numberEnd(text), run.lowerBound >= end else { return false }
    guard ScalarSet.isHan(text[run.upperBound]) else { return false }
    return !text.contains { Characters.isStop($0) || Characters.isComma($0) }
  }

  /// Where the number of a standard at a line's start ends: `GB/T 22239—2019`, `NY/T 1312.16-2018`.
  private static func numberEnd(_ text: [UInt32]) -> Int? {
    var index = text.prefix { (0x41...0x5A).contains($0) || $0 == "/" }.count
    guard index >= 2 else { return nil }
    while index < text.count, ScalarSet.isWhiteSpace(text[index]) { index += 1 }
    let number = text[index...].prefix { ScalarSet.isDigit($0) || $0 == "." }
    guard !number.isEmpty, number.endIndex < text.count, "—–-".contains(scalar: text[number.endIndex]) else {
      return nil
    }
    let year = text[(number.endIndex + 1)...].prefix(while: ScalarSet.isDigit)
    return year.count == 4 ? year.endIndex : nil
  }

  /// `《云岭省财政厅 云岭省教育厅关于……的通知》`: between two organs that issued what a title names.
  private static func partsOrgans(_ run: Range<Int>, in text: [UInt32]) -> Bool {
    let before = text[..<run.lowerBound].suffix(longestOrgan + 1)
    let after = text[run.upperBound...].prefix(longestOrgan + 2)
    let first = before.reversed().prefix(while: ScalarSet.isHan)
    let second = after.prefix(while: ScalarSet.isHan)
    guard first.count < before.count, PersonWords.areOrgans(first.reversed(), Array(second)) else {
      return false
    }
    guard let title = text[..<run.lowerBound].suffix(reach).lastIndex(where: { "《》".contains(scalar: $0) }),
      text[title] == "《"
    else { return false }
    let rest = text[run.upperBound...].prefix(reach).prefix { $0 != "》" }
    return zip(rest, rest.dropFirst()).contains { $0 == "关" && $1 == "于" }
  }

  private static let (longestOrgan, reach) = (24, 60)
}
