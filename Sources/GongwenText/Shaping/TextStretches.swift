import GongwenLayout
import GongwenModel

/// Divides a run of text into stretches of one face each.
///
/// Letters and digits go to the Latin face with the marks that stand among them, as 3.5 and GB/T do; “ ” … —— and all
/// brackets stay Chinese (P-05). Letters that the role's own faces lack, such as those of Łódź or Москва, are asked of the
/// Latin face before they are given up.
struct TextStretches {
  /// Text of one face.
  struct Stretch {
    var range: Range<Int>
    /// The face; `nil` when none has the character.
    var face: FaceKey?
    /// The first face of the role: what a fallback is made level with, and what draws 〓.
    var primary: FaceKey
    var isSubstitute: Bool
  }

  /// A character with a selector or two; a row of thousands is none.
  private static let mostBytes = 16

  private let utf8: [UInt8]
  private let range: Range<Int>
  private let main: FaceSelector
  private let latin: FaceSelector?
  private let spare: FaceSelector?
  private var result: [Stretch] = []

  /// Prepares to divide.
  ///
  /// - Parameters:
  ///   - utf8: The whole text.
  ///   - range: The run.
  ///   - main: The faces of the run's role.
  ///   - latin: The faces for letters and digits; `nil` leaves them to the role.
  ///   - spare: The faces for letters that no face of the role has.
  init(_ utf8: [UInt8], _ range: Range<Int>, main: FaceSelector, latin: FaceSelector?, spare: FaceSelector?) {
    self.utf8 = utf8
    self.range = range
    self.main = main
    self.latin = latin
    self.spare = spare
  }

  /// The stretches, which cover the run without gaps.
  ///
  /// - Throws: A `Fault` of category fonts when a face cannot be opened.
  consuming func run() throws(Fault) -> [Stretch] {
    var offset = range.lowerBound
    var isAfterLatin = false
    while offset < range.upperBound {
      let (scalar, length) = decodeScalar(utf8, at: offset)
      let place = offset..<offset + length
      offset += length
      // A selector of a character that no face has is drawn with it, as one 〓.
      if let last = result.last, TextStretches.joinsPrevious(scalar),
        last.face != nil
          || last.range.count < TextStretches.mostBytes && ScalarSet.isVariationSelector(scalar)
      {
        result[result.count - 1].range = last.range.lowerBound..<place.upperBound
        continue
      }
      isAfterLatin = latin != nil && isLatin(scalar, isAfterLatin: isAfterLatin, next: offset)
      try append(scalar, place, isLatin: isAfterLatin)
    }
    return result
  }

  private mutating func append(_ scalar: UInt32, _ place: Range<Int>, isLatin: Bool) throws(Fault) {
    var selector = isLatin ? latin ?? main : main
    var face = try selector.face(for: scalar)
    if face == nil, isLatin {
      selector = main
      face = try main.face(for: scalar)
    }
    if face == nil, let spare, TextStretches.isLetter(scalar) {
      face = try spare.face(for: scalar)
      selector = face == nil ? selector : spare
    }
    let isSubstitute = face != nil && face != selector.primary
    if let last = result.last, last.face == face, last.primary == selector.primary, face != nil,
      last.isSubstitute == isSubstitute
    {
      result[result.count - 1].range = last.range.lowerBound..<place.upperBound
    } else {
      result.append(
        Stretch(range: place, face: face, primary: selector.primary, isSubstitute: isSubstitute))
    }
  }

  // MARK: Characters

  /// Whether a character is set in the Latin face, after the one before it and before the one at an offset.
  private func isLatin(_ scalar: UInt32, isAfterLatin: Bool, next: Int) -> Bool {
    if TextStretches.isLetter(scalar) || TextStretches.isDigit(scalar) { return true }
    switch scalar {
    // , . : ; ! ? belong to what they follow.
    case "!", ",", ".", ":", ";", "?": return isAfterLatin
    // 35′18″: minutes and seconds stand close to their figures.
    case "′", "″": return isAfterLatin
    // # $ % & ' + - / = @ and the word space belong to either side.
    case 0x20, 0x23...0x27, 0x2B, 0x2D, 0x2F, 0x3D, 0x40: return isAfterLatin || isLatinAhead(next)
    // The _ of a name; a row of them stands for something to be written.
    case "_": return isAfterLatin && isLatinAhead(next)
    default: return false
    }
  }

  private func isLatinAhead(_ offset: Int) -> Bool {
    guard offset < range.upperBound else { return false }
    let (scalar, _) = decodeScalar(utf8, at: offset)
    return TextStretches.isLetter(scalar) || TextStretches.isDigit(scalar)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// Letters of the Latin, Greek and Cyrillic alphabets, and the raised and lowered figures among them.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0x2070...0x209C, 0xC0...0xD6, 0xD8...0xF6,
      0xF8...0x2AF, 0x370...0x52F,
      0x1E00...0x1FFF:
      true
    default: false
    }
  }

  /// Variation selectors, joiners and combining marks go with the character before them.
  static func joinsPrevious(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x200C...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }
}
