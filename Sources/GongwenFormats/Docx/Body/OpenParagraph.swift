internal import GongwenModel

/// A paragraph that is being read.
struct OpenParagraph {
  var own = ParagraphProperties()
  var style = WordStyles.Resolved()
  var text: [UInt8] = []
  /// The run that is being read.
  var run = RunProperties()
  /// The run's properties with those of its styles, once it has shown something.
  var effective: RunProperties?
  /// What follows the paragraph.
  var figures: [StoryFigure] = []
  /// Its mark.
  var mark = Mark.shown
  /// Whether a hidden mark is behind: the properties of what follows it are those of another paragraph.
  private(set) var isHiddenMarkBefore = false
  /// Whether the run holds the sign of a note.
  var isNoteSign = false
  var isContents = false
  /// How much of its text stood before the end of a table of contents that ends in it.
  var contentsEnd: Int?
  let place: Place

  var stretches: [Stretch] = []
  var notes: [InlineMark] = []

  /// Bytes of one look.
  struct Stretch {
    var range: Range<Int>
    var look: Look
  }

  /// What of a run's properties becomes marks and hints.
  struct Look: Equatable {
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var isStruck = false
    var position: String?
    var size: Int?
    var link: String?
  }

  /// What became of the mark at its end.
  enum Mark {
    case shown
    /// Hidden: the next paragraph stands on the same line
    case hidden
    /// Deleted: the next paragraph goes on in it, and its properties are those of both
    case deleted
  }

  init(place: Place) { self.place = place }

  /// Begins a run; in a formula it may be raised or lowered by where it stands.
  mutating func beginRun(position: String? = nil) {
    run = RunProperties()
    run.position = position
    effective = nil
    isNoteSign = false
  }

  /// Goes on with the next paragraph, its own mark being hidden or deleted.
  ///
  /// - Parameter style: The style of paragraphs that name none.
  mutating func goOn(style: WordStyles.Resolved) {
    isHiddenMarkBefore = mark == .hidden
    if mark == .deleted { (own, self.style) = (ParagraphProperties(), style) }
    mark = .shown
    beginRun()
  }

  /// Appends text in a look.
  mutating func append(_ bytes: some Collection<UInt8>, _ look: Look) {
    guard !bytes.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes)
    if let last = stretches.indices.last, stretches[last].look == look {
      stretches[last].range = stretches[last].range.lowerBound..<text.count
    } else {
      stretches.append(Stretch(range: start..<text.count, look: look))
    }
  }

  /// Puts bytes before some that stand there already; they look like those.
  mutating func insert(_ bytes: [UInt8], at offset: Int) {
    text.insert(contentsOf: bytes, at: offset)
    func moved(_ range: Range<Int>) -> Range<Int> {
      let start = range.lowerBound > offset ? range.lowerBound + bytes.count : range.lowerBound
      return start..<(range.upperBound > offset ? range.upperBound + bytes.count : range.upperBound)
    }
    // From the end: what stands before the place, however much it is, is not looked at.
    for index in stretches.indices.reversed() {
      guard stretches[index].range.upperBound > offset else { break }
      stretches[index].range = moved(stretches[index].range)
    }
    for index in notes.indices.reversed() {
      guard notes[index].range.upperBound > offset else { break }
      notes[index].range = moved(notes[index].range)
    }
  }

  /// Whether what stands from an offset on is more than one number or word.
  func isExpression(from offset: Int) -> Bool {
    guard offset < text.count else { return false }
    return String(decoding: text[offset...], as: UTF8.self).contains {
      !$0.isLetter && !$0.isNumber && $0 != "."
    }
  }

  /// Appends the reference to a note.
  mutating func append(_ note: NoteID, label: String) {
    let start = text.count
    append(label.utf8, Look())
    notes.append(InlineMark(.note(note), start..<text.count))
  }

  /// The paragraph as a part of the story.
  ///
  /// - Parameter label: The automatic number at its start.
  /// - Returns: The paragraph.
  func finished(_ label: NumberCounter.Label?) -> StoryParagraph {
    var result = StoryParagraph(place: place)
    let prefix = Array(((label?.text ?? "") + (label?.gap ?? "")).utf8)
    let ruled = withRules(isNumbered: !prefix.isEmpty)
    result.text = prefix + ruled.text
    result.hints = hints(label)
    let isWhole = result.hints.isStrong
    result.marks = (ruled.marks(isWhollyBold: isWhole) + ruled.notes).map {
      InlineMark($0.kind, $0.range.lowerBound + prefix.count..<$0.range.upperBound + prefix.count)
    }
    result.marks.sort { $0.range.lowerBound < $1.range.lowerBound }
    result.isContents = isContents
    return result
  }

  private func hints(_ label: NumberCounter.Label?) -> Hints {
    var hints = Hints()
    let properties = own.over(style.paragraph)
    hints.alignment = properties.alignment
    if let outline = properties.outline, (0...8).contains(outline) { hints.outlineLevel = outline + 1 }
    // A level without a sign, as LibreOffice gives its headings, makes no list.
    if let label, !label.text.isEmpty {
      hints.listLevel = label.level
      hints.hasAutomaticNumber = !label.isBullet
    }
    var sizes: [Int: Int] = [:]
    var isBold: Bool?
    for stretch in stretches where !isBlank(stretch.range) {
      isBold = (isBold ?? true) && stretch.look.isBold
      if let size = stretch.look.size { sizes[size, default: 0] += stretch.range.count }
    }
    hints.isStrong = isBold ?? false
    // Equal shares: the larger size, so that the result does not hang on the order of a dictionary.
    if let size = sizes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      hints.size = Double(size.key) / 2
    }
    return hints
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { $0 == " " || $0 == 0x0A || $0 == 0x09 }
  }

  /// One mark for each stretch of equal looks, by kind.
  private func marks(isWhollyBold: Bool) -> [InlineMark] {
    var result: [InlineMark] = []
    func add(_ has: (Look) -> InlineMark.Kind?) {
      var open: InlineMark?
      for stretch in stretches {
        let kind = has(stretch.look)
        if let current = open, current.kind == kind, current.range.upperBound == stretch.range.lowerBound {
          open?.range = current.range.lowerBound..<stretch.range.upperBound
        } else {
          if let current = open { result.append(current) }
          open = kind.map { InlineMark($0, stretch.range) }
        }
      }
      if let current = open { result.append(current) }
    }
    // A paragraph that is bold as a whole is so by its role; the hint says it.
    if !isWhollyBold { add { $0.isBold ? .strong : nil } }
    add { $0.isItalic ? .emphasis : nil }
    add { $0.isUnderlined ? .underline : nil }
    add { $0.isStruck ? .strikethrough : nil }
    add { $0.position == "superscript" ? .superscript : $0.position == "subscript" ? .subscript : nil }
    add { $0.link.map { .link($0) } }
    return result.filter { !isBlank($0.range) || $0.kind == .underline }
  }
}
