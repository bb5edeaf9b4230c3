import Foundation
import GongwenLayout
import GongwenModel
import RenderingTestSupport
import Testing

@testable import GongwenText

/// A face is exactly the one that was asked for, or the run ends with a fault that names the file.
@Suite struct FaceIdentityTests {
  private func withCopy(of bytes: Data, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gongwen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("face.ttf")
    try bytes.write(to: file)
    try body(file.path)
  }

  private func faultOfOpening(_ path: String, index: Int = 0, name: String = "Wanted-Regular") -> Fault? {
    let file = FaceFile(path: path, index: index, postScriptName: name)
    do throws(Fault) {
      _ = try ShapingFace(file)
      return nil
    } catch { return error }
  }

  @Test func anIntactFileOpens() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: try FetchedFonts.file("FandolHei-Regular").path))
    try withCopy(of: data) { path in #expect(faultOfOpening(path, name: "FandolHei-Regular") == nil) }
  }

  @Test func anotherFaceInItsPlaceIsRefused() throws {
    let path = try FetchedFonts.file("FandolHei-Regular").path
    let fault = try #require(faultOfOpening(path), "FandolHei-Regular was taken for Wanted-Regular")
    #expect(
      fault.diagnostic.id == "font.other-face" && fault.diagnostic.arguments == ["Wanted-Regular", path])
  }

  @Test(arguments: [0, 12, 4096]) func aFileCutShortIsRefusedByName(size: Int) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: try FetchedFonts.file("FandolHei-Regular").path))
    try withCopy(of: data.prefix(size)) { path in
      let fault = try #require(faultOfOpening(path), "a file of \(size) bytes was taken for a font")
      #expect(fault.category == .fonts && fault.path == path)
      #expect(fault.diagnostic.arguments.contains("Wanted-Regular"))
    }
  }

  @Test func noiseIsRefused() throws {
    var state: UInt64 = 7
    let noise = (0..<50_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    try withCopy(of: Data(noise)) { path in #expect(faultOfOpening(path)?.category == .fonts) }
  }

  @Test func aFileThatIsGoneIsRefused() {
    #expect(faultOfOpening("/nonexistent/face.ttf")?.diagnostic.id == "font.unusable")
  }

  @Test func aFaceNumberThatTheFileDoesNotHaveIsRefused() throws {
    let path = try FetchedFonts.file("FandolHei-Regular").path
    #expect(faultOfOpening(path, index: 3)?.category == .fonts)
  }
}
