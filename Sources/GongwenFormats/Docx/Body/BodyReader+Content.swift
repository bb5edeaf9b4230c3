internal import GongwenModel

/// A drawing that is being read.
struct OpenDrawing {
  var description: String?
  var name: String?
  var width: Double?
  var resource: ResourceID?
  var hasPicture = false
  var hasText = false
  var isObject = false
}

/// What stands inside paragraphs: text, breaks, symbols, fields, references to notes, pictures.
extension BodyReader {
  mutating func content(_ element: WordElement, _ attributes: XMLAttributes) {
    switch element {
    case .tab, .ptab: show([0x09])
    case .br, .cr: show([0x0A])
    case .noBreakHyphen: show([0x2D])
    case .sym: symbol(attributes)
    case .fldChar: fieldMark(attributes)
    case .fldSimple:
      let instruction = attributes.string("instr", .word) ?? ""
      fields.begin(FieldStack.Field(instruction: instruction, isResult: true, isSimple: true))
    case .checked, .default: fields.setChecked(attributes.flag("val", .word) ?? true)
    case .footnoteReference, .endnoteReference: note(element, attributes)
    case .drawing, .pict, .object: drawings.append(OpenDrawing(isObject: element == .object))
    case .docProperties, .extent, .blip, .imagedata, .chart, .diagram: drawing(element, attributes)
    default: break
    }
  }

  /// Text of the run that is open, where its fields show text and it is not hidden.
  mutating func show(_ bytes: [UInt8]) {
    guard let last = paragraphs.indices.last, fields.showsText else { return }
    let run = effectiveRun(of: last)
    guard run.isHidden != true else {
      context.diagnostics.hidden += 1
      return
    }
    if fields.isContents { paragraphs[last].isContents = true }
    let look = OpenParagraph.Look(
      isBold: run.isBold ?? false, isItalic: run.isItalic ?? false, isUnderlined: run.isUnderlined ?? false,
      isStruck: run.isStruck ?? false, position: run.position, size: run.size, link: fields.link ?? link)
    paragraphs[last].append(bytes, look)
  }

  private mutating func effectiveRun(of index: Int) -> RunProperties {
    if let known = paragraphs[index].effective { return known }
    var run = paragraphs[index].run
    if let style = context.styles.runStyle(run.style) { run = run.over(style) }
    run = run.over(paragraphs[index].style.run)
    paragraphs[index].effective = run
    return run
  }

  private mutating func symbol(_ attributes: XMLAttributes) {
    guard let digits = attributes.string("char", .word), digits.count <= 6, let code = Int(digits, radix: 16)
    else {
      return
    }
    let font = attributes.string("font", .word) ?? ""
    let text = SymbolFont.text(code, font: font) ?? "□"
    if text == "•" { context.diagnostics.symbols.append("\(font) \(digits)") }
    show(Array(text.utf8))
  }

  private mutating func fieldMark(_ attributes: XMLAttributes) {
    switch attributes.string("fldCharType", .word) {
    case "begin": fields.begin()
    case "separate": fields.separate()
    case "end":
      guard let field = fields.end(), let isChecked = field.isChecked,
        field.instruction.contains("FORMCHECKBOX")
      else { return }
      show(Array((isChecked ? "■" : "□").utf8))
    default: break
    }
  }

  private mutating func note(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let id = attributes.string("id", .word), let last = paragraphs.indices.last, fields.showsText else {
      return
    }
    let note = context.note(DocxContext.NoteKey(isEndnote: element == .endnoteReference, id: id))
    paragraphs[last].append(note, label: "〔\(note.index + 1)〕")
  }

  private mutating func drawing(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let last = drawings.indices.last else { return }
    switch element {
    case .docProperties:
      drawings[last].description = attributes.string("descr") ?? attributes.string("title")
      drawings[last].name = attributes.string("name")
    case .extent:
      drawings[last].width = attributes.integer("cx").map { Double(max(0, min($0, 1 << 31))) / 12700 }
    case .chart, .diagram: drawings[last].isObject = true
    default:
      guard !drawings[last].hasPicture else { return }
      drawings[last].hasPicture = true
      let id = attributes.string("embed", .relationship) ?? attributes.string("id", .relationship)
      let place = paragraphs.last?.place ?? .paragraph(1)
      guard let id else {
        if attributes.string("link", .relationship) != nil {
          context.diagnostics.externalPictures.append(place)
        }
        return
      }
      drawings[last].resource = context.picture(id, relationships, place: place)
    }
  }

  mutating func endDrawing() {
    guard let drawing = drawings.popLast(), let last = paragraphs.indices.last else { return }
    guard drawing.hasPicture || drawing.isObject else {
      if !drawing.hasText { context.diagnostics.shapes += 1 }
      return
    }
    if drawing.isObject, drawing.resource == nil { context.diagnostics.objects += 1 }
    let description = drawing.description.flatMap { $0.isEmpty ? nil : $0 }
    paragraphs[last].figures.append(
      StoryFigure(
        resource: drawing.resource, description: description, name: drawing.name, width: drawing.width,
        place: paragraphs[last].place))
  }
}
