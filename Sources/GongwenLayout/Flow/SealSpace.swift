/// The room that a seal (印章) takes above and below the lines it is pressed on (G-63, G-64).
///
/// In grid lines of the page at hand, not in lines of the style: a page whose lines stand closer (G-67) needs more
/// of them for the same seal. Nothing is drawn (E-10).
struct SealSpace: Equatable {
  /// Its diameter, in pt.
  var diameter: Double
  /// The clear space between it and the seals in the row above, in pt.
  var gap: Double
  /// From the paragraph's first line down to the seal's centre, in lines; negative when the centre is above.
  var centre: Double
  /// From the centre of the seals in the row above down to the last line of that row, in lines; `nil` in the
  /// first row, which stands below text.
  var rowAbove: Double?

  /// Empty grid lines between the text or the row above and the paragraph: as few as keep the seal clear of it, so
  /// that in the first row its top is within one line of the text (G-63).
  func blanksAbove(pitch: Double, size: Double) -> Int {
    if let rowAbove {
      return max(0, SealSpace.gridLines((diameter + gap) / pitch - rowAbove - centre - 1))
    }
    return max(1, SealSpace.gridLines((above(pitch, size) - (pitch - size)) / pitch))
  }

  /// Empty grid lines above the paragraph at the top of a page, so that the seal stays in the type area.
  func linesAtTop(pitch: Double, size: Double) -> Int {
    max(0, SealSpace.gridLines(above(pitch, size) / pitch))
  }

  /// Empty grid lines between the last of the paragraph's lines and what follows below the seal.
  func blanksBelow(lines: Int, pitch: Double, size: Double) -> Int {
    max(0, SealSpace.gridLines((below(lines, pitch, size) - (pitch - size)) / pitch))
  }

  /// Empty grid lines below the last of the paragraph's lines at the end of a page.
  func linesAtEnd(lines: Int, pitch: Double, size: Double) -> Int {
    max(0, SealSpace.gridLines(below(lines, pitch, size) / pitch))
  }

  /// From the seal's top to the top of the first line's frame.
  private func above(_ pitch: Double, _ size: Double) -> Double {
    (diameter - size) / 2 - centre * pitch
  }

  /// From the bottom of the last line's frame to the seal's bottom.
  func below(_ lines: Int, _ pitch: Double, _ size: Double) -> Double {
    (diameter - size) / 2 + (centre - Double(lines - 1)) * pitch
  }

  private static func gridLines(_ value: Double) -> Int { Int((value - 1e-9).rounded(.up)) }
}
