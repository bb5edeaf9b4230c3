import GongwenFiles
import GongwenModel
import RenderingTestSupport
import TestSupport
import Testing

@testable import Gongwen

/// A changed picture beside a text makes its report again.
@Suite struct LinkedPictureMarkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func marks(_ text: String, name: String = "a.md", format: String? = nil, opens: Bool = true)
    -> [String]
  {
    var options = ReadingOptions()
    options.opensPictures = opens
    options.format = format
    return LinkedPictures.marks(of: Array(text.utf8), name: folder.path + "/" + name, options: options)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aMarkNamesThePictureAndItsContent() throws {
    try folder.write("one", to: "图/b.png")
    let first = marks("前。\n\n![图](图/b.png)\n\n![缺](none.png)\n\n![再](图/b.png)\n")
    #expect(first == ["none.png ", "图/b.png \(Fingerprint(of: Array("one".utf8)))"])
    try folder.write("two", to: "图/b.png")
    #expect(marks("![图](图/b.png)") == ["图/b.png \(Fingerprint(of: Array("two".utf8)))"])
  }

  @Test func whatIsNotReadHasNoMark() throws {
    try folder.write("one", to: "b.png")
    #expect(marks("![图](b.png)", name: "a.txt") == [])
    #expect(marks("没有图。[链接](b.png)") == [])
    #expect(marks("![图](../b.png)") == ["../b.png "])
    #expect(marks("![图](b.png)", opens: false) == [])
    #expect(marks("![图](b.png)", name: "a.txt", format: "markdown").count == 1)
  }

  @Test func companionsBelongToTheKey() {
    let options = BatchOptions(source: "s", outputFolder: "o", workers: 1)
    let job = BatchJob(index: 0, input: .file("a.md"), stem: "a")
    let keys = [[], [[1]], [[2]]].map { options.key(of: job, input: [7], companions: $0) }
    #expect(Set(keys).count == 3)
  }
}
