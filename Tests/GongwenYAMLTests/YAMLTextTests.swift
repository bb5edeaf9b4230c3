import GongwenModel
import GongwenYAML
import Testing

@Suite struct YAMLTextTests {
  private func fault(_ text: String) -> YAMLFault? {
    do throws(YAMLFault) {
      _ = try YAMLText.root(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("a: &a 甲\n*a : 乙\n", "2:1"), ("a: &a [x]\n? *a\n: x\n", "2:3"), ("? [x, y]\n: x\n", "1:3"),
    ("a:\n  - {标题: x, {b: c}: y}\n", "2:13"), ("- [[x]: y]\n", "1:4"), ("? - x\n: y\n", "1:3"),
    // What comes behind the key is no YAML.
    ("- {[x]: y}\n- ]\n", "1:4"),
  ]) func keysAreScalars(text: String, place: String) {
    let fault = fault(text)
    #expect(fault?.kind == .compositeKey)
    #expect(fault?.place?.description == place)
  }

  @Test(arguments: [
    "a: &a [x, {b: c}]\nb: *a\nc: [*a, *a]\n", "\"a\": {'b': [], c: {}}\nd:\n", "? a\n: b\n? c\n",
    "- - a\n- b: c\n  d: e\n", "&k a: x\nb: *k\n",
    "", "a\n", "[a: b, c]\n",
  ]) func otherDocumentsAreTaken(text: String) { #expect(fault(text) == nil) }

  @Test(arguments: [
    ("a: [1, 2\nb: 3\n", "2:2: while parsing a flow sequence: did not find expected ',' or ']'"),
    ("- 甲: 乙\n  丙: 'abc\n- 甲: 丁\n", "2:6: while scanning a quoted scalar: found unexpected end of stream"),
    ("a: *b\n", "1:4: found undefined alias"), ("a: &a [*a]\n", "1:8: found undefined alias"),
    ("a\n---\nb\n", "2:1: expected a single document, but found another one"),
    ("标题: x\n甲\u{1}乙\n", "2:2: control characters are not allowed (U+1)"),
    ("b: 1\na: 2\nb: 3\na: 4\n", "2:1: found keys twice: a, b"),
    ("- a: 1\n  \"a\": 2\n", "1:3: found keys twice: a"),
  ]) func aFaultTellsItsPlace(text: String, told: String) {
    #expect(fault(text)?.description == told)
  }

  @Test func aliasesInAKeyAreNotFollowed() {
    var text = "a0: &a0 [x,x]\n"
    for level in 1...60 {
      text +=
        "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n"
    }
    #expect(fault(text + "? *a60\n: x\n")?.place?.description == "62:3")
  }

  @Test(arguments: ["[", "{a: ", "- "]) func valuesLieNoDeeperThanTheLimit(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(fault(text)?.problem == "values lie more than 1000 deep")
  }

  @Test func scalarsAreSpelledAsTheyStand() throws {
    let root = try #require(try YAMLText.root("年度: 2023\n标题: \"甲\"\n正文: |\n  乙\n  丙\n"))
    let members = try #require(root.mapping)
    #expect(members.map(\.key) == ["年度", "标题", "正文"])
    #expect(members.map(\.value.text) == ["2023", "甲", "乙\n丙\n"])
    #expect(members.map(\.value.scalar?.style) == [.plain, .quoted, .block])
    #expect(members.map(\.place.description) == ["1:1", "2:1", "3:1"])
    #expect(members.map(\.value.place.description) == ["1:5", "2:5", "3:5"])
  }

  @Test(arguments: [
    ("~", true), ("null", true), ("Null", true), ("NULL", true), ("", true), ("'null'", false),
    ("\"\"", false),
    ("nUll", false), ("[]", false), ("无", false),
  ]) func nullIsNotTheWordBetweenQuotes(text: String, isNull: Bool) throws {
    let value = try YAMLText.root("a: " + text)?.mapping?.first?.value
    #expect(value?.isNull == isNull)
  }

  @Test func anAliasIsTheValueThatItStandsFor() throws {
    let members = try #require(try YAMLText.root("a: &x [甲, 乙]\nb: *x\n")?.mapping)
    #expect(members.map { $0.value.sequence?.map(\.text) } == [["甲", "乙"], ["甲", "乙"]])
  }

  @Test(
    arguments: [((1, 1), 0), ((2, 3), 10), ((2, 99), 13), ((3, 1), nil), ((0, 1), nil)]
      as [((Int, Int), Int?)])
  func aPlaceIsAByteOfItsText(place: (Int, Int), offset: Int?) {
    let source = SourceText(name: "甲", utf8: Array("甲\n乙丙丁".utf8))
    #expect(YAMLPlace(line: place.0, column: place.1).offset(in: source) == offset)
  }
}
