internal import GongwenModel

/// The white space of lines with labels: inside a label it makes all of a column equally wide (`组　　长：`, `副 组 长：`), behind one
/// it is room to write in, where another label follows (`甲方：　　　　乙方：`).
enum LabelSpace {
  /// No room has more, in 字.
  private static let mostRoom = 12
  /// How wide a label is at most, and what room is at least, in half cells.
  private static let (longest, leastRoom) = (14, 4)

  /// What becomes of a run of white space; `nil` where no label is near.
  static func fate(of run: Range<Int>, in text: [UInt32], role: LineLabel) -> SpaceFolder.Fate? {
    switch role {
    case .title, .paragraph(.heading), .chapter: return nil
    default: break
    }
    if let end = FieldLabel.end(in: Array(text.prefix(24))), run.upperBound < end {
      if text[run].allSatisfy({ $0 == 0x3000 }) { return .keep }
      return isSpread(text[..<(end - 1)], by: run) ? .halfSpaces : nil
    }
    if SpreadLabel.holds(run, in: text) { return text[run].allSatisfy { $0 == " " } ? .halfSpaces : .keep }
    if text[run.lowerBound - 1] == "_",
      isLabel(at: run.upperBound, in: text) || isDate(at: run.upperBound, in: text)
    {
      return .room(min(mostRoom, max(1, (TypedWidth.ofBlanks(text[run]) + 1) / 2)))
    }
    if text[run.upperBound] == "_" { return nil }
    guard TypedWidth.ofBlanks(text[run]) >= leastRoom,
      isField(before: run.lowerBound, andAt: run.upperBound, in: text)
    else { return nil }
    if let room = GapFit.room(for: run, in: text) { return .room(room) }
    // What is typed in ideographic spaces stays as it is.
    return text[run].allSatisfy { $0 == 0x3000 } && run.count <= mostRoom
      ? .keep : .room(min(mostRoom, (TypedWidth.ofBlanks(text[run]) + 1) / 2))
  }

  /// Whether a line has two labels or more and nothing but room between them, or two dates to be filled in: it is for handwriting.
  static func hasRoom(_ line: some RandomAccessCollection<UInt32>) -> Bool {
    guard line.count <= 120 else { return false }
    let text = Array(line)
    if PairedFields.areBlankDates(text) { return true }
    return text.indices.contains { index in
      guard index > 0, Characters.isColon(text[index - 1]),
        ScalarSet.isWhiteSpace(text[index]) || text[index] == "_"
      else { return false }
      let end = text[index...].firstIndex { !ScalarSet.isWhiteSpace($0) && $0 != "_" } ?? text.count
      // What stands right behind a rule is its unit: `____年`.
      guard end < text.count, ScalarSet.isWhiteSpace(text[end - 1]),
        TypedWidth.ofBlanks(text[index..<end]) >= leastRoom
      else {
        return false
      }
      return isLabel(at: end, in: text) || isUnit(at: end, in: text)
        || text[index..<end].contains("_") && isDate(at: end, in: text)
    }
  }

  /// Blanks between all the characters of a label: of two where they are as wide as a character, as `时    间：` above
  /// `主 持 人：` has them; one blank between two is a slip.
  private static func isSpread(_ label: ArraySlice<UInt32>, by run: Range<Int>) -> Bool {
    let words = label.split(whereSeparator: ScalarSet.isWhiteSpace)
    return words.count >= (run.count > 1 ? 2 : 3) && words.allSatisfy { $0.count == 1 }
      && label[run].allSatisfy { $0 == " " }
  }

  /// `2025年1月15日`: a year in digits.
  private static func isDate(at index: Int, in text: [UInt32]) -> Bool {
    let year = text[index...].prefix { ScalarSet.isDigit($0) }
    return year.count == 4 && year.endIndex < text.count && text[year.endIndex] == "年"
  }

  /// `实到：　　人`, `填报日期：　　年　月　日`: what the figure that is to be written counts, with nothing behind it but a blank
  /// or the end; 人民币 is a word.
  private static func isUnit(at index: Int, in text: [UInt32]) -> Bool {
    guard index < text.count, units.contains(text[index]) else { return false }
    return index + 1 >= text.count || ScalarSet.isWhiteSpace(text[index + 1])
      || !SpaceFolder.isWord(text[index + 1])
  }

  private static let units: CharacterGroup = "人名票元份页次岁年分"

  /// Whether fields stand on both sides of room: `甲方：`, `乙方（盖章）：`; `（盖章）`, `乙方（签字）`.
  private static func isField(before start: Int, andAt end: Int, in text: [UInt32]) -> Bool {
    if Characters.isColon(text[start - 1]) {
      return isLabel(at: end, in: text) || isUnit(at: end, in: text)
    }
    return isSeal(text[..<start].suffix(longest).reversed()) && isSeal(text[end...].prefix(longest))
  }

  /// Whether the word beside a gap is short and has 章 or 签 in brackets.
  private static func isSeal(_ words: some Sequence<UInt32>) -> Bool {
    let word = words.prefix { !ScalarSet.isWhiteSpace($0) }
    return word.contains { $0 == "章" || $0 == "签" }
      && word.contains(where: ElementForms.isOpeningBracket)
      && word.contains(where: ElementForms.isClosingBracket)
      && word.allSatisfy {
        ScalarSet.isHan($0) || ElementForms.isOpeningBracket($0) || ElementForms.isClosingBracket($0)
      }
  }

  /// `乙方：`, `乙方（盖章）：`.
  static func isLabel(at index: Int, in text: [UInt32]) -> Bool {
    guard index < text.count, let colon = text[index...].prefix(longest).firstIndex(where: Characters.isColon)
    else { return false }
    let words = text[index..<colon].split(whereSeparator: ScalarSet.isWhiteSpace)
    return colon > index + 1 && (words.count == 1 || words.allSatisfy { $0.count == 1 })
      && words.allSatisfy {
        $0.allSatisfy {
          ScalarSet.isHan($0) || ElementForms.isOpeningBracket($0) || ElementForms.isClosingBracket($0)
        }
      }
  }
}
