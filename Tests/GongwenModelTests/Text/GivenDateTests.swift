import GongwenModel
import Testing

/// Dates of rosters, front matter and options.
@Suite struct GivenDateTests {
  @Test(arguments: [
    "2026-01-12", "2026-1-12", "2026/1/12", "2026.1.12", "20260112", "2026-01-12 00:00:00", "2026/1/12 0:00",
    "2026-01-12T00:00:00Z", "２０２６－０１－１２", " 2026-01-12 ", "2026-01-12 00:00:00.000",
  ])
  func oneDayIsWrittenInFull(_ text: String) {
    #expect(GivenDate(text) == .day("2026年1月12日"))
  }

  @Test(arguments: [
    "2026年1月12日", "二〇二六年一月十二日", "2026年01月12日", "2024年1月", "　　年　　月　　日", "2026年1月5日印发", "202×年×月×日",
    "2024年2月29日", "2026年　月31日", "2026年1月　日", "　年2月29日",
  ])
  func whatIsWrittenOutStays(_ text: String) { #expect(GivenDate(text) == .written) }

  @Test(arguments: [
    "45669", "9:30:00", "2026-13-45", "2026-02-29", "1/12/2026", "12-Jan-26", "待定", "2026-01",
    "2026-01-12 09:30",
    "2026-01-1200:00", "2026-1/12", "", "00010101", "123456789", "Monday, January 12, 2026", "2026-01-12 00",
    "2026年13月40日", "2026年2月29日", "2026年13月", "2026年0月1日",
  ])
  func theRestIsUnclear(_ text: String) { #expect(GivenDate(text) == .unclear) }

  @Test func leapDaysExist() {
    #expect(GivenDate("2024-02-29") == .day("2024年2月29日"))
    #expect(GivenDate("2000-2-29") == .day("2000年2月29日"))
    #expect(GivenDate("2100-2-29") == .unclear)
  }
}
