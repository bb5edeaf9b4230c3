/// Which faces each role may use, in order of preference, and what stands after them.
public struct FontManifest: Sendable, Equatable {
  /// One entry of a role: the names a face goes by.
  ///
  /// A face matches when any of them is its family name or PostScript name, letter case, spaces, `_` and
  /// `-` left out of the comparison.
  public struct Candidate: Sendable, Equatable {
    /// Family and PostScript names.
    public var names: [String]
    /// The package that has it, for the remedy in a message; `nil` for fonts that a user brings.
    public var package: String?

    /// Creates a candidate.
    public init(names: [String], package: String? = nil) {
      self.names = names
      self.package = package
    }
  }

  /// The faces of each role, best first.
  public var roles: [FontRole: [Candidate]]
  /// The faces that are asked, character by character, for what a role's face lacks.
  public var fallbacks: [FontRole: [Candidate]]

  /// Creates a manifest.
  public init(roles: [FontRole: [Candidate]], fallbacks: [FontRole: [Candidate]]) {
    self.roles = roles
    self.fallbacks = fallbacks
  }
}
