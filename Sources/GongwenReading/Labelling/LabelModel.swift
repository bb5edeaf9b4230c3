/// The learned weights, read where they lie.
///
/// The file, all numbers little-endian:
///
///     offset  size              what
///     0       4                 "GWL1"
///     4       4                 the number of labels, as in `Label`
///     8       4                 the number of features
///     12      4                 the number of weights
///     16      4                 float: what one step of a weight is worth
///     20      12                floats: how a margin becomes a confidence (see `confidence`)
///     32      4 · labels²       floats: from one label to the next
///             4 · (4096 + 1)    where the hashes with each upper 12 bits begin
///             4 · features      the hashes, rising
///             4 · (features+1)  where the weights of each begin
///             2 · weights       a label in the lower 5 bits, its weight in the upper 11
///
/// Nothing is copied or built when it is opened, so opening costs nothing.
struct LabelModel {
  /// Why a file is no model of this version.
  enum Damage: Error {
    case format
  }

  private let bytes: UnsafeRawBufferPointer
  private let features: Int
  private let step: Float
  private let firstIndex: Int
  private let firstHash: Int
  private let firstOffset: Int
  private let firstWeight: Int
  /// How a margin becomes a confidence: slope, weight of what is unknown, and what is left over.
  private let calibration: (slope: Float, unknown: Float, rest: Float)
  /// From one label (row) to the next (column).
  let transitions: [Float]

  /// - Parameter bytes: the file; it has to outlive the model.
  init(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
    guard bytes.count >= 32, bytes[0] == 0x47, bytes[1] == 0x57, bytes[2] == 0x4C, bytes[3] == 0x31 else {
      throw .format
    }
    func number(_ offset: Int) -> Int { Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))) }
    func float(_ offset: Int) -> Float { Float(bitPattern: UInt32(number(offset))) }
    let labels = number(4)
    features = number(8)
    firstIndex = 32 + 4 * labels * labels
    firstHash = firstIndex + 4 * 4097
    firstOffset = firstHash + 4 * features
    firstWeight = firstOffset + 4 * (features + 1)
    guard labels == Label.count, bytes.count == firstWeight + 2 * number(12) else { throw .format }
    guard number(firstIndex + 4 * 4096) == features, number(firstWeight - 4) == number(12) else { throw .format }
    step = float(16)
    calibration = (float(20), float(24), float(28))
    transitions = (0..<labels * labels).map { float(32 + 4 * $0) }
    self.bytes = bytes
  }

  /// Adds the weights of a feature to the scores of the labels.
  ///
  /// - Returns: whether the model knows the feature.
  @inline(__always)
  func add(_ hash: UInt32, to scores: inout [Float], at base: Int) -> Bool {
    guard let place = place(of: hash) else { return false }
    let (start, end) = weights(of: place)
    for index in start..<end {
      let word = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: firstWeight + 2 * index, as: UInt16.self))
      scores[base + Int(word & 31)] += Float(Int16(bitPattern: word) >> 5) * step
    }
    return true
  }

  /// The weight of a feature for one label.
  func weight(_ hash: UInt32, _ label: Label) -> Float {
    guard let place = place(of: hash) else { return 0 }
    let (start, end) = weights(of: place)
    for index in start..<end {
      let word = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: firstWeight + 2 * index, as: UInt16.self))
      if word & 31 == UInt16(label.rawValue) { return Float(Int16(bitPattern: word) >> 5) * step }
    }
    return 0
  }

  /// How sure a decision is.
  ///
  /// - Parameters:
  ///   - margin: the logarithm of the odds that the chain gives it.
  ///   - unknown: the share of its features that the model has never seen.
  /// - Returns: what held-out texts of other sources say that is worth, as the logarithm of odds.
  func calibrated(_ margin: Float, unknown: Float) -> Float {
    calibration.slope * margin + calibration.unknown * unknown + calibration.rest
  }

  private func weights(of place: Int) -> (Int, Int) {
    (word(firstOffset + 4 * place), word(firstOffset + 4 * place + 4))
  }

  private func place(of hash: UInt32) -> Int? {
    let group = Int(hash >> 20)
    var place = word(firstIndex + 4 * group)
    let end = word(firstIndex + 4 * group + 4)
    while place < end {
      let found = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: firstHash + 4 * place, as: UInt32.self))
      if found == hash { return place }
      if found > hash { return nil }
      place += 1
    }
    return nil
  }

  private func word(_ offset: Int) -> Int {
    Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}
