import GongwenModel
import Testing

@Suite struct PersonRemarkTests {
  @Test(arguments: ["男", "女", "回族", "党外", "非党", "无党派"]) func remarksAreKnown(_ word: String) {
    #expect(PersonRemark.isOne(word))
  }

  @Test(arguments: ["大", "小", "", "水务局", "局长"]) func whatTellsPeopleApartIsNone(_ word: String) {
    #expect(!PersonRemark.isOne(word))
  }
}
