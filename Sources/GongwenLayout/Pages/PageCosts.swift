import GongwenModel

/// What pages pay, in the unit of `LineBreaker`: 1 is a line whose gaps are each 0.05 em too wide.
///
/// The order is that of CLREQ 3.1.7 and G-67: other lines within the bounds of stretch are hardly seen; a last line alone
/// (C-71) is seen by who looks for it; a page that is not full (C-73) by everyone; a page that begins with a
/// character or two looks like a mistake; a signature alone is not to be.
enum PageCosts {
  /// A last line alone at the top of a page (孤行): as much as ten lines with 0.05 em in each gap.
  static let widow = 10.0
  /// The same with a character or two, or with nothing else below it: worse than a line left empty on the page before, so
  /// that another line comes over; not as bad as two.
  static let severeWidow = 25.0
  /// The same where the style forbids it.
  static let forbiddenWidow = 120.0
  /// So many characters look like a mistake at the top of a page.
  static let fewCharacters = 3
  /// A page that is not full, and each of its empty lines: the first line shows most, and two short pages are never
  /// better than one.
  static let shortPage = 4.0
  static let emptyLine = 12.0
  /// A page with closer lines, and each line that it holds beyond those of the grid: less than a page that is two lines
  /// short, as G-67 wants it, and more than other breaks in a dozen lines.
  static let tightenedPage = 8.0
  static let tightenedLine = 5.0
  /// Two pages with wider lines: as above, after a tightened page (G-68).
  static let loosenedPages = 27.0
  /// A signature with no text on its page.
  static let lonelySignature = 1000.0
  /// A first page without text, where some would go on it: it must not be (G-52, 「必须」), even for a signature.
  static let firstPageWithoutText = 1500.0
  /// A signature with one line of text: G-68 wants two of them, but not at any price.
  static let oneLineAboveSignature = 20.0
  /// A note that goes on at the foot of the next page: seen by who reads it, and by nobody else.
  static let carriedNote = 6.0
  /// A note that begins on another page than its sign: as bad as two empty lines, which keep the two together.
  static let partedNote = 30.0
  /// 附件说明 on two pages: as bad as seven empty lines, since nothing is lost for who turns the page.
  static let partedAttachmentNote = 90.0
  /// 注： alone at the foot of a page: worse than an empty line there, not as bad as two.
  static let partedLead = 22.0
  /// 注： below a table on another page than its last row: as an announcement alone.
  static let partedTableNote = 22.0
  /// Two pages more for 版记, the first of them blank: worth other breaks in several paragraphs, and no empty line, since
  /// the standard itself speaks of such pages (7.5).
  static let blankPage = 15.0
  /// One page more for it.
  static let imprintAlone = 10.0
  /// A place where no page may end, taken where there is no other.
  static let forbidden = 2000.0
  /// Paths that cost so much more than the best one are given up: a page with three empty lines leads from any of them
  /// to any other.
  static let hopeless = 60.0
  /// Paragraphs are set again only for paths that are so near to the best one: what a variant saves is no more.
  static let worthVariants = 12.0

  /// What a page pays for so many empty lines.
  static func short(_ lines: Int) -> Double { lines > 0 ? shortPage + emptyLine * Double(lines) : 0 }

  /// What a page pays for so many lines beyond those of the grid.
  static func tightened(_ lines: Int) -> Double { tightenedPage + tightenedLine * Double(lines) }

  /// What a page pays for a last line alone at its top.
  static func widow(isSevere: Bool, isAllowed: Bool) -> Double {
    guard isAllowed else { return forbiddenWidow }
    return isSevere ? severeWidow : widow
  }

  /// How much a break costs.
  static func cost(_ cost: BreakCost) -> Double { cost.penalty ?? forbidden }
}
