internal import GongwenModel

/// Reads `.` as 。 in a text that ends its sentences so, as a western keyboard types them.
///
/// Only the scalars that reading looks at change; the printed characters are still those of the source.
enum PointStops {
  /// Changes the points after Han characters, when they and not 。 are the stops of the text.
  static func read(_ text: inout ScalarText) {
    var points: [Int] = []
    var stops = 0
    var ends = 0
    for index in text.scalars.indices {
      let scalar = text.scalars[index]
      if scalar == "。" { stops += 1 }
      guard scalar == "." || scalar == "．", index > 0, isSentenceEnd(text.scalars[index - 1]) else {
        continue
      }
      let next = index + 1 < text.scalars.count ? text.scalars[index + 1] : 0x0A
      guard next == 0x0A || ScalarSet.isHan(next) || Characters.isClosing(next) else { continue }
      points.append(index)
      if next == 0x0A { ends += 1 }
    }
    guard ends >= 2, ends * 3 >= points.count, points.count > stops * 2 else { return }
    text.readAsStops(points)
  }

  /// Whether a stop can stand after a character: after 一 a point belongs to an ordinal.
  private static func isSentenceEnd(_ scalar: UInt32) -> Bool {
    ScalarSet.isHan(scalar) && !HanNumeral.isNumeral(scalar) || scalar == "%" || scalar == "％"
      || Characters.isClosing(scalar)
  }
}
