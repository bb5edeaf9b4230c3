/// How titles of several lines are divided and what they keep clear (GB/T 9704-2012 3.2, 7.3.1; G-02, G-42, G-43).
public struct TitleStyle: Sendable, Equatable {
  /// The most characters on a line of a title (G-42).
  public var mostCharacters: Int
  /// What a line leaves of the type area in any case, in characters of its own size: it does not fill it (G-42).
  public var sideClearance: Double
  /// The fewest characters on a line of a title (G-43).
  public var fewestCharacters: Int
  /// From a title to the text below it at least, in pt (7/8 of 三号, G-02).
  public var leastGap: Double

  /// Creates the look of titles.
  public init(
    mostCharacters: Int = 19, sideClearance: Double = 1, fewestCharacters: Int = 3, leastGap: Double = 14
  ) {
    self.mostCharacters = mostCharacters
    self.sideClearance = sideClearance
    self.fewestCharacters = fewestCharacters
    self.leastGap = leastGap
  }
}
