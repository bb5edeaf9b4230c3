import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// What a file is, by content, name and wish.
struct FormatRegistryTests {
  @Test func objectsOfOpenDocumentAreCounted() {
    let root =
      "<?xml version='1.0'?><office:document xmlns:office='o' office:mimetype=\"application/vnd.oasis.opendocument.text\">"
    func count(_ text: String) -> Int { OpenDocumentObjects.count(in: Array(text.utf8), name: "a.fodt") }
    let object = "<draw:frame><draw:object><math/></draw:object></draw:frame>"
    #expect(count(root + object + "<text:p>甲</text:p>" + object) == 2)
    #expect(count(root + "<draw:object-ole/>") == 0)
    #expect(count("报告" + object) == 0, "a text that shows the markup")
  }

  private func id(_ bytes: [UInt8], _ name: String, as format: String? = nil) -> String {
    do {
      switch try FormatRegistry.choose(bytes, name: name, as: format) {
      case .format(let format, let notes): return format.name + notes.map { " " + $0.id }.joined()
      case .convert(let kind, let notes): return "→" + kind + notes.map { " " + $0.id }.joined()
      }
    } catch {
      return error.diagnostic.id
    }
  }

  private func compound(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 632)
    for (index, unit) in stream.utf16.enumerated() { bytes[512 + 2 * index] = UInt8(unit & 0xFF) }
    return bytes
  }

  private let docx = DocxBytes(p("正文")).bytes
  private let text = Array("述职报告".utf8)

  @Test func contentDecidesBeforeTheName() {
    #expect(id(docx, "a.docx") == "docx")
    #expect(id(docx, "a.txt") == "docx")
    #expect(id(docx, "a.doc") == "docx format.pretends")
    #expect(id(Array("{\\rtf1".utf8), "a.doc") == "→rtf format.pretends")
    #expect(id(Array("{\\rtf1".utf8), "a.RTF") == "→rtf")
    #expect(id(compound("WordDocument"), "目录/a.wps") == "→doc")
    #expect(id(text, "a.md") == "markdown")
    #expect(id(text, "a.txt") == "text")
    #expect(id(text, "-") == "text")
  }

  /// Without lines of its own a page's cells and paragraphs run together in print.
  @Test(arguments: [
    ("<html><body>", "a.html", "text format.readAsText"),
    ("<!DOCTYPE html>", "a.htm", "text format.readAsText"),
    ("\n<table><tr>", "a.txt", "text format.readAsText"), ("<table><tr>", "a.md", "markdown"),
    ("<项目名称>", "a.txt", "text"), ("见 <html>", "a.html", "text"),
  ])
  func webPagesAreReadAsTextAndTold(head: String, name: String, chosen: String) {
    #expect(id(Array(head.utf8), name) == chosen)
  }

  @Test func whatCannotBeReadIsToldWithItsRemedy() {
    #expect(id(docx, "目录/~$报告.docx") == "format.lockFile")
    #expect(id([], "a.docx") == "reading.empty")
    #expect(id([0, 0], "a.docx") == "reading.empty")
    #expect(id(compound("EncryptedPackage"), "a.docx") == "format.encrypted")
    #expect(id(compound("Workbook"), "a.doc") == "format.workbook")
    #expect(id(compound("Other"), "a.doc") == "format.foreign")
    #expect(id(Array("  <html><body>".utf8), "a.doc") == "format.webPage")
    #expect(id(text, "a.docx") == "format.notOffice")
    #expect(id(Array("%PDF-1.7".utf8), "a.docx") == "format.foreign")
    #expect(id(ZIPBytes.package(["xl/workbook.xml": ""]), "a.docx") == "format.workbook")
    #expect(id(ZIPBytes.package(["x": ""]), "a.docx") == "format.foreign")
    let odt = ZIPBytes.package(["mimetype": "application/vnd.oasis.opendocument.text"])
    #expect(id(odt, "a.docx") == "→odt format.pretends")
  }

  @Test(arguments: ["a.xml", "a.txt", "a.doc", "a.docx", "a.md", "-"])
  func documentsInXMLAreRefusedUnderAnyName(_ name: String) {
    let head = "\u{FEFF}<?xml version=\"1.0\"?>\r\n"
    let flat = "<?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"x\">"
    #expect(id(Array((head + flat).utf8), name) == "format.wordXML")
    #expect(id(Array((head + "<pkg:package>").utf8), name) == "format.wordXML")
    #expect(id(Array((head + "<w:wordDocument xmlns:w=\"x\">").utf8), name) == "format.wordXML")
    #expect(id(Array("流程见 <pkg:package>".utf8), "a.txt") == "text")
    #expect(id(Array((head + "<a/>").utf8), "a.txt") == "text")
    #expect(id(Array((head + flat).utf8), name, as: "text") == "text")
  }

  @Test func anOpenDocumentInOneFileIsKnownByItsType() {
    func flat(_ type: String) -> [UInt8] {
      let spaces = (0..<40).map { "xmlns:n\($0)=\"http://example.org/\($0)\"" }.joined(separator: " ")
      return Array(
        "<?xml version=\"1.0\"?>\n<office:document \(spaces) office:mimetype=\"application/vnd.oasis.opendocument.\(type)\"/>"
          .utf8)
    }
    #expect(id(flat("text"), "a.fodt") == "→odt")
    #expect(id(flat("text-template"), "a.xml") == "→odt")
    #expect(id(flat("spreadsheet"), "a.fods") == "format.foreign")
    #expect(id(Array("<?xml version=\"1.0\"?><office/>".utf8), "a.txt") == "text")
    #expect(id(Array("文件以 <office:document 开头".utf8), "a.txt") == "text")
    #expect(id(flat("text"), "a.xml", as: "text") == "text")
  }

  @Test func aWishDecidesBeforeTheContent() {
    #expect(id(text, "a.docx", as: "text") == "text")
    #expect(id(text, "a.txt", as: "markdown") == "markdown")
    #expect(id(text, "a.txt", as: "word") == "format.unknown")
  }

  @Test func withoutLibreOfficeItsPackageIsNamed() throws {
    do {
      _ = try FormatRegistry.read(Array("{\\rtf1".utf8), name: "a.rtf")
      Issue.record("read")
    } catch {
      #expect(error.diagnostic.id == "format.office.missing")
      #expect(
        MessageCatalogue([FormatMessages.table]).hint(for: error.diagnostic, in: .english)?.contains(
          "libreoffice-writer") == true)
    }
  }

  @Test func theBatchKnowsWhatTheRegistryKnows() {
    #expect(FormatRegistry.extensions.isSuperset(of: ["txt", "md", "docx", "doc", "wps", "odt", "rtf"]))
    #expect(!FormatRegistry.extensions.contains("html"))
  }
}
