internal import GongwenModel

/// A drawing that is being read.
struct OpenDrawing {
  var description: String?
  var name: String?
  var width: Double?
  var height: Double?
  /// Its pictures: a group has several.
  private(set) var pictures: [ResourceID?] = []
  private var known: Set<ResourceID?> = []
  /// Whether it shows a picture, also one that is not there.
  var hasPicture = false
  var hasText = false
  var isObject = false

  /// Adds a picture, once.
  mutating func add(_ picture: ResourceID?) {
    if known.insert(picture).inserted { pictures.append(picture) }
  }
}

/// What stands inside paragraphs: text, breaks, symbols, fields, references to notes, pictures.
extension BodyReader {
  /// What is kept by itself, whether it shows anything or not.
  private static let pieces: Set<WordElement> = [
    .fldChar, .fldSimple, .listEntry, .sym, .footnoteReference, .endnoteReference, .drawing, .pict, .object,
    .blip,
    .imagedata, .textPath,
  ]

  mutating func content(_ element: WordElement, _ attributes: XMLAttributes) {
    if Self.pieces.contains(element) { context.budget.pieces += 1 }
    switch element {
    case .tab, .ptab: show([0x09])
    case .br, .cr:
      show([0x0A])
      if attributes.string("type", .word) == "page" { pages.add(at: paragraphs.last?.place ?? place) }
    case .noBreakHyphen: show([0x2D])
    case .sym: symbol(attributes)
    case .fldChar: fieldMark(attributes)
    case .fldSimple:
      let instruction = attributes.string("instr", .word) ?? ""
      fields.begin(FieldStack.Field(instruction: instruction, isResult: true, isSimple: true))
    case .checked, .default: fields.setChecked(attributes.flag("val", .word) ?? true)
    case .listEntry: fields.add(choice: attributes.string("val", .word) ?? "")
    case .result: fields.choose(attributes.integer("val", .word) ?? 0)
    case .footnoteReference, .endnoteReference: note(element, attributes)
    case .drawing, .pict, .object:
      drawings.append(OpenDrawing())
      drawings[drawings.count - 1].isObject = element == .object
    case .docProperties, .extent, .blip, .imagedata, .chart, .diagram: drawing(element, attributes)
    case .textPath: showArt(attributes.string("string") ?? "")
    case .altChunk: context.diagnostics.chunks.add(place)
    case .subDoc: context.diagnostics.subDocuments.add(place)
    default: break
    }
  }

