/// A line whose fields are kept apart by blanks and by nothing else: `市教育局 张海涛 13800001111`.
///
/// One such line may be a sentence with slips of typing. Several that stand one below the other and are made alike are the
/// rows of a list: nothing joins them, and their gaps stay.
package struct FieldRow {
  /// For each field whether it begins with a digit.
  private var areFigures: [Bool] = []
  /// Whether one of them has the digits of a telephone number.
  package private(set) var hasNumber = false

  /// Whether the last of them has.
  private var endsInNumber = false

  /// No row is longer, and none of its fields, in characters.
  private static let (longest, longestField) = (80, 24)
  /// What a telephone number has at least, in digits; that of an office has five of its own.
  private static let leastDigits = 5

  /// Reads the fields of a line; the ordinal before them is none of them.
  ///
  /// - Returns: `nil` for what has fewer than two fields or more than eight, or a mark that sentences have.
  package init?(_ line: some RandomAccessCollection<UInt32>) {
    guard line.count <= Self.longest else { return nil }
    let text = Array(line)
    guard !text.indices.contains(where: { Self.isSentenceMark(at: $0, in: text) }) else { return nil }
    let fields = Self.values(of: text[(OrdinalMatch.find(in: text)?.count ?? 0)...])
    guard (2...8).contains(fields.count), fields.contains(where: { $0.contains(where: ScalarSet.isHan) }),
      fields.allSatisfy({ $0.count <= Self.longestField && !Self.goesOn.contains($0.first ?? 0) })
    else { return nil }
    for field in fields {
      let isFigure = field.first.map(ScalarSet.isDigit) ?? false
      areFigures.append(isFigure)
      endsInNumber = isFigure && field.count(where: ScalarSet.isDigit) >= Self.leastDigits
      hasNumber = hasNumber || endsInNumber
    }
  }

  /// The fields, without the label of the first; none where the label has something else behind it than a person's name, for
  /// `地点：市政府 三楼会议室` is a line of its own in any case, and its blank a slip.
  private static func values(of text: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    guard let end = FieldLabel.end(in: Array(text.prefix(24))) else {
      return words(of: text)
    }
    let values = words(of: text.dropFirst(end))
    guard let name = values.first?.filter({ !ScalarSet.isWhiteSpace($0) }), (2...4).contains(name.count),
      name.allSatisfy(ScalarSet.isHan), let first = name.first, Surnames.isSingle(first)
    else { return [] }
    return values
  }

  /// What blanks part; a name of two characters that is spread, `闵　洁　副主任`, is one word where others stand beside it.
  private static func words(of text: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    let parts = text.split(whereSeparator: ScalarSet.isWhiteSpace)
    let words = parts.reduce(into: [ArraySlice<UInt32>]()) { words, part in
      if let last = words.last, last.count == 1, part.count == 1, let first = last.first,
        Surnames.isSingle(first), part.allSatisfy(ScalarSet.isHan)
      {
        words[words.count - 1] = text[last.startIndex..<part.endIndex]
      } else {
        words.append(part)
      }
    }
    return words.count > 1 ? words : parts
  }

  /// Characters that no field begins with, but the rest of a sentence does.
  private static let goesOn: CharacterGroup = "的了在从并而和与及将把被让使对为是也都还就但因"

  /// For each of some lines, which stand one below the other, whether it is a row of a list.
  ///
  /// Three rows alike are a list; two are one where both have a number such as that of a telephone.
  package static func areRows(_ lines: [FieldRow?]) -> [Bool] {
    var result = [Bool](repeating: false, count: lines.count)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, let upper = lines[end - 1], let lower = lines[end], upper.isLike(lower) {
        end += 1
      }
      let haveNumbers = lines[start..<end].allSatisfy { $0?.hasNumber == true }
      if end - start >= 3 || end - start == 2 && haveNumbers {
        for index in start..<end { result[index] = true }
        if start > 0, let head = lines[start - 1], head.isHead(of: lines[start]) { result[start - 1] = true }
      }
      start = end
    }
    return result
  }

  /// Whether two lines have as many fields, of the same kinds but for one of three, or three at least with a number at the end.
  private func isLike(_ other: FieldRow) -> Bool {
    if endsInNumber, other.endsInNumber, min(areFigures.count, other.areFigures.count) >= 3 { return true }
    guard areFigures.count == other.areFigures.count else { return false }
    let unlike = zip(areFigures, other.areFigures).count { $0 != $1 }
    return unlike == 0 || unlike == 1 && areFigures.count >= 3
  }

  /// `日期 带班领导 值班人员 联系电话` above rows: as many words, three or more.
  private func isHead(of row: FieldRow?) -> Bool {
    areFigures.count >= 3 && areFigures.count == row?.areFigures.count && !areFigures.contains(true)
  }

  /// A stop, a comma, a semicolon; 、 stands within fields, and the comma of 1,200 too.
  private static func isSentenceMark(at index: Int, in text: [UInt32]) -> Bool {
    switch text[index] {
    case "。", "｡", "！", "!", "？", "?", "；", ";", "，", "…": true
    case ",": index + 1 >= text.count || !ScalarSet.isDigit(text[index + 1])
    default: false
    }
  }
}
