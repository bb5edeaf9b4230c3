import Glibc

/// Text goldens: expected results in files that a person can read.
package enum Golden {
  /// Compares a result with a file.
  ///
  /// With `RECORD=1` in the environment the file is written and the comparison still fails, so that no run that
  /// records can pass.
  ///
  /// - Parameters:
  ///   - actual: The result.
  ///   - path: The file.
  /// - Returns: `nil` when they are the same; else a message with the first line that differs.
  package static func mismatch(_ actual: String, file path: String) -> String? {
    if let record = getenv("RECORD"), String(cString: record) == "1" {
      guard let file = fopen(path, "w") else { return "cannot write \(path)" }
      fputs(actual, file)
      fclose(file)
      return "recorded \(path)"
    }
    guard let expected = contents(of: path) else {
      return "no golden \(path): run with RECORD=1 and read what it holds"
    }
    if expected == actual { return nil }
    let (wanted, got) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      actual.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(wanted, got).prefix { $0 == $1 }.count
    return """
      \(path):\(line + 1) differs
      expected: \(line < wanted.count ? wanted[line] : "(end)")
      got:      \(line < got.count ? got[line] : "(end)")
      """
  }

  /// The text of a file; `nil` when it cannot be read.
  package static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
