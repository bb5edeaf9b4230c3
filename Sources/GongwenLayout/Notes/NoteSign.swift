/// The signs of notes: ① to ㊿, which Unicode has in three places, and numbers in brackets beyond.
enum NoteSign {
  /// The sign of a note by its number, from 1.
  static func text(_ number: Int) -> String {
    let first =
      switch number {
      case 1...20: 0x2460 - 1
      case 21...35: 0x3251 - 21
      case 36...50: 0x32B1 - 36
      default: 0
      }
    guard first > 0, let scalar = Unicode.Scalar(UInt32(first + number)) else { return "(\(number))" }
    return String(Character(scalar))
  }
}
