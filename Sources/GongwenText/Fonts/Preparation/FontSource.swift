internal import GongwenModel

/// A font file that faces are prepared from.
struct FontSource {
  /// One of its faces.
  struct Face {
    var index: Int
    var postScriptName: String
    var format: OutlineFormat
    var tables: SfntFile.Face

    /// A name that is safe as a file's, whatever the font says.
    var fileName: String {
      let safe = postScriptName.unicodeScalars.map { scalar -> Character in
        let isSafe =
          scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_+".unicodeScalars.contains(scalar)
        return isSafe ? Character(scalar) : "-"
      }
      return String(safe) + ".ttf"
    }
  }

  /// What a prepared file is made of.
  struct Prepared {
    var writer = SfntWriter()
    var glyphs = 0
    var largestError = 0.0
  }

  let path: String
  let faces: [Face]
  let file: SfntFile

  init(path: String) throws(Fault) {
    do throws(FontDamage) {
      let file = try SfntFile(FontBytes(try MappedFile(path: path)))
      var faces: [Face] = []
      for (index, tables) in file.faces.enumerated() {
        guard let format = tables.format else { continue }
        guard let name = try FontNameTable(try file.table("name", of: tables)).postScriptName else {
          continue
        }
        faces.append(Face(index: index, postScriptName: name, format: format, tables: tables))
      }
      guard !faces.isEmpty else { throw FontDamage(.unknownFormat) }
      self.file = file
      self.faces = faces
      self.path = path
    } catch {
      throw Self.fault(error, path)
    }
  }

  /// The face with a PostScript name, or the only one.
  func face(named name: String?) throws(Fault) -> Face {
    let names = faces.map(\.postScriptName).joined(separator: ", ")
    guard let name else {
      guard faces.count == 1 else { throw Fault(.usage, "font.prepare.choose", [path, names], path: path) }
      return faces[0]
    }
    guard let face = faces.first(where: { FaceName($0.postScriptName) == FaceName(name) }) else {
      throw Fault(.fonts, "font.prepare.face", [path, name, names], path: path)
    }
    return face
  }

  /// The tables of the prepared file.
  func preparedTables(of face: Face, _ progress: FacePreparation.Progress) throws(Fault) -> Prepared {
    switch face.format {
    case .trueType: return try copied(face)
    case .compactFontFormat:
      var conversion = try OutlineConversion(self, face)
      return try conversion.run(progress)
    case .compactFontFormat2: throw Fault(.fonts, "font.prepare.variable", [path], path: path)
    }
  }

  /// The bytes of a table.
  func table(_ tag: TableTag, of face: Face) throws(Fault) -> [UInt8] {
    do throws(FontDamage) {
      return try file.table(tag, of: face.tables).copy
    } catch {
      throw Self.fault(error, path)
    }
  }

  /// A face that is TrueType already: every table but the signature, which would no longer be true.
  private func copied(_ face: Face) throws(Fault) -> Prepared {
    var prepared = Prepared()
    for table in face.tables.tables where table.tag != "DSIG" {
      prepared.writer.add(table.tag, try self.table(table.tag, of: face))
    }
    let profile = try table("maxp", of: face)
    guard profile.count >= 6 else { throw Self.fault(FontDamage(.table, "maxp"), path) }
    prepared.glyphs = Int(profile[4]) << 8 | Int(profile[5])
    return prepared
  }

  static func fault(_ damage: FontDamage, _ path: String) -> Fault {
    Fault(.fonts, damage.kind.rawValue, [path, damage.detail], path: path)
  }
}
