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

  @Test func nobodyIsGuessed() { #expect(match("赵三") == .none) }
}
