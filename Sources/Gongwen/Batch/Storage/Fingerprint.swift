/// A 128-bit hash of bytes (MurmurHash3 x64), for telling whether anything that makes a report has changed.
///
/// Not a seal against forgery, which a batch has no use for: whoever could forge a key can write the output
/// folder itself. Against accident 128 bits are plenty: among 100 000 reports the chance that any two
/// collide is about 10⁻²⁹. Chosen over SHA-256 because each output is hashed too, and this costs a tenth.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  let high: UInt64
  let low: UInt64

  /// Hashes bytes.
  public init(of bytes: [UInt8]) {
    var hash = MurmurState()
    (high, low) = bytes.withUnsafeBytes { hash.digest($0) }
  }

  /// Hashes a list of parts; where one ends and the next begins counts.
  public init(ofParts parts: [[UInt8]]) {
    var joined: [UInt8] = []
    joined.reserveCapacity(parts.reduce(0) { $0 + $1.count + 8 })
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { joined.append(contentsOf: $0) }
      joined += part
    }
    self.init(of: joined)
  }

  /// Reads 32 hexadecimal digits; `nil` when they are none.
  public init?(_ digits: some StringProtocol) {
    guard digits.utf8.count == 32, let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  /// 32 hexadecimal digits.
  public var description: String { Self.digits(high) + Self.digits(low) }

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The running state of MurmurHash3's 128-bit variant for 64-bit machines (Austin Appleby, public domain).
private struct MurmurState {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private let firstFactor: UInt64 = 0x87c3_7b91_1142_53d5
  private let secondFactor: UInt64 = 0x4cf5_ad43_2745_937f

  mutating func digest(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    let blocks = bytes.count / 16
    for block in 0..<blocks {
      let one = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self))
      let two = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16 + 8, as: UInt64.self))
      mix(one, two)
    }
    mixTail(bytes[(blocks * 16)...])
    return finish(UInt64(bytes.count))
  }

  private mutating func mix(_ one: UInt64, _ two: UInt64) {
    first ^= scrambledFirst(one)
    first = (Self.rotate(first, 27) &+ second) &* 5 &+ 0x52dc_e729
    second ^= scrambledSecond(two)
    second = (Self.rotate(second, 31) &+ first) &* 5 &+ 0x3849_5ab5
  }

  private mutating func mixTail(_ tail: Slice<UnsafeRawBufferPointer>) {
    var one: UInt64 = 0
    var two: UInt64 = 0
    for (index, byte) in tail.enumerated() {
      if index < 8 { one |= UInt64(byte) << (8 * index) } else { two |= UInt64(byte) << (8 * (index - 8)) }
    }
    first ^= scrambledFirst(one)
    second ^= scrambledSecond(two)
  }

  private mutating func finish(_ count: UInt64) -> (UInt64, UInt64) {
    first ^= count
    second ^= count
    first &+= second
    second &+= first
    first = Self.avalanche(first)
    second = Self.avalanche(second)
    first &+= second
    second &+= first
    return (first, second)
  }

  private func scrambledFirst(_ value: UInt64) -> UInt64 {
    Self.rotate(value &* firstFactor, 31) &* secondFactor
  }

  private func scrambledSecond(_ value: UInt64) -> UInt64 {
    Self.rotate(value &* secondFactor, 33) &* firstFactor
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }

  private static func avalanche(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 33
    value &*= 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    value &*= 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }
}
