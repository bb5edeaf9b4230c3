/// Characters that a face has but draws as another sign: a mapped glyph is no proof of the right one.
///
/// What is here was seen in the outlines of the files. A face that draws a character so is asked for it last, and
/// then the character that looks the same takes its place, where there is one; the text keeps what was written.
struct MisdrawnCharacters {
  /// A character that a face draws wrongly.
  struct Entry: Equatable {
    /// The character.
    var scalar: UInt32
    /// What is drawn for it where no other face has it; `nil` leaves the face's own glyph.
    var equivalent: UInt32?
  }

  /// By PostScript name.
  private static let entries: [String: [Entry]] = [
    "FandolFang-Regular": [yen, overline],
    "FandolHei-Regular": [yen, overline, tilde],
    "FandolKai-Regular": [yen, overline, tilde],
    "FandolSong-Regular": [yen, overline, tilde],
    "FandolSong-Bold": [yen, overline, tilde],
  ]

  /// ￥ has the outline of ＄, so that a sum of money would be in another currency; ¥ is right.
  private static let yen = Entry(scalar: 0xFFE5, equivalent: 0xA5)
  /// ￣ is a short stroke at half height, a hyphen.
  private static let overline = Entry(scalar: 0xFFE3)
  /// ～ is an accent, small and raised above the figures it stands between: 3～5.
  private static let tilde = Entry(scalar: 0xFF5E)

  /// The characters that the face of a PostScript name draws wrongly: none, or a handful.
  static func entries(of postScriptName: String) -> [Entry] { entries[postScriptName] ?? [] }
}
