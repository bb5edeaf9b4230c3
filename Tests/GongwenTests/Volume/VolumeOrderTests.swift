import GongwenModel
import Testing

@testable import Gongwen

@Suite struct VolumeOrderTests {
  private let jobs = [("王五", "水务局"), ("阿六", "林业局"), ("张三", "水务局"), ("李四", "林业局"), ("白七", nil)]
    .enumerated().map { index, person in
      var metadata = DocumentMetadata()
      metadata.name = person.0
      metadata.unit = person.1
      return VolumeJob(
        job: BatchJob(index: index, input: .absent, metadata: metadata, stem: "x"), source: "r")
    }

  @Test(arguments: [
    (VolumeOrder.roster, "王五阿六张三李四白七"), (.name, "阿六白七李四王五张三"), (.unit, "王五张三阿六李四白七"),
  ])
  func orders(order: VolumeOrder, names: String) {
    #expect(order.sorted(jobs).map { $0.job.metadata.name ?? "" }.joined() == names)
  }
}
