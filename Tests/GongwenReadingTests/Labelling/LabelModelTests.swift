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

  /// The mean of two networks is not the mean of three.
  @Test func refusesAnotherNumberOfMembers() {
    let known = LabelModel.members
    for members in [known - 1, known + 1] {
      let bytes = Self.emptyModel(members: members)
      #expect(throws: LabelModel.Damage.self) { try bytes.withUnsafeBytes { _ = try LabelModel($0) } }
    }
  }

  /// A model of no features: its head, and zeros for everything else.
  private static func emptyModel(members: Int) -> [UInt8] {
    let (width, labels) = (members * LabelModel.memberWidth, Label.count)
    let layers = 3 * (width + 5 * width * LabelModel.memberWidth)
    let floats = 3 + labels * labels + width + layers + width * labels + labels + TitleSign.count
    let head = [labels, LabelModel.memberWidth, members, 0].flatMap {
      withUnsafeBytes(of: UInt32($0).littleEndian, Array.init)
    }
    return Array("GWL4".utf8) + head + [UInt8](repeating: 0, count: 4 * floats + 4 * 4097)
  }

  @Test func anEmptyModelOfTheRightFormIsOne() throws {
    let bytes = Self.emptyModel(members: LabelModel.members)
    let model = try bytes.withUnsafeBytes { try LabelModel($0) }
    #expect(model.out == [Float](repeating: 0, count: LabelModel.width * Label.count))
  }

  @Test func hashesAreTheSameEverywhere() {
    var list = FeatureList()
    list.add(.shape, 1, 5)
    list.add(.wording, 151, 0x5DE5, 0x4F5C)
    #expect(list.hashes == [0x9C94_CC85, 0x25CA_AB68])
    #expect(list.kinds == [.shape, .wording])
  }
}
