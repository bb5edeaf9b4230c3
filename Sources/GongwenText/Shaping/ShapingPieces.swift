import GongwenLayout
import GongwenModel

/// Cuts a stretch of text into pieces that the shaping libraries take in one go.
///
/// They do work for each item that grows with all of the text before it, and a cluster counts its bytes in sixteen
/// bits; pieces keep both within bounds. Text of any report is cut between two Han characters, where no glyph depends
/// on the other; only what has no such place for thousands of bytes is cut elsewhere.
struct ShapingPieces {
  /// A piece of the text.
  struct Piece {
    var range: Range<Int>
    /// The number of characters, when all are Han or figures and marks among them, with one of Han at least: Pango makes
    /// one item of them in any face, with the script of Han; `nil` for any other text.
    var plainCount: Int?
  }

  /// The bytes before and after a piece that shaping may look at: more than the five characters that it does.
  static let context = 32

  private let bytes: [UInt8]

  /// Prepares to cut.
  ///
  /// - Parameter bytes: The whole text.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The pieces of a range, one after another.
  func pieces(of range: Range<Int>) -> [Piece] {
    var result: [Piece] = []
    var start = range.lowerBound
    var safe = start
    var marks = 0
    var wasHan = false
    var hasHan = false
    var isPlain = true
    var count = 0
    var offset = start
    while offset < range.upperBound {
      let (scalar, length) = decodeScalar(bytes, at: offset)
      let isHan = (0x4E00...0x9FFF).contains(scalar)
      marks = TextStretches.joinsPrevious(scalar) ? marks + 1 : 0
      if isHan, wasHan { safe = offset }
      wasHan = isHan
      hasHan = hasHan || isHan
      isPlain = isPlain && (isHan || Self.standsAmongHan(scalar))
      count += 1
      if marks > LimitTable.combiningMarks || offset + length - start > LimitTable.shapingBytes {
        let cut = marks <= LimitTable.combiningMarks && safe > start ? safe : offset
        // What was seen behind the cut is not worth a second look: such a long piece is itemised.
        result.append(Piece(range: start..<cut))
        (start, safe, marks) = (cut, cut, 0)
        (isPlain, hasHan) = (false, false)
      }
      offset += length
    }
    if start < range.upperBound {
      result.append(Piece(range: start..<range.upperBound, plainCount: isPlain && hasHan ? count : nil))
    }
    return result
  }

  /// Figures and marks, whose script is that of the characters beside them.
  private static func standsAmongHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x40, "、", "。", "〈", "〉", "《", "》", "「", "」", "『", "』", "【", "】", "〔", "〕", "，", "：", "；",
      "？", "！", "（",
      "）", "“", "”", "‘", "’", "—", "…", "·":
      true
    default: false
    }
  }

  /// A piece with what stands around it, whole characters only.
  func window(around piece: Range<Int>) -> Range<Int> {
    var start = max(0, piece.lowerBound - Self.context)
    while start > 0, start < piece.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(bytes.count, piece.upperBound + Self.context)
    while end < bytes.count, end > piece.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
