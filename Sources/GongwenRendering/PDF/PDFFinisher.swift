import GongwenModel

/// Makes an archive of what Cairo drew: the pages stay, everything around them is written anew.
///
/// Cairo knows no tags, no XMP, no intents, no object streams, and writes labels and outlines that readers stumble over
/// (engine-notes §5). So its file is taken apart strictly (`CairoObjects`, `CairoPages`), the content of each page is rewritten beside
/// the plan of what was drawn (`ContentPass`), the fonts are completed, and one file comes out (`ObjectWriter`).
/// Anything that is not as Cairo writes it is refused, not guessed at.
struct PDFFinisher {
  private let input: ArchiveInput
  private let file: CairoObjects
  private let cairo: CairoPages
  private var writer: ObjectWriter
  private let expander: Expander
  private let tags: [String]?

  /// For each page the elements of its marked-content identifiers.
  private var contents: [[MarkedPart]] = []
  private var links: [PlacedLink] = []
  /// The colour space of red, once a page has it.
  private var red: Int?

  private init(_ bytes: [UInt8], _ input: ArchiveInput) throws(Fault) {
    self.input = input
    file = try CairoObjects(bytes)
    cairo = try CairoPages(file)
    guard cairo.pages.count == input.pages.count else { throw Fault.pdfStructure("Count") }
    writer = try ObjectWriter(count: file.count, spare: cairo.spare, capacity: bytes.count + 8192)
    expander = try Expander()
    let structure = input.level == .a2a ? input.structure : nil
    tags = structure.map { $0.tags(hasContent: PDFFinisher.hasContent($0, input)) }
  }

  /// Whether each element has anything of its own on a page.
  private static func hasContent(_ structure: ArchiveStructure, _ input: ArchiveInput) -> [Bool] {
    var hasContent = [Bool](repeating: false, count: structure.nodes.count)
    for page in input.pages {
      for case .element(let node) in page.plan.entries.map(\.mark) { hasContent[node] = true }
    }
    return hasContent
  }

  /// The finished file.
  ///
  /// - Parameters:
  ///   - bytes: A file as Cairo writes it.
  ///   - input: What it becomes.
  /// - Returns: The bytes of the finished file.
  /// - Throws: A `Fault` of category internal when the file is not built as Cairo builds one, or shows another thing than
  ///   the plans of its pages say.
  static func finish(_ bytes: [UInt8], _ input: ArchiveInput) throws(Fault) -> [UInt8] {
    let pass = try PDFFinisher(bytes, input)
    return try pass.run()
  }

  private consuming func run() throws(Fault) -> [UInt8] {
    // Pages: contents with their marks, inks, links, boxes.
    for index in cairo.pages.indices { try writePage(index) }
    // Fonts, and what else stands after the pages.
    try copyResources()
    // Elements, and the way from the pages to them.
    let structure = try writeStructure()
    // What holds for the whole file.
    let root = try writeCatalog(structure)
    let information = try writer.add(input.description.information)
    return try writer.finish(root: root, information: information)
  }

  // MARK: Pages

  private mutating func writePage(_ index: Int) throws(Fault) {
    let page = cairo.pages[index]
    let resources = try file.dictionary(page.resources)
    guard let object = file.object(page.contents), let stream = try CairoStream(object, in: file, expander)
    else { throw Fault.pdfStructure("Contents") }
    let pass = ContentPass(
      stream.content, plan: input.pages[index].plan,
      fonts: try PageFonts(resources: resources, in: file), tags: tags, page: index)
    let content = try pass.run()
    contents.append(content.parts)
    try writer.addStream(page.contents, [], content.content)
    try writer.add(page.resources, try resourceDictionary(page.resources, content.usesRed))
    let annotations = try writeLinks(of: index)
    try writer.add(page.number, pageDictionary(index, annotations))
  }

  private mutating func resourceDictionary(_ number: Int, _ usesRed: Bool) throws(Fault) -> [UInt8] {
    let body = file.bytes[try file.body(number)]
    guard usesRed else { return Array(body) }
    guard let close = body.lastIndex(of: UInt8(ascii: ">")), close > body.startIndex else {
      throw Fault.pdfStructure("Resources")
    }
    return Array(body[..<(close - 1)]) + Array(RedInk.resource(try redSpace()).utf8) + Array(">>".utf8)
  }

