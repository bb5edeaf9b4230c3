/// The look of figures.
///
/// GB/T 9704-2012 says nothing of figures.
public struct FigureStyle: Sendable, Equatable {
  /// Between a picture and its caption, and between the lines of that, in em of the caption.
  public var captionGap: Double
  /// The height of the frame of a picture that is not there, in lines of the grid, where its name needs no more.
  public var frameHeight: Double
  /// The least width of that frame, in cells.
  public var frameWidth: Double

  /// Creates the look of figures.
  public init(captionGap: Double = 0.5, frameHeight: Double = 4, frameWidth: Double = 14) {
    self.captionGap = captionGap
    self.frameHeight = frameHeight
    self.frameWidth = frameWidth
  }
}
