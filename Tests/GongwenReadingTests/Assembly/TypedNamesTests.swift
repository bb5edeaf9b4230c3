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

  /// 王强强 is somebody else than 王强, and 王强同志 is not.
  @Test func aNameInALongerOneIsAnother() throws {
    for line in ["县水务局 局长 王强强", "述职人：王强强", "县水务局 李王强"] {
      let result = try read(line, "县水务局", name: "王强")
      #expect(told(result).first?.first == "王强", "\(line) \(result.outline)")
      #expect(result.outline.filter { $0.hasPrefix("byline") }.count == 2, "\(line) \(result.outline)")
    }
    #expect(try read("王强强", "县水务局", name: "王强").outline[1] == "byline: 王　强")
    for line in ["县水务局 王强", "县水务局 王强同志", "王强等", "王强强 王强", "县水务局局长王强"] {
      let result = try read(line, "县水务局", name: "王强")
      #expect(
        told(result).isEmpty && result.outline.count { $0.hasPrefix("byline") } == 1,
        "\(line) \(result.outline)")
    }
  }

  /// The dot of a name is written in many ways, and the byline stands once.
  @Test(arguments: ["阿不都•买买提", "阿不都・买买提", "阿不都.买买提"]) func theDotHasManySpellings(name: String) throws {
    let result = try read("县水务局 局长 阿不都·买买提", "县水务局", name: name)
    #expect(result.outline.count { $0.hasPrefix("byline") } == 1 && told(result).isEmpty, "\(result.outline)")
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
