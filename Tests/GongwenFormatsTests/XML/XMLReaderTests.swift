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

  @Test func attributesAndNamespacesAreLimited() {
    var limits = FormatLimits()
    (limits.attributes, limits.namespaces) = (3, 3)
    func id(_ xml: String) -> String? { fault(Array(xml.utf8), limits: limits)?.id }
    #expect(id("<a b='1' c='>' d=\"'\"><e f='1' g='2' h='=&quot;'/> i='1' j='2' k='3' l='4' </a>") == nil)
    #expect(id("<a b='1' c='>' d=\"'\" e = '4'/>") == "xml.attributes")
    // A comment does not hide the tag after it.
    #expect(id("<a><!-- don't <b --><b c='1' d='2' e='3' f='4'/></a>") == "xml.attributes")
    #expect(id("<a><![CDATA[<b c=']]><b c='1' d='2' e='3' f='4'/></a>") == "xml.attributes")
    #expect(id("<a xmlns='a' xmlns:b='b'><b:c xmlns='c'/><b:c xmlns='d'/></a>") == nil)
    #expect(id("<a xmlns='a' xmlns:b='b'><b:c xmlns='c'><d xmlns:d='d'/></b:c></a>") == "xml.namespaces")
  }

  @Test func differentNamesAreLimited() {
    var limits = FormatLimits()
    limits.names = 100
    func id(_ content: (Int) -> String) -> String? {
      let many = (0..<2000).map(content).joined()
      return fault(Array("<a>\(many)</a>".utf8), limits: limits)?.id
    }
    #expect(id { "<e\($0 % 50)/>" } == nil)
    #expect(id { "<e\($0)/>" } == "xml.names")
    #expect(id { "<e a\($0)='1'/>" } == "xml.names")
    #expect(id { "<?e\($0)?>" } == "xml.names")
  }

  @Test func attributesAreCountedInEachEncodingOrItIsRefused() {
    var limits = FormatLimits()
    limits.attributes = 3
    let (few, many) = ("<a b='丢' c='丼' d='3'/>", "<a b='丢' c='丼' d='3' e='4'/>")
    for isLittle in [true, false] {
      func utf16(_ xml: String) -> [UInt8] {
        "\u{FEFF}\(xml)".utf16.flatMap {
          let (high, low) = (UInt8($0 >> 8), UInt8($0 & 0xFF))
          return isLittle ? [low, high] : [high, low]
        }
      }
      #expect(fault(utf16(few), limits: limits) == nil)
      #expect(fault(utf16(many), limits: limits)?.id == "xml.attributes")
    }
    // `<` is 4C in EBCDIC and +ADw- in UTF-7: what cannot be counted is not read.
    for encoding in ["UTF-7", "ISO-2022-CN"] {
      #expect(fault(Array("<?xml version='1.0' encoding='\(encoding)'?><a/>".utf8))?.id == "xml.encoding")
    }
    for encoding in ["GB18030", "ISO-8859-1", "utf-8"] {
      #expect(fault(Array("<?xml version='1.0' encoding='\(encoding)'?><a/>".utf8)) == nil)
    }
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
