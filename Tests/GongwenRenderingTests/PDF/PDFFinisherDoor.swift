import GongwenModel

@testable import GongwenRendering

/// The finisher for tests that see only the module's public side.
enum PDFFinisherDoor {
  static func finish(_ bytes: [UInt8]) throws(Fault) -> [UInt8] { try PDFFinisher.finish(bytes) }
}
