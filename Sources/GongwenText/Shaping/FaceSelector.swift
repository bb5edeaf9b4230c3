import GongwenLayout
import GongwenModel

/// Chooses, character by character, the first face of a role that can draw it; remembers what it found.
final class FaceSelector {
  /// The role's own face.
  let primary: FaceKey
  private let faces: [FaceKey]
  private let book: FontBook
  /// By the high part of the scalar a block of 256 answers: 0 unknown, 255 none, else the place in `faces` plus 1.
  private var blocks: [UInt32: [UInt8]] = [:]
  private var lastBlock: (number: UInt32, answers: [UInt8]) = (.max, [])

  init(_ book: FontBook, _ faces: [FaceKey]) {
    self.book = book
    self.faces = faces
    primary = faces[0]
  }

  /// The face for a character; `nil` when no face of the role has it.
  func face(for scalar: UInt32) throws(Fault) -> FaceKey? {
    let number = scalar >> 8
    if lastBlock.number != number {
      if lastBlock.number != .max { blocks[lastBlock.number] = lastBlock.answers }
      lastBlock = (number, blocks[number] ?? [UInt8](repeating: 0, count: 256))
    }
    let place = Int(scalar & 0xFF)
    if lastBlock.answers[place] == 0 { lastBlock.answers[place] = try search(scalar) }
    let answer = lastBlock.answers[place]
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
