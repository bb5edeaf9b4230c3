import RenderingTestSupport
import Testing

@testable import GongwenRendering

/// A file with one of everything, and what a reader notices when a part of it is missing.
@Suite struct ArchiveTests {
  private let file: PDFFile

  init() throws { file = try SampleArchive.file() }

  @Test func aFileWithEverythingHasNoFault() throws {
    #expect(try ArchiveCheck.faults(in: file) == [])
  }

  @Test func theTagTreeReadsAsTheDocument() throws {
    #expect(
      try PDFTagTree(file).dump == """
        Document
          Sect
            Title “述职报告”
            TOC
              TOCI
                Link link “（一）工作”
            H2 “（一）工作”
            P “一段在两页上的文字”
              Span lang=en “in charge”
            H3 “（1）要点”
            L
              LI
                Lbl “1.”
                LBody “条目”
            Table
              TR
                TH “项”
                TH “数”
              TR
                TD
                TD “12”
            Figure alt=一条横线
            Note “注：见原稿”

        """)
  }

  @Test func artifactsAreNotRead() throws {
    let page = try PDFText(page: try #require(try file.pages().first), of: file)
    #expect(page.artifacts == ["3", "— 7 —"])
    #expect(page.text.hasSuffix("一段在两页上— 7 —"))
  }

  /// A part that a validator or a reader would miss: the object it stands in, its text, and what stands there instead.
  struct Loss: CustomTestStringConvertible, Sendable {
    var holder: String
    var part: String
    var instead = ""
    var fault: String
    var testDescription: String { fault }
  }

  @Test(arguments: [
    Loss(holder: "/Type/Catalog", part: "/OutputIntents", instead: "/Other", fault: "OutputIntent"),
    Loss(holder: "/Type/Catalog", part: "/Lang(zh-CN)", fault: "Lang"),
    Loss(holder: "/Type/Catalog", part: "/DisplayDocTitle true", fault: "DisplayDocTitle"),
    Loss(holder: "/Type/Catalog", part: "/MarkInfo", instead: "/Other", fault: "Marked"),
    Loss(holder: "/Type/Catalog", part: "/AF[", instead: "/Other[", fault: "file: AF"),
    Loss(holder: "/Type/Catalog", part: "/Nums[0<</S/D/St 7>>]", instead: "/Nums[]", fault: "PageLabels"),
    Loss(
      holder: "/Type /Font\n   /Subtype /CIDFontType2", part: "/CIDToGIDMap/Identity", fault: "CIDToGIDMap"),
    Loss(holder: "/Subtype /Type0", part: "/ToUnicode", instead: "/Other", fault: "ToUnicode"),
    Loss(holder: "/Type/StructTreeRoot", part: "/ParentTree ", instead: "/Other ", fault: "ParentTree"),
    Loss(holder: "/Type/Page/", part: "/StructParents", instead: "/Other", fault: "StructParents"),
    Loss(holder: "/Type/Page/", part: "/Tabs/S", fault: "Tabs"),
    Loss(holder: "/S/H3/", part: "/S/H3", instead: "/S/H4", fault: "heading level 4 after 2"),
    Loss(holder: "/Subtype/Link", part: "/F 4", fault: ": F"),
    Loss(holder: "/Subtype/Link", part: "/Contents", instead: "/Other", fault: "Contents"),
    Loss(holder: "/Subtype/Link", part: "/StructParent", instead: "/Other", fault: "StructParent"),
    Loss(holder: "/Type/OBJR", part: "/Type/OBJR", instead: "/Type/MCR/MCID 0", fault: "OBJR"),
    Loss(holder: "/Type/Filespec", part: "/UF", instead: "/Other", fault: "file: UF"),
    Loss(holder: "/Type/Filespec", part: "/AFRelationship/Source", fault: "file: AFRelationship"),
    Loss(holder: "/Type/EmbeddedFile", part: "/Subtype/text#2Fplain", fault: "file: MIME"),
    Loss(
      holder: "/Creator(Gongwen", part: "/Creator(Gongwen", instead: "/Creator(Other", fault: "Info /Creator"),
    Loss(holder: "/S/Figure/", part: "/Alt", instead: "/Other", fault: "Figure without Alt"),
    Loss(holder: "/Scope/Column", part: "/Scope/Column", fault: "TH without Scope"),
    Loss(holder: "/S/Note/", part: "/ID(", instead: "/Other(", fault: "Note without ID"),
    Loss(holder: "/Type /FontDescriptor", part: "/Descent -", instead: "/Descent ", fault: "Descent"),
  ]) func whatIsMissingIsNoticed(loss: Loss) throws {
    var file = file
    let number = try #require(try file.objects(with: loss.holder).first)
    try file.replace(loss.part, with: loss.instead, in: number)
    let faults = try ArchiveCheck.faults(in: file)
    #expect(faults.contains { $0.contains(loss.fault) }, "\(faults)")
  }

  @Test(arguments: [
    ("/Artifact<</Type/Layout>>BDC", "/Other<</Type/Layout>>BDC", "content outside all marks"),
    ("<</MCID 1>>", "<</MCID 0>>", "MCID twice"),
  ]) func wrongMarksAreNoticed(part: String, instead: String, fault: String) throws {
    var file = file
    let page = try file.value(try #require(try file.pages().first))
    let contents = try #require(page["Contents"]?.target)
    let text = try file.content(ofPage: 0)
    #expect(text.contains(part))
    file.replaceStream(contents, with: Array(text.replacing(part, with: instead).utf8))
    #expect(try ArchiveCheck.faults(in: file).contains { $0.contains(fault) })
  }

  @Test func xmpIsReadByEverybodyAndEscaped() throws {
    let number = try #require(try file.catalog()["Metadata"]?.target)
    // Not compressed.
    #expect(try !file.object(number).contains("/Filter"))
    let packet = try file.packet()
    #expect(packet.contains("关于“水利 &amp; 水务”的&lt;报告&gt;"))
    #expect(packet.contains("Gongwen &lt;test&gt; &amp; co."))
    #expect(packet.contains("<gw:year>2023</gw:year>") && packet.contains("<gw:unit>水务局</gw:unit>"))
    #expect(packet.contains("<gw:kind>函 &amp; 附件</gw:kind>"))
    #expect(packet.contains("<gw:securityLevel>机密★1年</gw:securityLevel>"))
    // Each field is explained, and what is not known has none.
    let explained = packet.matches(of: /<pdfaProperty:name>(\w+)<\/pdfaProperty:name>/).map { String($0.1) }
    #expect(explained == ["part", "year", "unit", "kind", "securityLevel"])
    #expect(packet.contains("<pdfaProperty:description>密级</pdfaProperty:description>"))
    #expect(packet.contains("<pdfaid:part>3</pdfaid:part>"))
  }

  @Test func theSourceLiesInTheFile() throws {
    let number = try #require(try file.objects(with: "/Type/EmbeddedFile").first)
    #expect(try file.stream(number) == Array("原稿".utf8))
    let specification = try file.value(try #require(try file.objects(with: "/Type/Filespec").first))
    #expect(specification["UF"]?.text == "述职报告.txt")
  }

  @Test func otherLevelsPromiseLess() throws {
    var options = SampleArchive.options
    options.attachments = []
    options.level = .a2u
    let kept = try SampleArchive.file(options)
    #expect(try kept.catalog()["StructTreeRoot"] == nil)
    let packet = try kept.packet()
    #expect(packet.contains("<pdfaid:conformance>U<") && packet.contains("<pdfaid:part>2<"))
    #expect(!packet.contains("pdfuaid"))
    options.level = .plain
    let plain = try SampleArchive.file(options)
    #expect(try plain.catalog()["Metadata"] == nil && plain.catalog()["OutputIntents"] == nil)
    #expect(try PDFText.pages(of: plain) == PDFText.pages(of: file))
  }

  @Test func redIsTwoInksAndBlackIsOne() throws {
    let pages = try file.pages().indices.map { try file.content(ofPage: $0) }
    #expect(pages.allSatisfy { $0.contains("0 g") && !$0.contains(" rg") })
    #expect(!pages[0].contains("/Red cs") && pages[1].contains("/Red cs .8 .8 scn"))
    let page = try file.value(try #require(try file.pages().last))
    let resources = try file.resolved(page["Resources"])
    let space = try #require(try file.resolved(resources?["ColorSpace"]?["Red"]))
    #expect(space.elements[0].name == "DeviceN")
    #expect(space.elements[1].elements.compactMap(\.name) == ["Magenta", "Yellow"])
  }

  @Test func theSheetOfAPrinterIsLargerThanThePage() throws {
    var options = SampleArchive.options
    options.press = PressMarks(bleed: 8.5, hasCropMarks: true)
    let file = try SampleArchive.file(options)
    let page = try file.value(try #require(try file.pages().first))
    func box(_ key: String) -> [String] {
      page[key]?.elements.map { if case .word(let word) = $0 { word } else { "" } } ?? []
    }
    // 8.5 + 2 × 2.835 + 14.173 around the page of 300 × 400.
    #expect(box("MediaBox").compactMap(Double.init).last == 456.686)
    #expect(box("TrimBox") == ["28.343", "28.343", "328.343", "428.343"])
    #expect(box("BleedBox") == ["19.843", "19.843", "336.843", "436.843"])
    let link = try file.value(try #require(try file.objects(with: "/Subtype/Link").first))
    #expect(link["Rect"]?.elements.first == .word("38.343"))
    let figure = try file.value(try #require(try file.objects(with: "/S/Figure").first))
    #expect(figure["A"]?["BBox"]?.elements == ["38.343", "327.343", "138.343", "328.343"].map { .word($0) })
    #expect(try ArchiveCheck.faults(in: file) == [])
    #expect(try PDFText.pages(of: file) == PDFText.pages(of: self.file))
  }

  @Test func sameInputSameBytes() throws {
    #expect(try SampleArchive.bytes(SampleArchive.options) == file.bytes)
  }
}
