import GongwenModel
import Testing

@testable import GongwenStyle

@Suite struct ValueKindTests {
  private func refusal(_ kind: ValueKind, _ text: String) -> ValueError? {
    do {
      _ = try kind.decode(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("16pt", 16), ("16 pt", 16), ("三号", 16), ("初号", 42), ("10.5pt", 10.5), ("五号", 10.5), ("八号", 5),
  ])
  func sizes(text: String, points: Double) throws {
    #expect(try ValueKind.size(5...72).decode(text) == .length(.points(points)))
  }

  @Test func units() throws {
    #expect(try ValueKind.distance(0...1000).decode("25.4mm") == .length(.points(72)))
    #expect(try ValueKind.distance(0...1000).decode("2.54cm") == .length(.points(72)))
    #expect(try ValueKind.cells(0...50).decode("2字") == .length(.characters(2)))
    #expect(try ValueKind.cells(0...50).decode("2ch") == .length(.characters(2)))
    #expect(try ValueKind.lines(0...50).decode("1.5行") == .length(.lines(1.5)))
    #expect(try ValueKind.gridDistance(0...500).decode("4line") == .length(.lines(4)))
    #expect(try ValueKind.ems(0...0.25).decode("0.25em") == .ems(0.25))
    #expect(try ValueKind.cells(0...50).decode("0") == .length(.points(0)))
  }

  @Test func figureWithoutUnitIsNoLength() {
    #expect(refusal(.distance(0...1000), "156") == .unit(""))
    #expect(refusal(.cells(0...50), "2") == .unit(""))
    #expect(refusal(.ems(0...1), "0.25") == .unit(""))
  }

  @Test func unitsThatDoNotBelong() {
    #expect(refusal(.distance(0...1000), "2ch") == .unit("ch"))
    #expect(refusal(.cells(0...50), "1line") == .unit("line"))
    #expect(refusal(.size(5...72), "1em") == .unit("em"))
    #expect(refusal(.ems(0...1), "4pt") == .unit("pt"))
    #expect(refusal(.ratio(0...1), "88%") == .unit("%"))
    #expect(refusal(.integer(1...9), "3行") == .unit("行"))
    #expect(refusal(.distance(0...1000), "1e3mm") == .unit("e3mm"))
    #expect(refusal(.distance(0...1000), "156毫米") == .unit("毫米"))
  }

  @Test(arguments: ["", "mm", "1.2.3mm", ".5mm", "5.mm", "--1mm", "1234567890123mm", "三", "１６pt", "nan"])
  func noFigure(text: String) {
    #expect(refusal(.distance(0...1000), text) == .form)
  }

  @Test func rangesNameTheirEndsInTheUnitOfTheValue() {
    #expect(refusal(.size(5...72), "100pt") == .range("5pt", "72pt"))
    #expect(refusal(.distance(0...72), "26mm") == .range("0mm", "25.4mm"))
    #expect(refusal(.ems(0...0.25), "0.5em") == .range("0em", "0.25em"))
    #expect(refusal(.cells(0...50), "-1ch") == .range("0ch", "50ch"))
    #expect(refusal(.integer(5...100), "4") == .range("5", "100"))
    #expect(refusal(.ratio(0.7...1), "0.5") == .range("0.7", "1"))
  }

  @Test func wordsAndCounts() throws {
    #expect(try ValueKind.distance(0...1, or: "fill").decode("fill") == .word("fill"))
    #expect(try ValueKind.integer(5...100, or: "fill").decode("28") == .integer(28))
    #expect(refusal(.integer(5...100), "28.5") == .form)
    #expect(refusal(.integer(5...100), "fill") == .form)
    #expect(try ValueKind.choice(["flush", "word"]).decode("word") == .word("word"))
    #expect(refusal(.choice(["flush", "word"]), "Word") == .form)
    #expect(try ValueKind.boolean.decode("true") == .boolean(true))
    #expect(refusal(.boolean, "yes") == .form)
    #expect(refusal(.text(2), "三个字") == .form)
    #expect(refusal(.text(9), "a\u{7}") == .form)
  }

  @Test(arguments: [
    (15.785, "15.785"), (28, "28"), (-0.5, "-0.5"), (0, "0"), (29.60930, "29.6093"), (0.00004, "0"),
  ])
  func figuresAsText(value: Double, text: String) {
    #expect(FigureFormat.text(value) == text)
  }
}
