import GongwenModel
import TestSupport
import Testing

@testable import GongwenFormats

struct PackageTests {
  private func fault(_ bytes: [UInt8], limits: FormatLimits = FormatLimits()) -> Fault? {
    do {
      _ = try Package(bytes, file: "a.docx", limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func membersAreFoundWithoutRegardToCaseAndSlash() throws {
    let bytes = ZIPBytes.package(["[Content_Types].xml": "<a/>", "word/Document.xml": "正文", "word/": ""])
    let package = try Package(bytes, file: "a.docx")
    #expect(package.names == ["[Content_Types].xml", "word/Document.xml", "word/"])
    #expect(package["/word/document.xml"] == Array("正文".utf8))
    #expect(package["word/other.xml"] == nil)
    #expect(throws: Fault(.input, "package.missing", ["a.docx", "x.xml"], path: "a.docx")) {
      try package.required("x.xml")
    }
  }

  @Test func namesInChineseAreFoundByTheirLettersAndTheirCodes() throws {
    let member = ZIPBytes.Member(name: "word/media/图片1.png", bytes: [7])
    let unmarked = ZIPBytes.Member(name: "word/media/章.png", bytes: [8], flags: 0)
    let package = try Package(ZIPBytes.package([member, unmarked]), file: "a.docx")
    #expect(package.names == ["word/media/图片1.png", "word/media/章.png"])
    #expect(package["word/media/图片1.png"] == [7])
    #expect(package["word/media/%E5%9B%BE%e7%89%871.png"] == [7])
    #expect(package["word/media/章.png"] == [8])
    #expect(package["word/media/%zz%E.png"] == nil)
  }

  @Test func whatIsNotWantedIsNamedButNotUnpacked() throws {
    let bytes = ZIPBytes.package(["word/vbaProject.bin": "macro", "word/document.xml": "text"])
    let package = try Package(bytes, file: "a.docx") { $0.hasSuffix(".xml") }
    #expect(package.names.count == 2)
    #expect(package["word/vbaProject.bin"] == nil)
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "a/../../b", "C:/x", "a\nb", "..\\..\\x"])
  func namesStayInside(_ name: String) {
    #expect(fault(ZIPBytes.package([name: "x"]))?.diagnostic.id == "package.name")
  }

  @Test func aNameAppearsTwiceOnlyWithTheSameContent() {
    #expect(fault(ZIPBytes.package(["a.xml": "1", "A.xml": "1"])) == nil)
    #expect(fault(ZIPBytes.package(["a.xml": "1", "A.xml": "2"]))?.diagnostic.id == "package.twice")
  }

  @Test func limitsAreNamed() {
    var limits = FormatLimits()
    limits.members = 2
    let three = ZIPBytes.package(["a": "1", "b": "2", "c": "3"])
    #expect(fault(three, limits: limits)?.diagnostic.arguments == ["a.docx", "2"])
    limits = FormatLimits()
    limits.memberSize = 4
    #expect(fault(ZIPBytes.package(["a": "12345"]), limits: limits)?.diagnostic.id == "package.size")
    limits = FormatLimits()
    (limits.freeSize, limits.ratio) = (4, 0)
    #expect(fault(ZIPBytes.package(["a": "123", "b": "45"]), limits: limits)?.diagnostic.arguments[1] == "b")
  }

  @Test func encryptedAndDamagedPackagesAreRefused() {
    let encrypted = ZIPBytes.Member(name: "a.xml", bytes: [1, 2, 3], flags: 0x0801)
    #expect(fault(ZIPBytes.package([encrypted]))?.diagnostic.id == "package.encrypted")
    let whole = ZIPBytes.package(["a.xml": "text of a member"])
    #expect(fault(Array(whole.dropLast(30)))?.diagnostic.id == "package.damaged")
    var damaged = whole
    damaged[37] ^= 0xFF
    #expect(fault(damaged)?.diagnostic.id == "package.member")
    #expect(fault(Array("PK".utf8))?.category == .input)
    #expect(fault([])?.category == .input)
  }
}
