import Testing

@testable import GongwenRendering

@Suite struct UTCDateTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (951_868_800, "2000-03-01T00:00:00Z"), (1_704_023_999, "2023-12-31T11:59:59Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
    (-1, "1969-12-31T23:59:59Z"), (-2_203_891_200, "1900-03-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"),
  ]) func secondsAreTheCalendarDate(seconds: Int64, text: String) {
    #expect(UTCDate(secondsSince1970: seconds).iso8601 == text)
  }
}
