import GongwenModel

/// Where a title may be divided, and what each division costs (G-43).
struct TitlePlaces {
  /// What cutting 《…》 costs; more than a further line.
  private static let insideDocument = 10.0
  /// What cutting a term costs (领导|小组), and what stands in quotes or brackets.
  private static let insideTerm = 7.0
  private static let insideQuote = 4.0
  /// What it costs on top that only a word or two stand between 《 and the end of the line, and what is saved where the
  /// kind of the document begins the next one (《…|管理办法》).
  private static let afterOpening = 3.0
  private static let beforeKind = 3.0
  /// 〈…〉 inside 《…》 is a name too.
  private static let insideInner = 7.0
  /// What it costs that an attribute or an adverb leaves its word (重大|危险源, 切实|加强), and one in 性 (先天性|心脏病).
  private static let afterAttribute = 4.0
  private static let afterQuality = 2.0
  /// What it costs that 关于, or 关于 and a word, hang on the line of the organ (县财政局关于|2025年度…).
  private static let afterAbout = 3.0
  private static let nearAbout = 1.5
  /// What it costs that a line ends in 和 or its like, and that a number leaves the noun that it is of (地铁|2号线).
  private static let afterConjunction = 2.0
  private static let beforeNumberOf = 2.0
  /// What it costs that an organ leaves its place (云岭市|财政局).
  private static let insideOrgan = 3.0
  /// What it costs that what is counted leaves its number (20所|学校, 36名|同志).
  private static let afterCounter = 2.0
  private static let counters = "个名位起家所座条项件批户处场部"
  /// What cutting a date costs (2026年|第一季度, 2026年|1月至6月).
  private static let insideDate = 6.0

  /// The items that a line may begin with, ascending.
  let indices: [Int]
  private let costs: [Int: Double]

  /// What beginning a line with an item costs.
  func cost(_ index: Int) -> Double { costs[index] ?? 0 }

  /// Finds the places.
  ///
  /// - Parameters:
  ///   - items: The title's items.
  ///   - utf8: Its text.
  ///   - wordStarts: Byte offsets at which words begin.
  init(_ items: InlineItems, _ utf8: [UInt8], wordStarts: [Int]) {
    let scalars = (0..<items.count).map { items.scalar($0, utf8) }
    let words = Set(wordStarts.map(Int32.init))
    let insideTerms = TitleTerms.inside(scalars)
    let starts = (1..<max(1, items.count)).filter { words.contains(items.shaped.clusters[$0].textStart) }
    let rhythm = TitleRhythm.costs(starts: starts, insideTerms: insideTerms, scalars)
    var (indices, costs, open): ([Int], [Int: Double], Open) = ([], [:], Open())
    for index in 0..<items.count {
      if index > 0, words.contains(items.shaped.clusters[index].textStart),
        TitlePlaces.mayBegin(scalars[index]),
        items.breaks[index - 1] == .free
      {
        indices.append(index)
        let word = insideTerms.contains(index) ? TitlePlaces.insideTerm : rhythm[index] ?? 0
        costs[index] = TitlePlaces.cost(before: index, scalars) + open.cost(index, scalars) + word
      }
      open.pass(index, scalars)
    }
    self.indices = indices
    self.costs = costs
  }

  /// The brackets and quotes that are open at a place of a title.
  private struct Open {
    var (documents, inner, quotes) = (0, 0, 0)
    /// The last 《 or 〈.
    var opening = 0

    mutating func pass(_ index: Int, _ scalars: [UInt32]) {
      switch scalars[index] {
      case "《": (documents, opening) = (documents + 1, index)
      case "》": documents -= 1
      case "〈": (inner, opening) = (inner + 1, index)
      case "〉": inner -= 1
      case 0x201C, "（": quotes += 1
      case 0x201D, "）": quotes -= 1
      default: break
      }
    }

    /// What a division within them costs: names of documents stay whole where another one is as good.
    func cost(_ index: Int, _ scalars: [UInt32]) -> Double {
      guard documents > 0 else { return quotes > 0 ? TitlePlaces.insideQuote : 0 }
      var cost = TitlePlaces.insideDocument
      if inner > 0 { cost += TitlePlaces.insideInner }
      if index - opening <= 6 { cost += TitlePlaces.afterOpening }
      if TitleTerms.isKind(at: index, scalars) { cost -= TitlePlaces.beforeKind }
      return cost
    }
  }

  /// 的 and its like never begin a line; 暨 does, before the second name of a meeting.
  private static func mayBegin(_ scalar: UInt32) -> Bool {
    !contains("的地得了着之和与及等", scalar)
  }

