import GongwenModel
import GongwenReading
import Testing

/// Lines whose form makes them elements of an official document for certain.
@Suite struct ElementLineTests {
  @Test func theMarksOfATypedHeaderAreKnownByTheirForms() throws {
    let result = try read(
      """
      000001
      机密★1年
      特急
      青溪县人民政府文件
      青政发〔2026〕3号
      关于加强水资源管理的通知
      各乡镇人民政府：
      现就加强水资源管理有关事项通知如下。
      """)
    let lines = result.reading.lines.prefix(4)
    #expect(lines.map(\.label.name) == ["organMark", "organMark", "organMark", "organMark"])
    #expect(Set(lines.map(\.reason)) == ["reading.because.element"], "no person has said it")
    #expect(
      result.document.header?.marks.compactMap { $0.paragraph?.text.string } == ["000001", "机密★1年", "特急"])
  }

  /// The most usual typed head of a paper that goes up (7.2.5, 7.2.6).
  @Test(arguments: ["关于解决县第三中学教学楼加固改造资金的请示", "关于解决资金的请示"])
  func theMarkAboveSignatoriesIsOneOfTheHeader(title: String) throws {
    let result = try read("青溪县教育局文件\n\n青教〔2026〕7号    签发人：林若溪\n\n\(title)\n\n县人民政府：\n\n现将有关情况请示如下。")
    let header = try #require(result.document.header)
    #expect(header.organs.compactMap { $0.paragraph?.text.string } == ["青溪县教育局文件"])
    #expect(header.number?.paragraph?.text.string == "青教〔2026〕7号")
    #expect(header.signatories.compactMap { $0.paragraph?.text.string } == ["签发人：林若溪"])
    let reasons = result.reading.lines.map(\.reason).filter { $0 != "reading.because.blank" }.prefix(2)
    #expect(
      reasons == ["reading.because.element", "reading.because.element"],
      "by their form, not by what the model finds")
    #expect(result.outline.contains("title: \(title)"), "\(result.outline)")
  }

  @Test func aNumberWithoutAMarkBelowItIsNone() throws {
    let result = try read("000001\n关于加强水资源管理的通知\n现就有关事项通知如下。")
    #expect(result.document.header == nil)
    #expect(!result.reading.lines.contains { $0.reason == "reading.because.element" })
  }
}
