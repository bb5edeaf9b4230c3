import GongwenModel
import GongwenStyle

/// A picture in a cell: as wide as the source has it and its column allows, as high as a row may be.
///
/// It takes the height of some lines of the cell, so that it stands between texts as one more of them.
struct CellPicture {
  /// What it shows.
  var figure: Figure
  /// The picture.
  var resource: Resource
  /// Where it stands in the source.
  var origin: SourceSpan?

  /// The share of a page's height that it takes at most: deeper rows are cut at their lines, and a picture cannot be.
  static let deepest = 0.4

  /// The width that it asks for, in pt.
  func width(upTo measure: Double) -> Double {
    FigureComposer.fitted(resource, width: figure.width, measure: measure, room: .infinity).width
  }

  /// The picture as lines of a cell; lengths in pt.
  ///
  /// - Parameters:
  ///   - left: The left edge of the cell's content.
  ///   - room: Its width.
  ///   - deepest: How high the picture may be.
  ///   - size: The size of the text.
  ///   - pitch: From line to line.
  ///   - owner: Whose it is.
  /// - Returns: The line that holds it, and those that keep its height free.
  func lines(
    left: Double, room: Double, deepest: Double, size: Double, pitch: Double, owner: Owner
  ) -> [SetTable.CellLine] {
    let fitted = FigureComposer.fitted(resource, width: figure.width, measure: max(1, room), room: deepest)
    let count = max(1, Int(((fitted.height - size) / pitch - 1e-6).rounded(.up)) + 1)
    let height = size + Double(count - 1) * pitch
    let picture = Picture(
      resource, x: left + (room - fitted.width) / 2, y: (height - fitted.height) / 2, width: fitted.width,
      height: fitted.height)
    let line = SetTable.CellLine(items: [PageItem(.picture(picture), owner: owner)], lines: [])
    return [line]
      + [SetTable.CellLine](
        repeating: SetTable.CellLine(items: [], lines: [], isJoined: true), count: count - 1)
  }
}
