import GongwenLayout
import GongwenModel

/// Chooses, character by character, the first face of a role that can draw it; remembers what it found.
final class FaceSelector {
  /// The role's own face.
  let primary: FaceKey
  private let faces: [FaceKey]
  private let book: FontBook
  /// Blocks of 256 answers: 0 unknown, 255 none, else the place in `faces` plus 1.
  private var answers: [UInt8] = []
  /// By the high part of the scalar the number of its block, from 1; 0 when nothing of it was asked.
  private var blocks = [UInt16](repeating: 0, count: 0x1100)

  init(_ book: FontBook, _ faces: [FaceKey]) {
    self.book = book
    self.faces = faces
    primary = faces[0]
  }

  /// The face for a character; `nil` when no face of the role has it.
  func face(for scalar: UInt32) throws(Fault) -> FaceKey? {
    let part = Int(scalar >> 8)
    guard part < blocks.count else { return nil }
    if blocks[part] == 0 {
      answers += repeatElement(0, count: 256)
      blocks[part] = UInt16(answers.count / 256)
    }
    let place = (Int(blocks[part]) - 1) * 256 + Int(scalar & 0xFF)
    if answers[place] == 0 { answers[place] = try search(scalar) }
    let answer = answers[place]
    return answer == 255 ? nil : faces[Int(answer) - 1]
  }

  private func search(_ scalar: UInt32) throws(Fault) -> UInt8 {
    // Controls and ignorable characters need no glyph; the role's face takes them.
    if scalar < 0x20 || (0x200B...0x200F).contains(scalar) || (0x2060...0x206F).contains(scalar) { return 1 }
    var misdrawing: Int?
    for (index, key) in faces.enumerated().prefix(250) {
      let face = try book.shapingFace(key)
      guard let glyph = face.nominalGlyph(scalar) else { continue }
      if book.misdrawn(by: key).contains(where: { $0.scalar == scalar }) {
        misdrawing = misdrawing ?? index
        continue
      }
      // A mapped but empty glyph is a lost name. Reading the extents of a CFF glyph decodes
      // it, so the role's own face is trusted and only those after it are looked into.
      if index > 0, FaceSelector.mustHaveInk(scalar), face.ink(of: glyph) == nil { continue }
      return UInt8(index + 1)
    }
    return misdrawing.map { UInt8($0 + 1) } ?? 255
  }

  private static func mustHaveInk(_ scalar: UInt32) -> Bool {
    (0x2E80...0x9FFF).contains(scalar) && scalar != 0x3000 || scalar >= 0x20000 && scalar < 0xE0000
  }
}
