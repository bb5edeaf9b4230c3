import TestSupport

/// Makes an input out of others: the same one for the same numbers.
struct Mutator {
  private var random: SeededGenerator

  /// Begins a sequence.
  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int.random(in: 0..<bound, using: &random) }

  /// One of a list.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// A seed changed a few times.
  mutating func mutated(_ seeds: [[UInt8]]) -> [UInt8] {
    var bytes = pick(seeds)
    for _ in 0..<below(8) { change(&bytes, seeds) }
    return bytes.count > 60_000 ? Array(bytes.prefix(60_000)) : bytes
  }

  /// Bytes of a binary file with some of them wrong, or cut short.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) where !bytes.isEmpty { bytes[below(bytes.count)] = UInt8(below(256)) }
    if below(4) == 0 { bytes.removeLast(below(bytes.count + 1)) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = below(bytes.count + 1)
    switch below(12) {
    case 0: if place < bytes.count { bytes[place] = UInt8(below(256)) }
    case 1: if place < bytes.count { bytes[place] ^= 1 << UInt8(below(8)) }
    case 2: bytes.removeSubrange(range(bytes, atMost: 12))
    case 3: bytes.removeSubrange(range(bytes, atMost: bytes.count))
    case 4, 5, 6: bytes.insert(contentsOf: Array(pick(Seeds.fragments).utf8), at: boundary(bytes, place))
    case 7:
      let part = Array(bytes[range(bytes, atMost: 60)])
      bytes.insert(contentsOf: part, at: boundary(bytes, place))
    case 8:
      let part = Array(pick(Seeds.fragments).utf8)
      let count = 1 + below(below(10) == 0 ? 2000 : 40)
      bytes.insert(contentsOf: (0..<count).flatMap { _ in part }, at: boundary(bytes, place))
    case 9:
      let other = pick(seeds)
      // Two whole faults side by side are found by no cut of their bytes.
      if other.count <= 300, below(2) == 0 {
        return bytes.insert(contentsOf: other, at: boundary(bytes, place))
      }
      bytes.replaceSubrange(range(bytes, atMost: 200), with: other[range(other, atMost: 200)])
    case 10:
      guard let scalar = Unicode.Scalar(UInt32(below(0x110000))) else { return }
      bytes.insert(contentsOf: Array(String(scalar).utf8), at: boundary(bytes, place))
    default: reorderLines(&bytes)
    }
  }

  private mutating func range(_ bytes: [UInt8], atMost count: Int) -> Range<Int> {
    let start = boundary(bytes, below(bytes.count + 1))
    return start..<boundary(bytes, min(bytes.count, start + below(count + 1)))
  }

  /// Characters are mostly kept whole: broken encodings are one fault among many.
  private mutating func boundary(_ bytes: [UInt8], _ place: Int) -> Int {
    guard below(20) > 0 else { return place }
    var place = place
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  private mutating func reorderLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    guard lines.count > 1 else { return }
    lines.swapAt(below(lines.count), below(lines.count))
    if below(3) == 0 { lines.append(pick(lines)) }
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
