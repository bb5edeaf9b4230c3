import Foundation
import Testing

@testable import GongwenText

/// Builds OpenType faces of four glyphs, so that tests know every byte: 0 is empty, 1 a square, 2 a disc of
/// cubic curves, 3 empty but mapped.
struct TinyFont {
  /// A record of the name table.
  struct Name {
    var platform = 3
    var encoding = 1
    var language = 0x409
    var id: Int
    var bytes: [UInt8]

    /// A Windows record in UTF-16.
    static func unicode(_ id: Int, _ text: String, language: Int = 0x409) -> Name {
      Name(language: language, id: id, bytes: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }
  }

  static let advance = 600
  /// Radius and centre of the disc.
  static let radius = 250.0
  static let centre = 300.0

  var names: [Name]
  var weight = 400
  var characters: [(scalar: Int, glyph: Int)] = [(0x41, 1), (0x56FD, 2), (0x9FA5, 3), (0x20000, 1)]

  var descender: Int

  init(_ postScriptName: String, family: String = "Tiny", descender: Int = -120) {
    self.descender = descender
    names = [.unicode(1, family), .unicode(2, "Regular"), .unicode(6, postScriptName)]
  }

  /// The face with cubic outlines.
  var cff: [UInt8] {
    var writer = SfntWriter()
    for (tag, bytes) in commonTables { writer.add(tag, bytes) }
    writer.add("CFF ", compactFont)
    var file = writer.file()
    file.replaceSubrange(0..<4, with: "OTTO".utf8)
    return file
  }

  /// A collection of faces.
  static func collection(_ files: [[UInt8]]) -> [UInt8] {
    var bytes = Array("ttcf".utf8)
    bytes.append32(0x0001_0000)
    bytes.append32(files.count)
    var start = 12 + 4 * files.count
    for file in files {
      bytes.append32(start)
      start += file.count
    }
    for var file in files {
      let base = bytes.count
      for table in 0..<(Int(file[4]) << 8 | Int(file[5])) {
        let place = 12 + 16 * table + 8
        let offset = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
        file.put32(offset + base, at: place)
      }
      bytes += file
    }
    return bytes
  }

  // MARK: Tables

  private var commonTables: [(TableTag, [UInt8])] {
    [
      ("head", header), ("hhea", horizontalHeader), ("hmtx", metrics), ("maxp", profile), ("name", nameTable),
      ("OS/2", rights), ("cmap", characterMap), ("post", words(0x0003_0000, 0, 0, 0, 0, 0, 0, 0)),
      // Signs bytes that a prepared file no longer has.
      ("DSIG", words(1, 0)),
    ]
  }

  private var header: [UInt8] {
    var bytes = words(0x0001_0000, 0x0001_0000, 0, 0x5F0F_3CF5)
    for value in [3, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 50, 50, 550, 550, 0, 8, 2, 0, 0] { bytes.append16(value) }
    return bytes
  }

  private var horizontalHeader: [UInt8] {
    var bytes = words(0x0001_0000)
    for value in [880, descender, 0, Self.advance, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1] {
      bytes.append16(value)
    }
    return bytes
  }

  /// One long metric for all, with a side bearing of 7 that no outline has.
  private var metrics: [UInt8] {
    var bytes: [UInt8] = []
    for value in [Self.advance, 7, 7, 7, 7] { bytes.append16(value) }
    return bytes
  }

  private var profile: [UInt8] {
    var bytes = words(0x0000_5000)
    bytes.append16(4)
    return bytes
  }

  private var rights: [UInt8] {
    var bytes: [UInt8] = []
    for value in [4, 500, weight, 5, 8] { bytes.append16(value) }
    return bytes + [UInt8](repeating: 0, count: 96 - bytes.count)
  }

  private var nameTable: [UInt8] {
    var (bytes, storage): ([UInt8], [UInt8]) = ([], [])
    for value in [0, names.count, 6 + 12 * names.count] { bytes.append16(value) }
    for name in names {
      for value in [name.platform, name.encoding, name.language, name.id, name.bytes.count, storage.count] {
        bytes.append16(value)
      }
      storage += name.bytes
    }
    return bytes + storage
  }

  private var characterMap: [UInt8] {
    var bytes: [UInt8] = []
    for value in [0, 1, 3, 10] { bytes.append16(value) }
    bytes.append32(12)
    bytes.append16(12)
    bytes.append16(0)
    for value in [16 + 12 * characters.count, 0, characters.count] { bytes.append32(value) }
    for (scalar, glyph) in characters { for value in [scalar, scalar, glyph] { bytes.append32(value) } }
    return bytes
  }

  private func words(_ values: Int...) -> [UInt8] {
    values.reduce(into: []) { $0.append32($1) }
  }
}

extension TinyFont {
  /// A CFF table: header, Name, Top DICT, String and Global Subr INDEX, then the charstrings.
  private var compactFont: [UInt8] {
    let charstrings = index([[14], square + [14], disc + [14], [14]])
    let head: [UInt8] = [1, 0, 4, 4] + index([Array("Tiny".utf8)])
    let tail = index([]) + index([])
    var dictionary = topDictionary(0)
    let offset = head.count + index([dictionary]).count + tail.count
    dictionary = topDictionary(offset)
    return head + index([dictionary]) + tail + charstrings
  }

  private func topDictionary(_ charstrings: Int) -> [UInt8] {
    var bytes: [UInt8] = [29]
    bytes.append32(charstrings)
    return bytes + [17]
  }

  private func index(_ items: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append16(items.count)
    guard !items.isEmpty else { return bytes }
    bytes.append(2)
    var offset = 1
    for item in items + [[]] {
      bytes.append16(offset)
      offset += item.count
    }
    return bytes + items.joined()
  }

  /// A square from 50 to 550, counter-clockwise as PostScript fills.
  private var square: [UInt8] {
    operation([50, 50], 21) + operation([500, 0, 0, 500, -500, 0], 5)
  }

  /// A disc of four cubic quarters, counter-clockwise from its right.
  private var disc: [UInt8] {
    let (r, k) = (Int(Self.radius), 138)  // 138 = 0.5523 r
    let start = operation([Int(Self.centre) + r, Int(Self.centre)], 21)
    let quarters = [
      [0, k, k - r, r - k, -k, 0], [-k, 0, k - r, k - r, 0, -k], [0, -k, r - k, k - r, k, 0],
      [k, 0, r - k, r - k, 0, k],
    ]
    return start + quarters.flatMap { operation($0, 8) }
  }

  private func operation(_ operands: [Int], _ code: UInt8) -> [UInt8] {
    operands.flatMap { [28, UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] } + [code]
  }
}

/// A folder that goes away with the test.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "gongwen-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    if let cut = name.lastIndex(of: "/") { mkdir(path + "/" + name[..<cut], 0o755) }
    let file = try #require(fopen(path + "/" + name, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    return path + "/" + name
  }
}
