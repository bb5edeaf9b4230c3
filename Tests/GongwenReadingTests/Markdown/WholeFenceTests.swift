import GongwenModel
import GongwenReading
import Testing

/// A whole document in a code fence, as assistants hand Markdown over.
struct WholeFenceTests {
  private static let body = "# 关于开展检查的通知\n\n各科室：\n\n## 一、时间\n\n3月**必须**完成，逾期不予受理。\n"

  private func texts(_ text: String) throws -> (texts: [String], told: [String]) {
    let result = try read(text, name: "notice.md")
    return (result.document.paragraphs.map(\.text.string), result.diagnostics.map(\.id))
  }

  @Test(arguments: [
    "```\n\(body)```\n", "```markdown\n\(body)```", "~~~ md\n\(body)~~~\n", "````\n\(body)````\n",
    "```\n\(body)",
  ])
  func itsContentIsTheText(_ text: String) throws {
    let result = try texts(text)
    #expect(result.texts == ["关于开展检查的通知", "各科室：", "一、时间", "3月必须完成，逾期不予受理。"])
    #expect(result.told.contains("markdown.fence"))
  }

  @Test func aDeeperFenceStaysCode() throws {
    let result = try texts("````\n\(Self.body)\n```\n# 甲\n```\n````\n")
    #expect(result.texts.contains("# 甲") && result.texts.contains("关于开展检查的通知"), "\(result.texts)")
    #expect(result.told.contains("markdown.fence"))
  }

  @Test(arguments: [
    "\(body)\n```\n# 甲\n```\n", "```swift\n\(body)```\n", "```\n\(body)```\n\n```\n\(body)```\n",
    "\(String(repeating: "本段在外。", count: 60))\n\n```\n\(body)```\n",
  ])
  func codeInATextIsCode(_ text: String) throws {
    let result = try texts(text)
    #expect(!result.told.contains("markdown.fence"))
  }
}
