import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

/// One thing in several forms, drawings of several parts, and what other programs put into a document.
struct DocxAlternativeTests {
  private func ids(_ manuscript: Manuscript) -> [String] { manuscript.diagnostics.map(\.id) }
  private func alternatives(_ choices: String..., fallback: String) -> String {
    let forms = choices.map { "<mc:Choice Requires='x'>\($0)</mc:Choice>" }.joined()
    return "<mc:AlternateContent>\(forms)<mc:Fallback>\(fallback)</mc:Fallback></mc:AlternateContent>"
  }

  @Test func theFirstFormThatShowsSomethingIsRead() throws {
    #expect(try DocxBytes("<w:p>\(alternatives(r("甲"), r("甲"), fallback: r("甲")))</w:p>").text() == "甲")
    let unknown = alternatives("<z:ink xmlns:z='urn:z'/>", fallback: r("乙"))
    #expect(try DocxBytes("<w:p>\(unknown)\(r("丙"))</w:p>").text() == "乙丙")
    let nested = alternatives(alternatives("", fallback: r("丁")), fallback: r("戊"))
    #expect(try DocxBytes("<w:p>\(nested)</w:p>").text() == "丁")
  }

  @Test func aFormInAVocabularyOfAnotherTimeIsNotPreferred() throws {
    func text(_ requires: String, _ declaration: String) throws -> String {
      let forms =
        "<mc:AlternateContent><mc:Choice Requires='\(requires)' \(declaration)>\(r("未来的"))</mc:Choice>"
        + "<mc:Fallback>\(r("退回的"))</mc:Fallback></mc:AlternateContent>"
      return try DocxBytes("<w:p>\(forms)</w:p>").text()
    }
    #expect(try text("z", "xmlns:z='urn:unknown:future'") == "退回的")
    #expect(try text("w14 z", "xmlns:z='urn:unknown:future'") == "退回的")
    #expect(try text("w14", "") == "未来的")
    let group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    #expect(try text("wpg", "xmlns:wpg='\(group)'") == "未来的")
    // A declaration ends with its element.
    let ended = "<w:p xmlns:z='urn:a'>\(r("甲"))</w:p><w:p><mc:AlternateContent>"
    let forms = "<mc:Choice Requires='z'>\(r("乙"))</mc:Choice></mc:AlternateContent></w:p>"
    #expect(try DocxBytes(ended + forms).text() == "甲\n乙")
  }

  @Test func aShapeInTwoFormsIsOneShape() throws {
    let shape = alternatives("<w:drawing/>", fallback: "<w:pict/>")
    let manuscript = try DocxBytes("<w:p>\(r("甲"))<w:r>\(shape)</w:r></w:p>").read()
    #expect(manuscript.diagnostics == [Diagnostic("docx.shapes", .info, ["1"])])
  }

  /// WPS writes `<v:imagedata o:title=""/>` into every line, arrow and box: it names no picture.
  @Test(arguments: [
    ("<v:imagedata o:title=''/>", ["docx.shapes"]), ("<v:imagedata/>", ["docx.shapes"]),
    ("<v:imagedata r:href='p' o:title=''/>", ["docx.external"]),
    ("<v:imagedata r:id='p' o:title=''/>", []),
  ])
  func aShapeWithoutAPictureIsNone(image: String, told: [String]) throws {
    let vml = "<w:pict><v:shape xmlns:o='urn:schemas-microsoft-com:office:office'>\(image)</v:shape></w:pict>"
    let shape = alternatives("<w:drawing><wp:docPr id='6' name='直接箭头连接符 6'/></w:drawing>", fallback: vml)
    let manuscript = try DocxBytes("<w:p>\(r("甲"))<w:r>\(shape)</w:r></w:p>").read()
    #expect(ids(manuscript) == told)
    #expect(manuscript.pieces.count { $0.object != nil } == (told == ["docx.shapes"] ? 0 : 1))
  }

  @Test func wordsDrawnAlongALineAreATextBox() throws {
    let art = "<w:p><w:r><w:pict><v:shape><v:textpath string='某市人民政府文件'/></v:shape></w:pict></w:r></w:p>"
    let manuscript = try DocxBytes(art + p("正文")).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "某市人民政府文件\n\n正文")
    #expect(ids(manuscript) == ["docx.textBoxes"])
  }

  @Test func aGroupKeepsAllItsPictures() throws {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]
    let blips = "<a:blip r:embed='a'/><a:blip r:embed='b'/><a:blip r:embed='a'/>"
    var docx = DocxBytes("<w:p><w:r><w:drawing><wp:extent cx='1270000'/>\(blips)</w:drawing></w:r></w:p>")
    docx.relationships =
      "<Relationship Id='a' Type='t/image' Target='media/a.png'/><Relationship Id='b' Type='t/image' Target='media/b.png'/>"
    docx.members = [.init(name: "word/media/a.png", bytes: png), .init(name: "word/media/b.png", bytes: png)]
    let figures = try docx.read().pieces.compactMap { piece -> Figure? in
      if case .figure(let figure)? = piece.object { figure } else { nil }
    }
    #expect(figures == [Figure(resource: ResourceID(0)), Figure(resource: ResourceID(1))])
  }

  @Test func documentsInsideAreTold() throws {
    let manuscript = try DocxBytes(p("前") + "<w:altChunk r:id='h'/>" + p("后")).read()
    #expect(manuscript.source.string(in: manuscript.source.span) == "前\n后")
    #expect(manuscript.diagnostics == [Diagnostic("docx.chunks", .warning, ["1"], span: SourceSpan(0, 0))])
  }

  @Test func documentsThatAMasterDocumentHoldsAreTold() throws {
    let body = p("前") + "<w:subDoc r:id='s'/><w:p><w:subDoc r:id='t'/>\(r("后"))</w:p>"
    let manuscript = try DocxBytes(body).read()
    #expect(manuscript.diagnostics.map(\.id) == ["docx.subDocuments"])
    #expect(manuscript.diagnostics.first?.arguments == ["2"])
  }

  @Test func aSignOfItsOwnDoesNotFollowTheNote() throws {
    let body =
      "<w:p>\(r("甲"))<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>*</w:t></w:r>\(r("乙"))</w:p>"
    var docx = DocxBytes(body)
    docx.footnotes = "<w:footnote w:id='2'>\(p("注"))</w:footnote>"
    #expect(try docx.text().hasPrefix("甲〔1〕乙"))
  }

  @Test(arguments: ["utf-16", "utf-16 with a byte order mark", "utf-8 with a byte order mark"])
  func partsInOtherEncodings(_ encoding: String) throws {
    let isWide = encoding.hasPrefix("utf-16")
    let xml =
      "<?xml version='1.0' encoding='\(isWide ? "UTF-16" : "UTF-8")'?><w:document \(DocxBytes.namespaces)><w:body>"
      + p("正文") + "</w:body></w:document>"
    var bytes: [UInt8] = isWide ? [0xFF, 0xFE] : [0xEF, 0xBB, 0xBF]
    if encoding == "utf-16" { bytes = [] }
    bytes += isWide ? xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(xml.utf8)
    let package = ZIPBytes.package([ZIPBytes.Member(name: "word/document.xml", bytes: bytes)])
    let source = try DocxFormat.read(package, name: "a.docx").source
    #expect(source.string(in: source.span) == "正文")
  }
}
