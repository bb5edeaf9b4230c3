/// Recognises the licences that free fonts come under, to show a short name.
enum Licence {
  /// The SPDX name of the licence that a text is or cites, or `nil`.
  static func shortName(of text: String) -> String? {
    let text = text.lowercased()
    return known.first { entry in entry.marks.allSatisfy(text.contains) }?.name
  }

  /// Whether a file of this name states the licence of the fonts beside it.
  static func isLicenceFile(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["licen", "copying", "copyright", "ofl"].contains { name.hasPrefix($0) }
      && !name.hasSuffix(".gz")
  }

  // Most telling first: the copyright file of a package may cite more than one.
  private static let known: [(name: String, marks: [String])] = [
    ("OFL-1.1", ["open font license"]), ("OFL-1.1", ["license: ofl"]), ("OFL-1.1", ["scripts.sil.org/ofl"]),
    ("Arphic-1999", ["arphic public license"]), ("IPA", ["ipa font license"]),
    ("Apache-2.0", ["apache license"]), ("GPL-3.0", ["gnu general public license", "version 3"]),
    ("GPL-2.0", ["gnu general public license", "version 2"]), ("GPL", ["gnu.org/licenses"]),
    ("GUST-Font-License", ["gust font license"]),
  ]
}
