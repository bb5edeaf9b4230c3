/// A style as a list shows it.
public struct StyleSummary: Sendable, Equatable {
  /// The name that `--style` takes.
  public var name: String
  /// What the style says of itself.
  public var description: String
  /// The style it extends, or `nil`.
  public var base: String?
  /// Its file.
  public var path: String
}

/// One value of a style, as it was written and as it is used.
public struct StyleSetting: Sendable, Equatable {
  /// The key path, such as `page.gutterMargin`.
  public var key: String
  /// The value as a sheet writes it.
  public var value: String
  /// The figure that is used, such as `15.7854pt` for `fill`; `nil` when the value says it.
  public var figure: String?
  /// Where the value comes from, when the sheet says so.
  public var citation: Citation?
  /// The file that sets it; `nil` for an override.
  public var path: String?
  /// The line in the file, from 1; 0 without a file.
  public var line: Int
  /// Whether the value is taken from the defaults of all paragraphs, and not written under the key itself.
  public var isInherited: Bool
}

/// One place where a style departs from the standard.
public struct StyleDeviation: Sendable, Equatable {
  /// The key path.
  public var key: String
  /// What the standard has.
  public var wanted: String
  /// What the style has.
  public var got: String
  /// The clause, how binding it is, and its tolerance.
  public var citation: Citation?

  /// How binding the clause is; what no clause speaks of is convention.
  public var strength: Strength { citation?.strength ?? .convention }
}
