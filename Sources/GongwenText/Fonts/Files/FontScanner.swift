/// Reads what the index keeps of one font file.
struct FontScanner {
  /// The faces of the file, and the table whose checksum is wrong, if one is.
  struct Result {
    var faces: [FaceFile]
    var wrongTable: String?
  }

  let path: String
  let folder: Int
  /// The licence of the folder, for faces that do not state their own.
  let folderLicence: String?

  func scan() throws(FontDamage) -> Result {
    let file = try SfntFile(FontBytes(try MappedFile(path: path)))
    var faces: [FaceFile] = []
    for (index, face) in file.faces.enumerated() {
      if let found = try read(face, index, in: file) { faces.append(found) }
    }
    return Result(faces: faces, wrongTable: file.firstTableWithWrongChecksum()?.text)
  }

  /// Reads one face; `nil` for one without outlines or without a PostScript name, which nothing could name.
  private func read(_ face: SfntFile.Face, _ index: Int, in file: SfntFile) throws(FontDamage) -> FaceFile? {
    guard let format = face.format else { return nil }
    // Tables without which no text can be set: a face that lacks one is damaged, not merely unusual.
    for tag in ["cmap", "hhea", "hmtx", "maxp"] as [TableTag] { _ = try file.table(tag, of: face) }
    let head = try file.table("head", of: face)
    guard try head.u32(12) == 0x5F0F_3CF5 else { throw FontDamage(.table, "head") }
    let names = try FontNameTable(try file.table("name", of: face))
    guard let postScriptName = names.postScriptName else { return nil }
    let metrics = try? file.table("OS/2", of: face)
    return FaceFile(
      path: path, index: index, postScriptName: postScriptName, families: names.families,
      style: names.style, weight: (try? metrics?.u16(4)) ?? 400,
      isItalic: (try head.u16(44)) & 2 != 0, format: format, embedding: (try? metrics?.u16(8)) ?? 0,
      licence: licence(stated: Licence.shortName(of: names.licence)), folder: folder)
  }

  /// The face's own word on its licence, unless the file beside it says the same more exactly (GPL, GPL-3.0).
  private func licence(stated: String?) -> String? {
    guard let stated else { return folderLicence }
    return folderLicence.flatMap { $0.hasPrefix(stated) ? $0 : nil } ?? stated
  }
}
