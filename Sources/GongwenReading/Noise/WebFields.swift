internal import GongwenModel

/// Finds what a web page says about a text above and below it: `索引号：……`, `发布日期：……`, the section's name
/// over them, the title once more.
struct WebFields {
  private let text: ScalarText
  private var lines: [LineInfo]
  /// The lines with something on them that is not noise yet.
  private let content: [Int]
  /// How many fields begin on a line, and whether the last of them has no value.
  private typealias Fields = (count: Int, isStrong: Bool, isOpen: Bool)
  /// The fields of each line that has some.
  private var fields: [Int: Fields] = [:]
  /// The positions in `content` from the first paragraph of prose to the last: a field between them is text,
  /// `主办单位：……` in a plan.
  private var prose: Range<Int> = 0..<0
  /// Whether the text is a periodical with its number above: who edited it stands on its last page.
  private var isPeriodical: Bool { content.prefix(6).contains { IssueNumber.isOfPeriodical(scalars($0)) } }

  private init(text: ScalarText, lines: [LineInfo]) {
    self.text = text
    self.lines = lines
    content = lines.indices.filter { !lines[$0].isBlank && !lines[$0].isNoise }
  }

  /// Adds what it finds to the lines' evidence.
  static func judge(_ lines: [LineInfo], in text: ScalarText) -> [LineInfo] {
    var pass = WebFields(text: text, lines: lines)
    pass.findFields()
    pass.findProse()
    pass.judgeFields()
    pass.judgeFooter()
    pass.judgeAccountName()
    pass.judgeHeader()
    pass.judgeRepetitions()
    pass.judgeLinkList()
    pass.judgeContents()
    return pass.lines
  }

  private func scalars(_ line: Int) -> [UInt32] { Array(text.scalars[lines[line].content]) }

  private mutating func findFields() {
    let isPeriodical = isPeriodical
    for line in content where lines[line].content.count <= 120 {
      fields[line] = Self.fields(scalars(line), isPeriodical: isPeriodical)
    }
  }

  /// The fields of a line that begins with one; `nil` where none does.
  private static func fields(_ scalars: [UInt32], isPeriodical: Bool) -> Fields? {
    // 【索引号】, [ 索引号 ], | [ 索引号 ] |
    let bullet = NoiseLines.bulletLength(scalars)
    let start = scalars[bullet...].firstIndex {
      !"[【|".contains(scalar: $0) && !ScalarSet.isWhiteSpace($0)
    }
    guard let start else { return nil }
    // 索引号 | 620702069/2023-00096 | 发文字号 | …: the head of a table has words alone.
    let isBarred = scalars.count { ScalarSet.isDigit($0) } >= 4 && scalars.contains("|")
    var (count, strong, credits, isOpen) = (0, 0, 0, false)
    for match in NoiseWords.table.matches(in: scalars) {
      guard match.range.lowerBound == start || count > 0 else { continue }
      var colon = match.range.upperBound
      switch match.value {
      case .field where isPeriodical && scalars[match.range].elementsEqual(editor): break
      case .field: strong += 1
      case .weakField: break
      case .credit:
        credits += 1
        colon -= 1
      default: continue
      }
      while colon < scalars.count, ScalarSet.isWhiteSpace(scalars[colon]) { colon += 1 }
      guard colon < scalars.count else { continue }
      let isClosed = start > 0 && "]】".contains(scalar: scalars[colon])
      guard Characters.isColon(scalars[colon]) || isClosed || isBarred && scalars[colon] == "|" else {
        continue
      }
      count += 1
      isOpen = !scalars[(colon + 1)...].contains { !ScalarSet.isWhiteSpace($0) }
    }
    return count > 0 ? (count, strong > 0 || credits >= 2 && !isPeriodical, isOpen) : nil
  }

  private mutating func findProse() {
    func isProse(_ line: Int) -> Bool {
      fields[line] == nil && lines[line].content.count >= 20
        && scalars(line).contains(where: Characters.isStop)
    }
    guard let first = content.firstIndex(where: isProse), let last = content.lastIndex(where: isProse) else {
      return
    }
    prose = (first + 1)..<max(first + 1, last)
  }

  /// A field is noise in company: beside another, in one line with another, or at the edge of the text.
  private mutating func judgeFields() {
    for (position, line) in content.enumerated() {
      guard let field = fields[line] else { continue }
      let near = content[max(0, position - 3)...min(content.count - 1, position + 3)]
      let company = near.count { $0 != line && fields[$0]?.isStrong ?? false }
      let atEdge = position < 4 || position >= content.count - 3
      let needed = prose.contains(position) ? 2 : 1
      if field.count >= 2 && field.isStrong || company >= needed {
        note(line, "reading.noise.metadata", 7)
      } else if field.isStrong, atEdge, lines[line].content.count <= 40 {
        note(line, "reading.noise.metadata", 3.5)
      }
      guard field.isOpen, lines[line].isNoise, position + 1 < content.count else { continue }
      let next = content[position + 1]
      if fields[next] == nil, next - line <= 2, isValue(next, under: line) {
        note(next, "reading.noise.metadata", 5)
      }
    }
  }

