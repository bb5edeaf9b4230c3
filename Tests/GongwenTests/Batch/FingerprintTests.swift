import Testing

@testable import Gongwen

@Suite struct FingerprintTests {
  /// Values of the reference implementation of MurmurHash3_x64_128 with seed 0.
  @Test(arguments: [
    ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
    ("hello, world", "342fac623a5ebc8e4cdcbc079642414d"),
    ("The quick brown fox jumps over the lazy dog.", "cd99481f9ee902c9695da1a38987b6e7"),
  ])
  func reference(text: String, digits: String) {
    #expect(Fingerprint(of: Array(text.utf8)).description == digits)
    #expect(Fingerprint(digits) == Fingerprint(of: Array(text.utf8)))
  }

  @Test func boundsOfPartsCount() {
    #expect(Fingerprint(ofParts: [[1], [2]]) != Fingerprint(ofParts: [[1, 2], []]))
  }

  @Test(arguments: ["", "xyz", String(repeating: "g", count: 32)])
  func otherTextIsNoFingerprint(text: String) { #expect(Fingerprint(text) == nil) }
}
