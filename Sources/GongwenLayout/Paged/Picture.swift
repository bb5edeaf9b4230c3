public import GongwenModel

/// A picture at its place, in pt; its file is drawn as it is.
public struct Picture: Sendable, Equatable {
  /// The file.
  public var resource: Resource
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Width.
  public var width: Double
  /// Height.
  public var height: Double

  /// Creates a picture; lengths in pt.
  public init(_ resource: Resource, x: Double, y: Double, width: Double, height: Double) {
    self.resource = resource
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}
