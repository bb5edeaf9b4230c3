import TestSupport

@testable import GongwenFormats

/// Reads files that were damaged on purpose, by a seed: no reader may crash, hang or grow without bound.
enum FormatMutation {
  /// One damaged file is read.
  ///
  /// - Parameters:
  ///   - seed: What is damaged and how; the same seed does the same.
  ///   - corpus: Whole files to start from, with the names of their formats.
  /// - Returns: Whether it could be read; a refusal is a good answer too.
  static func run(seed: UInt64, corpus: [(format: String, bytes: [UInt8])]) -> Bool {
    guard !corpus.isEmpty else { return false }
    var random = SeededGenerator(seed: seed)
    let (format, whole) = corpus[random.below(corpus.count)]
    let bytes = damage(whole, &random)
    return (try? FormatRegistry.read(bytes, name: "mutant", as: format)) != nil
  }

  /// A few bytes changed, cut out, doubled or put in from elsewhere in the file.
  private static func damage(_ whole: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    for _ in 0...random.below(8) {
      guard !bytes.isEmpty else { return bytes }
      let place = random.below(bytes.count)
      let length = min(bytes.count - place, 1 + random.below(24))
      switch random.below(6) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes[place] ^= 1 << UInt8(random.below(8))
      case 2: bytes.removeSubrange(place..<place + length)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 4:
        let from = random.below(bytes.count - length + 1)
        bytes.replaceSubrange(place..<place + length, with: bytes[from..<from + length])
      default: bytes.removeLast(random.below(bytes.count / 4 + 1))
      }
    }
    return bytes
  }
}
