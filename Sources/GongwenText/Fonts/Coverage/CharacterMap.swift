/// Which characters a face really draws: its `cmap`, less those it maps to an empty glyph.
///
/// The second half matters: AR PL UKai maps 23 of the 8105 characters to glyphs without ink, which would
/// lose a name without a word. Empty glyphs are recognised in TrueType faces only, where they are known.
struct CharacterMap {
  private struct Group {
    var first: Int
    var last: Int
    var glyph: Int
  }

  private let groups: [Group]
  /// The offsets of a TrueType face's glyphs; `nil` for other faces.
  private let locations: FontBytes?
  private let hasLongLocations: Bool

  /// Reads the map of one face of a file.
  init(file: SfntFile, face: SfntFile.Face) throws(FontDamage) {
    let table = try file.table("cmap", of: face)
    var best: (rank: Int, offset: Int)?
    for index in 0..<(try table.u16(2)) {
      let entry = 4 + 8 * index
      let offset = try table.u32(entry + 4)
      guard let rank = Self.rank(try table.u16(entry), try table.u16(entry + 2), try table.u16(offset))
      else { continue }
      if rank < best?.rank ?? .max { best = (rank, offset) }
    }
    guard let best else { throw FontDamage(.table, "cmap") }
    let subtable = try table.slice(best.offset, table.count - best.offset)
    groups = try best.rank < 2 ? Self.segmented(subtable) : Self.deltaCoded(subtable)
    locations = face.format == .trueType ? try file.table("loca", of: face) : nil
    hasLongLocations = try file.table("head", of: face).i16(50) != 0
  }

  /// Whether the face draws a character with ink.
  func draws(_ scalar: UInt32) -> Bool {
    guard let glyph = glyph(for: Int(scalar)), glyph != 0 else { return false }
    guard let locations else { return true }
    let start = hasLongLocations ? try? locations.u32(4 * glyph) : try? locations.u16(2 * glyph)
    let end = hasLongLocations ? try? locations.u32(4 * glyph + 4) : try? locations.u16(2 * glyph + 2)
    guard let start, let end else { return false }
    return end > start
  }

  private func glyph(for scalar: Int) -> Int? {
    var (low, high) = (0, groups.count)
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < groups.count, groups[low].first <= scalar else { return nil }
    return groups[low].glyph + scalar - groups[low].first
  }

  /// How much a subtable is worth: all of Unicode before its first plane; `nil` for other encodings.
  private static func rank(_ platform: Int, _ encoding: Int, _ format: Int) -> Int? {
    switch (platform, encoding, format) {
    case (3, 10, 12): 0
    case (0, _, 12): 1
    case (3, 1, 4): 2
    case (0, _, 4): 3
    default: nil
    }
  }

  /// Format 12: groups as they are used here.
  private static func segmented(_ table: FontBytes) throws(FontDamage) -> [Group] {
    var groups: [Group] = []
    for index in 0..<(try table.u32(12)) {
      let entry = 16 + 12 * index
      groups.append(
        Group(
          first: try table.u32(entry), last: try table.u32(entry + 4), glyph: try table.u32(entry + 8)))
    }
    return groups
  }

  /// Format 4: segments with a delta, or with an array of glyphs, which becomes one group a character.
  private static func deltaCoded(_ table: FontBytes) throws(FontDamage) -> [Group] {
    let count = try table.u16(6) / 2
    var groups: [Group] = []
    for index in 0..<count {
      let last = try table.u16(14 + 2 * index)
      let first = try table.u16(16 + 2 * (count + index))
      let delta = try table.u16(16 + 2 * (2 * count + index))
      let rangeAt = 16 + 2 * (3 * count + index)
      let range = try table.u16(rangeAt)
      guard first <= last, first < 0xFFFF else { continue }
      guard range != 0 else {
        // A delta may wrap round inside a segment, so that each character counts for itself.
        let wraps = (first + delta) & 0xFFFF > (last + delta) & 0xFFFF
        groups += (wraps ? Array(first...last) : [first]).map {
          Group(first: $0, last: wraps ? $0 : last, glyph: ($0 + delta) & 0xFFFF)
        }
        continue
      }
      for scalar in first...last {
        let glyph = try table.u16(rangeAt + range + 2 * (scalar - first))
        if glyph != 0 { groups.append(Group(first: scalar, last: scalar, glyph: (glyph + delta) & 0xFFFF)) }
      }
    }
    return groups
  }
}
