import GongwenModel
import Testing

@testable import GongwenFormats

struct XMLReaderTests {
  /// Writes down what it is told.
  private struct Recorder: XMLHandler {
    var told: [String] = []
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
      told.append("<\(name.namespace):\(name.local) \(attributes.string("val", .word) ?? "-")")
    }
    mutating func end(_ name: XMLName) { told.append(">\(name.local)") }
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      let text = String(decoding: bytes, as: UTF8.self)
      if let last = told.last, last.hasPrefix("\"") {
        told[told.count - 1] = last + text
      } else {
        told.append("\"" + text)
      }
    }
  }

  private func read(_ xml: String, limits: FormatLimits = FormatLimits()) throws -> [String] {
    var recorder = Recorder()
    try XMLReader.read(Array(xml.utf8), part: "p.xml", file: "a.docx", into: &recorder, limits: limits)
    return recorder.told
  }

  private func fault(_ xml: [UInt8], limits: FormatLimits = FormatLimits()) -> Diagnostic? {
    var recorder = Recorder()
    do {
      try XMLReader.read(xml, part: "p.xml", file: "a.docx", into: &recorder, limits: limits)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  @Test func namespacesAreKnownByURI() throws {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    #expect(try read("<ns0:p xmlns:ns0='\(word)' ns0:val='1' val='2'/>") == ["<word:p 1", ">p"])
    #expect(try read("<p xmlns='\(strict)' val='2'/>") == ["<word:p -", ">p"])
    #expect(try read("<w:p xmlns:w='urn:else' w:val='1'/>") == ["<other:p -", ">p"])
  }

  @Test func textIsToldWithItsEntitiesAndWhiteSpace() throws {
    #expect(try read("<a> 甲&amp;&#x4E59;<![CDATA[<丙>]]> </a>") == ["<none:a -", "\" 甲&乙<丙> ", ">a"])
    let attribute = try read("<p xmlns:w='\(strictWord)' w:val='a&amp;b&lt;'/>")
    #expect(attribute == ["<none:p a&b<", ">p"])
  }
  private let strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  @Test func doctypesAreRefused() {
    let bomb = "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>"
    #expect(fault(Array(bomb.utf8))?.id == "xml.doctype")
    #expect(fault(Array("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>".utf8))?.id == "xml.doctype")
    #expect(fault(Array("<a>&undefined;</a>".utf8))?.id == "xml.malformed")
  }

  @Test func malformedXMLIsToldWithItsLine() {
    #expect(fault(Array("<a>\n<b>\n</a>".utf8))?.arguments.prefix(3) == ["a.docx", "p.xml", "3"])
    #expect(fault(Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8))?.id == "xml.malformed")
    #expect(fault([])?.id == "xml.malformed")
    #expect(fault(Array("<a/><b/>".utf8))?.id == "xml.malformed")
  }

  @Test func depthAndNumberAreLimited() {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(fault(Array(deep.utf8))?.id == "xml.depth")
    var limits = FormatLimits()
    limits.elements = 3
    #expect(fault(Array("<a><b/><b/><b/></a>".utf8), limits: limits)?.id == "xml.elements")
  }

  @Test func aHandlerCanStop() {
    struct Refuser: XMLHandler {
      mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
        if name.local == "b" { throw Fault(.input, "x") }
      }
      mutating func end(_ name: XMLName) {}
      mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
    var refuser = Refuser()
    #expect(throws: Fault(.input, "x")) {
      try XMLReader.read(Array("<a><b/></a>".utf8), part: "p", file: "f", into: &refuser)
    }
  }
}
