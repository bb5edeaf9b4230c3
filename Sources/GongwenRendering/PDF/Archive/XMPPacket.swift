/// The XMP packet of a file (ISO 16684-1): what the information dictionary says, the standards that the file claims,
/// and the fields of an official document with the schema that explains them (ISO 19005-2 6.6.2).
struct XMPPacket {
  /// The namespace of an official document's own fields.
  private static let ownNamespace = "urn:gongwen:document:1:"

  private let description: ArchiveDescription
  private let level: PDFLevel
  private let hasAttachment: Bool

  /// Prepares a packet.
  ///
  /// - Parameters:
  ///   - description: What the file says of itself.
  ///   - level: What it claims to be.
  ///   - hasAttachment: Whether a file of any kind lies in it, which only part 3 allows.
  init(_ description: ArchiveDescription, level: PDFLevel, hasAttachment: Bool) {
    self.description = description
    self.level = level
    self.hasAttachment = hasAttachment
  }

  /// The packet in UTF-8.
  var bytes: [UInt8] {
    let head = #"<?xpacket begin="\#u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>"#
    let text = """
      \(head)
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      \(([common, dates] + claims + own + schemas).filter { !$0.isEmpty }.joined(separator: "\n"))
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>

      """
    return Array(text.utf8)
  }

  private var common: String {
    var lines: [String] = []
    lines.append("<dc:format>application/pdf</dc:format>")
    if let title = present(description.title) { lines.append(alternatives("dc:title", title)) }
    if let author = present(description.author) {
      lines.append("<dc:creator><rdf:Seq><rdf:li>\(escaped(author))</rdf:li></rdf:Seq></dc:creator>")
    }
    if let subject = present(description.subject) { lines.append(alternatives("dc:description", subject)) }
    lines.append("<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>")
    lines.append("<xmp:CreatorTool>\(escaped(description.creator))</xmp:CreatorTool>")
    lines.append("<pdf:Producer>\(escaped(description.producer))</pdf:Producer>")
    return block(
      [
        ("dc", "http://purl.org/dc/elements/1.1/"), ("xmp", "http://ns.adobe.com/xap/1.0/"),
        ("pdf", "http://ns.adobe.com/pdf/1.3/"),
      ], lines)
  }

  private var dates: String {
    guard let date = description.date else { return "" }
    let time = UTCDate(secondsSince1970: date).iso8601
    return block(
      [("xmp", "http://ns.adobe.com/xap/1.0/")],
      ["CreateDate", "ModifyDate", "MetadataDate"].map { "<xmp:\($0)>\(time)</xmp:\($0)>" })
  }

  private var claims: [String] {
    guard level != .plain else { return [] }
    let conformance = level == .a2a ? "A" : "U"
    let archive = block(
      [("pdfaid", "http://www.aiim.org/pdfa/ns/id/")],
      [
        "<pdfaid:part>\(hasAttachment ? 3 : 2)</pdfaid:part>",
        "<pdfaid:conformance>\(conformance)</pdfaid:conformance>",
      ])
    guard level == .a2a else { return [archive] }
    return [
      archive, block([("pdfuaid", "http://www.aiim.org/pdfua/ns/id/")], ["<pdfuaid:part>1</pdfuaid:part>"]),
    ]
  }

  private var own: [String] {
    guard !description.fields.isEmpty else { return [] }
    let lines = description.fields.map { "<gw:\($0.name)>\(escaped($0.value))</gw:\($0.name)>" }
    return [block([("gw", Self.ownNamespace)], lines)]
  }

  // MARK: Schemas that PDF/A does not know of itself

  private var schemas: [String] {
    guard level != .plain else { return [] }
    var schemas: [String] = []
    if level == .a2a {
      schemas.append(
        schema(
          "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
          [property("part", "Integer", "internal", "Part of ISO 14289")]))
    }
    if !description.fields.isEmpty {
      schemas.append(
        schema(
          "公文", Self.ownNamespace, "gw",
          description.fields.map { property($0.name, "Text", "external", $0.meaning) }))
    }
    guard !schemas.isEmpty else { return [] }
    return [
      block(
        [
          ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
          ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
          ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
        ], ["<pdfaExtension:schemas><rdf:Bag>"] + schemas + ["</rdf:Bag></pdfaExtension:schemas>"])
    ]
  }

  private func schema(_ name: String, _ namespace: String, _ prefix: String, _ properties: [String]) -> String
  {
    """
    <rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>\(name)</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>
    \(properties.joined(separator: "\n"))
    </rdf:Seq></pdfaSchema:property>
    </rdf:li>
    """
  }

  private func property(_ name: String, _ type: String, _ category: String, _ meaning: String) -> String {
    """
    <rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>\(name)</pdfaProperty:name>
    <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>
    <pdfaProperty:category>\(category)</pdfaProperty:category>
    <pdfaProperty:description>\(escaped(meaning))</pdfaProperty:description>
    </rdf:li>
    """
  }

  // MARK: XML

  private func block(_ namespaces: [(prefix: String, name: String)], _ lines: [String]) -> String {
    let names = namespaces.map { " xmlns:\($0.prefix)=\"\($0.name)\"" }.joined()
    return "<rdf:Description rdf:about=\"\"\(names)>\n\(lines.joined(separator: "\n"))\n</rdf:Description>"
  }

  private func alternatives(_ name: String, _ text: String) -> String {
    "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(name)>"
  }

  private func present(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

  /// Text without markup; what XML cannot hold at all is gone from a cleaned description.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
