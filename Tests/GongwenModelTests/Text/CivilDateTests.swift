import GongwenModel
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2026, 1, 5, 20_458),
    (1900, 1, 1, -25_567), (0, 2, 29, -719_469), (-1, 12, 31, -719_529), (9999, 12, 31, 2_932_896),
  ])
  func aDayIsANumberAndTheNumberIsTheDay(_ year: Int, _ month: Int, _ day: Int, _ number: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == number)
    #expect(CivilDate(daysSince1970: number) == date)
  }

  /// Eight hundred years, so that every kind of century is among them.
  @Test func daysFollowEachOther() {
    var number = CivilDate(daysSince1970: -200_000).daysSince1970
    var odd: [Int] = []
    for expected in -200_000..<100_000 {
      if number != expected || CivilDate(daysSince1970: expected).daysSince1970 != expected {
        odd.append(expected)
      }
      number += 1
    }
    #expect(odd.isEmpty)
  }

  @Test(arguments: [(2023, 2, 29), (2100, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (2024, 1, 0)])
  func whatTheCalendarDoesNotHaveIsNoDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func isPrintedWithoutLeadingZeros() {
    #expect(CivilDate(year: 2026, month: 1, day: 5)?.text == "2026年1月5日")
  }
}
