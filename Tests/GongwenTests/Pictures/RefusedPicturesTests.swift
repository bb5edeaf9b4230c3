import GongwenFormats
import GongwenModel
import RenderingTestSupport
import Testing

@testable import Gongwen

@Suite struct RefusedPicturesTests {
  private func picture(_ name: String, width: Int, height: Int) -> Resource {
    let sample = SamplePictures.png
    return Resource(name: name, format: sample.format, bytes: sample.bytes, width: width, height: height)
  }

  private func refused(_ pictures: [Resource]) -> [String] {
    var resources: [ResourceID: Resource] = [:]
    for (index, picture) in pictures.enumerated() { resources[ResourceID(index)] = picture }
    let found = RefusedPictures(among: resources)
    var document = Document(resources: resources)
    found.remove(from: &document)
    #expect(document.resources.count == pictures.count - found.diagnostics.count)
    return found.diagnostics.map { ([$0.id] + $0.arguments).joined(separator: " ") }
  }

  @Test func picturesHaveALimitTogether() {
    let large = (1...3).map { picture("\($0).png", width: 10_000, height: 9_999) }
    let small = picture("small.png", width: 100, height: 100)
    #expect(refused(large + [small]) == ["picture.sum 3.png 200"])
  }

  @Test func whatIsNotDrawnTakesNoRoom() {
    let damaged = Resource(name: "d.png", format: .png, bytes: [], width: 10_000, height: 10_000)
    let photograph = SamplePictures.jpeg
    let large = Resource(
      name: "j.jpg", format: .jpeg, bytes: photograph.bytes, width: 10_000, height: 10_000)
    let fitting = (1...2).map { picture("\($0).png", width: 10_000, height: 10_000) }
    #expect(refused([damaged, large, large, large] + fitting) == ["picture.damaged d.png"])
  }

  /// A good head promises what the rest does not hold.
  @Test func aPhotographIsReadToItsEnd() throws {
    for sample in [SamplePictures.jpeg, SamplePictures.inks] {
      var (tables, data) = (sample, sample)
      // The tables of quantisation become comments.
      for index in tables.bytes.indices.dropLast()
      where Array(tables.bytes[index...index + 1]) == [0xFF, 0xDB] {
        tables.bytes[index + 1] = 0xFE
      }
      data.bytes.removeSubrange(data.bytes.count - 4..<data.bytes.count - 2)
      #expect(refused([sample]) == [])
      #expect(refused([tables]) == ["picture.damaged \(sample.name)"])
      var resources = [ResourceID(0): data]
      let found = RefusedPictures(among: resources)
      #expect(found.diagnostics.map(\.id) == ["picture.partial"], "\(sample.name)")
      var document = Document(resources: resources)
      found.remove(from: &document)
      resources = document.resources
      #expect(resources.count == 1, "what is there is printed")
    }
  }
}
