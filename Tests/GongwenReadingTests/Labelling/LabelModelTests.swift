import Testing

@testable import GongwenReading

@Suite struct LabelModelTests {
  @Test func theCompiledModelIsOfThisVersion() {
    let model = LabelModel.bundled
    #expect(model.transitions.count == Label.count * Label.count)
    #expect(model.layers.map(\.stride) == [1, 2, 4])
    var hidden = [Float](repeating: 0, count: LabelModel.width)
    // The feature that every token has.
    #expect(model.add(FeatureHash(0).finished, to: &hidden, at: 0))
    #expect(hidden.contains { $0 != 0 })
  }

  @Test func refusesWhatIsNoModel() {
    for bytes in [[], [0x47, 0x57, 0x4C, 0x32], [UInt8](repeating: 0x47, count: 4096)] {
      #expect(throws: LabelModel.Damage.self) { try bytes.withUnsafeBytes { _ = try LabelModel($0) } }
    }
  }

  @Test func hashesAreTheSameEverywhere() {
    var list = FeatureList()
    list.add(.shape, 1, 5)
    list.add(.wording, 151, 0x5DE5, 0x4F5C)
    #expect(list.hashes == [0x9C94_CC85, 0x25CA_AB68])
    #expect(list.kinds == [.shape, .wording])
  }
}
