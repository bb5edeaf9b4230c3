import GongwenModel

extension InlineItems {
  /// What is wider moves over lines after all, in em: it would leave half a line empty.
  private static let widestKept: Float = 14

  /// Keeps on one line what is marked so, and names where none may be divided.
  ///
  /// - Parameters:
  ///   - marks: The marks of the text.
  ///   - names: The clusters of names that stand alone or nearly so: the line of one below a title, an entry of a table of
  ///     contents. Half a name is read as a whole one there, and no running text is spoilt.
  mutating func keepTogether(_ marks: [InlineMark], _ names: [Range<Int>]) {
    for mark in marks where mark.kind == .keepTogether { keepTogether(clusters(of: mark.range)) }
    for name in names { keepTogether(name) }
  }

  private mutating func keepTogether(_ range: Range<Int>) {
    guard width[range].reduce(0, +) <= Self.widestKept else { return }
    for index in range.dropLast() where breaks[index].isAllowed { breaks[index] = .insideUnit }
  }
}
