/// The features of one token, as hashes, with the kind of evidence each of them is.
///
/// One list is filled for token after token, so that nothing is allocated on the way.
struct FeatureList {
  /// The hashes.
  private(set) var hashes: [UInt32] = []
  /// The kind of evidence of each of them.
  private(set) var kinds: [Evidence] = []

  /// Forgets the last token.
  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
  }

  /// Adds a feature: a template's number and its values.
  mutating func add(_ kind: Evidence, _ template: UInt32, _ values: UInt32...) {
    var hash = FeatureHash(template)
    for value in values { hash.add(value) }
    append(kind, hash)
  }

  /// Adds a feature whose value is a stretch of text.
  mutating func add(_ kind: Evidence, _ template: UInt32, text: ArraySlice<UInt32>) {
    var hash = FeatureHash(template)
    for value in text { hash.add(value) }
    append(kind, hash)
  }

  /// Adds a feature whose value is a number and a name.
  mutating func add(_ kind: Evidence, _ template: UInt32, _ value: UInt32, text: String) {
    var hash = FeatureHash(template)
    hash.add(value)
    for byte in text.utf8 { hash.add(UInt32(byte)) }
    append(kind, hash)
  }

  private mutating func append(_ kind: Evidence, _ hash: FeatureHash) {
    hashes.append(hash.finished)
    kinds.append(kind)
  }
}

/// A 32-bit hash over numbers, the same on every machine.
struct FeatureHash {
  private var state: UInt32

  init(_ seed: UInt32) { state = (seed &+ 1) &* 0x9E37_79B1 }

  /// Mixes in a value.
  mutating func add(_ value: UInt32) {
    state = (state ^ value) &* 0x85EB_CA6B
    state ^= state >> 13
  }

  /// The hash; never 0, which marks an empty place in the model's table.
  var finished: UInt32 {
    var value = state &* 0xC2B2_AE35
    value ^= value >> 16
    return value == 0 ? 1 : value
  }
}
