import Testing

@testable import Gongwen

@Suite struct FileMatcherTests {
  private let files = [
    "水务局-陈一述职报告.txt", "林业局-陈一.docx", "陈一丰.md", "周二.txt", "周二（修改）.txt", "阿不都·买买提.txt",
  ]

  private func match(_ name: String, _ unit: String? = nil) -> FileMatcher.Match {
    let person = FileMatcher.Person(name: name, unit: unit)
    let others = ["陈一", "陈一丰", "周二", "赵三", "阿不都•买买提"].map { FileMatcher.Person(name: $0) }
    return FileMatcher(files: files, people: others + [person]).match(person)
  }

  @Test func aUnitDecidesBetweenNamesakes() {
    #expect(match("陈一", "水务局") == .file(0))
    #expect(match("陈一", "林业局") == .file(1))
    let nobodys = FileMatcher.Match.ambiguous([0, 1], of: FileMatcher.Person(name: "陈一"))
    #expect(match("陈一", "农业局") == nobodys)
    #expect(match("陈一") == nobodys)
    #expect(match("陈一", "局") == .ambiguous([0, 1], of: FileMatcher.Person(name: "陈一", unit: "局")))
  }

  @Test func aNameInALongerNameIsNotThatPerson() { #expect(match("陈一丰") == .file(2)) }

  @Test func theFileOfExactlyThatNameWins() { #expect(match("周二") == .file(3)) }

  @Test func spellingsOfTheMiddleDotAreOne() { #expect(match("阿不都•买买提") == .file(5)) }

  @Test func remarksBehindANameAreNoPartOfIt() {
    #expect(match("陈一丰（女，回族）") == .file(2))
    #expect(match("阿不都·买买提(维吾尔族)") == .file(5))
    #expect(match("陈一丰（大）") == .none)
  }

  @Test func nobodyIsGuessed() { #expect(match("赵三") == .none) }

  @Test func aFileThatIsTakenIsNobodysAndStillNamesItsPeople() {
    let people = ["陈一", "周二"].map { FileMatcher.Person(name: $0) }
    let matcher = FileMatcher(texts: ["陈一|周二", "周二"], people: people, taken: [0])
    #expect(matcher.match(people[0]) == .none)
    #expect(matcher.match(people[1]) == .file(1))
    #expect(matcher.names(in: 0) == ["陈一", "周二"])
  }

  /// Rows of one name get one list, not a copy each: 200 rows × 200 files would otherwise be 40 000 numbers.
  @Test func rowsOfOneNameShareTheirList() {
    let person = FileMatcher.Person(name: "陈一")
    let matcher = FileMatcher(files: (0..<200).map { "\($0)局-陈一.txt" }, people: [person])
    let lists = Set((0..<200).map { _ in address(of: matcher.match(person)) })
    #expect(lists.count == 1 && !lists.contains(nil))
  }

  /// Where the numbers of an ambiguous match lie in memory.
  private func address(of match: FileMatcher.Match) -> UInt? {
    guard case .ambiguous(let files, _) = match else { return nil }
    return files.withUnsafeBufferPointer { $0.baseAddress.map { UInt(bitPattern: $0) } }
  }
}
