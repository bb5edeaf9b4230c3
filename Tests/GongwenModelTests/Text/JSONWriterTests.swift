import GongwenModel
import Testing

/// Texts in JSON: what a terminal would obey, and what cannot be seen, is written by its number.
@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("述\"职\\", #""述\"职\\""#), ("甲\t乙\r\n", #""甲\t乙\r\n""#), ("\u{1B}]0;\u{7}", #""\u001b]0;\u0007""#),
    ("\u{7F}\u{9B}2J", #""\u007f\u009b2J""#), ("\u{202E}\u{200B}甲", #""\u202e\u200b甲""#),
    ("甲\u{2028}乙\u{FEFF}", #""甲\u2028乙\ufeff""#), ("\u{1FFFE}", #""\ud83f\udffe""#),
    ("　—〔2026〕😀", #""　—〔2026〕😀""#),
  ])
  func whatIsUnseenIsWrittenByItsNumber(text: String, quoted: String) {
    #expect(JSONWriter.quoted(text) == quoted)
  }
}
