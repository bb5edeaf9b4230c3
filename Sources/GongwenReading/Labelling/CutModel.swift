/// What the features of a place inside a line are worth for a paragraph to begin there, read where it lies.
///
/// The file, all numbers little-endian:
///
///     "GWC1", then as 32-bit numbers: the number of features; a float: what every place begins with
///     4 · (4096 + 1)     where the hashes with each upper 12 bits begin
///     4 · features       the hashes, rising
///     4 · features       floats: what each is worth, as the logarithm of odds
///
/// Unchecked because of the pointer: it leads to constant bytes.
struct CutModel: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  private let hashes: HashTable
  private let firstWeight: Int
  private let bias: Float

  /// - Parameter bytes: the file; it has to outlive the model.
  /// - Throws: `LabelModel.Damage` for a file that is none of this version.
  init(_ bytes: UnsafeRawBufferPointer) throws(LabelModel.Damage) {
    guard bytes.count >= 12, bytes.word(0) == 0x3143_5747 else { throw .format }
    hashes = HashTable(bytes, at: 12, count: Int(bytes.word(4)))
    firstWeight = hashes.end
    guard hashes.count < 1 << 20, bytes.count == firstWeight + 4 * hashes.count, hashes.isSound else {
      throw .format
    }
    bias = Float(bitPattern: bytes.word(8))
    self.bytes = bytes
  }

  /// How probable it is that a paragraph begins at a place, as the logarithm of odds.
  func weight(of features: [UInt32]) -> Float {
    var sum = bias
    for hash in features {
      if let place = hashes.place(of: hash) { sum += Float(bitPattern: bytes.word(firstWeight + 4 * place)) }
    }
    return sum
  }
}
