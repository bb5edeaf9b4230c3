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
    guard width(text[run]) >= leastRoom, isField(before: run.lowerBound, andAt: run.upperBound, in: text)
    else { return nil }
    // What is typed in ideographic spaces stays as it is, where it has its place on a line.
    let most = min(mostRoom, fittingRoom(of: text))
    return text[run].allSatisfy { $0 == 0x3000 } && run.count <= most
      ? .keep : .room(min(most, (width(text[run]) + 1) / 2))
  }

  /// How wide each room of a line may be, in 字, so that all its labels stand on one line.
  private static func fittingRoom(of text: [UInt32]) -> Int {
    guard text.count <= 120 else { return mostRoom }
    let rooms = text.indices.count {
      $0 > 0 && ScalarSet.isWhiteSpace(text[$0]) && !ScalarSet.isWhiteSpace(text[$0 - 1])
    }
    let words = text.reduce(0) { $0 + (ScalarSet.isWhiteSpace($1) ? 0 : $1 < 0x0600 ? 1 : 2) }
    let fitting = (measure - words) / 2 / max(1, rooms)
    return fitting >= leastRoom / 2 ? fitting : mostRoom
  }

  /// How wide a line is behind its indent, in half cells.
  private static let measure = 52

  /// Whether a line has two labels or more and nothing but room between them, or two dates to be filled in: it is for handwriting.
  static func hasRoom(_ line: some RandomAccessCollection<UInt32>) -> Bool {
    guard line.count <= 120 else { return false }
    let text = Array(line)
    if PairedFields.areBlankDates(text) { return true }
    return text.indices.contains { index in
      guard index > 0, Characters.isColon(text[index - 1]), ScalarSet.isWhiteSpace(text[index]) else {
        return false
      }
      let end = text[index...].firstIndex { !ScalarSet.isWhiteSpace($0) } ?? text.count
      return width(text[index..<end]) >= leastRoom && isLabel(at: end, in: text)
    }
  }

  /// Blanks between all the characters of a label of three or more.
  private static func isSpread(_ label: ArraySlice<UInt32>, by run: Range<Int>) -> Bool {
    let words = label.split(whereSeparator: ScalarSet.isWhiteSpace)
    return words.count >= 3 && words.allSatisfy { $0.count == 1 } && label[run].allSatisfy { $0 == " " }
  }

  /// Whether fields stand on both sides of room: `甲方：`, `乙方（盖章）：`; `（盖章）`, `乙方（签字）`.
  private static func isField(before start: Int, andAt end: Int, in text: [UInt32]) -> Bool {
    if Characters.isColon(text[start - 1]) { return isLabel(at: end, in: text) }
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
    return colon > index + 1
      && text[index..<colon].allSatisfy {
        ScalarSet.isHan($0) || ElementForms.isOpeningBracket($0) || ElementForms.isClosingBracket($0)
      }
  }

  private static func width(_ run: ArraySlice<UInt32>) -> Int {
    run.reduce(0) { $0 + ($1 == 0x3000 ? 2 : $1 == 0x09 ? 4 : 1) }
  }
}
