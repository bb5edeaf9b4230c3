/// A stretch of lines that could be the title of a text, judged as one phrase.
struct TitleSpan {
  /// Its tokens.
  var tokens: Range<Int>
  /// Those of them that begin a line or a part of one.
  var starts: [Int]
  /// From its first scalar to its last, in the whole text.
  var scalars: Range<Int>
  /// What speaks for it and against it, in the order of `TitleSign`.
  var signs: [Float]
}

/// What is seen of a stretch of lines as a title.
///
/// The first of them describe that there is none.
enum TitleSign: Int, CaseIterable {
  case none, noneOdds, noneBeginsInText, noneShortText, noneNumbered
  /// How many lines it has.
  case one, two, three, four
  /// What the chain says of its lines, and of those beside it.
  case oddsFirst, oddsLeast, oddsMean, noise, heading, above, below, probable, improbable
  /// Whether it is whole: the name of a paper at its end, brackets that close, nothing that asks for more.
  case endsInPaper, endsInReport, paperBeforeEnd, matter, matterBelowFirst, matterWithoutPaper, unclosed,
    unopened
  case closesAcross, paperAlone, matterAbove, paperBelow, beginsInPhrase, endsInPhrase, paperEndsLine,
    repeatsAcross
  /// Whether its last line is a whole title by itself, and what stands above that.
  case wholeUnderWords, wholeUnderShortWords, wholeUnderOrgan, wholeUnderPaper, organAbove
  /// What stands around it.
  case overSalutation, overDate, overProse, overNumber, overBlank, underNumber, underBlank, gapInside,
    gapsUsual
  case first, linesAbove, proseAbove, noProseBelow
  /// The same words elsewhere.
  case sameBelow, sameAbove, withinAbove, withinBelow, shorterThanAbove
  /// Several lines that stand elsewhere in one, and a part of what stands elsewhere as a whole.
  case joinsToCopy, growsToCopy
  /// Its own look.
  case collection, siteWords, fields, separators, short, long, digits, latin, comma, name, organ, numbered,
    hinted
  case bracketed, markup, centred, unevenIndents, longFirst, question
  /// A sentence that was broken over lines: it begins as one, and the line below ends it.
  case startsSentence, overSentenceEnd

  static let count = TitleSign.allCases.count
}
