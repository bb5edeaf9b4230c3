import GongwenModel
import GongwenStyle
import TestSupport
import Testing

@testable import GongwenLayout

/// Names of several organs under their seals (G-64), the seals drawn in thought from where the names stand.
@Suite struct JointSealTests {
  /// A signature to be set: how many lines of text stand before it, which names, how large a seal.
  struct Case: Sendable, CustomTestStringConvertible {
    var names: [String]
    var millimetres: Double
    var textLines = 4
    var date: String? = "2024年12月31日"
    var testDescription: String {
      "\(names.count) names, \(millimetres) mm, \(textLines) lines of text"
    }
  }

  /// A seal as it would be pressed.
  struct Circle {
    var page: Int
    var x: Double
    var y: Double
    var radius: Double
    func distance(to other: Circle) -> Double {
      let (across, down) = (x - other.x, y - other.y)
      return (across * across + down * down).squareRoot() - radius - other.radius
    }
  }

  private static let millimetre = Length.pointsPerMillimetre
  /// The narrowest clear space between two seals, less what binary fractions lose.
  private static let gap = 2 * millimetre - 1e-6
  private static let organs = ["云岭县委组织部", "云岭县水务局", "县财政局", "云岭县教育体育局", "县司法局", "云岭县民政局", "县审计局"]
  private static let longOrgans = ["云岭县人力资源和社会保障局", "云岭县住房和城乡建设局", "云岭县市场监督管理局"]

  static let cases: [Case] =
    [42.0, 45, 50].flatMap { size in
      [2, 3, 4, 5, 7].map { Case(names: Array(organs.prefix($0)), millimetres: size) }
    } + [
      Case(names: longOrgans, millimetres: 42), Case(names: longOrgans, millimetres: 45, date: "2024年1月5日"),
      Case(names: ["中共云岭县委全面深化改革委员会办公室", "县委办"], millimetres: 42),
      Case(names: ["中共云岭县委全面深化改革委员会办公室"] + longOrgans + ["县委办"], millimetres: 45, textLines: 6),
      Case(names: Array(organs.prefix(5)), millimetres: 42, textLines: 15),
      Case(names: Array(organs.prefix(3)), millimetres: 60), Case(names: ["县委办", "县府办"], millimetres: 42),
    ]

  static func pages(_ test: Case) throws -> [PageView] {
    let text = String(repeating: "文", count: 28 * (test.textLines - 1) + 20)
    var blocks = [PageFillingTests.block(.body, text)]
    blocks += test.names.map { PageFillingTests.block(.signature, $0) }
    if let date = test.date { blocks.append(PageFillingTests.block(.date, date)) }
    let flow = FlowRules(sealDiameter: test.millimetres * millimetre)
    return try PageFillingTests.lay(blocks, characters: 28, lines: 22, flow: flow) { sheet in
      sheet.paragraphs[.body] = ParagraphStyle(firstLineIndent: 0)
    }.pages.views
  }

  /// One seal for each name, its centre on the middle of the name's line.
  static func seals(_ pages: [PageView], _ test: Case) -> [Circle] {
    pages.enumerated().flatMap { index, page in
      page.lines.filter { $0.role == .signature }.map { line in
        Circle(
          page: index, x: (line.start + line.end) / 2, y: line.baseline - 0.38 * 16,
          radius: test.millimetres * millimetre / 2)
      }
    }
  }