  private static func cost(before index: Int, _ scalars: [UInt32]) -> Double {
    let (last, next) = (scalars[index - 1], scalars[index])
    // Between organs that issue a paper together.
    if last == " " || last == 0x3000 { return -1 }
    // 的 ends a line better than it stands before the last word (的通知 stay together).
    if last == "的" { return scalars.count - index < 4 ? 2 : 0 }
    // 关于 begins what the paper is about.
    if next == "关", index + 1 < scalars.count, scalars[index + 1] == "于" { return -1 }
    // What stands in brackets belongs to the word before it (退（免）税, 办法（试行）).
    if next == "（" || next == "(" { return 2 }
    // 关于加快|推进 is both.
    return max(costNearAbout(index, scalars), costInsidePhrase(index, scalars))
  }

  /// What it costs that 关于 hangs on the line of the organ.
  private static func costNearAbout(_ index: Int, _ scalars: [UInt32]) -> Double {
    guard let about = about(before: index, scalars), about > 0, index - about <= 4 else { return 0 }
    return index - about == 2 ? afterAbout : nearAbout
  }

  private static func costInsidePhrase(_ index: Int, _ scalars: [UInt32]) -> Double {
    let (last, next) = (scalars[index - 1], scalars[index])
    if TitleTerms.isAttribute(before: index, scalars) { return afterAttribute }
    if contains("性型级", last), !contains("的和与及（《“", next) { return afterQuality }
    if contains("省市县区州", last), TitleTerms.isOrgan(at: index, scalars) || isOffice(index, scalars) {
      return insideOrgan
    }
    if ScalarSet.isHan(last), offices.contains(where: { scalars[index...].starts(with: $0) }) {
      return insideOrgan
    }
    if isInsideDate(index, scalars) { return insideDate }
    if isNumberOf(index, scalars) { return beforeNumberOf }
    if index > 1, contains(counters, last), ScalarSet.isDigit(scalars[index - 2]) { return afterCounter }
    return contains("和与及暨并或", last) ? afterConjunction : 0
  }

  /// Whether a short name in 局, 厅 or 委 stands there that ends or goes on in 关于, or in another organ: 财政局, 教育厅.
  private static func isOffice(_ index: Int, _ scalars: [UInt32]) -> Bool {
    guard let end = scalars[index...].prefix(7).firstIndex(where: { contains("局厅委", $0) }) else {
      return false
    }
    return end > index && scalars[index..<end].allSatisfy { ScalarSet.isHan($0) && !contains("关的和", $0) }
  }

  /// What is the office of the organ before it: 国务院办公厅.
  private static let offices = ["办公厅", "办公室"].map { $0.unicodeScalars.map(\.value) }

  /// Whether a part of a date stands on both sides: 2026年|第一季度, 2026年|上半年, 3月|15日, 1月|至6月, 1月至|6月.
  private static func isInsideDate(_ index: Int, _ scalars: [UInt32]) -> Bool {
    let (last, rest) = (scalars[index - 1], scalars[index...])
    func isDated(_ end: Int) -> Bool {
      end > 1 && contains("年月日", scalars[end - 1])
        && (ScalarSet.isDigit(scalars[end - 2]) || HanNumeral.isNumeral(scalars[end - 2]))
    }
    if contains("至到", last) { return isDated(index - 1) && rest.first.map(ScalarSet.isDigit) == true }
    guard isDated(index) else { return false }
    if contains("至到", scalars[index]) { return rest.dropFirst().first.map(ScalarSet.isDigit) == true }
    return rest.first.map(ScalarSet.isDigit) == true && (last == "月" || isMonths(rest))
      || partsOfYear.contains { rest.starts(with: $0) }
  }

  /// Whether months begin there: 3月, 1—5月, 10至12月.
  private static func isMonths(_ scalars: ArraySlice<UInt32>) -> Bool {
    let numbers = scalars.prefix(6).prefix { ScalarSet.isDigit($0) || contains("—–-～至", $0) }
    return numbers.endIndex < scalars.endIndex && scalars[numbers.endIndex] == "月"
  }

  private static let partsOfYear = ["第一季度", "第二季度", "第三季度", "第四季度", "上半年", "下半年", "前三季度"]
    .map { $0.unicodeScalars.map(\.value) }

  /// Whether a number begins that says which of the things before it is meant: 地铁|2号线, 大楼|3号楼.
  private static func isNumberOf(_ index: Int, _ scalars: [UInt32]) -> Bool {
    guard ScalarSet.isHan(scalars[index - 1]) else { return false }
    let digits = scalars[index...].prefix(while: ScalarSet.isDigit)
    return !digits.isEmpty && digits.endIndex < scalars.count && scalars[digits.endIndex] == "号"
  }

  /// Where the last 关于 of a few characters before an item stands.
  private static func about(before index: Int, _ scalars: [UInt32]) -> Int? {
    (max(0, index - 4)..<index).last {
      scalars[$0] == "关" && $0 + 1 < index && scalars[$0 + 1] == "于"
    }
  }

  private static func contains(_ characters: String, _ scalar: UInt32) -> Bool {
    characters.unicodeScalars.contains { $0.value == scalar }
  }
}
