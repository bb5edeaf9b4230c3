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
  /// Whether it is a line of an old table of contents.
  var isContents = false

  /// Whether nothing but white space is in it.
  var isBlank: Bool { text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } }
}

/// A table of a story.
struct StoryTable {
  struct Row {
    var cells: [Cell] = []
    var isHeader = false
  }

  struct Cell {
    var blocks: [StoryBlock] = []
    var columnSpan = 1
    var rowSpan = 1
  }

  /// The rows from the top; a cell that spans rows stands in the first of them only.
  var rows: [Row] = []
  /// The widths of the columns, in any unit; empty when the file gives none.
  var columnWidths: [Double] = []
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
