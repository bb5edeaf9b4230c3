internal import GongwenModel

extension String {
  /// The scalars of a string, as the flat arrays of reading have them.
  var flatScalars: [UInt32] { unicodeScalars.map(\.value) }
}

extension [UInt32] {
  /// The scalars as a string.
  var string: String {
    var result = String.UnicodeScalarView()
    for value in self { if let scalar = Unicode.Scalar(value) { result.append(scalar) } }
    return String(result)
  }

  /// Whether another text occurs in this one.
  func contains(text other: [UInt32]) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<(start + other.count)].elementsEqual(other) { return true }
    }
    return false
  }

  /// Whether two texts are the same but for white space and the width of their marks.
  func sameText(as other: [UInt32]) -> Bool {
    func key(_ text: [UInt32]) -> [UInt32] {
      text.compactMap { scalar in
        if ScalarSet.isWhiteSpace(scalar) { return nil }
        return scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar
      }
    }
    return key(self) == key(other)
  }
}
