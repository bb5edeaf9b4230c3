import GongwenModel

/// The fields that are open: what they say to do, and whether their result is being read.
struct FieldStack {
  /// A field.
  struct Field {
    var instruction = ""
    var isResult = false
    /// A check box of a form, when it is one.
    var isChecked: Bool?
    /// Whether it is one element around its result, not three marks in the text.
    var isSimple = false
    /// The entries of a list to choose from, and the one that was chosen.
    var choices: [String] = []
    var choice = 0
    /// What stands where only an instruction belongs: it is shown if the field turns out to have no result.
    var held: [Held] = []
    /// Whether its result is a table of contents.
    var isContents: Bool { isResult && FieldStack.word(of: self) == "TOC" }
  }

  /// Something of a paragraph that is not shown yet.
  enum Held {
    case text([UInt8], OpenParagraph.Look)
    case note(DocxContext.NoteKey)

    /// Whether nobody would miss it.
    var isBlank: Bool {
      if case .text(let bytes, _) = self {
        bytes.allSatisfy { $0 == " " || $0 == 0x0A || $0 == 0x09 }
      } else {
        false
      }
    }
  }

  private var fields: [Field] = []
  /// Fields that hold others beyond this are read as text.
  private static let depth = 64
  private static let instructionLength = 4096

  /// Whether text is shown: all fields around it show their results.
  var showsText: Bool { fields.allSatisfy(\.isResult) }
  /// Whether a table of contents is being read.
  var isContents: Bool { fields.contains(where: \.isContents) }
  /// The address of the innermost link.
  var link: String? { fields.last { Self.word(of: $0) == "HYPERLINK" }.flatMap(Self.address) }

  mutating func begin(_ field: Field = Field()) {
    if fields.count < Self.depth { fields.append(field) }
  }

  mutating func separate() {
    guard let last = fields.indices.last else { return }
    fields[last].isResult = true
    fields[last].held = []
  }

  /// Keeps what is not shown with the outermost field that hides it.
  mutating func hold(_ held: Held) {
    if let index = fields.firstIndex(where: { !$0.isResult }) { fields[index].held.append(held) }
  }

  /// Ends the innermost field.
  mutating func end() -> Field? { fields.popLast() }

  /// A field that does not come to its result in its paragraph never will: what follows is text.
  ///
  /// - Returns: What the fields held back until then.
  mutating func endParagraph() -> [Held] {
    var held: [Held] = []
    for index in fields.indices where !fields[index].isResult {
      held += fields[index].held
      fields[index].held = []
      fields[index].isResult = true
    }
    return held
  }

  mutating func append(instruction: String) {
    guard let last = fields.indices.last, !fields[last].isResult else { return }
    fields[last].instruction += instruction.prefix(Self.instructionLength - fields[last].instruction.count)
  }

  mutating func setChecked(_ isChecked: Bool) {
    if let last = fields.indices.last { fields[last].isChecked = isChecked }
  }

  mutating func add(choice: String) {
    if let last = fields.indices.last, fields[last].choices.count < 256 {
      fields[last].choices.append(choice)
    }
  }

  mutating func choose(_ index: Int) {
    if let last = fields.indices.last { fields[last].choice = index }
  }

  /// What of a field's kind a program computes anew when it opens the file, so that it says what day it is opened or
  /// what the file is called; `nil` for other fields.
  static func computed(_ field: Field) -> String? {
    let word = word(of: field)
    return field.isResult && computedWords.contains(word) ? word : nil
  }

  private static let computedWords: Set = [
    "DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "EDITTIME", "FILENAME", "PAGE", "NUMPAGES",
    "SECTIONPAGES", "NUMWORDS", "NUMCHARS", "FILESIZE", "REVNUM", "REF", "PAGEREF",
  ]

  /// Whether a field of a mail merge stands for a value that each copy has its own of.
  static func isMerged(_ field: Field) -> Bool { field.isResult && word(of: field) == "MERGEFIELD" }

  private static func word(of field: Field) -> String {
    field.instruction.split(separator: " ").first.map { $0.uppercased() } ?? ""
  }

  /// The address of `HYPERLINK "address"`; a link to a bookmark (`\l`) has none.
  private static func address(_ field: Field) -> String? {
    let parts = field.instruction.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count >= 3, !parts[0].contains("\\l") else { return nil }
    return String(parts[1])
  }
}
