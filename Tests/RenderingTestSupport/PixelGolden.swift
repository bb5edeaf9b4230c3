import Glibc

/// Small pictures as text: a character a pixel, so that a reader of a failing test sees the shape.
package enum PixelGolden {
  private static let shades = Array(" .:-=+*#%@".unicodeScalars)

  /// Compares darkness values with a golden picture.
  ///
  /// With `RECORD=1` in the environment the file is written and the comparison still fails.
  ///
  /// - Parameters:
  ///   - rows: Darkness 0…255 by line.
  ///   - path: The golden: lines of one shade a pixel.
  ///   - tolerance: How far a pixel may be from its shade's value, beyond half a shade.
  ///   - outliers: How many pixels may be further off.
  /// - Returns: `nil` when they agree; else both pictures.
  /// - Throws: `PDFFile.Malformed` when the golden cannot be read or written.
  package static func mismatch(
    _ rows: [[Int]], file path: String, tolerance: Int, outliers: Int
  ) throws -> String? {
    let picture = rows.map { row in String(String.UnicodeScalarView(row.map { shades[$0 * 9 / 255] })) }
    if let record = getenv("RECORD"), String(cString: record) == "1" {
      guard let file = fopen(path, "w") else { throw PDFFile.Malformed("cannot write \(path)") }
      fputs(picture.map { $0 + "|\n" }.joined(), file)
      fclose(file)
      return "recorded \(path)"
    }
    let golden = try lines(of: path)
    guard golden.count == rows.count else { return "\(golden.count) lines wanted, \(rows.count) got" }
    var wrong = 0
    for (row, line) in zip(rows, golden) {
      guard line.count == row.count else { return "a line of \(line.count) pixels wanted, \(row.count) got" }
      for (value, shade) in zip(row, line) {
        guard let level = shades.firstIndex(of: shade) else { return "‘\(shade)’ is no shade" }
        if abs(value - (level * 255 / 9 + 14)) > tolerance + 14 { wrong += 1 }
      }
    }
    guard wrong > outliers else { return nil }
    let wanted = golden.map { String(String.UnicodeScalarView($0)) }
    return
      "\(wrong) pixels differ\nwanted\n\(wanted.joined(separator: "\n"))\ngot\n\(picture.joined(separator: "\n"))"
  }

  private static func lines(of path: String) throws -> [[Unicode.Scalar]] {
    guard let file = fopen(path, "r") else { throw PDFFile.Malformed("no golden \(path): run with RECORD=1") }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\n")
      .map { $0.unicodeScalars.prefix { $0 != "|" } }
  }
}
