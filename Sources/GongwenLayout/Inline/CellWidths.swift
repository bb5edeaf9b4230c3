import GongwenModel
import GongwenStyle

/// Widths from the standard, not from the font (C-01…05, P-05…07).
extension InlineItems {
  /// Fills widths, glyph offsets and what each class may give, before neighbours are looked at.
  mutating func measureCells(_ composition: Composition, _ utf8: [UInt8]) {
    let count = self.count
    width = [Float](repeating: 0, count: count)
    glyphOffset = width
    shrink = width
    endTrim = width
    gap = width
    spaceStretch = width
    adjacencyTrim = width
    shrinkTier = [UInt8](repeating: 0, count: count)
    for index in 0..<count {
      let cluster = shaped.clusters[index]
      let isInCode = cluster.textCount == 1 && joinsWesternText(index)
      measure(index, cell: isInCode ? cluster.advance : InlineItems.cell(of: classes[index], cluster))
    }
    for index in WidenedMarks.inChinese(self, utf8) { measure(index, cell: 1) }
    for index in 1..<max(1, count - 1) where isOrdinalDot(index, utf8) { width[index] = 0.5 }
  }

  /// Whether a slash or a connector stands inside Western text, as in GB/T and 9704-2012: there it is as wide as the
  /// face has it, and half a cell only between Chinese things.
  private func joinsWesternText(_ index: Int) -> Bool {
    guard classes[index] == .slash || classes[index] == .connector, index > 0, index + 1 < count else {
      return false
    }
    return isCodePart(index - 1) && isCodePart(index + 1)
  }

  private func isCodePart(_ index: Int) -> Bool {
    classes[index].isWestern
      || shaped.clusters[index].textCount == 1 && (classes[index] == .slash || classes[index] == .pause)
  }

  /// The dot after an ordinal takes half a cell as its digit does, so that the text after it begins on the grid (P-10).
  private func isOrdinalDot(_ index: Int, _ utf8: [UInt8]) -> Bool {
    classes[index] == .pause && classes[index - 1] == .digit && scalar(index, utf8) == "."
      && !classes[index + 1].isWestern && classes[index + 1] != .space
  }

  private mutating func measure(_ index: Int, cell: Float) {
    let cluster = shaped.clusters[index]
    let kind = classes[index]
    width[index] = cell
    glyphOffset[index] = InlineItems.offset(of: kind, cluster, in: cell)
    switch kind {
    case .opening where cell == 1:
      setShrink(index, min(0.5, max(0, cluster.inkStart + glyphOffset[index] - 0.05)), tier: 3)
    case .closing where cell == 1:
      setShrink(index, trailingBlank(index, cluster), tier: 3)
    case .pause where cell == 1: setShrink(index, trailingBlank(index, cluster), tier: 4)
    case .stop: setShrink(index, trailingBlank(index, cluster), tier: 6)
    case .space:
      // C-62 ②, C-63 ①: a word space is between a quarter and half an em.
      setShrink(index, max(0, cell - 0.25), tier: 1)
      spaceStretch[index] = max(0, 0.5 - cell)
    default: break
    }
  }

  private mutating func setShrink(_ index: Int, _ amount: Float, tier: UInt8) {
    shrink[index] = amount
    shrinkTier[index] = amount > 0 ? tier : 0
  }

  /// The blank on the right that a mark can lose, never the ink: no face is trusted to leave half a cell
  /// empty (C-36; the ？ of FandolFang stands in the middle).
  private func trailingBlank(_ index: Int, _ cluster: ShapedCluster) -> Float {
    max(0, min(0.5, 1 - (cluster.inkEnd + glyphOffset[index]) - 0.05))
  }

  /// The width of the cell of a class; Western text keeps the widths of its face.
  private static func cell(of kind: CharacterClass, _ cluster: ShapedCluster) -> Float {
    switch kind {
    case .interpunct: return 0.5
    case .slash where cluster.textCount == 1: return 0.5
    case .connector where cluster.textCount == 1: return 0.5
    case .dash, .ellipsis: return Float(max(1, cluster.textCount / 3))
    case .letter, .digit, .space, .placeholder: return cluster.advance
    case .opening, .closing, .suffix, .prefix, .slash:
      // ′ and ″ of a Latin face are narrow, those of a Chinese face are not.
      return cluster.textCount < 3 || kind == .suffix && cluster.advance < 0.5 ? cluster.advance : 1
    case .han: return cluster.advance > 1.2 ? cluster.advance : max(1, cluster.advance.rounded())
    case .pause where cluster.textCount == 1: return cluster.advance
    case .pause, .stop, .connector, .ideographicSpace: return 1
    }
  }

