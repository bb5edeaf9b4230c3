internal import GongwenModel

/// Reads a corrected review sheet: `number role | text` a line, comments after `#`.
struct ReviewSheetReader {
  private let name: String
  private var lines: [Int: AcceptedRoles.Line] = [:]

  /// - Parameter name: the sheet's path, for messages.
  init(name: String) { self.name = name }

  /// The lines by the numbers that they have in the text.
  ///
  /// - Throws: `Fault` of category `input` with the first line of the sheet that is wrong, and what is wrong with it.
  consuming func read(_ sheet: [String]) throws(Fault) -> [Int: AcceptedRoles.Line] {
    for (index, row) in sheet.enumerated() { try take(row[...], at: index + 1) }
    return lines
  }

  private mutating func take(_ row: Substring, at place: Int) throws(Fault) {
    guard let first = row.first(where: { $0 != " " && $0 != "\t" && $0 != "\r" }), first != "#" else {
      return
    }
    guard let bar = row.unicodeScalars.firstIndex(where: { $0 == "|" || $0 == "｜" }) else {
      throw fault("malformed", place, String(row.prefix(40)))
    }
    // A question mark only draws the eye.
    let words = row[..<bar].split { $0 == " " || $0 == "\t" || $0 == "　" || $0 == "?" || $0 == "？" }
    guard words.count == 2, let number = Int(words[0]), number > 0 else {
      throw fault("malformed", place, String(row.prefix(40)))
    }
    let continues = words[1].hasSuffix("+") || words[1].hasSuffix("＋")
    let word = String(continues ? words[1].dropLast() : words[1])
    guard let label = RoleWords.label(word) else { throw fault("role", place, word) }
    guard lines[number] == nil else { throw fault("twice", place, String(number)) }
    let text = row[row.unicodeScalars.index(after: bar)...]
    lines[number] = try line(label, String(text), continues, place)
  }

  private func line(
    _ label: LineLabel, _ text: String, _ continues: Bool, _ place: Int
  ) throws(Fault) -> AcceptedRoles.Line {
    guard label.isLead, !continues else { return AcceptedRoles.Line(label, text: text, continues: continues) }
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(of: ReviewSheet.leadEnd) else {
      throw fault("leadEnd", place, String(text.prefix(20)))
    }
    return AcceptedRoles.Line(
      label, text: String(scalars[..<end]), rest: String(scalars[scalars.index(after: end)...]),
      continues: false)
  }

  private func fault(_ kind: String, _ place: Int, _ words: String) -> Fault {
    Fault(.input, "reading.accepted.\(kind)", [String(place), words], path: name)
  }
}
