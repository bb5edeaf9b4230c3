import CWordBreak
internal import GongwenLayout

/// Word boundaries from ICU's Chinese dictionary (`ubrk_open` with UBRK_WORD).
///
/// A dictionary rather than a list of our own: 高质量发展 and 党风廉政建设 are divided as readers do. Only the
/// words of the field that it does not know are set apart first: it divides 述职工作 into 述, 职工 and 作.
package final class DictionarySegmenter: WordSegmenter {
  private static let fieldWords = ["述职", "述廉", "述法", "述学", "履职", "公文"].map { Array($0.utf8) }
  /// Whether the dictionary was looked for and is not there.
  package var isMissing: Bool { isOpened && words == nil }
  private var words: OpaquePointer?
  private var isOpened = false

  /// Creates a segmenter; the dictionary is opened with the first text, because most titles need no division.
  package init() {}

  deinit { if let words { gongwen_words_close(words) } }

  /// The byte offsets at which words begin; none when the dictionary is missing.
  package func wordStarts(in utf8: [UInt8]) -> [Int] {
    if !isOpened {
      words = gongwen_words_open()
      isOpened = true
    }
    guard let words else { return [] }
    var starts: [Int] = []
    for piece in DictionarySegmenter.pieces(of: utf8) {
      if piece.range.lowerBound > 0 { starts.append(piece.range.lowerBound) }
      if !piece.isWord { starts += innerStarts(in: utf8[piece.range], words) }
    }
    return starts
  }

  /// The text cut before and after each word of the field.
  private static func pieces(of utf8: [UInt8]) -> [(range: Range<Int>, isWord: Bool)] {
    var pieces: [(range: Range<Int>, isWord: Bool)] = []
    var start = 0
    var offset = 0
    while offset < utf8.count {
      guard let word = fieldWords.first(where: { utf8[offset...].starts(with: $0) }) else {
        offset += 1
        continue
      }
      if start < offset { pieces.append((start..<offset, false)) }
      pieces.append((offset..<offset + word.count, true))
      offset += word.count
      start = offset
    }
    if start < utf8.count { pieces.append((start..<utf8.count, false)) }
    return pieces
  }

  /// The word starts inside a piece, its own start left out, as offsets in the whole text.
  private func innerStarts(in piece: ArraySlice<UInt8>, _ words: OpaquePointer) -> [Int] {
    let string = String(decoding: piece, as: UTF8.self)
    let units = Array(string.utf16)
    let indices = Array(string.utf16.indices)
    let boundaries = units.withUnsafeBufferPointer { buffer -> [Int] in
      guard gongwen_words_set_text(words, buffer.baseAddress, Int32(buffer.count)) != 0 else { return [] }
      var result: [Int] = []
      var position = Int(gongwen_words_next(words))
      while position > 0, position < indices.count {
        result.append(position)
        position = Int(gongwen_words_next(words))
      }
      return result
    }
    return WordEdges.trusted(boundaries, units).map {
      piece.startIndex + string.utf8.distance(from: string.startIndex, to: indices[$0])
    }
  }
}