  /// A field between lines of noise below the text: `主办：……` above the number of a site's licence.
  private mutating func judgeFooter() {
    let shown = lines.indices.filter { !lines[$0].isBlank }
    let end = content.indices.contains(prose.upperBound) ? content[prose.upperBound] : 0
    for (place, line) in shown.enumerated() where fields[line] != nil && !lines[line].isNoise {
      guard place > 0, place + 1 < shown.count, lines[shown[place - 1]].isNoise,
        lines[shown[place + 1]].isNoise
      else { continue }
      if line >= end { note(line, "reading.noise.metadata", 5) }
    }
  }

  /// The name of an account above a title: `云岭发布` on the first line.
  private mutating func judgeAccountName() {
    guard let first = content.first, fields[first] == nil, lines[first].content.count <= 10 else { return }
    guard NoiseWords.accountNames.suffix(of: scalars(first)) != nil else { return }
    let hasTitle = content.dropFirst().prefix(3).contains { TitleWords.kinds.suffix(of: scalars($0)) != nil }
    if hasTitle { note(first, "reading.noise.header", 4) }
  }

  /// Whether a line is the value of the field above: set in deeper than the field's text, or a code or date.
  private func isValue(_ line: Int, under field: Int) -> Bool {
    let value = scalars(line)
    guard value.count <= 40, !value.contains(where: Characters.isStop) else { return false }
    let key = scalars(field)
    let bullet = NoiseLines.bulletLength(key)
    if bullet > 0, lines[line].indent >= lines[field].indent + bullet, lines[line].indent >= 2 { return true }
    return value[0] < 0x80
      && value.allSatisfy { $0 < 0x80 || "年月日〔〕号时分：".unicodeScalars.map(\.value).contains($0) }
  }

  /// The name of a section above the fields: short, and no title.
  private mutating func judgeHeader() {
    guard let first = content.firstIndex(where: { fields[$0] != nil && lines[$0].isNoise }), first <= 4 else {
      return
    }
    for line in content[..<first] {
      let scalars = scalars(line)
      guard scalars.count <= 14, !scalars.contains(where: Characters.endsParagraph) else { continue }
      guard OrdinalMatch.find(in: scalars) == nil, TitleWords.kinds.suffix(of: scalars) == nil else {
        continue
      }
      // Without a title further down this may be the title itself.
      let hasTitle = content[first...].prefix(40).contains {
        TitleWords.kinds.suffix(of: self.scalars($0)) != nil
      }
      if hasTitle { note(line, "reading.noise.header", 4) }
    }
  }

  /// A title that stands twice near the start: the one next to the text is kept.
  private mutating func judgeRepetitions() {
    let opening = content.filter { !lines[$0].isNoise }.prefix(12)
    for (position, line) in opening.enumerated() {
      let scalars = scalars(line)
      guard scalars.count >= 4, scalars.count <= 50, OrdinalMatch.find(in: scalars) == nil else { continue }
      guard !scalars.contains(where: Characters.endsParagraph) else { continue }
      // A line that comes again after a paragraph or those addressed is no title twice: the issuing organs sign as well.
      let near = opening.dropFirst(position + 1).prefix { !isParagraph($0) && !isText($0) }
      if near.contains(where: { self.scalars($0).sameText(as: scalars) }) {
        note(line, "reading.noise.repeatedTitle", 6)
        // The date of the page between them.
        for date in near.prefix(while: { !self.scalars($0).sameText(as: scalars) }) {
          if DateText.match(self.scalars(date)) != nil { note(date, "reading.noise.metadata", 6) }
        }
      }
    }
  }

  /// `请认真走访。`, `各乡镇人民政府：`: what stands below a title, and is no field of a page.
  private func isText(_ line: Int) -> Bool {
    let words = scalars(line)
    guard fields[line] == nil, let last = words.last, words.count >= 4 else { return false }
    return Characters.isStop(last)
      || Characters.isColon(last)
        && words.dropLast().allSatisfy { ScalarSet.isHan($0) || Characters.isComma($0) }
  }

  private func isParagraph(_ line: Int) -> Bool {
    lines[line].content.count > 16 && scalars(line).contains(where: Characters.isStop)
  }

  /// `相关文章：` and the titles below it, when nothing but such titles follows to the end.
  private mutating func judgeLinkList() {
    let head = lines.indices.first {
      lines[$0].isNoise && NoiseWords.linkLists.occurs(in: scalars($0), limit: 20)
    }
    guard let head else { return }
    let below = lines[(head + 1)...].indices.filter { !lines[$0].isBlank }
    guard below.count <= 40 else { return }
    let areTitles = below.allSatisfy { line in
      let scalars = scalars(line)
      return lines[line].isNoise || scalars.count <= 40 && !scalars.contains(where: Characters.endsParagraph)
    }
    if areTitles { for line in below { note(line, "reading.noise.navigation", 9) } }
  }

  /// `目　录` over the lines of a table of contents.
  private mutating func judgeContents() {
    guard let first = lines.firstIndex(where: { $0.noise?.reason == "reading.noise.contents" }) else {
      return
    }
    guard let above = lines[..<first].last(where: { !$0.isBlank }) else { return }
    let word = scalars(above.index).filter { !ScalarSet.isWhiteSpace($0) }
    if word == "目录".flatScalars || word == "目錄".flatScalars { note(above.index, "reading.noise.contents", 6) }
  }

  private mutating func note(_ line: Int, _ reason: String, _ score: Double) {
    if (lines[line].noise?.score ?? 0) < score {
      lines[line].noise = NoiseEvidence(reason: reason, score: score)
    }
  }
}

private let editor = "责任编辑".flatScalars
