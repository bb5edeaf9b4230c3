@testable import GongwenFormats
import GongwenModel
import TestSupport

/// Builds .docx files for tests out of the parts that a test is about.
struct DocxBytes {
  /// What stands in `w:body`.
  var body: String
  /// What stands in `w:styles`.
  var styles = ""
  /// What stands in `w:numbering`.
  var numbering = ""
  /// What stands in `w:footnotes`.
  var footnotes = ""
  /// Further relationships of the document, as XML.
  var relationships = ""
  /// Further members.
  var members: [ZIPBytes.Member] = []

  init(_ body: String) { self.body = body }

  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    """

  /// The file.
  var bytes: [UInt8] {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    var all = [
      member(
        "_rels/.rels",
        relations(
          "<Relationship Id='a' Type='\(type)officeDocument' Target='word/document.xml'/>"
            + "<Relationship Id='b' Type='x/core-properties' Target='docProps/core.xml'/>")),
      member("word/document.xml", part("document", "<w:body>\(body)<w:sectPr/></w:body>")),
    ]
    var own = relationships
    for (name, content) in [("styles", styles), ("numbering", numbering), ("footnotes", footnotes)]
    where !content.isEmpty {
      all.append(member("word/\(name).xml", part(name, content)))
      own += "<Relationship Id='\(name)' Type='\(type)\(name)' Target='\(name).xml'/>"
    }
    all.append(member("word/_rels/document.xml.rels", relations(own)))
    return ZIPBytes.package(all + members)
  }

  /// The manuscript of the file.
  func read(_ limits: FormatLimits = FormatLimits()) throws(Fault) -> Manuscript {
    try DocxFormat.read(bytes, name: "a.docx", limits: limits)
  }

  /// The text of the manuscript.
  func text() throws(Fault) -> String {
    let source = try read().source
    return source.string(in: source.span)
  }

  private func member(_ name: String, _ text: String) -> ZIPBytes.Member {
    ZIPBytes.Member(name: name, bytes: Array(text.utf8))
  }

  private func part(_ root: String, _ content: String) -> String {
    "<?xml version='1.0' encoding='UTF-8'?><w:\(root) \(Self.namespaces)>\(content)</w:\(root)>"
  }

  private func relations(_ entries: String) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(entries)</Relationships>"
  }
}

/// A paragraph of one run.
func p(_ text: String, _ properties: String = "", run: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(r(text, run))</w:p>"
}

/// A run.
func r(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
}

/// The place of a paragraph in a list.
func list(_ id: Int, _ level: Int = 0) -> String {
  "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(id)'/></w:numPr>"
}
