internal import GongwenModel

/// The classes of characters that structure rests on; half and full width count alike.
enum Characters {
  /// 。！？ and their half-width forms; `.` is no stop, it stands in numbers and ordinals.
  static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", "！", "？", "!", "?", "｡": true
    default: false
    }
  }

  /// A mark that may end a paragraph: a stop, ；：… or what closes a quotation.
  static func endsParagraph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "；", ";", "：", ":", "…": true
    default: isStop(scalar)
    }
  }

  /// Whether a scalar is a comma: ， or 、 count.
  static func isComma(_ scalar: UInt32) -> Bool { scalar == "，" || scalar == "," || scalar == "、" }

  /// Whether a scalar is a colon.
  static func isColon(_ scalar: UInt32) -> Bool { scalar == "：" || scalar == ":" }

  /// A mark that closes a quotation or a bracket and may follow a stop.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, "）", ")", "》", "〉", "」", "』", "】", "〕": true
    default: false
    }
  }

  /// Format and control characters that have no look of their own: zero width, bidirectional, soft hyphen, C0, C1.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4,
      0x17B5:
      true
    case 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF:
      true
    case 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE007F: true
    // Noncharacters: not for interchange, and Cairo refuses a text that holds one.
    case 0xFDD0...0xFDEF: true
    case _ where scalar & 0xFFFE == 0xFFFE: true
    default: false
    }
  }
}
