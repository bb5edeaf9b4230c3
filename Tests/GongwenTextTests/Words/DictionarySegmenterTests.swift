import GongwenText
import Testing

/// ICU's dictionary: words that a title must not break.
@Suite struct DictionarySegmenterTests {
  private let segmenter = DictionarySegmenter()

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let starts = [0] + segmenter.wordStarts(in: bytes) + [bytes.count]
    return zip(starts, starts.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  @Test func wordsStayWhole() {
    let found = words("关于组织开展领导干部述职工作的通知")
    for word in ["关于", "组织", "开展", "领导", "干部", "通知"] { #expect(found.contains(word), "\(found)") }
    // The dictionary itself cuts 述 职工 作.
    #expect(found.contains { $0.hasSuffix("工作") }, "\(found)")
  }

  /// ICU's dictionary does not know 述职 and divides 述|职工|作.
  @Test func wordsOfTheFieldStayWhole() {
    #expect(words("关于述职工作") == ["关于", "述职", "工作"])
    #expect(words("述职述廉报告") == ["述职", "述廉", "报告"])
    #expect(words("年度述职述廉述法述学") == ["年度", "述职", "述廉", "述法", "述学"])
  }

  @Test func startsAscendAndLieOnCharacters() {
    let text = "2023年度𠮷野家ABC公司👨‍👩‍👧e\u{301}"
    let bytes = Array(text.utf8)
    let starts = segmenter.wordStarts(in: bytes)
    #expect(starts == starts.sorted() && Set(starts).count == starts.count)
    for start in starts {
      #expect(start > 0 && start < bytes.count && bytes[start] & 0xC0 != 0x80, "\(start)")
    }
    #expect(words(text).joined() == text)
  }

  @Test func nothingHasNoWords() {
    #expect(segmenter.wordStarts(in: []) == [])
    #expect(segmenter.wordStarts(in: Array("国".utf8)) == [])
  }
}