  /// Text of the run that is open, where its fields show text and it is not hidden.
  mutating func show(_ bytes: [UInt8]) {
    guard let last = paragraphs.indices.last, !paragraphs[last].isNoteSign else { return }
    let run = effectiveRun(of: last)
    if fields.showsText { shownCount += 1 }
    guard run.isHidden != true else {
      if fields.showsText { context.diagnostics.hidden.add(paragraphs[last].place) }
      return
    }
    // A capital in Word is one on paper, whatever was typed.
    let bytes =
      run.isCapital == true ? Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8) : bytes
    let look = OpenParagraph.Look(
      isBold: run.isBold ?? false, isItalic: run.isItalic ?? false, isUnderlined: run.isUnderlined ?? false,
      isStruck: run.isStruck ?? false, position: run.position, size: run.size, link: fields.link ?? link)
    context.budget.bytes += bytes.count
    guard fields.showsText else { return fields.hold(.text(bytes, look)) }
    paragraphs[last].append(bytes, look)
    // An old table of contents is left out, and the page it stood on with it.
    if contentsControl == nil, !fields.isContents, bytes.contains(where: { $0 > 0x20 }) { pages.addContent() }
  }

  /// A field that has no end, and no result in its paragraph, hides nothing: what stands in it is text.
  mutating func giveBack(_ held: [FieldStack.Held], to paragraph: inout OpenParagraph) {
    guard !held.allSatisfy(\.isBlank) else { return }
    context.diagnostics.openFields.add(paragraph.place)
    for part in held {
      switch part {
      case .text(let bytes, let look): paragraph.append(bytes, look)
      case .note(let key):
        if let note = note(key, from: paragraph.place) { paragraph.append(note, label: Self.label(note)) }
      }
    }
  }

  /// What a run says; in a face of symbols it says something else than its letters.
  mutating func showText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = paragraphs.indices.last, let font = effectiveRun(of: last).font,
      SymbolFont.isSymbolic(font)
    else {
      let text = bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      return show(text.contains(0xEF) ? SymbolFont.signs(in: text) : text)
    }
    show(Array(SymbolFont.text(String(decoding: bytes, as: UTF8.self), in: font).utf8))
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
    if text == "•", code & 0xFF != 0xB7, code & 0xFF != 0x9F {
      context.diagnostics.symbols.append("\(font) \(digits)")
    }
    show(Array(text.utf8))
  }

  private mutating func fieldMark(_ attributes: XMLAttributes) {
    switch attributes.string("fldCharType", .word) {
    case "begin": fields.begin()
    case "separate": fields.separate()
    case "end":
      guard let field = fields.end() else { return }
      countComputed(field)
      if field.isContents, !fields.isContents {
        contentsOfField = []
        paragraphs.indices.last.map { paragraphs[$0].contentsEnd = paragraphs[$0].text.count }
      }
      if let isChecked = field.isChecked, field.instruction.contains("FORMCHECKBOX") {
        show(Array((isChecked ? "☒" : "□").utf8))
      } else if !field.isResult {
        show(field)
      }
    default: break
    }
  }

  /// Counts a field that says what a program finds, outside of tables of contents.
  mutating func countComputed(_ field: FieldStack.Field) {
    if FieldStack.isMerged(field) { context.diagnostics.unfilled.add(paragraphs.last?.place ?? place) }
    guard !fields.isContents, let word = FieldStack.computed(field) else { return }
    context.diagnostics.computedFields.add(paragraphs.last?.place ?? place)
    if !context.diagnostics.computedWords.contains(word) { context.diagnostics.computedWords.append(word) }
  }

  /// The next number of a level; deeper levels begin anew below it.
  private mutating func nextListNumber(_ level: Int, from start: Int?) -> Int {
    listNumbers = Array(listNumbers.prefix(level + 1))
    while listNumbers.count <= level { listNumbers.append(0) }
    listNumbers[level] = start ?? listNumbers[level] &+ 1
    return listNumbers[level]
  }

  /// What a field shows that has no result.
  private mutating func show(_ field: FieldStack.Field) {
    if field.choices.indices.contains(field.choice) { return show(Array(field.choices[field.choice].utf8)) }
    let shown = FieldText(field.instruction)
    context.diagnostics.formulas.add(paragraphs.last?.place ?? place, shown.isFormula ? 1 : 0)
    context.diagnostics.ruby += shown.rubyCount
    if shown.isNumber {
      automaticNumbers &+= 1
      show(Array("\(automaticNumbers).".utf8))
    } else if let level = shown.listLevel {
      show(Array(FieldText.listNumber(nextListNumber(level, from: shown.listStart), level: level).utf8))
    } else {
      show(Array(shown.text.utf8))
    }
  }

  private mutating func note(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let id = attributes.string("id", .word), let last = paragraphs.indices.last else { return }
    let key = DocxContext.NoteKey(isEndnote: element == .endnoteReference, id: id)
    guard fields.showsText else { return fields.hold(.note(key)) }
    guard let note = note(key, from: paragraphs[last].place) else { return }
    let label = Self.label(note)
    paragraphs[last].append(note, label: label)
    context.budget.bytes += label.utf8.count
    shownCount += 1
    // A sign of its own stands after the reference, and says the same.
    paragraphs[last].isNoteSign = attributes.flag("customMarkFollows", .word) ?? false
  }

  /// The note that a reference leads to; one that the file does not have is told.
  private mutating func note(_ key: DocxContext.NoteKey, from place: Place) -> NoteID? {
    let note = context.note(key)
    if note == nil { context.diagnostics.missingNotes.add(place) }
    return note
  }

  private static func label(_ note: NoteID) -> String { "〔\(note.index + 1)〕" }

  private mutating func drawing(_ element: WordElement, _ attributes: XMLAttributes) {
    guard let last = drawings.indices.last else { return }
    switch element {
    case .docProperties:
      drawings[last].description = attributes.string("descr") ?? attributes.string("title")
      drawings[last].name = attributes.string("name")
    case .extent:
      func length(_ name: StaticString) -> Double? {
        attributes.integer(name).map { Double(max(0, min($0, 1 << 31))) / 12700 }
      }
      (drawings[last].width, drawings[last].height) = (length("cx"), length("cy"))
    case .chart, .diagram: drawings[last].isObject = true
    default:
      let id = attributes.string("embed", .relationship) ?? attributes.string("id", .relationship)
      let place = paragraphs.last?.place ?? .paragraph(1)
      let isElsewhere = ["link", "href"].contains { attributes.string($0, .relationship) != nil }
      // WPS writes one that names no picture into every line and arrow.
      drawings[last].hasPicture =
        drawings[last].hasPicture || id != nil || isElsewhere || element == .blip
      guard let id else {
        if isElsewhere { context.diagnostics.externalPictures.append(place) }
        return
      }
      let picture = context.picture(id, relationships, place: place)
      drawings[last].add(picture)
    }
  }

  /// Words that are drawn along a line (艺术字) are read as a text box.
  private mutating func showArt(_ words: String) {
    guard let last = drawings.indices.last, words.contains(where: { !$0.isWhitespace }) else { return }
    drawings[last].hasText = true
    context.diagnostics.textBoxes += 1
    shownCount += 1
    pages.addContent()
    let place = paragraphs.last?.place ?? .paragraph(1)
    sinks[sinks.count - 1].append(.paragraph(StoryParagraph(text: Array(words.utf8), place: place)))
  }

  mutating func endDrawing() {
    guard let drawing = drawings.popLast(), let last = paragraphs.indices.last else { return }
    guard drawing.hasPicture || drawing.isObject else {
      if !drawing.hasText { context.diagnostics.shapes += 1 }
      return
    }
    shownCount += 1
    pages.addContent()
    let pictures = drawing.pictures.isEmpty ? [nil] : drawing.pictures
    if drawing.isObject, pictures == [nil] { context.diagnostics.objects += 1 }
    let description = drawing.description.flatMap { $0.isEmpty ? nil : $0 }
    for picture in pictures {
      // The width of a group is that of none of its pictures.
      paragraphs[last].figures.append(
        StoryFigure(
          resource: picture, description: description, name: drawing.name,
          width: pictures.count == 1 ? width(of: drawing, picture) : nil, place: paragraphs[last].place))
    }
  }

  /// The width of a picture as it is shown: Word notes that of the pixels beside how far these are turned.
  private func width(of drawing: OpenDrawing, _ id: ResourceID?) -> Double? {
    guard let width = drawing.width, let height = drawing.height,
      let picture = id.flatMap({ context.resources[$0] }), picture.turn.isSideways
    else { return drawing.width }
    return (width > height) == (picture.width > picture.height) ? width : height
  }
}
