import CCollation

/// The order of Chinese by pinyin, as ICU's tables have it: all characters, not the common ones alone.
package final class PinyinCollation {
  private let pinyin: OpaquePointer

  /// Opens the tables; `nil` when ICU is not on the machine.
  package init?() {
    guard let pinyin = gongwen_pinyin_open() else { return nil }
    self.pinyin = pinyin
  }

  deinit { gongwen_pinyin_close(pinyin) }

  /// Bytes that sort as the text does, without a zero among them; none for a text that ICU refuses.
  package func key(of text: String) -> [UInt8] {
    let units = Array(text.utf16)
    guard let length = Int32(exactly: units.count) else { return [] }
    // A character takes three bytes and a few more; what does not fit is asked for again with room enough.
    var room = units.count * 4 + 16
    while true {
      var key = [UInt8](repeating: 0, count: room)
      let needed = Int(gongwen_pinyin_key(pinyin, units, length, &key, Int32(clamping: room)))
      if needed <= room { return Array(key.prefix(max(needed - 1, 0))) }
      room = needed
    }
  }
}