  @Test(arguments: cases)
  func sealsNeitherTouchNorLeaveTheTypeArea(_ test: Case) throws {
    let seals = Self.seals(try Self.pages(test), test)
    #expect(seals.count == test.names.count)
    for (index, seal) in seals.enumerated() {
      for other in seals[..<index] where other.page == seal.page {
        let clear = seal.distance(to: other)
        #expect(clear >= Self.gap, "G-64: \(clear) pt between two seals")
      }
      let left = seal.x - seal.radius - 28 * Self.millimetre
      let right = 184 * Self.millimetre - seal.x - seal.radius
      let below = 262 * Self.millimetre - seal.y - seal.radius
      #expect(
        min(left, right) >= -1e-6, "G-64: seal \(index) is \(left) and \(right) pt inside the type area")
      #expect(below >= -1e-6, "seal \(index) hangs \(-below) pt below the type area")
    }
  }

  @Test(arguments: cases)
  func theTopRowBeginsWithinOneLineOfTheText(_ test: Case) throws {
    let pages = try Self.pages(test)
    let first = try #require(Self.seals(pages, test).first)
    let above = pages[first.page].lines.last { $0.role == .body }
    let text = try #require(above, "G-67: no text above").baseline
    let space = first.y - first.radius - (text + 0.12 * 16)
    #expect(space >= 0, "G-64: the seals lie on the text by \(-space) pt")
    #expect(space <= 10.39 * Self.millimetre, "G-64: the seals are \(space) pt below the text")
  }

  @Test(arguments: cases)
  func allNamesAndTheDateAreOnOnePageInTheOrderOfTheOrgans(_ test: Case) throws {
    let page = try #require(try Self.pages(test).last)
    let lines = page.lines.filter { $0.role != .body }
    #expect(lines.map(\.text) == test.names + [test.date ?? ""])
    #expect(page.lines.contains { $0.role == .body }, "G-67: a page with the signature alone")
  }

  @Test(arguments: cases)
  func theLastSealPressesNameAndDate(_ test: Case) throws {
    let pages = try Self.pages(test)
    let page = try #require(pages.last)
    let seal = try #require(Self.seals(pages, test).last)
    let name = try #require(page.lines.last { $0.role == .signature })
    let date = try #require(page.lines.last { $0.role == .date })
    #expect(abs((date.start + date.end) / 2 - seal.x) < 1e-6, "G-63: the date below its name's middle")
    #expect(date.gridLine == (name.gridLine ?? 0) + 1)
    #expect(date.baseline + 0.12 * 16 <= seal.y + seal.radius, "G-64: the seal does not reach the date")
    let right = 184 * Self.millimetre
    #expect(max(name.end, date.end) <= right + 1e-6)
  }

  @Test(arguments: [(2, [2]), (3, [3]), (4, [3, 1]), (5, [3, 2]), (7, [3, 3, 1])])
  func threeSealsOf42MillimetresStandInARow(_ count: Int, _ rows: [Int]) throws {
    let test = Case(names: Array(Self.organs.prefix(count)), millimetres: 42)
    let page = try #require(try Self.pages(test).last)
    let names = page.lines.filter { $0.role == .signature }
    var found: [Int: [LineView]] = [:]
    for name in names { found[name.gridLine ?? -1, default: []].append(name) }
    let sorted = found.sorted { $0.key < $1.key }.map(\.value)
    #expect(sorted.map(\.count) == rows)
    let centres = sorted.map { $0.map { ($0.start + $0.end) / 2 } }
    for row in centres { #expect(row == row.sorted(), "organs from left to right") }
    // Shorter rows stand below the last columns of the first, the last name over its date.
    for row in centres.dropFirst() {
      for (one, other) in zip(row, centres[0].suffix(row.count)) { #expect(abs(one - other) < 1e-6) }
    }
    let steps = zip(centres[0], centres[0].dropFirst()).map { $1 - $0 }
    for step in steps { #expect(abs(step - steps[0]) < 1e-6, "G-64: even positions, not \(steps)") }
  }

  @Test func theDateStaysFourCharactersInWhereTheRowFits() throws {
    let unit = 15.7854
    for count in [2, 3, 5] {
      let test = Case(names: Array(Self.organs.prefix(count)), millimetres: 42)
      let date = try #require(try Self.pages(test).last?.lines.last)
      #expect(abs(184 * Self.millimetre - date.end - 4 * unit) < 0.01, "G-63: with \(count) organs")
    }
    // Three seals of 45 mm, 2 mm apart, reach from the left edge 139 mm far: the date moves 1.7 mm right.
    let wide = Case(names: Array(Self.organs.prefix(3)), millimetres: 45)
    let pages = try Self.pages(wide)
    let first = try #require(Self.seals(pages, wide).first)
    #expect(abs(first.x - first.radius - 28 * Self.millimetre) < 1e-6)
  }

  @Test func longNamesStandFewerToARow() throws {
    let test = Case(names: Self.longOrgans, millimetres: 42)
    let names = try #require(try Self.pages(test).last).lines.filter { $0.role == .signature }
    #expect(names[0].gridLine == names[1].gridLine)
    #expect(names[2].gridLine != names[1].gridLine)
    #expect(names[1].start - names[0].end >= 15.78, "a character between two names")
  }

  @Test func aVeryLongNameTakesARowAndTheOthersShareTheirs() throws {
    let names = ["中共云岭县委全面深化改革委员会办公室"] + Self.longOrgans
    let page = try #require(try Self.pages(Case(names: names, millimetres: 42)).last)
    let slots = page.lines.filter { $0.role == .signature }.map { $0.gridLine ?? -1 }
    #expect(slots == [slots[0], slots[1], slots[1], slots[3]], "rows of one, two and one")
    #expect(Set(slots).count == 3)
  }

  @Test func aNameLongerThanALineKeepsARowForItself() throws {
    let long = "云岭县" + String(repeating: "综合行政执法协调", count: 3) + "办公室"
    let test = Case(names: [long, "县司法局"], millimetres: 42)
    let page = try #require(try Self.pages(test).last)
    let names = page.lines.filter { $0.role == .signature }
    #expect(names.count == 3, "two lines of the first name and one of the second")
    #expect(Set(names.map(\.gridLine)).count == 3)
    // The seal of the first lies between its two lines.
    let first = (names[0].baseline + names[1].baseline) / 2
    #expect(names[2].baseline - first >= 44 * Self.millimetre - 1e-6)
    for name in names { #expect(name.end <= 184 * Self.millimetre + 1e-6) }
  }
}
