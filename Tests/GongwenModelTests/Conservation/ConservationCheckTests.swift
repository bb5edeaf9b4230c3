import GongwenModel
import Testing

@Suite struct ConservationCheckTests {
  private let source = SourceText(name: "t", text: "一、学习情况\n全年 读书十二本。广告网www.example.com")
  private let advert = LedgerEntry(.noise, span: SourceSpan(44, 68), removed: "广告网www.example.com")

  private func verify(_ printed: String, _ ledger: [LedgerEntry]) -> Diagnostic? {
    ConservationCheck.verify(source: source, ledger: ledger, printed: Array(printed.utf8))
  }

  @Test func acceptsWhatTheLedgerExplains() {
    #expect(verify("一、学习情况全年读书十二本。", [advert]) == nil)
  }

  @Test func doesNotCountWhiteSpace() {
    #expect(verify("一、　学习情况 全年读书十二本。", [advert]) == nil)
  }

  @Test func namesALostCharacterAndItsPlace() {
    let diagnostic = verify("一、学习情况全年书十二本。", [advert])
    #expect(diagnostic?.id == "conservation.lost")
    #expect(diagnostic?.arguments == ["读", "U+8BFB", "1"])
    #expect(diagnostic?.span == SourceSpan(26, 29))
    #expect(diagnostic?.severity == .error)
  }

  @Test func namesAnAddedCharacter() {
    let diagnostic = verify("一、学习情况全年读书十二本。。", [advert])
    #expect(diagnostic?.id == "conservation.added")
    #expect(diagnostic?.arguments.first == "。")
  }

  @Test func catchesARemovalThatIsNotListed() {
    #expect(verify("一、学习情况全年读书十二本。", [])?.arguments.first == "广")
  }

  @Test func catchesAListedRemovalThatIsPrinted() {
    #expect(verify("一、学习情况全年读书十二本。广告网www.example.com", [advert])?.id == "conservation.added")
  }

  @Test func countsGeneratedText() {
    let title = LedgerEntry(.generated, added: "述职报告")
    #expect(verify("述职报告一、学习情况全年读书十二本。", [advert, title]) == nil)
    #expect(verify("一、学习情况全年读书十二本。", [advert, title])?.arguments.first == "述")
  }

  @Test func countsRareCharactersBeyondTheBasicPlane() {
    let source = SourceText(name: "t", text: "𠮷野家")
    #expect(ConservationCheck.verify(source: source, ledger: [], printed: Array("𠮷野家".utf8)) == nil)
    #expect(
      ConservationCheck.verify(source: source, ledger: [], printed: Array("吉野家".utf8))?.arguments[1]
        == "U+20BB7")
  }
}
