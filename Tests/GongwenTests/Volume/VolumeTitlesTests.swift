import GongwenModel
import Testing

@testable import Gongwen

@Suite struct VolumeTitlesTests {
  private let report = "2025年度述职报告"

  @Test func theCoverHasWhatMostReportsHave() {
    #expect(VolumeTitles([report, report]).cover == "2025年度述职报告汇编")
    #expect(VolumeTitles([report, "2024年度述职报告", report]).cover == "2025年度述职报告汇编")
    #expect(VolumeTitles([report, "2025年述廉报告", "2025年工作总结", "关于履职的报告"]).cover == "2025年度汇编")
    #expect(VolumeTitles(["2025年度述职报告", "2024年度工作总结"]).cover == "汇编")
    #expect(VolumeTitles([nil, nil]).cover == "汇编")
  }

  @Test func aReportOfAnotherYearIsTold() {
    let odd = VolumeTitles([report, report, "2024年度述职报告", "2024—2025年度述职报告", "说明", report]).oddYears
    #expect(odd.map(\.place) == [2])
    #expect(odd.first?.diagnostic.arguments == ["2024年度述职报告", "2025"])
    #expect(VolumeTitles([report, report, "2024年度述职报告", "2024年度工作总结"]).oddYears.isEmpty)
  }
}
