internal import GongwenModel

/// Why a token begins where it does.
enum Cut: UInt8 {
  /// At the start of its line.
  case line
  /// Inside a line: at an ordinal, a gap, a label with a colon, a document's number, after one, after a salutation,
  /// at a date, after a date, after the name of a paper, after a numbered heading.
  case ordinal, gap, label, number, afterNumber, afterSalutation, date, afterDate, afterPaper
  case afterHeading
  /// At a place that no rule names and that looks like one.
  case likely
}

/// A line, or a stretch of one where a paragraph could begin, and what is seen of it at a glance.
///
/// Small and without arrays of its own, so that a whole window of a long text fits into memory.
struct Token {
  /// The line it stands on, from 0.
  var line: Int32
  /// Its scalars in the whole text, from its first kept one to its last.
  var lower: Int32
  var upper: Int32
  /// Why it begins here.
  var cut = Cut.line
  /// How probable it is that a paragraph begins here inside its line, in steps from 1; 0 where nobody asked.
  var cutStep: UInt8 = 0
  /// Whether a blank line stands above and below.
  var blankBefore = false
  var blankAfter = false
  /// How many blank lines stand above, three at most.
  var gapBefore: UInt8 = 0
  /// Width of the white space before it, in half cells.
  var indent: UInt8 = 0
  /// The number of kept scalars, and their width in half cells.
  var length: UInt16 = 0
  var width: UInt16 = 0
  /// Where its line ends, in half cells.
  var edge: UInt16 = 0
  /// The first scalar, and the last that is no closing mark.
  var first: UInt32 = 0
  var last: UInt32 = 0
  /// The very last scalar.
  var end: UInt32 = 0
  var stops: UInt8 = 0
  var commas: UInt8 = 0
  /// Han characters, digits and Latin letters, in eighths of the length.
  var han: UInt8 = 0
  var digits: UInt8 = 0
  var latin: UInt8 = 0
  /// Gaps of two half cells or more inside it, and tabs and bars.
  var gaps: UInt8 = 0
  var bars: UInt8 = 0
  /// Brackets and quotation marks opened and not closed.
  var open: Int8 = 0
  /// The ordinal's form (0 for none, else its place among all forms from 1), value and length.
  var form: UInt8 = 0
  var value: Int16 = 0
  var ordinalLength: UInt8 = 0
  /// What a numbered paragraph looks like; only with an ordinal.
  var shape: UInt8 = 0
  /// Whether the ordinal follows the last of its form.
  var follows = false
  /// A number at its start without a mark after it, and whether it follows the last such.
  var bare: Int16 = 0
  var bareFollows = false
  /// Whether it names a figure or a table: `图1　组织机构`, `表 2 人员`.
  var isCaption = false
  /// Whether dots lead to a number at its end, as in a table of contents.
  var hasLeader = false
  /// The series of ordinals that it belongs to; -1 for none.
  var series: Int32 = -1
  /// The mark of a list before it: 0 none, 1 an asterisk, 2 a dash, 3 the mark of a quotation, 4 another.
  var bullet: UInt8 = 0
  /// How a line of attachments begins here, and its part in a list of them.
  var attachmentHead: AttachmentHead?
  var attachment = AttachmentPart.none
  /// What a format says of the line: the level of its heading, 0 for nothing.
  var hint: UInt8 = 0
  /// Whether it surely goes on with what stands before it on its line: an item of a list within its paragraph
  /// (`三项工作：1.……2.……`), the rest of a phrase in quotes.
  var isInlineItem = false
  /// Whether a paragraph surely begins here: one of several questions and answers, or of a series of headings.
  var begins = false
  /// Whether it ends in a person's name with a post before it: `北京市市长 某某`.
  var namesPerson = false
  /// A glance at the whole of it.
  var kind = TokenKind.none
  /// Classes of words at its start, at its end, anywhere in its head and tail.
  var starts = WordClasses()
  var ends = WordClasses()
  var has = WordClasses()
  /// A hash of its characters without white space, and the same without the dots and the number of a page at its end.
  var text: UInt32 = 0
  var core: UInt32 = 0

  /// Its scalars in the whole text.
  var range: Range<Int> { Int(lower)..<Int(upper) }
  /// Whether it ends as a paragraph ends.
  var isFinished: Bool { Characters.endsParagraph(last) }
}

/// A glance at a line: what its neighbours see of it.
enum TokenKind: UInt8 {
  case none, hanComma, hanParenthesized, digit, deepDigit, chapter, article, prose, unfinished, shortFinished
  case date, documentNumber, salutation, paper, field, colon, name, organ, attachment, pager, latin, marks,
    markup
  case interface, bracketed, dash, table, tiny, short, middling, caption
  /// Dots that lead to the number of a page.
  case leader
}
