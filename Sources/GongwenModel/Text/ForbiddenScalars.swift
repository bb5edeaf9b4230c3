extension Unicode.Scalar {
  /// Whether no page can show it and no text needs it: NUL and other controls, line separators, noncharacters.
  ///
  /// Tabs and line ends are blanks.
  package var isForbiddenInText: Bool {
    switch properties.generalCategory {
    case .control: self != "\t" && self != "\n"
    case .lineSeparator, .paragraphSeparator: true
    default: properties.isNoncharacterCodePoint
    }
  }

  /// The code point as it is written, such as `U+200B`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension DocumentMetadata {
  /// The first character that no value may hold, with the English name of its key; `nil` when all can be printed.
  package var forbidden: (key: String, scalar: Unicode.Scalar)? {
    let values =
      Self.keys.map { ($0.name, $0.value(in: self)) } + [
        ("fileTitle", fileTitle), ("fileAuthor", fileAuthor),
      ]
    for (key, value) in values {
      if let scalar = value?.unicodeScalars.first(where: \.isForbiddenInText) { return (key, scalar) }
    }
    return nil
  }
}