  /// Where a glyph that is narrower or wider than its cell stands in it: opening marks against their
  /// content on the right, closing ones on the left, the rest in the middle (P-05, P-07).
  private static func offset(of kind: CharacterClass, _ cluster: ShapedCluster, in cell: Float) -> Float {
    let spare = cell - cluster.advance
    guard abs(spare) > 0.005 else { return 0 }
    // A half-width mark in a whole cell stands as far from what it belongs to as the face's full-width marks do.
    let inset: Float = cell == 1 && cluster.textCount == 1 ? 0.1 : 0
    switch kind {
    case .opening: return spare - inset
    case .closing, .pause, .stop: return inset
    default: return spare / 2
    }
  }

  /// Gives a label (附件：) and its number the cells that turned lines and other numbers stand below (G-60).
  ///
  /// They are half a cell for each digit and for the dot, also before a digit (2.2026年度), and take nothing of what their
  /// line gains or loses.
  ///
  /// - Parameters:
  ///   - length: The UTF-8 bytes of the label and its number.
  ///   - utf8: The text.
  mutating func fixLabel(_ length: Int, _ utf8: [UInt8]) {
    for index in 0..<count {
      guard Int(shaped.clusters[index].textStart) < length else { return }
      let scalar = scalar(index, utf8)
      width[index] = (0x30...0x39).contains(scalar) || scalar == "." ? 0.5 : max(1, width[index].rounded())
      gap[index] = 0
      spaceStretch[index] = 0
      stretchable[index] = false
      setShrink(index, 0, tier: 0)
    }
  }

  /// Space between Han and Western text (C-50), none beside marks.
  ///
  /// A run that has a letter is a word on both its sides: A4 stands between two equal spaces. ≤ in the cell of a Han
  /// character is a mark, and stands as near to its number as < does.
  mutating func addMixedSpacing(_ composition: Composition, _ utf8: [UInt8]) {
    let (word, number) = (Float(composition.latinSpacing), Float(composition.digitSpacing))
    // In strict cells the run fills whole cells, and what is left of them is the space.
    guard word > 0 || number > 0, composition.punctuationStyle != .strictCell else { return }
    var index = 0
    while index < count {
      guard classes[index].isWestern else {
        index += 1
        continue
      }
      let start = index
      while index < count, classes[index].isWestern || joinsWord(index) { index += 1 }
      let space = classes[start..<index].contains(.letter) ? word : number
      if start > 0, isSpaced(start - 1, utf8) { addSpace(space, after: start - 1) }
      if index < count, isSpaced(index, utf8) { addSpace(space, after: index - 1) }
    }
  }

  /// The sign of K12+300, COVID-19 and 4G/5G: one word for the space on its sides.
  private func joinsWord(_ index: Int) -> Bool {
    switch classes[index] {
    case .prefix, .connector, .slash:
      shaped.clusters[index].textCount == 1 && index > 0 && classes[index - 1].isWestern
        && index + 1 < count && classes[index + 1].isWestern
    default: false
    }
  }

  private func isSpaced(_ index: Int, _ utf8: [UInt8]) -> Bool {
    classes[index] == .han && !BreakRules.isRelation(scalar(index, utf8))
  }

  private mutating func addSpace(_ space: Float, after index: Int) {
    guard space > 0 else { return }
    gap[index] = space
    width[index] += space
    // C-62 ⑥: not below an eighth; C-63 ②: not above a third of an em, half an em looks like a word space.
    setShrink(index, max(0, space - 0.125), tier: 5)
    spaceStretch[index] = max(0, 1 / 3 - space)
  }

  /// What a line's last cluster gives up: half of a full-width mark (C-34, GB/T 15834 5.1.10), the gap to
  /// Western text, and the tracking after it, so that its frame ends on the edge.
  mutating func finishLineEnds(_ composition: Composition, tracking: Float) {
    for index in 0..<count {
      var trim: Float = 0
      if classes[index].isTrimmableAtEnd, composition.punctuationStyle != .strictCell {
        trim = shrink[index]
        // A half-width mark in a whole cell ends the line with its own frame.
        let cluster = shaped.clusters[index]
        if cluster.textCount == 1 { trim = max(trim, width[index] - glyphOffset[index] - cluster.advance) }
      }
      trim += gap[index]
      endTrim[index] = trim + (width[index] - trim) * tracking / (1 + tracking)
    }
  }
}
