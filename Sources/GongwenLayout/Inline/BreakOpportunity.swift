/// What stands on both sides of a place inside a line, as far as a line's end there is concerned.
///
/// One byte for each cluster; the cost follows from it, so that the weights stand in one place.
enum BreakOpportunity: UInt8 {
  /// Two things that need not stand on one line
  case free
  /// A mark that may not begin a line, or end one (C-10, C-12)
  case prohibited
  /// Two letters of a word
  case insideWord
  /// Parts of a number, of a unit of marks, or of what was raised together
  case insideUnit
  /// A number and its unit
  case numberFromUnit
  /// A number and any other Han character
  case numberFromHan
  /// 第 | 3, 〔2024〕 | 3号, * | 名
  case looseUnit
  /// Two characters of a person's name
  case personName
  /// Two characters of 《短书名》
  case shortTitle
  /// A mark of a URL or a code and what follows it
  case insideCode
  /// Any two characters of a URL or a code
  case withinCode
  /// A syllable and the next one
  case syllable
  /// Anything inside a word or number that is too long for a line
  case emergency
  /// —— at a line's start
  case dashAtStart

  /// What a line's end there costs (C-10…13, C-20…23).
  var cost: BreakCost {
    switch self {
    case .free: .free
    case .prohibited: .forbidden(.lineStart)
    case .insideWord: .forbidden(.word)
    case .insideUnit: .forbidden(.unit)
    // Taken only when the alternative shows (C-22).
    case .numberFromUnit: .penalty(4, .unit)
    // The word after it may be a counter that no list has.
    case .numberFromHan: .penalty(1, .unit)
    case .looseUnit: .penalty(3, .unit)
    // Half a name is read as a whole one, which 第 | 3 is not, but a name is as often near an edge as any word, so no more
    // is paid for it than 0.087 em in each gap.
    case .personName: .penalty(3, .unit)
    // A little more than the two cells cost that 《 and one character leave on a line of 28 when they move over, 0.08 em
    // in each gap; less than a name, because its marks tell a reader to read on.
    case .shortTitle: .penalty(2.6, .unit)
    // It beats a line that is visibly loose.
    case .insideCode: .penalty(0.9, .code)
    // As bad as a line with 0.2 em in each gap, the most that is borne: a part cut in two is read twice, and copied wrongly.
    case .withinCode: .penalty(40, .code)
    // As bad as a line with a good tenth of an em in each gap.
    case .syllable: .penalty(10, .word)
    case .emergency: .penalty(60, .word)
    // Legal in GB/T 15834, disliked by CLREQ (C-10 strict; open point 7).
    case .dashAtStart: .penalty(40, .lineStart)
    }
  }

  /// Whether a line may end there at all.
  var isAllowed: Bool { cost.penalty != nil }

  /// What a line pays; 0 where it may not end, since then there is no line.
  var penalty: Double { cost.penalty ?? 0 }
}
