import GongwenModel
import Testing

@Suite struct CrossReferencesTests {
  private func diagnostics(_ texts: [String], extra: [Paragraph] = []) -> [[String]] {
    CrossReferences.run(Document(paragraphs: texts.map(NumberingCheckTests.block) + extra)).map(\.arguments)
  }

  @Test func reportsAMissingPart() {
    #expect(diagnostics(["一、甲", "二、乙", "详见第三部分。"]) == [["见第三部分", "第三部分"]])
  }

  @Test func acceptsAPartThatIsThere() {
    #expect(diagnostics(["一、甲", "二、乙", "详见第二部分。"]) == [])
  }

  @Test func comparesAttachmentsWithTheirList() {
    let note = Paragraph(.attachmentNote, TracedText(generated: "附件：清单"))
    #expect(diagnostics(["制定方案（见附件1）。"], extra: [note]) == [])
    #expect(diagnostics(["制定方案（见附件2）。"], extra: [note]) == [["见附件2", "附件2"]])
  }

  @Test func leavesOtherTextsAlone() {
    #expect(diagnostics(["根据《信访工作条例》第三十条办理。", "各方意见第三次征求。"]) == [])
  }
}

@Suite struct AnnouncedCountTests {
  private func diagnostics(_ texts: [String]) -> [[String]] {
    AnnouncedCount.run(Document(paragraphs: texts.map(NumberingCheckTests.block))).map(\.arguments)
  }

  @Test func countsWithinTheParagraph() {
    #expect(diagnostics(["要做好以下三点：一是学习。二是工作。"]) == [["以下三点", "2"]])
    #expect(diagnostics(["要做好以下两点：一是学习。二是工作。"]) == [])
  }

  @Test func countsTheNumberedBlocksBelow() {
    #expect(diagnostics(["主要做了以下四个方面工作：", "一、甲", "（一）甲", "二、乙", "三、丙"]) == [["以下四个方面", "3"]])
    #expect(diagnostics(["主要做了以下3项工作：", "一、甲", "二、乙", "三、丙"]) == [])
  }

  @Test func countsSentencesBelow() {
    #expect(diagnostics(["要把握以下3点。", "第一，学习。", "第二，工作。"]) == [["以下3点", "2"]])
  }

  @Test func staysSilentWhereNothingIsCounted() {
    #expect(diagnostics(["存在以下三点不足。", "学习不够，作风不实。"]) == [])
  }
}
