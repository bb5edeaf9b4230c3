import Testing

@testable import GongwenModel

@Suite struct DateAtEndTests {
  @Test(arguments: [
    ("青山县委办公室　2026年1月5日印发", "2026年1月5日印发"), ("青山县委办公室二〇二六年一月五日印发", "二〇二六年一月五日印发"),
    ("青山县委办公室　　二○二六年十一月五日印发", "二○二六年十一月五日印发"), ("青山县委办公室　２０２６年１月５日印发", "２０２６年１月５日印发"),
    ("青山县委办公室 2026 年 1 月 5 日印发", "2026 年 1 月 5 日印发"), ("办公室1　2026年1月5日印发", "2026年1月5日印发"),
    ("青山县第一办公室　1月5日印发", "1月5日印发"), ("2026年1月5日印发", "2026年1月5日印发"), ("2025年办公室　2026年1月印发", "2026年1月印发"),
  ])
  func theDateBeginsWithItsYear(_ line: String, _ date: String) {
    let utf8 = Array(line.utf8)
    #expect(String(decoding: utf8[DateAtEnd.start(in: utf8)...], as: UTF8.self) == date)
  }

  @Test(arguments: ["青山县委办公室印发", "青山县委办公室一月印发", "办公室十一", ""])
  func aLineWithoutADateHasNone(_ line: String) {
    #expect(DateAtEnd.start(in: Array(line.utf8)) == line.utf8.count)
  }
}
