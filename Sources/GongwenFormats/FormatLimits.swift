internal import GongwenModel

/// What a file may ask of the program: every limit on foreign files, each with its reason.
///
/// A file beyond a limit is refused with the limit's name; none of them is near what offices keep.
package struct FormatLimits: Sendable {
  /// The files in a package.
  ///
  /// A report with a hundred pictures has 150, a workbook of 300 sheets a thousand.
  package var members = 4096
  /// The bytes of one member's name.
  package var nameLength = 512
  /// The bytes of one member when unpacked.
  ///
  /// The text of a report of 200 pages takes 10 MiB of XML, a roster of 10 000 rows and 20 columns 20 MiB.
  package var memberSize = 256 << 20
  /// The bytes of all members that are read, when unpacked.
  package var packageSize = 512 << 20
  /// How often the size of its file a package may unpack to, beyond `freeSize`.
  ///
  /// XML of rows that are all alike shrinks to a two-hundredth; a bomb reaches a thousandth.
  package var ratio = 250
  /// The bytes that any package may unpack to.
  package var freeSize = 16 << 20
  /// The elements that lie in each other in XML.
  ///
  /// A table in a table in a text box lies 40 deep.
  package var depth = 256
  /// The elements of one part; each takes its time, whatever its size.
  package var elements = 20_000_000
  /// The attributes of one element, of which libxml2 compares each with all others; the root of a document has 40.
  package var attributes = 512
  /// The vocabularies that are declared around one element; libxml2 looks through all of them for each name.
  package var namespaces = 512
  /// The different names of the elements and attributes of one part; Word knows some 1500.
  package var names = 10_000
  /// The relationships of one part: Word and Excel allow 65 530 links.
  package var relationships = 65_536
  /// The lines of a text: paragraphs, and rows of tables.
  package var lines = LimitTable.textLines
  /// The bytes of a text.
  package var textSize = LimitTable.textBytes
  /// The paragraphs, cells, pictures and fields of a document, the empty ones too; each takes some 200 bytes of memory.
  ///
  /// A table of 10 000 rows and 20 columns has 400 000.
  package var pieces = 1_000_000
  /// The tables that lie in each other; deeper ones are read as text.
  package var tableDepth = 8
  /// The columns of a table (Word allows 63).
  package var tableColumns = 256
  /// The rows that a cell may span: a file may claim more than there are.
  package var tableRows = 100_000
  /// The bytes of one picture.
  package var pictureSize = 64 << 20
  /// The pixels of one picture: a small file can claim a screen of a square kilometre.
  package var pixels = 100_000_000
  /// The pixels of all PNG pictures of a text, which are held at once: 800 MB.
  ///
  /// A hundred screens of an office have 2 million each.
  package var textPixels = 200_000_000
  /// The styles that a style rests on, one on another.
  package var styleChain = 32
  /// The cells of a workbook that have something in them.
  ///
  /// 10 000 people with 20 values each fill 200 000; twenty times that takes 300 MiB.
  package var sheetCells = 4_000_000
  /// The bytes of text that the cells of a workbook show; one text of the file may be shown by all of them.
  package var sheetText = 64 << 20
  /// The formats that the cells of a workbook choose from (Excel allows 65 490).
  package var cellFormats = 65_536
  /// The joined cells of a sheet; a roster in which every unit is joined has one for each.
  package var merges = 200_000

  /// The limits of the program.
  package init() {}
}
