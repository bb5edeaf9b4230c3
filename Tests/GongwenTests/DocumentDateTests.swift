import Gongwen
import Testing

@Suite struct DocumentDateTests {
  @Test(
    arguments: [
      ("2023年12月31日", 1_704_024_000), ("2023-12-31", 1_704_024_000), ("2024年2月29日", 1_709_208_000),
      ("1970年1月1日", 43_200), ("2024年3月", 1_709_294_400), ("2024.1.5", 1_704_456_000),
      ("二〇二四年一月五日", 1_704_456_000), ("二〇二三年十二月三十一日", 1_704_024_000),
    ] as [(String, Int64)]) func aDateIsNoonUTC(text: String, seconds: Int64)
  {
    #expect(DocumentDate.secondsSince1970(text) == seconds)
  }

  @Test(arguments: [
    "", "2024", "昨天", "2024年13月1日", "2024年0月1日", "2024年1月32日", "99年1月1日", "2023年2月29日", "2024年4月31日",
    "20240105", "99999999999999999999年1月1日",
  ]) func anythingElseIsNone(text: String) { #expect(DocumentDate.secondsSince1970(text) == nil) }
}
