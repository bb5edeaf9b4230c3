/// An ICC profile of sRGB (IEC 61966-2-1), made here so that no file is needed for it.
///
/// Version 4, because only there the curve is a formula of 32 bytes instead of a table of thousands.
enum ColourProfile {
  /// The profile's bytes.
  static let sRGB: [UInt8] = {
    let curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
    // Colorants and adaptation from D65 to the D50 of the connection space, by Bradford's matrix.
    let matrix = [
      1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678,
    ]
    let tags: [(String, [UInt8])] = [
      ("desc", localized("sRGB IEC61966-2.1")), ("cprt", localized("No copyright, use freely")),
      ("wtpt", numbers("XYZ ", [0.9642, 1, 0.8249])), ("chad", numbers("sf32", matrix)),
      ("rXYZ", numbers("XYZ ", [0.436066, 0.222488, 0.013916])),
      ("gXYZ", numbers("XYZ ", [0.385147, 0.716873, 0.097076])),
      ("bXYZ", numbers("XYZ ", [0.143066, 0.060608, 0.714096])),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    return profile(tags)
  }()

  private static func profile(_ tags: [(String, [UInt8])]) -> [UInt8] {
    var table = word(tags.count)
    var data: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    let start = 128 + 4 + 12 * tags.count
    for (name, content) in tags {
      // The three channels share one curve.
      let place = places[content] ?? start + data.count
      if places.updateValue(place, forKey: content) == nil { data += content }
      table += Array(name.utf8) + word(place) + word(content.count)
    }
    return header(size: start + data.count) + table + data
  }

  /// The header of a display profile from RGB to XYZ.
  private static func header(size: Int) -> [UInt8] {
    var header = word(size) + word(0) + word(0x0420_0000)
    header += "mntrRGB XYZ ".utf8
    // 2026-01-01, the day of its making.
    header += [0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    header += "acsp".utf8
    header += [UInt8](repeating: 0, count: 28)
    header += [0.9642, 1, 0.8249].flatMap(fixed)
    return header + [UInt8](repeating: 0, count: 128 - header.count)
  }

  private static func localized(_ text: String) -> [UInt8] {
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let tag =
      Array("mluc".utf8) + word(0) + word(1) + word(12) + Array("enUS".utf8) + word(units.count) + word(28)
    return padded(tag + units)
  }

  private static func numbers(_ type: String, _ values: [Double]) -> [UInt8] {
    Array(type.utf8) + word(0) + values.flatMap(fixed)
  }

  /// A curve of type 3: a power above a line.
  private static func parametricCurve(_ values: [Double]) -> [UInt8] {
    Array("para".utf8) + word(0) + [0, 3, 0, 0] + values.flatMap(fixed)
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
  }

  /// 16 bits before the point and 16 after.
  private static func fixed(_ value: Double) -> [UInt8] { word(Int((value * 65_536).rounded())) }

  private static func word(_ value: Int) -> [UInt8] {
    let bits = UInt32(truncatingIfNeeded: value)
    return [24, 16, 8, 0].map { UInt8(bits >> $0 & 0xFF) }
  }
}
