import GongwenModel
import GongwenReading
import Testing

/// Lists of contents that were typed, with the numbers of their pages.
@Suite struct ContentsTests {
  /// The role of each line, without 目录 and what stands above it.
  private func roles(_ text: String) throws -> [String] {
    try readLines(text).drop { $0 != "contents" }.dropFirst().map { $0 }
  }

  private func readLines(_ text: String) throws -> [String] {
    let result = try read(text, name: "test.txt")
    return result.outline.map { String($0.prefix { $0 != ":" }) }
  }

  @Test(arguments: ["　　", "\t", "……", "  "])
  func aListEndsWhereOneOfItsLinesStandsAgain(gap: String) throws {
    for (parts, heading) in [
      (["第一章　概述", "第二章　工程", "第三章　人物"], "chapter"), (["一、总体要求", "二、重点任务", "三、保障措施"], "heading1"),
    ] {
      let list = parts.enumerated().map { "\($1)\(gap)\($0 * 4 + 1)\n" }.joined()
      let text = parts.map { $0 + "\n青溪县地处山区。\n" }.joined()
      let found = try roles("青溪县水利志\n\n目录\n\n\(list)\n\(text)")
      #expect(
        Array(found.prefix(4)) == ["contents", "contents", "contents", heading], "\(gap) \(parts): \(found)")
      #expect(!found.dropFirst(3).contains("contents"), "\(gap) \(parts): \(found)")
    }
  }

  /// Two lists, of chapters and of tables, and a line that is twice in one.
  @Test func anotherListIsOne() throws {
    let found = try roles(
      "青溪县水利志\n\n目录\n\n第一章　概述……1\n第二章　工程……5\n附录……9\n\n表目录\n\n表1　水库……2\n表2　渠道……6\n\n第一章　概述\n青溪县地处山区，建有水库三座。\n"
    )
    #expect(found.filter { $0 == "contents" }.count >= 5, "\(found)")
  }
}