  private mutating func redSpace() throws(Fault) -> Int {
    if let red { return red }
    let function = writer.reserve()
    try writer.addStream(function, RedInk.functionEntries.utf8, Array(RedInk.function.utf8))
    let number = try writer.add(RedInk.definition(function: function).utf8)
    red = number
    return number
  }

  private func pageDictionary(_ index: Int, _ annotations: [Int]) -> [UInt8] {
    let (page, wanted) = (cairo.pages[index], input.pages[index])
    var body = Array("<</Type/Page/Parent \(cairo.list) 0 R/MediaBox".utf8)
    body += file.bytes[page.mediaBox]
    for (key, box) in [("TrimBox", wanted.trimBox), ("BleedBox", wanted.bleedBox)] {
      guard let box else { continue }
      body += "/\(key)".utf8
      // What is the whole sheet is so to the last figure: a box must not stand out of it (ISO 32000-1 14.11.2).
      if box.left == 0 { body += file.bytes[page.mediaBox] } else { body.append(rectangle: box) }
    }
    body += "/Contents \(page.contents) 0 R/Resources \(page.resources) 0 R".utf8
    if !annotations.isEmpty {
      body += "/Annots[\(annotations.map { "\($0) 0 R" }.joined(separator: " "))]".utf8
    }
    if tags != nil { body += "/StructParents \(index)".utf8 }
    // Fields and links are visited in the order of the structure.
    if tags != nil { body += "/Tabs/S".utf8 }
    body += ">>".utf8
    return body
  }

  /// Writes the links of a page and returns their numbers.
  private mutating func writeLinks(of index: Int) throws(Fault) -> [Int] {
    var numbers: [Int] = []
    for link in input.pages[index].links {
      // A printed link has no border, and can be printed with the page: bit 3.
      var body = Array("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect".utf8)
      body.append(rectangle: link.rectangle)
      body += "/Contents".utf8
      body.append(textString: link.contents)
      switch link.target {
      case .page(let page, let y):
        guard cairo.pages.indices.contains(page) else { throw Fault.pdfStructure("link") }
        body += "/Dest[\(cairo.pages[page].number) 0 R/XYZ 0 ".utf8
        body.append(length: input.pages[page].height - y)
        body += " 0]".utf8
      case .address(let address):
        body += "/A<</S/URI/URI".utf8
        body.append(textString: address)
        body += ">>".utf8
      }
      body += "/P \(cairo.pages[index].number) 0 R".utf8
      if tags != nil { body += "/StructParent \(cairo.pages.count + links.count)".utf8 }
      body += ">>".utf8
      let number = try writer.add(body)
      links.append(PlacedLink(number: number, page: index, node: link.node))
      numbers.append(number)
    }
    return numbers
  }

  // MARK: Fonts and the rest

  private mutating func copyResources() throws(Fault) {
    var isWritten = [Bool](repeating: false, count: file.count)
    for number in cairo.spare { isWritten[number] = true }
    for page in cairo.pages {
      for number in [page.number, page.contents, page.resources] { isWritten[number] = true }
    }
    var fonts = FontCompletion(file)
    for object in file.inFileOrder where !isWritten[object.number] {
      if let stream = try CairoStream(object, in: file, expander) {
        try addCopy(of: stream, object.number)
      } else {
        try writer.add(object.number, try fonts.complete(object))
      }
    }
  }

  private mutating func addCopy(of stream: CairoStream, _ number: Int) throws(Fault) {
    guard !stream.isJPEG else {
      let entries = streamEntries(stream, count: nil) + Array("/Filter/DCTDecode".utf8)
      return writer.addPlainStream(number, entries, stream.content)
    }
    // Only a TrueType file tells its plain length.
    let isFont = stream.entries.value("Length1", in: file.bytes) != nil
    let content = isFont && input.hasLevelledFaces ? GlyphTrimming.trimmed(stream.content) : stream.content
    try writer.addStream(number, streamEntries(stream, count: isFont ? content.count : nil), content)
  }

