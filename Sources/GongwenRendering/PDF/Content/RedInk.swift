/// The red of an official document's head in the inks that G-11 asks for: magenta 80 %, yellow 80 %.
///
/// A file with an sRGB intent must not use DeviceCMYK. A colour space of the two inks by name (ISO 32000-1 8.6.6.5)
/// reaches the same plates of a press, and a screen is told what red it stands for.
enum RedInk {
  /// Sets it for what is filled.
  static let setting = "/Red cs .8 .8 scn"
  /// Its name and the object that defines it, for a page's resources.
  static func resource(_ number: Int) -> String { "/ColorSpace<</Red \(number) 0 R>>" }

  /// The definition, whose function stands in an object of its own.
  static func definition(function: Int) -> String { "[/DeviceN[/Magenta/Yellow]/DeviceRGB \(function) 0 R]" }

  /// The entries of the function's dictionary.
  static let functionEntries = "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]"
  /// The function: from magenta and yellow to red, green and blue, so that 80 % of both is pure red.
  static let function = "{1.25 mul 1 exch sub exch 1.25 mul 1 exch sub exch 1 3 1 roll}"
}
