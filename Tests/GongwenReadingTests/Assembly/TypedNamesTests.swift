import GongwenModel
import GongwenReading
import Testing

/// A name that is given, and those that the text bears.
@Suite struct TypedNamesTests {
  private let body = "各位领导：\n2025年，我担任局长，完成了任务。"

  private func read(_ opening: String, _ closing: String, name: String) throws -> ReadResult {
    try GongwenReadingTests.read(
      "述职报告\n\(opening)\n\(body)\n\(closing)\n2025年1月1日",
      options: ReadingOptions(metadata: metadata(["name": name])))
  }

  private func told(_ result: ReadResult) -> [[String]] {
    result.diagnostics.filter { $0.id == "reading.metadata.otherName" }.map(\.arguments)
  }

  @Test func anotherNameInBylineAndSignatureIsToldWithBoth() throws {
    let result = try read("县水务局 局长 陈一二", "述职人：陈一二", name: "赵六")
    #expect(told(result) == [["赵六", "陈一二"], ["赵六", "陈一二"]], "\(result.outline)")
    #expect(told(try read("县水务局局长陈一二", "述职人：陈一二", name: "赵六")).count == 2)
  }

  @Test func theSameNameIsNoOther() throws {
    #expect(told(try read("县水务局 局长 陈　旻", "述职人：陈　旻", name: "陈旻")).isEmpty)
    #expect(told(try read("县水务局", "青禾县水务局", name: "陈旻")).isEmpty)
  }

  /// What is a name and nothing else is what the value stands for.
  @Test func aBylineThatIsANameIsReplaced() throws {
    let result = try read("陈一二", "县水务局", name: "赵六")
    #expect(result.outline.prefix(2) == ["title: 述职报告", "byline: 赵　六"], "\(result.outline)")
    let replaced = result.diagnostics.filter { $0.id == "reading.metadata.replaces" }
    #expect(replaced.map(\.arguments) == [["陈一二", "赵　六"]])
    // It is the paper of the one or of the other.
    #expect(replaced.map(\.severity) == [.warning])
    #expect(told(result).isEmpty)
  }
}
