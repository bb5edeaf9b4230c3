import CTypeset
public import GongwenLayout

/// Word boundaries from ICU's Chinese dictionary (`ubrk_open` with UBRK_WORD).
public final class DictionarySegmenter: WordSegmenter {
  /// Creates a segmenter; the dictionary is opened with the first text.
  public init() {}

  private lazy var iterator: OpaquePointer? = {
    var status = U_ZERO_ERROR
    let opened = gongwen_ubrk_open_word("zh", &status)
    return status.rawValue <= U_ZERO_ERROR.rawValue ? opened : nil
  }()

  deinit { if let iterator { gongwen_ubrk_close(iterator) } }

  /// The byte offsets at which words begin; none when the dictionary is missing.
  public func wordStarts(in utf8: [UInt8]) -> [Int] {
    guard let iterator else { return [] }
    let string = String(decoding: utf8, as: UTF8.self)
    let units = Array(string.utf16)
    var status = U_ZERO_ERROR
    gongwen_ubrk_set_text(iterator, units, Int32(units.count), &status)
    guard status.rawValue <= U_ZERO_ERROR.rawValue else { return [] }
    let offsets = Array(string.utf16.indices) + [string.endIndex]
    var result: [Int] = []
    var position = gongwen_ubrk_next(iterator)
    while position > 0, Int(position) < units.count {
      result.append(string.utf8.distance(from: string.startIndex, to: offsets[Int(position)]))
      position = gongwen_ubrk_next(iterator)
    }
    return result
  }
}
