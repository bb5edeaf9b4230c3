/// A style as a list shows it.
package struct StyleSummary: Sendable, Equatable {
  /// The name that `--style` takes.
  package var name: String
  /// What the style says of itself.
  package var description: String
  /// The style it extends, or `nil`.
  package var base: String?
  /// Its file.
  package var path: String
}

/// One value of a style, as it was written and as it is used.
package struct StyleSetting: Sendable, Equatable {
  /// The key path, such as `page.gutterMargin`.
  package var key: String
  /// The value as a sheet writes it.
  package var value: String
  /// The figure that is used, such as `15.7854pt` for `fill`; `nil` when the value says it.
  package var figure: String?
  /// Where the value comes from, when the sheet says so.
  package var citation: Citation?
  /// The file that sets it; `nil` for an override.
  package var path: String?
  /// The line in the file, from 1; 0 without a file.
  package var line: Int
  /// Whether the value is taken from the defaults of all paragraphs, and not written under the key itself.
  package var isInherited: Bool
}

/// One place where a style departs from the standard.
package struct StyleDeviation: Sendable, Equatable {
  /// The key path.
  package var key: String
  /// What the standard has.
  package var wanted: String
  /// What the style has.
  package var got: String
  /// The clause, how binding it is, and its tolerance.
  package var citation: Citation?

  /// How binding the clause is; what no clause speaks of is convention.
  package var strength: Strength { citation?.strength ?? .convention }
}
