import CWordBreak
public import GongwenLayout

/// Word boundaries from ICU's Chinese dictionary (`ubrk_open` with UBRK_WORD).
///
/// A dictionary rather than a list of our own: 高质量发展 and 党风廉政建设 are divided as readers do.
public final class DictionarySegmenter: WordSegmenter {
  private var words: OpaquePointer?
  private var isOpened = false

  /// Creates a segmenter; the dictionary is opened with the first text, because most titles need no division.
  public init() {}

  deinit { if let words { gongwen_words_close(words) } }

  /// The byte offsets at which words begin; none when the dictionary is missing.
  public func wordStarts(in utf8: [UInt8]) -> [Int] {
    if !isOpened {
      words = gongwen_words_open()
      isOpened = true
    }
    guard let words else { return [] }
    let string = String(decoding: utf8, as: UTF8.self)
    let units = Array(string.utf16)
    let indices = Array(string.utf16.indices)
    return units.withUnsafeBufferPointer { buffer in
      guard gongwen_words_set_text(words, buffer.baseAddress, Int32(buffer.count)) != 0 else { return [] }
      var result: [Int] = []
      var position = Int(gongwen_words_next(words))
      while position > 0, position < indices.count {
        result.append(string.utf8.distance(from: string.startIndex, to: indices[position]))
        position = Int(gongwen_words_next(words))
      }
      return result
    }
  }
}
