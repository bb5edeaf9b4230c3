package import GongwenModel

extension FormatLimits {
  /// The limits on foreign files, as `gongwen limits` prints them.
  package var listed: [Limit] { ofPackages + ofXML + ofDocuments + ofPictures + ofWorkbooks }

  private var ofPackages: [Limit] {
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
    ]
  }

  private var ofXML: [Limit] {
    [
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
        id: "xml-attributes", name: MessageEntry("一个元素的属性、命名空间", "attributes or namespaces of an element"),
        value: attributes, unit: "attributes",
        reason: MessageEntry("libxml2 要两两比较；文档的根有 40 个", "libxml2 compares each with all; a root has 40"),
        answer: .refused(status: 3)),
      Limit(
        id: "xml-names", name: MessageEntry("一个部件里不同的名称", "different names of a part"), value: names,
        unit: "names", reason: MessageEntry("Word 共用约 1500 个", "Word knows some 1500"),
        answer: .refused(status: 3)),
    ]
  }

  private var ofDocuments: [Limit] {
    [
      Limit(
        id: "relationships", name: MessageEntry("一个部件的关系", "relationships of a part"), value: relationships,
        unit: "links", reason: MessageEntry("Word、Excel 自己的上限", "the limit of Word and Excel"),
        answer: .refused(status: 3)),
      Limit(
        id: "document-pieces",
        name: MessageEntry("文档的段落、单元格、图片（含空的）", "paragraphs, cells and pictures, empty ones too"),
        value: pieces, unit: "pieces",
        reason: MessageEntry("一万行二十列的表有 40 万个", "a table of 10 000 rows and 20 columns has 400 000"),
        answer: .refused(status: 3)),
    ]
  }

  private var ofPictures: [Limit] {
    [
      Limit(
        id: "picture-pixels", name: MessageEntry("一张图片的像素", "pixels of a picture"), value: pixels,
        unit: "pixels",
        reason: MessageEntry("小文件可以自称一平方公里", "a small file can claim a square kilometre"), answer: .told),
      Limit(
        id: "text-pixels", name: MessageEntry("全文 PNG 图片的像素", "pixels of all PNG pictures"),
        value: textPixels,
        unit: "pixels",
        reason: MessageEntry("一百张屏幕截图；同时在内存里", "a hundred pictures of screens; held at once"), answer: .told),
    ]
  }

  private var ofWorkbooks: [Limit] {
    [
      Limit(
        id: "sheet-cells", name: MessageEntry("工作簿的单元格", "cells of a workbook"), value: sheetCells,
        unit: "cells",
        reason: MessageEntry("一万人各二十项的二十倍", "twenty times ten thousand people with twenty values each"),
        answer: .refused(status: 3)),
      Limit(
        id: "sheet-formats", name: MessageEntry("工作簿的单元格格式", "cell formats of a workbook"),
        value: cellFormats,
        unit: "formats", reason: MessageEntry("Excel 最多 65490 种", "Excel allows 65 490"),
        answer: .refused(status: 3)),
    ]
  }
}
