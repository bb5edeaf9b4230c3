/// A cursor over the value of an element; blanks in it do not count, for 特急 is also set as 特　急.
struct ValueScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = text.unicodeScalars.filter { ScalarClass($0) != .space } }

  /// Whether nothing is left.
  var isAtEnd: Bool { position == scalars.count }

  /// What is left.
  var rest: String { Self.string(scalars[position...]) }

  /// Takes ASCII digits.
  mutating func digits() -> String { take(while: { ScalarClass($0) == .digit }) }

  /// Takes scalars as long as they are wanted.
  mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    let taken = scalars[position...].prefix(while: isWanted)
    position += taken.count
    return Self.string(taken)
  }

  /// Takes a word that stands here.
  mutating func take(_ word: String) -> Bool {
    guard scalars[position...].starts(with: word.unicodeScalars) else { return false }
    position += word.unicodeScalars.count
    return true
  }

  /// Takes one scalar of several.
  mutating func takeOne(of set: String) -> Bool {
    guard position < scalars.count, set.unicodeScalars.contains(scalars[position]) else { return false }
    position += 1
    return true
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
