import GongwenModel
import GongwenReading
import Testing

/// `.` as a stop, typed on a western keyboard.
@Suite struct PointStopTests {
  @Test func pointsEndRunInHeadingsAndArePrintedAsTyped() throws {
    let result = try read("一、工作情况\n(一)抓服务,解难题.走访企业六十家,解决问题三十个.\n(二)抓作风,促落实.开展督查十二次,通报问题五个.")
    #expect(
      result.outline.suffix(2) == [
        "runIn2: (一)抓服务,解难题.走访企业六十家,解决问题三十个.",
        "runIn2: (二)抓作风,促落实.开展督查十二次,通报问题五个.",
      ])
    #expect(result.document.paragraphs.last?.paragraph.lead?.range.upperBound == "(二)抓作风,促落实.".utf8.count)
  }

  @Test func pointsAreNoStopsBesideRealOnes() throws {
    let result = try read("一、工作情况\n（一）抓服务.走访企业六十家，解决问题三十个。\n（二）抓作风.开展督查十二次，通报问题五个。")
    #expect(!result.outline.contains { $0.hasPrefix("runIn2") && $0.hasSuffix("三十个.") })
    #expect(result.document.paragraphs.compactMap(\.paragraph.lead).isEmpty)
  }
}
