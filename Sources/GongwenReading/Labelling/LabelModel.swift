/// The learned weights, read where they lie.
///
/// It is the mean of several networks of one form, its members: learned from other beginnings and other variants of the
/// texts, they are wrong in different places.
///
/// The file, all numbers little-endian, `m` the number of members, `w` the width of the hidden layers of one, `h` = `m` · `w`,
/// `l` the number of labels:
///
///     "GWL4", then as 32-bit numbers: l, w, m, the number of features
///     floats: calibration (3), transitions (l · l), bias (h), three layers (bias h, then m times 5 · w · w), out (h · l),
///             its bias (l), what each sign of a title is worth (as many as there are; all 0 when not learned)
///     4 · (4096 + 1)     where the hashes with each upper 12 bits begin
///     4 · features       the hashes, rising
///     4 · features       floats: what one step of a feature's row is worth
///     h · features       the rows, signed bytes
///
/// Unchecked because of the pointer: it leads to constant bytes.
/// Rows are used as they lie in the file; only the small dense layers are copied, for alignment.
struct LabelModel: @unchecked Sendable {
  /// Why a file is no model of this version.
  enum Damage: Error {
    case format
  }

  /// One layer that looks at the lines around a line.
  struct Layer {
    /// How many tokens lie between those it looks at.
    var stride: Int
    var bias: [Float]
    /// For each member, each of the five places, each input, all outputs.
    var weights: [Float]
  }

  /// How many networks there are.
  static let members = 3
  /// How wide the hidden layers of one are.
  static let memberWidth = 32
  /// How wide the hidden layers of all are together.
  static let width = members * memberWidth
  /// How many tokens to each side a layer looks at.
  static let reach = 2

  private let bytes: UnsafeRawBufferPointer
  private let hashes: HashTable
  private let firstScale: Int
  private let firstRow: Int
  /// How a margin becomes a confidence: slope, weight of what is unknown, and what is left over.
  private let calibration: [Float]
  /// From one label (row) to the next (column).
  let transitions: [Float]
  /// What every token begins with.
  let bias: [Float]
  /// The layers, from the nearest neighbours outwards.
  let layers: [Layer]
  /// From the hidden layer (row) to the labels.
  let out: [Float]
  let outBias: [Float]
  /// What each sign of a title is worth; empty before it is learned.
  let titleWeights: [Float]

  /// - Parameter bytes: the file; it has to outlive the model.
  /// - Throws: `Damage` for a file that is none of this version.
  init(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
    var reader = ModelReader(bytes)
    guard reader.word() == 0x344C_5747, reader.word() == Label.count, reader.word() == Self.memberWidth,
      reader.word() == Self.members
    else {
      throw .format
    }
    let (features, width, labels) = (reader.word(), Self.width, Label.count)
    calibration = reader.floats(3)
    transitions = reader.floats(labels * labels)
    bias = reader.floats(width)
    layers = [1, 2, 4].map { stride in
      Layer(
        stride: stride, bias: reader.floats(width),
        weights: reader.floats((2 * Self.reach + 1) * width * Self.memberWidth))
    }
    out = reader.floats(width * labels)
    outBias = reader.floats(labels)
    let weights = reader.floats(TitleSign.count)
    titleWeights = weights.contains { $0 != 0 } ? weights : []
    hashes = HashTable(bytes, at: reader.offset, count: features)
    firstScale = hashes.end
    firstRow = firstScale + 4 * features
    guard features < 1 << 20, reader.isSound, bytes.count == firstRow + width * features, hashes.isSound
    else {
      throw .format
    }
    self.bytes = bytes
  }

  /// Adds the row of a feature to a token's hidden layer.
  ///
  /// - Parameters:
  ///   - hash: the feature.
  ///   - hidden: sums, as wide as the hidden layer from `start` on.
  ///   - start: the index of the first of them.
  /// - Returns: whether the model knows the feature.
  func add(_ hash: UInt32, to hidden: inout [Float], at start: Int) -> Bool {
    guard let place = hashes.place(of: hash), let base = bytes.baseAddress else { return false }
    let scale = Float(bitPattern: bytes.word(firstScale + 4 * place))
    // `place` is below the number of features, and the file was found to hold a row for each.
    let row = (base + firstRow + Self.width * place).assumingMemoryBound(to: Int8.self)
    hidden.withUnsafeMutableBufferPointer { hidden in
      // As a pointer: a loop without a sum in its index is done in vectors, in a sixth of the time.
      guard let target = hidden.baseAddress.map({ $0 + start }) else { return }
      for index in 0..<Self.width { target[index] += Float(row[index]) * scale }
    }
    return true
  }

  /// How sure a decision is.
  ///
  /// - Parameters:
  ///   - margin: the logarithm of the odds that the chain gives it.
  ///   - unknown: the share of its features that the model has never seen.
  /// - Returns: what held-out texts of other sources say that is worth, as the logarithm of odds.
  func calibrated(_ margin: Float, unknown: Float) -> Float {
    calibration[0] * margin + calibration[1] * unknown + calibration[2]
  }
}

/// Reads numbers one after the other, and zeros after the end.
private struct ModelReader {
  private let bytes: UnsafeRawBufferPointer
  var offset = 0
  /// Whether nothing was read after the end.
  private(set) var isSound = true

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func word() -> Int { Int(bits()) }

  mutating func floats(_ count: Int) -> [Float] { (0..<count).map { _ in Float(bitPattern: bits()) } }

  private mutating func bits() -> UInt32 {
    guard offset + 4 <= bytes.count else {
      isSound = false
      return 0
    }
    defer { offset += 4 }
    return bytes.word(offset)
  }
}
