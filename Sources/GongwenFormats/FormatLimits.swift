package import GongwenModel

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
  /// The joined cells of a sheet; a roster in which every unit is joined has one for each.
  package var merges = 200_000

  /// The limits of the program.
  package init() {}
}

extension FormatLimits {
  /// The limits on foreign files, as `gongwen limits` prints them.
  package var listed: [Limit] {
    [
      Limit(
        id: "package-members", name: MessageEntry("包里的文件（.docx、.xlsx）", "files in a package (.docx, .xlsx)"),
        value: members, unit: "files",
        reason: MessageEntry("一百张图的报告有 150 个", "a report with a hundred pictures has 150"),
        answer: .refused(status: 3)),
      Limit(
        id: "package-size", name: MessageEntry("解开后的包", "a package when unpacked"), value: packageSize >> 20,
        unit: "MiB", reason: MessageEntry("压缩炸弹", "bombs of zeros"), answer: .refused(status: 3)),
      Limit(
        id: "package-ratio", name: MessageEntry("解开后与压缩前之比", "what a package unpacks to, over its size"),
        value: ratio, unit: "times",
        reason: MessageEntry("全同的行压到二百分之一；炸弹到千分之一", "rows all alike shrink to 1/200; a bomb to 1/1000"),
        answer: .refused(status: 3)),
      Limit(
        id: "xml-depth", name: MessageEntry("XML 里套的元素", "elements within elements of XML"), value: depth,
        unit: "levels",
        reason: MessageEntry("文本框里的表里的表有 40 层", "a table in a table in a text box lies 40 deep"),
        answer: .refused(status: 3)),
      Limit(
        id: "xml-elements", name: MessageEntry("XML 的元素", "elements of a part"), value: elements,
        unit: "elements",
        reason: MessageEntry("每个都要时间", "each takes its time"), answer: .refused(status: 3)),
      Limit(
        id: "picture-pixels", name: MessageEntry("一张图片的像素", "pixels of a picture"), value: pixels,
        unit: "pixels",
        reason: MessageEntry("小文件可以自称一平方公里", "a small file can claim a square kilometre"), answer: .told),
      Limit(
        id: "text-pixels", name: MessageEntry("全文 PNG 图片的像素", "pixels of all PNG pictures"),
        value: textPixels,
        unit: "pixels",
        reason: MessageEntry("一百张屏幕截图；同时在内存里", "a hundred pictures of screens; held at once"), answer: .told),
      Limit(
        id: "sheet-cells", name: MessageEntry("工作簿的单元格", "cells of a workbook"), value: sheetCells,
        unit: "cells",
        reason: MessageEntry("一万人各二十项的二十倍", "twenty times ten thousand people with twenty values each"),
        answer: .refused(status: 3)),
    ]
  }
}
