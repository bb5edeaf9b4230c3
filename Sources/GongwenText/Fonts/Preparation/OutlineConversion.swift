internal import GongwenModel

/// Converts the outlines of one CFF face and makes the tables that follow from them.
struct OutlineConversion {
  // Rights, names, metrics and layout stay as the designer wrote them. CFF and VORG go with the outlines,
  // DSIG with the bytes it signs.
  private static let kept: [TableTag] = [
    "BASE", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "name", "vhea", "vmtx",
  ]

  private let source: FontSource
  private let face: FontSource.Face
  private let reader: OutlineReader
  private var fitter: QuadraticFitter
  private var glyphs = GlyphTableWriter()

  init(_ source: FontSource, _ face: FontSource.Face) throws(Fault) {
    self.source = source
    self.face = face
    do throws(OutlineReader.Failure) {
      reader = try OutlineReader(source.file.bytes, index: face.index)
    } catch {
      throw Fault(
        .fonts, FontDamage.Kind.unreadable.rawValue, [source.path, error.reason], path: source.path)
    }
    fitter = QuadraticFitter(tolerance: 0.5 * Double(max(1, reader.unitsPerEm)) / 1000)
  }

  mutating func run(_ progress: FacePreparation.Progress) throws(Fault) -> FontSource.Prepared {
    try convertGlyphs(progress)
    var prepared = FontSource.Prepared()
    for tag in Self.kept where face.tables.table(tag) != nil {
      prepared.writer.add(tag, try source.table(tag, of: face))
    }
    prepared.writer.add("head", try header())
    let (horizontalHeader, metrics) = try horizontalMetrics()
    prepared.writer.add("hhea", horizontalHeader)
    prepared.writer.add("hmtx", metrics)
    prepared.writer.add("maxp", profile())
    prepared.writer.add("post", try postScriptTable())
    prepared.writer.add("loca", locations())
    prepared.writer.add("glyf", glyphs.glyphs)
    prepared.glyphs = reader.glyphCount
    prepared.largestError = fitter.largestError * 1000 / Double(max(1, reader.unitsPerEm))
    return prepared
  }

  private mutating func convertGlyphs(_ progress: FacePreparation.Progress) throws(Fault) {
    let count = reader.glyphCount
    for glyph in 0..<count {
      if glyph % 1024 == 0 { progress(glyph, count) }
      do throws(OutlineReader.Failure) {
        let outline = try reader.outline(of: glyph, fitter: &fitter)
        guard glyphs.append(outline) else { throw OutlineReader.Failure(reason: "too large for TrueType") }
      } catch {
        throw Fault(
          .fonts, "font.prepare.glyph", [source.path, String(glyph), error.reason], path: source.path)
      }
    }
    progress(count, count)
  }

  // MARK: Tables

  private func header() throws(Fault) -> [UInt8] {
    var head = try sized("head", 54)
    if !glyphs.edges.allSatisfy({ $0 == nil }) {
      let box = glyphs.box
      for (index, value) in [box.left, box.bottom, box.right, box.top].enumerated() {
        head.put16(value, at: 36 + 2 * index)
      }
    }
    // Bit 1: the outline's left edge is at the side bearing, as `horizontalMetrics` sees to.
    // Bits 2 to 4 speak of instructions, of which there are none.
    head.put16((Int(head[16]) << 8 | Int(head[17])) & ~0x1C | 2, at: 16)
    head.put16(1, at: 50)  // long offsets in loca
    head.put16(0, at: 52)
    return head
  }

  /// `hhea` and `hmtx` with the old advances and the new outlines' side bearings: TrueType rasterisers move
  /// a glyph by the difference of the two, so that a stale bearing would shift it.
  private func horizontalMetrics() throws(Fault) -> (header: [UInt8], metrics: [UInt8]) {
    var header = try sized("hhea", 36)
    let old = try source.table("hmtx", of: face)
    let count = reader.glyphCount
    let long = min(Int(header[34]) << 8 | Int(header[35]), count)
    guard long > 0, old.count >= 4 * long else {
      throw FontSource.fault(FontDamage(.table, "hmtx"), source.path)
    }
    var metrics: [UInt8] = []
    metrics.reserveCapacity(4 * count)
    var (leftBearing, rightBearing, extent) = (Int.max, Int.max, Int.min)
    for glyph in 0..<count {
      let entry = 4 * min(glyph, long - 1)
      let advance = Int(old[entry]) << 8 | Int(old[entry + 1])
      let edges = glyphs.edges[glyph]
      if glyph < long { metrics.append16(advance) }
      metrics.append16(edges?.left ?? 0)
      guard let edges else { continue }
      leftBearing = min(leftBearing, edges.left)
      rightBearing = min(rightBearing, advance - edges.right)
      extent = max(extent, edges.right)
    }
    if extent > Int.min {
      header.put16(leftBearing, at: 12)
      header.put16(rightBearing, at: 14)
      header.put16(extent, at: 16)
    }
    // A descender lies below the baseline; FandolSong has it above by a slip of its sign.
    let descender = Int(Int16(truncatingIfNeeded: Int(header[6]) << 8 | Int(header[7])))
    if descender > 0 { header.put16(-descender, at: 6) }
    header.put16(long, at: 34)
    return (header, metrics)
  }

  /// `maxp` 1.0 of a face without composites and instructions.
  private func profile() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append32(0x0001_0000)
    bytes.append16(reader.glyphCount)
    bytes.append16(glyphs.mostPoints)
    bytes.append16(glyphs.mostContours)
    // composite points and contours; zones; twilight points, storage, functions, definitions, stack,
    // instructions, component elements and depth
    for value in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] { bytes.append16(value) }
    return bytes
  }

  /// `post` without glyph names: nothing that reads these files asks for them.
  private func postScriptTable() throws(Fault) -> [UInt8] {
    var bytes = Array(try sized("post", 32)[..<32])
    bytes.put32(0x0003_0000, at: 0)
    return bytes
  }

  private func locations() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * glyphs.offsets.count)
    for offset in glyphs.offsets { bytes.append32(offset) }
    return bytes
  }

  private func sized(_ tag: TableTag, _ least: Int) throws(Fault) -> [UInt8] {
    let bytes = try source.table(tag, of: face)
    guard bytes.count >= least else { throw FontSource.fault(FontDamage(.table, tag.text), source.path) }
    return bytes
  }
}
