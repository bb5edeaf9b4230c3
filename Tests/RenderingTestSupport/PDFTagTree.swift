/// The structure of a PDF as a screen reader has it: elements in order, with the text that belongs to each.
///
/// Made of the tag tree alone and what the pages mark for it; what is not in it is not read aloud.
package struct PDFTagTree {
  /// One element.
  package struct Element {
    /// Its tag.
    package var tag: String
    /// Its dictionary.
    package var value: PDFValue
    /// Its parts.
    package var kids: [Kid] = []

    /// The text of all its parts, or the text that stands for them.
    package var text: String {
      if let actual = value["ActualText"]?.text { return actual }
      return kids.map { kid in
        switch kid {
        case .element(let element): element.text
        case .text(let text): text
        case .annotation: ""
        }
      }.joined()
    }
  }

  /// A part of an element.
  package enum Kid {
    case element(Element)
    case text(String)
    /// An annotation, by its object.
    case annotation(Int)
  }

  /// The outermost elements.
  public private(set) var elements: [Element] = []

  /// Reads the tree.
  ///
  /// - Throws: `PDFFile.Malformed` when there is none, or it does not fit the pages.
  package init(_ file: PDFFile) throws {
    var texts: [Int: [Int: String]] = [:]
    for page in try file.pages() { texts[page] = try PDFText(page: page, of: file).marked }
    guard let root = try file.resolved(try file.catalog()["StructTreeRoot"]) else {
      throw PDFFile.Malformed("no structure")
    }
    elements = try (root["K"]?.elements ?? []).compactMap(\.target).map {
      try PDFTagTree.element($0, file, texts)
    }
  }

  private static func element(
    _ number: Int, _ file: PDFFile, _ texts: [Int: [Int: String]]
  ) throws -> Element {
    let value = try file.value(number)
    guard let tag = value["S"]?.name else { throw PDFFile.Malformed("element \(number) has no /S") }
    var element = Element(tag: tag, value: value)
    let page = value["Pg"]?.target
    for kid in value["K"]?.elements ?? [] {
      if let target = kid.target {
        element.kids.append(.element(try Self.element(target, file, texts)))
      } else if kid["Type"]?.name == "OBJR", let object = kid["Obj"]?.target {
        element.kids.append(.annotation(object))
      } else {
        let place = kid["Pg"]?.target ?? page
        guard let identifier = kid.number ?? kid["MCID"]?.number, let place,
          let text = texts[place]?[identifier]
        else { throw PDFFile.Malformed("element \(number) names what no page has") }
        element.kids.append(.text(text))
      }
    }
    return element
  }

  /// The tree as text: an element a line, indented, with its text.
  package var dump: String { elements.map { PDFTagTree.dump($0, 0) }.joined() }

  private static func dump(_ element: Element, _ depth: Int) -> String {
    var line = String(repeating: "  ", count: depth) + element.tag
    for (key, sign) in [("Lang", "lang"), ("Alt", "alt"), ("ActualText", "actual")] {
      if let text = element.value[key]?.text { line += " \(sign)=\(text)" }
    }
    var below = ""
    var text = ""
    for kid in element.kids {
      switch kid {
      case .element(let inner): below += dump(inner, depth + 1)
      case .text(let part): text += part
      case .annotation: line += " link"
      }
    }
    return line + (text.isEmpty ? "" : " “\(text)”") + "\n" + below
  }
}
