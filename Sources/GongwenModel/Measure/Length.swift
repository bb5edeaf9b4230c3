/// A length as a style writes it, resolved late against the size or the grid it belongs to.
public enum Length: Sendable, Hashable {
  /// PDF points, 1/72 inch.
  case points(Double)
  /// Cells of the character grid (字, G-01).
  case characters(Double)
  /// Slots of the line grid (行, G-02).
  case lines(Double)

  /// A length in millimetres.
  public static func millimetres(_ value: Double) -> Length { .points(value * pointsPerMillimetre) }

  /// Points in a millimetre.
  public static let pointsPerMillimetre = 72 / 25.4

  /// The length in points, where one character is `cell` pt and one line `line` pt.
  public func points(cell: Double, line: Double) -> Double {
    switch self {
    case .points(let value): value
    case .characters(let value): value * cell
    case .lines(let value): value * line
    }
  }
}
