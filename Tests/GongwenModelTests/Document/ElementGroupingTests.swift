import GongwenModel
import Testing

/// 版头 and 版记 of typed lines and of metadata.
@Suite struct ElementGroupingTests {
  private func document(
    _ typed: [(ParagraphRole, String)], _ values: [(String, String)] = []
  ) -> Document {
    var metadata = DocumentMetadata()
    for (key, value) in values { metadata[key] = value }
    return Document(
      metadata: metadata, paragraphs: typed.map { Paragraph($0.0, TracedText(generated: $0.1)) })
  }

  private func marks(_ document: Document) -> [String] {
    (document.header?.marks ?? []).compactMap { $0.paragraph?.text.string }
  }

  /// A copy number from outside joins a level that is typed, above it (G-23).
  @Test func metadataAddsTheMarksThatAreNotTyped() {
    let typed: [(ParagraphRole, String)] = [
      (.securityLevel, "机密★1年"), (.organMark, "青山县人民政府文件"), (.title, "意见"),
    ]
    #expect(marks(document(typed)) == ["机密★1年"])
    #expect(
      marks(document(typed, [("份号", "000007"), ("紧急程度", "特急"), ("密级", "秘密")]))
        == ["000007", "机密★1年", "特急"])
  }

  @Test(arguments: [
    ("机密", "1年", "机密★1年"), ("机密", "★1年", "机密★1年"), ("机密★1年", "1年", "机密★1年"), ("机密★1年", "", "机密★1年"),
    ("", "1年", "★1年"), ("绝密★长期", "1年", "绝密★长期★1年"),
  ]) func nothingOfALevelAndItsTermIsLost(level: String, term: String, printed: String) {
    let values = [("发文机关", "青山县人民政府"), ("密级", level), ("保密期限", term)].filter { !$0.1.isEmpty }
    #expect(marks(document([(.title, "意见")], values)) == [printed])
  }

  @Test func anArchiveIsToldWhatIsTyped() {
    let typed = document([
      (.securityLevel, "机密★1年"), (.organMark, "青山县人民政府文件"), (.documentNumber, "青政发〔2026〕3号"), (.title, "意见"),
    ])
    var metadata = DocumentMetadata()
    metadata.fill(from: typed.header)
    #expect(metadata.securityMark == "机密★1年" && metadata.documentNumber == "青政发〔2026〕3号")
    metadata.documentNumber = "青政发〔2026〕4号"
    metadata.fill(from: typed.header)
    #expect(metadata.documentNumber == "青政发〔2026〕4号")
  }
}
