internal import GongwenModel

/// What stands in a word processor's file, in the order it is read: before it becomes lines of a manuscript.
enum StoryBlock {
  case paragraph(StoryParagraph)
  case table(StoryTable)
  case figure(StoryFigure)
}

/// A paragraph of a story.
struct StoryParagraph {
  /// Its text in UTF-8, the number at its start included; a line feed is a line break inside the paragraph.
  var text: [UInt8] = []
  /// The marks on it.
  var marks: [InlineMark] = []
  /// What is known of it.
  var hints = Hints()
  /// Where it stands.
  var place: Place
  /// How it stands in a cell whose paragraphs stand differently.
  var ownAlignment: Hints.Alignment?
  /// Whether it is a line of an old table of contents.
  var isContents = false

  /// Whether nothing but white space is in it.
  var isBlank: Bool { text.allSatisfy { $0 == " " || $0 == 0x0A || $0 == 0x09 } }
}

extension StoryParagraph {
  /// The most breaks inside brackets that only shape a line; a note in brackets may have lines of its own.
  private static let mostInner = 2

  /// The paragraph without the line breaks inside round brackets, which shape a line and part nothing: `（截至⏎2025年9月底）`.
  var withoutBreaksInBrackets: StoryParagraph {
    guard text.contains(0x0A), text.contains(0xEF) else { return self }
    var breaks: [Int] = []
    var inner: [Int] = []
    var isOpen = false
    for index in text.indices {
      switch text[index] {
      case 0x0A where isOpen: inner.append(index)
      // （ and ）, which are EF BC 88 and EF BC 89.
      case 0x88 where index > 1 && text[index - 1] == 0xBC && text[index - 2] == 0xEF:
        (isOpen, inner) = (true, [])
      case 0x89 where index > 1 && text[index - 1] == 0xBC && text[index - 2] == 0xEF:
        if inner.count <= Self.mostInner { breaks += inner }
        (isOpen, inner) = (false, [])
      default: break
      }
    }
    guard !breaks.isEmpty else { return self }
    var result = self
    result.text = []
    var start = 0
    for index in breaks + [text.count] {
      result.text += text[start..<index]
      start = index + 1
    }
    func moved(_ offset: Int) -> Int {
      var (low, high) = (0, breaks.count)
      while low < high {
        let middle = (low + high) / 2
        if breaks[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return offset - low
    }
    result.marks = marks.map { InlineMark($0.kind, moved($0.range.lowerBound)..<moved($0.range.upperBound)) }
    return result
  }
}

/// A table of a story.
struct StoryTable {
  struct Row {
    var cells: [Cell] = []
    var isHeader = false
    /// The least height, in pt, where it is more than a line or two.
    var height: Int?
  }

  struct Cell {
    var blocks: [StoryBlock] = []
    var columnSpan = 1
    var rowSpan = 1

    /// How all its paragraphs stand; `nil` where they differ, or stand as those of most tables do.
    var alignment: Hints.Alignment? {
      let found = alignments
      guard found.count == 1, let alignment = found.first, alignment != .start else { return nil }
      return alignment
    }

    private var alignments: Set<Hints.Alignment> {
      var found = Set<Hints.Alignment>()
      for case .paragraph(let paragraph) in blocks where !paragraph.isBlank {
        found.insert(paragraph.hints.alignment ?? .start)
      }
      return found
    }

    /// Its blocks, where they stand differently each with how it stands.
    var withOwnAlignments: [StoryBlock] {
      guard alignments.count > 1 else { return blocks }
      return blocks.map { block in
        guard case .paragraph(var paragraph) = block else { return block }
        paragraph.ownAlignment = paragraph.hints.alignment ?? .start
        return .paragraph(paragraph)
      }
    }
  }

  /// The rows from the top; a cell that spans rows stands in the first of them only.
  var rows: [Row] = []
  /// The widths of the columns, in any unit; empty when the file gives none.
  var columnWidths: [Double] = []
  /// Whether the file says that no lines are drawn in it.
  var isBorderless = false
  /// Where it stands.
  var place: Place
}

/// A picture of a story.
struct StoryFigure {
  /// The picture; `nil` when it cannot be drawn.
  var resource: ResourceID?
  /// What the file says that it shows.
  var description: String?
  /// What the file calls it.
  var name: String?
  /// Its width in pt.
  var width: Double?
  /// Where it stands.
  var place: Place
}

/// A whole story.
struct Story {
  /// What stands in the text.
  var blocks: [StoryBlock] = []
  /// The notes, in the order of their references.
  var notes: [[StoryBlock]] = []
  /// The pictures.
  var resources: [ResourceID: Resource] = [:]
}
