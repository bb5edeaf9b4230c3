import Testing

@testable import GongwenRendering

@Suite struct ContactSheetTests {
  private func image(_ width: Int, _ height: Int, _ channels: Int, _ pixels: [UInt8]) -> PageImage {
    PageImage(width: width, height: height, channels: channels, pixels: pixels)
  }

  @Test func squaresAreAveraged() {
    let grey = image(4, 2, 1, [0, 100, 255, 255, 200, 100, 255, 255])
    #expect(grey.reduced(by: 2).pixels == [100, 255])
    let colour = image(2, 2, 3, [0, 10, 20, 40, 10, 20, 0, 10, 20, 40, 10, 24])
    #expect(colour.reduced(by: 2).pixels == [20, 10, 21])
  }

  @Test func aPictureIsPutAtItsPlaceAndCutAtTheEdge() {
    var sheet = image(3, 2, 1, [UInt8](repeating: 255, count: 6))
    sheet.paste(image(2, 2, 1, [1, 2, 3, 4]), x: 2, y: 0)
    #expect(sheet.pixels == [255, 255, 1, 255, 255, 3])
  }

  @Test func aGreyPictureGoesOnAColouredSheet() {
    var sheet = image(2, 1, 1, [9, 8])
    sheet.makeColour()
    #expect(sheet.pixels == [9, 9, 9, 8, 8, 8])
    sheet.paste(image(1, 1, 1, [5]), x: 0, y: 0)
    sheet.paste(image(1, 1, 3, [1, 2, 3]), x: 1, y: 0)
    #expect(sheet.pixels == [5, 5, 5, 1, 2, 3])
  }
}