  /// What stands in a stream's dictionary beside length and filter.
  private func streamEntries(_ stream: CairoStream, count: Int?) -> [UInt8] {
    var result = Array((count.map { "/Length1 \($0)" } ?? "").utf8)
    for entry in stream.entries {
      let key = file.bytes[entry.key]
      if ["Length", "Filter", "Length1"].contains(where: { key.elementsEqual($0.utf8) }) { continue }
      result.append(UInt8(ascii: "/"))
      result += key
      result.append(0x20)
      result += file.bytes[entry.value]
    }
    return result
  }

  // MARK: The whole file

  private mutating func writeStructure() throws(Fault) -> Int? {
    guard let tags, let structure = input.structure else { return nil }
    var tree = StructureWriter(structure, tags: tags)
    tree.collect(pages: contents, links: links)
    return try tree.write(
      to: &writer, pages: cairo.pages.map(\.number), contents: contents.map { $0.map(\.node) }, links: links)
  }

  private mutating func writeCatalog(_ structure: Int?) throws(Fault) -> Int {
    var body = Array("<</Type/Catalog/Pages \(cairo.list) 0 R/Lang(zh-CN)".utf8)
    body += "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels".utf8
    body += PageLabels(input.pages.map(\.label)).dictionary
    let places = zip(cairo.pages, input.pages).map { ($0.number, $1.height) }
    if let outline = try OutlineWriter(input.outline).write(to: &writer, pages: places) {
      body += "/Outlines \(outline) 0 R".utf8
    }
    if let structure { body += "/StructTreeRoot \(structure) 0 R/MarkInfo<</Marked true>>".utf8 }
    if input.level != .plain { body += try writePromises().utf8 }
    body += try writeAttachments()
    body += ">>".utf8
    return try writer.add(body)
  }

  /// XMP and the intent; returns what the catalogue says of them.
  private mutating func writePromises() throws(Fault) -> String {
    let metadata = writer.reserve()
    let level = input.structure == nil && input.level == .a2a ? .a2u : input.level
    let packet = XMPPacket(input.description, level: level, hasAttachment: !input.attachments.isEmpty)
    // In the clear, so that a program that knows nothing of PDF finds it.
    writer.addPlainStream(metadata, "/Type/Metadata/Subtype/XML".utf8, packet.bytes)
    let profile = writer.reserve()
    try writer.addStream(profile, "/N 3".utf8, ColourProfile.sRGB)
    let name = "sRGB IEC61966-2.1"
    return
      "/Metadata \(metadata) 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(\(name))"
      + "/Info(\(name))/DestOutputProfile \(profile) 0 R>>]"
  }

  /// The files that lie in this one; returns what the catalogue says of them.
  private mutating func writeAttachments() throws(Fault) -> [UInt8] {
    guard !input.attachments.isEmpty else { return [] }
    // A name tree is searched, so its names are in order (ISO 32000-1 7.9.6).
    let ordered = input.attachments.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
    var named: [(name: [UInt8], number: Int)] = []
    for attachment in ordered { named.append(try write(attachment)) }
    var result = Array("/AF[\(named.map { "\($0.number) 0 R" }.joined(separator: " "))]".utf8)
    result += "/Names<</EmbeddedFiles<</Names[".utf8
    for entry in named { result += entry.name + Array(" \(entry.number) 0 R ".utf8) }
    result += "]>>>>".utf8
    return result
  }

  /// A file in this one: its name as PDF has it, and its object.
  private mutating func write(_ attachment: PDFAttachment) throws(Fault) -> (name: [UInt8], number: Int) {
    let stream = writer.reserve()
    var entries = Array("/Type/EmbeddedFile/Subtype".utf8)
    entries.append(name: attachment.mediaType)
    entries += "/Params<</Size \(attachment.bytes.count)".utf8
    if let date = input.description.date {
      entries += "/ModDate(\(UTCDate(secondsSince1970: date).pdf))".utf8
    }
    try writer.addStream(stream, entries + Array(">>".utf8), attachment.bytes)
    var name: [UInt8] = []
    name.append(textString: attachment.name)
    var body = Array("<</Type/Filespec/F".utf8)
    body += name
    body += "/UF".utf8
    body += name
    body += "/EF<</F \(stream) 0 R/UF \(stream) 0 R>>/AFRelationship/Source/Desc<FEFF539F7A3F>>>".utf8
    return (name, try writer.add(body))
  }
}
