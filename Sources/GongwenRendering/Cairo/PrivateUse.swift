/// The characters of the Private Use Area (自定义区), which mean what a sender and a receiver agree upon.
enum PrivateUse {
  /// Whether a character is one.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .privateUse }

  /// A text with the characters that GB 18030 once had there as those that it has now (GB 18030-2022, appendix D).
  ///
  /// Files that were converted before that still hold them, and some faces have glyphs for them.
  static func meaning(of text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { characters[$0] ?? $0 }))
  }

  private static let characters: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{E76C}": "\u{20AC}", "\u{E78D}": "\u{FE10}", "\u{E78E}": "\u{FE12}", "\u{E78F}": "\u{FE11}",
    "\u{E790}": "\u{FE13}",
    "\u{E791}": "\u{FE14}", "\u{E792}": "\u{FE15}", "\u{E793}": "\u{FE16}", "\u{E794}": "\u{FE17}",
    "\u{E795}": "\u{FE18}", "\u{E796}": "\u{FE19}", "\u{E7C7}": "\u{1E3F}", "\u{E7C8}": "\u{1F9}",
    "\u{E7E7}": "\u{303E}", "\u{E7E8}": "\u{2FF0}", "\u{E7E9}": "\u{2FF1}", "\u{E7EA}": "\u{2FF2}",
    "\u{E7EB}": "\u{2FF3}", "\u{E7EC}": "\u{2FF4}", "\u{E7ED}": "\u{2FF5}", "\u{E7EE}": "\u{2FF6}",
    "\u{E7EF}": "\u{2FF7}", "\u{E7F0}": "\u{2FF8}", "\u{E7F1}": "\u{2FF9}", "\u{E7F2}": "\u{2FFA}",
    "\u{E7F3}": "\u{2FFB}",
  ]
}
