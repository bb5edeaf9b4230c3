/// The flags of a point of a simple glyph (OpenType specification, “glyf”).
package enum GlyphFlag {
  package static let onCurve: UInt8 = 0x01
  /// The step along x or y takes one byte.
  package static let shortX: UInt8 = 0x02, shortY: UInt8 = 0x04
  /// A count of further points with the same flag follows.
  package static let repeats: UInt8 = 0x08
  /// A short step is positive; another one is none at all, the point being where the one before is.
  package static let sameOrPositiveX: UInt8 = 0x10, sameOrPositiveY: UInt8 = 0x20
}
