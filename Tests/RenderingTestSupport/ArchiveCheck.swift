/// Looks for what makes a PDF no archive: one line for each thing that a validator or a reader would stumble over.
///
/// Written from the standards, not from the program; it also finds the four faults that no validator reports.
package struct ArchiveCheck {
  private let file: PDFFile
  private let catalog: PDFValue
  private let pages: [Int]
  private var faults: [String] = []
  /// Whether the file claims tags.
  private var isTagged = true

  /// What is wrong with a file that claims PDF/A-2a (or 3a) and PDF/UA-1; empty for a good one.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - allowsUntagged: Whether it may claim PDF/A-2u instead, as it does where a picture has no words.
  /// - Returns: The faults.
  /// - Throws: `PDFFile.Malformed` when it cannot be read.
  package static func faults(in file: PDFFile, allowsUntagged: Bool = false) throws -> [String] {
    var check = try ArchiveCheck(file)
    if allowsUntagged, let number = check.catalog["Metadata"]?.target {
      let packet = String(decoding: try file.stream(number), as: UTF8.self)
      check.isTagged = !packet.contains("<pdfaid:conformance>U<")
    }
    check.run { try $0.checkDocument() }
    check.run { try $0.checkMetadata() }
    check.run { try $0.checkFonts() }
    check.run { try $0.checkPages() }
    if check.isTagged { check.run { try $0.checkStructure() } }
    check.run { try $0.checkLinks() }
    check.run { try $0.checkAttachments() }
    return check.faults
  }

  /// Runs a step; what it cannot read is a fault like any other.
  private mutating func run(_ step: (inout ArchiveCheck) throws -> Void) {
    do { try step(&self) } catch { faults.append("\(error)") }
  }

  private init(_ file: PDFFile) throws {
    self.file = file
    catalog = try file.catalog()
    pages = try file.pages()
  }

  private mutating func expect(_ holds: Bool, _ fault: String) { if !holds { faults.append(fault) } }

  // MARK: The file

  private mutating func checkDocument() throws {
    let intent = try file.resolved(catalog["OutputIntents"]?.elements.first)
    let profile = try intent?["DestOutputProfile"]?.target.map { try file.stream($0) }
    expect(intent?["S"]?.name == "GTS_PDFA1" && profile?.count ?? 0 > 128, "OutputIntent")
    expect(catalog["Lang"]?.text != nil, "Lang")
    expect(catalog["ViewerPreferences"]?["DisplayDocTitle"] == .word("true"), "DisplayDocTitle")
    expect(!isTagged || catalog["MarkInfo"]?["Marked"] == .word("true"), "Marked")
    // Every page has a label: the number tree begins at 0.
    let labels = try file.resolved(catalog["PageLabels"])
    expect(labels?["Nums"]?.elements.first?.number == 0, "PageLabels")
    let identifiers = try PDFValue(file.trailer)["ID"]?.elements ?? []
    expect(identifiers.count == 2 && identifiers.allSatisfy { $0 != .string([]) }, "ID")
  }

  private mutating func checkMetadata() throws {
    guard let number = catalog["Metadata"]?.target else { return expect(false, "XMP") }
    let packet = String(decoding: try file.stream(number), as: UTF8.self)
    let information = try file.information()
    let keys = [
      ("Title", "dc:title"), ("Author", "dc:creator"), ("Subject", "dc:description"),
      ("Creator", "xmp:CreatorTool"), ("Producer", "pdf:Producer"),
    ]
    for (key, name) in keys {
      expect(information[key]?.text == Self.text(of: name, in: packet), "Info /\(key) unlike XMP")
    }
    let date = information["CreationDate"]?.text
    let same = Self.text(of: "xmp:CreateDate", in: packet).map { "D:" + $0.filter { !"-:T".contains($0) } }
    expect(date == same, "Info /CreationDate unlike XMP")
    let conformance = isTagged ? "A" : "U"
    expect(
      packet.contains("<pdfaid:part>") && packet.contains("<pdfaid:conformance>\(conformance)<"), "pdfaid")
    expect(packet.contains("<pdfuaid:part>1<") == isTagged, "pdfuaid")
    expect(!isTagged || packet.contains("<pdfaSchema:prefix>pdfuaid<"), "extension schema")
    expect(Self.text(of: "dc:title", in: packet)?.isEmpty == false, "title")
  }

  /// The text of an XMP property, without the tags inside it and without escapes.
  private static func text(of name: String, in packet: String) -> String? {
    guard let rest = packet.range(after: "<\(name)>"), let tail = rest.range(after: "</\(name)>") else {
      return nil
    }
    let count = rest.unicodeScalars.count - tail.unicodeScalars.count - name.unicodeScalars.count - 3
    // By scalars: a value may begin with a combining mark, which as a character would hold the `>` before it.
    var text = String.UnicodeScalarView()
    var isInTag = false
    for scalar in rest.unicodeScalars.prefix(count) {
      if scalar == "<" { isInTag = true }
      if !isInTag { text.append(scalar) }
      if scalar == ">" { isInTag = false }
    }
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.replacing(entity.unicodeScalars, with: sign.unicodeScalars)
    }
    return String(text)
  }

  // MARK: Fonts

  private mutating func checkFonts() throws {
    for number in file.numbers {
      let text = try file.object(number)
      guard text.contains("/Font"), let value = try? PDFValue(text), value["Type"]?.name == "Font" else {
        continue
      }
      switch value["Subtype"]?.name {
      case "CIDFontType2": expect(value["CIDToGIDMap"]?.name == "Identity", "CIDToGIDMap of \(number)")
      case "Type0", "TrueType":
        expect(value["ToUnicode"]?.target.map { file.numbers.contains($0) } == true, "ToUnicode of \(number)")
      default: expect(false, "kind of font \(number)")
      }
      guard let descriptor = try file.resolved(value["FontDescriptor"]) else { continue }
      expect(descriptor["FontFile2"]?.target != nil, "font \(number) not embedded")
      expect(descriptor["Descent"]?.number.map { $0 <= 0 } == true, "Descent of \(number)")
    }
  }

  // MARK: Pages

  private mutating func checkPages() throws {
    for (index, number) in pages.enumerated() {
      let page = try file.value(number)
      expect(page["Group"] == nil, "page \(index): Group")
      guard isTagged else { continue }
      let text = try PDFText(page: number, of: file)
      expect(text.unmarked.isEmpty, "page \(index): content outside all marks")
      expect(text.repeated.isEmpty, "page \(index): MCID twice")
      expect(page["Tabs"]?.name == "S", "page \(index): Tabs")
      try checkParents(of: index, page, text)
    }
  }

  /// Every identifier of a page leads to the element that names it.
  private mutating func checkParents(of index: Int, _ page: PDFValue, _ text: PDFText) throws {
    guard let key = page["StructParents"]?.number else {
      return expect(false, "page \(index): StructParents")
    }
    guard let parents = try parent(key)?.elements else { return expect(false, "page \(index): ParentTree") }
    expect(parents.count == text.marked.count, "page \(index): ParentTree")
    for (identifier, element) in parents.enumerated() {
      let kids = try file.resolved(element)?["K"]?.elements ?? []
      let own = try file.resolved(element)?["Pg"]?.target
      let isNamed = kids.contains {
        $0.number == identifier && own == pages[index]
          || $0["MCID"]?.number == identifier && $0["Pg"]?.target == pages[index]
      }
      expect(isNamed, "page \(index): MCID \(identifier) has no element")
    }
  }

  /// The value of the parent tree at a key.
  private func parent(_ key: Int) throws -> PDFValue? {
    guard let root = try file.resolved(catalog["StructTreeRoot"]),
      let tree = try file.resolved(root["ParentTree"])
    else { return nil }
    let leaves = try tree["Kids"]?.elements.compactMap { try file.resolved($0) } ?? [tree]
    for leaf in leaves {
      let values = leaf["Nums"]?.elements ?? []
      for place in stride(from: 0, to: values.count - 1, by: 2) where values[place].number == key {
        return values[place + 1]
      }
    }
    return nil
  }

  // MARK: Structure

  private mutating func checkStructure() throws {
    guard let root = try file.resolved(catalog["StructTreeRoot"]) else { return expect(false, "structure") }
    let tree = try PDFTagTree(file)
    expect(tree.elements.map(\.tag) == ["Document"], "one Document")
    let standard: Set = [
      "Document", "Sect", "H1", "H2", "H3", "H4", "H5", "H6", "P", "BlockQuote", "L", "LI", "Lbl", "LBody",
      "Table", "THead", "TBody", "TR", "TH", "TD", "Figure", "Caption", "Formula", "Note", "Reference", "TOC",
      "TOCI", "Link",
      "Span",
    ]
    var level = 0
    var notes: [String] = []
    func walk(_ element: PDFTagTree.Element) {
      let tag = root["RoleMap"]?[element.tag]?.name ?? element.tag
      if !standard.contains(tag) { faults.append("tag \(tag)") }
      if tag == "Sect" { level = 0 }
      if tag.count == 2, tag.hasPrefix("H"), let own = Int(tag.dropFirst()) {
        if own > level + 1 { faults.append("heading level \(own) after \(level)") }
        level = own
      }
      if tag == "Figure", element.value["Alt"] == nil { faults.append("Figure without Alt") }
      if tag == "TH", element.value["A"]?["Scope"] == nil { faults.append("TH without Scope") }
      if tag == "Note" { notes.append(element.value["ID"]?.text ?? "Note without ID") }
      for case .element(let inner) in element.kids { walk(inner) }
    }
    tree.elements.forEach { walk($0) }
    let nameTree = try file.resolved(root["IDTree"])
    let leaves =
      try nameTree?["Kids"]?.elements.compactMap { try file.resolved($0) } ?? [nameTree].compactMap { $0 }
    let names = leaves.flatMap { leaf in (leaf["Names"]?.elements ?? []).compactMap(\.text) }
    expect(names == notes.sorted(), "IDTree \(names) of \(notes)")
  }

  // MARK: Links and files

  private mutating func checkLinks() throws {
    var named: Set<Int> = []
    for number in file.numbers {
      guard let value = try? file.value(number), value["S"] != nil else { continue }
      for kid in value["K"]?.elements ?? [] where kid["Type"]?.name == "OBJR" {
        if let object = kid["Obj"]?.target { named.insert(object) }
      }
    }
    for page in pages {
      for number in try file.value(page)["Annots"]?.elements.compactMap(\.target) ?? [] {
        let link = try file.value(number)
        expect(link["F"]?.number == 4, "link \(number): F")
        expect(link["Contents"]?.text?.isEmpty == false, "link \(number): Contents")
        expect(named.contains(number), "link \(number): OBJR")
        let element = try link["StructParent"]?.number.flatMap { try parent($0)?.target }
        expect(element.map { $0 > 0 } == true, "link \(number): StructParent")
      }
    }
  }

  private mutating func checkAttachments() throws {
    let names = try file.resolved(catalog["Names"])?["EmbeddedFiles"]?["Names"]?.elements ?? []
    let listed = Set(catalog["AF"]?.elements.compactMap(\.target) ?? [])
    for number in names.compactMap(\.target) {
      let specification = try file.value(number)
      expect(specification["UF"]?.text != nil, "file: UF")
      expect(specification["AFRelationship"]?.name != nil, "file: AFRelationship")
      expect(listed.contains(number), "file: AF")
      let stream = try file.resolved(specification["EF"]?["F"])
      expect(stream?["Subtype"]?.name?.contains("/") == true, "file: MIME")
      guard let metadata = catalog["Metadata"]?.target else { continue }
      let packet = String(decoding: try file.stream(metadata), as: UTF8.self)
      expect(packet.contains("<pdfaid:part>3<"), "file: part 3")
    }
  }
}
